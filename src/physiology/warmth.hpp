// warmth.hpp - warm skin before sleep, and a bedroom that is too warm.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/warmth.md. Values and sources: data/parameters/warmth.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::warmth {

template <class N, unit per>
struct pools {
    in<N, one / per> core;  ///< degrees C that a bath has left in the body; 0 = as usual at that hour
    in<N, one / per> skin;  ///< warmth that a hot core has brought to the skin, above usual; 0 = usual

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("core", one / per, s.core);
        visit("skin", one / per, s.skin);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

template <class N>
struct inputs {
    in<N, one> bath;  ///< 1 while in a warm bath or shower
    in<N, one> room;  ///< degrees C

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("bath", one, s.bath);
        visit("room", one, s.room);
    }
};

template <class N>
struct parameters {
    in<N, one / hour> bath_heating;  ///< degrees C an hour of the core in a warm bath
    in<N, hour> core_time;           ///< in which the core cools
    in<N, one / hour> core_warming;  ///< of the skin, by a core one degree C above usual
    in<N, hour> cooling_time;        ///< of warm skin
    in<N, one> glycine_warming;      ///< warmth of the skin when glycine holds all of its sites in the clock
    in<N, one> glycine_half;         ///< glycine of brain fluid at which half of them are held; 1 = its usual level
    in<N, one> comfortable_room;     ///< degrees C above which a room is too warm
    in<N, one> softness;             ///< degrees C over which that sets in
    in<N, one> gate_glycine;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("bath_heating", one / hour, s.bath_heating);
        visit("core_time", hour, s.core_time);
        visit("core_warming", one / hour, s.core_warming);
        visit("cooling_time", hour, s.cooling_time);
        visit("glycine_warming", one, s.glycine_warming);
        visit("glycine_half", one, s.glycine_half);
        visit("comfortable_room", one, s.comfortable_room);
        visit("softness", one, s.softness);
        visit("gate_glycine", one, s.gate_glycine);
    }
};

template <class N>
struct signals {
    in<N, one> skin;  ///< warmth above usual, through which the body core cools; 0 = usual
    in<N, one> heat;  ///< degrees C of the room above the comfortable

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("skin", one, s.skin);
        visit("heat", one, s.heat);
    }
};

/// Vessels of the skin open at once for as much as the sites of glycine in the clock are held beyond the usual.
template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const auto& glycine = s.brain_barrier.glycine;
    const auto opened = p.gate_glycine * p.glycine_warming * (glycine - 1.0) / (glycine + p.glycine_half);
    return {.skin = x.skin + opened, .heat = p.softness * softplus((u.room - p.comfortable_room) / p.softness)};
}

// Not modelled: the core's own rhythm, work and fever, bedding, and what a hot core itself does to sleep.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream&, const inputs<N>& u,
                                                            const parameters<N>& p) {
    return {.pools = {.core = p.bath_heating * u.bath - x.core / p.core_time,
                      .skin = p.core_warming * x.core - x.skin / p.cooling_time},
            .accumulators = {}};
}

}  // namespace magnesia::physiology::warmth
