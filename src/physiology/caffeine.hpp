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

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("gut", mmol / per, s.gut);
        visit("body", mmol / per, s.body);
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

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("uptake_rate", one / hour, s.uptake_rate);
        visit("removal_rate", one / hour, s.removal_rate);
        visit("volume", litre, s.volume);
        visit("hidden_at_most", one, s.hidden_at_most);
        visit("half_hidden", mmol / litre, s.half_hidden);
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
    return {.concentration = concentration,
            .masked = p.hidden_at_most * concentration / (concentration + p.half_hidden)};
}

// All of it is absorbed. Not modelled: paraxanthine, which acts too, and getting used to caffeine.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream&, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto uptake = p.uptake_rate * x.gut;
    return {.pools = {.gut = -uptake, .body = uptake - p.removal_rate * x.body}, .accumulators = {}};
}

}  // namespace magnesia::physiology::caffeine
