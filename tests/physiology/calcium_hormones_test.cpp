// calcium_hormones_test.cpp - parathyroid hormone and calcitriol by magnesium, calcium and vitamin D: limits and signs.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace calcium_hormones_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const calcium_hormones::parameters<N> numbers{
    .magnesium_half = 0.25, .calcium_half = 1.0, .vitamin_d_half = 0.4, .time = 24.0};

struct supply {
    double plasma = 1, calcium = 1, vitamin_d = 1, calcitriol = 1;
};

calcium_hormones::inputs<N> inputs_of(const supply& of) {
    return {.calcium = of.calcium, .vitamin_d = of.vitamin_d};
}

tests::signals with_hormones(const supply& of, const calcium_hormones::parameters<N>& p = numbers) {
    tests::signals s{};
    s.magnesium_pools.relative_plasma = of.plasma;
    s.calcium_hormones = calcium_hormones::signal<N>({.calcitriol = of.calcitriol}, s, inputs_of(of), p);
    return s;
}

double parathyroid(const supply& of, const calcium_hormones::parameters<N>& p = numbers) {
    return with_hormones(of, p).calcium_hormones.parathyroid.raw();
}

double rate(const supply& of, const calcium_hormones::parameters<N>& p = numbers) {
    return calcium_hormones::rhs<N>({.calcitriol = of.calcitriol}, with_hormones(of, p), inputs_of(of), p)
        .pools.calcitriol.raw();
}

TEST(CalciumHormones, AreOneAndRestAtTheReference) {
    EXPECT_DOUBLE_EQ(with_hormones({}).calcium_hormones.magnesium_part.raw(), 1.0);
    EXPECT_DOUBLE_EQ(parathyroid({}), 1.0);
    EXPECT_NEAR(rate({}), 0.0, 1e-15);
}

TEST(CalciumHormones, WithoutMagnesiumTheGlandsAreSilent) {
    EXPECT_EQ(parathyroid({.plasma = 0}), 0.0);
    // Half of the largest answer where the square is the half: a relative plasma of 0.5.
    EXPECT_DOUBLE_EQ(with_hormones({.plasma = 0.5}).calcium_hormones.magnesium_part.raw(), 1.25 / 2);
    EXPECT_LT(with_hormones({.plasma = 1e6}).calcium_hormones.magnesium_part.raw(), 1.25);
}

TEST(CalciumHormones, LowMagnesiumLowersCalcitriolTwice) {
    // Once by less hormone, once by the deaf kidney: 0.625 squared.
    EXPECT_DOUBLE_EQ(rate({.plasma = 0.5}), (0.625 * 0.625 - 1) / 24);
}

TEST(CalciumHormones, CalciumAndCalcitriolHoldTheHormoneDown) {
    EXPECT_DOUBLE_EQ(parathyroid({.calcium = 0}), 2.0);  // at most twice
    EXPECT_DOUBLE_EQ(parathyroid({.calcium = 3}), 0.5);
    EXPECT_EQ(parathyroid({.calcium = 3}), parathyroid({.calcitriol = 3}));  // what counts is what is absorbed
}

TEST(CalciumHormones, VitaminDIsTheSubstrateAndSaturates) {
    EXPECT_DOUBLE_EQ(rate({.vitamin_d = 0}), -1 / 24.0);
    EXPECT_DOUBLE_EQ(rate({.vitamin_d = 0.4}), (1.4 / 2 - 1) / 24);
    EXPECT_NEAR(rate({.vitamin_d = 1e9}), 0.4 / 24, 1e-9);
}

RC_GTEST_PROP(CalciumHormones, CalcitriolIsDrawnBackFromEitherSide, ()) {
    const auto p = tests::any_parameters<calcium_hormones::parameters<N>>();
    supply of{.plasma = tests::any_positive(), .calcium = tests::any_positive(), .vitamin_d = tests::any_positive()};
    of.calcitriol = 0;
    const double from_none = rate(of, p);
    of.calcitriol = 1000;
    const double from_plenty = rate(of, p);

    RC_ASSERT(from_none >= 0);
    RC_ASSERT(from_plenty < 0);
    RC_ASSERT(tests::first_not_finite(with_hormones(of, p).calcium_hormones) == "");
}

TEST(CalciumHormones, EachNumberMovesThemTheWayItsNameSays) {
    auto deafer = numbers, bolder = numbers, poorer = numbers, slower = numbers;
    deafer.magnesium_half = 0.5;
    bolder.calcium_half = 2;
    poorer.vitamin_d_half = 0.8;
    slower.time = 48;

    EXPECT_LT(parathyroid({.plasma = 0.7}, deafer), parathyroid({.plasma = 0.7}));
    EXPECT_GT(parathyroid({.calcium = 2}, bolder), parathyroid({.calcium = 2}));
    EXPECT_LT(rate({.vitamin_d = 0.5}, poorer), rate({.vitamin_d = 0.5}));
    EXPECT_GT(rate({.vitamin_d = 0.5}, slower), rate({.vitamin_d = 0.5}));
}

}  // namespace
}  // namespace calcium_hormones_test
