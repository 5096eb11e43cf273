// caffeine_test.cpp - caffeine from gut to blood: balance, closed form, limits of what it hides.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/caffeine.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"

namespace caffeine_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;

struct upstream {};

const caffeine::parameters<N> numbers{
    .uptake_rate = 4.0, .removal_rate = 0.14, .volume = 42.0, .hidden_at_most = 0.25, .half_hidden = 0.04};

auto told(double body, const caffeine::parameters<N>& p = numbers) {
    return caffeine::signal<N>({.body = body}, upstream{}, {}, p);
}

auto change(const caffeine::state<N>& x, const caffeine::parameters<N>& p = numbers) {
    return caffeine::rhs<N>(x, upstream{}, {}, p).pools;
}

TEST(Caffeine, LeavesTheGutForTheBodyAndTheBodyForGood) {
    const auto r = change({.gut = 1.0, .body = 2.0});

    EXPECT_DOUBLE_EQ(r.gut.raw(), -4.0);
    EXPECT_DOUBLE_EQ(r.body.raw(), 4.0 - 0.28);
}

TEST(Caffeine, OfADoseTheBodyHoldsWhatTheClosedFormSays) {
    caffeine::state<N> x{.gut = 1.0};
    for (int i = 0; i < 30000; ++i) {  // three hours in midpoint steps
        const auto a = change(x);
        const auto b = change({.gut = x.gut + 5e-5 * a.gut.raw(), .body = x.body + 5e-5 * a.body.raw()});
        x = {.gut = x.gut + 1e-4 * b.gut.raw(), .body = x.body + 1e-4 * b.body.raw()};
    }

    EXPECT_NEAR(x.body.raw(), 4 / (4 - 0.14) * (std::exp(-0.14 * 3) - std::exp(-4 * 3)), 1e-7);
}

TEST(Caffeine, HidesNothingWithoutItHalfOfTheMostAtTheHalfAndNeverMore) {
    EXPECT_EQ(told(0).masked.raw(), 0.0);
    EXPECT_DOUBLE_EQ(told(0.04 * 42).concentration.raw(), 0.04);
    EXPECT_DOUBLE_EQ(told(0.04 * 42).masked.raw(), 0.125);
    EXPECT_LT(told(1e6).masked.raw(), 0.25);
    EXPECT_GT(told(1e6).masked.raw(), 0.2499);
}

TEST(Caffeine, EachNumberMovesItTheWayItsNameSays) {
    auto faster = numbers, quicker = numbers, larger = numbers, stronger = numbers, weaker = numbers;
    faster.uptake_rate = in<N, one / hour>(5.0);
    quicker.removal_rate = in<N, one / hour>(0.2);
    larger.volume = in<N, litre>(50.0);
    stronger.hidden_at_most = 0.4;
    weaker.half_hidden = in<N, mmol / litre>(0.06);

    EXPECT_LT(change({.gut = 1.0}, faster).gut.raw(), change({.gut = 1.0}).gut.raw());
    EXPECT_LT(change({.body = 1.0}, quicker).body.raw(), change({.body = 1.0}).body.raw());
    EXPECT_LT(told(1, larger).concentration.raw(), told(1).concentration.raw());
    EXPECT_GT(told(1, stronger).masked.raw(), told(1).masked.raw());
    EXPECT_LT(told(1, weaker).masked.raw(), told(1).masked.raw());
}

RC_GTEST_PROP(Caffeine, NoneIsMadeAndAShareIsHidden, ()) {
    const auto x = tests::any_state<caffeine::state<N>>();
    const auto p = tests::any_parameters<caffeine::parameters<N>>();

    const auto r = change(x, p);
    const double masked = caffeine::signal<N>(x, upstream{}, {}, p).masked.raw();

    RC_ASSERT((r.gut + r.body).raw() <= 1e-12 * (p.uptake_rate * x.gut).raw());
    RC_ASSERT(masked >= 0 && masked <= p.hidden_at_most.raw());
}

}  // namespace
}  // namespace caffeine_test
