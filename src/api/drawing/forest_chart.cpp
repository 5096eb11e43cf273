// forest_chart.cpp - the forest as a picture.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/forest_chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/drawing/forest_scale.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double forest_width = 760;
constexpr double studies_end = 172;
constexpr double plot_start = 186;
constexpr double forest_end = 520;
constexpr double words_start = 534;
constexpr double study_height = 24;
constexpr double forest_head = 30;
constexpr double foot_height = 52;
constexpr double smallest_mark = 3;
constexpr double largest_mark = 9;

double mark_size(double weight) {
    return smallest_mark + (largest_mark - smallest_mark) * std::sqrt(std::clamp(weight, 0.0, 100.0) / 100.0);
}

std::string study_mark(const forest_line& line, const forest_scale& scale, double y) {
    const double size = mark_size(line.weight);
    const double x = scale.x.at(line.estimate);
    const std::string whisker = svg_line(scale.on_plot(line.low), y, scale.on_plot(line.high), y, "axis");
    if (scale.is_beyond(line.estimate)) return whisker;
    return whisker + svg_box(x - size, y - size, 2 * size, 2 * size, "node with");
}

std::string pooled_mark(const forest_line& line, const forest_scale& scale, double y) {
    const double x = scale.on_plot(line.estimate);
    std::string prediction;
    if (line.prediction_low && line.prediction_high) {
        prediction =
            svg_line(scale.on_plot(*line.prediction_low), y, scale.on_plot(*line.prediction_high), y, "prediction");
    }
    return prediction + svg_shape({{scale.on_plot(line.low), y}, {x, y - 7}, {scale.on_plot(line.high), y}, {x, y + 7}},
                                  "node change");
}

std::string study_markup(const forest_line& line, const forest_scale& scale, double y) {
    return svg_words(studies_end, y + 4, line.label, line.is_pooled ? "end name" : "end") +
           (line.is_pooled ? pooled_mark(line, scale, y) : study_mark(line, scale, y)) +
           svg_words(words_start, y + 4, line.words, line.is_pooled ? "name" : "");
}

/// Changes too small to matter, as a shaded strip around no effect.
std::string small_changes(const forest_plot& what, const forest_scale& scale, double bottom) {
    if (what.appreciable <= 0) return "";
    const double from = scale.on_plot(-what.appreciable);
    return svg_box(from, forest_head - 6, scale.on_plot(what.appreciable) - from, bottom - forest_head + 6,
                   "rail soft");
}

}  // namespace

std::string svg_of(const forest_plot& what) {
    if (what.lines.empty()) return "";
    const forest_scale scale = scale_of(what, plot_start, forest_end);
    const double bottom = forest_head + study_height * static_cast<double>(what.lines.size());
    std::string content = small_changes(what, scale, bottom);
    for (const axis_mark& mark : scale.marks) {
        const double x = scale.x.at(mark.at);
        content += svg_line(x, forest_head - 6, x, bottom, "grid") + svg_words(x, bottom + 16, mark.label, "mid");
    }
    const double nothing = scale.x.at(0);
    content += svg_line(nothing, forest_head - 6, nothing, bottom, "axis");
    double y = forest_head + study_height / 2;
    for (const forest_line& line : what.lines) {
        content += study_markup(line, scale, y);
        y += study_height;
    }
    content += svg_words(nothing - 8, forest_head - 12, what.low_side, "end") +
               svg_words(nothing + 8, forest_head - 12, what.high_side, "") +
               svg_words((plot_start + forest_end) / 2, bottom + 34, what.axis, "mid");
    return svg_picture(forest_width, bottom + foot_height, what.description, content);
}

}  // namespace magnesia::api
