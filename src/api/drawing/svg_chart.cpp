// svg_chart.cpp - axes, bands, medians and legend.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_chart.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"

namespace magnesia::api {
namespace {

constexpr double width = 400;
constexpr double height = 230;
constexpr double left = 46;
constexpr double right = 12;
constexpr double top = 26;
constexpr double bottom = 24;
constexpr double half_label = 18;  // of a date below the axis
constexpr std::size_t y_intervals = 4;

struct scales {
    axis_scale x;
    axis_scale y;
    std::vector<axis_mark> y_marks;
};

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
    scales s{.x = {what.x.front(), what.x.back(), left, width - right}, .y = {}, .y_marks = {}};
    s.y_marks = round_marks(low, high, y_intervals);
    s.y = {s.y_marks.front().at, s.y_marks.back().at, height - bottom, top};
    return s;
}

std::string line(double x1, double y1, double x2, double y2, const char* style) {
    return element("line", {{"x1", coordinate(x1)},
                            {"y1", coordinate(y1)},
                            {"x2", coordinate(x2)},
                            {"y2", coordinate(y2)},
                            {"class", style}});
}

std::string label(double x, double y, const std::string& text, const char* style) {
    return text_element("text", text, {{"x", coordinate(x)}, {"y", coordinate(y)}, {"class", style}});
}

std::string axes(const chart& what, const scales& s) {
    std::string drawn;
    for (const axis_mark& m : s.y_marks) {
        drawn += line(left, s.y.at(m.at), width - right, s.y.at(m.at), m.at == 0 ? "axis" : "grid");
        drawn += label(left - 6, s.y.at(m.at) + 4, m.label, "end");
    }
    for (const axis_mark& m : what.x_marks) {
        drawn += line(s.x.at(m.at), height - bottom, s.x.at(m.at), height - bottom + 4, "axis");
        const bool would_stick_out = s.x.at(m.at) > width - right - half_label;
        drawn += label(s.x.at(m.at), height - 6, m.label, would_stick_out ? "end" : "mid");
    }
    return drawn + line(left, height - bottom, width - right, height - bottom, "axis");
}

/// Points along a column of values, from left to right or back.
std::string points(const chart& what, const scales& s, const std::vector<double>& values, bool is_back) {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t at = is_back ? values.size() - 1 - i : i;
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", coordinate(s.x.at(what.x[at])),
                            coordinate(s.y.at(values[at])));
    }
    return text;
}

std::string curve(const chart& what, const scales& s, const chart_curve& c) {
    std::string drawn;
    if (!c.values.p5.empty()) {
        const std::string around = points(what, s, c.values.p95, false) + ' ' + points(what, s, c.values.p5, true);
        drawn += element("polygon", {{"points", around}, {"class", "band " + c.style}});
    }
    return drawn +
           element("polyline", {{"points", points(what, s, c.values.median, false)}, {"class", "median " + c.style}});
}

std::string dose_marks(const chart& what, const scales& s) {
    std::string drawn;
    for (const double at : what.events) {
        const double x = s.x.at(at);
        const double y = height - bottom;
        drawn +=
            element("path", {{"d", fmt::format("M{} {}l-4 -8h8z", coordinate(x), coordinate(y))}, {"class", "dose"}});
    }
    return drawn;
}

std::string legend(const chart& what) {
    constexpr double column = 160;
    constexpr double letter = 8.2;  // about, of a label on a phone, where letters are larger beside the picture
    std::string drawn;
    double x = left;
    for (const chart_curve& c : what.curves) {
        drawn += element(
            "rect",
            {{"x", coordinate(x)}, {"y", "6"}, {"width", "18"}, {"height", "10"}, {"class", "band " + c.style}});
        drawn += element("polyline", {{"points", fmt::format("{},11 {},11", coordinate(x), coordinate(x + 18))},
                                      {"class", "median " + c.style}});
        drawn += label(x + 24, 15, c.label, "start");
        x += std::min(column, 31 + letter * static_cast<double>(c.label.size()));
    }
    return drawn;
}

}  // namespace

std::string svg_of(const chart& what) {
    const scales s = scales_of(what);
    std::string drawn = text_element("title", what.title, {{"id", what.id + "-title"}}) +
                        text_element("desc", what.description, {{"id", what.id + "-desc"}}) + axes(what, s);
    for (const chart_curve& c : what.curves) drawn += curve(what, s, c);
    drawn += dose_marks(what, s) + legend(what);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", width, height)},
                    {"role", "img"},
                    {"aria-labelledby", fmt::format("{0}-title {0}-desc", what.id)},
                    {"class", "chart"}},
                   drawn);
}

}  // namespace magnesia::api
