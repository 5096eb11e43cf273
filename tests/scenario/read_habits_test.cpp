// read_habits_test.cpp - the evening's part of a routine: defaults, each rule on both sides of its edge, all errors.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_habits.hpp"

#include <gtest/gtest.h>

#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_habits_test {
namespace {

constexpr clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

/// The sample with more lines in its [routine], and tables after it.
std::string with(const std::string& lines) {
    return changed("[[regimen]]", lines + "\n[[regimen]]");
}

routine day_with(const std::string& lines) {
    return read_text(with(lines)).day;
}

issue issue_of(const std::string& lines) {
    const std::vector<issue> all = issues_of(with(lines));
    EXPECT_EQ(all.size(), 1u) << lines << (all.empty() ? "" : "\n" + sentence(all.back()));
    return all.empty() ? issue{} : all[0];
}

TEST(ReadHabits, WhatIsNotSaidIsAsDocumented) {
    const routine day = read_text(std::string{sample_text}).day;

    EXPECT_EQ(day.light, (light_habits{700, 40, 0, at(7, 30), at(16, 30), std::nullopt, {}}));
    EXPECT_EQ(day.room, (bedroom{20, 0}));
    EXPECT_TRUE(day.alcohol.empty() && day.baths.empty() && day.naps.empty() && day.nights.empty());
    EXPECT_EQ(day.relaxation_minutes, 0);
    EXPECT_EQ(day.stress, 0);
    EXPECT_EQ(day.supper, late_meal::none);
}

TEST(ReadHabits, LightIsReadFromItsTable) {
    const routine day = day_with(
        "[routine.light]\nday_lux = 1200\nevening_lux = 5\nbedroom_lux = 1\ndawn = \"06:00\"\ndusk = \"21:15\"\n"
        "screens = [{ from = \"21:30\", until = \"22:45\", lux = 32, days = \"fri, sat\" }]");

    EXPECT_EQ(day.light.day_lux, 1200);
    EXPECT_EQ(day.light.evening_lux, 5);
    EXPECT_EQ(day.light.bedroom_lux, 1);
    EXPECT_EQ(day.light.dawn, at(6));
    EXPECT_EQ(day.light.dusk, at(21, 15));
    EXPECT_EQ(day.light.screens, (std::vector<screen_time>{{at(21, 30), at(22, 45), 32, weekday_set{0b0110000}}}));
}

TEST(ReadHabits, LightHasEdges) {
    EXPECT_EQ(issue_of("[routine.light]\nevening_lux = -5").key, "routine.light.evening_lux");
    EXPECT_TRUE(issue_of("[routine.light]\nevening_lux = -5").allowed.starts_with("0 to 120000 lux"));
    EXPECT_EQ(issue_of("[routine.light]\nday_lux = 120001").found, "is out of range");
    EXPECT_EQ(issue_of("[routine.light]\nevning_lux = 5").nearest, "evening_lux");
    EXPECT_EQ(issue_of("[routine.light]\ndawn = \"17:00\"").found, "gives a day from 17:00 to 16:30");
    EXPECT_EQ(issue_of("[routine.light]\nlatitude = 50").key, "routine.light.longitude");
    EXPECT_EQ(issue_of("[routine.light]\nlatitude = 91\nlongitude = 0").key, "routine.light.latitude");
    EXPECT_EQ(issue_of("[routine.light]\nlatitude = 50\nlongitude = 0\ndusk = \"18:00\"").key, "routine.light.dusk");
    EXPECT_EQ(issue_of("light = 700").found, "is a number, not a table");
    EXPECT_EQ(issue_of("[routine.light]\nscreens = [{ from = \"21:00\", until = \"21:00\", lux = 1 }]").key,
              "routine.light.screens[1].until");
}

TEST(ReadHabits, AlcoholIsSaidInGramsOrInDrinks) {
    EXPECT_EQ(day_with("alcohol = [{ at = \"20:30\", g = 20 }]").alcohol,
              (std::vector<alcohol_intake>{{at(20, 30), 20}}));
    EXPECT_EQ(day_with("alcohol = [{ at = \"20:30\", drinks = 1.5 }]").alcohol[0].g, 21);
    EXPECT_EQ(issue_of("alcohol = [{ at = \"20:30\" }]").key, "routine.alcohol[1].g");
    EXPECT_EQ(issue_of("alcohol = [{ at = \"20:30\", g = 14, drinks = 1 }]").key, "routine.alcohol[1].drinks");
    EXPECT_EQ(issue_of("alcohol = [{ at = \"20:30\", g = 201 }]").found, "is out of range");
    EXPECT_EQ(issue_of("alcohol = [{ at = \"20:30\", drink = 1, g = 1 }]").nearest, "drinks");
    EXPECT_EQ(issue_of("alcohol = [{ at = \"19:00\", g = 160 }, { at = \"23:00\", g = 160 }]").found,
              "adds up to 320 in a day");
    EXPECT_TRUE(issues_of(with("alcohol = [{ at = \"19:00\", g = 160, days = \"mon\" }, "
                               "{ at = \"23:00\", g = 160, days = \"tue\" }]"))
                    .empty());
}

TEST(ReadHabits, FortyCoffeesAreRefused) {
    const auto coffees = [](int count) {
        std::string all;
        for (int i = 0; i < count; ++i) {
            all += (i > 0 ? ", " : "") + ("{ at = \"" + print(clock_time{i * 20}) + "\", mg = 95 }");
        }
        return "caffeine = [" + all + "]\n#";
    };

    EXPECT_EQ(issue_with("caffeine = ", coffees(40)).found, "is too long");
    EXPECT_EQ(issue_with("caffeine = ", coffees(22)).found, "adds up to 2090 in a day");
    EXPECT_TRUE(reads_with("caffeine = ", coffees(21)));
}

TEST(ReadHabits, BathsBedroomsAndLevelsHaveEdges) {
    EXPECT_EQ(day_with("bath = [{ at = \"21:30\", minutes = 15 }]").baths, (std::vector<warm_bath>{{at(21, 30), 15}}));
    EXPECT_EQ(issue_of("bath = [{ at = \"21:30\", minutes = 121 }]").key, "routine.bath[1].minutes");
    EXPECT_EQ(issue_of("[routine.bedroom]\ntemperature_c = 90").key, "routine.bedroom.temperature_c");
    EXPECT_TRUE(issue_of("[routine.bedroom]\ntemperature_c = 90").allowed.starts_with("5 to 45 degrees C"));
    EXPECT_EQ(day_with("[routine.bedroom]\ntemperature_c = 26.5\nnoise = \"some\"").room, (bedroom{26.5, 0.5}));
    EXPECT_EQ(day_with("[routine.bedroom]\nnoise = 0.3").room.noise, 0.3);
    EXPECT_EQ(issue_of("[routine.bedroom]\nnoise = \"lound\"").nearest, "loud");
    EXPECT_EQ(day_with("relaxation_minutes = 180").relaxation_minutes, 180);
    EXPECT_EQ(issue_of("relaxation_minutes = 181").found, "is out of range");
    EXPECT_EQ(day_with("stress = \"high\"").stress, 2);
    EXPECT_EQ(day_with("stress = \"extreme\"").stress, 3);
    EXPECT_EQ(day_with("stress = 0.5").stress, 0.5);
    EXPECT_EQ(issue_of("stress = 3.5").found, "is out of range");
    EXPECT_EQ(issue_of("stress = \"hihg\"").nearest, "high");
    EXPECT_EQ(issue_of("stress = true").allowed, "0 to 3 (0 usual, 1 raised, 2 high, 3 extreme)");
    EXPECT_EQ(day_with("late_meal = \"heavy\"").supper, late_meal::heavy);
    EXPECT_EQ(issue_of("late_meal = \"hevy\"").nearest, "heavy");
}

TEST(ReadHabits, NobodyDrinksMoreThanABodyBurns) {
    const auto drinks = [](const char* a, const char* b) {
        return std::string("alcohol = [{ at = \"12:00\", g = ") + a + " }, { at = \"20:00\", g = " + b + " }]";
    };
    EXPECT_TRUE(issues_of(with(drinks("150", "150"))).empty());  // 68 kg
    std::string light = with(drinks("150", "60"));
    light.replace(light.find("weight_kg = 68"), 14, "weight_kg = 45");

    const std::vector<issue> all = issues_of(light);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].found, "adds up to 210 g in a day, more than a body of 45 kg burns");
    EXPECT_EQ(all[0].allowed, "at most 202 g a day");
}

TEST(ReadHabits, NapsLieOutsideBedTimeAndApart) {
    EXPECT_EQ(day_with("naps = [{ from = \"13:30\", until = \"14:00\" }]").naps,
              (std::vector<nap>{{at(13, 30), at(14)}}));
    EXPECT_TRUE(issues_of(with("naps = [{ from = \"22:30\", until = \"23:00\" }]")).empty());
    EXPECT_EQ(issue_of("naps = [{ from = \"22:31\", until = \"23:01\" }]").found,
              "gives a nap from 22:31 to 23:01, in bed time");
    EXPECT_EQ(issue_of("naps = [{ from = \"06:30\", until = \"07:30\" }]").key, "routine.naps[1].from");
    EXPECT_EQ(issue_of("naps = [{ from = \"13:00\", until = \"19:01\" }]").found, "gives a nap of 6 h 1 min");
    EXPECT_EQ(issue_of("naps = [{ from = \"13:00\", until = \"14:00\" }, { from = \"13:59\", until = \"15:00\" }]").key,
              "routine.naps[2].from");
    EXPECT_TRUE(issues_of(with("naps = [{ from = \"13:00\", until = \"14:00\", days = \"mon\" }, "
                               "{ from = \"13:59\", until = \"15:00\", days = \"tue\" }]"))
                    .empty());
}

TEST(ReadHabits, AWeekendAndAScheduleAreNightsOfTheirDays) {
    const routine day = day_with(
        "weekend = { bed = \"00:30\", rise = \"09:00\" }\n"
        "schedule = [{ days = \"tue,wed\", bed = \"08:30\", rise = \"16:00\" }]");

    EXPECT_EQ(day.nights, (std::vector<own_night>{{weekday_set{0b1100000}, at(0, 30), at(9)},
                                                  {weekday_set{0b0000110}, at(8, 30), at(16)}}));
    EXPECT_EQ(night_before(day, weekday::wednesday).rise, at(16));
    EXPECT_EQ(night_before(day, weekday::friday).rise, at(7));
}

TEST(ReadHabits, NightsThatNobodyCanLiveAreRefused) {
    const auto schedule = [](const std::string& days, const std::string& bed, const std::string& rise) {
        return "schedule = [{ days = \"" + days + "\", bed = \"" + bed + "\", rise = \"" + rise + "\" }]";
    };

    EXPECT_EQ(issue_of(schedule("mon", "22:00", "23:59")).found, "gives 1 h 59 min in bed from 22:00");
    EXPECT_EQ(issue_of(schedule("mon", "06:00", "22:01")).found, "gives 16 h 1 min in bed from 06:00");
    // Up at 07:00 on Monday, and on Tuesday in bed at 12:59: just under 30 h.
    EXPECT_TRUE(issues_of(with(schedule("tue", "12:59", "20:00"))).empty());
    EXPECT_EQ(issue_of(schedule("tue", "13:00", "20:00")).found, "puts bed 30 h 0 min after the rise at 07:00 on mon");
    // Up at 21:30 on Tuesday, and Wednesday's night begins at 23:00.
    EXPECT_EQ(issue_of(schedule("tue", "09:00", "21:30")).found, "puts bed 1 h 30 min after the rise at 21:30 on tue");
    EXPECT_EQ(issue_of(schedule("tue", "09:00", "23:30")).found, "puts bed 0 h 30 min before the rise at 23:30 on tue");
    EXPECT_EQ(issue_of(schedule("tue,thr", "08:30", "16:00")).nearest, "thu");
    EXPECT_EQ(issue_of(schedule("tue,tue", "08:30", "16:00")).found, "says tue twice");
    EXPECT_EQ(issue_of("schedule = [{ bed = \"08:30\", rise = \"16:00\" }]").key, "routine.schedule[1].days");
    EXPECT_EQ(issue_of("weekend = { bed = \"00:30\", rise = \"09:00\" }\n" + schedule("sun", "01:00", "09:00")).found,
              "names sun, which has a night of its own already");
}

TEST(ReadHabits, AllThatIsWrongIsSaidAtOnce) {
    const std::vector<issue> all = issues_of(
        with("stress = 9\nbath = [{ at = \"25:00\", minutes = 0 }]\n[routine.light]\nday_lux = -1\n[routine.bedroom]\n"
             "temperature_c = 90"));

    EXPECT_EQ(all.size(), 5u);
}

}  // namespace
}  // namespace magnesia::scenario::read_habits_test
