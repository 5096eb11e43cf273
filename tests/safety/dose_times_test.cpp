// dose_times_test.cpp - at which times of which days the doses of a regimen are taken, on every kind of day.
// SPDX-License-Identifier: Apache-2.0
#include "safety/dose_times.hpp"

#include <gtest/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::dose_times_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;
using scenario::weekday_set;

constexpr const char* before_bed = "100 mg elemental citrate 30 min before bed daily";
constexpr const char* with_dinner = "100 mg elemental citrate with dinner daily";

clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

weekday_set on(const std::string& days) {
    weekday_set set;
    for (std::size_t i = 0; i < set.size(); ++i) {
        set[i] = days.find(scenario::weekday_names[i]) != std::string::npos;
    }
    return set;
}

scenario::routine plain_day(clock_time bed, clock_time rise) {
    scenario::routine day;
    day.zone = "UTC";
    day.bed = bed;
    day.rise = rise;
    return day;
}

dose_times of(const std::vector<const char*>& lines, const std::optional<scenario::routine>& day = std::nullopt) {
    scenario::regimen doses;
    for (const char* line : lines) doses.push_back(scenario::parse_dose(line, words_of_the_program()));
    return times_of(doses, day);
}

dose_times known(std::vector<dose_time> all) {
    return {.all = std::move(all), .are_all_known = true};
}

const dose_times not_known{.all = {}, .are_all_known = false};

TEST(DoseTimes, AreThoseOfTheClockWhereALineSaysThem) {
    EXPECT_EQ(of({"100 mg elemental citrate at 08:00, 20:00 daily"}), known({{at(8)}, {at(20)}}));
    EXPECT_EQ(of({"50 mg elemental citrate every 4 h from 08:00, 2 times daily"}), known({{at(8)}, {at(12)}}));
    EXPECT_EQ(of({"50 mg elemental citrate at 20:00 daily", "50 mg elemental citrate at 08:00 daily"}),
              known({{at(8)}, {at(20)}}));
    EXPECT_EQ(of({"50 mg elemental citrate at 08:00 daily", "50 mg elemental citrate at 08:00 daily"}),
              known({{at(8)}}));
    EXPECT_EQ(of({}), known({}));
}

TEST(DoseTimes, GoOnPastMidnight) {
    EXPECT_EQ(of({"50 mg elemental citrate every 4 h from 22:00, 2 times on mon"}),
              known({{at(2), on("tue")}, {at(22), on("mon")}}));
    EXPECT_EQ(of({before_bed}, plain_day(at(0, 15), at(7))), known({{at(23, 45)}}));
}

TEST(DoseTimes, OfSipsAreThoseOfEachSip) {
    EXPECT_EQ(of({"300 mg elemental citrate in 3 sips over 240 min at 08:00 daily"}),
              known({{at(8)}, {at(10)}, {at(12)}}));
}

TEST(DoseTimes, HangOnBedAndMealsOnlyWhereTheyAreKnown) {
    scenario::routine day = plain_day(at(23), at(7));

    EXPECT_EQ(of({before_bed}, day), known({{at(22, 30)}}));
    EXPECT_EQ(of({before_bed}), not_known);
    EXPECT_EQ(of({with_dinner}, day), not_known);  // no meals are said

    day.meals = {{at(8), 0.5}, {at(18, 30), 0.5}};
    EXPECT_EQ(of({with_dinner}, day), known({{at(18, 30)}}));
}

TEST(DoseTimes, TellTheOnesThatAreKnownBesideOthers) {
    const dose_times found = of({before_bed, "50 mg elemental citrate at 08:00 daily"});

    EXPECT_EQ(found.all, std::vector<dose_time>{{at(8)}});
    EXPECT_FALSE(found.are_all_known);
}

/// Plain nights from 23:00; on four days sleep from 08:30 after a night of work, so that half an hour before it is
/// 08:00 of those days.
TEST(DoseTimes, AreOfEveryKindOfDayOfTheWeek) {
    scenario::routine day = plain_day(at(23), at(7));
    day.nights = {{on("tue,wed,thu,fri"), at(8, 30), at(15)}};

    EXPECT_EQ(of({before_bed}, day), known({{at(8), on("tue,wed,thu,fri")}, {at(22, 30), on("fri,sat,sun")}}));
    EXPECT_EQ(of({"100 mg elemental citrate 30 min before bed on mon"}, day), known({{at(8), on("tue")}}));
}

/// Breakfast at 08:00 lies 1 of 16 hours after rising on a plain day; who sleeps from 08:30 to 15:00 has it at the same
/// part of the day.
TEST(DoseTimes, MealsMoveWithTheWakingDayWhereTheyWouldLieInBed) {
    scenario::routine day = plain_day(at(23), at(7));
    day.meals = {{at(8), 0.5}, {at(18, 30), 0.5}};
    day.nights = {{on("tue,wed,thu,fri"), at(8, 30), at(15)}};
    const dose_times found = of({"100 mg elemental citrate with breakfast daily"}, day);

    ASSERT_EQ(found.all.size(), 3u);
    EXPECT_EQ(found.all[0], (dose_time{at(8), on("mon,sat,sun")}));
    EXPECT_EQ(found.all[1], (dose_time{at(15, 30), on("fri")}));         // 1 of 16 hours of 8 from 15:00
    EXPECT_EQ(found.all[2], (dose_time{at(16, 5), on("tue,wed,thu")}));  // 1 of 16 hours of 17.5 from 15:00: 16:05:37
}

/// Half an hour before 23:00 on all days of the week, and half an hour before 03:00 in the nights of the run.
TEST(DoseTimes, NightsOfTheRunAddTheirHoursAndTakeNoneAway) {
    scenario::routine day = plain_day(at(23), at(7));
    day.meals = {{at(8), 0.5}, {at(18, 30), 0.5}};
    day.dated_nights = {{.from_day = 2, .until_day = 3, .is_slept = false},
                        {.from_day = 4, .until_day = 8, .bed = at(3), .rise = at(7)},
                        {.from_day = 30, .until_day = 30, .bed = at(8, 30), .rise = at(15)}};

    EXPECT_EQ(of({before_bed}, day), known({{at(2, 30), scenario::every_day, run_nights{4, 8}},
                                            {at(8), scenario::every_day, run_nights{30, 30}},
                                            {at(22, 30)}}));
    EXPECT_EQ(of({"100 mg elemental citrate 30 min before bed on mon"}, day),
              known({{at(2, 30), on("tue"), run_nights{4, 8}},
                     {at(8), on("tue"), run_nights{30, 30}},
                     {at(22, 30), on("mon")}}));
    EXPECT_EQ(of({"100 mg elemental citrate at 08:00 daily"}, day), known({{at(8)}}));
    // Breakfast of who rises at 15:00 would lie in bed: dinner is 11.5 of 16 hours of the 8 from 15:00 to 23:00.
    EXPECT_EQ(of({with_dinner}, day), known({{at(18, 30)}, {at(20, 45), scenario::every_day, run_nights{30, 30}}}));
}

}  // namespace
}  // namespace magnesia::safety::dose_times_test
