// diet.cpp - a day's diet laid on its meals.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/diet.hpp"

namespace magnesia::scenario {
namespace {

/// The part of the day's magnesium that a meal brings: by the milligrams of the meals when they are said, else by
/// share.
double magnesium_part(const routine& day, std::size_t number) {
    double sum_mg = 0;
    for (const meal& one : day.meals) sum_mg += one.magnesium_mg.value_or(0);
    const meal& here = day.meals[number];
    return here.magnesium_mg && sum_mg > 0 ? *here.magnesium_mg / sum_mg : here.share;
}

/// A day's amount on one meal; without a day's amount what the meal itself says.
std::optional<double> spread(const std::optional<double>& of_day, double share, const std::optional<double>& of_meal) {
    return of_day ? std::optional{*of_day * share} : of_meal;
}

}  // namespace

meal_content habitual_meal(const person& who, const routine& day, std::size_t number) {
    const meal& here = day.meals[number];
    return {.magnesium_mg = here.magnesium_mg.value_or(who.diet_magnesium_mg * here.share),
            .phytate_mmol = here.phytate_mmol,
            .oxalate_mmol = here.oxalate_mmol,
            .glycine_mg = spread(who.diet_glycine_mg, here.share, {})};
}

meal_content meal_in(const diet_phase& phase, const routine& day, std::size_t number) {
    const meal& here = day.meals[number];
    return {.magnesium_mg = phase.magnesium_mg * magnesium_part(day, number),
            .phytate_mmol = spread(phase.phytate_mmol, here.share, here.phytate_mmol),
            .oxalate_mmol = spread(phase.oxalate_mmol, here.share, here.oxalate_mmol)};
}

const diet_phase* phase_on(const std::vector<diet_phase>& phases, int day) {
    const diet_phase* found = nullptr;
    for (const diet_phase& phase : phases) {
        if (phase.from_day - 1 <= day) found = &phase;
    }
    return found;
}

}  // namespace magnesia::scenario
