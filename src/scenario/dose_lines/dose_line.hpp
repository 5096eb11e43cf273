// dose_line.hpp - reads and prints the one-line regimen, "200 mg elemental bisglycinate at 22:00 daily for 56 d".
// Grammar with examples: docs/scenario/regimen-line.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "scenario/values/regimen.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// Stands in a list of lines for a regimen that takes nothing, alone.
inline constexpr std::string_view no_dose = "none";

/// Reads one regimen line.
///   throws   input_error, place {"dose", line 1, column}: what was found there, what is allowed, the nearest known
///            name. Says so, with both readings, when neither "elemental" nor "compound" is written: it never guesses.
dose parse_dose(std::string_view line, const vocabulary& words);

/// The canonical line of a dose: parse_dose(print(x)) == x for every dose that parse_dose can return.
std::string print(const dose& what);

}  // namespace magnesia::scenario
