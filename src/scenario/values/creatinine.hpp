// creatinine.hpp - filtration estimated from creatinine: CKD-EPI 2021 for adults, bedside Schwartz for children.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/values/person.hpp"

namespace magnesia::scenario {

inline constexpr double creatinine_umol_l_per_mg_dl = 88.4;  // 10 dL per litre over 113.12 g per mol
inline constexpr double first_adult_year = 18;

/// Estimated glomerular filtration of an adult, mL/min per 1.73 m2. Not meant for pregnancy or a changing creatinine.
///   source  Inker 2021, equation for creatinine alone (doi 10.1056/NEJMoa2102953); coefficients as in public code
double egfr_of_adult(double creatinine_mg_dl, double age_y, biological_sex sex);

/// The same of a child.
///   source  Schwartz 2009, bedside equation (doi 10.1681/ASN.2008030287), children of 1 to 16 years; as in public code
double egfr_of_child(double creatinine_mg_dl, double height_cm);

/// The estimate for a person with this creatinine, by the equation for their age.
double egfr_from_creatinine(double creatinine_umol_l, const person& who);

}  // namespace magnesia::scenario
