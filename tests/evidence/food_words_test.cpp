// food_words_test.cpp - names of foods taken apart, and the ways to write a whole one.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace food_words_test {
namespace {

using namespace magnesia::evidence;

bool is_whole(const std::string& written, const std::string& name) {
    const std::vector<std::string> keys = whole_name_keys(name);
    return std::find(keys.begin(), keys.end(), name_key(written)) != keys.end();
}

TEST(FoodWords, AreSmallAndInTheSingular) {
    EXPECT_EQ(words_of("Strawberries, POTATOES & Dark chocolate, 70-85 %"),
              (std::vector<std::string>{"strawberry", "potato", "dark", "chocolate", "70", "85"}));
    EXPECT_EQ(words_of("cookies"), words_of("Cookie"));
    EXPECT_EQ(words_of("watercress"), std::vector<std::string>{"watercress"});
    EXPECT_TRUE(words_of(" ,;").empty());
}

TEST(FoodWords, OfAWholeNameMayStandWithoutSignsAndWithTheStateFirst) {
    EXPECT_TRUE(is_whole("spinach, boiled", "Spinach, boiled"));
    EXPECT_TRUE(is_whole("spinach boiled", "Spinach, boiled"));
    EXPECT_TRUE(is_whole("Boiled spinach", "Spinach, boiled"));
    EXPECT_TRUE(is_whole("tap water", "Tap water (US mean)"));
    EXPECT_TRUE(is_whole("almond", "Almonds"));
}

TEST(FoodWords, OfAPartOrInAnotherOrderAreNoWholeName) {
    EXPECT_FALSE(is_whole("spinach", "Spinach, boiled"));
    EXPECT_FALSE(is_whole("cheese", "Cheese pizza (Pizza Hut)"));
    EXPECT_FALSE(is_whole("chocolate milk", "Milk chocolate"));
    EXPECT_FALSE(is_whole("milk, chocolate", "Milk chocolate"));  // which is chocolate milk
    EXPECT_FALSE(is_whole("", "()"));
}

}  // namespace
}  // namespace food_words_test
