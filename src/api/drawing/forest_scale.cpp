// forest_scale.cpp - choosing the ends and the marks.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/forest_scale.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace magnesia::api {
namespace {

constexpr std::size_t most_marks = 5;

std::vector<axis_mark> ratio_marks(double low, double high) {
    std::vector<axis_mark> marks;
    for (const double ratio : {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0}) {
        const double at = std::log(ratio);
        if (at >= low - 1e-9 && at <= high + 1e-9) marks.push_back({at, fmt::format("{:g}", ratio)});
    }
    return marks;
}

/// Half of an interval counts, so that a study without power does not set the scale.
void cover(const forest_line& line, double& low, double& high) {
    const double share = line.is_pooled ? 1.0 : 0.6;
    low = std::min(low, line.estimate - share * (line.estimate - line.low));
    high = std::max(high, line.estimate + share * (line.high - line.estimate));
}

}  // namespace

double forest_scale::on_plot(double value) const {
    return x.at(std::clamp(value, x.low, x.high));
}

forest_scale scale_of(const forest_plot& what, double from, double to) {
    double low = -1.2 * what.appreciable;
    double high = 1.2 * what.appreciable;
    for (const forest_line& line : what.lines) cover(line, low, high);
    if (what.is_log) {
        low = std::min(low, std::log(0.5));
        high = std::max(high, std::log(2.0));
        return {{low, high, from, to}, ratio_marks(low, high)};
    }
    const std::vector<axis_mark> marks = round_marks(low, high, most_marks);
    return {{marks.front().at, marks.back().at, from, to}, marks};
}

}  // namespace magnesia::api
