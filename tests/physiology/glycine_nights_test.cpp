// glycine_nights_test.cpp - nights after glycine, by its dose and its hour.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/sleep_support.hpp"

namespace glycine_nights_test {
namespace {

using namespace magnesia;
using namespace magnesia::tests::sleeping;

constexpr double glycine_g_per_mol = 75.07;

/// Minutes by which so many grams of glycine, so long before bed, shorten falling asleep of one who takes twice as
/// long.
double sooner_with_glycine(double grams, double hours_before_bed) {
    sleeper poor = aged(45);
    poor.u.complaint = -std::log(2);
    static const double undosed = last_night(poor).latency;
    poor.glycine_mmol = 1000 * grams / glycine_g_per_mol, poor.glycine_before = hours_before_bed;
    return undosed - last_night(poor).latency;
}

TEST(GlycineNights, ThreeGramsOfGlycineBringPoorSleepersToSleepAFewMinutesSoonerAndLeaveStagesAlone) {
    EXPECT_NEAR(sooner_with_glycine(3, 0.75), 5, 0.5);

    sleeper dosed = aged(45);
    dosed.glycine_mmol = 3000 / glycine_g_per_mol, dosed.glycine_before = 0.75;
    const night found = last_night(dosed), usual = last_night(aged(45));
    EXPECT_NEAR(found.deep / found.asleep, usual.deep / usual.asleep, 0.005);
    EXPECT_NEAR(found.rem / found.asleep, usual.rem / usual.asleep, 0.005);
}

// Trials gave it in the hour before bed: no other hour may do much more, and at noon it is gone by night.
TEST(GlycineNights, GlycineDoesMostInTheHoursBeforeBedAndNothingFromNoon) {
    const double tried = sooner_with_glycine(3, 0.75);

    for (const double hours : {0.25, 1.5, 2.0, 3.0, 5.0})
        EXPECT_LT(sooner_with_glycine(3, hours), 1.2 * tried) << hours;
    EXPECT_LT(sooner_with_glycine(3, 4), 0.6 * tried);
    EXPECT_LT(sooner_with_glycine(3, 11), 0.02 * tried);
    EXPECT_GT(sooner_with_glycine(1.24, 0.75), 0.4 * tried);  // what comes with 200 mg of magnesium
    EXPECT_LT(sooner_with_glycine(1.24, 4), 0.3 * tried);
}

}  // namespace
}  // namespace glycine_nights_test
