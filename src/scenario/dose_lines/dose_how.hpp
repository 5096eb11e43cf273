// dose_how.hpp - the middle of a regimen line: in which product, by which way, in how many sips, labelled or not.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/dose_lines/dose_cursor.hpp"
#include "scenario/values/regimen.hpp"
#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// How a dose enters the body; each part may be left out.
struct dose_manner {
    std::string format;  ///< id
    dose_route route;
    bool is_tracer = false;
};

/// Whether the rest of the line says `by vein`.
bool goes_by_vein(const dose_cursor& line);

/// Reads `[as FORMAT] [by vein over N h|min | by vein as bolus] [in N sips over N min|h] [tracer]`, in any order, and
/// stops at the next other word.
///   throws   input_error for a part said twice, an unknown format, and what is swallowed said of what goes by vein
dose_manner read_manner(dose_cursor& line, const vocabulary& words);

}  // namespace magnesia::scenario
