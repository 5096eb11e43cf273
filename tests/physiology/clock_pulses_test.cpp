// clock_pulses_test.cpp - single pulses of bright light as laboratories gave them, and how far they moved the clock.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "tests/physiology/clock_days.hpp"

namespace clock_pulses_test {
namespace {

using namespace magnesia;
using tests::clock_run;
using tests::eye;
using tests::gone_on;
using tests::light_day;
using tests::published_clock;

/// A pulse in the middle of sixteen hours awake.
struct pulse {
    double hours = 0;
    double lux = 10000;
    double after_minimum_h = -3.5;  ///< of its middle; before it below 0
    double room_lux = 3;            ///< of the laboratory
};

/// Up in dim light from the morning of day 1 on, then 8 h asleep, 16 h awake with the pulse, 8 h asleep, up again.
struct laboratory {
    pulse light;
    double rise_h = 7.5;
    double middle_h = 0;  ///< of the pulse

    eye operator()(double hour) const {
        const double off = std::abs(hour - middle_h);
        const bool is_asleep = hour < rise_h || (off > 8 && off < 16);
        if (is_asleep) return {.lux = 0, .awake = 0};
        return {.lux = off < light.hours / 2 ? light.lux : light.room_lux};
    }
};

double first_minimum_after(const clock_run& run, double hour) {
    return *std::ranges::find_if(run.temperature_minima, [&](double h) { return h > hour; });
}

/// Someone who sleeps from 23:30 to 07:30, at a midnight that is called 0.
const clock_run& at_home() {
    static const clock_run found = [] {
        clock_run run = tests::settled({.rise = 7.5, .bed = 23.5});
        run.hour = 0;
        run.temperature_minima.clear();
        return run;
    }();
    return found;
}

/// How much later by the clock the minimum comes after the pulse than before it. It counts two days of drift, as the
/// published shifts do.
double hours_later(const pulse& light, const tests::clock_parameters& p = published_clock) {
    laboratory lab{.light = light, .middle_h = 1e3};
    const double before = first_minimum_after(gone_on(at_home(), 40, lab, p), 20);
    lab.middle_h = before + light.after_minimum_h;
    while (lab.middle_h - 16 < lab.rise_h + 20) lab.middle_h += 24;  // a night up comes first
    const double asleep_until = lab.middle_h + 16;
    const double after = first_minimum_after(gone_on(at_home(), asleep_until + 30, lab, p), asleep_until);
    return std::remainder(after - before, 24);
}

/// Twice what stands behind the +- of a published mean.
constexpr double twice(double spread) {
    return 2 * spread;
}

TEST(ClockPulses, DelayAsMuchAsChang2012SawBothOfTwelveMinutesAndOfFourHours) {
    // Human responses to bright light of different durations: 1.07 +- 0.36 h and 2.65 +- 0.24 h by melatonin.
    const double brief = hours_later({.hours = 0.2}), whole = hours_later({.hours = 4});

    EXPECT_NEAR(brief, 1.07, 0.36);
    EXPECT_NEAR(whole, 2.65, twice(0.24));
    EXPECT_GT(brief / 0.2, 5 * whole / 4);  // "per minute over five times more effective"
}

TEST(ClockPulses, GoOverFourHoursAndAHalfFromTheLargestDelayToTheLargestAdvance) {
    // Khalsa 2003: 6.7 h by about 8500 lux in turns, 5.02 h from trough to peak of the fitted curve.
    std::vector<double> later;
    for (double after = -11; after < 12; after += 2) {
        later.push_back(hours_later({.hours = 6.7, .lux = 8500, .after_minimum_h = after, .room_lux = 5}));
    }
    const auto [least, most] = std::ranges::minmax(later);

    EXPECT_NEAR(most - least, 5.02, 0.7);
    EXPECT_LT(least, -1);  // advances after the minimum
    EXPECT_GT(most, 2);    // delays before it
}

TEST(ClockPulses, MoveItHalfAsFarWithHalfTheGain) {
    auto half = published_clock;
    half.light_gain = published_clock.light_gain / 2;

    EXPECT_LT(hours_later({.hours = 4}, half), 2.65 - twice(0.24));
}

}  // namespace
}  // namespace clock_pulses_test
