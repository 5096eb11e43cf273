// funnel_chart.cpp - the funnel as a picture.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/funnel_chart.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "api/drawing/svg_axis.hpp"
#include "api/drawing/svg_parts.hpp"

namespace magnesia::api {
namespace {

constexpr double funnel_width = 560;
constexpr double funnel_height = 360;
constexpr double funnel_left = 70;
constexpr double funnel_right = 540;
constexpr double funnel_top = 20;
constexpr double funnel_bottom = 300;
constexpr double z_of_95 = 1.96;

std::string label_of(const axis_mark& mark, bool is_log) {
    return is_log ? fmt::format("{:.2g}", std::exp(mark.at)) : mark.label;
}

}  // namespace

std::string svg_of(const funnel_plot& what) {
    if (what.points.size() < 2) return "";
    double widest = 0;
    for (const funnel_point& p : what.points) widest = std::max(widest, p.standard_error);
    const std::vector<axis_mark> errors = round_marks(0, widest, 4);
    const double last = errors.back().at;
    double low = what.pooled - z_of_95 * last;
    double high = what.pooled + z_of_95 * last;
    for (const funnel_point& p : what.points) {
        low = std::min(low, p.estimate);
        high = std::max(high, p.estimate);
    }
    const std::vector<axis_mark> effects = round_marks(low, high, 5);
    const axis_scale x{effects.front().at, effects.back().at, funnel_left, funnel_right};
    const axis_scale y{0, last, funnel_top, funnel_bottom};

    std::string content;
    for (const axis_mark& mark : effects)
        content += svg_line(x.at(mark.at), funnel_top, x.at(mark.at), funnel_bottom, "grid") +
                   svg_words(x.at(mark.at), funnel_bottom + 18, label_of(mark, what.is_log), "mid");
    for (const axis_mark& mark : errors)
        content += svg_line(funnel_left, y.at(mark.at), funnel_right, y.at(mark.at), "grid") +
                   svg_words(funnel_left - 8, y.at(mark.at) + 4, mark.label, "end");
    content += svg_shape({{x.at(what.pooled), y.at(0)},
                          {x.at(what.pooled - z_of_95 * last), y.at(last)},
                          {x.at(what.pooled + z_of_95 * last), y.at(last)}},
                         "band with") +
               svg_line(x.at(what.pooled), funnel_top, x.at(what.pooled), funnel_bottom, "axis");
    for (const funnel_point& p : what.points)
        content += svg_disc(x.at(p.estimate), y.at(p.standard_error), 5, "node change");
    content += svg_words((funnel_left + funnel_right) / 2, funnel_bottom + 38, what.axis, "mid") +
               svg_words(funnel_left, funnel_top - 8, "standard error, small studies below", "");
    return svg_picture(funnel_width, funnel_height, what.description, content);
}

}  // namespace magnesia::api
