// svg_bars.cpp - rows and their axis.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_bars.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/drawing/markup.hpp"
#include "api/drawing/shown.hpp"
#include "api/drawing/svg_axis.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double bars_width = 640;
constexpr double bars_left = 30;
constexpr double bars_right = 150;  // for the numbers
constexpr double bar_spacing = 30;
constexpr double bar_height = 14;
constexpr double bars_below = 24;
constexpr std::size_t intervals = 6;

std::string axis(const axis_scale& scale, const std::vector<axis_mark>& marks, double bottom) {
    std::string drawn;
    for (const axis_mark& m : marks) {
        drawn += svg_line(scale.at(m.at), 0, scale.at(m.at), bottom, m.at == 0 ? "axis" : "grid");
        drawn += svg_words(scale.at(m.at), bottom + 16, m.label, "mid");
    }
    return drawn;
}

std::string bar_markup(const axis_scale& scale, const bar_row& one, double top) {
    const double middle = top + bar_spacing / 2;
    std::string drawn = svg_words(bars_left - 10, middle + 4, one.label, "end name");
    if (one.value.p5) {
        const double from = scale.at(*one.value.p5);
        drawn +=
            svg_box(from, middle - bar_height / 2, scale.at(*one.value.p95) - from, bar_height, "range " + one.style);
    }
    drawn += svg_box(scale.at(one.value.median) - 1.5, middle - bar_height / 2 - 3, 3, bar_height + 6, "tick");
    return drawn + svg_words(bars_width - bars_right + 12, middle + 4, shown(one.value), "start");
}

}  // namespace

std::string svg_of(const bar_picture& what) {
    double high = 0;
    for (const bar_row& one : what.rows) high = std::max({high, one.value.median, one.value.p95.value_or(0)});
    const std::vector<axis_mark> marks = round_marks(0, high, intervals);
    const axis_scale scale{marks.front().at, marks.back().at, bars_left, bars_width - bars_right};
    const double bottom = bar_spacing * static_cast<double>(what.rows.size());
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}}) +
                        axis(scale, marks, bottom);
    for (std::size_t i = 0; i < what.rows.size(); ++i) {
        drawn += bar_markup(scale, what.rows[i], bar_spacing * static_cast<double>(i));
    }
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", bars_width, coordinate(bottom + bars_below))},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "chart bars"}},
                   drawn);
}

}  // namespace magnesia::api
