// food_list_test.cpp - food lists in files and back; exactly one of a number and a list says what a person eats.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/food_list.hpp"

#include <gtest/gtest.h>

namespace magnesia::scenario::food_list_test {
namespace {

TEST(FoodList, PrintsAsToml) {
    EXPECT_EQ(print({{"oats, \"old\"", "1 cup", {}}, {"rice", "1 cup", {3, food_period::week}}}),
              R"([["oats, \"old\"", "1 cup"], ["rice", "1 cup", "3 per week"]])");
}

}  // namespace
}  // namespace magnesia::scenario::food_list_test
