// magnesium_pools_test.cpp - plasma species, entry into the stores and balance, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace magnesium_pools_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using magnesium_pools::entry;
using tests::N;

const magnesium_pools::parameters<N> numbers{.plasma_volume = 3.0,
                                             .interstitium_volume = 14.0,
                                             .ultrafilterable_fraction = 0.7,
                                             .ionised_fraction = 0.55,
                                             .reference_ultrafilterable = 0.56,
                                             .capillary_clearance = 3.0,
                                             .viscera_amount = 20.0,
                                             .viscera_rate = 0.2,
                                             .viscera_half = 2.0,
                                             .fast_cell_amount = 100.0,
                                             .fast_cell_rate = 0.004,
                                             .shedding_rate = 0.0005,
                                             .fast_cell_half = 1.0,
                                             .muscle_amount = 120.0,
                                             .muscle_rate = 0.01,
                                             .muscle_half = 0.1,
                                             .bone_surface_amount = 170.0,
                                             .bone_surface_rate = 0.002,
                                             .bone_surface_half = 0.02,
                                             .deep_amount = 700.0,
                                             .deep_rate = 0.0007,
                                             .deep_half = 0.05,
                                             .insulin_gain = 0.02,
                                             .work_gain = 0.6,
                                             .secretion_clearance = 0.04,
                                             .sweat_clearance = 0.01,
                                             .magnesium_of_sweat = 0.29,
                                             .lack_width = 0.002};
/// Everything at the reference: 0.8 mmol/L in plasma, 0.56 filterable, stores full.
const magnesium_pools::state<N> at_reference{.plasma = 2.4,
                                             .interstitium = 14.0 * 0.56,
                                             .viscera = 20,
                                             .fast_cell = 100,
                                             .muscle = 120,
                                             .bone_surface = 170,
                                             .deep = 700};

tests::signals with_pools(const magnesium_pools::state<N>& x, const magnesium_pools::parameters<N>& p = numbers,
                          double fullness = 0) {
    tests::signals s{};
    s.stomach.fullness = fullness;
    s.intestine.uptake_jejunum = 0.2;
    s.intestine.uptake_ileum = 0.25;
    s.colon.uptake = 0.05;
    s.kidney.urine = 0.3;
    s.magnesium_pools = magnesium_pools::signal<N>(x, s, {}, p);
    return s;
}

TEST(MagnesiumPools, EntryIsOneAtTheReferenceNothingAtNothingAndSaturates) {
    for (const double half : {0.01, 0.1, 1.0}) {
        EXPECT_EQ(entry(0.0, half), 0.0);
        EXPECT_DOUBLE_EQ(entry(1.0, half), 1.0);
        EXPECT_DOUBLE_EQ(entry(half, half), (1 + half) / 2);  // half of the most
        EXPECT_NEAR(entry(1e12, half), 1 + half, 1e-10);
        EXPECT_NEAR((entry(1.0 + 1e-6, half) - entry(1.0 - 1e-6, half)) / 2e-6, half / (1 + half), 1e-8);
    }
}

TEST(MagnesiumPools, PlasmaSpeciesAreSharesOfTheTotal) {
    const auto s = with_pools(at_reference).magnesium_pools;

    EXPECT_DOUBLE_EQ(s.plasma_total.raw(), 0.8);
    EXPECT_DOUBLE_EQ(s.plasma_ultrafilterable.raw(), 0.56);
    EXPECT_DOUBLE_EQ(s.plasma_ionised.raw(), 0.44);
    EXPECT_DOUBLE_EQ(s.relative_plasma.raw(), 1.0);
    EXPECT_DOUBLE_EQ(s.secretion.raw(), 0.04 * 0.56);
    EXPECT_DOUBLE_EQ(s.sweat.raw(), 0.01 * 0.56);
}

TEST(MagnesiumPools, AShortageIsALackOfCellsAndNothingOfFullOnes) {
    auto low = at_reference, full = at_reference;
    low.fast_cell = 0.9 * at_reference.fast_cell;
    full.fast_cell = 1.05 * at_reference.fast_cell;

    EXPECT_NEAR(with_pools(low).magnesium_pools.cell_lack.raw(), 0.1, 1e-12);
    EXPECT_NEAR(with_pools(low).magnesium_pools.shortage.raw(), 0.01 / 0.102, 1e-12);
    EXPECT_EQ(with_pools(at_reference).magnesium_pools.shortage.raw(), 0.0);
    EXPECT_EQ(with_pools(full).magnesium_pools.shortage.raw(), 0.0);
}

TEST(MagnesiumPools, TrainingSweatsOutLitresTimesWhatALitreHolds) {
    const tests::signals s = tests::replete();
    const double at_rest = magnesium_pools::signal<N>(at_reference, s, {}, numbers).sweat.raw();
    const double in_training = magnesium_pools::signal<N>(at_reference, s, {.sweating = 1.5}, numbers).sweat.raw();
    auto low = at_reference;
    low.plasma = 0.5 * at_reference.plasma;

    EXPECT_NEAR(in_training - at_rest, 1.5 * 0.29, 1e-12);
    EXPECT_NEAR(magnesium_pools::signal<N>(low, s, {.sweating = 1.5}, numbers).sweat.raw(), in_training / 2, 1e-12);
}

TEST(MagnesiumPools, StoresRestAtTheReference) {
    const auto r = magnesium_pools::rhs<N>(at_reference, with_pools(at_reference), {}, numbers);

    EXPECT_NEAR(r.pools.interstitium.raw(), -0.0005 * 100, 1e-12);  // what is shed comes out of it
    EXPECT_NEAR(r.pools.viscera.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.fast_cell.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.muscle.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.bone_surface.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.deep.raw(), 0, 1e-12);
    EXPECT_NEAR(with_pools(at_reference).magnesium_pools.cell_lack.raw(), 0, 1e-15);
}

TEST(MagnesiumPools, WhatIsShedGoesWithCellsNotWithPlasma) {
    auto drained = at_reference;
    drained.plasma = 0.3 * at_reference.plasma;
    auto empty = at_reference;
    empty.fast_cell = 60;

    EXPECT_NEAR(with_pools(drained).magnesium_pools.shedding.raw(), 0.0005 * 100, 1e-15);
    EXPECT_NEAR(with_pools(empty).magnesium_pools.shedding.raw(), 0.0005 * 60, 1e-15);
}

TEST(MagnesiumPools, FluxesGoOneWayEach) {
    // Entry hangs on what surrounds a store, leaving on the store alone: a tracer needs them apart.
    auto surrounded = at_reference;
    surrounded.interstitium = 14.0 * 0.56 * 0.5;
    const auto s = with_pools(surrounded).magnesium_pools;

    EXPECT_NEAR(s.into_interstitium.raw(), 3.0 * 0.56, 1e-14);
    EXPECT_NEAR(s.from_interstitium.raw(), 3.0 * 0.28, 1e-14);
    EXPECT_NEAR(s.into_viscera.raw(), 4 * 3 * 0.5 / 2.5, 1e-14);  // 0.2 * 20, entry with half 2
    EXPECT_NEAR(s.from_viscera.raw(), 4.0, 1e-14);
    EXPECT_NEAR(s.into_fast_cell.raw(), 0.45 * 2 * 0.5 / 1.5, 1e-14);  // (0.004 + 0.0005) * 100, entry with half 1
    EXPECT_NEAR(s.from_fast_cell.raw(), 0.4, 1e-14);
    EXPECT_NEAR(s.into_muscle.raw(), 1.2 * 1.1 * 0.5 / 0.6, 1e-14);
    EXPECT_NEAR(s.from_muscle.raw(), 1.2, 1e-14);
    EXPECT_NEAR(s.into_bone_surface.raw(), 0.34 * 1.02 * 0.5 / 0.52, 1e-14);
    EXPECT_NEAR(s.from_bone_surface.raw(), 0.34, 1e-14);
    EXPECT_NEAR(s.into_deep.raw(), 0.49 * 1.05 * 0.5 / 0.55, 1e-14);
    EXPECT_NEAR(s.from_deep.raw(), 0.49, 1e-14);
}

TEST(MagnesiumPools, EachStoreGainsWhatEntersItLessWhatLeavesIt) {
    magnesium_pools::state<N> x = at_reference;
    x.plasma = 3.1;
    x.viscera = 17;
    x.fast_cell = 80;
    x.deep = 730;
    const auto s = with_pools(x);
    const auto& mine = s.magnesium_pools;

    const auto r = magnesium_pools::rhs<N>(x, s, {}, numbers).pools;

    EXPECT_EQ(r.fast_cell.raw(), (mine.into_fast_cell - mine.from_fast_cell - mine.shedding).raw());
    EXPECT_EQ(r.viscera.raw(), (mine.into_viscera - mine.from_viscera).raw());
    EXPECT_EQ(r.muscle.raw(), (mine.into_muscle - mine.from_muscle).raw());
    EXPECT_EQ(r.bone_surface.raw(), (mine.into_bone_surface - mine.from_bone_surface).raw());
    EXPECT_EQ(r.deep.raw(), (mine.into_deep - mine.from_deep).raw());
    EXPECT_GT(r.fast_cell.raw(), 0.0);
    EXPECT_LT(r.deep.raw(), 0.0);
}

TEST(MagnesiumPools, InsulinOfAMealPushesMagnesiumIntoCellsAndMuscle) {
    const auto fasting = with_pools(at_reference).magnesium_pools;
    const auto fed = with_pools(at_reference, numbers, 0.5).magnesium_pools;

    EXPECT_NEAR((fed.into_fast_cell / fasting.into_fast_cell).raw(), 1.01, 1e-14);
    EXPECT_NEAR((fed.into_muscle / fasting.into_muscle).raw(), 1.01, 1e-14);
    EXPECT_EQ(fed.into_bone_surface.raw(), fasting.into_bone_surface.raw());
    EXPECT_EQ(fed.into_deep.raw(), fasting.into_deep.raw());
}

TEST(MagnesiumPools, LackIsTheShareThatFastCellsMiss) {
    auto x = at_reference;
    x.fast_cell = 80;

    EXPECT_NEAR(with_pools(x).magnesium_pools.cell_lack.raw(), 0.2, 1e-15);
}

TEST(MagnesiumPools, ABodyWithoutMagnesiumLosesNone) {
    const auto s = with_pools({}).magnesium_pools;

    EXPECT_EQ(s.secretion.raw(), 0.0);
    EXPECT_EQ(s.shedding.raw(), 0.0);
    EXPECT_EQ(s.sweat.raw(), 0.0);
    EXPECT_EQ(s.from_deep.raw(), 0.0);
    EXPECT_EQ(s.into_deep.raw(), 0.0);
}

RC_GTEST_PROP(MagnesiumPools, KeepWhatComesInLessWhatLeaves, ()) {
    const auto x = tests::any_state<magnesium_pools::state<N>>();
    const auto p = tests::any_parameters<magnesium_pools::parameters<N>>();
    const double infusion = tests::any_positive();
    const tests::signals s = with_pools(x, p, tests::any_share());

    const auto r = magnesium_pools::rhs<N>(x, s, {.infusion = infusion}, p);

    double moved = 1 + infusion;
    magnesium_pools::signals<N>::each(
        s.magnesium_pools, [&](const char*, unit u, const auto& flux) { moved += u == mmol / hour ? flux.raw() : 0; });
    const double out = 0.3 + r.accumulators.secreted.raw() + r.accumulators.sweat.raw();
    RC_ASSERT(std::abs(tests::sum_of_mmol(r.pools, hour) - (0.5 + infusion - out)) <= 1e-12 * moved);
    RC_ASSERT(r.accumulators.infused.raw() == infusion);
    RC_ASSERT(tests::first_not_finite(r.pools) == "");
    RC_ASSERT(tests::first_not_finite(s.magnesium_pools) == "");
}

TEST(MagnesiumPools, WorkTakesMagnesiumIntoCellsThatExchangeWithinHours) {
    const tests::signals s = tests::replete();
    const auto resting = magnesium_pools::signal<N>(at_reference, s, {}, numbers);
    const auto working = magnesium_pools::signal<N>(at_reference, s, {.work = 0.5}, numbers);

    EXPECT_DOUBLE_EQ(working.into_fast_cell.raw(), resting.into_fast_cell.raw() * 1.3);
    EXPECT_EQ(working.into_muscle.raw(), resting.into_muscle.raw());
}

TEST(MagnesiumPools, EachNumberMovesItsFlowTheWayItsNameSays) {
    using numbers_of = magnesium_pools::parameters<N>;
    using told = magnesium_pools::signals<N>;
    auto low = at_reference;
    low.interstitium = 14.0 * 0.56 * 0.8;
    const auto rise = [&](auto numbers_of::*number, double value, auto told::*flow) {
        auto p = numbers;
        p.*number = value;
        return (with_pools(low, p, 0.5).magnesium_pools.*flow - with_pools(low, numbers, 0.5).magnesium_pools.*flow)
            .raw();
    };

    EXPECT_LT(rise(&numbers_of::plasma_volume, 3.5, &told::plasma_total), 0);
    EXPECT_LT(rise(&numbers_of::interstitium_volume, 16, &told::from_interstitium), 0);
    EXPECT_GT(rise(&numbers_of::ultrafilterable_fraction, 0.75, &told::secretion), 0);
    EXPECT_GT(rise(&numbers_of::ionised_fraction, 0.6, &told::plasma_ionised), 0);
    EXPECT_LT(rise(&numbers_of::reference_ultrafilterable, 0.6, &told::into_fast_cell), 0);
    EXPECT_GT(rise(&numbers_of::capillary_clearance, 4, &told::into_interstitium), 0);
    EXPECT_GT(rise(&numbers_of::viscera_amount, 25, &told::into_viscera), 0);
    EXPECT_GT(rise(&numbers_of::viscera_rate, 0.3, &told::from_viscera), 0);
    EXPECT_LT(rise(&numbers_of::viscera_half, 3, &told::into_viscera), 0);
    EXPECT_GT(rise(&numbers_of::fast_cell_amount, 120, &told::into_fast_cell), 0);
    EXPECT_LT(rise(&numbers_of::fast_cell_half, 2, &told::into_fast_cell), 0);
    EXPECT_GT(rise(&numbers_of::muscle_rate, 0.02, &told::from_muscle), 0);
    EXPECT_LT(rise(&numbers_of::bone_surface_half, 0.1, &told::into_bone_surface), 0);
    EXPECT_LT(rise(&numbers_of::deep_half, 0.1, &told::into_deep), 0);
    EXPECT_GT(rise(&numbers_of::insulin_gain, 0.1, &told::into_muscle), 0);
    EXPECT_GT(rise(&numbers_of::secretion_clearance, 0.05, &told::secretion), 0);
    EXPECT_GT(rise(&numbers_of::shedding_rate, 0.0006, &told::shedding), 0);
    EXPECT_GT(rise(&numbers_of::shedding_rate, 0.0006, &told::into_fast_cell), 0);
    EXPECT_GT(rise(&numbers_of::sweat_clearance, 0.02, &told::sweat), 0);
    EXPECT_EQ(rise(&numbers_of::magnesium_of_sweat, 0.4, &told::sweat), 0);  // at rest
}

}  // namespace
}  // namespace magnesium_pools_test
