// arms.hpp - a proposal as days that a body can be sent through.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "safety/proposal.hpp"
#include "scenario/values/comparison.hpp"

namespace magnesia::plan {

/// What a proposal changes in the days of a person.
struct changed_days {
    std::optional<scenario::routine> day;  ///< with the levers; empty: as before
    double added_diet_mg = 0;              ///< in food, a day
};

/// The doses of a proposal, one regimen line a step and time of day.
///   format  id of the product's format
scenario::regimen regimen_of(const safety::proposed_supplement& what, const std::string& format);

/// The arm of a proposal for this person; a proposal of nothing is the arm of going on as before.
scenario::arm arm_of(const safety::proposal& what, const std::string& format, const changed_days& days,
                     const scenario::person& who);

}  // namespace magnesia::plan
