// colon.hpp - what the small bowel left: a little more uptake, water held by dissolved magnesium, stool.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/colon.md. Values and sources: data/parameters/colon.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::colon {

template <class N, unit per>
struct pools {
    in<N, mmol / per> dissolved;    ///< magnesium in solution
    in<N, mmol / per> undissolved;  ///< solid, chelated, bound to phytate or oxalate, or in shed cells
    in<N, mmol / per> residue;      ///< what is left of food, as the magnesium that was eaten with it

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("dissolved", mmol / per, s.dissolved);
        visit("undissolved", mmol / per, s.undissolved);
        visit("residue", mmol / per, s.residue);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> absorbed;
    in<N, mmol / per> faeces;          ///< all magnesium passed
    in<N, mmol / per> faeces_soluble;  ///< the part of it that was in solution
    in<N, gram / per> stool_water;     ///< water held in stool by that part
    in<N, one / per> loose_stools;     ///< expected number of loose stools
    in<N, one / per> cramps;           ///< expected number of spells of abdominal cramps with them

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("absorbed", mmol / per, s.absorbed);
        visit("faeces", mmol / per, s.faeces);
        visit("faeces_soluble", mmol / per, s.faeces_soluble);
        visit("stool_water", gram / per, s.stool_water);
        visit("loose_stools", one / per, s.loose_stools);
        visit("cramps", one / per, s.cramps);
    }
};

template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, one / hour> uptake_rate;       ///< passive uptake per content
    in<N, hour> transit;                 ///< mean residence
    in<N, mmol> osmotic_half;            ///< dissolved content at which the colon empties twice as fast
    in<N, one / hour> dissolution_rate;  ///< of what came undissolved, in the acids of the flora
    in<N, one> particles_per_magnesium;  ///< osmotic particles kept in the lumen per magnesium: it and its anions
    in<N, mmol / gram> osmolality;       ///< of stool water, that of plasma
    in<N, one> held_by_residue;          ///< magnesium whose water the residue of food holds, per magnesium of the food
    in<N, gram / hour> loose_half;       ///< water beyond what residue holds at which half of the stools are loose
    in<N, one / hour> stools;            ///< stools passed where magnesium holds no water in them
    in<N, one / gram> stools_of_water;   ///< stools more per gram of water that magnesium holds
    in<N, one> cramps_per_stool;         ///< spells of abdominal cramps per loose stool

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("uptake_rate", one / hour, s.uptake_rate);
        visit("transit", hour, s.transit);
        visit("osmotic_half", mmol, s.osmotic_half);
        visit("dissolution_rate", one / hour, s.dissolution_rate);
        visit("particles_per_magnesium", one, s.particles_per_magnesium);
        visit("osmolality", mmol / gram, s.osmolality);
        visit("held_by_residue", one, s.held_by_residue);
        visit("loose_half", gram / hour, s.loose_half);
        visit("stools", one / hour, s.stools);
        visit("stools_of_water", one / gram, s.stools_of_water);
        visit("cramps_per_stool", one, s.cramps_per_stool);
    }
};

template <class N>
struct signals {
    in<N, one / hour> onward;
    in<N, mmol / hour> uptake;
    in<N, mmol / hour> dissolution;
    in<N, mmol / hour> faeces_soluble;
    in<N, mmol / hour> faeces_undissolved;
    in<N, mmol / hour> faeces_residue;
    in<N, gram / hour> stool_water;
    in<N, one> loose_chance;  ///< that a stool passed now is loose because of magnesium

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("onward", one / hour, s.onward);
        visit("uptake", mmol / hour, s.uptake);
        visit("dissolution", mmol / hour, s.dissolution);
        visit("faeces_soluble", mmol / hour, s.faeces_soluble);
        visit("faeces_undissolved", mmol / hour, s.faeces_undissolved);
        visit("faeces_residue", mmol / hour, s.faeces_residue);
        visit("stool_water", gram / hour, s.stool_water);
        visit("loose_chance", one, s.loose_chance);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    signals<N> s;
    s.onward = (1.0 + x.dissolved / p.osmotic_half) / p.transit;
    s.uptake = p.uptake_rate * x.dissolved;
    s.dissolution = p.dissolution_rate * x.undissolved;
    s.faeces_soluble = s.onward * x.dissolved;
    s.faeces_undissolved = s.onward * x.undissolved;
    s.faeces_residue = s.onward * x.residue;
    const auto water_of_magnesium = p.particles_per_magnesium / p.osmolality;
    s.stool_water = water_of_magnesium * s.faeces_soluble;
    const auto held = p.held_by_residue * water_of_magnesium * s.faeces_residue;
    const in<N, one> load = positive_part(s.stool_water - held) / p.loose_half;
    const auto eighth = power<8>(load);
    s.loose_chance = eighth / (1.0 + eighth);
    return s;
}

// Not modelled: gas, urgency, and tolerance that builds up over weeks.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>&, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto& mine = s.colon;
    const auto loose = mine.loose_chance * (p.stools + p.stools_of_water * mine.stool_water);
    return {.pools = {.dissolved = s.intestine.to_colon + mine.dissolution - mine.uptake - mine.faeces_soluble,
                      .undissolved = s.intestine.to_colon_undissolved + s.magnesium_pools.shedding - mine.dissolution -
                                     mine.faeces_undissolved,
                      .residue = s.intestine.to_colon_residue - mine.faeces_residue},
            .accumulators = {.absorbed = mine.uptake,
                             .faeces = mine.faeces_soluble + mine.faeces_undissolved,
                             .faeces_soluble = mine.faeces_soluble,
                             .stool_water = mine.stool_water,
                             .loose_stools = loose,
                             .cramps = p.cramps_per_stool * loose}};
}

}  // namespace magnesia::physiology::colon
