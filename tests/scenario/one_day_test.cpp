// one_day_test.cpp - the plain day a body settles into: the same kinds of things as a run, without zone and weekdays.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "scenario/dose_lines/timeline.hpp"

namespace magnesia::scenario::one_day_test {
namespace {

constexpr clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

routine berlin() {
    return {"Europe/Berlin", at(23), at(7), routine_defaults{}.meals, {}};
}

person eater() {
    person who;
    who.diet_magnesium_mg = 300;
    return who;
}

TEST(OneDay, HasTheMealsNightsAndLightOfADayFromMidnight) {
    const timeline day = one_day(eater(), berlin());

    EXPECT_EQ(day.horizon_h, 24);
    ASSERT_EQ(day.meals.size(), 3u);
    EXPECT_EQ(day.meals[1], (meal_occurrence{12.5, 0.35, 1, {105}}));
    EXPECT_EQ(day.in_bed, (std::vector<bed_interval>{{0, 7, false}, {23, 24, false}}));
    EXPECT_EQ(day.light, (std::vector<light_change>{{0, 0}, {7, 40}, {7.5, 700}, {16.5, 40}, {23, 0}}));
    EXPECT_TRUE(day.starts_in_bed);
    EXPECT_TRUE(day.doses.empty() && day.jumps.empty());
}

TEST(OneDay, HasTheHabitsOfMostDaysAndThePlainNight) {
    routine day = berlin();
    day.nights = {{weekday_set{0b0011111}, at(8, 30), at(16)}};
    day.caffeine = {{at(8), 60, weekday_set{0b0011110}}, {at(15), 95, weekday_set{0b0000111}}};
    day.alcohol = {{at(0, 30), 14}};
    day.glycine = {{at(22), 3, weekday_set{0b0011110}}, {at(12), 1, weekday_set{0b0000111}}};
    const timeline all = one_day(eater(), day);

    EXPECT_EQ(all.rise_h, (std::vector<double>{7}));
    EXPECT_EQ(all.caffeine, (std::vector<caffeine_occurrence>{{8, 60}}));  // four days count, three do not
    EXPECT_EQ(all.alcohol, (std::vector<alcohol_occurrence>{{0.5, 14}}));
    EXPECT_EQ(all.glycine, (std::vector<glycine_occurrence>{{22, 3}}));
}

// A habit is that of most days whether one line says it or three; two cups at one time stay two.
TEST(OneDay, CountsDaysOfAHabitOverItsLines) {
    const weekday_set first{0b0000111}, middle{0b0011000}, last{0b1100000};
    routine in_lines = berlin(), in_one = berlin();
    in_lines.caffeine = {{at(15, 30), 200, first}, {at(15, 30), 200, middle}, {at(15, 30), 200, last}};
    in_lines.naps = {{at(13), at(13, 30), first}, {at(13), at(13, 30), middle}};
    in_one.caffeine = {{at(15, 30), 200}};
    in_one.naps = {{at(13), at(13, 30)}};

    EXPECT_EQ(one_day(eater(), in_lines).caffeine, one_day(eater(), in_one).caffeine);
    EXPECT_EQ(one_day(eater(), in_lines).in_bed, one_day(eater(), in_one).in_bed);
    in_one.caffeine = {{at(8), 60}, {at(8), 60}, {at(8), 60, first}, {at(8), 80, middle | last}};
    EXPECT_EQ(one_day(eater(), in_one).caffeine, (std::vector<caffeine_occurrence>{{8, 60}, {8, 60}, {8, 80}}));
    in_one.caffeine = {{at(8), 60, first | middle}, {at(8), 60, middle | last}};  // five days once, two of them twice
    EXPECT_EQ(one_day(eater(), in_one).caffeine, (std::vector<caffeine_occurrence>{{8, 60}}));
}

TEST(OneDay, TakesTheSunOfItsDateByTheLocalClock) {
    // Published by timeanddate.com: Berlin on 9 March 2023 has sun from 06:35 to 17:59.
    routine day = berlin();
    day.rise = at(6);
    day.light.place = coordinates{52.520008, 13.404954};
    const timeline all = one_day(eater(), day, date_value{2023, 3, 9});

    ASSERT_EQ(all.light.size(), 5u);
    EXPECT_NEAR(all.light[2].at_h, 6 + 35 / 60.0, 3.0 / 60);
    EXPECT_NEAR(all.light[3].at_h, 17 + 59 / 60.0, 3.0 / 60);
}

TEST(OneDay, HasNoDaylightInThePolarNight) {
    routine day = berlin();
    day.light.place = coordinates{69.65, 18.96};

    EXPECT_EQ(one_day(eater(), day, date_value{2026, 12, 21}).light,
              (std::vector<light_change>{{0, 0}, {7, 40}, {23, 0}}));
    EXPECT_EQ(one_day(eater(), day, date_value{2026, 6, 21}).light,
              (std::vector<light_change>{{0, 0}, {7, 700}, {23, 0}}));
}

TEST(OneDay, IsTheSecondDayOfARunInItsZone) {
    // Reference path: a run of three plain days, its second day moved to midnight.
    scenario what{.who = eater(), .day = berlin(), .doses = {}, .run = {{2026, 1, 5}, 3}};
    what.day.bed = at(0, 30);
    what.day.caffeine = {{at(15, 30), 95}};
    what.day.naps = {{at(13), at(13, 30)}};
    const timeline run = expand(what);
    const timeline day = one_day(what.who, what.day);

    for (const light_change& one : day.light) {
        if (one.at_h == 0) continue;
        EXPECT_EQ(std::count(run.light.begin(), run.light.end(), light_change{one.at_h + 24, one.lux}), 1);
    }
    for (const meal_occurrence& one : day.meals) {
        EXPECT_EQ(std::count(run.meals.begin(), run.meals.end(),
                             meal_occurrence{one.at_h + 24, one.share, one.number, one.brings}),
                  1);
    }
    EXPECT_EQ(day.in_bed[1], (bed_interval{13, 13.5, true}));
    EXPECT_EQ(day.caffeine[0].at_h, 15.5);
}

}  // namespace
}  // namespace magnesia::scenario::one_day_test
