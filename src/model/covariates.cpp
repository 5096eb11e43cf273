// covariates.cpp - strengths are remembered or assumed unless said otherwise (docs/model/covariates.md).
// SPDX-License-Identifier: Apache-2.0
#include "model/covariates.hpp"

#include <algorithm>
#include <cmath>

#include "model/clinic_baseline.hpp"
#include "model/layout.hpp"
#include "model/mood_scores.hpp"
#include "scenario/amount.hpp"

namespace magnesia::model {
namespace {

constexpr double last_young_year = 40;
constexpr double uptake_lost_per_year = 0.004;  // relative; 0.3 to 0.5 % a year is an assumption, the direction is not
constexpr double usual_albumin_g_l = 42;
constexpr double bound_share = 0.32;  // of plasma magnesium at usual albumin
constexpr double usual_calcium_mg = 1000;
constexpr double usual_vitamin_d_nmol_l = 75;

// Sleep by age: its model was fitted at 30 and 65; straight between, and on to 18 and 75, where it stays.
constexpr double youngest_sleeper = 18;
constexpr double oldest_sleeper = 75;
constexpr double reference_sleeper = 45;
constexpr double production_per_year = -0.8 / 35 / 18.327143;
constexpr double clock_drive_per_year = -1 / 35.0 / 2.2914286;
constexpr double usual_efficiency_per_year = -0.00257;
constexpr double usual_pressure_per_year = 0.00108;
constexpr double depth_amplitude_per_year = -0.003;

// Scores of questionnaires as burdens of the body; means and spreads of populations are remembered.
constexpr double burden_free_isi = 4;
constexpr double slower_per_isi_point = 0.1;  // log of falling asleep; 18 points fall asleep four times as slowly
constexpr double pain_points_per_sd = 2;

// Milk of who breast-feeds: its magnesium follows neither intake nor plasma (IOM 1997, p. 240).
constexpr double milk_magnesium_mg_per_l = 30;  // 25 to 35
constexpr double milk_l_per_day = 0.78;

constexpr double hours_in_bed_a_week = 56;
constexpr double old_from_year = 70;

/// How far pregnancy has changed the circulation: 0 before, 1 from the 20th week on.
double pregnancy_share(const scenario::person& who) {
    return std::clamp(who.pregnant_weeks.value_or(0) / 20, 0.0, 1.0);
}

/// Albumin as said, or as pregnancy dilutes it.
double albumin_g_l(const scenario::person& who) {
    constexpr double lost_in_pregnancy = 7;
    return who.albumin_g_per_l.value_or(usual_albumin_g_l - lost_in_pregnancy * pregnancy_share(who));
}

/// How far a said score lies from the mean of the population, in its standard deviations; 0 when unsaid.
double said_load(const std::optional<double>& said, const score_scale& scale) {
    return said ? (*said - scale.mean) / scale.sd : 0;
}

/// 0 untrained, 1 an athlete. Unsaid is untrained.
double trained(const scenario::person& who) {
    return static_cast<double>(static_cast<int>(who.training.value_or(scenario::training_status::untrained))) / 2;
}

double milk_mmol_per_h(const scenario::person& who) {
    constexpr double hours_a_day = 24;
    if (who.lactating != true) return 0;
    return scenario::to_mmol(scenario::elemental_mg{milk_magnesium_mg_per_l * milk_l_per_day}).value / hours_a_day;
}

void add_clinic(std::vector<double>& row, const scenario::person& who) {
    const clinic_baseline start = clinic_baseline_of(who);
    row[input_index("circulation.systolic")] = start.systolic_mmhg;
    row[input_index("circulation.diastolic")] = start.diastolic_mmhg;
    row[input_index("circulation.treated")] = start.is_treated ? 1 : 0;
    row[input_index("metabolism.glucose")] = start.glucose_mmol_per_l;
    row[input_index("metabolism.homa")] = start.homa_ir;
    row[input_index("metabolism.crp")] = start.crp_mg_per_l;
    row[input_index("cramps.usual")] = start.cramps_per_week / hours_in_bed_a_week;
    row[input_index("cramps.pregnant")] = who.pregnant_weeks.value_or(0) > 0 ? 1 : 0;
    row[input_index("muscle.trained")] = trained(who);
    row[input_index("muscle.age_weakness")] = strength_lost_by_age(who.age_y);
    row[input_index("signs.age_over_70")] = who.age_y >= old_from_year ? 1 : 0;
}

}  // namespace

double covariate_factor(const std::string& parameter, const scenario::person& who) {
    const double sleep_years = std::clamp(who.age_y, youngest_sleeper, oldest_sleeper) - reference_sleeper;
    if (parameter == "sleep.production") return 1 + production_per_year * sleep_years;
    if (parameter == "sleep.clock_drive") return 1 + clock_drive_per_year * sleep_years;
    if (parameter == "sleep.usual_efficiency") return 1 + usual_efficiency_per_year * sleep_years;
    if (parameter == "sleep.usual_pressure") return 1 + usual_pressure_per_year * sleep_years;
    if (parameter == "sleep.depth_amplitude") return 1 + depth_amplitude_per_year * sleep_years;
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
    std::vector<double> row = plain_inputs();
    const double index = scenario::insomnia_index(who).value_or(burden_free_isi);
    row[input_index("sleep.complaint")] = -slower_per_isi_point * std::max(0.0, index - burden_free_isi);
    row[input_index("mood.anxiety_load")] = said_load(who.anxiety_gad7, anxiety_scale);
    row[input_index("mood.low_mood_load")] = said_load(who.low_mood_phq9, low_mood_scale);
    row[input_index("mood.pain_load")] = who.pain_0_10.value_or(0) / pain_points_per_sd;
    row[input_index("calcium_hormones.calcium")] = who.calcium_mg.value_or(usual_calcium_mg) / usual_calcium_mg;
    row[input_index("calcium_hormones.vitamin_d")] =
        who.vitamin_d_nmol_per_l.value_or(usual_vitamin_d_nmol_l) / usual_vitamin_d_nmol_l;
    row[input_index("magnesium_pools.milk")] = milk_mmol_per_h(who);
    add_clinic(row, who);
    return row;
}

}  // namespace magnesia::model
