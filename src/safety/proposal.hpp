// proposal.hpp - what may be proposed to a person: pieces of a product at clock times, steps up, food, and levers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_rules.hpp"
#include "safety/schedule.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::safety {

/// So many pieces of the product at a time of day.
struct proposed_dose {
    scenario::clock_time at;
    int pieces = 1;
    bool operator==(const proposed_dose&) const = default;
};

/// The doses of each day from one day of the plan to another, both included; the first day is 1.
struct proposed_step {
    int first_day = 1;
    int last_day = 1;
    std::vector<proposed_dose> doses;
    bool operator==(const proposed_step&) const = default;
};

/// Magnesium as it is bought, and how it is begun and kept up.
struct proposed_supplement {
    std::string product;  ///< id in data/plan/products.toml
    std::string form;     ///< id of a form
    double piece_mg = 0;  ///< elemental, in one piece
    bool with_food = false;
    std::vector<proposed_step> steps;  ///< ascending, without gaps, the first from day 1
    bool operator==(const proposed_supplement&) const = default;
};

/// A food that is added, or eaten instead of another.
struct proposed_food {
    std::string food;  ///< id of data/foods
    double servings_a_week = 0;
    bool operator==(const proposed_food&) const = default;
};

/// What must be so before the supplement is begun.
enum class gate { clinician_agrees, kidney_known, end_date };

std::string_view word(gate which);

/// A whole proposal; without a supplement, levers and food it is "go on as before".
struct proposal {
    std::optional<proposed_supplement> takes;
    std::vector<proposed_food> foods;
    std::vector<std::string> levers;         ///< ids in data/plan/levers.toml
    std::vector<gate> gates;                 ///< ascending, each once
    std::vector<timetable_entry> timetable;  ///< of a day of the last step
    int days = 0;                            ///< how long the trial lasts; the last step ends with it
    bool operator==(const proposal&) const = default;
};

/// Elemental mg of a day of a step.
double mg_a_day(const proposed_supplement& what, const proposed_step& when);

/// The most of any day, elemental mg; 0 without a supplement.
double most_mg_a_day(const proposal& what);

}  // namespace magnesia::safety
