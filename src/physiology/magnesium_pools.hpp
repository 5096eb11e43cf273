// magnesium_pools.hpp - where absorbed magnesium goes: plasma, interstitial fluid, cells, muscle, bone, deep stores.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/magnesium_pools.md. Values and sources: data/parameters/magnesium_pools.toml.
#pragma once

#include "physiology/module.hpp"
#include "physiology/shortage.hpp"

namespace magnesia::physiology::magnesium_pools {

template <class N, unit per>
struct pools {
    in<N, mmol / per> plasma;        ///< all species: ionised, complexed and bound to protein
    in<N, mmol / per> interstitium;  ///< interstitial fluid, not bound
    in<N, mmol / per> viscera;       ///< cells that exchange within an hour or two: liver, kidney, heart
    in<N, mmol / per> fast_cell;     ///< cells that exchange within hours, those of the bowel among them
    in<N, mmol / per> muscle;        ///< the part of muscle and other soft tissue that exchanges within days
    in<N, mmol / per> bone_surface;  ///< exchangeable bone
    in<N, mmol / per> deep;          ///< deep bone and slow soft tissue, months

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma", mmol / per, s.plasma);
        visit("interstitium", mmol / per, s.interstitium);
        visit("viscera", mmol / per, s.viscera);
        visit("fast_cell", mmol / per, s.fast_cell);
        visit("muscle", mmol / per, s.muscle);
        visit("bone_surface", mmol / per, s.bone_surface);
        visit("deep", mmol / per, s.deep);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> secreted;  ///< into the gut with digestive juices and shed cells
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
    in<N, mmol / hour> infusion;   ///< magnesium given by vein
    in<N, litre / hour> sweating;  ///< sweat of a session of training; 0 at rest
    in<N, mmol / hour> set_aside;  ///< for milk, for what a child grows, for the unborn; else 0
    in<N, one> work;               ///< of a session of training: share of the largest aerobic power; 0 at rest

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("infusion", mmol / hour, s.infusion);
        visit("sweating", litre / hour, s.sweating);
        visit("set_aside", mmol / hour, s.set_aside);
        visit("work", one, s.work);
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
    in<N, mmol> viscera_amount;
    in<N, one / hour> viscera_rate;  ///< turnover: what leaves a store per content
    in<N, one> viscera_half;         ///< concentration of half-saturated entry, relative to the reference
    in<N, mmol> fast_cell_amount;
    in<N, one / hour> fast_cell_rate;
    in<N, one / hour> shedding_rate;  ///< of fast cells: share of their content in what the bowel sheds
    in<N, one> fast_cell_half;
    in<N, mmol> muscle_amount;
    in<N, one / hour> muscle_rate;
    in<N, one> muscle_half;
    in<N, mmol> bone_surface_amount;
    in<N, one / hour> bone_surface_rate;
    in<N, one> bone_surface_half;
    in<N, mmol> deep_amount;
    in<N, one / hour> deep_rate;
    in<N, one> deep_half;
    in<N, one> insulin_gain;                  ///< relative rise of entry into fast cells and muscle after a meal
    in<N, one> work_gain;                     ///< relative rise of entry into fast cells at the largest aerobic power
    in<N, litre / hour> secretion_clearance;  ///< plasma cleared into digestive juices
    in<N, litre / hour> sweat_clearance;      ///< plasma cleared through sweat and skin at rest
    in<N, mmol / litre> magnesium_of_sweat;   ///< in the sweat of training, at the reference
    in<N, one> lack_width;                    ///< lack of fast cells over which what it does sets in

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma_volume", litre, s.plasma_volume);
        visit("interstitium_volume", litre, s.interstitium_volume);
        visit("ultrafilterable_fraction", one, s.ultrafilterable_fraction);
        visit("ionised_fraction", one, s.ionised_fraction);
        visit("reference_ultrafilterable", mmol / litre, s.reference_ultrafilterable);
        visit("capillary_clearance", litre / hour, s.capillary_clearance);
        visit("viscera_amount", mmol, s.viscera_amount);
        visit("viscera_rate", one / hour, s.viscera_rate);
        visit("viscera_half", one, s.viscera_half);
        visit("fast_cell_amount", mmol, s.fast_cell_amount);
        visit("fast_cell_rate", one / hour, s.fast_cell_rate);
        visit("shedding_rate", one / hour, s.shedding_rate);
        visit("fast_cell_half", one, s.fast_cell_half);
        visit("muscle_amount", mmol, s.muscle_amount);
        visit("muscle_rate", one / hour, s.muscle_rate);
        visit("muscle_half", one, s.muscle_half);
        visit("bone_surface_amount", mmol, s.bone_surface_amount);
        visit("bone_surface_rate", one / hour, s.bone_surface_rate);
        visit("bone_surface_half", one, s.bone_surface_half);
        visit("deep_amount", mmol, s.deep_amount);
        visit("deep_rate", one / hour, s.deep_rate);
        visit("deep_half", one, s.deep_half);
        visit("insulin_gain", one, s.insulin_gain);
        visit("work_gain", one, s.work_gain);
        visit("secretion_clearance", litre / hour, s.secretion_clearance);
        visit("sweat_clearance", litre / hour, s.sweat_clearance);
        visit("magnesium_of_sweat", mmol / litre, s.magnesium_of_sweat);
        visit("lack_width", one, s.lack_width);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> plasma_total;
    in<N, mmol / litre> plasma_ultrafilterable;
    in<N, mmol / litre> plasma_ionised;
    in<N, one> relative_plasma;    ///< filterable plasma magnesium over the reference of the stores
    in<N, one> cell_lack;          ///< what fast cells miss of their reference amount, as a share of it
    in<N, one> shortage;           ///< the same from 0 up, set in softly: what people feel who lack magnesium
    in<N, mmol / hour> secretion;  ///< handed to the duodenum
    in<N, mmol / hour> shedding;   ///< handed to the colon, out of reach of the mucosa
    in<N, mmol / hour> sweat;
    in<N, mmol / hour> into_interstitium;  ///< one way, as are the next eight: a tracer follows each of them
    in<N, mmol / hour> from_interstitium;
    in<N, mmol / hour> into_viscera;
    in<N, mmol / hour> from_viscera;
    in<N, mmol / hour> into_fast_cell;
    in<N, mmol / hour> from_fast_cell;
    in<N, mmol / hour> into_muscle;
    in<N, mmol / hour> from_muscle;
    in<N, mmol / hour> into_bone_surface;
    in<N, mmol / hour> from_bone_surface;
    in<N, mmol / hour> into_deep;
    in<N, mmol / hour> from_deep;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma_total", mmol / litre, s.plasma_total);
        visit("plasma_ultrafilterable", mmol / litre, s.plasma_ultrafilterable);
        visit("plasma_ionised", mmol / litre, s.plasma_ionised);
        visit("relative_plasma", one, s.relative_plasma);
        visit("cell_lack", one, s.cell_lack);
        visit("shortage", one, s.shortage);
        visit("secretion", mmol / hour, s.secretion);
        visit("shedding", mmol / hour, s.shedding);
        visit("sweat", mmol / hour, s.sweat);
        visit("into_interstitium", mmol / hour, s.into_interstitium);
        visit("from_interstitium", mmol / hour, s.from_interstitium);
        visit("into_viscera", mmol / hour, s.into_viscera);
        visit("from_viscera", mmol / hour, s.from_viscera);
        visit("into_fast_cell", mmol / hour, s.into_fast_cell);
        visit("from_fast_cell", mmol / hour, s.from_fast_cell);
        visit("into_muscle", mmol / hour, s.into_muscle);
        visit("from_muscle", mmol / hour, s.from_muscle);
        visit("into_bone_surface", mmol / hour, s.into_bone_surface);
        visit("from_bone_surface", mmol / hour, s.from_bone_surface);
        visit("into_deep", mmol / hour, s.into_deep);
        visit("from_deep", mmol / hour, s.from_deep);
    }
};

/// Entry into a store relative to that at the reference concentration: it saturates, so that a store holds most of its
/// magnesium back when plasma falls, and takes up little when plasma rises. 0 at 0, 1 at the reference.
template <class Share>
constexpr Share entry(const Share& relative_concentration, const Share& half) {
    return (1.0 + half) * relative_concentration / (half + relative_concentration);
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream& upstream, const inputs<N>& u, const parameters<N>& p) {
    signals<N> s;
    s.plasma_total = x.plasma / p.plasma_volume;
    s.plasma_ultrafilterable = p.ultrafilterable_fraction * s.plasma_total;
    s.plasma_ionised = p.ionised_fraction * s.plasma_total;
    s.relative_plasma = s.plasma_ultrafilterable / p.reference_ultrafilterable;
    s.cell_lack = 1.0 - x.fast_cell / p.fast_cell_amount;
    s.shortage = shortage_of(s.cell_lack, p.lack_width);
    s.secretion = p.secretion_clearance * s.plasma_ultrafilterable;
    s.shedding = p.shedding_rate * x.fast_cell;
    s.sweat = p.sweat_clearance * s.plasma_ultrafilterable + u.sweating * p.magnesium_of_sweat * s.relative_plasma;
    const auto interstitial = x.interstitium / p.interstitium_volume;
    s.into_interstitium = p.capillary_clearance * s.plasma_ultrafilterable;
    s.from_interstitium = p.capillary_clearance * interstitial;
    const in<N, one> relative = interstitial / p.reference_ultrafilterable;
    // What leaves for good by other ways is counted with sweat; it is taken as muscle takes, so that none grows of
    // nothing.
    s.sweat = s.sweat + u.set_aside * entry(relative, p.muscle_half);
    const auto insulin = 1.0 + p.insulin_gain * upstream.stomach.fullness;
    s.into_viscera = p.viscera_rate * p.viscera_amount * entry(relative, p.viscera_half);
    s.from_viscera = p.viscera_rate * x.viscera;
    const in<N, one / hour> leaves_fast_cell = p.fast_cell_rate + p.shedding_rate;
    const in<N, one> working = 1.0 + p.work_gain * u.work;
    s.into_fast_cell = insulin * working * leaves_fast_cell * p.fast_cell_amount * entry(relative, p.fast_cell_half);
    s.from_fast_cell = p.fast_cell_rate * x.fast_cell;
    s.into_muscle = insulin * p.muscle_rate * p.muscle_amount * entry(relative, p.muscle_half);
    s.from_muscle = p.muscle_rate * x.muscle;
    s.into_bone_surface = p.bone_surface_rate * p.bone_surface_amount * entry(relative, p.bone_surface_half);
    s.from_bone_surface = p.bone_surface_rate * x.bone_surface;
    s.into_deep = p.deep_rate * p.deep_amount * entry(relative, p.deep_half);
    s.from_deep = p.deep_rate * x.deep;
    return s;
}

// Not modelled: what a short hard effort squeezes out of plasma, acid-base shifts, and bone turnover by hormones.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream& s, const inputs<N>& u,
                                                            const parameters<N>&) {
    const auto& mine = s.magnesium_pools;
    const auto to_interstitium = mine.into_interstitium - mine.from_interstitium;
    const auto to_viscera = mine.into_viscera - mine.from_viscera;
    const auto to_fast_cell = mine.into_fast_cell - mine.from_fast_cell;
    const auto to_muscle = mine.into_muscle - mine.from_muscle;
    const auto to_bone_surface = mine.into_bone_surface - mine.from_bone_surface;
    const auto to_deep = mine.into_deep - mine.from_deep;
    const auto absorbed = s.intestine.uptake_jejunum + s.intestine.uptake_ileum + s.colon.uptake;
    return {
        .pools = {.plasma = absorbed + u.infusion - mine.secretion - mine.sweat - s.kidney.urine - to_interstitium,
                  .interstitium = to_interstitium - to_viscera - to_fast_cell - to_muscle - to_bone_surface - to_deep,
                  .viscera = to_viscera,
                  .fast_cell = to_fast_cell - mine.shedding,
                  .muscle = to_muscle,
                  .bone_surface = to_bone_surface,
                  .deep = to_deep},
        .accumulators = {.secreted = mine.secretion + mine.shedding, .sweat = mine.sweat, .infused = u.infusion}};
}

}  // namespace magnesia::physiology::magnesium_pools
