// forest_chart.hpp - studies one below the other, each with its effect and interval, and what they give together.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace magnesia::api {

/// One line of a forest plot, on the scale of pooling (logarithms for ratios).
struct forest_line {
    std::string label;
    double estimate = 0;
    double low = 0;
    double high = 0;
    double weight = 0;                       ///< per cent; 0 draws the smallest mark
    std::string words;                       ///< to the right
    bool is_pooled = false;                  ///< drawn as a lozenge
    std::optional<double> prediction_low{};  ///< where a further study would lie
    std::optional<double> prediction_high{};
};

struct forest_plot {
    std::vector<forest_line> lines;
    bool is_log = false;     ///< the axis shows exp of the values
    double appreciable = 0;  ///< shaded on both sides of no effect: changes that do not matter; 0 for none
    std::string axis;        ///< what the axis counts, for example "difference in min"
    std::string low_side;    ///< what lies left of no effect, for example "magnesium better"
    std::string high_side;
    std::string description;  ///< the picture in a sentence
};

/// The plot as an `<svg>`; nothing for no lines. Same input, same bytes.
std::string svg_of(const forest_plot& what);

/// The same in characters: one line a study, as wide as `columns`.
std::string text_of(const forest_plot& what, std::size_t columns, bool with_unicode);

}  // namespace magnesia::api
