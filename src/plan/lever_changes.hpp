// lever_changes.hpp - what each change of the day does to a routine that the body lives by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "evidence/plan/plan_base.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::plan {

/// The day with a lever pulled; nothing when the day is like that already, when the lever is not in the equations, or
/// when the day has no room for it.
///   throws  internal_error for a change that evidence knows and this file does not
std::optional<scenario::routine> with_lever(const scenario::routine& day, const evidence::plan_lever& lever);

/// Whether a lever is meant for this person: one with settings `from_age_y` and `from_index` for those of that age and
/// with that insomnia index or more, all others for everybody.
bool is_meant_for(const evidence::plan_lever& lever, double age_y, double insomnia_index);

}  // namespace magnesia::plan
