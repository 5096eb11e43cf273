// intestine.hpp - uptake of dissolved magnesium on its way through small bowel and colon; the rest is faeces.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/intestine.md. Values and sources: data/parameters/intestine.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::intestine {

/// Dissolved magnesium in the lumen of each segment. The four small-bowel segments have equal residence times.
template <class N, unit per>
struct pools {
    in<N, mmol / per> upper_jejunum;  ///< with the duodenum
    in<N, mmol / per> lower_jejunum;
    in<N, mmol / per> upper_ileum;
    in<N, mmol / per> lower_ileum;
    in<N, mmol / per> colon;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("upper_jejunum", mmol / per, s.upper_jejunum);
        visit("lower_jejunum", mmol / per, s.lower_jejunum);
        visit("upper_ileum", mmol / per, s.upper_ileum);
        visit("lower_ileum", mmol / per, s.lower_ileum);
        visit("colon", mmol / per, s.colon);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> absorbed;     ///< taken up from the lumen, also of what the gut had secreted
    in<N, mmol / per> faeces;       ///< passed
    in<N, gram / per> stool_water;  ///< water held in stool by that magnesium

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("absorbed", mmol / per, s.absorbed);
        visit("faeces", mmol / per, s.faeces);
        visit("stool_water", gram / per, s.stool_water);
    }
};

template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, mmol / hour> saturable_uptake;  ///< largest carrier (TRPM6/7) uptake of the whole small bowel
    in<N, one> ileal_share;               ///< share of the carriers that sits in the ileum
    in<N, mmol> saturable_half;           ///< content of a segment at half of its largest carrier uptake
    in<N, one / hour> paracellular_rate;  ///< passive uptake per content, small bowel
    in<N, one / hour> colon_uptake_rate;  ///< passive uptake per content, colon
    in<N, hour> small_bowel_transit;      ///< mean residence in the whole small bowel
    in<N, hour> colon_transit;            ///< mean residence in the colon
    in<N, gram / mmol> stool_water_per_magnesium;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("saturable_uptake", mmol / hour, s.saturable_uptake);
        visit("ileal_share", one, s.ileal_share);
        visit("saturable_half", mmol, s.saturable_half);
        visit("paracellular_rate", one / hour, s.paracellular_rate);
        visit("colon_uptake_rate", one / hour, s.colon_uptake_rate);
        visit("small_bowel_transit", hour, s.small_bowel_transit);
        visit("colon_transit", hour, s.colon_transit);
        visit("stool_water_per_magnesium", gram / mmol, s.stool_water_per_magnesium);
    }
};

template <class N>
struct signals {
    in<N, mmol / hour> uptake_upper_jejunum;
    in<N, mmol / hour> uptake_lower_jejunum;
    in<N, mmol / hour> uptake_upper_ileum;
    in<N, mmol / hour> uptake_lower_ileum;
    in<N, mmol / hour> uptake_colon;
    in<N, mmol / hour> uptake;  ///< of all segments, handed to plasma
    in<N, mmol / hour> faeces;
    in<N, gram / hour> stool_water;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("uptake_upper_jejunum", mmol / hour, s.uptake_upper_jejunum);
        visit("uptake_lower_jejunum", mmol / hour, s.uptake_lower_jejunum);
        visit("uptake_upper_ileum", mmol / hour, s.uptake_upper_ileum);
        visit("uptake_lower_ileum", mmol / hour, s.uptake_lower_ileum);
        visit("uptake_colon", mmol / hour, s.uptake_colon);
        visit("uptake", mmol / hour, s.uptake);
        visit("faeces", mmol / hour, s.faeces);
        visit("stool_water", gram / hour, s.stool_water);
    }
};

/// Uptake from one segment: carriers that saturate, and a passive part in proportion to what is there.
template <class Amount, class Rate, class Speed>
constexpr Speed segment_uptake(const Amount& lumen, const Speed& largest, const Amount& half, const Rate& passive) {
    return largest * lumen / (half + lumen) + passive * lumen;
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    const in<N, mmol / hour> carriers_ileum = p.saturable_uptake * p.ileal_share / 2.0;  // each of its two segments
    const in<N, mmol / hour> carriers_jejunum = p.saturable_uptake * (1.0 - p.ileal_share) / 2.0;
    const auto small_bowel = [&](const auto& lumen, const auto& carriers) {
        return segment_uptake(lumen, carriers, p.saturable_half, p.paracellular_rate);
    };
    signals<N> s;
    s.uptake_upper_jejunum = small_bowel(x.upper_jejunum, carriers_jejunum);
    s.uptake_lower_jejunum = small_bowel(x.lower_jejunum, carriers_jejunum);
    s.uptake_upper_ileum = small_bowel(x.upper_ileum, carriers_ileum);
    s.uptake_lower_ileum = small_bowel(x.lower_ileum, carriers_ileum);
    s.uptake_colon = p.colon_uptake_rate * x.colon;
    s.uptake =
        s.uptake_upper_jejunum + s.uptake_lower_jejunum + s.uptake_upper_ileum + s.uptake_lower_ileum + s.uptake_colon;
    s.faeces = x.colon / p.colon_transit;
    s.stool_water = p.stool_water_per_magnesium * s.faeces;
    return s;
}

// Not modelled in this version: phytate, oxalate, calcium, solubility, status of the carriers, osmotic speeding of
// transit.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto onward = 4.0 / p.small_bowel_transit;  // four segments in series
    const auto to_lower_jejunum = onward * x.upper_jejunum;
    const auto to_upper_ileum = onward * x.lower_jejunum;
    const auto to_lower_ileum = onward * x.upper_ileum;
    const auto to_colon = onward * x.lower_ileum;
    const auto& mine = s.intestine;
    return {.pools = {.upper_jejunum = s.stomach.emptying + s.magnesium_pools.secretion - mine.uptake_upper_jejunum -
                                       to_lower_jejunum,
                      .lower_jejunum = to_lower_jejunum - mine.uptake_lower_jejunum - to_upper_ileum,
                      .upper_ileum = to_upper_ileum - mine.uptake_upper_ileum - to_lower_ileum,
                      .lower_ileum = to_lower_ileum - mine.uptake_lower_ileum - to_colon,
                      .colon = to_colon - mine.uptake_colon - mine.faeces},
            .accumulators = {.absorbed = mine.uptake, .faeces = mine.faeces, .stool_water = mine.stool_water}};
}

}  // namespace magnesia::physiology::intestine
