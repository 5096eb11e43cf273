// axis_alone_test.cpp - gains, drive and pulses of the stress axis by itself, against published runs and its own rules.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/axis_alone.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/model/support.hpp"

namespace axis_alone_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;

axis_alone settled() {
    static const axis_alone all = [] {
        axis_alone axis(typical_parameters(tests::evidence_base(), tests::adult()).stress);
        axis.day_after(400);
        return axis;
    }();
    return all;
}

TEST(AxisAlone, SettledItMakesTheSameCortisolEveryDay) {
    axis_alone axis = settled();
    const double first = axis.day();

    EXPECT_NEAR(first, 1, 0.005);
    EXPECT_NEAR(axis.day_after(28), first, 1e-3);
}

TEST(AxisAlone, CortisolFollowsTheRootOfTheDriveInDaysAndTheDriveInMonths) {
    // At steady glands cortisol is the root of the drive (release is divided by cortisol); glands then make it the
    // drive.
    axis_alone calmer = settled();
    axis_alone usual = settled();
    calmer.set_drive(0.81);

    EXPECT_NEAR(calmer.day_after(2) / usual.day_after(2), 0.9, 0.01);
    EXPECT_NEAR(calmer.day_after(500) / usual.day_after(500), 0.81, 0.015);
}

TEST(AxisAlone, AWeakerPituitaryIsForgottenInHalfAYear) {
    axis_alone weaker = settled();
    axis_alone usual = settled();
    weaker.scale_pituitary(0.9);

    EXPECT_NEAR(weaker.day_after(2) / usual.day_after(2), 0.95, 0.01);
    EXPECT_NEAR(weaker.day_after(166) / usual.day_after(166), 1, 0.01);
}

/// Lowest, highest and mean cortisol of a settled day at that age.
std::array<double, 3> day_at(double age_y) {
    scenario::person who = tests::adult();
    who.age_y = age_y;
    axis_alone axis(typical_parameters(tests::evidence_base(), who).stress);
    const double mean = axis.day_after(400);
    std::array<double, 3> found{axis.cortisol(), axis.cortisol(), mean};
    for (int i = 0; i < 24 * 6; ++i) {
        axis.go_on(1.0 / 6);
        found = {std::min(found[0], axis.cortisol()), std::max(found[1], axis.cortisol()), mean};
    }
    return found;
}

// Van Cauter 1996 and 2000, as remembered: the trough 20 to 50 % higher over adult life and a smaller relative
// amplitude; the morning of men stays.
TEST(AxisAlone, InTheOldCortisolFallsLessInTheEveningAndItsMeanStays) {
    const auto [low, high, mean] = day_at(30);
    const auto [old_low, old_high, old_mean] = day_at(80);

    EXPECT_GT(old_low / low, 1.2);
    EXPECT_LT(old_low / low, 1.55);
    EXPECT_GT(old_high / high, 0.9);
    EXPECT_LT((old_high - old_low) / (high - low), 0.95);
    EXPECT_NEAR(old_mean / mean, 1, 0.005);
}

TEST(AxisAlone, NoiseOfTheDriveMakesSevenToNinePulsesADay) {
    // The published equations, run with lognormal noise of the drive, 1.5 wide and new each minute: 7.8 peaks a day.
    EXPECT_NEAR(pulses_per_day(settled(), 1.5, 60, 0), 8, 1);
    EXPECT_EQ(pulses_per_day(settled(), 1.5, 3, 7), pulses_per_day(settled(), 1.5, 3, 7));
}

}  // namespace
}  // namespace axis_alone_test
