// range_test.cpp - the youngest, the oldest and the sickest kidneys, from next to no magnesium to three grams a day.
// SPDX-License-Identifier: Apache-2.0
// tests/model/long/range_test.cpp asks a finer net.
#include "tests/model/range.hpp"

namespace range_test {
namespace {

using namespace magnesia::tests;

TEST(Range, TheEdgesAreFiniteInBalanceAndOrdered) {
    expect_ordered(1, 100, {1, 3000});
    expect_ordered(35, 100, {1, 60, 325, 3000});
    expect_ordered(90, 5, {1, 325, 3000});
    expect_ordered(60, 130, {1, 3000});
}

TEST(Range, SickKidneysHoldMoreInPlasma) {
    const double healthy = steady_day_of(someone(60, 90, 325)).plasma;
    const double sick = steady_day_of(someone(60, 10, 325)).plasma;

    EXPECT_GT(sick, 1.15 * healthy);
    EXPECT_LT(sick, 3 * healthy);
}

}  // namespace
}  // namespace range_test
