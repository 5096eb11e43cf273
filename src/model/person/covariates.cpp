// covariates.cpp - strengths are remembered or assumed unless said otherwise (docs/model/covariates.md).
// SPDX-License-Identifier: Apache-2.0
#include "model/person/covariates.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "evidence/foods/usual_values.hpp"
#include "model/body/layout.hpp"
#include "model/person/clinic_baseline.hpp"
#include "model/person/mood_scores.hpp"
#include "scenario/values/amount.hpp"

namespace magnesia::model {
namespace {

using evidence::usual_value_of;

constexpr double hours_in_bed_a_week = 56;

/// How far pregnancy has come on the way to a week: 0 before, 1 from that week on.
double pregnancy_share(const scenario::person& who, double week) {
    return std::clamp(who.pregnant_weeks.value_or(0) / week, 0.0, 1.0);
}

/// Albumin as said, or as pregnancy dilutes it, over what is usual.
double relative_albumin(const scenario::person& who, const covariate_values& p) {
    const double usual = p.usual_albumin.raw();
    const double unsaid = usual - p.pregnant_albumin_lost.raw() * pregnancy_share(who, p.pregnant_until_week.raw());
    return who.albumin_g_per_l.value_or(unsaid) / usual;
}

/// How far a said score lies from the mean of the population, in its standard deviations; 0 when unsaid.
double said_load(const std::optional<double>& said, const score_scale& scale) {
    return said ? (*said - scale.mean) / scale.sd : 0;
}

/// As said over what is usual; 1 when unsaid.
double over_usual(const std::optional<double>& said, const char* usual) {
    return said ? *said / usual_value_of(usual) : 1;
}

/// What failing kidneys leave of the carriers of the bowel.
double left_by_kidneys(double egfr_ml_min, const covariate_values& p) {
    const double filters = std::min(1.0, egfr_ml_min / usual_value_of("egfr_enough_ml_min"));
    const double half = p.failing_half.raw();
    return (1 + half) * filters / (half + filters);
}

/// Share of the swing of the clock's drive to cortisol that age has taken away.
double cortisol_swing_lost(const scenario::person& who, const covariate_values& p) {
    const double years = std::max(0.0, who.age_y - p.cortisol_flattens_from_year.raw());
    return std::min(1.0, p.cortisol_swing_lost_per_year.raw() * years);
}

/// Of the stress axis: a flatter day of cortisol with the same mean.
double stress_factor(const std::string& parameter, const scenario::person& who, const covariate_values& p) {
    const double lost = cortisol_swing_lost(who, p);
    if (parameter == "stress.drive_level") return 1 + p.cortisol_level_per_swing.raw() * lost;
    const bool is_swing = parameter == "stress.day_cosine" || parameter == "stress.day_sine" ||
                          parameter == "stress.half_day_cosine" || parameter == "stress.half_day_sine";
    return is_swing ? 1 - lost : 1;
}

/// 0 untrained, 1 an athlete. Unsaid is untrained.
double trained(const scenario::person& who) {
    return static_cast<double>(static_cast<int>(who.training.value_or(scenario::training_status::untrained))) / 2;
}

double milk_mg_per_day(const scenario::person& who) {
    return who.lactating == true ? usual_value_of("milk_magnesium_mg_per_l") * usual_value_of("milk_l_per_day") : 0;
}

/// Whole as long as a child grows fast, none once grown.
double growth_mg_per_day(const scenario::person& who) {
    const double grown = usual_value_of("growth_ends_by_year");
    const double slows = usual_value_of("growth_slows_from_year");
    return usual_value_of("growth_mg_per_day") * std::clamp((grown - who.age_y) / (grown - slows), 0.0, 1.0);
}

/// The unborn holds in proportion to its weight, which goes with the cube of the weeks; so the daily gain with their
/// square.
double unborn_mg_per_day(const scenario::person& who) {
    constexpr double weeks_of_pregnancy = 40;
    const double part = std::min(1.0, who.pregnant_weeks.value_or(0) / weeks_of_pregnancy);
    return 3 * part * part * usual_value_of("newborn_magnesium_mg") / (weeks_of_pregnancy * days_per_week);
}

/// What leaves plasma for good by no way that is modelled.
double set_aside_mmol_per_h(const scenario::person& who) {
    const double mg_a_day = milk_mg_per_day(who) + growth_mg_per_day(who) + unborn_mg_per_day(who);
    return scenario::to_mmol(scenario::elemental_mg{mg_a_day}).value / hours_per_day;
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
    row[input_index("signs.age_over_70")] = who.age_y >= usual_value_of("old_from_year") ? 1 : 0;
}

}  // namespace

bool is_kidney_capacity(const std::string& parameter) {
    return parameter.starts_with("kidney.") && parameter.ends_with("_capacity");
}

double covariate_factor(const std::string& parameter, const scenario::person& who, const covariate_values& p,
                        double egfr_ml_min) {
    const double sleeps_like = std::clamp(who.age_y, p.sleep_youngest.raw(), p.sleep_oldest.raw());
    const double sleep_years = sleeps_like - p.sleep_reference_age.raw();
    if (parameter == "sleep.production") return 1 + p.production_per_year.raw() * sleep_years;
    if (parameter == "sleep.clock_drive") return 1 + p.clock_drive_per_year.raw() * sleep_years;
    if (parameter == "sleep.usual_efficiency") return 1 + p.usual_efficiency_per_year.raw() * sleep_years;
    if (parameter == "sleep.usual_pressure") return 1 + p.usual_pressure_per_year.raw() * sleep_years;
    if (parameter == "sleep.depth_amplitude") return 1 + p.depth_amplitude_per_year.raw() * sleep_years;
    if (parameter.starts_with("stress.")) return stress_factor(parameter, who, p);
    const double pregnant = pregnancy_share(who, p.pregnant_until_week.raw());
    if (parameter == "intestine.saturable_uptake") {
        const double to_grow = std::max(0.0, 1 - who.age_y / p.grown_from_year.raw());
        const double years_lost = std::max(0.0, who.age_y - p.young_uptake_until.raw());
        const double of_age = 1 + p.child_uptake.raw() * to_grow - p.uptake_lost_per_year.raw() * years_lost;
        return of_age * left_by_kidneys(egfr_ml_min, p);
    }
    if (parameter == "magnesium_pools.ultrafilterable_fraction" || parameter == "magnesium_pools.ionised_fraction") {
        const double bound = p.bound_share.raw();
        const double left = 1 + p.albumin_share.raw() * (relative_albumin(who, p) - 1);
        return (1 - bound * left) / (1 - bound);
    }
    if (parameter == "magnesium_pools.plasma_volume") return 1 + p.pregnant_plasma.raw() * pregnant;
    if (parameter == "magnesium_pools.interstitium_volume") return 1 + p.pregnant_interstitium.raw() * pregnant;
    if (is_kidney_capacity(parameter)) {
        const double full = p.full_filtration.raw();
        const double left = 1 - p.pregnant_reabsorption_lost.raw() * pregnant;
        return left * std::pow(std::min(1.0, egfr_ml_min / full), p.failing_tubules.raw());
    }
    const bool is_measured = scenario::known_egfr(who).has_value();  // then it holds what pregnancy has added
    if (parameter == "kidney.filtration_rate" && !is_measured) {
        const bool fails =
            std::find(who.conditions.begin(), who.conditions.end(), "pre_eclampsia") != who.conditions.end();
        return fails ? 1 : 1 + p.pregnant_filtration.raw() * pregnancy_share(who, p.pregnant_filtration_by_week.raw());
    }
    return 1;
}

double said_slowness(const scenario::person& who) {
    const double free_of_it = usual_value_of("isi_free_of_burden");
    const double index = scenario::insomnia_index(who).value_or(free_of_it);
    return usual_value_of("isi_slower_per_point") * std::max(0.0, index - free_of_it);
}

std::vector<double> inputs_of(const scenario::person& who) {
    std::vector<double> row = plain_inputs();
    row[input_index("sleep.complaint")] = std::min(0.0, who.explained.sleep - said_slowness(who));
    row[input_index("mood.anxiety_load")] = said_load(who.anxiety_gad7, anxiety_scale()) - who.explained.anxiety;
    row[input_index("mood.low_mood_load")] = said_load(who.low_mood_phq9, low_mood_scale()) - who.explained.low_mood;
    row[input_index("mood.pain_load")] = who.pain_0_10.value_or(0) / usual_value_of("pain_points_per_sd");
    row[input_index("calcium_hormones.calcium")] = over_usual(who.calcium_mg, "calcium_mg_a_day");
    row[input_index("calcium_hormones.vitamin_d")] = over_usual(who.vitamin_d_nmol_per_l, "vitamin_d_nmol_per_l");
    row[input_index("magnesium_pools.set_aside")] = set_aside_mmol_per_h(who);
    add_clinic(row, who);
    return row;
}

}  // namespace magnesia::model
