// intestine_test.cpp - saturable and passive uptake, transit and balance of the small bowel, against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/physiology/any_numbers.hpp"
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
                                       .meal_gain = 0.2,
                                       .status_gain = 0.05,
                                       .calcitriol_gain = 0.1,
                                       .transit = 4.0,
                                       .ileal_left = 1.0,
                                       .osmotic_half = 1e12,  // no hurry, unless a test asks for it
                                       .dissolution_rate = 0.04,
                                       .dissociation_rate = 2.0,
                                       .binding_half = 0.345,
                                       .trace = 0.001};
const intestine::state<N> fed{.free = {0.5, 1.5, 0.5, 4.5, 0.5, 1.5, 0.5, 4.5}, .solid = 3.0, .chelate = 2.0};

tests::signals with_intestine(const intestine::state<N>& x, const intestine::parameters<N>& p = numbers,
                              tests::signals s = tests::replete()) {
    s.stomach.emptying = 3.0;
    s.stomach.emptying_solid = 0.7;
    s.stomach.emptying_chelate = 0.5;
    s.stomach.emptying_binder = 0.3;
    s.magnesium_pools.secretion = 0.02;
    s.intestine = intestine::signal<N>(x, s, {}, p);
    return s;
}

double uptake(const tests::signals& s) {
    return (s.intestine.uptake_jejunum + s.intestine.uptake_ileum).raw();
}

TEST(Intestine, NamesItsSegmentsFromTheStomachOn) {
    std::string names;
    for (std::size_t i = 0; i < intestine::segments; ++i) names += std::string(intestine::segment_name(i)) + " ";

    EXPECT_EQ(names, "duodenum jejunum_1 jejunum_2 jejunum_3 ileum_1 ileum_2 ileum_3 ileum_4 ");
    EXPECT_EQ(std::string(intestine::segment_name(intestine::first_of_ileum)), "ileum_1");
}

TEST(Intestine, UptakeOfASegmentIsCarriersPlusPassiveFlow) {
    const auto s = with_intestine(fed);
    const auto of = [&](std::size_t i) { return (intestine::uptake_rate<N>(i, fed, s, numbers) * fed.free[i]).raw(); };

    EXPECT_NEAR(of(0), 0.025 * 0.5 + 0.005, 1e-15);  // carriers 0.4 * 0.25 / 4, half full
    EXPECT_NEAR(of(1), 0.025 * 0.75 + 0.015, 1e-15);
    EXPECT_NEAR(of(4), 0.075 * 0.5 + 0.005, 1e-15);  // carriers 0.4 * 0.75 / 4
    EXPECT_NEAR(of(7), 0.075 * 0.9 + 0.045, 1e-15);
    EXPECT_NEAR(s.intestine.uptake_jejunum.raw(), of(0) + of(1) + of(2) + of(3), 1e-15);
    EXPECT_NEAR(s.intestine.uptake_ileum.raw(), of(4) + of(5) + of(6) + of(7), 1e-15);
}

TEST(Intestine, UptakePerMagnesiumFallsAsTheLumenFillsDownToThePassiveRate) {
    const auto per_content = [](double content) {
        intestine::state<N> x{};
        x.free[5] = content;
        return with_intestine(x).intestine.uptake_ileum.raw() / content;
    };

    EXPECT_NEAR(per_content(1e-9), 0.075 / 0.5 + 0.01, 1e-8);
    EXPECT_GT(per_content(0.1), per_content(1.0));
    EXPECT_NEAR(per_content(1e9), 0.01, 1e-9);
}

TEST(Intestine, AMealRaisesBothWaysOfUptakeAndTransportersAndCalcitriolTheCarriers) {
    auto s = tests::replete();
    s.stomach.fullness = 0.5;
    const auto with_meal = with_intestine(fed, numbers, s).intestine;
    s = tests::replete();
    s.adaptation.transporters = 3;
    const auto depleted = with_intestine(fed, numbers, s).intestine;
    s = tests::replete();
    s.calcium_hormones.calcitriol = 1.5;
    const auto more_calcitriol = with_intestine(fed, numbers, s).intestine;

    EXPECT_DOUBLE_EQ(with_intestine(fed).intestine.carrier_factor.raw(), 1.0);  // replete and fasting
    EXPECT_DOUBLE_EQ(with_meal.passive_factor.raw(), 1.1);
    EXPECT_DOUBLE_EQ(with_meal.carrier_factor.raw(), 1.1);
    EXPECT_DOUBLE_EQ(depleted.carrier_factor.raw(), 1 + 0.05 * 2);
    EXPECT_DOUBLE_EQ(depleted.passive_factor.raw(), 1.0);
    EXPECT_DOUBLE_EQ(more_calcitriol.carrier_factor.raw(), 1.05);
}

TEST(Intestine, AnEmptyBowelTakesUpAndPassesNothing) {
    const tests::signals s = with_intestine({});

    EXPECT_EQ(uptake(s), 0.0);
    EXPECT_EQ(s.intestine.to_colon.raw(), 0.0);
    EXPECT_EQ(s.intestine.to_colon_undissolved.raw(), 0.0);
}

TEST(Intestine, ResidenceIsTheStatedTransit) {
    // Without uptake a chain of eight segments at rate 8/T holds inflow * T in steady state.
    auto no_uptake = numbers;
    no_uptake.saturable_uptake = 0;
    no_uptake.paracellular_rate = 0;
    const double each = 3.02 * 4.0 / 8.0;
    const intestine::state<N> steady{.free = {each, each, each, each, each, each, each, each}};
    const auto s = with_intestine(steady, no_uptake);

    const auto r = intestine::rhs<N>(steady, s, {}, no_uptake);

    for (const auto& rate : r.pools.free) EXPECT_NEAR(rate.raw(), 0, 1e-8);
    EXPECT_NEAR(s.intestine.to_colon.raw(), 3.02, 1e-7);
    EXPECT_NEAR(s.intestine.particles_onward.raw(), 1 / 4.0, 1e-8);  // as long for what is not dissolved
}

TEST(Intestine, AShorterIleumIsPassedSoonerAndHasFewerCarriers) {
    auto resected = numbers;
    resected.ileal_left = 0.5;
    const auto whole = with_intestine(fed).intestine;
    const auto half = with_intestine(fed, resected).intestine;

    EXPECT_DOUBLE_EQ(half.onward_ileum.raw(), 2 * whole.onward_ileum.raw());
    EXPECT_EQ(half.onward_jejunum.raw(), whole.onward_jejunum.raw());
    const double carriers = whole.uptake_ileum.raw() - 0.01 * 7.0;  // 7 mmol in the ileum
    EXPECT_NEAR(half.uptake_ileum.raw(), carriers / 2 + 0.01 * 7.0, 1e-14);
}

TEST(Intestine, UnabsorbedMagnesiumHurriesItselfOn) {
    auto osmotic = numbers;
    osmotic.osmotic_half = 14.0;  // what `fed` holds in solution
    const auto s = with_intestine(fed, osmotic).intestine;

    EXPECT_NEAR(s.onward_jejunum.raw(), 2 * 8 / 4.0, 1e-14);
    EXPECT_NEAR(s.particles_onward.raw(), 2 / 4.0, 1e-14);
}

TEST(Intestine, SolidsDissolveInTheFirstOfTheIleumAndChelatesPartInTheJejunum) {
    const auto r = [](const intestine::state<N>& x) {
        return intestine::rhs<N>(x, with_intestine(x), {}, numbers).pools;
    };

    const auto nothing = r({});
    const auto solid = r({.solid = 3});
    const auto chelate = r({.chelate = 2});

    for (std::size_t i = 0; i < intestine::segments; ++i) {
        EXPECT_NEAR((solid.free[i] - nothing.free[i]).raw(), i == 4 ? 0.04 * 3 : 0, 1e-14) << i;
        EXPECT_NEAR((chelate.free[i] - nothing.free[i]).raw(), i == 2 ? 2.0 * 2 : 0, 1e-14) << i;
    }
    EXPECT_NEAR((nothing.solid - solid.solid).raw(), 0.04 * 3 + 3 / 4.0, 1e-8);
    EXPECT_NEAR((nothing.chelate - chelate.chelate).raw(), 2.0 * 2 + 2 / 4.0, 1e-8);
}

TEST(Intestine, PhytateLeavesTheMucosaAShareByItsRatioToMagnesium) {
    const auto with_phytate = [](double phytate) {
        auto x = fed;
        x.binder = phytate;
        return with_intestine(x);
    };
    const double content = 14;  // of the segments of `fed`

    EXPECT_EQ(with_phytate(0).intestine.available.raw(), 1.0);
    EXPECT_NEAR(with_phytate(0.345 * (content + 0.001)).intestine.available.raw(), 0.5,
                1e-12);  // the half, by its name
    EXPECT_NEAR(with_phytate(0.75 / 3.6 * content).intestine.available.raw(), 24.0 / 32, 0.04);  // Bohn 2004
    EXPECT_NEAR(uptake(with_phytate(0.345 * (content + 0.001))), 0.5 * uptake(with_phytate(0)), 1e-12);
    EXPECT_EQ(with_phytate(5).intestine.to_colon.raw(), with_phytate(0).intestine.to_colon.raw());  // held, not lost
}

TEST(Intestine, WithoutMagnesiumTheAvailableShareIsANumber) {
    EXPECT_EQ(with_intestine({}).intestine.available.raw(), 1.0);
    EXPECT_NEAR(with_intestine({.binder = 1}).intestine.available.raw(), 0.0, 1e-6);
    EXPECT_EQ(uptake(with_intestine({.binder = 1})), 0.0);
}

TEST(Intestine, AnAnionThatStaysHurriesTheRestOnAndMovesOnItself) {
    auto p = numbers;
    p.osmotic_half = 100;
    auto salted = fed;
    salted.kept_anion = 10;
    const auto plain = with_intestine(fed, p).intestine;
    const auto hurried = with_intestine(salted, p).intestine;

    EXPECT_NEAR(hurried.onward_jejunum.raw() / plain.onward_jejunum.raw(), 1.24 / 1.14, 1e-12);  // 14 mmol magnesium
    EXPECT_NEAR(hurried.particles_onward.raw(), 1.24 / 4, 1e-12);
    EXPECT_NEAR(intestine::rhs<N>(salted, with_intestine(salted, p), {}, p).pools.kept_anion.raw(), -10 * 1.24 / 4,
                1e-12);
    EXPECT_EQ(hurried.carrier_factor.raw(), plain.carrier_factor.raw());
}

TEST(Intestine, ResidueOfFoodMovesOnAsParticlesDoAndHurriesNothing) {
    auto p = numbers;
    p.osmotic_half = 100;
    auto eaten = fed;
    eaten.residue = 10;
    const auto plain = with_intestine(fed, p).intestine;
    const auto with = with_intestine(eaten, p).intestine;

    EXPECT_NEAR(with.to_colon_residue.raw(), 10 * 1.14 / 4, 1e-12);  // 14 mmol of magnesium hurry it
    EXPECT_NEAR(intestine::rhs<N>(eaten, with_intestine(eaten, p), {}, p).pools.residue.raw(), -10 * 1.14 / 4, 1e-12);
    EXPECT_EQ(with.particles_onward.raw(), plain.particles_onward.raw());
    EXPECT_EQ(with.carrier_factor.raw(), plain.carrier_factor.raw());
}

TEST(Intestine, PhytateComesFromTheStomachAndMovesOnWithTheMagnesium) {
    auto x = fed;
    x.binder = 2;
    const auto s = with_intestine(x);

    // 4.5 of 14 mmol are in the last segment, which hands on 2 per hour.
    EXPECT_NEAR(s.intestine.binder_onward.raw(), 2 * 4.5 / 14.001, 1e-8);
    EXPECT_NEAR(intestine::rhs<N>(x, s, {}, numbers).pools.binder.raw(), 0.3 - 2 * (2 * 4.5 / 14.001), 1e-8);
    EXPECT_EQ(with_intestine({.binder = 2}).intestine.binder_onward.raw(), 0.0);
}

TEST(Intestine, OfABolusNoMoreIsAbsorbedThanWasThere) {
    // 10 mmol into the duodenum, followed for two days; what neither is absorbed nor in the colon is still there.
    auto eager = numbers;
    eager.saturable_uptake = 40;
    eager.paracellular_rate = 2;
    intestine::state<N> x{.free = {10.0}};
    double absorbed = 0, passed = 0;
    const double step = 0.001;
    for (int i = 0; i < 48000; ++i) {
        tests::signals s = tests::replete();
        s.intestine = intestine::signal<N>(x, s, {}, eager);
        const auto r = intestine::rhs<N>(x, s, {}, eager);
        absorbed += step * r.accumulators.absorbed.raw();
        passed += step * s.intestine.to_colon.raw();
        for (std::size_t k = 0; k < intestine::segments; ++k)
            x.free[k] = x.free[k].raw() + step * r.pools.free[k].raw();
    }

    EXPECT_NEAR(absorbed + passed, 10, 1e-9);
    EXPECT_LT(absorbed, 10);
    EXPECT_GT(absorbed, 9.9);  // so eager a bowel leaves almost nothing
    for (const auto& kept : x.free) EXPECT_GE(kept.raw(), 0.0);
}

RC_GTEST_PROP(Intestine, WhatComesInIsAbsorbedPassedOrKept, ()) {
    const auto x = tests::any_state<intestine::state<N>>();
    const auto p = tests::any_parameters<intestine::parameters<N>>();
    auto from = tests::replete();
    from.stomach.fullness = tests::any_share();
    from.adaptation.transporters = tests::any_positive();
    const tests::signals s = with_intestine(x, p, from);

    const auto r = intestine::rhs<N>(x, s, {}, p);

    const double passed = (s.intestine.to_colon + s.intestine.to_colon_undissolved).raw();
    const double largest = 10 + uptake(s) + passed + (s.intestine.dissolution + s.intestine.dissociation).raw() +
                           s.intestine.onward_ileum.raw() * tests::sum_of_mmol(x, one);
    RC_ASSERT(std::abs(tests::magnesium_of(r.pools) - (3.0 + 0.7 + 0.5 + 0.02 - uptake(s) - passed)) <=
              1e-12 * largest);
    RC_ASSERT(r.accumulators.absorbed.raw() == uptake(s));
    RC_ASSERT(tests::first_not_finite(r.pools) == "");
    RC_ASSERT(tests::first_not_finite(s.intestine) == "");
}

TEST(Intestine, EachNumberMovesUptakeTheWayItsNameSays) {
    auto from = tests::replete();
    from.stomach.fullness = 0.5;
    from.adaptation.transporters = 3;
    from.calcium_hormones.calcitriol = 1.2;
    const double before = uptake(with_intestine(fed, numbers, from));
    const auto changed = [&](auto intestine::parameters<N>::*member, double value) {
        auto p = numbers;
        p.*member = value;
        return uptake(with_intestine(fed, p, from));
    };

    EXPECT_GT(changed(&intestine::parameters<N>::saturable_uptake, 0.5), before);
    EXPECT_LT(changed(&intestine::parameters<N>::saturable_half, 0.8), before);
    EXPECT_GT(changed(&intestine::parameters<N>::paracellular_rate, 0.02), before);
    EXPECT_GT(changed(&intestine::parameters<N>::meal_gain, 0.3), before);
    EXPECT_GT(changed(&intestine::parameters<N>::status_gain, 0.1), before);
    EXPECT_GT(changed(&intestine::parameters<N>::calcitriol_gain, 0.2), before);
    EXPECT_LT(changed(&intestine::parameters<N>::ileal_left, 0.5), before);
}

}  // namespace
}  // namespace intestine_test
