// daily_need.hpp - what a body advises for a person, with what their training asks on top.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "evidence/foods/food_rules.hpp"
#include "evidence/foods/reference_intakes.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::evidence {

/// Milligrams of magnesium a day. The factor is an estimate, not a part of anybody's advice.
struct daily_need {
    reference_intake advice;           ///< the row it is reckoned from
    double advised_mg = 0;             ///< as the body advises
    double factor = 1;                 ///< for training
    double needed_mg = 0;              ///< both together
    std::optional<double> average_mg;  ///< average requirement, with the factor; where the body has none, another's
};

/// The state of life that advice is given for, by a truth or by weeks: of a woman in whom both are said, pregnancy.
life_state life_state_of(const scenario::person& who);

/// By the body that advises where the person lives, if it was said (`health::region`), else by the first of the table
/// that advises this person an amount to eat; nothing when none does.
///   day   its weekly training raises the need; single sessions do not
std::optional<daily_need> daily_need_of(const std::vector<reference_intake>& intakes, const training_need& training,
                                        const scenario::person& who, const scenario::routine& day);

}  // namespace magnesia::evidence
