// magnesium_pools.hpp - where absorbed magnesium goes: plasma, interstitial fluid, cells, bone surface, deep stores.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/magnesium_pools.md. Values and sources: data/parameters/magnesium_pools.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::magnesium_pools {

template <class N, unit per>
struct pools {
    in<N, mmol / per> plasma;        ///< all species: ionised, complexed and bound to protein
    in<N, mmol / per> interstitium;  ///< interstitial fluid, not bound
    in<N, mmol / per> fast_cell;     ///< cells that follow plasma within days to weeks
    in<N, mmol / per> bone_surface;  ///< exchangeable bone
    in<N, mmol / per> deep;          ///< deep bone and slow soft tissue, months

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma", mmol / per, s.plasma);
        visit("interstitium", mmol / per, s.interstitium);
        visit("fast_cell", mmol / per, s.fast_cell);
        visit("bone_surface", mmol / per, s.bone_surface);
        visit("deep", mmol / per, s.deep);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> secreted;  ///< into the gut with digestive juices
    in<N, mmol / per> sweat;     ///< through sweat and skin
    in<N, mmol / per> infused;   ///< into plasma by vein

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("secreted", mmol / per, s.secreted);
        visit("sweat", mmol / per, s.sweat);
        visit("infused", mmol / per, s.infused);
    }
};

template <class N>
struct inputs {
    in<N, mmol / hour> infusion;  ///< magnesium given by vein

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("infusion", mmol / hour, s.infusion);
    }
};

template <class N>
struct parameters {
    in<N, litre> plasma_volume;
    in<N, litre> interstitium_volume;
    in<N, one> ultrafilterable_fraction;            ///< of plasma magnesium: ionised and complexed
    in<N, one> ionised_fraction;                    ///< of plasma magnesium
    in<N, mmol / litre> reference_ultrafilterable;  ///< concentration at which the stores hold their reference amounts
    in<N, litre / hour> capillary_clearance;        ///< exchange of plasma with interstitial fluid
    in<N, mmol> fast_cell_amount;
    in<N, one / hour> fast_cell_rate;
    in<N, one> fast_cell_elasticity;  ///< relative change of the store per relative change of the concentration
    in<N, mmol> bone_surface_amount;
    in<N, one / hour> bone_surface_rate;
    in<N, one> bone_surface_elasticity;
    in<N, mmol> deep_amount;
    in<N, one / hour> deep_rate;
    in<N, one> deep_elasticity;
    in<N, litre / hour> secretion_clearance;  ///< plasma cleared into digestive juices
    in<N, litre / hour> sweat_clearance;      ///< plasma cleared through sweat and skin

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma_volume", litre, s.plasma_volume);
        visit("interstitium_volume", litre, s.interstitium_volume);
        visit("ultrafilterable_fraction", one, s.ultrafilterable_fraction);
        visit("ionised_fraction", one, s.ionised_fraction);
        visit("reference_ultrafilterable", mmol / litre, s.reference_ultrafilterable);
        visit("capillary_clearance", litre / hour, s.capillary_clearance);
        visit("fast_cell_amount", mmol, s.fast_cell_amount);
        visit("fast_cell_rate", one / hour, s.fast_cell_rate);
        visit("fast_cell_elasticity", one, s.fast_cell_elasticity);
        visit("bone_surface_amount", mmol, s.bone_surface_amount);
        visit("bone_surface_rate", one / hour, s.bone_surface_rate);
        visit("bone_surface_elasticity", one, s.bone_surface_elasticity);
        visit("deep_amount", mmol, s.deep_amount);
        visit("deep_rate", one / hour, s.deep_rate);
        visit("deep_elasticity", one, s.deep_elasticity);
        visit("secretion_clearance", litre / hour, s.secretion_clearance);
        visit("sweat_clearance", litre / hour, s.sweat_clearance);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> plasma_total;
    in<N, mmol / litre> plasma_ultrafilterable;
    in<N, mmol / litre> plasma_ionised;
    in<N, mmol / hour> secretion;  ///< handed to the upper jejunum
    in<N, mmol / hour> sweat;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma_total", mmol / litre, s.plasma_total);
        visit("plasma_ultrafilterable", mmol / litre, s.plasma_ultrafilterable);
        visit("plasma_ionised", mmol / litre, s.plasma_ionised);
        visit("secretion", mmol / hour, s.secretion);
        visit("sweat", mmol / hour, s.sweat);
    }
};

/// Net flow into a store that moves towards amount * (1 + elasticity * relative change of its surrounding).
template <class Amount, class Rate, class Share>
constexpr auto store_uptake(const Amount& store, const Amount& amount, const Rate& rate, const Share& relative_change) {
    return rate * (amount * (1.0 + relative_change) - store);
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    signals<N> s;
    s.plasma_total = x.plasma / p.plasma_volume;
    s.plasma_ultrafilterable = p.ultrafilterable_fraction * s.plasma_total;
    s.plasma_ionised = p.ionised_fraction * s.plasma_total;
    s.secretion = p.secretion_clearance * s.plasma_ultrafilterable;
    s.sweat = p.sweat_clearance * s.plasma_ultrafilterable;
    return s;
}

// Net exchange, not tracer exchange: a store holds most of its magnesium back when plasma falls (elasticity below 1).
// Not modelled: hormones of calcium and magnesium, insulin shifts, erythrocytes, tracer kinetics.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                            const parameters<N>& p) {
    const auto& mine = s.magnesium_pools;
    const auto interstitial = x.interstitium / p.interstitium_volume;
    const auto off_reference = interstitial / p.reference_ultrafilterable - 1.0;
    const auto to_interstitium = p.capillary_clearance * (mine.plasma_ultrafilterable - interstitial);
    const auto to_fast_cell =
        store_uptake(x.fast_cell, p.fast_cell_amount, p.fast_cell_rate, p.fast_cell_elasticity * off_reference);
    const auto to_bone_surface = store_uptake(x.bone_surface, p.bone_surface_amount, p.bone_surface_rate,
                                              p.bone_surface_elasticity * off_reference);
    const auto to_deep = store_uptake(x.deep, p.deep_amount, p.deep_rate, p.deep_elasticity * off_reference);
    return {.pools = {.plasma = s.intestine.uptake + u.infusion - mine.secretion - mine.sweat - s.kidney.urine -
                                to_interstitium,
                      .interstitium = to_interstitium - to_fast_cell - to_bone_surface - to_deep,
                      .fast_cell = to_fast_cell,
                      .bone_surface = to_bone_surface,
                      .deep = to_deep},
            .accumulators = {.secreted = mine.secretion, .sweat = mine.sweat, .infused = u.infusion}};
}

}  // namespace magnesia::physiology::magnesium_pools
