// dose_when.hpp - the second half of a regimen line: when, on which days, for how long, with or without food.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/dose_lines/dose_cursor.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::scenario {

/// Reads `at HH:MM[, HH:MM...] | N min before bed | with MEAL | every N h from HH:MM, M times`.
///   throws   input_error for anything else, for a time said twice, for minutes outside 1 to 720
dose_moment read_moment(dose_cursor& line);

/// Everything after the moment; each part may be left out.
struct dose_clauses {
    weekday_set days;
    std::vector<int> on_days;
    dose_start begin;
    dose_extent extent;
    food_state food = food_state::unsaid;
};

/// Reads `[daily|on mon,wed|on day N[, N...]] [from day N|from DATE] [for N d|until DATE] [fasting|with food]` to the
/// end of the line, in any order; commas between the parts are allowed. A begin or an extent without days means daily.
///   throws   input_error for anything else, for a part said twice, and for listed days with a begin or an extent
dose_clauses read_clauses(dose_cursor& line);

}  // namespace magnesia::scenario
