// caffeine_test.cpp - caffeine from gut to blood: balance, closed form, limits of what it hides.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/caffeine.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <initializer_list>

#include "tests/physiology/any_numbers.hpp"

namespace caffeine_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;

struct upstream {
    caffeine::signals<N> caffeine{};
};

const caffeine::parameters<N> numbers{.uptake_rate = 4.0,
                                      .removal_rate = 0.14,
                                      .volume = 42.0,
                                      .hidden_at_most = 0.25,
                                      .half_hidden = 0.04,
                                      .habit_time = 60.0,
                                      .lost_at_most = 0.6,
                                      .half_lost = 0.0102};

upstream seen(const caffeine::state<N>& x, const caffeine::parameters<N>& p = numbers) {
    upstream s;
    s.caffeine = caffeine::signal<N>(x, s, {}, p);
    return s;
}

auto told(double body, const caffeine::parameters<N>& p = numbers) {
    return seen({.body = body}, p).caffeine;
}

auto change(const caffeine::state<N>& x, const caffeine::parameters<N>& p = numbers) {
    return caffeine::rhs<N>(x, seen(x, p), {}, p).pools;
}

/// So many days of the same cups, in steps of three minutes; a cup comes at an hour of the day.
caffeine::state<N> after_days(int days, double mmol, std::initializer_list<int> hours, caffeine::state<N> x = {}) {
    for (int step = 0; step < days * 24 * 20; ++step) {
        for (const int hour : hours) {
            if (step % (24 * 20) == hour * 20) x.gut = x.gut + mmol;
        }
        const auto a = change(x);
        const auto half = [](auto pool, auto rate) { return pool + 0.025 * rate.raw(); };
        const auto b = change({half(x.gut, a.gut), half(x.body, a.body), half(x.habit, a.habit)});
        x = {x.gut + 0.05 * b.gut.raw(), x.body + 0.05 * b.body.raw(), x.habit + 0.05 * b.habit.raw()};
    }
    return x;
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

TEST(Caffeine, OfADaysHabitTheMeanIsRemembered) {
    // Closed form: as much leaves as comes, so the mean is cups / (volume removal_rate 24 h).
    const auto x = after_days(40, 0.772, {8, 12, 16});

    EXPECT_NEAR(x.habit.raw(), 3 * 0.772 / (42 * 0.14 * 24), 0.15 * x.habit.raw());
}

TEST(Caffeine, AWeekOfTwoCupsTakesAwayAsMuchAsWatson2002Saw) {
    // 200 mg twice daily for a week: 200 mg slow the blood of the brain by 4.9 (2.9 to 6.8) cm/s for 8.0.
    caffeine::state<N> used = after_days(7, 200 / 194.19, {8, 14});
    const double body = 0.8;

    const double left = seen({.body = body, .habit = used.habit}).caffeine.masked.raw() / told(body).masked.raw();

    EXPECT_NEAR(left, 4.9 / 8.0, 1.0 / 8.0);
}

TEST(Caffeine, WhatOneIsUsedToIsForgottenInAWeekWithoutAndHasNoRebound) {
    // Juliano 2004: withdrawal lasts 2 to 9 days. Bonnet 1992: no rebound of sleep after a week of 1200 mg a day.
    const auto used = after_days(20, 0.772, {8, 12, 16});
    const auto without = after_days(7, 0, {}, used);

    EXPECT_LT(without.habit.raw(), 0.1 * used.habit.raw());
    EXPECT_GT(after_days(1, 0, {}, used).habit.raw(), 0.5 * used.habit.raw());
    EXPECT_NEAR(seen(without).caffeine.masked.raw(), 0, 1e-6);
}

TEST(Caffeine, EachNumberMovesItTheWayItsNameSays) {
    const caffeine::state<N> x{.gut = 1.0, .body = 1.0, .habit = 0.01};
    auto faster = numbers, quicker = numbers, larger = numbers, stronger = numbers, weaker = numbers, firmer = numbers,
         later = numbers, tolerant = numbers;
    firmer.habit_time = in<N, hour>(200.0);
    later.half_lost = in<N, mmol / litre>(0.05);
    tolerant.lost_at_most = 0.9;
    EXPECT_LT(seen(x, tolerant).caffeine.masked.raw(), seen(x).caffeine.masked.raw());
    EXPECT_LT(change(x, firmer).habit.raw(), change(x).habit.raw());
    EXPECT_GT(seen(x, later).caffeine.masked.raw(), seen(x).caffeine.masked.raw());
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
    const double masked = seen(x, p).caffeine.masked.raw();

    RC_ASSERT((r.gut + r.body).raw() <= 1e-12 * (p.uptake_rate * x.gut).raw());
    RC_ASSERT(masked >= 0 && masked <= p.hidden_at_most.raw());
}

}  // namespace
}  // namespace caffeine_test
