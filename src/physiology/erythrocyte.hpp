// erythrocyte.hpp - red cells: they keep the magnesium they were made with, but their free part follows plasma.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/erythrocyte.md. Values and sources: data/parameters/erythrocyte.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::erythrocyte {

/// Concentrations in litres of cells. Their magnesium (half a percent of the body's) is not taken from plasma.
template <class N, unit per>
struct pools {
    in<N, mmol / litre / per> total;
    in<N, mmol / litre / per> free;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("total", mmol / litre / per, s.total);
        visit("free", mmol / litre / per, s.free);
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
    in<N, mmol / litre> reference_total;  ///< of cells made at the reference concentration of plasma
    in<N, mmol / litre> reference_free;   ///< at the reference concentration of plasma
    in<N, hour> renewal;                  ///< mean time over which cells are replaced
    in<N, hour> free_time;                ///< over which free magnesium follows plasma

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("reference_total", mmol / litre, s.reference_total);
        visit("reference_free", mmol / litre, s.reference_free);
        visit("renewal", hour, s.renewal);
        visit("free_time", hour, s.free_time);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> free;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("free", mmol / litre, s.free);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>&) {
    return {.free = x.free};
}

// Not modelled: exchange of old cells with plasma beyond the free part, and the inherited differences of red cells.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto plasma = s.magnesium_pools.relative_plasma;
    return {.pools = {.total = (p.reference_total * plasma - x.total) / p.renewal,
                      .free = (p.reference_free * plasma - x.free) / p.free_time},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::erythrocyte
