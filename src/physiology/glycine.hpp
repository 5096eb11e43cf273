// glycine.hpp - glycine of a chelate, up to plasma above what the body makes itself, and glycine of food.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/glycine.md. Values and sources: data/parameters/glycine.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::glycine {

template <class N, unit per>
struct pools {
    in<N, mmol / per> stomach;
    in<N, mmol / per> gut;
    in<N, mmol / per> food;   ///< in the protein of meals, not yet digested
    in<N, mmol / per> extra;  ///< in the body beyond the balance of making and using it

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("stomach", mmol / per, s.stomach);
        visit("gut", mmol / per, s.gut);
        visit("food", mmol / per, s.food);
        visit("extra", mmol / per, s.extra);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, mmol / per> absorbed;  ///< out of the gut, of chelates and of food

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("absorbed", mmol / per, s.absorbed);
    }
};

template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, one / hour> uptake_rate;       ///< from the small bowel, per content
    in<N, one / hour> digestion_rate;    ///< of the protein of a meal, with the uptake of what it sets free
    in<N, one> past_liver;               ///< share of the absorbed that gets past gut wall and liver
    in<N, litre> volume;                 ///< in which it spreads
    in<N, one / hour> removal_rate;      ///< of what is beyond the balance
    in<N, mmol / litre> fasting_plasma;  ///< concentration without any dose

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("uptake_rate", one / hour, s.uptake_rate);
        visit("digestion_rate", one / hour, s.digestion_rate);
        visit("past_liver", one, s.past_liver);
        visit("volume", litre, s.volume);
        visit("removal_rate", one / hour, s.removal_rate);
        visit("fasting_plasma", mmol / litre, s.fasting_plasma);
    }
};

template <class N>
struct signals {
    in<N, mmol / litre> plasma;
    in<N, one> rise;  ///< of plasma above the person's own fasting level, relative to it
    in<N, mmol / hour> uptake;

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("plasma", mmol / litre, s.plasma);
        visit("rise", one, s.rise);
        visit("uptake", mmol / hour, s.uptake);
    }
};

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    const auto extra = x.extra / p.volume;
    return {.plasma = p.fasting_plasma + extra, .rise = extra / p.fasting_plasma, .uptake = p.uptake_rate * x.gut};
}

// All of it is absorbed in the end. That of food comes slowly and every day: it is a part of the balance that keeps
// plasma at its fasting level, and does not lift it. Not modelled: saturation of its carriers at grams.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto emptying = s.stomach.emptying_rate * x.stomach;
    const auto uptake = s.glycine.uptake;
    const auto digested = p.digestion_rate * x.food;
    return {.pools = {.stomach = -emptying,
                      .gut = emptying - uptake,
                      .food = -digested,
                      .extra = p.past_liver * uptake - p.removal_rate * x.extra},
            .accumulators = {.absorbed = uptake + digested}};
}

}  // namespace magnesia::physiology::glycine
