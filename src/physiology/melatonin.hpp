// melatonin.hpp - melatonin in plasma: made in a window of the body clock's night, held back by light at the open eye.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/melatonin.md. Values and sources: data/parameters/melatonin.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::melatonin {

template <class N, unit per>
struct pools {
    in<N, one / per> plasma;        ///< relative to the peak of a dark night
    in<N, one / per> unsuppressed;  ///< what it would be had all been dark

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma", one / per, s.plasma);
        visit("unsuppressed", one / per, s.unsuppressed);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, hour / per> secreted;  ///< hours of full secretion

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("secreted", hour / per, s.secreted);
    }
};

template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, one> onset;                ///< of synthesis, as a share of the day after the temperature minimum
    in<N, one> offset;               ///< of synthesis, likewise
    in<N, one> edge;                 ///< share of the day in which synthesis falls to 1/e outside the window
    in<N, one / hour> removal_rate;  ///< from plasma
    in<N, one> half_light;           ///< lux that halve synthesis
    in<N, one> light_steepness;      ///< of that: the exponent of light
    in<N, one> magnesium_gain;       ///< relative loss of synthesis per share of their magnesium that fast cells miss
    in<N, one> serotonin_gain;       ///< relative rise of synthesis per relative rise of serotonin
    in<N, one> gate_light;           ///< light holds melatonin back
    in<N, one> gate_magnesium;       ///< magnesium helps to make it
    in<N, one> gate_serotonin;       ///< serotonin limits how much is made

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("onset", one, s.onset);
        visit("offset", one, s.offset);
        visit("edge", one, s.edge);
        visit("removal_rate", one / hour, s.removal_rate);
        visit("half_light", one, s.half_light);
        visit("light_steepness", one, s.light_steepness);
        visit("magnesium_gain", one, s.magnesium_gain);
        visit("serotonin_gain", one, s.serotonin_gain);
        visit("gate_light", one, s.gate_light);
        visit("gate_magnesium", one, s.gate_magnesium);
        visit("gate_serotonin", one, s.gate_serotonin);
    }
};

template <class N>
struct signals {
    in<N, one> level;      ///< in plasma, relative to the peak of a dark night
    in<N, one> missing;    ///< how far that is below what it would be had all been dark
    in<N, one> window;     ///< what the clock asks for, 0 to 1
    in<N, one> synthesis;  ///< what would be made in the dark, relative

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("level", one, s.level);
        visit("missing", one, s.missing);
        visit("window", one, s.window);
        visit("synthesis", one, s.synthesis);
    }
};

/// 1 between two phases, 0 outside, one half at both: a circle cut by a chord, so that it stays smooth all day.
template <class N, class Clock>
in<N, one> window(const Clock& clock, const parameters<N>& p) {
    const auto middle = full_turn * (p.offset + p.onset) / 2.0;
    const auto half = full_turn * (p.offset - p.onset) / 2.0;
    const auto above_chord = clock.cosine * cos(middle) + clock.sine * sin(middle) - cos(half);
    return logistic(above_chord / (full_turn * p.edge * sin(half)));
}

template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream& s, const inputs<N>&, const parameters<N>& p) {
    signals<N> mine;
    mine.level = x.plasma;
    mine.missing = positive_part(x.unsuppressed - x.plasma);
    mine.window = window<N>(s.clock, p);
    const in<N, one> lost = p.gate_magnesium * p.magnesium_gain * s.magnesium_pools.cell_lack;
    const in<N, one> gained = p.gate_serotonin * p.serotonin_gain * (s.neurons.serotonin - 1.0);
    mine.synthesis = mine.window * positive_part(1.0 - lost) * positive_part(1.0 + gained);
    return mine;
}

/// The share of synthesis that light of so many lux takes away from an open eye.
template <class N>
in<N, one> held_back(const in<N, one>& light, const parameters<N>& p) {
    const in<N, one> dose = real_power(positive_part(light / p.half_light), p.light_steepness);
    return p.gate_light * dose / (1.0 + dose);
}

// Light acts at once and through open eyes only. Not modelled: colour of the light, light earlier in the day, melatonin
// that is swallowed, beta blockers.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                  const parameters<N>& p) {
    const auto secreted = s.melatonin.synthesis * (1.0 - s.sleep.awake * held_back<N>(s.clock.light, p));
    return {.pools = {.plasma = p.removal_rate * (secreted - x.plasma),
                      .unsuppressed = p.removal_rate * (s.melatonin.window - x.unsuppressed)},
            .accumulators = {.secreted = secreted}};
}

}  // namespace magnesia::physiology::melatonin
