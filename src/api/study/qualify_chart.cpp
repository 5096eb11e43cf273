// qualify_chart.cpp - the lines of the chart.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/qualify_chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "api/drawing/svg_axis.hpp"
#include "api/drawing/svg_parts.hpp"
#include "api/study/qualify.hpp"

namespace magnesia::api {
namespace {

using study::qualified_row;

constexpr double rows_width = 720;
constexpr double target_names_end = 226;
constexpr double targets_end = 560;
constexpr double target_height = 20;
constexpr double targets_head = 26;

/// A row on the common scale.
struct placed {
    double low = 0;
    double observed = 0;
    double high = 0;
    double simulated = 0;
};

struct plot_scale {
    axis_scale x;
    std::vector<axis_mark> marks;
};

plot_scale plot_scale_of(chart_scale scale) {
    if (scale == chart_scale::folds) {
        std::vector<axis_mark> marks;
        for (const double fold : {0.25, 0.5, 1.0, 2.0, 4.0}) {
            marks.push_back({std::log2(fold), fold < 1 ? fmt::format("1/{:g}", 1 / fold) : fmt::format("{:g}", fold)});
        }
        return {{-2, 2, target_names_end + 12, targets_end}, marks};
    }
    std::vector<axis_mark> marks;
    for (const double at : {-4.0, -2.0, -1.0, 0.0, 1.0, 2.0, 4.0}) marks.push_back({at, fmt::format("{:+g}", at)});
    return {{-4, 4, target_names_end + 12, targets_end}, marks};
}

std::optional<placed> placed_on_scale(const qualified_row& one, chart_scale scale) {
    const evidence::target& row = one.row;
    const bool is_fold = row.scale == evidence::target_scale::ratio;
    if (!one.simulated || is_fold != (scale == chart_scale::folds)) return std::nullopt;
    if (!is_fold) {
        const double half = (*row.high - *row.low) / 2;
        const auto at = [&](double value) { return (value - *row.observed) / half; };
        return placed{at(*row.low), 0, at(*row.high), at(*one.simulated)};
    }
    const auto at = [&](double value) { return value > 0 ? std::log2(value / *row.observed) : -INFINITY; };
    return placed{at(*row.low), 0, at(*row.high), at(*one.simulated)};
}

std::string mark_of(double x, double y, bool is_within) {
    constexpr double size = 5;
    if (!is_within) return svg_box(x - size, y - size, 2 * size, 2 * size, "node change");
    return svg_disc(x, y, size, "node with");
}

std::string target_markup(const qualified_row& one, const placed& at, const axis_scale& x, double y) {
    const auto on_plot = [&](double value) { return x.at(std::clamp(value, x.low, x.high)); };
    const bool is_beyond = at.simulated < x.low || at.simulated > x.high;
    const std::string arrow = !is_beyond ? "" : at.simulated > x.high ? " \u2192" : " \u2190";
    return svg_words(target_names_end, y + 4, one.row.id, "end") +
           svg_box(on_plot(at.low), y - 4, on_plot(at.high) - on_plot(at.low), 8, "rail") +
           svg_line(on_plot(at.observed), y - 6, on_plot(at.observed), y + 6, "axis") +
           mark_of(on_plot(at.simulated), y, one.is_within) +
           svg_words(targets_end + 14, y + 4,
                     fmt::format("{} for {}{}", row_number(*one.simulated), row_number(*one.row.observed), arrow), "");
}

}  // namespace

std::string qualify_chart(const std::vector<qualified_row>& rows, chart_scale scale) {
    const plot_scale plot = plot_scale_of(scale);
    std::string lines;
    double y = targets_head + target_height / 2;
    for (const qualified_row& one : rows) {
        if (const auto at = placed_on_scale(one, scale)) {
            lines += target_markup(one, *at, plot.x, y);
            y += target_height;
        }
    }
    const double bottom = y - target_height / 2;
    std::string grid;
    for (const axis_mark& mark : plot.marks) {
        grid += svg_line(plot.x.at(mark.at), targets_head, plot.x.at(mark.at), bottom, "grid") +
                svg_words(plot.x.at(mark.at), targets_head - 8, mark.label, "mid");
    }
    const std::string label = scale == chart_scale::folds ? "simulated over observed"
                                                          : "simulated minus observed, in half-widths of the interval";
    return svg_picture(rows_width, bottom + 6, label, grid + lines);
}

}  // namespace magnesia::api
