// intestine_test.cpp - saturable and passive uptake, transit and balance of the gut, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/physiology/support.hpp"

namespace intestine_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const intestine::parameters<N> numbers{.saturable_uptake = 0.4,
                                       .ileal_share = 0.75,
                                       .saturable_half = 0.5,
                                       .paracellular_rate = 0.01,
                                       .colon_uptake_rate = 0.001,
                                       .small_bowel_transit = 4.0,
                                       .colon_transit = 20.0,
                                       .stool_water_per_magnesium = 7.0};
const intestine::state<N> fed{
    .upper_jejunum = 0.5, .lower_jejunum = 1.5, .upper_ileum = 0.5, .lower_ileum = 4.5, .colon = 10.0};

tests::signals with_intestine(const intestine::state<N>& x, const intestine::parameters<N>& p = numbers) {
    tests::signals s;
    s.stomach.emptying = 3.0;
    s.magnesium_pools.secretion = 0.02;
    s.intestine = intestine::signal<N>(x, s, {}, p);
    return s;
}

TEST(Intestine, UptakeOfASegmentIsCarriersPlusPassiveFlow) {
    const auto& u = with_intestine(fed).intestine;

    EXPECT_DOUBLE_EQ(u.uptake_upper_jejunum.raw(), 0.05 * 0.5 + 0.005);  // carriers 0.4 * 0.25 / 2, half full
    EXPECT_DOUBLE_EQ(u.uptake_lower_jejunum.raw(), 0.05 * 0.75 + 0.015);
    EXPECT_DOUBLE_EQ(u.uptake_upper_ileum.raw(), 0.15 * 0.5 + 0.005);  // carriers 0.4 * 0.75 / 2
    EXPECT_DOUBLE_EQ(u.uptake_lower_ileum.raw(), 0.15 * 0.9 + 0.045);
    EXPECT_DOUBLE_EQ(u.uptake_colon.raw(), 0.01);
}

TEST(Intestine, WhatComesInIsAbsorbedPassedOrKept) {
    const tests::signals s = with_intestine(fed);

    const auto r = intestine::rhs<N>(fed, s, {}, numbers);

    const double kept = tests::sum_of_mmol(r.pools, hour);
    EXPECT_NEAR(kept, 3.0 + 0.02 - r.accumulators.absorbed.raw() - r.accumulators.faeces.raw(), 1e-15);
    EXPECT_DOUBLE_EQ(r.accumulators.faeces.raw(), 10.0 / 20.0);
    EXPECT_DOUBLE_EQ(r.accumulators.stool_water.raw(), 7.0 * 0.5);
    EXPECT_EQ(r.accumulators.absorbed.raw(), s.intestine.uptake.raw());
}

TEST(Intestine, UptakePerMagnesiumFallsAsTheLumenFillsDownToThePassiveRate) {
    const auto per_content = [](double content) {
        intestine::state<N> x{};
        x.upper_ileum = content;
        return with_intestine(x).intestine.uptake_upper_ileum.raw() / content;
    };

    EXPECT_NEAR(per_content(1e-9), 0.15 / 0.5 + 0.01, 1e-8);
    EXPECT_GT(per_content(0.1), per_content(1.0));
    EXPECT_NEAR(per_content(1e9), 0.01, 1e-9);
}

TEST(Intestine, AnEmptyGutTakesUpAndPassesNothing) {
    const tests::signals s = with_intestine({});

    EXPECT_EQ(s.intestine.uptake.raw(), 0.0);
    EXPECT_EQ(s.intestine.faeces.raw(), 0.0);
}

TEST(Intestine, SmallBowelResidenceIsTheStatedTransit) {
    // Without uptake a chain of four segments at rate 4/T holds inflow * T in steady state.
    auto no_uptake = numbers;
    no_uptake.saturable_uptake = 0;
    no_uptake.paracellular_rate = 0;
    const double each = 3.02 * 4.0 / 4.0;
    const intestine::state<N> steady{
        .upper_jejunum = each, .lower_jejunum = each, .upper_ileum = each, .lower_ileum = each, .colon = 0};

    const auto r = intestine::rhs<N>(steady, with_intestine(steady, no_uptake), {}, no_uptake);

    EXPECT_NEAR(r.pools.upper_jejunum.raw(), 0, 1e-15);
    EXPECT_NEAR(r.pools.lower_ileum.raw(), 0, 1e-15);
    EXPECT_DOUBLE_EQ(r.pools.colon.raw(), 3.02);
}

TEST(Intestine, EachNumberMovesUptakeTheWayItsNameSays) {
    const double before = with_intestine(fed).intestine.uptake.raw();
    const auto changed = [&](auto intestine::parameters<N>::*member, double value) {
        auto p = numbers;
        p.*member = value;
        return with_intestine(fed, p).intestine.uptake.raw();
    };

    EXPECT_GT(changed(&intestine::parameters<N>::saturable_uptake, 0.5), before);
    EXPECT_LT(changed(&intestine::parameters<N>::saturable_half, 0.8), before);
    EXPECT_GT(changed(&intestine::parameters<N>::paracellular_rate, 0.02), before);
    EXPECT_GT(changed(&intestine::parameters<N>::colon_uptake_rate, 0.01), before);
}

}  // namespace
}  // namespace intestine_test
