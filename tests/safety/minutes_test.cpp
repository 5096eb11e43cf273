// minutes_test.cpp - sets of minutes against counting them one by one.
// SPDX-License-Identifier: Apache-2.0
#include "safety/minutes.hpp"

#include <gtest/gtest.h>

#include "tests/safety/day_support.hpp"
#include "tests/safety/numbers.hpp"

namespace magnesia::safety::minutes_test {
namespace {

using namespace magnesia::safety::testing;

std::size_t bit(int minute) {
    return static_cast<std::size_t>((minute % 1440 + 1440) % 1440);
}

TEST(Minutes, OfAStretchGoAroundTheClock) {
    for (const int from : {0, 1, 700, 1439}) {
        for (const int length : {0, 1, 2, 739, 1439, 1440, 2000}) {
            minutes counted;
            for (int i = 0; i < length; ++i) counted.set(bit(from + i));
            EXPECT_EQ(stretch(from, length), counted) << from << " " << length;
        }
    }
    EXPECT_EQ(around(3, 5).count(), 11u);
    EXPECT_TRUE(around(3, 5)[1438]);
    EXPECT_EQ(around(3, 720).count(), 1440u);
}

TEST(Minutes, AreTurnedAndCutIntoRunsWithoutLoss) {
    numbers random{7101};
    for (int i = 0; i < 50; ++i) {
        minutes set;
        for (int n = random.below(8); n > 0; --n) set |= stretch(random.below(1440), random.below(300));
        const int by = random.below(3000) - 1500;
        const minutes moved = turned(set, by);
        for (int m = 0; m < 1440; ++m) ASSERT_EQ(set[bit(m)], moved[bit(m + by)]);

        minutes again;
        int end = -1;
        for (const minute_run run : runs_of(set)) {
            ASSERT_GT(run.from, end);  // a gap between two runs
            end = run.from + run.length;
            again |= stretch(run.from, run.length);
        }
        ASSERT_EQ(again, set);
    }
}

TEST(Minutes, AwakeOfOwnNightsAreThoseOfEveryWeekday) {
    scenario::routine day = plain_day("07:00", "23:00");
    EXPECT_EQ(awake_on_every_day(day), stretch(0, 16 * 60));

    day.nights = {{scenario::weekday_set{0b0100000}, clock("01:30"), clock("10:00")}};  // the night to Saturday
    EXPECT_EQ(awake_on_every_day(day), stretch(3 * 60, 13 * 60));  // from ten on Saturday; Friday ends late

    day.nights = {{scenario::weekday_set{0b0100000}, clock("21:00"), clock("06:00")}};
    EXPECT_EQ(awake_on_every_day(day), stretch(0, 14 * 60));
}

TEST(Minutes, AwakeOfAWeekOfOwnNightsAskNothingOfAPlainNightThatNobodyHas) {
    // Plain days of night work, and a week of nights: awake until 08:00 and from 16:00 to 23:00, in whatever order.
    scenario::routine day = plain_day("16:00", "08:00");
    day.nights = {{scenario::every_day, clock("23:00"), clock("07:00")}};
    EXPECT_EQ(awake_on_every_day(day), stretch(0, 7 * 60) | stretch(15 * 60, 60));

    day = plain_day("07:00", "23:00");
    day.nights = {{scenario::every_day, clock("08:00"), clock("16:00")}};
    EXPECT_EQ(awake_on_every_day(day), stretch(0, 60) | stretch(9 * 60, 7 * 60));
}

}  // namespace
}  // namespace magnesia::safety::minutes_test
