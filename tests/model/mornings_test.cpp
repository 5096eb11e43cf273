// mornings_test.cpp - what a morning says, against a night written by hand; scales against their ends.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/mornings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "evidence/outcomes/outcomes.hpp"
#include "model/person/mood_scores.hpp"

namespace mornings_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

morning usual_morning() {
    morning found{.night = {.latency_min = 15,
                            .waso_min = 45,
                            .asleep_min = 420,
                            .efficiency_percent = 87.5,
                            .awakenings = 4,
                            .deep_min = 80,
                            .rem_min = 75,
                            .late_awake_min = 10},
                  .rising = {.pools = {}, .accumulators = {}, .said = {}},
                  .hour_of_day = 7};
    found.rising.said.mood.rest = 1;
    found.rising.said.clock.cosine = 0;  // a quarter of a turn after the minimum: six hours
    found.rising.said.clock.sine = 1;
    return found;
}

double value_of(const morning& found, const std::string& id) {
    const auto& ids = morning_ids();
    const auto values = read_morning(found);
    EXPECT_EQ(values.size(), ids.size());
    return values.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
}

TEST(Mornings, TellTheNightInItsOwnMinutes) {
    const morning found = usual_morning();

    EXPECT_EQ(value_of(found, "sleep_onset_latency"), 15);
    EXPECT_EQ(value_of(found, "wake_after_sleep_onset"), 45);
    EXPECT_EQ(value_of(found, "total_sleep_time"), 420);
    EXPECT_EQ(value_of(found, "sleep_efficiency"), 87.5);
    EXPECT_EQ(value_of(found, "awakenings"), 4);
    EXPECT_EQ(value_of(found, "slow_wave_sleep"), 80);
    EXPECT_EQ(value_of(found, "rem_sleep"), 75);
    EXPECT_EQ(value_of(found, "early_morning_awakening"), 10);
}

TEST(Mornings, CountTheHourOfTheClockBackFromRising) {
    morning found = usual_morning();
    EXPECT_NEAR(value_of(found, "clock_minimum"), 1, 1e-12);

    found.hour_of_day = 3;  // three hours after midnight and six after the minimum: the evening before
    EXPECT_NEAR(value_of(found, "clock_minimum"), 21, 1e-12);
}

TEST(Mornings, AnUsualNightScoresAsPeopleWithoutComplaintDo) {
    const morning found = usual_morning();

    EXPECT_DOUBLE_EQ(value_of(found, "insomnia_severity"), 4);
    EXPECT_LT(value_of(found, "sleep_quality"), 5);  // above 5 is poor sleep
    EXPECT_EQ(value_of(found, "felt_stress"), 10);
    EXPECT_EQ(value_of(found, "anxiety_symptoms"), 3);
    EXPECT_EQ(value_of(found, "depressive_symptoms"), 3);
}

TEST(Mornings, PoorRestAndStressTroubleTheDay) {
    morning worn = usual_morning();
    worn.rising.said.mood.rest = 0.8;
    morning tense = usual_morning();
    tense.rising.said.stress.felt = 1;

    EXPECT_GT(value_of(worn, "insomnia_severity"), 4.5);
    EXPECT_GT(value_of(tense, "insomnia_severity"), 4.2);
    EXPECT_EQ(value_of(tense, "felt_stress"), 18);  // a standard deviation more
}

TEST(Mornings, AreDescribedAndHaveAChangeEach) {
    const auto described = evidence::load_outcomes();
    for (const std::string& id : morning_ids()) {
        EXPECT_NE(evidence::find_computed(described, id), nullptr) << id;
        EXPECT_NE(evidence::find_computed(described, id + "_change"), nullptr) << id;
    }
}

TEST(MoodScores, StayOnTheirScale) {
    EXPECT_EQ(points_of(anxiety_scale(), 1), 6.4);
    EXPECT_EQ(points_of(anxiety_scale(), -10), 0);
    EXPECT_EQ(points_of(anxiety_scale(), 100), 21);
}

}  // namespace
}  // namespace mornings_test
