// magnesium_pools_test.cpp - plasma species, exchange with the stores and balance, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/physiology/support.hpp"

namespace magnesium_pools_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const magnesium_pools::parameters<N> numbers{.plasma_volume = 3.0,
                                             .interstitium_volume = 14.0,
                                             .ultrafilterable_fraction = 0.7,
                                             .ionised_fraction = 0.55,
                                             .reference_ultrafilterable = 0.56,
                                             .capillary_clearance = 3.0,
                                             .fast_cell_amount = 100.0,
                                             .fast_cell_rate = 0.004,
                                             .fast_cell_elasticity = 1.0,
                                             .bone_surface_amount = 170.0,
                                             .bone_surface_rate = 0.002,
                                             .bone_surface_elasticity = 0.1,
                                             .deep_amount = 700.0,
                                             .deep_rate = 0.0007,
                                             .deep_elasticity = 0.05,
                                             .secretion_clearance = 0.04,
                                             .sweat_clearance = 0.01};
/// Everything at the reference: 0.8 mmol/L in plasma, 0.56 filterable, stores full.
const magnesium_pools::state<N> at_reference{
    .plasma = 2.4, .interstitium = 14.0 * 0.56, .fast_cell = 100, .bone_surface = 170, .deep = 700};

tests::signals with_pools(const magnesium_pools::state<N>& x) {
    tests::signals s;
    s.intestine.uptake = 0.5;
    s.kidney.urine = 0.3;
    s.magnesium_pools = magnesium_pools::signal<N>(x, s, {}, numbers);
    return s;
}

TEST(MagnesiumPools, PlasmaSpeciesAreSharesOfTheTotal) {
    const auto s = with_pools(at_reference).magnesium_pools;

    EXPECT_DOUBLE_EQ(s.plasma_total.raw(), 0.8);
    EXPECT_DOUBLE_EQ(s.plasma_ultrafilterable.raw(), 0.56);
    EXPECT_DOUBLE_EQ(s.plasma_ionised.raw(), 0.44);
    EXPECT_DOUBLE_EQ(s.secretion.raw(), 0.04 * 0.56);
    EXPECT_DOUBLE_EQ(s.sweat.raw(), 0.01 * 0.56);
}

TEST(MagnesiumPools, KeepWhatComesInLessWhatLeaves) {
    magnesium_pools::state<N> x = at_reference;
    x.plasma = 3.1;
    x.fast_cell = 80;
    x.deep = 730;
    const tests::signals s = with_pools(x);

    const auto r = magnesium_pools::rhs<N>(x, s, {.infusion = 3.75}, numbers);

    const double out = 0.3 + r.accumulators.secreted.raw() + r.accumulators.sweat.raw();
    EXPECT_NEAR(tests::sum_of_mmol(r.pools, hour), 0.5 + 3.75 - out, 1e-13);
    EXPECT_EQ(r.accumulators.infused.raw(), 3.75);
}

TEST(MagnesiumPools, StoresRestAtTheReference) {
    const auto r = magnesium_pools::rhs<N>(at_reference, with_pools(at_reference), {}, numbers);

    EXPECT_NEAR(r.pools.interstitium.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.fast_cell.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.bone_surface.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.deep.raw(), 0, 1e-12);
}

TEST(MagnesiumPools, AStoreFollowsItsSurroundingsByItsElasticity) {
    magnesium_pools::state<N> x = at_reference;
    x.interstitium = 14.0 * 0.56 * 0.8;  // one fifth lower

    const auto r = magnesium_pools::rhs<N>(x, with_pools(x), {}, numbers);

    EXPECT_NEAR(r.pools.fast_cell.raw(), -0.004 * 100 * 0.2, 1e-12);
    EXPECT_NEAR(r.pools.bone_surface.raw(), -0.002 * 170 * 0.2 * 0.1, 1e-12);
    EXPECT_NEAR(r.pools.deep.raw(), -0.0007 * 700 * 0.2 * 0.05, 1e-12);
    EXPECT_GT(r.pools.interstitium.raw(), 0.0);  // refilled from plasma and from the stores
}

TEST(MagnesiumPools, ABodyWithoutMagnesiumLosesNone) {
    const magnesium_pools::state<N> empty{};
    const auto s = with_pools(empty).magnesium_pools;

    EXPECT_EQ(s.secretion.raw(), 0.0);
    EXPECT_EQ(s.sweat.raw(), 0.0);
}

}  // namespace
}  // namespace magnesium_pools_test
