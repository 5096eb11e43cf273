// glycine_test.cpp - glycine of a chelate from stomach to plasma: balance, limits, hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace glycine_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const glycine::parameters<N> numbers{.uptake_rate = 1.5,
                                     .digestion_rate = 0.3,
                                     .past_liver = 0.5,
                                     .volume = 30.0,
                                     .removal_rate = 0.8,
                                     .fasting_plasma = 0.23};

tests::signals with_glycine(const glycine::state<N>& x, const glycine::parameters<N>& p = numbers) {
    tests::signals s{};
    s.stomach.emptying_rate = 2.0;
    s.glycine = glycine::signal<N>(x, s, {}, p);
    return s;
}

auto change(const glycine::state<N>& x, const glycine::parameters<N>& p = numbers) {
    return glycine::rhs<N>(x, with_glycine(x, p), {}, p);
}

TEST(Glycine, LeavesTheStomachWithTheWaterAndTheBowelByItsCarriers) {
    const auto r = change({.stomach = 3, .gut = 4, .extra = 5});

    EXPECT_DOUBLE_EQ(r.pools.stomach.raw(), -6.0);
    EXPECT_DOUBLE_EQ(r.pools.gut.raw(), 6.0 - 1.5 * 4);
    EXPECT_DOUBLE_EQ(r.pools.extra.raw(), 0.5 * 6 - 0.8 * 5);
    EXPECT_DOUBLE_EQ(r.accumulators.absorbed.raw(), 6.0);
}

TEST(Glycine, OfFoodIsDigestedOverHoursAndDoesNotLiftPlasma) {
    // Gorissen 2020: about three quarters absorbed after 5 h, by exp(-0.3 t) 78 %.
    const auto r = change({.food = 20});
    double left = 20;
    for (int i = 0; i < 5000; ++i) left += 0.001 * change({.food = left}).pools.food.raw();

    EXPECT_DOUBLE_EQ(r.pools.food.raw(), -6.0);
    EXPECT_DOUBLE_EQ(r.accumulators.absorbed.raw(), 6.0);
    EXPECT_EQ(r.pools.extra.raw(), 0.0);
    EXPECT_EQ(with_glycine({.food = 20}).glycine.rise.raw(), 0.0);
    EXPECT_NEAR(1 - left / 20, 1 - std::exp(-1.5), 1e-3);
}

TEST(Glycine, PlasmaIsTheFastingLevelAndWhatCameOnTop) {
    EXPECT_DOUBLE_EQ(with_glycine({}).glycine.plasma.raw(), 0.23);
    EXPECT_DOUBLE_EQ(with_glycine({.extra = 6}).glycine.plasma.raw(), 0.23 + 0.2);
    EXPECT_EQ(with_glycine({}).glycine.rise.raw(), 0.0);
    EXPECT_DOUBLE_EQ(with_glycine({.extra = 6}).glycine.rise.raw(), 0.2 / 0.23);
}

TEST(Glycine, WithoutADoseNothingChanges) {
    const auto r = change({});

    EXPECT_EQ(r.pools.stomach.raw(), 0.0);
    EXPECT_EQ(r.pools.gut.raw(), 0.0);
    EXPECT_EQ(r.pools.extra.raw(), 0.0);
}

TEST(Glycine, OfADoseAllIsAbsorbedInTheEndAndPlasmaComesBack) {
    // 16.5 mmol come with 200 mg of magnesium as bisglycinate; Euler steps over two days.
    glycine::state<N> x{.stomach = 16.5};
    double absorbed = 0, highest = 0;
    for (int i = 0; i < 48000; ++i) {
        const auto r = change(x);
        absorbed += 0.001 * r.accumulators.absorbed.raw();
        highest = std::max(highest, with_glycine(x).glycine.plasma.raw());
        x = {.stomach = x.stomach + 0.001 * r.pools.stomach.raw(),
             .gut = x.gut + 0.001 * r.pools.gut.raw(),
             .extra = x.extra + 0.001 * r.pools.extra.raw()};
    }

    EXPECT_NEAR(absorbed, 16.5, 1e-9);
    EXPECT_NEAR(with_glycine(x).glycine.plasma.raw(), 0.23, 1e-9);
    EXPECT_GT(highest, 0.23 + 0.05);
    EXPECT_LT(highest, 0.23 + 0.5 * 16.5 / 30);  // not all at once
}

RC_GTEST_PROP(Glycine, TheGutLosesWhatIsAbsorbed, ()) {
    const auto x = tests::any_state<glycine::state<N>>();
    const auto p = tests::any_parameters<glycine::parameters<N>>();

    const auto r = change(x, p);

    const double moved = 2 * x.stomach.raw() + r.accumulators.absorbed.raw();
    const auto kept = r.pools.stomach + r.pools.gut + r.pools.food + r.accumulators.absorbed;
    RC_ASSERT(std::abs(kept.raw()) <= 1e-12 * moved);
    RC_ASSERT(r.pools.extra.raw() <= r.accumulators.absorbed.raw());
    RC_ASSERT(tests::first_not_finite(r.pools) == "");
}

TEST(Glycine, EachNumberMovesItTheWayItsNameSays) {
    const glycine::state<N> x{.stomach = 3, .gut = 4, .extra = 5};
    auto faster = numbers, leakier = numbers, larger = numbers, busier = numbers;
    faster.uptake_rate = 2;
    leakier.past_liver = 0.8;
    larger.volume = 40;
    busier.removal_rate = 1;

    EXPECT_GT(change(x, faster).accumulators.absorbed.raw(), change(x).accumulators.absorbed.raw());
    EXPECT_GT(change(x, leakier).pools.extra.raw(), change(x).pools.extra.raw());
    EXPECT_LT(with_glycine(x, larger).glycine.plasma.raw(), with_glycine(x).glycine.plasma.raw());
    EXPECT_LT(change(x, busier).pools.extra.raw(), change(x).pools.extra.raw());
}

}  // namespace
}  // namespace glycine_test
