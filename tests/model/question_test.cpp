// question_test.cpp - the hours at which a course is looked at: counted by hand, and nothing of the body hangs on them.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/question.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/body/accuracy.hpp"
#include "model/following/course.hpp"
#include "model/following/told_mornings.hpp"
#include "model/readings/series.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::question_test {
namespace {

scenario::dose dose_on(int first_day, int days) {
    scenario::dose one;
    one.amount = scenario::elemental_mg{200};
    one.form = "citrate";
    one.when = scenario::at_times{{{8 * 60}}};
    one.begin = scenario::from_day{first_day};
    one.days = scenario::every_day;
    one.extent = scenario::for_days{days};
    return one;
}

question asked(int every_min, const scenario::regimen& doses, const char* zone = "UTC") {
    scenario::scenario what{.who = tests::adult(),
                            .day = tests::plain_routine(),
                            .doses = doses,
                            .run = {.start = {2026, 3, 23}, .days = 10}};
    what.run.every_min = every_min;
    what.day.zone = zone;
    return ask(what, tests::dissolved_products(0.16), everyday_options());
}

std::size_t looks_between(const question& q, double from, double to) {
    return static_cast<std::size_t>(
        std::count_if(q.series_h.begin(), q.series_h.end(), [&](double hour) { return hour >= from && hour <= to; }));
}

TEST(Question, LooksEachHourAroundTheFirstAndTheLastDoseElseEverySix) {
    const question q = asked(60, {dose_on(3, 6)});

    EXPECT_EQ(looks_between(q, 0, 48), 9U);      // 0, 6 ... 48
    EXPECT_EQ(looks_between(q, 48, 96), 49U);    // from the midnight before the first dose
    EXPECT_EQ(looks_between(q, 96, 168), 13U);   // 96, 102 ... 168
    EXPECT_EQ(looks_between(q, 168, 216), 49U);  // from the midnight before the last one
    EXPECT_EQ(q.series_h.size(), 9U + 48U + 12U + 48U + 4U);
}

TEST(Question, PartsAnHourAsItIsAskedTo) {
    for (const int every_min : {5, 6, 10, 12, 15, 20, 30}) {
        const question q = asked(every_min, {dose_on(3, 6)});
        const std::size_t hour = 60 / static_cast<std::size_t>(every_min);

        EXPECT_EQ(looks_between(q, 0, 48), 9U) << every_min;
        EXPECT_EQ(looks_between(q, 48, 96), 48 * hour + 1) << every_min;
        EXPECT_EQ(q.series_h[9], 48 + every_min / 60.0) << every_min;
        for (const double usual : asked(60, {dose_on(3, 6)}).series_h) {
            EXPECT_TRUE(std::binary_search(q.series_h.begin(), q.series_h.end(), usual)) << every_min << ' ' << usual;
        }
    }
}

TEST(Question, StretchesThatOverlapShareTheirMinutes) {
    for (const char* zone : {"UTC", "Europe/Berlin", "Australia/Lord_Howe"}) {  // with days of 23 h, 25 h and 24.5 h
        for (const int every_min : {5, 6, 10, 12, 15, 20, 30, 60}) {
            const question q = asked(every_min, {dose_on(7, 2)}, zone);
            for (std::size_t i = 1; i < q.series_h.size(); ++i) {
                EXPECT_GT(q.series_h[i] - q.series_h[i - 1], 0.01) << zone << ' ' << every_min << ' ' << i;
            }
        }
    }
}

TEST(Question, WithoutDosesACloserLookIsAtBothEnds) {
    const question each_hour = asked(60, {});
    EXPECT_EQ(looks_between(each_hour, 0, 48), 49U);
    EXPECT_EQ(looks_between(each_hour, 48, 192), 25U);  // 48, 54 ... 192
    EXPECT_EQ(looks_between(each_hour, 192, 240), 49U);
    const question q = asked(15, {});
    EXPECT_EQ(looks_between(q, 0, 48), 193U);
    EXPECT_EQ(looks_between(q, 48, 192), 25U);
    EXPECT_EQ(looks_between(q, 192, 240), 193U);
}

TEST(Question, ACloserLookChangesNothingInTheBody) {
    const auto bound = typical_parameters(tests::evidence_base(), tests::adult());
    const question usual = asked(60, {dose_on(3, 6)});
    const question close = asked(5, {dose_on(3, 6)});

    const course seen = follow(bound, usual, {});
    const course looked = follow(bound, close, {});

    ASSERT_TRUE(seen.failure.empty()) << seen.failure;
    EXPECT_EQ(seen.outcomes, looked.outcomes);
    EXPECT_EQ(seen.daily, looked.daily);
}

/// `minutes` before bed on the first two of six days.
question before_bed(int minutes, int bed, int rise) {
    scenario::dose one = dose_on(1, 2);
    one.when = scenario::before_bed{minutes};
    scenario::scenario what{
        .who = tests::adult(), .day = tests::plain_routine(), .doses = {one}, .run = {{2026, 3, 2}, 6}};
    what.day.bed = {bed};
    what.day.rise = {rise};
    return ask(what, tests::dissolved_products(0.16), everyday_options());
}

// One minute moves a dose over midnight, and it is followed by the same night: from 00:30 of the third day to 08:30.
TEST(Question, TheNightAfterTheDosesIsThatBeforeWhichTheyAreTaken) {
    EXPECT_EQ(morning_after_doses(before_bed(31, 30, 8 * 60 + 30)), 2U);
    EXPECT_EQ(morning_after_doses(before_bed(30, 30, 8 * 60 + 30)), 2U);
    EXPECT_EQ(morning_after_doses(before_bed(30, 23 * 60, 7 * 60)), 2U);
    // The second waking day of who lies down at 08:30 ends on the third, and so does the sleep after it.
    EXPECT_EQ(morning_after_doses(before_bed(30, 8 * 60 + 30, 16 * 60 + 30)), 2U);
}

// In bed from 23:00 to 07:00: to 03:00 a dose belongs to its night, later to the day that follows.
TEST(Question, ADoseWithinASleepBelongsToItsHalf) {
    const auto told = [](int minute) {
        scenario::dose one = dose_on(2, 1);
        one.when = scenario::at_times{{{minute}}};
        return morning_after_doses(asked(60, {one}));
    };

    EXPECT_EQ(told(2 * 60 + 59), 1U);
    EXPECT_EQ(told(3 * 60), 2U);
    EXPECT_EQ(told(6 * 60 + 30), 2U);
    EXPECT_EQ(told(23 * 60 + 30), 2U);
    EXPECT_EQ(morning_after_doses(asked(60, {})), 9U);
}

}  // namespace
}  // namespace magnesia::model::question_test
