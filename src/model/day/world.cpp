// world.cpp - doses and meals become additions to pools; the rest of a day comes from its routine.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/world.hpp"

#include <algorithm>
#include <set>

#include "model/body/layout.hpp"
#include "model/day/dose_arrivals.hpp"
#include "model/day/routine_events.hpp"

namespace magnesia::model {
namespace {

constexpr double meals_per_day = 3;  // a standard meal is a third of a day's food
constexpr double mg_per_g = 1000;

engine::event add_event(double hour, const std::string& pool, double amount) {
    return {.hour = hour, .kind = engine::event_kind::add_to_pool, .target = pool_index(pool), .value = amount};
}

double food_mmol(const scenario::meal_content& brings) {
    return scenario::to_mmol(scenario::elemental_mg{brings.magnesium_mg}).value;
}

void add_meal(std::vector<engine::event>& events, double hour, double share, const scenario::meal_content& brings) {
    events.push_back(add_event(hour, "stomach.meal", share * meals_per_day));
    events.push_back(add_event(hour, "stomach.dissolved", food_mmol(brings)));
    events.push_back(add_event(hour, "intestine.residue", food_mmol(brings)));
    if (brings.phytate_mmol) events.push_back(add_event(hour, "stomach.phytate", *brings.phytate_mmol));
    if (brings.oxalate_mmol) events.push_back(add_event(hour, "stomach.oxalate", *brings.oxalate_mmol));
    if (brings.glycine_mg)
        events.push_back(add_event(hour, "glycine.food", *brings.glycine_mg / mg_per_g / glycine_g_per_mmol));
}

/// Whether a meal of the routine is taken at that very instant.
bool is_at_meal(const scenario::timeline& when, double hour) {
    return std::any_of(when.meals.begin(), when.meals.end(), [&](const auto& m) { return m.at_h == hour; });
}

void add_doses(world& w, const scenario::timeline& when, const product_facts& facts) {
    std::vector<engine::administration> arrivals;
    for (const scenario::dose_occurrence& dose : when.doses) {
        w.doses.push_back({dose.at_h, magnesium_mmol(dose, facts), dose.way == scenario::way_in::vein});
        const auto these = arrivals_of(dose, facts);
        arrivals.insert(arrivals.end(), these.begin(), these.end());
        const bool brings_meal = dose.food == scenario::food_state::with_food && !is_at_meal(when, dose.at_h);
        if (brings_meal) w.events.push_back(add_event(dose.at_h, "stomach.meal", 1));
    }
    for (const engine::event& one : engine::events_of(arrivals)) {
        if (one.hour < when.horizon_h) w.events.push_back(one);
    }
}

/// Whether an arrival is magnesium: a chelate brings glycine too.
bool is_magnesium(const engine::administration& one) {
    return one.into == engine::dose_into::input || columns<state<real>>()[one.target].is_magnesium();
}

/// The doses of the line once more, as its label alone.
labelled_dose labelled(std::size_t line, const scenario::timeline& when, const product_facts& facts) {
    labelled_dose all{.line = line, .first_h = when.horizon_h, .events = {}};
    std::vector<engine::administration> arrivals;
    for (const scenario::dose_occurrence& dose : when.doses) {
        if (dose.line != line) continue;
        all.dose_mmol += magnesium_mmol(dose, facts);
        all.first_h = std::min(all.first_h, dose.at_h);
        for (const engine::administration& one : arrivals_of(dose, facts)) {
            if (is_magnesium(one)) arrivals.push_back(one);
        }
    }
    for (const engine::event& one : engine::events_of(arrivals)) {
        if (one.hour < when.horizon_h) all.events.push_back(one);
    }
    return all;
}

void add_labels(world& w, const scenario::timeline& when, const product_facts& facts) {
    std::set<std::size_t> lines;
    for (const scenario::dose_occurrence& dose : when.doses) {
        if (dose.is_tracer) lines.insert(dose.line);
    }
    for (const std::size_t line : lines) w.labels.push_back(labelled(line, when, facts));
}

/// What forms are said to bring to the brain; that it does anything there is a hypothesis with a gate.
void add_brain_delivery(world& w, const scenario::timeline& when, const product_facts& facts) {
    for (const scenario::dose_occurrence& dose : when.doses) {
        if (dose.way != scenario::way_in::mouth) continue;
        const double delivered = facts.form(dose.form).brain_delivery * magnesium_mmol(dose, facts);
        if (delivered > 0) w.events.push_back(add_event(dose.at_h, "brain_barrier.threonate", delivered));
    }
}

}  // namespace

world lay_out(const scenario::timeline& when, const product_facts& facts) {
    world w;
    for (const scenario::meal_occurrence& meal : when.meals) {
        add_meal(w.events, meal.at_h, meal.share, meal.brings);
        w.meals.push_back({meal.at_h, food_mmol(meal.brings)});
    }
    add_doses(w, when, facts);
    add_labels(w, when, facts);
    add_brain_delivery(w, when, facts);
    const std::vector<engine::event> routine = routine_events(when);
    w.events.insert(w.events.end(), routine.begin(), routine.end());
    return w;
}

std::vector<engine::event> plain_day(const scenario::person& who, const scenario::routine& day,
                                     const std::optional<date_value>& on) {
    return lay_out(scenario::one_day(who, day, on), {}).events;
}

}  // namespace magnesia::model
