// lever_changes.hpp - what each change of the day does to a routine that the body lives by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "evidence/plan/plan_base.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::plan {

/// The day with a lever pulled, before the bed that follows on each weekday and not in a night at work (own_week.hpp);
/// nothing when the day is like that already, when the lever is not in the equations, or
/// when the day has no room for it.
///   throws  internal_error for a change that evidence knows and this file does not
std::optional<scenario::routine> with_lever(const scenario::routine& day, const evidence::plan_lever& lever);

/// The lever with its label and advice as they are for somebody with that day: late caffeine with the hours that the
/// sum of it needs. Else unchanged.
evidence::plan_lever worded_for(evidence::plan_lever lever, const scenario::routine& day);

/// Whether a lever is meant for this person: one with settings `from_age_y` and `from_index` for those of that age and
/// with that insomnia index or more, all others for everybody.
bool is_meant_for(const evidence::plan_lever& lever, double age_y, double insomnia_index);

}  // namespace magnesia::plan
