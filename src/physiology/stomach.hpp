// stomach.hpp - swallowed magnesium dissolves in gastric acid and leaves, with what binds it in food.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/stomach.md. Values and sources: data/parameters/stomach.toml.
#pragma once

#include "physiology/module.hpp"

namespace magnesia::physiology::stomach {

template <class N, unit per>
struct pools {
    in<N, mmol / per> dissolved;  ///< magnesium in solution
    in<N, mmol / per> solid;      ///< magnesium of oxide, hydroxide or carbonate not yet dissolved
    in<N, mmol / per> chelate;    ///< magnesium still held by its amino acid
    in<N, mmol / per> acid;       ///< hydrogen ions that food has not taken up
    in<N, mmol / per> phytate;
    in<N, mmol / per> oxalate;
    in<N, one / per> meal;  ///< what is left of the last meals; one meal is 1

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("dissolved", mmol / per, s.dissolved);
        visit("solid", mmol / per, s.solid);
        visit("chelate", mmol / per, s.chelate);
        visit("acid", mmol / per, s.acid);
        visit("phytate", mmol / per, s.phytate);
        visit("oxalate", mmol / per, s.oxalate);
        visit("meal", one / per, s.meal);
    }
};
template <class N>
using state = pools<N, one>;

template <class N, unit per>
struct accumulators {
    in<N, one / per> nausea;  ///< expected spells of it, from magnesium in the stomach

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("nausea", one / per, s.nausea);
    }
};
template <class N>
using inputs = no_inputs<N>;

template <class N>
struct parameters {
    in<N, one / hour> emptying_fasting;        ///< emptying of a solution from an empty stomach
    in<N, one / hour> emptying_fed;            ///< emptying while a meal is there
    in<N, one / hour> solid_emptying_fasting;  ///< emptying of particles from an empty stomach
    in<N, one / hour> meal_speed;              ///< meals the full stomach passes on per hour
    in<N, one> meal_half;                      ///< rest of a meal at which the stomach is halfway back to fasting
    in<N, mmol / hour> acid_basal;             ///< acid secreted by an empty stomach
    in<N, mmol / hour> acid_of_meal;           ///< secreted on top while a meal is there, beyond what the meal buffers
    in<N, one / hour> dissolution_rate;        ///< of solid magnesium in plenty of acid
    in<N, one / hour> dissociation_rate;       ///< of the chelate in plenty of acid
    in<N, mmol> acid_half;                     ///< acid at which both are half as fast
    in<N, one> acid_per_magnesium;             ///< hydrogen ions used up by one magnesium
    in<N, one> oxalate_per_phytate;            ///< binding of an oxalate relative to a phytate
    in<N, mmol> nausea_half;        ///< magnesium in an empty stomach at which spells of nausea are half as frequent
    in<N, one / hour> nausea_rate;  ///< as with any amount
    in<N, one> meal_thinning;       ///< how many times what an empty stomach holds with a drink a meal brings

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("emptying_fasting", one / hour, s.emptying_fasting);
        visit("emptying_fed", one / hour, s.emptying_fed);
        visit("solid_emptying_fasting", one / hour, s.solid_emptying_fasting);
        visit("meal_speed", one / hour, s.meal_speed);
        visit("meal_half", one, s.meal_half);
        visit("acid_basal", mmol / hour, s.acid_basal);
        visit("acid_of_meal", mmol / hour, s.acid_of_meal);
        visit("dissolution_rate", one / hour, s.dissolution_rate);
        visit("dissociation_rate", one / hour, s.dissociation_rate);
        visit("acid_half", mmol, s.acid_half);
        visit("acid_per_magnesium", one, s.acid_per_magnesium);
        visit("oxalate_per_phytate", one, s.oxalate_per_phytate);
        visit("nausea_half", mmol, s.nausea_half);
        visit("nausea_rate", one / hour, s.nausea_rate);
        visit("meal_thinning", one, s.meal_thinning);
    }
};

template <class N>
struct signals {
    in<N, one> fullness;                 ///< 0 with an empty stomach, 1 with a full meal in it
    in<N, one / hour> emptying_rate;     ///< of what is dissolved, glycine and acid too
    in<N, mmol / hour> emptying;         ///< magnesium in solution handed to the small bowel
    in<N, mmol / hour> emptying_binder;  ///< phytate handed on, and oxalate as so much phytate
    in<N, mmol / hour> emptying_solid;
    in<N, mmol / hour> emptying_chelate;
    in<N, mmol / hour> dissolution;   ///< solid into solution
    in<N, mmol / hour> dissociation;  ///< chelate into solution

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("fullness", one, s.fullness);
        visit("emptying_rate", one / hour, s.emptying_rate);
        visit("emptying", mmol / hour, s.emptying);
        visit("emptying_binder", mmol / hour, s.emptying_binder);
        visit("emptying_solid", mmol / hour, s.emptying_solid);
        visit("emptying_chelate", mmol / hour, s.emptying_chelate);
        visit("dissolution", mmol / hour, s.dissolution);
        visit("dissociation", mmol / hour, s.dissociation);
    }
};

/// How fast particles leave, per content.
template <class N>
constexpr in<N, one / hour> particle_rate(const in<N, one>& fullness, const parameters<N>& p) {
    return p.solid_emptying_fasting * (1.0 - fullness) + p.emptying_fed * fullness;
}

/// Acid as a share of plenty: how fast solid dissolves and chelate parts, relative to their largest rates.
template <class N>
constexpr in<N, one> acidity(const state<N>& x, const parameters<N>& p) {
    return x.acid / (x.acid + p.acid_half);
}

template <class N, class Upstream>
constexpr signals<N> signal(const state<N>& x, const Upstream&, const inputs<N>&, const parameters<N>& p) {
    signals<N> s;
    s.fullness = x.meal / (x.meal + p.meal_half);
    const auto empty = 1.0 - s.fullness;
    s.emptying_rate = p.emptying_fasting * empty + p.emptying_fed * s.fullness;
    s.emptying = s.emptying_rate * x.dissolved;
    s.emptying_binder = s.emptying_rate * (x.phytate + p.oxalate_per_phytate * x.oxalate);
    s.emptying_solid = particle_rate<N>(s.fullness, p) * x.solid;
    s.emptying_chelate = s.emptying_rate * x.chelate;
    const auto sour = acidity<N>(x, p);
    s.dissolution = p.dissolution_rate * x.solid * sour;
    s.dissociation = p.dissociation_rate * x.chelate * sour;
    return s;
}

// Nearly constant outflow of food while the meal is large, exponential at its end: the meal ends.
// Not modelled: energy density, viscosity, and acid taken up by single foods.
template <class N, class Upstream>
constexpr change<pools<N, hour>, accumulators<N, hour>> rhs(const state<N>& x, const Upstream& s, const inputs<N>&,
                                                            const parameters<N>& p) {
    const auto& mine = s.stomach;
    const auto secreted = p.acid_basal + p.acid_of_meal * mine.fullness;
    const auto swallowed = x.dissolved + x.solid + x.chelate;
    const auto half = p.nausea_half * (1.0 + p.meal_thinning * x.meal);
    const in<N, one> sickening = swallowed * swallowed / (half * half + swallowed * swallowed);
    return {.pools = {.dissolved = mine.dissolution + mine.dissociation - mine.emptying,
                      .solid = -mine.dissolution - mine.emptying_solid,
                      .chelate = -mine.dissociation - mine.emptying_chelate,
                      .acid = secreted - p.acid_per_magnesium * mine.dissolution - mine.emptying_rate * x.acid,
                      .phytate = -(mine.emptying_rate * x.phytate),
                      .oxalate = -(mine.emptying_rate * x.oxalate),
                      .meal = -(p.meal_speed * mine.fullness)},
            .accumulators = {.nausea = p.nausea_rate * sickening}};
}

}  // namespace magnesia::physiology::stomach
