// stomach.hpp - how fast swallowed, dissolved magnesium leaves the stomach, fasting and after a meal.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/stomach.md. Values and sources: data/parameters/stomach.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::stomach {

template <class N, unit per>
struct pools {
    in<N, mmol / per> magnesium;  ///< dissolved magnesium in the stomach
    in<N, one / per> meal;        ///< what is left of the last meals; one meal is 1

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("magnesium", mmol / per, s.magnesium);
        visit("meal", one / per, s.meal);
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
    in<N, one / hour> emptying_fasting;  ///< emptying of a solution from an empty stomach
    in<N, one / hour> emptying_fed;      ///< emptying while a meal is there
    in<N, one / hour> meal_speed;        ///< meals the full stomach passes on per hour
    in<N, one> meal_half;                ///< rest of a meal at which the stomach is halfway back to fasting

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("emptying_fasting", one / hour, s.emptying_fasting);
        visit("emptying_fed", one / hour, s.emptying_fed);
        visit("meal_speed", one / hour, s.meal_speed);
        visit("meal_half", one, s.meal_half);
    }
};

template <class N>
struct signals {
    in<N, mmol / hour> emptying;  ///< magnesium handed to the small bowel

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("emptying", mmol / hour, s.emptying);
    }
};

/// 0 with an empty stomach, 1 with a full meal in it.
template <class N>
constexpr in<N, one> fullness(const state<N>& x, const parameters<N>& p) {
    return x.meal / (x.meal + p.meal_half);
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    const auto fed = fullness(x, p);
    const auto emptying_rate = p.emptying_fasting * (1.0 - fed) + p.emptying_fed * fed;
    return {.emptying = emptying_rate * x.magnesium};
}

// Nearly constant outflow while the meal is large, exponential at its end: the meal ends.
// Not modelled: solid tablets, acid, energy density, viscosity.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto meal_outflow = p.meal_speed * fullness(x, p);
    return {.pools = {.magnesium = -s.stomach.emptying, .meal = -meal_outflow}, .accumulators = {}};
}

}  // namespace magnesia::physiology::stomach
