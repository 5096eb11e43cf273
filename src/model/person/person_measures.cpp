// person_measures.cpp - fat-free mass, body surface, filtration and the factors made of them.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/person_measures.hpp"

#include <algorithm>
#include <cmath>

#include "core/error.hpp"

namespace magnesia::model {
namespace {

constexpr double l_h_per_ml_min = 0.06;
constexpr double standard_surface_m2 = 1.73;  // eGFR is reported per this surface

}  // namespace

double fat_free_mass_kg(const scenario::person& who) {
    const double index = scenario::body_mass_index(who.weight_kg, who.height_cm);
    const bool is_female = who.sex == scenario::biological_sex::female;
    const double at_index_zero = is_female ? 8780 : 6680;  // Janmahasatian 2005
    const double per_index = is_female ? 244 : 216;
    return 9270 * who.weight_kg / (at_index_zero + per_index * index);
}

double body_surface_m2(const scenario::person& who) {
    return std::sqrt(who.height_cm * who.weight_kg / 3600);
}

double assumed_egfr(const scenario::person& who, const measure_values& reference) {
    if (who.egfr_ml_min) return *who.egfr_ml_min;
    const double years_lost = std::max(0.0, who.age_y - reference.young_until.raw());
    const double of_age =
        reference.young_filtration.raw() * (1 - reference.filtration_loss_per_year.raw() * years_lost);
    const double usual = of_age / l_h_per_ml_min;
    return std::min(usual, who.stage_egfr_ml_min.value_or(usual));
}

double filtration_l_h(const scenario::person& who, const measure_values& reference) {
    return assumed_egfr(who, reference) * l_h_per_ml_min * body_surface_m2(who) / standard_surface_m2;
}

double relative_measure(evidence::body_measure measure, const scenario::person& who, const measure_values& reference) {
    constexpr double g_per_kg = 1000;
    const double weight = who.weight_kg * g_per_kg / reference.reference_weight.raw();
    switch (measure) {
        case evidence::body_measure::none:
            return 1;
        case evidence::body_measure::weight:
            return weight;
        case evidence::body_measure::weight_three_quarters:
            return std::pow(weight, 0.75);
        case evidence::body_measure::fat_free_mass:
            return fat_free_mass_kg(who) * g_per_kg / reference.reference_fat_free_mass.raw();
        case evidence::body_measure::body_surface:
            return body_surface_m2(who) / reference.reference_surface.raw();
        case evidence::body_measure::filtration:
            return filtration_l_h(who, reference) /
                   (reference.young_filtration.raw() * reference.reference_surface.raw() / standard_surface_m2);
    }
    throw internal_error("relative_measure: unknown measure");
}

}  // namespace magnesia::model
