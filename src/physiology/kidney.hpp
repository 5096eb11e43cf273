// kidney.hpp - filtration of magnesium, reabsorption along the nephron up to a threshold with splay, the rest is urine.
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
struct inputs {
    in<N, one> work;  ///< of a session of training: share of the largest aerobic power; 0 at rest

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("work", one, s.work);
    }
};

template <class N>
struct parameters {
    in<N, litre / hour> filtration_rate;    ///< glomerular filtration rate at rest
    in<N, mmol / litre> proximal_capacity;  ///< largest reabsorption per litre of filtrate, proximal tubule
    in<N, mmol / litre> loop_capacity;      ///< the same, thick ascending limb
    in<N, mmol / litre> distal_capacity;    ///< the same, distal convoluted tubule, at transporters of 1
    in<N, mmol / litre> splay;              ///< width over which nephrons reach their thresholds
    in<N, one> least_excreted_fraction;     ///< of the filtered load, however low plasma is
    in<N, one> circadian_amplitude;         ///< daily swing of the threshold, relative
    in<N, one> circadian_acrophase;         ///< of greatest excretion: share of a turn after the temperature minimum
    in<N, one> lost_at_work;                ///< share of filtration that is lost at the largest aerobic power
    in<N, one> lost_to_alcohol;  ///< by which one gram of alcohol in a litre of blood divides the threshold, less 1

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("filtration_rate", litre / hour, s.filtration_rate);
        visit("proximal_capacity", mmol / litre, s.proximal_capacity);
        visit("loop_capacity", mmol / litre, s.loop_capacity);
        visit("distal_capacity", mmol / litre, s.distal_capacity);
        visit("splay", mmol / litre, s.splay);
        visit("least_excreted_fraction", one, s.least_excreted_fraction);
        visit("circadian_amplitude", one, s.circadian_amplitude);
        visit("circadian_acrophase", one, s.circadian_acrophase);
        visit("lost_at_work", one, s.lost_at_work);
        visit("lost_to_alcohol", one, s.lost_to_alcohol);
    }
};

template <class N>
struct signals {
    in<N, litre / hour> filtration;
    in<N, mmol / litre> threshold;  ///< the three capacities now (Tm per litre of filtrate)
    in<N, mmol / hour> filtered;
    in<N, mmol / hour> reabsorbed_proximal;
    in<N, mmol / hour> reabsorbed_loop;
    in<N, mmol / hour> reabsorbed_distal;
    in<N, mmol / hour> urine;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("filtration", litre / hour, s.filtration);
        visit("threshold", mmol / litre, s.threshold);
        visit("filtered", mmol / hour, s.filtered);
        visit("reabsorbed_proximal", mmol / hour, s.reabsorbed_proximal);
        visit("reabsorbed_loop", mmol / hour, s.reabsorbed_loop);
        visit("reabsorbed_distal", mmol / hour, s.reabsorbed_distal);
        visit("urine", mmol / hour, s.urine);
    }
};

/// Filtrate concentration above the threshold, smoothed by the splay, spread over what the floor leaves. The segments
/// share what is reabsorbed as their capacities stand to each other.
// Not modelled: parathyroid hormone (the threshold is the same without it), calcium, acid-base, tubular flow.
template <class N, class Upstream>
constexpr signals<N> signal(const state<N>&, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const auto filtrate = s.magnesium_pools.plasma_ultrafilterable;
    const auto acrophase = full_turn * p.circadian_acrophase;
    const auto swing = s.clock.cosine * cos(acrophase) + s.clock.sine * sin(acrophase);
    const auto distal = p.distal_capacity * s.adaptation.transporters;
    const auto capacity = p.proximal_capacity + p.loop_capacity + distal;
    signals<N> mine;
    const in<N, one> drunk = 1.0 + p.lost_to_alcohol * s.alcohol.grams_per_litre;
    mine.threshold = capacity * (1.0 - p.circadian_amplitude * swing) / drunk;
    mine.filtration = p.filtration_rate * (1.0 - p.lost_at_work * u.work * u.work);
    const auto above_threshold = p.splay * softplus((filtrate - mine.threshold) / p.splay);
    const auto excreted = p.least_excreted_fraction * filtrate + (1.0 - p.least_excreted_fraction) * above_threshold;
    mine.filtered = mine.filtration * filtrate;
    mine.urine = mine.filtration * excreted;
    const auto reabsorbed = mine.filtered - mine.urine;
    mine.reabsorbed_proximal = p.proximal_capacity / capacity * reabsorbed;
    mine.reabsorbed_loop = p.loop_capacity / capacity * reabsorbed;
    mine.reabsorbed_distal = distal / capacity * reabsorbed;
    return mine;
}

template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>&) {
    return {.pools = {}, .accumulators = {.urine = s.kidney.urine}};
}

}  // namespace magnesia::physiology::kidney
