// food_first_test.cpp - a pill is only for what food leaves (docs/plan.md, and the card "food first").
// SPDX-License-Identifier: Apache-2.0
#include "plan/food_first.hpp"

#include <gtest/gtest.h>

#include "tests/plan/support.hpp"

namespace magnesia::plan::food_first_test {
namespace {

using namespace testing;

subject eating(double mg, const std::string& goal = "wellness") {
    scenario::person who = healthy();
    who.diet_magnesium_mg = mg;
    return subject_of(who, tests::plain_routine(), goal);
}

TEST(FoodFirst, LeavesNothingToPillsWhereFoodsCloseTheGapOrThereIsNone) {
    EXPECT_EQ(left_to_pills_of(eating(240)), left_to_pills::nothing);
    EXPECT_EQ(left_to_pills_of(eating(2000)), left_to_pills::nothing);
}

TEST(FoodFirst, LeavesTheRestWhereFoodsDoNotCloseIt) {
    subject of = eating(240);
    of.diet->closed_mg = of.diet->gap_mg - 1;

    EXPECT_EQ(left_to_pills_of(of), left_to_pills::rest);
}

TEST(FoodFirst, LeavesAllWhereNoFoodMayBeProposedOrTheGoalIsToFeelBetter) {
    scenario::person not_to_eat_more = healthy();
    not_to_eat_more.diet_magnesium_mg = 240;
    not_to_eat_more.is.conditions = std::vector<std::string>{"anorexia"};
    subject without_foods = eating(240);
    without_foods.diet->changes.clear();
    without_foods.diet->closed_mg = 0;
    subject unknown = eating(240);
    unknown.diet.reset();

    EXPECT_EQ(left_to_pills_of(subject_of(not_to_eat_more, tests::plain_routine(), "wellness")), left_to_pills::all);
    EXPECT_EQ(left_to_pills_of(without_foods), left_to_pills::all);
    EXPECT_EQ(left_to_pills_of(unknown), left_to_pills::all);
    EXPECT_EQ(left_to_pills_of(eating(240, "sleep")), left_to_pills::all);
}

TEST(FoodFirst, IsKeptByAPillBesideFoodsForTheRestAndByFoodAlways) {
    const pick pill{.product = &product_of("oxide_tablet_250"), .pieces = 1};
    const pick both{.product = pill.product, .pieces = 1, .with_foods = true};
    const pick food{.with_foods = true};

    for (const left_to_pills left : {left_to_pills::all, left_to_pills::rest, left_to_pills::nothing}) {
        EXPECT_TRUE(keeps_food_first(food, left));
        EXPECT_TRUE(keeps_food_first({}, left));
        EXPECT_EQ(keeps_food_first(both, left), left != left_to_pills::nothing);
        EXPECT_EQ(keeps_food_first(pill, left), left == left_to_pills::all);
    }
}

}  // namespace
}  // namespace magnesia::plan::food_first_test
