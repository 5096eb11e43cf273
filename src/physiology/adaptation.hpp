// adaptation.hpp - magnesium transporters (TRPM6) of gut and kidney: more of them when cells lack magnesium.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/adaptation.md. Values and sources: data/parameters/adaptation.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::adaptation {

template <class N, unit per>
struct pools {
    in<N, one / per> transporters;  ///< relative to a replete person

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("transporters", one / per, s.transporters);
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
    in<N, one> gain;     ///< log change of what `least` leaves to move, per relative lack of magnesium in fast cells
    in<N, one> least;    ///< kept however full the cells are; below 1
    in<N, one> largest;  ///< as many as there can be
    in<N, hour> time;    ///< over which they follow

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("gain", one, s.gain);
        visit("least", one, s.least);
        visit("largest", one, s.largest);
        visit("time", hour, s.time);
    }
};

template <class N>
struct signals {
    in<N, one> transporters;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("transporters", one, s.transporters);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>&) {
    return {.transporters = x.transporters};
}

/// 1 in replete cells, `largest` in empty ones, `least` in full ones.
template <class N>
in<N, one> wanted_transporters(const in<N, one>& cell_lack, const parameters<N>& p) {
    const auto at_rest = (p.largest - 1.0) / (1.0 - p.least);
    return p.least + (p.largest - p.least) * logistic(p.gain * cell_lack - log(at_rest));
}

// One pool for gut and kidney: both express TRPM6, and no human data tell their time courses apart.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto wanted = wanted_transporters<N>(s.magnesium_pools.cell_lack, p);
    return {.pools = {.transporters = (wanted - x.transporters) / p.time}, .accumulators = {}};
}

}  // namespace magnesia::physiology::adaptation
