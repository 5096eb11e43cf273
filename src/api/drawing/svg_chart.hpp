// svg_chart.hpp - a picture of quantities over time: a band and its median for each, coloured by the style of the page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/drawing/svg_axis.hpp"
#include "study/simulation.hpp"

namespace magnesia::api {

/// One quantity of a chart.
struct chart_curve {
    std::string label;            ///< for the legend, for example "with the regimen"
    std::string style;            ///< class of the page's style: `with`, `without` or `change`
    study::series_result values;  ///< over the chart's x
};

/// What a chart shows. Curves are drawn in order, the last on top.
struct chart {
    std::string id;           ///< for the ids of title and description; unique on the page
    std::string title;        ///< with the unit
    std::string description;  ///< the picture in a sentence or two, for those who do not see it
    std::vector<double> x;
    std::vector<axis_mark> x_marks;
    std::vector<chart_curve> curves;
    std::vector<double> events;   ///< places on x marked by a small triangle: doses
    bool starts_at_zero = false;  ///< the y axis includes 0
    double least_span = 0;        ///< of the y axis; one without 0 spans a hundredth of its values anyway
};

/// The chart as an `<svg>` with title, description and role. Same input, same bytes.
///   chart    at least two x, at least one curve of that length, finite values
std::string svg_of(const chart& what);

}  // namespace magnesia::api
