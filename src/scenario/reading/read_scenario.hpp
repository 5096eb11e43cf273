// read_scenario.hpp - from a structured text to a checked scenario or person; every mistake is reported, not the first.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/tree.hpp"
#include "scenario/values/scenario.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

inline constexpr std::string_view scenario_schema = "magnesia.scenario/1";
inline constexpr std::string_view person_schema = "magnesia.person/1";

/// What may stand at the top of a scenario file.
inline constexpr std::string_view scenario_keys[] = {"schema", "person",  "routine", "diet",        "health",
                                                     "travel", "regimen", "run",     "expectation", "enrolled"};

/// Whether a file says that it is of that schema.
bool says_schema(const tree& file, std::string_view schema);

/// A person file: who, and how the day goes.
struct person_file {
    person who;
    routine day;
    bool operator==(const person_file&) const = default;
};

/// Reads a file of schema "magnesia.scenario/1": [person], [routine], [[diet]] (none: the habitual
/// diet throughout), [[health]] (none: as [person] says throughout), [[regimen]] (none, or the one line `none`: no
/// supplement), [run], and of somebody in a trial `expectation` and `enrolled`.
///   defaults  meals for a routine that names none; they move with the rise time
///   throws    input_error with all issues: unknown keys (with the nearest known one), missing keys, wrong types,
///             numbers out of range, lines of the regimen that do not read, things that contradict each other
scenario read_scenario(const tree& file, const vocabulary& words, const routine_defaults& defaults = {});

/// Reads a file of schema "magnesia.person/1": [person] and [routine] as in a scenario.
person_file read_person(const tree& file, const vocabulary& words, const routine_defaults& defaults = {});

}  // namespace magnesia::scenario
