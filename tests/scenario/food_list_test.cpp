// food_list_test.cpp - food lists in files and back; exactly one of a number and a list says what a person eats.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/food_list.hpp"

#include <gtest/gtest.h>

namespace magnesia::scenario::food_list_test {
namespace {

TEST(FoodFrequency, ReadsAndPrints) {
    EXPECT_EQ(parse_frequency("daily"), food_frequency{});
    EXPECT_EQ(parse_frequency("3 per week"), (food_frequency{3, food_period::week}));
    EXPECT_EQ(parse_frequency("0.5 per month"), (food_frequency{0.5, food_period::month}));
    EXPECT_EQ(print(food_frequency{3, food_period::week}), "3 per week");
    for (const char* wrong :
         {"", "often", "per week", "0 per day", "-1 per day", "101 per day", "nan per day", "3 week"}) {
        EXPECT_FALSE(parse_frequency(wrong)) << wrong;
    }
}

TEST(FoodFrequency, IsTimesADay) {
    EXPECT_DOUBLE_EQ(times_per_day({2, food_period::day}), 2);
    EXPECT_DOUBLE_EQ(times_per_day({7, food_period::week}), 1);
    EXPECT_DOUBLE_EQ(times_per_day({365.25, food_period::month}), 12);  // a year of them in each month
}

TEST(FoodList, PrintsAsToml) {
    EXPECT_EQ(print({{"oats, \"old\"", "1 cup", {}}, {"rice", "1 cup", {3, food_period::week}}}),
              R"([["oats, \"old\"", "1 cup"], ["rice", "1 cup", "3 per week"]])");
}

}  // namespace
}  // namespace magnesia::scenario::food_list_test
