// melatonin_test.cpp - the window of synthesis, suppression by light against Phillips 2019, and what is off by default.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/melatonin.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/clock_days.hpp"

namespace melatonin_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::clock_run;
using tests::eye;
using tests::light_day;
using N = tests::number;

const melatonin::parameters<N> numbers{.onset = -7.0 / 24,
                                       .offset = 3.0 / 24,
                                       .edge = 0.125 / 24,
                                       .removal_rate = std::numbers::ln2 / (40.0 / 60),
                                       .half_light = 19.0,
                                       .light_steepness = 0.55,
                                       .magnesium_gain = 1.0,
                                       .serotonin_gain = 0.5,
                                       .gate_light = 1.0,
                                       .gate_magnesium = 0.0,
                                       .gate_serotonin = 0.0};

/// What the pineal sees of other organs.
struct upstream {
    clock::signals<N> clock{};
    struct {
        in<N, one> cell_lack = 0.0;
    } magnesium_pools{};
    struct {
        in<N, one> serotonin = 1.0;
    } neurons{};
    struct {
        in<N, one> awake = 0.0;
    } sleep{};
    melatonin::signals<N> melatonin{};
};

/// At some hours after the temperature minimum of a clock that turns evenly.
upstream at_phase(double hours, const eye& now = {}) {
    upstream s;
    s.clock.cosine = std::cos(full_turn * hours / 24);
    s.clock.sine = std::sin(full_turn * hours / 24);
    s.clock.light = now.lux;
    s.sleep.awake = now.awake;
    return s;
}

auto change(const melatonin::state<N>& x, upstream s, const melatonin::parameters<N>& p = numbers) {
    s.melatonin = melatonin::signal<N>(x, s, {}, p);
    return melatonin::rhs<N>(x, s, {}, p);
}

double synthesis(const upstream& s, const melatonin::parameters<N>& p = numbers) {
    return melatonin::signal<N>({}, s, {}, p).synthesis.raw();
}

double secreted(const upstream& s, const melatonin::parameters<N>& p = numbers) {
    return change({}, s, p).accumulators.secreted.raw();
}

TEST(Melatonin, IsMadeFromSevenHoursBeforeTheTemperatureMinimumToThreeHoursAfter) {
    EXPECT_NEAR(synthesis(at_phase(-7)), 0.5, 1e-12);
    EXPECT_NEAR(synthesis(at_phase(3)), 0.5, 1e-12);
    for (const double hours : {-6.0, -2.0, 0.0, 2.0}) EXPECT_GT(synthesis(at_phase(hours)), 0.99);
    for (const double hours : {4.0, 8.0, 12.0, -8.0}) EXPECT_LT(synthesis(at_phase(hours)), 0.01);
}

TEST(Melatonin, TheEdgesOfItsWindowAreAsWideAsSaid) {
    // An eighth of an hour outside: 1 / (1 + e), but for the bend of the circle.
    EXPECT_NEAR(synthesis(at_phase(-7.125)), 1 / (1 + std::numbers::e), 0.002);
    EXPECT_NEAR(synthesis(at_phase(3.125)), 1 / (1 + std::numbers::e), 0.002);
}

TEST(Melatonin, LightOfTheHalvingIlluminanceHalvesIt) {
    EXPECT_NEAR(secreted(at_phase(-2, {.lux = 19})), synthesis(at_phase(-2)) / 2, 1e-12);
    EXPECT_NEAR(secreted(at_phase(-2, {.lux = 19, .awake = 0.5})), synthesis(at_phase(-2)) * 3 / 4, 1e-12);
    EXPECT_EQ(secreted(at_phase(-2, {.lux = 1e5, .awake = 0})), synthesis(at_phase(-2)));
    EXPECT_EQ(secreted(at_phase(-2, {.lux = 0})), synthesis(at_phase(-2)));
}

TEST(Melatonin, LeavesPlasmaByHalfInFortyMinutes) {
    const auto r = change({.plasma = 0.8, .unsuppressed = 0.8}, at_phase(12, {.lux = 500}));

    EXPECT_NEAR(r.pools.plasma.raw(), -0.8 * std::numbers::ln2 * 60 / 40, 1e-9);
}

TEST(Melatonin, WhatIsSecretedEqualsWhatLeavesOnceSteady) {
    const auto s = at_phase(-1, {.lux = 30});
    const auto r = change({.plasma = secreted(s), .unsuppressed = synthesis(s)}, s);

    EXPECT_NEAR(r.pools.plasma.raw(), 0, 1e-12);
    EXPECT_NEAR(r.pools.unsuppressed.raw(), 0, 1e-12);
}

/// One evening and night.
struct night {
    double onset = NAN;              ///< hour at which plasma passes the share of its peak that counts as its rise
    double evening = 0;              ///< integral over the last four hours before bed
    double highest = 0;              ///< of plasma
    double missing_at_bed = 0;       ///< of the signal
    double missing_in_darkness = 0;  ///< greatest, should all have been dark
    double temperature_minimum = 0;  ///< of that night, same hours as `onset`
};

constexpr double rise_share = 0.35;  ///< of the peak; chosen with light_steepness

/// A night after many usual days, with another light in the last four hours before bed (midnight).
night after_evening(double lux, const light_day& day, const clock_run& at_midnight) {
    constexpr double step = tests::clock_step, bed = 24, lit = 4;
    clock_run run = tests::gone_on(at_midnight, 12, day);
    const double midnight = at_midnight.hour;
    melatonin::state<N> x{};
    night found;
    for (double hour = 12; hour < 36; hour += step) {
        eye now = day(hour + step / 2);
        if (hour > bed - lit - step / 2 && hour < bed - step / 2) now = {.lux = lux};
        upstream s;
        s.clock = tests::seen_by_clock(run.x, now).clock;
        s.sleep.awake = now.awake;
        const auto r = change(x, s).pools;
        const auto told = melatonin::signal<N>(x, s, {}, numbers);
        if (hour > bed - lit && hour < bed) found.evening += step * x.plasma.raw();
        if (hour < bed) found.missing_at_bed = told.missing.raw();
        found.missing_in_darkness = std::max(found.missing_in_darkness, told.missing.raw());
        x = {.plasma = x.plasma + step * r.plasma.raw(), .unsuppressed = x.unsuppressed + step * r.unsuppressed.raw()};
        if (std::isnan(found.onset) && x.plasma.raw() > rise_share) found.onset = hour + step;
        found.highest = std::max(found.highest, x.plasma.raw());
        run = tests::gone_on(run, step, [&](double) { return now; });
    }
    found.temperature_minimum = run.last_minimum() - midnight;
    return found;
}

const light_day from_midnight{.rise = 8, .bed = 0};

night with_evening_light(double lux) {
    static const clock_run usual = tests::settled(from_midnight);
    return after_evening(lux, from_midnight, usual);
}

constexpr double dim = 0.1;  ///< lux; "less than 1" in Phillips 2019

TEST(Melatonin, EveningLightDelaysItsRiseAsPhillipsMeasured) {
    // Phillips 2019, 55 people of 18 to 30: 22, 77 and 109 minutes by 10, 30 and 50 lux; 30 % either way.
    const double without = with_evening_light(dim).onset;
    const auto delay_min = [&](double lux) { return 60 * (with_evening_light(lux).onset - without); };

    EXPECT_NEAR(delay_min(10), 22, 0.3 * 22);
    EXPECT_NEAR(delay_min(30), 77, 0.3 * 77);
    EXPECT_NEAR(delay_min(50), 109, 0.3 * 109);
}

TEST(Melatonin, TheEveningIsHalvedByAboutTwentyFiveLux) {
    // Phillips 2019: 24.6 lux for the group; 17.2 to 32 allowed.
    const double whole = with_evening_light(dim).evening;

    EXPECT_GT(with_evening_light(17.2).evening, whole / 2);
    EXPECT_LT(with_evening_light(32.0).evening, whole / 2);
}

TEST(Melatonin, InDimLightItRisesSevenHoursBeforeTheTemperatureMinimum) {
    // The convention of the field: DLMO = minimum - 7 h. The clock runs unevenly, so half an hour is allowed.
    const night dark = with_evening_light(0);

    EXPECT_NEAR(dark.temperature_minimum - dark.onset, 7, 0.5);
    EXPECT_NEAR(dark.highest, 1, 0.005);
}

TEST(Melatonin, NothingIsMissingInTheDark) {
    light_day cave = from_midnight;
    cave.day_lux = cave.evening_lux = 0;

    EXPECT_LT(after_evening(0, cave, tests::settled({})).missing_in_darkness, 1e-12);
}

TEST(Melatonin, TheBrighterTheEveningTheMoreIsMissingAtBedTime) {
    EXPECT_LT(with_evening_light(1).missing_at_bed, 0.2);
    EXPECT_NEAR(with_evening_light(19).missing_at_bed, 0.5, 0.02);
    EXPECT_GT(with_evening_light(500).missing_at_bed, 0.8);
    EXPECT_LT(with_evening_light(500).missing_at_bed, 1);
}

TEST(Melatonin, NeitherMagnesiumNorSerotoninMovesItUnlessAskedFor) {
    auto s = at_phase(-2);
    const double usual = synthesis(s);
    s.magnesium_pools.cell_lack = 0.2;
    s.neurons.serotonin = 0.7;

    EXPECT_EQ(synthesis(s), usual);
}

TEST(Melatonin, WhenAskedForLackOfMagnesiumAndOfSerotoninLowerIt) {
    auto open = numbers;
    open.gate_magnesium = 1;
    open.gate_serotonin = 1;
    auto lacking = at_phase(-2), sad = at_phase(-2), full = at_phase(-2);
    lacking.magnesium_pools.cell_lack = 0.2;
    sad.neurons.serotonin = 0.64;
    full.magnesium_pools.cell_lack = -0.05;
    const double usual = synthesis(at_phase(-2));

    EXPECT_NEAR(synthesis(lacking, open), usual * 0.8, 1e-12);
    EXPECT_NEAR(synthesis(sad, open), usual * 0.82, 1e-12);
    EXPECT_GT(synthesis(full, open), usual);
    EXPECT_EQ(synthesis(at_phase(-2), open), usual);
}

TEST(Melatonin, WithItsGateShutLightDoesNothing) {
    auto shut = numbers;
    shut.gate_light = 0;

    EXPECT_EQ(secreted(at_phase(-2, {.lux = 1000}), shut), synthesis(at_phase(-2)));
}

RC_GTEST_PROP(Melatonin, IsANumberAndNeverMoreThanInTheDark, ()) {
    auto p = tests::any_parameters<melatonin::parameters<N>>();
    p.onset = -p.onset.raw();
    p.offset = p.offset / 2.0;
    p.onset = p.onset / 2.0;
    auto s = at_phase(24 * tests::any_share(), {.lux = tests::any_positive(), .awake = tests::any_share()});
    s.magnesium_pools.cell_lack = tests::any_share();
    s.neurons.serotonin = tests::any_share();
    const auto x = tests::any_state<melatonin::state<N>>();

    const auto r = change(x, s, p);

    RC_ASSERT(tests::first_not_finite(r.pools) == "");
    RC_ASSERT(r.accumulators.secreted.raw() >= 0);
    RC_ASSERT(r.accumulators.secreted.raw() <= synthesis(s, p));
    RC_ASSERT(melatonin::signal<N>(x, s, {}, p).missing.raw() >= 0);
}

TEST(Melatonin, EachNumberMovesItTheWayItsNameSays) {
    const auto evening = at_phase(-6.9, {.lux = 50}), morning = at_phase(2.9, {.lux = 50});
    const auto changed = [&](auto melatonin::parameters<N>::*member, double value, const upstream& s) {
        auto p = numbers;
        p.*member = value;
        return secreted(s, p);
    };

    using parameters = melatonin::parameters<N>;
    EXPECT_GT(changed(&parameters::onset, -8.0 / 24, evening), secreted(evening));
    EXPECT_GT(changed(&parameters::offset, 4.0 / 24, morning), secreted(morning));
    EXPECT_LT(changed(&parameters::edge, 0.5 / 24, evening), secreted(evening));
    EXPECT_GT(changed(&parameters::half_light, 100, evening), secreted(evening));
    EXPECT_LT(changed(&parameters::light_steepness, 2, evening), secreted(evening));  // 50 lux are above the half
    auto faster = numbers;
    faster.removal_rate = 2;
    EXPECT_LT(change({.plasma = 1.0}, at_phase(12), faster).pools.plasma.raw(),
              change({.plasma = 1.0}, at_phase(12)).pools.plasma.raw());
}

}  // namespace
}  // namespace melatonin_test
