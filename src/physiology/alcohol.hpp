// alcohol.hpp - alcohol from glass to blood, and the rebound of the brain that had adapted to it.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/alcohol.md. Values and sources: data/parameters/alcohol.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::alcohol {

template <class N, unit per>
struct pools {
    in<N, mmol / per> gut;
    in<N, mmol / per> body;
    in<N, one / per> adapted;  ///< grams per litre of blood to which the brain is set
    in<N, one / per> habit;    ///< grams per litre of blood, mean of the last days

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("gut", mmol / per, s.gut);
        visit("body", mmol / per, s.body);
        visit("adapted", one / per, s.adapted);
        visit("habit", one / per, s.habit);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;
template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, one / hour> uptake_rate;
    in<N, litre> volume;                          ///< of Widmark: in which it seems to be dissolved as in blood
    in<N, mmol / litre / hour> removal_capacity;  ///< fall of the blood level when the liver is saturated
    in<N, mmol / litre> half_removal;             ///< blood level of half that fall
    in<N, mmol / litre> gram_per_litre;           ///< one gram in a litre of blood
    in<N, hour> adaptation_time;
    in<N, hour> habit_time;
    in<N, one> removal_learned;  ///< by which share removal is faster in who always has alcohol in blood, at most
    in<N, one> half_learned;     ///< mean level of the last days, g/L, at which half of that is learned

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("uptake_rate", one / hour, s.uptake_rate);
        visit("volume", litre, s.volume);
        visit("removal_capacity", mmol / litre / hour, s.removal_capacity);
        visit("half_removal", mmol / litre, s.half_removal);
        visit("gram_per_litre", mmol / litre, s.gram_per_litre);
        visit("adaptation_time", hour, s.adaptation_time);
        visit("habit_time", hour, s.habit_time);
        visit("removal_learned", one, s.removal_learned);
        visit("half_learned", one, s.half_learned);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> blood;
    in<N, one> grams_per_litre;
    in<N, one> rebound;  ///< grams per litre by which blood has fallen below what the brain is set to
    in<N, one> habit;    ///< grams per litre of blood, mean of the last days

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("blood", mmol / litre, s.blood);
        visit("grams_per_litre", one, s.grams_per_litre);
        visit("rebound", one, s.rebound);
        visit("habit", one, s.habit);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    const in<N, mmol / litre> blood = x.body / p.volume;
    const in<N, one> grams_per_litre = blood / p.gram_per_litre;
    return {.blood = blood,
            .grams_per_litre = grams_per_litre,
            .rebound = positive_part(x.adapted - grams_per_litre),
            .habit = x.habit};
}

// Not modelled: what stomach and liver keep of a drink at first, and food that slows its uptake.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto uptake = p.uptake_rate * x.gut;
    const auto drunk_lately = positive_part(x.habit);
    const auto learned = 1.0 + p.removal_learned * drunk_lately / (drunk_lately + p.half_learned);
    const auto removal =
        p.volume * p.removal_capacity * learned * (s.alcohol.blood / (s.alcohol.blood + p.half_removal));
    return {.pools = {.gut = -uptake,
                      .body = uptake - removal,
                      .adapted = (s.alcohol.grams_per_litre - x.adapted) / p.adaptation_time,
                      .habit = (s.alcohol.grams_per_litre - x.habit) / p.habit_time},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::alcohol
