// read_comparison.hpp - from a structured text to checked arms over one person; every mistake is reported, once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/tree.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "scenario/values/comparison.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

inline constexpr std::string_view comparison_schema = "magnesia.comparison/1";
inline constexpr std::size_t longest_arm_name = 60;  ///< characters

/// Reads a file of schema "magnesia.comparison/1": [person], [routine], [[diet]], [[health]] and [run] as in a
/// scenario, and
/// [[arm]] with name (may be left out), regimen (a list of lines; left out, empty or ["none"]: no supplement),
/// [[arm.diet]], [[arm.health]], `expectation`, `enrolled` and [arm.routine], the keys of [routine] that differ; its
/// tables are merged with the common ones, its lists replace them.
///   defaults  as of read_scenario
///   throws    input_error with all issues: those of a scenario, too few or too many arms, a name said twice
comparison read_comparison(const tree& file, const vocabulary& words, const routine_defaults& defaults = {});

}  // namespace magnesia::scenario
