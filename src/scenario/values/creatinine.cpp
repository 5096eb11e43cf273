// creatinine.cpp - the two equations.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/creatinine.hpp"

#include <algorithm>
#include <cmath>

namespace magnesia::scenario {

double egfr_of_adult(double creatinine_mg_dl, double age_y, biological_sex sex) {
    const bool is_female = sex == biological_sex::female;
    const double knee_mg_dl = is_female ? 0.7 : 0.9;
    const double exponent_below = is_female ? -0.241 : -0.302;
    const double ratio = creatinine_mg_dl / knee_mg_dl;
    return 142 * std::pow(std::min(ratio, 1.0), exponent_below) * std::pow(std::max(ratio, 1.0), -1.2) *
           std::pow(0.9938, age_y) * (is_female ? 1.012 : 1);
}

double egfr_of_child(double creatinine_mg_dl, double height_cm) {
    return 0.413 * height_cm / creatinine_mg_dl;
}

double egfr_from_creatinine(double creatinine_umol_l, const person& who) {
    const double mg_dl = creatinine_umol_l / creatinine_umol_l_per_mg_dl;
    return who.age_y < first_adult_year ? egfr_of_child(mg_dl, who.height_cm)
                                        : egfr_of_adult(mg_dl, who.age_y, who.sex);
}

}  // namespace magnesia::scenario
