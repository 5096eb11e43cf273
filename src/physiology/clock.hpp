// clock.hpp - the body clock: an oscillator of about a day, pushed by light (Forger, Jewett, Kronauer).
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/clock.md. Values and sources: data/parameters/clock.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::clock {

template <class N, unit per>
struct pools {
    in<N, one / per> rhythm;          ///< x of the paper: follows core temperature, least at its minimum
    in<N, one / per> rhythm_lead;     ///< xc, a quarter of a day ahead
    in<N, one / per> receptors_used;  ///< n: share of the light receptors that are used up

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("rhythm", one / per, s.rhythm);
        visit("rhythm_lead", one / per, s.rhythm_lead);
        visit("receptors_used", one / per, s.receptors_used);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

template <class N>
struct inputs {
    in<N, one> light;  ///< lux that reach an open eye

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("light", one, s.light);
    }
};

template <class N>
struct parameters {
    in<N, hour> day;                  ///< of the sun: one turn of the equations' own time
    in<N, hour> intrinsic_period;     ///< of the clock in the dark
    in<N, one> period_correction;     ///< what the stiffness does to the period
    in<N, one> stiffness;             ///< mu: how fast the rhythm comes back to its own size
    in<N, one> saturation;            ///< of the cubic term, which makes that size 1
    in<N, one / hour> light_rate;     ///< a0: use of receptors at the reference light
    in<N, one> reference_light;       ///< I0, lux
    in<N, one> light_exponent;        ///< p
    in<N, one / hour> recovery_rate;  ///< beta, of used receptors
    in<N, hour> light_gain;           ///< G: push of the clock per receptor used an hour
    in<N, one> light_modulation;      ///< b: how much less light pushes when the rhythm is high
    in<N, one> light_stiffness;       ///< k: what the push does to the period
    in<N, one> melatonin_pull;        ///< of the peak of melatonin on the rhythm
    in<N, one> melatonin_pull_lead;   ///< the same, on its lead
    in<N, one> least_amplitude;       ///< below which a phase has no meaning
    in<N, one> gate_light;            ///< light reaches the clock
    in<N, one> gate_melatonin;        ///< the body's own melatonin reaches the clock

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("day", hour, s.day);
        visit("intrinsic_period", hour, s.intrinsic_period);
        visit("period_correction", one, s.period_correction);
        visit("stiffness", one, s.stiffness);
        visit("saturation", one, s.saturation);
        visit("light_rate", one / hour, s.light_rate);
        visit("reference_light", one, s.reference_light);
        visit("light_exponent", one, s.light_exponent);
        visit("recovery_rate", one / hour, s.recovery_rate);
        visit("light_gain", hour, s.light_gain);
        visit("light_modulation", one, s.light_modulation);
        visit("light_stiffness", one, s.light_stiffness);
        visit("melatonin_pull", one, s.melatonin_pull);
        visit("melatonin_pull_lead", one, s.melatonin_pull_lead);
        visit("least_amplitude", one, s.least_amplitude);
        visit("gate_light", one, s.gate_light);
        visit("gate_melatonin", one, s.gate_melatonin);
    }
};

template <class N>
struct signals {
    in<N, one> cosine;           ///< of the phase after the temperature minimum: 1 there, a turn a day
    in<N, one> sine;             ///< of the same phase: 1 a quarter of a turn later
    in<N, one> amplitude;        ///< of the rhythm, about 1
    in<N, one> rhythm;           ///< as the pool
    in<N, one> rhythm_lead;      ///< as the pool
    in<N, one> light;            ///< lux that reach an open eye
    in<N, one / hour> daylight;  ///< drive of the clock by this light in an open eye
    in<N, one> strengthening;    ///< what light does to the amplitude now: above 0 by its day, below 0 in its night

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("cosine", one, s.cosine);
        visit("sine", one, s.sine);
        visit("amplitude", one, s.amplitude);
        visit("rhythm", one, s.rhythm);
        visit("rhythm_lead", one, s.rhythm_lead);
        visit("light", one, s.light);
        visit("daylight", one / hour, s.daylight);
        visit("strengthening", one, s.strengthening);
    }
};

/// How hard a drive pushes the clock: 0 in the dark.
template <class N>
constexpr in<N, one> push(const state<N>& x, const in<N, one / hour>& drive, const parameters<N>& p) {
    const auto open = (1.0 - p.light_modulation * x.rhythm) * (1.0 - p.light_modulation * x.rhythm_lead);
    return open * p.light_gain * drive * (1.0 - x.receptors_used);
}

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>& u, const parameters<N>& p) {
    signals<N> s;
    s.amplitude = sqrt(power<2>(x.rhythm) + power<2>(x.rhythm_lead) + power<2>(p.least_amplitude));
    s.cosine = -x.rhythm / s.amplitude;
    s.sine = x.rhythm_lead / s.amplitude;
    s.rhythm = x.rhythm;
    s.rhythm_lead = x.rhythm_lead;
    s.light = u.light;
    s.daylight = p.gate_light * p.light_rate * real_power(positive_part(u.light / p.reference_light), p.light_exponent);
    s.strengthening = push<N>(x, s.daylight, p) * x.rhythm * (1.0 - p.light_stiffness * x.rhythm_lead) / s.amplitude;
    return s;
}

// Light enters only through open eyes: in bed in proportion to the chance of lying awake. Not modelled: colour of the
// light, exercise and meals as time givers, and the clocks of other organs.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto turn = full_turn / p.day;
    const auto drive = s.sleep.awake * s.clock.daylight;
    const auto light = push<N>(x, drive, p);
    const auto missing = p.gate_melatonin * s.melatonin.missing;
    const auto pace = power<2>(p.day / (p.period_correction * p.intrinsic_period));
    const auto to_own_size = p.stiffness * (x.rhythm_lead - p.saturation * power<3>(x.rhythm_lead));
    const auto restoring = x.rhythm * (pace + p.light_stiffness * light);
    return {.pools = {.rhythm = turn * (x.rhythm_lead + light + p.melatonin_pull * missing),
                      .rhythm_lead = turn * (to_own_size - restoring + p.melatonin_pull_lead * missing),
                      .receptors_used = drive * (1.0 - x.receptors_used) - p.recovery_rate * x.receptors_used},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::clock
