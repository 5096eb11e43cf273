// clock_days.hpp - days of a body clock under given light and bed times.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <vector>

#include "physiology/clock.hpp"

namespace magnesia::tests {

using number = plain<double>;
using clock_state = physiology::clock::state<number>;
using clock_parameters = physiology::clock::parameters<number>;

/// The constants of Forger, Jewett & Kronauer 1999, without feedback of melatonin.
inline const clock_parameters published_clock{.day = 24.0,
                                              .intrinsic_period = 24.2,
                                              .period_correction = 0.99669,
                                              .stiffness = 0.23,
                                              .saturation = 4.0 / 3.0,
                                              .light_rate = 60 * 0.16,
                                              .reference_light = 9500.0,
                                              .light_exponent = 0.6,
                                              .recovery_rate = 60 * 0.013,
                                              .light_gain = 19.9 / 60,
                                              .light_modulation = 0.4,
                                              .light_stiffness = 0.55,
                                              .melatonin_pull = 0.04 * 0.019513,
                                              .melatonin_pull_lead = 0.54 * 0.019513,
                                              .least_amplitude = 1e-6,
                                              .gate_light = 1.0,
                                              .gate_melatonin = 0.0};

/// What a clock sees of other organs.
struct around_clock {
    physiology::clock::signals<number> clock{};
    struct {
        in<number, one> missing = 0.0;
    } melatonin{};
    struct {
        in<number, one> awake = 1.0;
    } sleep{};
};

/// An eye: how much light there is, and how likely it is open.
struct eye {
    double lux = 0;
    double awake = 1;
    double melatonin_missing = 0;
};

inline around_clock seen_by_clock(const clock_state& x, const eye& now, const clock_parameters& p = published_clock) {
    around_clock s;
    s.clock = physiology::clock::signal<number>(x, s, {.light = now.lux}, p);
    s.sleep.awake = now.awake;
    s.melatonin.missing = now.melatonin_missing;
    return s;
}

inline auto clock_rates(const clock_state& x, const eye& now, const clock_parameters& p = published_clock) {
    return physiology::clock::rhs<number>(x, seen_by_clock(x, now, p), {.light = now.lux}, p).pools;
}

/// x + hours * rates, for the pools of a clock.
inline clock_state moved(const clock_state& x, const auto& rates, double hours) {
    return {.rhythm = x.rhythm + hours * rates.rhythm.raw(),
            .rhythm_lead = x.rhythm_lead + hours * rates.rhythm_lead.raw(),
            .receptors_used = x.receptors_used + hours * rates.receptors_used.raw()};
}

/// One step of Runge and Kutta's classical method under steady light.
inline clock_state stepped(const clock_state& x, const eye& now, double hours,
                           const clock_parameters& p = published_clock) {
    const auto a = clock_rates(x, now, p);
    const auto b = clock_rates(moved(x, a, hours / 2), now, p);
    const auto c = clock_rates(moved(x, b, hours / 2), now, p);
    const auto d = clock_rates(moved(x, c, hours), now, p);
    return moved(moved(moved(moved(x, a, hours / 6), b, hours / 3), c, hours / 3), d, hours / 6);
}

inline constexpr double clock_step = 0.01;  ///< hours; halving it moves no time by more than a tenth of a minute

/// A clock that has run for a while.
struct clock_run {
    clock_state x{.rhythm = -0.85, .rhythm_lead = -0.55, .receptors_used = 0.15};
    double hour = 0;                           ///< since the first midnight
    std::vector<double> temperature_minima{};  ///< hours of least rhythm

    double last_minimum() const { return temperature_minima.back(); }
    /// The last minimum as an hour of the day.
    double minimum_of_day() const { return std::fmod(last_minimum(), 24); }
};

/// Goes on for some hours; `eye_at(hour)` is asked in the middle of each step.
inline clock_run gone_on(clock_run run, double hours, const auto& eye_at, const clock_parameters& p = published_clock) {
    const auto steps = std::lround(hours / clock_step);
    const double start = run.hour;
    for (long i = 0; i < steps; ++i) {
        const eye now = eye_at(start + (static_cast<double>(i) + 0.5) * clock_step);
        const double before = clock_rates(run.x, now, p).rhythm.raw();
        run.x = stepped(run.x, now, clock_step, p);
        const double after = clock_rates(run.x, now, p).rhythm.raw();
        if (before < 0 && after >= 0) {
            run.temperature_minima.push_back(run.hour + clock_step * before / (before - after));
        }
        run.hour = start + static_cast<double>(i + 1) * clock_step;
    }
    return run;
}

/// A day of bed times and light; hours of the day, bed before midnight or after.
struct light_day {
    double rise = 7, dusk = 16.5, bed = 23;
    double day_lux = 700, evening_lux = 40;

    eye operator()(double hour) const {
        const auto since_rise = [this](double h) { return std::fmod(h - rise + 48, 24); };
        const double now = std::fmod(hour - rise + 48, 24);
        if (now >= since_rise(bed)) return {.lux = 0, .awake = 0};
        return {.lux = now < since_rise(dusk) ? day_lux : evening_lux};
    }
};

/// A clock that has lived such days for so long that it no longer moves, at local midnight.
inline clock_run settled(const light_day& day, const clock_parameters& p = published_clock, int days = 100) {
    return gone_on({}, days * 24.0, day, p);
}

}  // namespace magnesia::tests
