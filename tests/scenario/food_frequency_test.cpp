// food_frequency_test.cpp - how often a food is eaten, in the words of diaries and questionnaires.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/food_frequency.hpp"

#include <gtest/gtest.h>

namespace magnesia::scenario::food_frequency_test {
namespace {

TEST(FoodFrequency, ReadsAndPrints) {
    EXPECT_EQ(parse_frequency("daily"), food_frequency{});
    EXPECT_EQ(parse_frequency("3 per week"), (food_frequency{3, food_period::week}));
    EXPECT_EQ(parse_frequency("0.5 per month"), (food_frequency{0.5, food_period::month}));
    EXPECT_EQ(print(food_frequency{3, food_period::week}), "3 per week");
    for (const char* wrong :
         {"", " ", "often", "per week", "-1 per day", "101 per day", "nan per day", "3 week per", "2 times",
          "3 times a year", "4-2 per week", "2- per week", "2-2 per week", "weekly daily", "0.001 per day"}) {
        EXPECT_FALSE(parse_frequency(wrong)) << wrong;
    }
}

TEST(FoodFrequency, ReadsTheWordsOfQuestionnaires) {
    EXPECT_EQ(parse_frequency("never"), (food_frequency{0, food_period::day}));
    EXPECT_EQ(parse_frequency("0 per week"), (food_frequency{0, food_period::week}));
    EXPECT_EQ(parse_frequency("Weekly"), (food_frequency{1, food_period::week}));
    EXPECT_EQ(parse_frequency("monthly"), (food_frequency{1, food_period::month}));
    EXPECT_EQ(parse_frequency("2 times a week"), (food_frequency{2, food_period::week}));
    EXPECT_EQ(parse_frequency("once a month"), (food_frequency{1, food_period::month}));
    EXPECT_EQ(parse_frequency("twice  per day"), (food_frequency{2, food_period::day}));
    EXPECT_EQ(parse_frequency("every day"), food_frequency{});
    EXPECT_EQ(parse_frequency("5 x / week"), (food_frequency{5, food_period::week}));
}

TEST(FoodFrequency, OfARangeIsItsMiddle) {
    const auto range = parse_frequency("2-4 per week");

    ASSERT_TRUE(range);
    EXPECT_DOUBLE_EQ(times_per_day(*range), 3.0 / 7);
    EXPECT_EQ(print(*range), "2-4 per week");
    EXPECT_EQ(parse_frequency(print(*range)), range);
    EXPECT_EQ(parse_frequency("2\xE2\x80\x93"
                              "4 times a week"),
              range);  // a long dash
    EXPECT_DOUBLE_EQ(times_per_day(*parse_frequency("0-1 per day")), 0.5);
}

TEST(FoodFrequency, IsTimesADay) {
    EXPECT_DOUBLE_EQ(times_per_day({2, food_period::day}), 2);
    EXPECT_DOUBLE_EQ(times_per_day({7, food_period::week}), 1);
    EXPECT_DOUBLE_EQ(times_per_day({365.25, food_period::month}), 12);  // a year of them in each month
    EXPECT_EQ(times_per_day({0, food_period::day}), 0);
}

}  // namespace
}  // namespace magnesia::scenario::food_frequency_test
