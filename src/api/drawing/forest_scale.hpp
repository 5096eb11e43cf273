// forest_scale.hpp - the axis of a forest plot: wide enough for what is pooled, with no effect always on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "api/drawing/forest_chart.hpp"
#include "api/drawing/svg_axis.hpp"

namespace magnesia::api {

struct forest_scale {
    axis_scale x;
    std::vector<axis_mark> marks;  ///< at values on the scale of pooling; labels of ratios are ratios

    /// The place of a value, at the end of the axis when it lies beyond.
    double on_plot(double value) const;
    bool is_beyond(double value) const { return value < x.low || value > x.high; }
};

/// From place `from` to place `to`. One very wide study does not squeeze the others: the axis covers the pooled
/// intervals and the estimates, and intervals are cut at its ends.
forest_scale scale_of(const forest_plot& what, double from, double to);

}  // namespace magnesia::api
