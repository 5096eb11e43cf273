// clinic_baseline.hpp - what a clinic finds in a person: as said, else as is usual in people of that kind.
// SPDX-License-Identifier: Apache-2.0
// Values for what was left unsaid: data/usual_values.toml.
#pragma once

#include "scenario/values/person.hpp"

namespace magnesia::model {

/// Where a body starts that nothing was done to.
struct clinic_baseline {
    double systolic_mmhg = 0;
    double diastolic_mmhg = 0;
    bool is_treated = false;  ///< takes drugs against high pressure
    double rmssd_ms = 0;
    double glucose_mmol_per_l = 0;
    double homa_ir = 0;
    double hba1c_percent = 0;
    double crp_mg_per_l = 0;
    double cramps_per_week = 0;
    double torque_nm = 0;
    double aerobic_ml_per_min_kg = 0;
    double gait_speed_m_per_s = 0;
    double chair_stand_s = 0;
    double felt_recovery = 0;  ///< of 10
    bool operator==(const clinic_baseline&) const = default;
};

clinic_baseline clinic_baseline_of(const scenario::person& who);

/// Share of strength that age has taken; 0 up to 50 years.
double strength_lost_by_age(double age_y);

}  // namespace magnesia::model
