// subject.hpp - the person a plan is for, as far as it can be chosen by: what they may take, want and need.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/plan/plan_base.hpp"
#include "evidence/safety/safety_base.hpp"
#include "plan/diet_first.hpp"
#include "safety/evaluate.hpp"
#include "safety/gather.hpp"
#include "safety/guard.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::plan {

/// The referred data must outlive it.
struct subject {
    scenario::person who;  ///< with one name for each medicine (safety/one_name.hpp)
    scenario::routine day;
    evidence::plan_goal goal;
    const evidence::plan_base& base;
    const evidence::safety_base& rules;
    safety::gathered facts;           ///< with nothing taken but what is taken already
    safety::judgement bare;           ///< of these
    safety::guard_of_person guard;    ///< of the same person and rules
    std::optional<diet_advice> diet;  ///< empty where no body advises
    double insomnia_index = 0;  ///< what was said, else that of the nights which all else makes (`index_of_nights`)

    /// Magnesium that a supplement may still bring a day, mg elemental, beside what is taken already.
    double room_mg() const;
};

}  // namespace magnesia::plan
