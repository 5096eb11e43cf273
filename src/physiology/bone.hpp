// bone.hpp - density and strength of hip bone, over months, by magnesium, calcium and vitamin D.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/bone.md. Values and sources: data/parameters/bone.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::bone {

template <class N, unit per>
struct pools {
    in<N, one / per> density;  ///< of hip bone, relative to the person's usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("density", one / per, s.density);
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
    in<N, one / hour> density_rate;
    in<N, one> gate_density;    ///< a lack of magnesium thins bone
    in<N, one> density_lack;    ///< share of density lost per share of what cells hold missing
    in<N, one> lack_reach;      ///< the most of it
    in<N, one> gate_supply;     ///< calcium that is absorbed thickens bone
    in<N, one> density_supply;  ///< share of density per relative rise of calcium absorbed
    in<N, one> supply_reach;    ///< the most of it

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("density_rate", one / hour, s.density_rate);
        visit("gate_density", one, s.gate_density);
        visit("density_lack", one, s.density_lack);
        visit("lack_reach", one, s.lack_reach);
        visit("gate_supply", one, s.gate_supply);
        visit("density_supply", one, s.density_supply);
        visit("supply_reach", one, s.supply_reach);
    }
};

template <class N>
struct signals {
    in<N, one> density;   ///< of hip bone; 1 = usual
    in<N, one> strength;  ///< of hip bone against a slow load; 1 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("density", one, s.density);
        visit("strength", one, s.strength);
    }
};

// Strength goes with the square of density: Carter and Hayes 1977, remembered.
template <class N, class Upstream>
signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>&) {
    return {.density = x.density, .strength = power<2>(x.density)};
}

/// Density where it would settle. Calcium supply is what the diet holds times calcitriol, which vitamin D and magnesium
/// make: the three act together.
template <class N, class Upstream>
in<N, one> density_level(const Upstream& s, const parameters<N>& p) {
    const in<N, one> missing = s.magnesium_pools.shortage;
    const in<N, one> more_calcium = s.calcium_hormones.supply - 1.0;
    return 1.0 - p.gate_density * within(p.lack_reach, p.density_lack * missing) +
           p.gate_supply * within(p.supply_reach, p.density_supply * more_calcium);
}

// Not modelled: age, sex hormones, load, falls (which break bones more than density does) and the magnesium of the
// crystal itself, which follows plasma by a hundredth.
template <class N, class Upstream>
change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                  const parameters<N>& p) {
    return {.pools = {.density = p.density_rate * (density_level<N>(s, p) - x.density)}, .accumulators = {}};
}

}  // namespace magnesia::physiology::bone
