// stomach_test.cpp - emptying of dissolved magnesium, fasting and fed, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/support.hpp"

namespace stomach_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const stomach::parameters<N> numbers{.emptying_fasting = 2.0, .emptying_fed = 0.5, .meal_speed = 0.4, .meal_half = 0.1};

tests::signals with_stomach(const stomach::state<N>& x, const stomach::parameters<N>& p = numbers) {
    tests::signals s;
    s.stomach = stomach::signal<N>(x, s, {}, p);
    return s;
}

TEST(Stomach, EmptiesFastWhenFastingAndSlowlyAfterAMeal) {
    EXPECT_DOUBLE_EQ(with_stomach({.magnesium = 6, .meal = 0}).stomach.emptying.raw(), 2.0 * 6);
    EXPECT_NEAR(with_stomach({.magnesium = 6, .meal = 1e9}).stomach.emptying.raw(), 0.5 * 6, 1e-6);
    EXPECT_DOUBLE_EQ(with_stomach({.magnesium = 6, .meal = 0.1}).stomach.emptying.raw(), 1.25 * 6);  // halfway
}

TEST(Stomach, LosesExactlyWhatItHandsOn) {
    const stomach::state<N> x{.magnesium = 6, .meal = 0.7};
    const tests::signals s = with_stomach(x);

    const auto r = stomach::rhs<N>(x, s, {}, numbers);

    EXPECT_EQ(r.pools.magnesium.raw(), -s.stomach.emptying.raw());
}

TEST(Stomach, HandsOnNothingWhenEmpty) {
    EXPECT_EQ(with_stomach({.magnesium = 0, .meal = 1}).stomach.emptying.raw(), 0.0);
}

TEST(Stomach, AMealEnds) {
    // Midpoint steps over 12 h: an outflow of 0.4 meals an hour empties one meal in 2.5 h and a tail with rate 0.4 /
    // 0.1.
    double meal = 1;
    const auto outflow = [](double m) {
        const stomach::state<N> x{.magnesium = 0, .meal = m};
        return stomach::rhs<N>(x, with_stomach(x), {}, numbers).pools.meal.raw();
    };
    double after_3_h = 0;
    for (int i = 0; i < 12000; ++i) {
        if (i == 3000) after_3_h = meal;
        meal += 0.001 * outflow(meal + 0.0005 * outflow(meal));
    }

    EXPECT_LT(after_3_h, 0.15);
    EXPECT_LT(meal, 1e-12);
    EXPECT_GE(meal, 0.0);
}

TEST(Stomach, EachNumberMovesEmptyingTheWayItsNameSays) {
    const stomach::state<N> x{.magnesium = 6, .meal = 0.7};
    const double before = with_stomach(x).stomach.emptying.raw();
    auto faster = numbers;
    faster.emptying_fed = 0.6;
    auto sooner_fasting = numbers;
    sooner_fasting.meal_half = 0.3;

    EXPECT_GT(with_stomach(x, faster).stomach.emptying.raw(), before);
    EXPECT_GT(with_stomach(x, sooner_fasting).stomach.emptying.raw(), before);
}

}  // namespace
}  // namespace stomach_test
