// journeys_test.cpp - courses over the date line: every day and every morning is told of, the doses by their own.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/question.hpp"
#include "model/following/told_mornings.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::journeys_test {
namespace {

using namespace tests;

/// Eight days from 2026-06-03 on, in bed from 23:00 to 07:00; from that day on in the other zone.
question journey(const char* from, int from_day, const char* to) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 6, 3}, 8}};
    what.day.zone = from;
    what.travel = {{from_day, to, std::nullopt}};
    return ask(what, dissolved_products(0.1), usual_options());
}

std::vector<double> column_of(const question& asked, const char* id) {
    const course went = follow_in_lanes(typical_parameters(evidence_base(), adult()), asked, {});
    EXPECT_EQ(went.failure, "");
    for (const auto& column : went.daily) {
        EXPECT_TRUE(std::ranges::all_of(column, [](double value) { return std::isfinite(value); }));
    }
    const auto& ids = daily_ids();
    return went.daily[static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin())];
}

// Midnight of day 4 in Sydney is 07:00 of day 3 in Los Angeles: that day is over at the rise. The scale is 1 to 9.
TEST(Journeys, ADayWhollyInBedHasTheSleepinessOfTheDayBefore) {
    const std::vector<double> sleepy = column_of(journey("America/Los_Angeles", 4, "Australia/Sydney"), "sleepiness");

    ASSERT_EQ(sleepy.size(), 8u);
    EXPECT_EQ(sleepy[2], sleepy[1]);
    EXPECT_GT(sleepy[3], sleepy[1]);
    EXPECT_TRUE(std::ranges::all_of(sleepy, [](double points) { return points >= 1 && points <= 9; }));
}

TEST(Journeys, AFirstDayWhollyInBedHasTheSleepinessOfTheDayAfter) {
    const std::vector<double> sleepy = column_of(journey("America/Los_Angeles", 2, "Australia/Sydney"), "sleepiness");

    ASSERT_EQ(sleepy.size(), 8u);
    EXPECT_EQ(sleepy[0], sleepy[1]);
}

// By hand: from Los Angeles to Tokyo, 16 h ahead, one rises on days 1 to 3 and 5 to 8, as day 4 began by day; from
// Tokyo to Los Angeles there are two risings on day 3, one by either clock.
TEST(Journeys, MorningsAreMatchedToTheirDays) {
    const question west = journey("America/Los_Angeles", 4, "Asia/Tokyo");
    const question east = journey("Asia/Tokyo", 4, "America/Los_Angeles");
    const auto mornings = [](const question& asked) {
        std::vector<std::size_t> all;
        for (std::size_t day = 0; day < 8; ++day) all.push_back(morning_of(asked, day));
        return all;
    };

    ASSERT_EQ(west.morning_h.size(), 7u);
    EXPECT_EQ(mornings(west), (std::vector<std::size_t>{0, 1, 2, 2, 3, 4, 5, 6}));
    EXPECT_EQ(day_of(west, 2), 2u);
    EXPECT_EQ(day_of(west, 3), 4u);
    ASSERT_EQ(east.morning_h.size(), 9u);
    EXPECT_EQ(mornings(east), (std::vector<std::size_t>{0, 1, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(mornings(journey("Europe/Berlin", 4, "America/New_York")),
              (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6, 7}));
}

// The last dose at 22:00 of day 6 in Tokyo is followed by the morning of day 7, the sixth of the run.
TEST(Journeys, TheMorningAfterTheDosesIsCountedOverTheDateLine) {
    scenario::scenario what = journey("America/Los_Angeles", 4, "Asia/Tokyo").what;
    what.doses = {{.amount = scenario::elemental_mg{200},
                   .form = "citrate",
                   .when = scenario::at_times{{{22 * 60}}},
                   .days = scenario::every_day,
                   .extent = scenario::for_days{6}}};
    const question asked = ask(what, dissolved_products(0.1), usual_options());

    EXPECT_EQ(asked.last_dose_day, 5u);
    EXPECT_EQ(morning_after_doses(asked), 5u);
    EXPECT_EQ(day_of(asked, 5), 6u);
}

}  // namespace
}  // namespace magnesia::model::journeys_test
