// free_running_sleep.cpp - the body's clock stepped by the classical Runge-Kutta method, and a switch.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/free_running_sleep.hpp"

#include <cmath>
#include <limits>

#include "core/conversions.hpp"

namespace magnesia::model {
namespace {

constexpr int steps_an_hour = 100;
constexpr double step_h = 1.0 / steps_an_hour;  // halving it moves no time by more than a tenth of a minute

namespace clock = physiology::clock;

/// What a clock sees of other organs.
struct around_clock {
    clock::signals<real> clock;
    struct {
        scalar<double> missing = 0;
    } melatonin;
    struct {
        scalar<double> awake = 1;
    } sleep;
};

/// An eye: how much light there is, and how likely it is open.
struct eye {
    double lux = 0;
    double awake = 1;
};

clock::pools<real, hour> clock_rates(const clock_state& x, const eye& now, const clock::parameters<real>& p) {
    around_clock s;
    const clock::inputs<real> u{.light = now.lux};
    s.clock = clock::signal<real>(x, s, u, p);
    s.sleep.awake = now.awake;
    return clock::rhs<real>(x, s, u, p).pools;
}

clock_state clock_moved(const clock_state& x, const clock::pools<real, hour>& rate, double hours) {
    return {.rhythm = x.rhythm + hours * rate.rhythm.raw(),
            .rhythm_lead = x.rhythm_lead + hours * rate.rhythm_lead.raw(),
            .receptors_used = x.receptors_used + hours * rate.receptors_used.raw()};
}

clock_state stepped(const clock_state& x, const eye& now, const clock::parameters<real>& p) {
    const auto a = clock_rates(x, now, p);
    const auto b = clock_rates(clock_moved(x, a, step_h / 2), now, p);
    const auto c = clock_rates(clock_moved(x, b, step_h / 2), now, p);
    const auto d = clock_rates(clock_moved(x, c, step_h), now, p);
    return clock_moved(clock_moved(clock_moved(clock_moved(x, a, step_h / 6), b, step_h / 3), c, step_h / 3), d,
                       step_h / 6);
}

/// Pressure above the middle of the two thresholds.
double above_middle(double pressure, const clock_state& x, const physiology::sleep::parameters<real>& p) {
    const scalar<double> open = 1;
    return pressure - p.threshold.raw() - (p.clock_drive * physiology::sleep::drive<real>(x, p, open)).raw();
}

}  // namespace

double natural_light::at(double hour) const {
    constexpr double edge_per_h = 0.6;
    const double of_day = std::fmod(hour, hours_per_day);
    const double daylight = std::tanh(edge_per_h * (of_day - dawn_h)) - std::tanh(edge_per_h * (of_day - dusk_h));
    return evening_lux + (day_lux - evening_lux) * daylight / 2;
}

free_sleep sleep_freely(const parameters<real>& p, const natural_light& light, int days, const clock_state& from) {
    constexpr double half_gap = 0.5;  // sleep comes so much above the middle and goes so much below it
    constexpr double never = std::numeric_limits<double>::quiet_NaN();
    free_sleep found{.onset_h = never, .wake_h = never, .temperature_minimum_h = never, .at_end = from};
    clock_state& x = found.at_end;
    double pressure = p.sleep.threshold.raw();
    double awake = 1;
    for (int i = 0; i < days * steps_an_hour * static_cast<int>(hours_per_day); ++i) {
        const double hour = i * step_h;
        const eye now{.lux = light.at(hour + step_h / 2), .awake = awake};
        const double before = above_middle(pressure, x, p.sleep);
        const double falls = clock_rates(x, now, p.clock).rhythm.raw();
        x = stepped(x, now, p.clock);
        const double rises = clock_rates(x, now, p.clock).rhythm.raw();
        if (falls < 0 && rises >= 0) {
            found.temperature_minimum_h = std::fmod(hour + step_h * falls / (falls - rises), hours_per_day);
        }
        const double aim = awake * p.sleep.production.raw();
        pressure = aim + (pressure - aim) * std::exp(-step_h / p.sleep.rise_time.raw());
        const double after = above_middle(pressure, x, p.sleep);
        const double threshold = awake == 1 ? half_gap : -half_gap;
        if (awake == 1 ? after < threshold : after > threshold) continue;
        const double crossed = std::fmod(hour + step_h * (threshold - before) / (after - before), hours_per_day);
        (awake == 1 ? found.onset_h : found.wake_h) = crossed;
        awake = 1 - awake;
    }
    return found;
}

}  // namespace magnesia::model
