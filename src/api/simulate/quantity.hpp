// quantity.hpp - finding results by id, and the unit they are shown in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "api/drawing/shown.hpp"
#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// Label and unit of an id.
///   throws  internal_error when data/outcomes.toml lacks it: every id we report must be described
const evidence::outcome& quantity_of(const simulate_answer& answer, std::string_view id);

/// An outcome by id, or null when this run has none (changes and fates need a regimen).
const study::outcome_result* find_outcome(const simulate_answer& answer, std::string_view id);

/// A series of a table by id.
///   throws  internal_error when there is none
const study::series_result& series_of(const std::vector<study::series_result>& all, std::string_view id);

/// A daily quantity with one value a day: of mornings the last of each day. Over the date line a day may have none, and
/// has that of the day before.
study::series_result over_days(const simulate_answer& answer, const study::series_result& daily);

/// How amounts and concentrations are shown; the answer itself is always in mmol.
enum class display_unit { mmol_per_l, mg_per_dl };

/// Factor and name of the unit in which a concentration is shown.
struct shown_unit {
    double factor = 1;
    std::string_view name;
};
shown_unit plasma_unit(display_unit chosen);

}  // namespace magnesia::api
