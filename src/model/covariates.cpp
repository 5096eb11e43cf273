// covariates.cpp - strengths are remembered or assumed unless said otherwise (docs/model/covariates.md).
// SPDX-License-Identifier: Apache-2.0
#include "model/covariates.hpp"

#include <algorithm>
#include <cmath>

#include "model/layout.hpp"

namespace magnesia::model {
namespace {

constexpr double last_young_year = 40;
constexpr double uptake_lost_per_year = 0.004;  // relative; 0.3 to 0.5 % a year is an assumption, the direction is not
constexpr double usual_albumin_g_l = 42;
constexpr double bound_share = 0.32;  // of plasma magnesium at usual albumin
constexpr double usual_calcium_mg = 1000;
constexpr double usual_vitamin_d_nmol_l = 75;

/// How far pregnancy has changed the circulation: 0 before, 1 from the 20th week on.
double pregnancy_share(const scenario::person& who) {
    return std::clamp(who.pregnant_weeks.value_or(0) / 20, 0.0, 1.0);
}

/// Albumin as said, or as pregnancy dilutes it.
double albumin_g_l(const scenario::person& who) {
    constexpr double lost_in_pregnancy = 7;
    return who.albumin_g_per_l.value_or(usual_albumin_g_l - lost_in_pregnancy * pregnancy_share(who));
}

}  // namespace

double covariate_factor(const std::string& parameter, const scenario::person& who) {
    const double pregnant = pregnancy_share(who);
    if (parameter == "intestine.saturable_uptake") {
        return 1 - uptake_lost_per_year * std::max(0.0, who.age_y - last_young_year);
    }
    if (parameter == "magnesium_pools.ultrafilterable_fraction" || parameter == "magnesium_pools.ionised_fraction") {
        return (1 - bound_share * albumin_g_l(who) / usual_albumin_g_l) / (1 - bound_share);
    }
    if (parameter == "magnesium_pools.plasma_volume") return 1 + 0.45 * pregnant;
    if (parameter == "magnesium_pools.interstitium_volume") return 1 + 0.2 * pregnant;
    const bool is_measured = who.egfr_ml_min.has_value();  // then it holds what pregnancy has added
    if (parameter == "kidney.filtration_rate" && !is_measured) return 1 + 0.5 * pregnant;
    return 1;
}

std::vector<double> inputs_of(const scenario::person& who) {
    std::vector<double> row(input_count, 0.0);
    row[input_index("calcium_hormones.calcium")] = who.calcium_mg.value_or(usual_calcium_mg) / usual_calcium_mg;
    row[input_index("calcium_hormones.vitamin_d")] =
        who.vitamin_d_nmol_per_l.value_or(usual_vitamin_d_nmol_l) / usual_vitamin_d_nmol_l;
    return row;
}

}  // namespace magnesia::model
