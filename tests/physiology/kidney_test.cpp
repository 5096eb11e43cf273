// kidney_test.cpp - threshold, splay, floor and daily rhythm of magnesium excretion, against limits and Rude 1980.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/support.hpp"

namespace kidney_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const kidney::parameters<N> numbers{.filtration_rate = 6.0,
                                    .threshold = 0.576,
                                    .splay = 0.025,
                                    .least_excreted_fraction = 0.005,
                                    .circadian_amplitude = 0.0,
                                    .circadian_acrophase = 2.0 / 24.0};

double urine(double filtrate, const kidney::parameters<N>& p = numbers, double hour_of_day = 8) {
    tests::signals s;
    s.magnesium_pools.plasma_ultrafilterable = filtrate;
    s.clock.phase = full_turn * hour_of_day / 24;
    return kidney::signal<N>({}, s, {}, p).urine.raw();
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
        for (const double hour_of_day : {0.0, 2.0, 14.0}) {
            EXPECT_LT(urine(filtrate, swinging, hour_of_day), 6.0 * filtrate);
        }
    }
}

TEST(Kidney, ExcretionAtTheThresholdIsThatOfTheSplay) {
    // softplus(0) = ln 2.
    EXPECT_NEAR(urine(0.576), 6.0 * (0.005 * 0.576 + 0.995 * 0.025 * std::log(2.0)), 1e-12);
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

TEST(Kidney, EachNumberMovesExcretionTheWayItsNameSays) {
    const double before = urine(0.588);
    const auto changed = [](auto kidney::parameters<N>::*member, double value) {
        auto p = numbers;
        p.*member = value;
        return urine(0.588, p);
    };

    EXPECT_GT(changed(&kidney::parameters<N>::filtration_rate, 7.0), before);
    EXPECT_LT(changed(&kidney::parameters<N>::threshold, 0.6), before);
    EXPECT_GT(changed(&kidney::parameters<N>::splay, 0.05), before);
    EXPECT_GT(changed(&kidney::parameters<N>::least_excreted_fraction, 0.01), before);
}

}  // namespace
}  // namespace kidney_test
