// health_phase.cpp - what a phase says takes the place of what was said before.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/health_phase.hpp"

namespace magnesia::scenario {

person changed_by(person who, const health_phase& phase) {
    if (phase.conditions) who.conditions = *phase.conditions;
    if (phase.drugs) who.drugs = *phase.drugs;
    if (phase.egfr_ml_min) {
        who.egfr_ml_min = phase.egfr_ml_min;
        who.creatinine_umol_l.reset();
    }
    return who;
}

}  // namespace magnesia::scenario
