// support.hpp - the people and the evidence the model's tests share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/parameters.hpp"
#include "model/binding.hpp"
#include "scenario/person.hpp"
#include "scenario/routine.hpp"

namespace magnesia::tests {

/// The evidence of the program, bound once.
inline const model::bound_evidence& evidence_base() {
    static const model::bound_evidence bound = model::bind(evidence::load_parameters());
    return bound;
}

/// The reference adult: 70 kg, 174 cm, eGFR 100, 325 mg magnesium a day from food.
inline scenario::person adult() {
    return {.age_y = 35,
            .sex = scenario::biological_sex::male,
            .weight_kg = 70,
            .height_cm = 174,
            .egfr_ml_min = 100,
            .diet_magnesium_mg = 325,
            .goals = {}};
}

/// Three meals, bed at 23:00, rise at 07:00, no zone.
inline scenario::routine plain_routine() {
    const scenario::routine_defaults usual;
    return {.zone = "UTC", .bed = {23 * 60}, .rise = {7 * 60}, .meals = usual.meals, .caffeine = {}};
}

}  // namespace magnesia::tests
