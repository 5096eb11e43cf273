// qualify_chart.hpp - published intervals and what the body gives, one line a row, on a scale that rows share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "study/qualification.hpp"

namespace magnesia::api {

/// What rows of different units share.
enum class chart_scale {
    folds,       ///< simulated over observed, logarithmic: rows of scale `ratio`
    half_widths  ///< simulated minus observed, in half-widths of the published interval: rows of scale `difference`
};

/// The rows that have a value on this scale, one line each: the bar is the published interval, the mark what the body
/// gives, a disc within and a square outside. What lies beyond the scale is drawn at its end with an arrow.
std::string qualify_chart(const std::vector<study::qualified_row>& rows, chart_scale scale);

}  // namespace magnesia::api
