// muscle_person.hpp - a person whose muscle is followed through published sessions, with the numbers of the data file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "physiology/muscle.hpp"

namespace magnesia::tests::muscle_person {

using namespace magnesia::physiology;
using N = plain<double>;
using number = scalar<double>;
using P = muscle::parameters<N>;

/// What the module reads, at what is usual.
struct upstream {
    struct {
        number shortage = 0, relative_plasma = 1;
    } magnesium_pools;
    struct {
        number calm = 0;
    } neurons;
    struct {
        number readiness = 0;
    } mood;
    struct {
        number hydration = 1;
    } circulation;
    struct {
        number in_bed = 0, awake = 1, repair = 1;
    } sleep;
    muscle::signals<N> muscle{};
};

/// The typical person: a gate is open by the chance that its effect is there.
inline const std::map<std::string, double> typical_values = {
    {"gate_hydration", 0.9},
    {"performance_hydration", 1},
    {"gate_load", 1},
    {"damage_rate", 0.0357},
    {"training_guard", 0.35},
    {"bout_guard", 0.65},
    {"protection_gain", 0.05},
    {"protection_half", 0.03},
    {"protection_loss", 0.0003},
    {"gate_damage", 0.1},
    {"damage_status", 0.8},
    {"damage_reach", 0.3},
    {"gate_sore", 0.98},
    {"soreness_gain", 7.35},
    {"soreness_most", 10},
    {"gate_soreness", 0.5},
    {"soreness_status", 1.5},
    {"soreness_reach", 0.3},
    {"weakness_gain", 0.18},
    {"weakness_rate", 0.0026},
    {"weakness_quick", 5},
    {"weakness_half", 0.15},
    {"fatigue_gain", 0.45},
    {"fatigue_rate", 0.045},
    {"training_stamina", 0.5},
    {"heat_strain", 0.3},
    {"gate_lactate_fatigue", 0.7},
    {"fatigue_lactate", 0.007},
    {"gate_glucose_fatigue", 0.8},
    {"fatigue_glucose", 0.1},
    {"creatine_kinase_usual", 120},
    {"creatine_kinase_release", 81.3},
    {"creatine_kinase_loss", 0.01415},
    {"myoglobin_usual", 35},
    {"myoglobin_burst", 1230},
    {"myoglobin_leak", 75},
    {"myoglobin_loss", 0.277},
    {"dehydrogenase_usual", 180},
    {"dehydrogenase_fast", 0.17},
    {"dehydrogenase_slow", 0.03},
    {"interleukin_usual", 1.5},
    {"interleukin_gain", 100},
    {"interleukin_half", 0.05},
    {"interleukin_damage", 1.1},
    {"interleukin_loss", 0.3},
    {"interleukin_training", 0.5},
    {"gate_inflammation", 0.4},
    {"inflammation_status", 3},
    {"inflammation_reach", 0.5},
    {"lactate_usual", 1},
    {"lactate_gain", 210},
    {"lactate_loss", 1.8},
    {"lactate_training", 1},
    {"lactate_burnt", 4},
    {"gate_glucose", 0},
    {"glucose_plasma", 1},
    {"glucose_reach", 0.5},
    {"gate_lactate", 0},
    {"lactate_plasma", 0.5},
    {"lactate_reach", 0.5},
    {"gate_transport", 0.95},
    {"transport_plasma", 0.1},
    {"transport_reach", 0.1},
    {"gate_relaxation", 0.7},
    {"relaxation_status", 1},
    {"relaxation_reach", 0.5},
    {"gate_transport_relaxation", 0.95},
    {"relaxation_transport", 1},
    {"gate_calm", 0.7},
    {"relaxation_calm", 1},
    {"stiffness_fatigue", 1},
    {"stiffness_soreness", 0.05},
    {"gate_energy", 0.8},
    {"energy_status", 0.2},
    {"energy_reach", 0.2},
    {"gate_synthesis", 0.7},
    {"synthesis_status", 0.5},
    {"synthesis_reach", 0.2},
    {"exertion_gain", 10},
    {"exertion_power", 1.8},
    {"exertion_most", 10},
    {"gate_function", 0.55},
    {"function_status", 1},
    {"function_reach", 0.2},
    {"gate_aerobic", 0.15},
    {"aerobic_plasma", -0.1},
    {"aerobic_reach", 0.1},
    {"chair_weakness", 1},
    {"gait_weakness", 0.5},
    {"gate_repair", 0.7},
    {"activity_time", 672},
    {"activity_half", 0.006},
    {"repair_rate", 0.03},
    {"gate_timing", 0},
    {"timing_plasma", 1},
    {"timing_reach", 0.1},
    {"healing_repair", 0.3},
    {"healing_synthesis", 0.5},
    {"recovery_repair", 0.3},
    {"gate_synthesis_recovery", 0.7},
    {"recovery_synthesis", 0.3},
    {"gate_inflammation_recovery", 0.6},
    {"recovery_inflammation", 0.01},
    {"recovery_reach", 0.4},
    {"gate_soreness_recovery", 0.95},
    {"recovery_soreness", 0.06},
    {"recovery_weakness", 0.5},
    {"gate_injury", 0.3},
    {"injury_inflammation", 0.01},
    {"injury_reach", 0.5},
    {"injury_fatigue", 0.5},
    {"gate_readiness", 0.7},
    {"performance_readiness", 0.03},
    {"gate_energy_performance", 0.95},
    {"performance_energy", 1},
    {"gate_fatigue_performance", 0.98},
    {"performance_fatigue", 0.5},
    {"gate_recovery_performance", 0.8},
    {"performance_recovery", 0.1},
    {"performance_weakness", 0.3},
};

inline P typical() {
    P p{};
    P::each(p, [](const char* name, unit, auto& value) {
        value = std::remove_cvref_t<decltype(value)>(typical_values.at(name));
    });
    return p;
}
inline const P numbers = typical();
inline const muscle::state<N> rested{.repair = 1};

inline muscle::signals<N> shows(const muscle::state<N>& x, const upstream& s = {}, const muscle::inputs<N>& u = {},
                                const P& p = numbers) {
    return muscle::signal<N>(x, s, u, p);
}

inline muscle::pools<N, hour> rates_of(const muscle::state<N>& x, upstream s = {}, const muscle::inputs<N>& u = {},
                                       const P& p = numbers) {
    s.muscle = shows(x, s, u, p);
    return muscle::rhs<N>(x, s, u, p).pools;
}

/// After some hours, by Euler steps of a hundredth of an hour.
inline muscle::state<N> later(muscle::state<N> x, double hours, const muscle::inputs<N>& u = {}, const upstream& s = {},
                              const P& p = numbers) {
    const double step = 0.01;
    for (int i = 0; i < std::lround(hours / step); ++i) {
        std::vector<double> rates;
        auto r = rates_of(x, s, u, p);
        muscle::pools<N, hour>::each(r, [&](const char*, unit, auto& rate) { rates.push_back(rate.raw()); });
        std::size_t k = 0;
        muscle::state<N>::each(x, [&](const char*, unit, auto& pool) {
            pool = std::remove_cvref_t<decltype(pool)>(pool.raw() + step * rates[k++]);
        });
    }
    return x;
}

/// A published session: what it asks of muscle, and for how long.
struct session {
    muscle::inputs<N> asks;
    double hours;
};
inline const session knee_extensions{{.work = 0.3, .eccentric = 2}, 0.5};    // 60 eccentric, Tufano 2012
inline const session elbow_flexions{{.work = 0.2, .eccentric = 12}, 0.25};   // 12 maximal eccentric, Nosaka 2002
inline const session light_lifting{{.work = 0.93, .eccentric = 0.2935}, 2};  // Nosaka 2002
inline const session marathon{{.work = 0.65, .eccentric = 0.42, .trained = 0.7}, 4};  // Martinez 2022, without cramps
inline const session with_cramps{{.work = 0.65, .eccentric = 0.628, .trained = 0.7}, 4};  // with them

inline muscle::state<N> after(const session& one, double hours, const upstream& s = {}, const P& p = numbers) {
    return later(later(rested, one.hours, one.asks, s, p), hours, {}, s, p);
}

inline upstream lacking(double share) {
    upstream s;
    s.magnesium_pools.shortage = share;
    return s;
}

}  // namespace magnesia::tests::muscle_person
