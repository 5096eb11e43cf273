// person_measures.hpp - how large a person is next to the reference adult: the factors that scale organs and stores.
// SPDX-License-Identifier: Apache-2.0
// Equations: docs/physiology/body_measures.md. Values and sources: data/parameters/body_measures.toml.
#pragma once

#include "core/number.hpp"
#include "evidence/parameters/parameter.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::model {

/// The numbers of data/parameters/body_measures.toml.
template <class N>
struct body_measure_parameters {
    in<N, gram> reference_weight;
    in<N, gram> reference_fat_free_mass;
    in<N, one> reference_surface;          ///< square metres
    in<N, litre / hour> young_filtration;  ///< per 1.73 m2, up to `young_until`
    in<N, one> young_until;                ///< years of age
    in<N, one> filtration_loss_per_year;   ///< relative, from then on
    in<N, one> unknown_filtration_spread;  ///< CV when eGFR is unknown

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("reference_weight", gram, s.reference_weight);
        visit("reference_fat_free_mass", gram, s.reference_fat_free_mass);
        visit("reference_surface", one, s.reference_surface);
        visit("young_filtration", litre / hour, s.young_filtration);
        visit("young_until", one, s.young_until);
        visit("filtration_loss_per_year", one, s.filtration_loss_per_year);
        visit("unknown_filtration_spread", one, s.unknown_filtration_spread);
    }
};

using measure_values = body_measure_parameters<plain<double>>;

/// Fat-free mass in kg from weight, height and sex.
///   source  Janmahasatian 2005, equation for women and men; adults of 40 to 220 kg
double fat_free_mass_kg(const scenario::person& who);

/// Body surface in square metres.
///   source  Mosteller 1987
double body_surface_m2(const scenario::person& who);

/// eGFR in mL/min per 1.73 m2: as said, else that of the stage of a kidney disease, at most what is usual at that age.
double assumed_egfr(const scenario::person& who, const measure_values& reference);

/// Filtration of the person in L/h, not per 1.73 m2: from eGFR, or from age alone where eGFR is unknown.
double filtration_l_h(const scenario::person& who, const measure_values& reference);

/// The person's measure relative to the reference adult: the factor for a parameter with `scales_with = measure`.
double relative_measure(evidence::body_measure measure, const scenario::person& who, const measure_values& reference);

}  // namespace magnesia::model
