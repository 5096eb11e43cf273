// alcohol_test.cpp - alcohol from gut to blood: balance, Widmark's line, limits of removal, rebound.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/alcohol.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/physiology/any_numbers.hpp"

namespace alcohol_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;

struct upstream {
    alcohol::signals<N> alcohol;
};

const alcohol::parameters<N> numbers{.uptake_rate = 2.0,
                                     .volume = 47.6,
                                     .removal_capacity = 3.6,
                                     .half_removal = 1.5,
                                     .gram_per_litre = 21.706,
                                     .adaptation_time = 3.0,
                                     .habit_time = 72.0,
                                     .removal_learned = 1.0,
                                     .half_learned = 1.0};

upstream told(const alcohol::state<N>& x, const alcohol::parameters<N>& p = numbers) {
    return {alcohol::signal<N>(x, upstream{}, {}, p)};
}

auto change(const alcohol::state<N>& x, const alcohol::parameters<N>& p = numbers) {
    return alcohol::rhs<N>(x, told(x, p), {}, p).pools;
}

/// Grams per litre over twelve hours after grams drunk at once, each hundredth of an hour.
std::vector<double> course(double grams) {
    alcohol::state<N> x{.gut = grams / 0.04607};
    std::vector<double> levels;
    for (int i = 0; i < 1200; ++i) {
        const auto r = change(x);
        x = {.gut = x.gut + 0.01 * r.gut.raw(),
             .body = x.body + 0.01 * r.body.raw(),
             .adapted = x.adapted + 0.01 * r.adapted.raw()};
        levels.push_back(told(x).alcohol.grams_per_litre.raw());
    }
    return levels;
}

TEST(Alcohol, LeavesTheGutForTheBodyAndTheBodyBySaturableRemoval) {
    const auto r = change({.gut = 100.0, .body = 1.5 * 47.6});

    EXPECT_DOUBLE_EQ(r.gut.raw(), -200.0);
    EXPECT_NEAR(r.body.raw(), 200 - 47.6 * 1.8, 1e-9);
}

TEST(Alcohol, BloodFallsByFifteenHundredthsOfAGramPerLitreAnHour) {
    const auto levels = course(60);

    EXPECT_NEAR((levels[300] - levels[400]), 0.15, 0.01);
}

TEST(Alcohol, SixtyGramsGiveAboutAGramPerLitreInSeventyKilograms) {
    const auto levels = course(60);

    const double highest = *std::max_element(levels.begin(), levels.end());

    EXPECT_LT(highest, 60 / 47.6);  // Widmark's line at the start
    EXPECT_NEAR(highest, 1.05, 0.1);
}

TEST(Alcohol, AllIsGoneInTheEnd) {
    EXPECT_NEAR(course(30).back(), 0, 1e-4);
}

TEST(Alcohol, ReboundComesWhenBloodFallsBelowWhatTheBrainIsSetTo) {
    EXPECT_EQ(told({.body = 1000.0, .adapted = 0.5}).alcohol.rebound.raw(), 0.0);
    EXPECT_NEAR(told({.body = 0.0, .adapted = 0.5}).alcohol.rebound.raw(), 0.5, 1e-12);
    EXPECT_GT(change({.body = 1000.0, .adapted = 0.5}).adapted.raw(), 0.0);
    EXPECT_NEAR(change({.body = 0.0, .adapted = 0.6}).adapted.raw(), -0.2, 1e-12);
}

TEST(Alcohol, HabitIsTheMeanOfTheLastDays) {
    const double level = told({.body = 1000.0}).alcohol.grams_per_litre.raw();

    EXPECT_NEAR(change({.body = 1000.0}).habit.raw(), level / 72, 1e-12);
    EXPECT_NEAR(change({.habit = 0.6}).habit.raw(), -0.6 / 72, 1e-12);
    EXPECT_EQ(told({.habit = 0.6}).alcohol.habit.raw(), 0.6);
}

TEST(Alcohol, WhoDrinksDailyLearnsToBurnIt) {
    const auto fall = [](double habit) {
        return -change({.body = 3000.0, .habit = habit}).body.raw() / 47.6 * 0.04607;
    };

    // Winek 1984: the level of social drinkers falls by 0.15 (SD 0.04) g/L an hour, that of alcoholics by 0.30 (0.09).
    EXPECT_NEAR(fall(0.05), 0.15, 0.04);
    EXPECT_NEAR(fall(1.5), 0.30, 0.09);
    EXPECT_NEAR(fall(1e6) / fall(0), 2, 1e-5);
}

TEST(Alcohol, TwoHundredGramsADayAreBurnt) {
    alcohol::state<N> x;
    double highest = 0;
    for (int i = 0; i < 24 * 30 * 20; ++i) {  // a month, each twentieth of an hour
        const bool is_drink = i % 480 == 240 || i % 480 == 400;
        if (is_drink) x.gut = x.gut + 100 / 0.04607;
        const auto r = change(x);
        x = {.gut = x.gut + 0.05 * r.gut.raw(),
             .body = x.body + 0.05 * r.body.raw(),
             .adapted = x.adapted + 0.05 * r.adapted.raw(),
             .habit = x.habit + 0.05 * r.habit.raw()};
        if (i > 24 * 20 * 20) highest = std::max(highest, told(x).alcohol.grams_per_litre.raw());
    }

    EXPECT_LT(highest, 4);  // above which people die (remembered); it grew without end
}

TEST(Alcohol, EachNumberMovesItTheWayItsNameSays) {
    const alcohol::state<N> x{.gut = 10.0, .body = 800.0, .adapted = 0.2, .habit = 0.4};
    auto faster = numbers, larger = numbers, abler = numbers, later = numbers, slower = numbers, firmer = numbers,
         learned = numbers, unlearned = numbers;
    faster.uptake_rate = in<N, one / hour>(3.0);
    larger.volume = in<N, litre>(60.0);
    abler.removal_capacity = in<N, mmol / litre / hour>(5.0);
    later.half_removal = in<N, mmol / litre>(3.0);
    slower.adaptation_time = in<N, hour>(5.0);
    firmer.habit_time = in<N, hour>(200.0);
    learned.removal_learned = in<N, one>(1.5);
    unlearned.half_learned = in<N, one>(2.0);

    EXPECT_LT(change(x, faster).gut.raw(), change(x).gut.raw());
    EXPECT_LT(told(x, larger).alcohol.blood.raw(), told(x).alcohol.blood.raw());
    EXPECT_LT(change(x, abler).body.raw(), change(x).body.raw());
    EXPECT_GT(change(x, later).body.raw(), change(x).body.raw());
    EXPECT_LT(change(x, slower).adapted.raw(), change(x).adapted.raw());
    EXPECT_LT(change(x, firmer).habit.raw(), change(x).habit.raw());
    EXPECT_LT(change(x, learned).body.raw(), change(x).body.raw());
    EXPECT_GT(change(x, unlearned).body.raw(), change(x).body.raw());
}

RC_GTEST_PROP(Alcohol, NoneIsMadeAndReboundIsNeverNegative, ()) {
    const auto x = tests::any_state<alcohol::state<N>>();
    const auto p = tests::any_parameters<alcohol::parameters<N>>();

    const auto r = change(x, p);

    RC_ASSERT((r.gut + r.body).raw() <= 1e-12 * (p.uptake_rate * x.gut).raw());
    RC_ASSERT(told(x, p).alcohol.rebound.raw() >= 0);
}

}  // namespace
}  // namespace alcohol_test
