// clock.hpp - the body clock as a plain phase that turns once a day, entrained to the local day.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/clock.md. Values and sources: data/parameters/clock.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::clock {

template <class N, unit per>
struct pools {
    in<N, one / per> phase;  ///< radians; 0 at local midnight, growing by 2 pi a day

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("phase", one / per, s.phase);
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
    in<N, hour> period;  ///< length of a day of the entrained clock

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("period", hour, s.period);
    }
};

template <class N>
struct signals {
    in<N, one> phase;  ///< radians after local midnight

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("phase", one, s.phase);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>&) {
    return {.phase = x.phase};
}

// Not modelled: light and free-running period. A change of clocks (daylight saving) sets the phase by an event.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream&, const inputs<N>&,
                                                            const parameters<N>& p) {
    return {.pools = {.phase = full_turn / p.period}, .accumulators = {}};
}

}  // namespace magnesia::physiology::clock
