// guard_checks.hpp - the parts of the guard: what makes sense, which hours are kept, which gates are asked for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "safety/gather.hpp"
#include "safety/guard.hpp"

namespace magnesia::safety {

/// Adds what makes no sense in a proposal by itself.
void check_sound(const proposal& what, std::vector<breach>& all);

/// Adds what the timetable does with the person's medicines: left out, moved without a word, pulled apart, unknown.
void check_medicines(const scenario::person& who, const gathered& known, const proposal& what,
                     std::vector<breach>& all);

/// Adds every dose of any step that is too close to a medicine of the timetable.
void check_hours(const gathered& known, const proposal& what, std::vector<breach>& all);

/// Adds one breach, unless the same is there.
void add_breach(const std::string& id, const std::string& sentence, std::vector<breach>& all);

/// What a look says; when it throws anything, a refusal with the breach not_checked.
guarded or_not_checked(const std::function<guarded()>& look);

}  // namespace magnesia::safety
