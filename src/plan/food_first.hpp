// food_first.hpp - what food leaves to pills, where the goal is nothing but enough magnesium.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/pick.hpp"

namespace magnesia::plan {

enum class left_to_pills {
    all,     ///< the goal is something else, or no food may be proposed: a pill is a trial like any other
    rest,    ///< foods do not close the gap: a pill beside them
    nothing  ///< foods close the gap, or there is none
};

left_to_pills left_to_pills_of(const subject& of);

/// Whether a pick may be recommended. What may not is weighed and shown all the same.
bool keeps_food_first(const pick& what, left_to_pills left);

}  // namespace magnesia::plan
