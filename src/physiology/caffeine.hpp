// caffeine.hpp - caffeine from cup to blood, and the share of the pressure to sleep that it hides.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/caffeine.md. Values and sources: data/parameters/caffeine.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::caffeine {

template <class N, unit per>
struct pools {
    in<N, mmol / per> gut;
    in<N, mmol / per> body;
    in<N, mmol / litre / per> habit;  ///< concentration, mean of the last days

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("gut", mmol / per, s.gut);
        visit("body", mmol / per, s.body);
        visit("habit", mmol / litre / per, s.habit);
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
    in<N, one / hour> removal_rate;
    in<N, litre> volume;              ///< in which it spreads
    in<N, one> hidden_at_most;        ///< share of the pressure to sleep hidden at any concentration
    in<N, mmol / litre> half_hidden;  ///< concentration that hides half of that
    in<N, hour> habit_time;           ///< in which one gets used to it, and forgets
    in<N, one> lost_at_most;          ///< share of what it hides that is lost to who always has it in blood
    in<N, mmol / litre> half_lost;    ///< mean of the last days at which half of that is lost

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("uptake_rate", one / hour, s.uptake_rate);
        visit("removal_rate", one / hour, s.removal_rate);
        visit("volume", litre, s.volume);
        visit("hidden_at_most", one, s.hidden_at_most);
        visit("half_hidden", mmol / litre, s.half_hidden);
        visit("habit_time", hour, s.habit_time);
        visit("lost_at_most", one, s.lost_at_most);
        visit("half_lost", mmol / litre, s.half_lost);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> concentration;
    in<N, one> masked;  ///< share of the pressure to sleep that is not felt

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("concentration", mmol / litre, s.concentration);
        visit("masked", one, s.masked);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    const in<N, mmol / litre> concentration = x.body / p.volume;
    const auto held = concentration / (concentration + p.half_hidden);
    const auto used_to_it = power<2>(x.habit) / (power<2>(x.habit) + power<2>(p.half_lost));
    return {.concentration = concentration, .masked = p.hidden_at_most * held * (1.0 - p.lost_at_most * used_to_it)};
}

// All of it is absorbed. Not modelled: paraxanthine, which acts too, and withdrawal.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto uptake = p.uptake_rate * x.gut;
    return {.pools = {.gut = -uptake,
                      .body = uptake - p.removal_rate * x.body,
                      .habit = (s.caffeine.concentration - x.habit) / p.habit_time},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::caffeine
