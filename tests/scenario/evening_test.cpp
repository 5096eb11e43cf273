// evening_test.cpp - light, bed, drinks, baths and naps of a run in elapsed hours; every hour is counted by hand.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/evening.hpp"

#include <gtest/gtest.h>

#include "scenario/dose_lines/timeline.hpp"

namespace magnesia::scenario::evening_test {
namespace {

constexpr clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

/// Two days from Monday 2026-03-02 in UTC, in bed 23:00 to 07:00, meals 07:30, 12:30, 19:00.
scenario two_days() {
    scenario what;
    what.who.diet_magnesium_mg = 300;
    what.day = {"UTC", at(23), at(7), routine_defaults{}.meals, {}};
    what.run = {{2026, 3, 2}, 2};
    return what;
}

std::vector<light_change> until(const std::vector<light_change>& all, double hour) {
    std::vector<light_change> some;
    for (const light_change& one : all) {
        if (one.at_h < hour) some.push_back(one);
    }
    return some;
}

/// Light at an hour.
double lux_at(const timeline& all, double hour) {
    double lux = -1;
    for (const light_change& one : all.light) {
        if (one.at_h <= hour) lux = one.lux;
    }
    return lux;
}

TEST(Evening, LightFollowsBedDawnAndDusk) {
    const timeline all = expand(two_days());

    const std::vector<light_change> wanted{{0, 0},   {7, 40},     {7.5, 700}, {16.5, 40}, {23, 0},
                                           {31, 40}, {31.5, 700}, {40.5, 40}, {47, 0}};
    EXPECT_EQ(all.light, wanted);
    EXPECT_EQ(all.in_bed, (std::vector<bed_interval>{{0, 7, false}, {23, 31, false}, {47, 48, false}}));
    EXPECT_TRUE(all.starts_in_bed);
}

TEST(Evening, AScreenCountsWhereItIsBrighter) {
    scenario what = two_days();
    what.day.light.evening_lux = 10;
    what.day.light.screens = {{at(16), at(22, 45), 32}, {at(22), at(23, 30), 20}, {at(21), at(21, 30), 60}};
    const timeline all = expand(what);

    // From dusk 32, from 21:00 to 21:30 60, from 22:45 the other screen's 20, and in bed none.
    const std::vector<light_change> wanted{{0, 0},   {7, 10},    {7.5, 700},  {16.5, 32},
                                           {21, 60}, {21.5, 32}, {22.75, 20}, {23, 0}};
    EXPECT_EQ(until(all.light, 24), wanted);
}

TEST(Evening, HabitsOfSomeWeekdaysComeOnThoseAlone) {
    scenario what = two_days();
    weekday_set tuesday;
    tuesday.set(1);
    what.day.caffeine = {{at(15, 30), 95}, {at(8), 60, tuesday}};
    what.day.alcohol = {{at(20), 14}, {at(0, 30), 7, tuesday}};
    what.day.glycine = {{at(22), 3}, {at(12), 1, tuesday}};
    const timeline all = expand(what);

    EXPECT_EQ(all.caffeine, (std::vector<caffeine_occurrence>{{15.5, 95}, {32, 60}, {39.5, 95}}));
    EXPECT_EQ(all.glycine, (std::vector<glycine_occurrence>{{22, 3}, {36, 1}, {46, 3}}));
    // 00:30 after Tuesday's evening is past the end.
    EXPECT_EQ(all.alcohol, (std::vector<alcohol_occurrence>{{20, 14}, {44, 14}}));
}

TEST(Evening, BathsAndRelaxationAreSpansUpToBed) {
    scenario what = two_days();
    what.day.baths = {{at(22, 50), 30}, {at(21), 15}};
    what.day.relaxation_minutes = 20;
    const timeline all = expand(what);

    ASSERT_EQ(all.baths.size(), 4u);
    EXPECT_EQ(all.baths[0], (span_occurrence{21, 21.25}));
    EXPECT_NEAR(all.baths[1].at_h, 22 + 50 / 60.0, 1e-12);
    EXPECT_EQ(all.baths[1].until_h, 23);  // bed ends it
    what.day.baths = {{at(21), 30}, {at(21, 30), 10}, {at(21, 10), 5}};
    EXPECT_EQ(expand(what).baths.size(), 2u);  // those that overlap or meet are one
    ASSERT_EQ(all.relaxation.size(), 2u);
    EXPECT_NEAR(all.relaxation[0].at_h, 23 - 20 / 60.0, 1e-12);
    EXPECT_EQ(all.relaxation[1].until_h, 47);
}

TEST(Evening, ANapIsInBedAndDark) {
    scenario what = two_days();
    what.day.naps = {{at(13, 30), at(14)}};
    const timeline all = expand(what);

    EXPECT_EQ(all.in_bed[1], (bed_interval{13.5, 14, true}));
    EXPECT_EQ(lux_at(all, 13.75), 0);
    EXPECT_EQ(lux_at(all, 14), 700);
    EXPECT_EQ(all.bed_h, (std::vector<double>{23, 47}));  // of main sleeps alone
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 31}));
}

TEST(Evening, LevelsAreCopied) {
    scenario what = two_days();
    what.day.room = {26, 0.5};
    what.day.stress = 2;
    what.day.supper = late_meal::heavy;
    const timeline all = expand(what);

    EXPECT_EQ(all.room, (bedroom{26, 0.5}));
    EXPECT_EQ(all.stress, 2);
    EXPECT_EQ(all.supper, late_meal::heavy);
}

TEST(Evening, ARunThatStartsUpStartsInTheLightOfThatHour) {
    scenario what = two_days();
    what.day.bed = at(1);
    what.day.rise = at(8);
    const timeline all = expand(what);

    EXPECT_FALSE(all.starts_in_bed);
    EXPECT_EQ(until(all.light, 8.5), (std::vector<light_change>{{0, 40}, {1, 0}, {8, 700}}));
    EXPECT_EQ(all.bed_h, (std::vector<double>{1, 25}));
}

TEST(Evening, AWeekendNightIsThatBeforeTheDayNamed) {
    scenario what = two_days();
    what.run = {{2026, 3, 6}, 3};  // Friday to Sunday
    what.day.nights = {{weekday_set{0b1100000}, at(0, 30), at(9)}};
    const timeline all = expand(what);

    EXPECT_EQ(all.bed_h, (std::vector<double>{24.5, 48.5, 71}));  // Friday's and Saturday's late, Sunday's is plain
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 33, 57}));
}

TEST(Evening, ANightShiftSleepsByDayAndEatsAwake) {
    scenario what = two_days();
    what.run.days = 3;
    weekday_set tuesday;
    tuesday.set(1);
    what.day.nights = {{tuesday, at(8, 30), at(16)}};
    const timeline all = expand(what);

    // Monday 07:00 up to Tuesday 08:30; asleep until 16:00; then up to 23:00.
    EXPECT_EQ(all.bed_h, (std::vector<double>{32.5, 47, 71}));
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 40, 55}));
    EXPECT_EQ(lux_at(all, 33), 0);
    EXPECT_EQ(lux_at(all, 24), 40);  // up at midnight
    // Tuesday's meals keep their place between rise and bed: of 16 h those after 0.5, 5.5 and 12 h; here of 7 h.
    ASSERT_EQ(all.meals.size(), 9u);
    EXPECT_NEAR(all.meals[3].at_h, 40 + 7 * 0.5 / 16, 1e-9);
    EXPECT_NEAR(all.meals[4].at_h, 40 + 7 * 5.5 / 16, 1e-9);
    EXPECT_NEAR(all.meals[5].at_h, 40 + 7 * 12.0 / 16, 1e-9);
    EXPECT_EQ(all.meals[6].at_h, 48 + 7.5);  // Wednesday is plain again
}

TEST(Evening, SunriseOfThePlaceByTheLocalClock) {
    // Published by timeanddate.com: Auckland on 9 March 2023 has sun from 07:13 to 19:49, NZDT.
    scenario what = two_days();
    what.day.zone = "Pacific/Auckland";
    what.run = {{2023, 3, 9}, 1};
    what.day.light.place = coordinates{-36.848461, 174.763336};
    const timeline all = expand(what);

    EXPECT_NEAR(all.light[2].at_h, 7 + 13 / 60.0, 3.0 / 60);
    EXPECT_NEAR(all.light[3].at_h, 19 + 49 / 60.0, 3.0 / 60);
}

TEST(Evening, WhereTheDateOfGreenwichIsAnotherTheSunIsThatOfTheLocalDay) {
    // Kiritimati lies at 157 degrees west and keeps UTC+14: its noon is at 22:30 UTC of the day before.
    scenario what = two_days();
    what.day.zone = "Pacific/Kiritimati";
    what.day.light.place = coordinates{1.87, -157.4};
    const timeline all = expand(what);

    EXPECT_EQ(lux_at(all, 12.5), 700);
    EXPECT_EQ(lux_at(all, 36.5), 700);
    EXPECT_EQ(lux_at(all, 20), 40);
}

// Evenings of the day before the run and after it are looked at too (an assertion, in presets dev and asan).
TEST(Evening, TheCalendarBeginsAndEndsWithASun) {
    scenario what = two_days();
    what.day.light.place = coordinates{52.5, 13.4};
    for (const date_value start : {date_value{first_year, 1, 1}, date_value{last_year, 12, 30}}) {
        what.run = {start, 2};
        const timeline all = expand(what);

        EXPECT_EQ(lux_at(all, 12), 700) << start.year;
        EXPECT_EQ(lux_at(all, 36), 700) << start.year;
    }
}

TEST(Evening, InThePolarNightItIsNeverDayAndInThePolarDayAlways) {
    scenario what = two_days();
    what.day.zone = "Europe/Oslo";
    what.day.light.place = coordinates{69.65, 18.96};  // Tromso
    what.run = {{2026, 12, 20}, 2};
    EXPECT_EQ(until(expand(what).light, 24), (std::vector<light_change>{{0, 0}, {7, 40}, {23, 0}}));

    what.run = {{2026, 6, 20}, 2};
    EXPECT_EQ(until(expand(what).light, 24), (std::vector<light_change>{{0, 0}, {7, 700}, {23, 0}}));
}

TEST(Evening, AcrossAClockChangeANightHasAnHourLess) {
    scenario what = two_days();
    what.day.zone = "Europe/Berlin";
    what.run = {{2026, 3, 28}, 2};
    const timeline all = expand(what);

    EXPECT_EQ(all.in_bed[1], (bed_interval{23, 30, false}));
    EXPECT_EQ(lux_at(all, 30.25), 40);
    EXPECT_EQ(lux_at(all, 30.5), 700);
}

}  // namespace
}  // namespace magnesia::scenario::evening_test
