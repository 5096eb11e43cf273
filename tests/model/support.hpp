// support.hpp - the people and the evidence the model's tests share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/event.hpp"
#include "evidence/parameters/modifiers.hpp"
#include "evidence/parameters/parameters.hpp"
#include "model/body/accuracy.hpp"
#include "model/day/product_facts.hpp"
#include "model/day/world.hpp"
#include "model/following/question.hpp"
#include "model/person/binding.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::tests {

/// The evidence of the program, bound once.
inline const model::bound_evidence& evidence_base() {
    static const model::bound_evidence bound = model::bind(evidence::load_parameters(), evidence::load_modifiers());
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

/// A body that cannot be followed: its plasma has no volume.
inline model::parameters<model::real> body_without_plasma(const scenario::person& who) {
    auto body = model::typical_parameters(evidence_base(), who);
    body.magnesium_pools.plasma_volume = 0;
    return body;
}

/// Three meals, bed at 23:00, rise at 07:00, no zone.
inline scenario::routine plain_routine() {
    const scenario::routine_defaults usual;
    return {.zone = "UTC", .bed = {23 * 60}, .rise = {7 * 60}, .meals = usual.meals, .caffeine = {}};
}

/// Products that bring dissolved magnesium into the stomach at once; this share of their mass is magnesium.
inline model::product_facts dissolved_products(double elemental_fraction) {
    return {.form = [=](const std::string&) { return model::compound{.elemental_fraction = elemental_fraction}; },
            .format = [](const std::string&) { return std::vector<model::release_phase>(1); }};
}

/// A capsule of 200 mg of bisglycinate at 22:00 on the first `doses` of `days` plain days; none for 0.
inline model::question evening_capsules(int doses, int days,
                                        const engine::run_options& options = model::usual_options()) {
    const scenario::dose capsule{.amount = scenario::elemental_mg{200},
                                 .form = "bisglycinate",
                                 .when = scenario::at_times{{{22 * 60}}},
                                 .days = scenario::weekday_set().set(),
                                 .extent = scenario::for_days{std::max(doses, 1)},
                                 .food = scenario::food_state::fasting};
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}};
    if (doses > 0) what.doses.push_back(capsule);
    return model::ask(what, dissolved_products(0.141), options);
}

/// All that happens on so many habitual days from midnight on.
inline std::vector<engine::event> habitual_days(const scenario::person& who, int days) {
    std::vector<engine::event> events;
    for (int day = 0; day < days; ++day) {
        for (engine::event e : model::plain_day(who, plain_routine())) {
            e.hour += 24.0 * day;
            events.push_back(e);
        }
    }
    return events;
}

}  // namespace magnesia::tests
