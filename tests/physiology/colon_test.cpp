// colon_test.cpp - late uptake, stool, its water and how often it is loose, against hand arithmetic and limits.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace colon_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const colon::parameters<N> numbers{.uptake_rate = 0.001,
                                   .transit = 20.0,
                                   .osmotic_half = 40.0,
                                   .dissolution_rate = 0.03,
                                   .particles_per_magnesium = 2.0,
                                   .osmolality = 0.25,
                                   .held_by_residue = 0.5,
                                   .loose_half = 8.0,
                                   .stools = 0.05,
                                   .stools_of_water = 0.005};

tests::signals with_colon(const colon::state<N>& x, const colon::parameters<N>& p = numbers) {
    tests::signals s{};
    s.intestine.to_colon = 0.4;
    s.intestine.to_colon_undissolved = 0.1;
    s.intestine.to_colon_residue = 0.3;
    s.colon = colon::signal<N>(x, s, {}, p);
    return s;
}

TEST(Colon, PassesWhatItHoldsOverItsTransit) {
    const auto s = with_colon({.dissolved = 10, .undissolved = 6}).colon;

    EXPECT_DOUBLE_EQ(s.uptake.raw(), 0.01);
    EXPECT_DOUBLE_EQ(s.dissolution.raw(), 0.18);
    EXPECT_DOUBLE_EQ(s.onward.raw(), 1.25 / 20);  // 10 of 40 mmol hurry it by a quarter
    EXPECT_DOUBLE_EQ(s.faeces_soluble.raw(), 0.625);
    EXPECT_DOUBLE_EQ(s.faeces_undissolved.raw(), 0.375);
}

TEST(Colon, TakesShedCellsAmongWhatIsNotDissolved) {
    auto with_cells = with_colon({.dissolved = 10, .undissolved = 6});
    with_cells.magnesium_pools.shedding = 0.03;
    const auto r = colon::rhs<N>({.dissolved = 10, .undissolved = 6}, with_cells, {}, numbers).pools;
    const auto none =
        colon::rhs<N>({.dissolved = 10, .undissolved = 6}, with_colon({.dissolved = 10, .undissolved = 6}), {}, numbers)
            .pools;

    EXPECT_NEAR((r.undissolved - none.undissolved).raw(), 0.03, 1e-15);
    EXPECT_EQ(r.dissolved.raw(), none.dissolved.raw());
}

TEST(Colon, EmptiesTwiceAsFastAtItsOsmoticHalfAndUnhurriedWithSolidsAlone) {
    EXPECT_DOUBLE_EQ(with_colon({.dissolved = 40}).colon.onward.raw(), 2 / 20.0);
    EXPECT_DOUBLE_EQ(with_colon({.undissolved = 40}).colon.onward.raw(), 1 / 20.0);
}

TEST(Colon, StoolHoldsTheWaterThatKeepsItsParticlesAsDiluteAsPlasma) {
    // 0.625 mmol/h of magnesium with as many anions: 1.25 mosmol/h at 0.25 mosmol/g.
    const auto x = colon::state<N>{.dissolved = 10, .undissolved = 6};
    const auto r = colon::rhs<N>(x, with_colon(x), {}, numbers);

    EXPECT_DOUBLE_EQ(r.accumulators.stool_water.raw(), 5.0);
    EXPECT_EQ(with_colon({.undissolved = 6}).colon.stool_water.raw(), 0.0);
}

TEST(Colon, HalfOfTheStoolsAreLooseAtTheWaterThatTheNameSays) {
    auto steady = numbers;
    steady.osmotic_half = 1e12;
    const auto chance = [&](double load) {
        return with_colon({.dissolved = 20 * load}, steady).colon.loose_chance.raw();
    };

    EXPECT_NEAR(chance(1.0), 0.5, 1e-10);          // 1 mmol/h with its anion: 2 mosmol in 8 g
    EXPECT_NEAR(chance(2.0), 256.0 / 257, 1e-10);  // the eighth power
    EXPECT_NEAR(chance(0.5), 1.0 / 257, 1e-10);
    EXPECT_EQ(chance(0), 0.0);
}

TEST(Colon, MoreMagnesiumMeansMoreLooseStoolsUpToAllOfThem) {
    double last = -1;
    for (const double held : {0.0, 1.0, 5.0, 10.0, 20.0, 40.0, 1000.0}) {
        const colon::state<N> x{.dissolved = held};
        const tests::signals s = with_colon(x);
        const double loose = colon::rhs<N>(x, s, {}, numbers).accumulators.loose_stools.raw();
        EXPECT_GT(loose, last) << held;
        EXPECT_LE(loose, 0.05 + s.colon.stool_water.raw() / 200) << held;  // all that are passed
        last = loose;
    }
}

// Wenzl 1995: what makes stools loose is water over what their solids can hold. Half of the magnesium of food is held
// here.
TEST(Colon, ResidueOfFoodHoldsWaterThatWouldLoosen) {
    const auto chance = [](double dissolved, double residue) {
        return with_colon({.dissolved = dissolved, .residue = residue}).colon.loose_chance.raw();
    };

    EXPECT_EQ(chance(10, 20), 0.0);  // the diet alone
    EXPECT_EQ(chance(10, 30), 0.0);  // solids do not hold others' water before it comes
    auto unhurried = numbers;
    unhurried.osmotic_half = 1e12;
    const double beside_food = with_colon({.dissolved = 30, .residue = 20}, unhurried).colon.loose_chance.raw();
    const double alone = with_colon({.dissolved = 20}, unhurried).colon.loose_chance.raw();
    EXPECT_NEAR(beside_food, alone, 1e-10);
    EXPECT_NEAR(alone, 0.5, 1e-10);
}

TEST(Colon, ResidueLeavesWithTheRestAndHoldsNoMagnesium) {
    const colon::state<N> x{.dissolved = 10, .undissolved = 6, .residue = 4};
    const auto with = colon::rhs<N>(x, with_colon(x), {}, numbers);
    const colon::state<N> bare{.dissolved = 10, .undissolved = 6};
    const auto without = colon::rhs<N>(bare, with_colon(bare), {}, numbers);

    EXPECT_DOUBLE_EQ(with.pools.residue.raw(), 0.3 - 4 * 1.25 / 20);
    EXPECT_EQ(with.accumulators.faeces.raw(), without.accumulators.faeces.raw());
    EXPECT_EQ(with.accumulators.stool_water.raw(), without.accumulators.stool_water.raw());
}

TEST(Colon, APurgationIsManyStoolsAndACapsuleIsNone) {
    auto slow = numbers;
    slow.loose_half = 7.2;
    slow.osmotic_half = 1e12;
    const auto loose_a_day = [&](double mmol_a_day) {
        const colon::state<N> x{.dissolved = 20 * mmol_a_day / 24};
        return 24 * colon::rhs<N>(x, with_colon(x, slow), {}, slow).accumulators.loose_stools.raw();
    };

    EXPECT_LT(loose_a_day(8.7), 0.02);  // 250 mg of a salt, less what is absorbed
    EXPECT_GT(loose_a_day(180), 5);     // three times 60 mmol
    EXPECT_LT(loose_a_day(180), 15);
    EXPECT_GT(loose_a_day(30), 2 * loose_a_day(20));
}

TEST(Colon, InSteadyStateItKeepsNothing) {
    // Nothing taken up or dissolved, no hurry: content is inflow times transit.
    auto inert = numbers;
    inert.uptake_rate = 0;
    inert.dissolution_rate = 0;
    inert.osmotic_half = 1e12;
    const colon::state<N> x{.dissolved = 0.4 * 20, .undissolved = 0.1 * 20};

    const auto r = colon::rhs<N>(x, with_colon(x, inert), {}, inert);

    EXPECT_NEAR(r.pools.dissolved.raw(), 0, 1e-10);
    EXPECT_NEAR(r.pools.undissolved.raw(), 0, 1e-10);
    EXPECT_NEAR(r.accumulators.faeces.raw(), 0.5, 1e-10);
    EXPECT_NEAR(r.accumulators.faeces_soluble.raw(), 0.4, 1e-10);
}

RC_GTEST_PROP(Colon, WhatComesInIsAbsorbedPassedOrKept, ()) {
    const auto x = tests::any_state<colon::state<N>>();
    const auto p = tests::any_parameters<colon::parameters<N>>();
    const tests::signals s = with_colon(x, p);

    const auto r = colon::rhs<N>(x, s, {}, p);

    const double out = (r.accumulators.absorbed + r.accumulators.faeces).raw();
    RC_ASSERT(std::abs(tests::magnesium_of(r.pools) - (0.5 - out)) <= 1e-12 * (1 + out + s.colon.dissolution.raw()));
    RC_ASSERT(r.accumulators.faeces_soluble.raw() <= r.accumulators.faeces.raw());
    RC_ASSERT(tests::first_not_finite(r.pools) == "");
    RC_ASSERT(tests::first_not_finite(r.accumulators) == "");
}

TEST(Colon, EachNumberMovesItsFlowTheWayItsNameSays) {
    using numbers_of = colon::parameters<N>;
    using told = colon::signals<N>;
    const auto rise = [](auto numbers_of::*number, double value, auto told::*flow) {
        const colon::state<N> x{.dissolved = 10, .undissolved = 6, .residue = 2};
        auto p = numbers;
        p.*number = value;
        return (with_colon(x, p).colon.*flow - with_colon(x).colon.*flow).raw();
    };

    EXPECT_GT(rise(&numbers_of::uptake_rate, 0.002, &told::uptake), 0);
    EXPECT_LT(rise(&numbers_of::transit, 30, &told::faeces_soluble), 0);
    EXPECT_LT(rise(&numbers_of::osmotic_half, 80, &told::faeces_undissolved), 0);
    EXPECT_GT(rise(&numbers_of::dissolution_rate, 0.04, &told::dissolution), 0);
    EXPECT_GT(rise(&numbers_of::particles_per_magnesium, 3, &told::stool_water), 0);
    EXPECT_LT(rise(&numbers_of::osmolality, 0.3, &told::stool_water), 0);
    EXPECT_LT(rise(&numbers_of::held_by_residue, 0.8, &told::loose_chance), 0);
    EXPECT_LT(rise(&numbers_of::loose_half, 16, &told::loose_chance), 0);
}

}  // namespace
}  // namespace colon_test
