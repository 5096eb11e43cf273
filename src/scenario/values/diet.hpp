// diet.hpp - what food brings: the habitual day, the phases that change it, and how a day's diet falls on its meals.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::scenario {

/// From a day of the run on, food brings this much a day; before the first phase it is the person's habitual diet.
struct diet_phase {
    int from_day = 1;         ///< the first day of the run is 1
    double magnesium_mg = 0;  ///< per day
    /// Per day, spread over the meals by their part of the food. Empty: as the meals say, or unknown.
    std::optional<double> phytate_mmol = {};
    std::optional<double> oxalate_mmol = {};
    bool operator==(const diet_phase&) const = default;
};

/// What one meal brings. Empty is unknown, not zero.
struct meal_content {
    double magnesium_mg = 0;
    std::optional<double> phytate_mmol = {};
    std::optional<double> oxalate_mmol = {};
    std::optional<double> glycine_mg = {};  ///< of its protein
    bool operator==(const meal_content&) const = default;
};

/// Meal `number` of a habitual day.
meal_content habitual_meal(const person& who, const routine& day, std::size_t number);

/// The same meal on a day of the phase: the day's magnesium falls on the meals as on a habitual day.
meal_content meal_in(const diet_phase& phase, const routine& day, std::size_t number);

/// The phase in force on a day counted from 0; null before the first.
const diet_phase* phase_on(const std::vector<diet_phase>& phases, int day);

}  // namespace magnesia::scenario
