// kidney.hpp - filtration of magnesium, reabsorption up to a threshold with splay, and what is left as urine.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/kidney.md. Values and sources: data/parameters/kidney.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::kidney {

template <class N, unit per>
using pools = no_pools<N, per>;
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> urine;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("urine", mmol / per, s.urine);
    }
};

template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, litre / hour> filtration_rate;  ///< glomerular filtration rate
    in<N, mmol / litre> threshold;        ///< largest reabsorption per litre of filtrate (Tm/GFR), mean of the day
    in<N, mmol / litre> splay;            ///< width over which nephrons reach their thresholds
    in<N, one> least_excreted_fraction;   ///< of the filtered load, however low plasma is
    in<N, one> circadian_amplitude;       ///< daily swing of the threshold, relative
    in<N, one> circadian_acrophase;       ///< time of greatest excretion, as a share of the day after midnight

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("filtration_rate", litre / hour, s.filtration_rate);
        visit("threshold", mmol / litre, s.threshold);
        visit("splay", mmol / litre, s.splay);
        visit("least_excreted_fraction", one, s.least_excreted_fraction);
        visit("circadian_amplitude", one, s.circadian_amplitude);
        visit("circadian_acrophase", one, s.circadian_acrophase);
    }
};

template <class N>
struct signals {
    in<N, mmol / hour> filtered;
    in<N, mmol / hour> urine;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("filtered", mmol / hour, s.filtered);
        visit("urine", mmol / hour, s.urine);
    }
};

/// Filtrate concentration above the threshold, smoothed by the splay, spread over what the floor leaves.
// Valid for eGFR 60-130 mL/min: the adaptation of a failing kidney is not in this version.
// Not modelled: segments, diuretics, adaptation of TRPM6, hormones.
template <class N, class Upstream>
constexpr signals<N> signal(const state<N>&, const Upstream& s, const inputs<N>&, const parameters<N>& p) {
    const auto filtrate = s.magnesium_pools.plasma_ultrafilterable;
    const auto phase = s.clock.phase - full_turn * p.circadian_acrophase;
    const auto threshold_now = p.threshold * (1.0 - p.circadian_amplitude * cos(phase));
    const auto above_threshold = p.splay * softplus((filtrate - threshold_now) / p.splay);
    const auto excreted = p.least_excreted_fraction * filtrate + (1.0 - p.least_excreted_fraction) * above_threshold;
    return {.filtered = p.filtration_rate * filtrate, .urine = p.filtration_rate * excreted};
}

template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>&) {
    return {.pools = {}, .accumulators = {.urine = s.kidney.urine}};
}

}  // namespace magnesia::physiology::kidney
