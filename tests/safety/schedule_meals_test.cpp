// schedule_meals_test.cpp - which meals move, and where to, so that doses come with food.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "safety/day_settle.hpp"
#include "safety/schedule.hpp"
#include "tests/safety/day_support.hpp"

namespace magnesia::safety::schedule_meals_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;

std::vector<clock_time> clocks(const std::vector<std::string>& all) {
    std::vector<clock_time> times;
    for (const std::string& one : all) times.push_back(clock(one));
    return times;
}

/// Where meals go on a day from 07:00 to 23:00 when doses are allowed only at some times.
struct meals_of_a_day {
    std::vector<std::string> meals;
    std::vector<std::string> allowed;
    int doses = 1;
    int apart = 240;

    std::vector<clock_time> moved() const {
        const scenario::routine day = plain_day("07:00", "23:00", meals);
        minutes set;
        for (const clock_time one : clocks(allowed)) set |= single(after_rise(day, one));
        const dose_wish wish{.doses = doses, .with_food = true, .least_minutes_apart = apart};
        std::vector<clock_time> times;
        for (const int one : move_meals(frame_of({day, {}, {}, {}}, wish), set, apart).meals) {
            times.push_back(clock_of(day, one));
        }
        return times;
    }
};

TEST(ScheduleMeals, AMealMovesToTheNearestTimeAndEarlierOfTwo) {
    EXPECT_EQ((meals_of_a_day{{"12:00"}, {"11:50", "12:09"}}.moved()), clocks({"12:09"}));
    EXPECT_EQ((meals_of_a_day{{"12:00"}, {"11:50", "12:10"}}.moved()), clocks({"11:50"}));
    EXPECT_EQ((meals_of_a_day{{"12:00"}, {"11:50", "12:11"}}.moved()), clocks({"11:50"}));
}

TEST(ScheduleMeals, BreakfastMayMoveToTheMinuteOfRising) {
    EXPECT_EQ((meals_of_a_day{{"07:10"}, {"07:00", "12:00"}}.moved()), clocks({"07:00"}));
}

TEST(ScheduleMeals, AnyMealsOfTheDayMayCarryTheDoses) {
    const meals_of_a_day inner{{"08:00", "11:00", "16:00", "20:00"}, {"11:00", "15:50", "21:50"}, 2};
    EXPECT_EQ(inner.moved(), clocks({"08:00", "11:00", "15:50", "20:00"}));
}

TEST(ScheduleMeals, OneMealMovesFarRatherThanTwoALittle) {
    // Two could go to 07:50 and 17:50, ten hours apart; breakfast may stay.
    const meals_of_a_day day{{"08:00", "17:30"}, {"07:50", "08:00", "17:50", "18:30"}, 2, 600};
    EXPECT_EQ(day.moved(), clocks({"08:00", "18:30"}));
}

TEST(ScheduleMeals, AMealDoesNotMovePastOneBeforeItThatStays) {
    // Past 09:30 the second meal could go to 08:50 and the third to 14:55.
    const meals_of_a_day day{{"09:30", "10:00", "15:30"}, {"08:50", "10:10", "14:55", "16:20"}, 2, 360};
    EXPECT_EQ(day.moved(), clocks({"09:30", "10:10", "16:20"}));
}

TEST(ScheduleMeals, AMealDoesNotMovePastOneAfterItThatStays) {
    // Past 08:20 the first meal could go to 10:00 and the third to 22:10, ten hours apart over night.
    const meals_of_a_day day{{"08:00", "08:20", "21:30"}, {"07:50", "10:00", "20:00", "22:10"}, 2, 600};
    EXPECT_EQ(day.moved(), clocks({"07:50", "08:20", "20:00"}));
}

TEST(ScheduleMeals, AreLeftWhereTheyAreWhenAMedicineThatHasToMoveFreesOne) {
    // As the medicines are no minute is free; a minute later for b frees 14:58, which is lunch.
    day_to_fill day{plain_day("07:00", "22:50", {"07:30", "14:58", "19:00"}), {}, {}, {}};
    day.timed = {{"a", clock("10:58")}, {"b", clock("18:57")}};
    day.hours = {keeps("a", 4, 4), keeps("b", 4, 4)};
    const schedule made = schedule_of(day, {.place = dose_place::with_lunch, .with_food = true});

    EXPECT_EQ(made.doses, clocks({"14:58"}));
    EXPECT_EQ(made.notes,
              std::vector<std::string>{"b would move from 18:57 to 18:58: ask a pharmacist before you change it."});
}

}  // namespace
}  // namespace magnesia::safety::schedule_meals_test
