// kidney_test.cpp - threshold, splay, floor, segments and daily rhythm of excretion, against limits and Rude 1980.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace kidney_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const kidney::parameters<N> numbers{.filtration_rate = 6.0,
                                    .proximal_capacity = 0.116,
                                    .loop_capacity = 0.4,
                                    .distal_capacity = 0.06,
                                    .splay = 0.025,
                                    .least_excreted_fraction = 0.005,
                                    .circadian_amplitude = 0.0,
                                    .circadian_acrophase = 2.0 / 24,
                                    .lost_at_work = 0.5,
                                    .lost_to_alcohol = 0.06};

/// What the kidney sees.
struct seen {
    double filtrate = 0.588;
    double transporters = 1;
    double hour_after_minimum = 8;  ///< of the clock, in hours after the temperature minimum
    double work = 0;                ///< share of the largest aerobic power
    double alcohol = 0;             ///< g/L of blood
};

kidney::signals<N> with_kidney(const seen& what, const kidney::parameters<N>& p = numbers) {
    tests::signals s{};
    s.magnesium_pools.plasma_ultrafilterable = what.filtrate;
    s.adaptation.transporters = what.transporters;
    s.alcohol.grams_per_litre = what.alcohol;
    s.clock.cosine = std::cos(full_turn * what.hour_after_minimum / 24);
    s.clock.sine = std::sin(full_turn * what.hour_after_minimum / 24);
    return kidney::signal<N>({}, s, {.work = what.work}, p);
}

double urine(double filtrate, const kidney::parameters<N>& p = numbers, double hour_after_minimum = 8) {
    return with_kidney({.filtrate = filtrate, .hour_after_minimum = hour_after_minimum}, p).urine.raw();
}

TEST(Kidney, TheThresholdIsTheSumOfItsThreeCapacities) {
    EXPECT_DOUBLE_EQ(with_kidney({}).threshold.raw(), 0.116 + 0.4 + 0.06);
    EXPECT_DOUBLE_EQ(with_kidney({.transporters = 3}).threshold.raw(), 0.116 + 0.4 + 0.18);
}

TEST(Kidney, FarAboveTheThresholdAllExcessIsExcreted) {
    // Rude 1980: excretion rises with the filtered load with slope 1 beyond Tm/GFR = 0.576 mmol/L.
    const double slope = (urine(2.0) - urine(1.5)) / (6.0 * 0.5);
    const double threshold = 2.0 - (urine(2.0) / 6.0 - 0.005 * 2.0) / 0.995;

    EXPECT_NEAR(slope, 1.0, 1e-9);
    EXPECT_NEAR(threshold, 0.576, 1e-9);
}

TEST(Kidney, FarBelowTheThresholdOnlyTheFloorIsLost) {
    EXPECT_NEAR(urine(0.3), 6.0 * 0.005 * 0.3, 1e-4);
    EXPECT_LT(urine(0.0), 1e-10);  // what the tail of the splay leaves
}

TEST(Kidney, NeverExcretesMoreThanItFilters) {
    auto swinging = numbers;
    swinging.circadian_amplitude = 0.08;
    for (const double filtrate : {0.1, 0.5, 0.6, 1.0, 3.0, 10.0}) {
        for (const double hour_after_minimum : {0.0, 2.0, 14.0}) {
            EXPECT_LT(urine(filtrate, swinging, hour_after_minimum), 6.0 * filtrate);
        }
    }
}

TEST(Kidney, ExcretionAtTheThresholdIsThatOfTheSplay) {
    // softplus(0) = ln 2.
    EXPECT_NEAR(urine(0.576), 6.0 * (0.005 * 0.576 + 0.995 * 0.025 * std::log(2.0)), 1e-12);
}

TEST(Kidney, SegmentsShareTheReabsorbedAsTheirCapacitiesStand) {
    const auto s = with_kidney({.filtrate = 2.0, .transporters = 3});
    const double reabsorbed = (s.filtered - s.urine).raw();

    EXPECT_DOUBLE_EQ(s.filtered.raw(), 12.0);
    EXPECT_NEAR(s.reabsorbed_proximal.raw(), reabsorbed * 0.116 / 0.696, 1e-12);
    EXPECT_NEAR(s.reabsorbed_loop.raw(), reabsorbed * 0.4 / 0.696, 1e-12);
    EXPECT_NEAR(s.reabsorbed_distal.raw(), reabsorbed * 0.18 / 0.696, 1e-12);
}

TEST(Kidney, MoreTransportersSaveMagnesiumInTheDistalTubuleAlone) {
    const auto few = with_kidney({.transporters = 1});
    const auto many = with_kidney({.transporters = 2});
    const auto share = [](const auto& part, const auto& of) { return (part / (of.filtered - of.urine)).raw(); };

    EXPECT_LT(many.urine.raw(), few.urine.raw());
    EXPECT_GT(share(many.reabsorbed_distal, many), share(few.reabsorbed_distal, few));
    EXPECT_LT(share(many.reabsorbed_loop, many), share(few.reabsorbed_loop, few));
    EXPECT_LT(share(many.reabsorbed_proximal, many), share(few.reabsorbed_proximal, few));
}

TEST(Kidney, ExcretesMostAtItsAcrophaseAndLeastTwelveHoursLater) {
    auto swinging = numbers;
    swinging.circadian_amplitude = 0.028;
    const double at_2 = urine(0.588, swinging, 2);

    EXPECT_GT(at_2, urine(0.588, swinging, 1.5));
    EXPECT_GT(at_2, urine(0.588, swinging, 2.5));
    EXPECT_LT(urine(0.588, swinging, 14), urine(0.588, swinging, 13.5));
    EXPECT_LT(urine(0.588, swinging, 14), urine(0.588, swinging, 14.5));
    EXPECT_NEAR(urine(0.588, swinging, 8), urine(0.588), 1e-12);  // a quarter turn: the mean threshold
}

TEST(Kidney, FiltersLessAtHardWorkAndAsMuchAtLight) {
    EXPECT_DOUBLE_EQ(with_kidney({.work = 1}).filtration.raw(), 3.0);
    EXPECT_DOUBLE_EQ(with_kidney({.work = 0.1}).filtration.raw(), 6.0 * 0.995);
    EXPECT_DOUBLE_EQ(with_kidney({.work = 0.8}).urine.raw(), urine(0.588) * (1 - 0.5 * 0.64));
}

TEST(Kidney, AlcoholLowersTheThreshold) {
    EXPECT_DOUBLE_EQ(with_kidney({.alcohol = 1}).threshold.raw(), 0.576 / 1.06);
    EXPECT_GT(with_kidney({.alcohol = 1}).urine.raw(), 1.5 * urine(0.588));
    EXPECT_LT(with_kidney({.alcohol = 1e9}).urine.raw(), 6.0 * 0.7);  // what is filtered, and the tail of the splay
}

TEST(Kidney, UrineIsWhatItsAccumulatorGathers) {
    tests::signals s{};
    s.kidney = with_kidney({});

    EXPECT_EQ(kidney::rhs<N>({}, s, {}, numbers).accumulators.urine.raw(), s.kidney.urine.raw());
}

RC_GTEST_PROP(Kidney, WhatIsFilteredIsReabsorbedOrExcreted, ()) {
    const auto p = tests::any_parameters<kidney::parameters<N>>();
    const seen what{.filtrate = tests::any_positive(),
                    .transporters = tests::any_positive(),
                    .hour_after_minimum = 24 * tests::any_share(),
                    .work = tests::any_share(),
                    .alcohol = tests::any_positive()};

    const auto s = with_kidney(what, p);

    const double reabsorbed = (s.reabsorbed_proximal + s.reabsorbed_loop + s.reabsorbed_distal).raw();
    RC_ASSERT(tests::first_not_finite(s) == "");
    RC_ASSERT(std::abs(reabsorbed + s.urine.raw() - s.filtered.raw()) <= 1e-12 * (s.filtered.raw() + s.urine.raw()));
    RC_ASSERT(s.urine.raw() >= (1 - 1e-12) * p.least_excreted_fraction.raw() * s.filtered.raw());  // the floor
}

TEST(Kidney, EachNumberMovesExcretionTheWayItsNameSays) {
    const double before = urine(0.588);
    const auto changed = [](auto kidney::parameters<N>::*member, double value) {
        auto p = numbers;
        p.*member = value;
        return urine(0.588, p);
    };

    EXPECT_GT(changed(&kidney::parameters<N>::filtration_rate, 7.0), before);
    EXPECT_LT(changed(&kidney::parameters<N>::proximal_capacity, 0.13), before);
    EXPECT_LT(changed(&kidney::parameters<N>::loop_capacity, 0.42), before);
    EXPECT_LT(changed(&kidney::parameters<N>::distal_capacity, 0.07), before);
    EXPECT_GT(changed(&kidney::parameters<N>::splay, 0.05), before);
    EXPECT_GT(changed(&kidney::parameters<N>::least_excreted_fraction, 0.01), before);
    EXPECT_EQ(changed(&kidney::parameters<N>::lost_at_work, 0.6), before);     // at rest
    EXPECT_EQ(changed(&kidney::parameters<N>::lost_to_alcohol, 0.1), before);  // sober
}

}  // namespace
}  // namespace kidney_test
