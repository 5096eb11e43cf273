// quantity.hpp - finding results by id, and showing numbers to people: mg, fitting digits, bands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "api/simulate.hpp"

namespace magnesia::api {

/// Label and unit of an id.
///   throws  internal_error when data/outcomes.toml lacks it: every id we report must be described
const evidence::outcome& quantity_of(const simulate_answer& answer, std::string_view id);

/// An outcome by id, or null when this run has none (changes and fates need a regimen).
const study::outcome_result* find_outcome(const simulate_answer& answer, std::string_view id);

/// A series of a table by id.
///   throws  internal_error when there is none
const study::series_result& series_of(const std::vector<study::series_result>& all, std::string_view id);

/// One place of a series.
study::band band_at(const study::series_result& s, std::size_t at);

/// The band in another unit: every number times `factor`.
study::band scaled(const study::band& b, double factor);
study::series_result scaled(const study::series_result& s, double factor);

/// How amounts and concentrations are shown; the answer itself is always in mmol.
enum class display_unit { mmol_per_l, mg_per_dl };

/// Factor and name of the unit in which a concentration is shown.
struct shown_unit {
    double factor = 1;
    std::string_view name;
};
shown_unit plasma_unit(display_unit chosen);

/// Thousands with commas and about three figures that count: 11200 is "11,200", 0.8512 is "0.851", 12.34 is "12.3".
/// Numbers below 5e-7 in size are "0".
std::string shown(double value);

/// "68 (45 to 96)", or "68" without draws.
std::string shown(const study::band& b);

/// The same with as many decimals for all three, for columns of small differences.
std::string shown(const study::band& b, int decimals);

}  // namespace magnesia::api
