// clinic_baseline.cpp - what was said goes before what is usual at that age.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/clinic_baseline.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "evidence/foods/usual_values.hpp"

namespace magnesia::model {
namespace {

using evidence::usual_value_of;

/// What is lost of a capacity by an age: so much a year after its best, and no more than the most.
double lost_by_age(const std::string& capacity, double age_y) {
    const double years = age_y - usual_value_of(capacity + "_best_until_year");
    return std::clamp(usual_value_of(capacity + "_lost_per_year") * years, 0.0,
                      usual_value_of(capacity + "_lost_most"));
}

bool has(const std::vector<std::string>& ids, const char* id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Whether a high pressure is said, by its name or as measured.
bool has_high_pressure(const scenario::person& who) {
    return has(who.conditions, "hypertension") ||
           who.systolic_mmhg.value_or(0) >= usual_value_of("systolic_raised_mmhg") ||
           who.diastolic_mmhg.value_or(0) >= usual_value_of("diastolic_raised_mmhg");
}

/// Whether blood pressure is treated: water tablets count where the pressure is said to be high.
bool is_treated(const scenario::person& who) {
    if (has(who.drugs, "antihypertensive")) return true;
    constexpr const char* diuretics[] = {"thiazide", "loop_diuretic", "amiloride", "triamterene",
                                         "mineralocorticoid_antagonist"};
    const auto takes = [&](const char* diuretic) { return has(who.drugs, diuretic); };
    return has_high_pressure(who) && std::ranges::any_of(diuretics, takes);
}

}  // namespace

double strength_lost_by_age(double age_y) {
    return lost_by_age("strength", age_y);
}

clinic_baseline clinic_baseline_of(const scenario::person& who) {
    const bool has_pressure = has(who.conditions, "hypertension");
    const bool has_diabetes = has(who.conditions, "type_2_diabetes");
    const bool is_female = who.sex == scenario::biological_sex::female;
    const auto usual = [](bool is_other, const char* other, const char* plain) {
        return usual_value_of(is_other ? other : plain);
    };
    const double fitness_left = 1 - lost_by_age("fitness", who.age_y);
    return {
        .systolic_mmhg = who.systolic_mmhg.value_or(usual(has_pressure, "systolic_high_mmhg", "systolic_mmhg")),
        .diastolic_mmhg = who.diastolic_mmhg.value_or(usual(has_pressure, "diastolic_high_mmhg", "diastolic_mmhg")),
        .is_treated = is_treated(who),
        .rmssd_ms = who.rmssd_ms.value_or(usual_value_of("rmssd_ms")),
        .glucose_mmol_per_l = who.fasting_glucose_mmol_per_l.value_or(
            usual(has_diabetes, "fasting_glucose_diabetic_mmol_per_l", "fasting_glucose_mmol_per_l")),
        .homa_ir = who.homa_ir.value_or(usual(has_diabetes, "homa_ir_diabetic", "homa_ir")),
        .hba1c_percent = who.hba1c_percent.value_or(usual(has_diabetes, "hba1c_diabetic_percent", "hba1c_percent")),
        .crp_mg_per_l = who.crp_mg_per_l.value_or(usual_value_of("crp_mg_per_l")),
        .cramps_per_week = who.cramps_per_week.value_or(0),
        .torque_nm = usual(is_female, "torque_female", "torque_male"),
        .aerobic_ml_per_min_kg = fitness_left * usual(is_female, "aerobic_capacity_female", "aerobic_capacity_male"),
        .gait_speed_m_per_s = who.gait_speed_m_per_s.value_or(usual_value_of("gait_speed_m_per_s")),
        .chair_stand_s = who.chair_stand_s.value_or(usual_value_of("chair_stand_s")),
        .felt_recovery = usual_value_of("felt_recovery"),
    };
}

}  // namespace magnesia::model
