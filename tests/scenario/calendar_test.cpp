// calendar_test.cpp - dates and clock times against a printed calendar.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/calendar.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace magnesia::scenario::calendar_test {
namespace {

TEST(Calendar, DaysAreCountedFromTheFirstOfJanuary1970) {
    EXPECT_EQ(day_and_month({1970, 1, 31}), "31 Jan");
    EXPECT_EQ(day_and_month({2026, 12, 1}), "1 Dec");
    EXPECT_EQ(day_number({1970, 1, 1}), 0);
    EXPECT_EQ(day_number({1970, 2, 1}), 31);
    EXPECT_EQ(day_number({2000, 3, 1}), 11017);  // 30 years of 365, 8 leap days (1972..2000), 59 days: 10950 + 8 + 59
}

TEST(Calendar, WeekdaysAgreeWithAPrintedCalendar) {
    EXPECT_EQ(weekday_of(day_number({1970, 1, 1})), weekday::thursday);
    EXPECT_EQ(weekday_of(day_number({2026, 3, 2})), weekday::monday);
    EXPECT_EQ(weekday_of(day_number({2024, 2, 29})), weekday::thursday);
}

TEST(Calendar, OnlyDaysOfTheCalendarFrom1970To2100AreValid) {
    EXPECT_TRUE(is_valid({1970, 1, 1}));
    EXPECT_TRUE(is_valid({2100, 12, 31}));
    EXPECT_TRUE(is_valid({2024, 2, 29}));
    EXPECT_FALSE(is_valid({2023, 2, 29}));
    EXPECT_FALSE(is_valid({2100, 2, 29}));  // divisible by 100, not by 400
    EXPECT_FALSE(is_valid({1969, 12, 31}));
    EXPECT_FALSE(is_valid({2101, 1, 1}));
    EXPECT_FALSE(is_valid({9999, 1, 1}));
    EXPECT_FALSE(is_valid({2026, 4, 31}));
    EXPECT_FALSE(is_valid({2026, 0, 1}));
    EXPECT_FALSE(is_valid({2026, 13, 1}));
    EXPECT_FALSE(is_valid({2026, 1, 0}));
    EXPECT_FALSE(is_valid({2026, 257, 1}));  // would wrap to 1 in a byte
    EXPECT_FALSE(is_valid({2026, 1, 257}));
}

TEST(Calendar, DatesReadOnlyAsIso) {
    EXPECT_EQ(parse_date("2026-03-02"), (date_value{2026, 3, 2}));
    for (const char* text : {"", "2026-3-2", "02.03.2026", "2026-02-30", "2026-03-02 ", "2026/03/02", "-026-03-02"}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
}

TEST(Calendar, ClockTimesReadFromMidnightToOneMinuteBefore) {
    EXPECT_EQ(parse_clock_time("00:00"), clock_time{0});
    EXPECT_EQ(parse_clock_time("23:59"), clock_time{1439});
    EXPECT_EQ(parse_clock_time("7:30"), clock_time{450});
    for (const char* text : {"", ":", "24:00", "12:60", "7:3", "07:300", "007:30", "7.30", "-1:00", "ab:cd", "12:"}) {
        EXPECT_FALSE(parse_clock_time(text)) << text;
    }
}

TEST(Calendar, MinutesBetweenGoForwardThroughMidnight) {
    EXPECT_EQ(minutes_between({23 * 60}, {7 * 60}), 480);
    EXPECT_EQ(minutes_between({7 * 60}, {23 * 60}), 960);
    EXPECT_EQ(minutes_between({0}, {0}), 0);
}

RC_GTEST_PROP(Calendar, DatesRoundTripThroughTheirNumberAndTheirText, ()) {
    const int number = *rc::gen::inRange(0, day_number({last_year, 12, 31}) + 1);

    const date_value date = date_of(number);

    RC_ASSERT(day_number(date) == number);
    RC_ASSERT(parse_date(print(date)) == date);
}

RC_GTEST_PROP(Calendar, ClockTimesRoundTripThroughTheirText, ()) {
    const clock_time time{*rc::gen::inRange(0, 24 * 60)};

    RC_ASSERT(parse_clock_time(print(time)) == time);
}

}  // namespace
}  // namespace magnesia::scenario::calendar_test
