// night_up_test.cpp - a night up and the one after, and the evening before a run that begins with another.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/question.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::night_up_test {
namespace {

using namespace tests;

scenario::scenario of_days(scenario::routine day, int days) {
    scenario::scenario what{.who = adult(), .day = std::move(day), .doses = {}, .run = {{2026, 3, 2}, days}};
    what.habit = plain_routine();
    return what;
}

question asked(const scenario::scenario& what) {
    return ask(what, dissolved_products(0.1), usual_options());
}

course lived(const scenario::scenario& what) {
    course went = follow_in_lanes(typical_parameters(evidence_base(), adult()), asked(what), {});
    EXPECT_EQ(went.failure, "");
    return went;
}

const std::vector<double>& column_of(const course& went, const char* id) {
    const auto& ids = daily_ids();
    return went.daily[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
}

scenario::routine up_before_day(int day) {
    scenario::routine up = plain_routine();
    up.dated_nights = {{.from_day = day, .until_day = day, .is_slept = false}};
    return up;
}

// After 40 h awake: sleep within minutes, half as much slow-wave sleep again, hardly a waking (Borbely 1981, Dijk 1990,
// remembered); sleepiness some 7 of 9 (Karolinska) by the end of a night up.
TEST(NightUp, IsFollowedByDeepAndFirmSleep) {
    const course went = lived(of_days(up_before_day(3), 8));
    const auto& asleep = column_of(went, "total_sleep_time");
    const auto& deep = column_of(went, "slow_wave_sleep");
    const auto& latency = column_of(went, "sleep_onset_latency");
    const auto& sleepy = column_of(went, "sleepiness");

    ASSERT_EQ(asleep.size(), 8u);
    EXPECT_EQ(asleep[2], 0);
    EXPECT_EQ(deep[2], 0);
    EXPECT_GT(asleep[3], asleep[0] + 15);
    EXPECT_GT(deep[3], 1.3 * deep[0]);
    EXPECT_LT(deep[3], 2.0 * deep[0]);
    EXPECT_LT(latency[3], 0.5 * latency[0]);
    EXPECT_GT(sleepy[2], sleepy[0] + 2);
    EXPECT_NEAR(asleep[7], asleep[0], 10);
    for (const auto& column : went.daily) {
        EXPECT_TRUE(std::all_of(column.begin(), column.end(), [](double value) { return std::isfinite(value); }));
    }
}

// Tomaso 2021, Palmer 2023, Lim 2010, Schrimpf 2015: worse mood and attention, pain felt more. Sleep made up is no
// gain.
TEST(NightUp, LosingSleepLiftsNobody) {
    scenario::routine up = plain_routine(), late = plain_routine();
    up.dated_nights = {{.from_day = 3, .until_day = 4, .is_slept = false}};
    late.dated_nights = {{.from_day = 3, .until_day = 12, .bed = {3 * 60}, .rise = late.rise}};
    for (const scenario::routine& day : {up, late}) {
        const course went = lived(of_days(day, 13));
        const auto moved = [&](const char* id, std::size_t morning) {
            return column_of(went, id)[morning] - column_of(went, id)[0];
        };
        for (const std::size_t morning : {std::size_t{5}, std::size_t{8}}) {
            EXPECT_LT(moved("daytime_alertness", morning), -0.1) << morning;
            EXPECT_LT(moved("pain_tolerance", morning), -0.05) << morning;
            EXPECT_GT(moved("pain_sensitivity", morning), 0.05) << morning;
            EXPECT_GT(moved("depressive_symptoms", morning), 0.05) << morning;
        }
    }
}

TEST(NightUp, WhatIsToldAtTheEndIsTheLastNightSlept) {
    const course went = lived(of_days(up_before_day(4), 4));
    const auto& ids = outcome_ids();
    const auto outcome = [&](const char* id) {
        return went.outcomes[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin())];
    };

    EXPECT_EQ(column_of(went, "total_sleep_time")[3], 0);
    for (const char* id : {"total_sleep_time", "sleep_onset_latency", "insomnia_severity"}) {
        EXPECT_EQ(outcome(id), column_of(went, id)[2]) << id;
    }
}

TEST(NightUp, TheNightBeforeTheRunIsThatOfTheHabit) {
    const course usual = lived(of_days(plain_routine(), 2));
    scenario::routine early = plain_routine();
    early.bed = {21 * 60 + 30};
    for (const scenario::routine& day : {up_before_day(2), early}) {
        const course other = lived(of_days(day, 2));
        for (const char* id :
             {"total_sleep_time", "sleep_onset_latency", "wake_after_sleep_onset", "slow_wave_sleep"}) {
            EXPECT_NEAR(column_of(other, id)[0], column_of(usual, id)[0], 1e-3 * column_of(usual, id)[0]) << id;
        }
    }
    EXPECT_GT(
        std::abs(column_of(lived(of_days(early, 2)), "total_sleep_time")[1] - column_of(usual, "total_sleep_time")[1]),
        10);
}

// Who lies down after midnight had no evening in bed: nothing is added to a night that this run began at 22:00.
TEST(NightUp, AHabitOfLyingDownAfterMidnightAddsNoEvening) {
    scenario::routine late = plain_routine();
    late.bed = {30};
    late.rise = {8 * 60 + 30};
    scenario::routine early = plain_routine();
    early.bed = {22 * 60};
    early.rise = {6 * 60};
    scenario::scenario what = of_days(early, 2);
    what.habit = late;
    EXPECT_LT(column_of(lived(what), "total_sleep_time")[0], 6 * 60);

    scenario::routine by_day = plain_routine();
    by_day.bed = {8 * 60};
    by_day.rise = {16 * 60};
    by_day.meals = {{{18 * 60}, 1.0}};
    what.habit = by_day;
    EXPECT_LT(column_of(lived(what), "total_sleep_time")[0], 6 * 60);
}

TEST(NightUp, NightsOfWeekdaysDoNotHideTheEveningBefore) {
    scenario::routine up = up_before_day(2);
    up.nights = {{scenario::weekday_set{0b1100000}, {23 * 60 + 30}, {8 * 60}}};
    const course usual = lived(of_days(plain_routine(), 2));

    EXPECT_NEAR(column_of(lived(of_days(up, 2)), "total_sleep_time")[0], column_of(usual, "total_sleep_time")[0], 1);
}

TEST(NightUp, LanesAgreeWithTheDoubleReading) {
    const scenario::scenario what = of_days(up_before_day(2), 3);
    const course judge = follow(typical_parameters(evidence_base(), adult()), asked(what), {});
    const course found = lived(what);

    ASSERT_EQ(judge.failure, "");
    for (const char* id : {"total_sleep_time", "slow_wave_sleep", "sleepiness", "insomnia_severity"}) {
        for (std::size_t morning = 0; morning < 3; ++morning) {
            const double expected = column_of(judge, id)[morning];
            EXPECT_NEAR(column_of(found, id)[morning], expected, 1e-3 * std::max(expected, 1.0))
                << id << ' ' << morning;
        }
    }
}

}  // namespace
}  // namespace magnesia::model::night_up_test
