// late_meals_test.cpp - what is eaten before bed counts by its share and by the clock.
// SPDX-License-Identifier: Apache-2.0
#include "plan/late_meals.hpp"

#include <gtest/gtest.h>

#include "tests/plan/support.hpp"

namespace magnesia::plan::late_meals_test {
namespace {

using namespace testing;
using scenario::late_meal;
using scenario::routine;

TEST(LateMeals, CountByTheirShareOfTheDayAndTheThreeHoursOfTheData) {
    const late_meal_rule rule = late_meal_rule_of(lever_of("light_supper"));
    struct row {
        const char* at;
        double share;
        late_meal is;
    };
    for (const row& one : {row{"22:30", 0.8, late_meal::heavy},
                           {"20:01", 0.4, late_meal::heavy},
                           {"20:00", 0.8, late_meal::none},
                           {"22:30", 0.39, late_meal::light},
                           {"22:30", 0.15, late_meal::light},
                           {"22:30", 0.14, late_meal::none}}) {
        routine day = tests::plain_routine();
        day.rise = clock("07:00");
        day.bed = clock("23:00");
        day.meals = {{clock("08:00"), 1 - one.share}, {clock(one.at), one.share}};
        EXPECT_EQ(late_meal_of(day, rule), one.is) << one.at << ' ' << one.share;
    }
}

TEST(LateMeals, AddUpAndLieInWakingTime) {
    const late_meal_rule rule = late_meal_rule_of(lever_of("light_supper"));
    routine day = tests::plain_routine();
    day.rise = clock("08:30");
    day.bed = clock("01:00");
    day.meals = {{clock("12:00"), 0.4}, {clock("22:30"), 0.3}, {clock("00:30"), 0.3}};
    EXPECT_EQ(late_meal_of(day, rule), late_meal::heavy);

    day.meals_at_night = true;
    day.meals = {{clock("12:00"), 0.4}, {clock("01:00"), 0.6}};  // fed in bed: no supper
    EXPECT_EQ(late_meal_of(day, rule), late_meal::none);
}

}  // namespace
}  // namespace magnesia::plan::late_meals_test
