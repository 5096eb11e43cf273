// funnel_chart.hpp - effects of studies against their standard errors: lopsided when small studies show something else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::api {

/// One study.
struct funnel_point {
    std::string label;
    double estimate = 0;
    double standard_error = 0;
};

struct funnel_plot {
    std::vector<funnel_point> points;
    double pooled = 0;
    bool is_log = false;  ///< the axis shows exp of the values
    std::string axis;
    std::string description;
};

/// The plot as an `<svg>`, the most precise studies on top, with the triangle in which 95 % of studies of one common
/// effect lie; nothing for fewer than two studies.
std::string svg_of(const funnel_plot& what);

}  // namespace magnesia::api
