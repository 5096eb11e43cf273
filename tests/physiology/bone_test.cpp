// bone_test.cpp - density and strength of hip bone: closed forms, limits, published sizes, and what each gate removes.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/bone.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"

namespace bone_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;
using number = scalar<double>;

/// What the module reads, in a replete person.
struct upstream {
    struct {
        number shortage = 0;
    } magnesium_pools;
    struct {
        number supply = 1;
    } calcium_hormones;
};

const bone::parameters<N> numbers{.density_rate = 1.7e-4,
                                  .gate_density = 0.4,
                                  .density_lack = 0.5,
                                  .lack_reach = 0.05,
                                  .gate_supply = 0.95,
                                  .density_supply = 0.03,
                                  .supply_reach = 0.04};

upstream with(double shortage, double supply = 1) {
    upstream s;
    s.magnesium_pools.shortage = shortage;
    s.calcium_hormones.supply = supply;
    return s;
}

number rate(const bone::state<N>& x, const upstream& s, const bone::parameters<N>& p = numbers) {
    return bone::rhs<N>(x, s, {}, p).pools.density;
}

/// Density `years` later, from the usual on: Euler steps of 12 h.
double after(double years, const upstream& s) {
    bone::state<N> x{.density = 1};
    for (int i = 0; i < 730.5 * years; ++i) x.density = x.density + 12 * rate(x, s);
    return x.density.raw();
}

TEST(Bone, AtTheReferenceNothingChanges) {
    EXPECT_EQ(rate({.density = 1}, {}).raw(), 0);
    EXPECT_EQ(bone::signal<N>({.density = 1}, upstream{}, {}, numbers).density.raw(), 1);
    EXPECT_EQ(bone::signal<N>({.density = 1}, upstream{}, {}, numbers).strength.raw(), 1);
}

TEST(Bone, ALackThinsBoneOverMonthsByTheClosedForm) {
    // 0.4 times 0.025 bounded: 0.025 (1 + 0.5) / (1 + 0.5 + 0.25).
    const double lost = 0.4 * 0.025 * 1.5 / 1.75;

    for (const double years : {0.25, 1.0, 3.0}) {
        EXPECT_NEAR(1 - after(years, with(0.05)), lost * (1 - std::exp(-8766 * years * 1.7e-4)), 2e-5) << years;
    }
    EXPECT_NEAR(1 - after(20, with(0.05)), lost, 1e-9);
}

TEST(Bone, MostThatALackTakesIsBounded) {
    EXPECT_GT(after(20, with(1)), 1 - 0.4 * 0.05);
}

TEST(Bone, HalfAsMuchCalciumAgainGivesWhatTrialsFoundAndMostOfItInAYear) {
    // Tai 2015: 0.7 to 1.8 %, and no more at later times.
    const double year = 100 * (after(1, with(0, 1.5)) - 1), later = 100 * (after(3, with(0, 1.5)) - 1);

    EXPECT_GT(year, 0.7);
    EXPECT_LT(later, 1.8);
    EXPECT_GT(year / later, 0.75);
}

TEST(Bone, TooLittleCalciumThinsAsMuchAsTheSameMoreThickens) {
    EXPECT_NEAR(after(20, with(0, 0.7)) - 1, -(after(20, with(0, 1.3)) - 1), 1e-12);
    EXPECT_LT(after(20, with(0, 0.7)), 1);
}

TEST(Bone, StrengthIsTheSquareOfDensity) {
    // Carter and Hayes 1977: compressive strength goes with density squared.
    EXPECT_DOUBLE_EQ(bone::signal<N>({.density = 0.9}, upstream{}, {}, numbers).strength.raw(), 0.81);
    EXPECT_DOUBLE_EQ(bone::signal<N>({.density = 1.1}, upstream{}, {}, numbers).strength.raw(), 1.21);
}

TEST(Bone, EachGateRemovesItsEffectAndNoOther) {
    auto no_lack = numbers, no_supply = numbers;
    no_lack.gate_density = 0, no_supply.gate_supply = 0;

    EXPECT_EQ(rate({.density = 1}, with(0.05), no_lack).raw(), 0);
    EXPECT_GT(rate({.density = 1}, with(0.05, 1.5), no_lack).raw(), 0);
    EXPECT_EQ(rate({.density = 1}, with(0, 1.5), no_supply).raw(), 0);
    EXPECT_LT(rate({.density = 1}, with(0.05, 1.5), no_supply).raw(), 0);
}

RC_GTEST_PROP(Bone, StaysFiniteWhateverTheNumbersAre, ()) {
    const auto x = tests::any_state<bone::state<N>>();
    const auto p = tests::any_parameters<bone::parameters<N>>();

    RC_ASSERT(std::isfinite(rate(x, with(tests::any_share(), tests::any_positive()), p).raw()));
    RC_ASSERT(tests::first_not_finite(bone::signal<N>(x, upstream{}, {}, p)) == "");
}

}  // namespace
}  // namespace bone_test
