// own_week_test.cpp - levers know which bed follows on each weekday, and leave a night at work alone.
// SPDX-License-Identifier: Apache-2.0
#include "plan/own_week.hpp"

#include <gtest/gtest.h>

#include "plan/lever_changes.hpp"
#include "tests/plan/support.hpp"

namespace magnesia::plan::own_week_test {
namespace {

using namespace testing;
using scenario::routine;
using scenario::weekday_set;

const weekday_set nights_at_work{0b0001111};  // mon to thu: sleeps on tue to fri by day
const weekday_set free_evenings{0b1110000};

/// A nurse with four nights of work, 21:30 to 07:30.
routine nurse() {
    routine day = tests::plain_routine();
    day.rise = clock("07:00");
    day.bed = clock("23:00");
    day.nights = {{weekday_set{0b0011110}, clock("08:30"), clock("15:00")}};
    return day;
}

TEST(OwnWeek, HasTheBedThatFollowsOnEachWeekday) {
    const own_week week(nurse());
    ASSERT_EQ(week.days().size(), 7U);
    const double rise[] = {420, 900, 900, 900, 900, 420, 420};
    const double bed[] = {1950, 1950, 1950, 1950, 1380, 1380, 1380};  // 08:30 of the next day is minute 1950
    for (std::size_t i = 0; i < 7; ++i) {
        const own_day& when = week.days()[i];
        EXPECT_EQ(when.weekday, i);
        EXPECT_EQ(when.rise_min, rise[i]) << i;
        EXPECT_EQ(when.bed_min, bed[i]) << i;
        EXPECT_EQ(when.is_of_shift, nights_at_work[i]) << i;
        EXPECT_EQ(when.is_after_day_sleep, i >= 1 && i <= 4) << i;
    }
}

TEST(OwnWeek, ALongMorningIsNoShiftAndWhoAlwaysSleepsByDayHasNone) {
    routine day = nurse();
    day.nights = {{weekday_set{0b1100000}, clock("01:00"), clock("10:00")}};
    EXPECT_FALSE(has_shifts(day));
    day.nights.clear();
    day.bed = clock("08:00");
    day.rise = clock("16:00");
    for (const own_day& when : own_week(day).days()) EXPECT_FALSE(when.is_of_shift);
    day.nights = {{weekday_set{0b1100000}, clock("23:00"), clock("07:00")}};  // the free nights stand apart
    std::vector<bool> of_shift;
    for (const own_day& when : own_week(day).days()) of_shift.push_back(when.is_of_shift);
    EXPECT_EQ(of_shift, (std::vector<bool>{true, true, true, true, false, false, true}));
}

TEST(OwnWeek, ACoffeeOfANightAtWorkIsLateOnlyBeforeTheSleepThatFollows) {
    routine day = nurse();
    day.caffeine = {{clock("23:00"), 95, nights_at_work}};  // 9.5 hours before 08:30
    EXPECT_FALSE(with_lever(day, lever_of("no_late_caffeine")));

    day.caffeine = {{clock("05:30"), 300, nights_at_work}};  // 3 hours before it
    ASSERT_TRUE(with_lever(day, lever_of("no_late_caffeine")));
    EXPECT_TRUE(with_lever(day, lever_of("no_late_caffeine"))->caffeine.empty());

    day.caffeine = {{clock("18:00"), 95}};  // late before 23:00 alone
    routine expected = day;
    expected.caffeine.front().days = nights_at_work;
    EXPECT_EQ(with_lever(day, lever_of("no_late_caffeine")), expected);
}

TEST(OwnWeek, AlcoholCountsBeforeTheBedThatFollows) {
    routine day = nurse();
    day.alcohol = {{clock("21:00"), 14, free_evenings}, {clock("07:45"), 14}};
    day.alcohol.back().days = weekday_set{0b0000010};  // of Tuesday, so on Wednesday at 07:45
    const std::optional<routine> sober = with_lever(day, lever_of("no_alcohol_evening"));
    ASSERT_TRUE(sober);
    EXPECT_TRUE(sober->alcohol.empty());
}

TEST(OwnWeek, TheLampsOfAWardStayAndATabletBeforeBedGoes) {
    routine day = nurse();
    const scenario::screen_time ward{clock("22:00"), clock("08:00"), 300, nights_at_work};
    day.light.screens = {ward};
    EXPECT_FALSE(with_lever(day, lever_of("no_screens")));

    day.light.screens = {ward,
                         {clock("08:00"), clock("08:25"), 40, weekday_set{0b0000010}},
                         {clock("21:00"), clock("23:00"), 40, free_evenings}};
    const std::optional<routine> dark = with_lever(day, lever_of("no_screens"));
    ASSERT_TRUE(dark);
    EXPECT_EQ(dark->light.screens,
              (std::vector<scenario::screen_time>{ward, {clock("21:00"), clock("22:00"), 40, free_evenings}}));
}

/// The light of evenings and nights on each waking minute, by the meaning of the fields.
double lamp_at(const routine& day, const own_week& week, const own_day& when, double minute) {
    double lux = day.light.evening_lux;
    for (const scenario::screen_time& one : day.light.screens) {
        const double from = week.minute_of(when, one.from);
        const bool is_on = minute >= from && minute < from + scenario::minutes_between(one.from, one.until);
        if (one.days[when.weekday] && is_on) lux = std::max(lux, one.lux);
    }
    return lux;
}

TEST(OwnWeek, DimLightLeavesEveryMinuteOfANightAtWorkAsItWas) {
    routine day = nurse();
    day.light.evening_lux = 150;
    const std::optional<routine> dim = with_lever(day, lever_of("dim_evening_light"));
    ASSERT_TRUE(dim);
    const own_week week(*dim);
    for (const own_day& when : week.days()) {
        for (double minute = when.rise_min; minute < when.bed_min; ++minute) {
            const bool is_dim = free_evenings[when.weekday] && when.bed_min - minute <= 180;
            ASSERT_EQ(lamp_at(*dim, week, when, minute), is_dim ? 10 : 150) << when.weekday << ' ' << minute;
        }
    }
}

TEST(OwnWeek, ANapBeforeANightUpStaysAndOneOfAFreeEveningGoes) {
    routine day = nurse();
    day.naps = {{clock("19:00"), clock("20:30"), nights_at_work}};
    EXPECT_FALSE(with_lever(day, lever_of("no_late_nap")));

    day.naps.front().days = scenario::every_day;
    routine expected = day;
    expected.naps.front().days = nights_at_work;
    EXPECT_EQ(with_lever(day, lever_of("no_late_nap")), expected);
}

TEST(OwnWeek, ABathAndDaylightComeOnDaysThatAreNotSpentAtWork) {
    routine expected = nurse();
    expected.baths = {{clock("21:30"), 15, free_evenings}};
    EXPECT_EQ(with_lever(nurse(), lever_of("warm_bath")), expected);

    expected = nurse();  // she rises after a night on sat, sun and mon
    expected.light.screens = {{clock("07:30"), clock("08:00"), 2000, weekday_set{0b1100001}}};
    EXPECT_EQ(with_lever(nurse(), lever_of("morning_daylight")), expected);
}

TEST(OwnWeek, ABathComesBeforeTheBedOfEachEvening) {
    routine day = nurse();
    day.nights = {{weekday_set{0b1100000}, clock("01:00"), clock("10:00")}};  // friday and saturday evening
    routine expected = day;
    expected.baths = {{clock("21:30"), 15, weekday_set{0b1001111}}, {clock("23:30"), 15, weekday_set{0b0110000}}};
    EXPECT_EQ(with_lever(day, lever_of("warm_bath")), expected);
}

}  // namespace
}  // namespace magnesia::plan::own_week_test
