// covariates.hpp - age, albumin and pregnancy as factors on numbers of the body, and supplies as its inputs.
// SPDX-License-Identifier: Apache-2.0
// Rules: docs/model/covariates.md. Values and sources: data/parameters/covariates.toml.
#pragma once

#include <string>
#include <vector>

#include "core/number.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::model {

/// The numbers of data/parameters/covariates.toml. Those "per year" are relative to the number they multiply.
template <class N>
struct covariate_parameters {
    in<N, one> child_uptake;          ///< what a newborn takes up beyond its size, relative; falls straight to 0
    in<N, one> grown_from_year;       ///< by then
    in<N, one> young_uptake_until;    ///< year of age from which uptake in the bowel falls
    in<N, one> uptake_lost_per_year;  ///< after it
    in<N, one> failing_half;          ///< filtration, relative to enough, that leaves half of the most carriers
    in<N, one> full_filtration;       ///< eGFR, mL/min per 1.73 m2, from which all nephrons are there
    in<N, one> failing_tubules;       ///< power with which the threshold of the kidney follows what is less than that
    in<N, gram / litre> usual_albumin;
    in<N, one> bound_share;                     ///< of plasma magnesium, at usual albumin
    in<N, one> albumin_share;                   ///< of what is bound
    in<N, one> pregnant_until_week;             ///< plasma and albumin have changed in full by then
    in<N, gram / litre> pregnant_albumin_lost;  ///< in the end
    in<N, one> pregnant_plasma;                 ///< relative rise of the volume
    in<N, one> pregnant_interstitium;           ///< likewise
    in<N, one> pregnant_filtration;             ///< likewise, where it was not measured
    in<N, one> pregnant_filtration_by_week;
    in<N, one> pregnant_reabsorption_lost;  ///< share of what the tubules take back, in the end
    in<N, one> sleep_reference_age;         ///< of the numbers of sleep
    in<N, one> sleep_youngest;              ///< years of age between which sleep changes
    in<N, one> sleep_oldest;
    in<N, one> production_per_year;
    in<N, one> clock_drive_per_year;
    in<N, one> usual_efficiency_per_year;
    in<N, one> usual_pressure_per_year;
    in<N, one> depth_amplitude_per_year;
    in<N, one> cortisol_flattens_from_year;   ///< year of age
    in<N, one> cortisol_swing_lost_per_year;  ///< share of all of the swing, after it
    in<N, one> cortisol_level_per_swing;      ///< relative rise of the drive per share of its swing lost

    template <class Self>
    static constexpr void each(Self& s, auto visit) {
        visit("child_uptake", one, s.child_uptake);
        visit("grown_from_year", one, s.grown_from_year);
        visit("young_uptake_until", one, s.young_uptake_until);
        visit("uptake_lost_per_year", one, s.uptake_lost_per_year);
        visit("failing_half", one, s.failing_half);
        visit("full_filtration", one, s.full_filtration);
        visit("failing_tubules", one, s.failing_tubules);
        visit("usual_albumin", gram / litre, s.usual_albumin);
        visit("bound_share", one, s.bound_share);
        visit("albumin_share", one, s.albumin_share);
        visit("pregnant_until_week", one, s.pregnant_until_week);
        visit("pregnant_albumin_lost", gram / litre, s.pregnant_albumin_lost);
        visit("pregnant_plasma", one, s.pregnant_plasma);
        visit("pregnant_interstitium", one, s.pregnant_interstitium);
        visit("pregnant_filtration", one, s.pregnant_filtration);
        visit("pregnant_filtration_by_week", one, s.pregnant_filtration_by_week);
        visit("pregnant_reabsorption_lost", one, s.pregnant_reabsorption_lost);
        visit("sleep_reference_age", one, s.sleep_reference_age);
        visit("sleep_youngest", one, s.sleep_youngest);
        visit("sleep_oldest", one, s.sleep_oldest);
        visit("production_per_year", one, s.production_per_year);
        visit("clock_drive_per_year", one, s.clock_drive_per_year);
        visit("usual_efficiency_per_year", one, s.usual_efficiency_per_year);
        visit("usual_pressure_per_year", one, s.usual_pressure_per_year);
        visit("depth_amplitude_per_year", one, s.depth_amplitude_per_year);
        visit("cortisol_flattens_from_year", one, s.cortisol_flattens_from_year);
        visit("cortisol_swing_lost_per_year", one, s.cortisol_swing_lost_per_year);
        visit("cortisol_level_per_swing", one, s.cortisol_level_per_swing);
    }
};

using covariate_values = covariate_parameters<plain<double>>;

/// Whether it is one of the three capacities that make the threshold of the kidney.
bool is_kidney_capacity(const std::string& parameter);

/// What age, kidneys, albumin and pregnancy multiply a parameter by; 1 where nothing is said or nothing is known.
///   egfr_ml_min   as said, else as is usual at that age (`assumed_egfr`)
double covariate_factor(const std::string& parameter, const scenario::person& who, const covariate_values& p,
                        double egfr_ml_min);

/// Logarithm by which who said this insomnia index falls asleep more slowly, were there no other cause; from 0 up.
double said_slowness(const scenario::person& who);

/// The inputs of the body of this person, with nothing given by vein. [input_count]
std::vector<double> inputs_of(const scenario::person& who);

}  // namespace magnesia::model
