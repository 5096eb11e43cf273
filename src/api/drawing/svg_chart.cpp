// svg_chart.cpp - axes, bands, medians and legend.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/drawing/markup.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double chart_width = 400;
constexpr double chart_height = 230;
constexpr double chart_left = 46;
constexpr double chart_right = 12;
constexpr double chart_top = 26;
constexpr double chart_bottom = 24;
constexpr double half_label = 18;  // of a date below the axis
constexpr std::size_t y_intervals = 4;

struct scales {
    axis_scale x;
    axis_scale y;
    std::vector<axis_mark> y_marks;
};

/// An axis spans no less than a hundredth of what it shows, nor than the chart asks: a tenth of a minute is no jump.
void widen(const chart& what, double& low, double& high) {
    constexpr double least_share = 0.01;
    const double of_values = what.starts_at_zero ? 0 : least_share * std::max(std::abs(low), std::abs(high));
    const double missing = std::max(what.least_span, of_values) - (high - low);
    if (missing <= 0) return;
    if (!what.starts_at_zero) {
        low -= missing / 2;
        high += missing / 2;
    } else if (high >= -low) {
        high += missing;
    } else {
        low -= missing;
    }
}

scales scales_of(const chart& what) {
    double low = what.starts_at_zero ? 0 : what.curves[0].values.median[0];
    double high = low;
    for (const chart_curve& c : what.curves) {
        for (const auto* column : {&c.values.median, &c.values.p5, &c.values.p95}) {
            for (const double value : *column) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
    }
    widen(what, low, high);
    scales s{.x = {what.x.front(), what.x.back(), chart_left, chart_width - chart_right}, .y = {}, .y_marks = {}};
    s.y_marks = round_marks(low, high, y_intervals);
    s.y = {s.y_marks.front().at, s.y_marks.back().at, chart_height - chart_bottom, chart_top};
    return s;
}

std::string axes(const chart& what, const scales& s) {
    std::string drawn;
    for (const axis_mark& m : s.y_marks) {
        drawn +=
            svg_line(chart_left, s.y.at(m.at), chart_width - chart_right, s.y.at(m.at), m.at == 0 ? "axis" : "grid");
        drawn += svg_words(chart_left - 6, s.y.at(m.at) + 4, m.label, "end");
    }
    for (const axis_mark& m : what.x_marks) {
        drawn +=
            svg_line(s.x.at(m.at), chart_height - chart_bottom, s.x.at(m.at), chart_height - chart_bottom + 4, "axis");
        const bool would_stick_out = s.x.at(m.at) > chart_width - chart_right - half_label;
        drawn += svg_words(s.x.at(m.at), chart_height - 6, m.label, would_stick_out ? "end" : "mid");
    }
    return drawn + svg_line(chart_left, chart_height - chart_bottom, chart_width - chart_right,
                            chart_height - chart_bottom, "axis");
}

/// Points along a column of values, from left to right or back.
std::string curve_points(const chart& what, const scales& s, const std::vector<double>& values, bool is_back) {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t at = is_back ? values.size() - 1 - i : i;
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", coordinate(s.x.at(what.x[at])),
                            coordinate(s.y.at(values[at])));
    }
    return text;
}

std::string curve_markup(const chart& what, const scales& s, const chart_curve& c) {
    std::string drawn;
    if (!c.values.p5.empty()) {
        const std::string around =
            curve_points(what, s, c.values.p95, false) + ' ' + curve_points(what, s, c.values.p5, true);
        drawn += element("polygon", {{"points", around}, {"class", "band " + c.style}});
    }
    return drawn + element("polyline",
                           {{"points", curve_points(what, s, c.values.median, false)}, {"class", "median " + c.style}});
}

std::string dose_marks(const chart& what, const scales& s) {
    std::string drawn;
    for (const double at : what.events) {
        const double x = s.x.at(at);
        const double y = chart_height - chart_bottom;
        drawn +=
            element("path", {{"d", fmt::format("M{} {}l-4 -8h8z", coordinate(x), coordinate(y))}, {"class", "dose"}});
    }
    return drawn;
}

std::string legend(const chart& what) {
    constexpr double column = 160;
    constexpr double letter = 8.2;  // about, of a label on a phone, where letters are larger beside the picture
    std::string drawn;
    double x = chart_left;
    for (const chart_curve& c : what.curves) {
        if (!c.values.p5.empty()) {
            drawn += element(
                "rect",
                {{"x", coordinate(x)}, {"y", "6"}, {"width", "18"}, {"height", "10"}, {"class", "band " + c.style}});
        }
        drawn += element("polyline", {{"points", fmt::format("{},11 {},11", coordinate(x), coordinate(x + 18))},
                                      {"class", "median " + c.style}});
        drawn += svg_words(x + 24, 15, c.label, "start");
        x += std::min(column, 31 + letter * static_cast<double>(c.label.size()));
    }
    return drawn;
}

}  // namespace

std::string svg_of(const chart& what) {
    const scales s = scales_of(what);
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}}) + axes(what, s);
    for (const chart_curve& c : what.curves) drawn += curve_markup(what, s, c);
    drawn += dose_marks(what, s) + legend(what);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", chart_width, chart_height)},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "chart"}},
                   drawn);
}

}  // namespace magnesia::api
