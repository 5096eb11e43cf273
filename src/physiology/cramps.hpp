// cramps.hpp - muscle cramps by night and in exercise as chances in an hour.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/cramps.md. Values and sources: data/parameters/cramps.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::cramps {

template <class N, unit per>
using pools = no_pools<N, per>;
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, one / per> night;     ///< cramps expected in bed
    in<N, one / per> exercise;  ///< cramps expected in sessions

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("night", one / per, s.night);
        visit("exercise", one / per, s.exercise);
    }
};

template <class N>
struct inputs {
    in<N, one / hour> usual;  ///< night cramps that the person tells of, an hour in bed; 0 = none
    in<N, one> expectation;   ///< 0 to 1, of one in a trial
    in<N, one> pregnant;      ///< 0 or 1
    in<N, one> work;          ///< intensity of a session, 0 at rest to 1.2
    in<N, one> heat;          ///< of the session, 0 to 1

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("usual", one / hour, s.usual);
        visit("expectation", one, s.expectation);
        visit("pregnant", one, s.pregnant);
        visit("work", one, s.work);
        visit("heat", one, s.heat);
    }
};

template <class N>
struct parameters {
    in<N, one / hour> rare;        ///< night cramps of those who tell of none
    in<N, one> expectation_share;  ///< of a complaint, taken off by hope and the return to the mean
    in<N, one> gate_status;        ///< a lack of magnesium brings night cramps
    in<N, one> lack_gain;          ///< relative rise per share of what cells hold missing
    in<N, one> lack_reach;         ///< the most of it
    in<N, one> gate_pregnancy;     ///< a lack does more in pregnancy
    in<N, one> pregnancy_gain;     ///< relative rise, on top
    in<N, one> pregnancy_reach;    ///< the most of it
    in<N, one> gate_relaxation;    ///< relaxed muscles cramp less
    in<N, one> relaxation_gain;    ///< relative fall per unit of relaxation
    in<N, one> relaxation_reach;   ///< the most of it; below 1
    in<N, one> gate_load;          ///< work brings cramps
    in<N, one / hour> load_rate;   ///< cramps an hour at work of 1, fresh and cool
    in<N, one> gate_fatigue;       ///< tired muscles cramp more
    in<N, one> fatigue_gain;       ///< relative rise per unit of fatigue
    in<N, one> gate_heat;          ///< heat brings more
    in<N, one> heat_gain;          ///< relative rise at full heat
    in<N, one> gate_damage;        ///< damaged muscles cramp more
    in<N, one> damage_gain;        ///< relative rise per unit of damage

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("rare", one / hour, s.rare);
        visit("expectation_share", one, s.expectation_share);
        visit("gate_status", one, s.gate_status);
        visit("lack_gain", one, s.lack_gain);
        visit("lack_reach", one, s.lack_reach);
        visit("gate_pregnancy", one, s.gate_pregnancy);
        visit("pregnancy_gain", one, s.pregnancy_gain);
        visit("pregnancy_reach", one, s.pregnancy_reach);
        visit("gate_relaxation", one, s.gate_relaxation);
        visit("relaxation_gain", one, s.relaxation_gain);
        visit("relaxation_reach", one, s.relaxation_reach);
        visit("gate_load", one, s.gate_load);
        visit("load_rate", one / hour, s.load_rate);
        visit("gate_fatigue", one, s.gate_fatigue);
        visit("fatigue_gain", one, s.fatigue_gain);
        visit("gate_heat", one, s.gate_heat);
        visit("heat_gain", one, s.heat_gain);
        visit("gate_damage", one, s.gate_damage);
        visit("damage_gain", one, s.damage_gain);
    }
};

template <class N>
struct signals {
    in<N, one / hour> night_hazard;     ///< cramps an hour, in bed
    in<N, one / hour> exercise_hazard;  ///< cramps an hour, at the work of now

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("night_hazard", one / hour, s.night_hazard);
        visit("exercise_hazard", one / hour, s.exercise_hazard);
    }
};

/// By how much a lack of magnesium multiplies night cramps: 1 in a replete person, whatever is swallowed.
template <class N>
constexpr in<N, one> by_lack(const in<N, one>& missing, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> in_all = p.gate_status * within(p.lack_reach, p.lack_gain * missing);
    const in<N, one> in_pregnancy =
        p.gate_pregnancy * u.pregnant * within(p.pregnancy_reach, p.pregnancy_gain * missing);
    return 1.0 + in_all + in_pregnancy;
}

// Not modelled: salts of blood in cramps of exercise, for runners with and without cramps have the same; veins, nerves
// and drugs that bring night cramps, which stand in what the person tells.
template <class N, class Upstream>
constexpr signals<N> signal(const state<N>&, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const in<N, one> missing = s.magnesium_pools.shortage;
    const in<N, one> told_less = 1.0 - p.expectation_share * u.expectation;
    const in<N, one> relaxed = p.gate_relaxation * within(p.relaxation_reach, p.relaxation_gain * s.muscle.relaxation);
    const in<N, one> tired = 1.0 + p.gate_fatigue * p.fatigue_gain * positive_part(s.muscle.fatigue);
    const in<N, one> hot = 1.0 + p.gate_heat * p.heat_gain * u.heat;
    const in<N, one> damaged = 1.0 + p.gate_damage * p.damage_gain * positive_part(s.muscle.damage);
    signals<N> mine;
    mine.night_hazard = (p.rare + u.usual * told_less) * by_lack<N>(missing, u, p) * (1.0 - relaxed);
    mine.exercise_hazard = p.gate_load * p.load_rate * power<2>(u.work) * tired * hot * damaged;
    return mine;
}

template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>&) {
    return {.pools = {},
            .accumulators = {.night = s.sleep.in_bed * s.cramps.night_hazard, .exercise = s.cramps.exercise_hazard}};
}

}  // namespace magnesia::physiology::cramps
