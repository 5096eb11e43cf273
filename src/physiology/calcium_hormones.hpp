// calcium_hormones.hpp - parathyroid hormone and calcitriol, moved by magnesium, calcium and vitamin D.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/calcium_hormones.md. Values and sources: data/parameters/calcium_hormones.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::calcium_hormones {

template <class N, unit per>
struct pools {
    in<N, one / per> calcitriol;  ///< relative to a replete person

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("calcitriol", one / per, s.calcitriol);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
using accumulators = no_pools<N, per>;

/// How the person is supplied, relative to the reference supply: 1 where nothing is known.
template <class N>
struct inputs {
    in<N, one> calcium;    ///< of the diet
    in<N, one> vitamin_d;  ///< 25-hydroxyvitamin D in serum

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("calcium", one, s.calcium);
        visit("vitamin_d", one, s.vitamin_d);
    }
};

template <class N>
struct parameters {
    in<N, one> magnesium_half;  ///< square of the relative plasma magnesium at which half of the glands still answer
    in<N, one> calcium_half;    ///< relative calcium supply that halves parathyroid hormone
    in<N, one> vitamin_d_half;  ///< relative vitamin D at which half of the largest synthesis is reached
    in<N, hour> time;           ///< over which calcitriol follows

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("magnesium_half", one, s.magnesium_half);
        visit("calcium_half", one, s.calcium_half);
        visit("vitamin_d_half", one, s.vitamin_d_half);
        visit("time", hour, s.time);
    }
};

template <class N>
struct signals {
    in<N, one> magnesium_part;  ///< what low magnesium leaves of the glands' answer; 1 at the reference
    in<N, one> parathyroid;     ///< hormone relative to a replete person
    in<N, one> calcitriol;
    in<N, one> supply;  ///< of calcium to the body: what is eaten times what calcitriol takes up

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("magnesium_part", one, s.magnesium_part);
        visit("parathyroid", one, s.parathyroid);
        visit("calcitriol", one, s.calcitriol);
        visit("supply", one, s.supply);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream& s, const inputs<N>& u, const parameters<N>& p) {
    const auto plasma = s.magnesium_pools.relative_plasma;
    const in<N, one> square = plasma * plasma;
    const in<N, one> answer = (1.0 + p.magnesium_half) * square / (p.magnesium_half + square);
    const in<N, one> supply = u.calcium * x.calcitriol;
    return {.magnesium_part = answer,
            .parathyroid = answer * (1.0 + p.calcium_half) / (p.calcium_half + supply),
            .calcitriol = x.calcitriol,
            .supply = supply};
}

// Low magnesium lowers both the hormone and the kidney's answer to it, hence its part twice.
// Not modelled: serum calcium and phosphate, calcitonin, FGF23, seasons.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>& u,
                                                            const parameters<N>& p) {
    const auto& mine = s.calcium_hormones;
    const in<N, one> substrate = (1.0 + p.vitamin_d_half) * u.vitamin_d / (p.vitamin_d_half + u.vitamin_d);
    const auto wanted = substrate * mine.parathyroid * mine.magnesium_part;
    return {.pools = {.calcitriol = (wanted - x.calcitriol) / p.time}, .accumulators = {}};
}

}  // namespace magnesia::physiology::calcium_hormones
