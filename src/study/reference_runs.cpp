// reference_runs.cpp - the modules asked by themselves, in doubles.
// SPDX-License-Identifier: Apache-2.0
#include "study/reference_runs.hpp"

#include <algorithm>

#include "core/conversions.hpp"
#include "model/alone/axis_alone.hpp"
#include "model/alone/free_running_sleep.hpp"

namespace magnesia::study {
namespace {

using model::real;
using value_map = std::map<std::string, double>;

/// An adult of that age; nothing else of a person reaches these modules.
scenario::person aged(double years) {
    return {.age_y = years,
            .sex = scenario::biological_sex::male,
            .weight_kg = 70,
            .height_cm = 174,
            .egfr_ml_min = 100,
            .diet_magnesium_mg = 325,
            .goals = {}};
}

/// Steady magnesium of cerebrospinal fluid at a plasma level, all else at reference: where its rate, a straight line,
/// is 0.
double steady_csf(double plasma_mmol_l, const physiology::brain_barrier::parameters<real>& p) {
    namespace barrier = physiology::brain_barrier;
    struct {
        struct {
            scalar<double> plasma_total, cell_lack = 0;
        } magnesium_pools;
        struct {
            scalar<double> rise = 0;
        } glycine;
        barrier::signals<real> brain_barrier;
    } s;
    s.magnesium_pools.plasma_total = plasma_mmol_l;
    const auto rate = [&](double csf) {
        const barrier::state<real> x{
            .csf = csf, .cell = 1, .csf_glycine = p.glycine_ratio * p.usual_glycine, .threonate = 0};
        const barrier::inputs<real> u{.junctions = 0};
        s.brain_barrier = barrier::signal<real>(x, s, u, p);
        return barrier::rhs<real>(x, s, u, p).pools.csf.raw();
    };
    return rate(0) / (rate(0) - rate(1));
}

void add_brain(value_map& all, const model::parameters<real>& p) {
    const double usual = steady_csf(0.92, p.brain_barrier);
    all["reference_csf_ratio"] = steady_csf(2.30, p.brain_barrier) / usual;
    all["reference_csf_step"] = percent * (steady_csf(0.93, p.brain_barrier) / usual - 1);
    const scalar<double> magnesium = 0.8;
    const scalar<double> voltage = -60;
    all["reference_block"] = physiology::neurons::unblocked_share<real>(magnesium, voltage, p.neurons).raw();
}

/// Hours of the day at which cortisol is highest and lowest; a low in the morning counts as that of the next day.
void add_cortisol_hours(value_map& all, model::axis_alone axis) {
    constexpr double minute_h = 1.0 / 60;
    double most = axis.cortisol();
    double least = most;
    double peak_h = axis.hour_of_day();
    double low_h = peak_h;
    for (int minute = 0; minute < whole_minutes_per_day; ++minute) {
        axis.go_on(minute_h);
        if (axis.cortisol() > most) peak_h = axis.hour_of_day();
        if (axis.cortisol() < least) low_h = axis.hour_of_day();
        most = std::max(most, axis.cortisol());
        least = std::min(least, axis.cortisol());
    }
    all["reference_cortisol_peak"] = peak_h;
    all["reference_cortisol_low"] = low_h < hours_per_day / 2 ? low_h + hours_per_day : low_h;
}

void add_axis(value_map& all, const model::parameters<real>& p) {
    constexpr int days_to_settle = 400;
    constexpr int first = 2;
    constexpr int last = 168;
    constexpr double noise = 1.5;
    constexpr int noisy_days = 60;
    model::axis_alone settled(p.stress);
    settled.day_after(days_to_settle);
    add_cortisol_hours(all, settled);
    model::axis_alone usual = settled;
    model::axis_alone weaker = settled;
    model::axis_alone calmer = settled;
    weaker.scale_pituitary(0.9);
    calmer.set_drive(0.9);
    const double usual_first = usual.day_after(first);
    const double usual_last = usual.day_after(last - first);
    all["reference_weak_pituitary_2d"] = percent * (weaker.day_after(first) / usual_first - 1);
    all["reference_weak_pituitary_24wk"] = percent * (weaker.day_after(last - first) / usual_last - 1);
    all["reference_low_drive_24wk"] = percent * (calmer.day_after(last) / usual_last - 1);
    all["reference_pulses"] = pulses_per_day(settled, noise, noisy_days, 0);
}

/// Sleep of both ages begins with the clock of somebody of 30 who has slept freely for long, as the published runs do.
void add_free_sleep(value_map& all, const model::bound_evidence& evidence) {
    constexpr int days_to_settle = 100;
    constexpr int days = 30;
    const model::natural_light light;
    const auto at = [&](double years) {
        model::parameters<real> p = model::typical_parameters(evidence, aged(years));
        p.clock.gate_melatonin = 0;  // later than the published model
        return p;
    };
    const auto young = at(30);
    const model::clock_state settled = sleep_freely(young, light, days_to_settle, model::ordinary_midnight).at_end;
    const model::free_sleep at_30 = sleep_freely(young, light, days, settled);
    const model::free_sleep at_65 = sleep_freely(at(65), light, days, settled);
    const auto of_night = [](double hour) { return hour < hours_per_day / 2 ? hour + hours_per_day : hour; };
    all["reference_onset_30"] = of_night(at_30.onset_h);
    all["reference_wake_30"] = at_30.wake_h;
    all["reference_onset_65"] = of_night(at_65.onset_h);
    all["reference_wake_65"] = at_65.wake_h;
}

}  // namespace

value_map reference_values(const model::bound_evidence& evidence) {
    value_map all;
    const model::parameters<real> p = model::typical_parameters(evidence, aged(45));
    add_brain(all, p);
    add_axis(all, p);
    add_free_sleep(all, evidence);
    return all;
}

}  // namespace magnesia::study
