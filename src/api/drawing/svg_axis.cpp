// svg_axis.cpp - choosing round numbers.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/svg_axis.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

namespace magnesia::api {
namespace {

constexpr double overshoot = 1e-3;  ///< of a step, by which arithmetic may pass an end: 100.004 % needs no mark at 150

/// The smallest of 1, 2, 5, 10 times a power of ten that is at least `least`.
double round_step(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power >= least * (1 - 1e-9)) return times * power;
    }
    return 10 * power;
}

int decimals_of(double step) {
    return std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
}

}  // namespace

std::vector<axis_mark> round_marks(double low, double high, std::size_t most) {
    const double range = high - low;
    const double smallest = std::max({std::abs(low), std::abs(high), 1.0}) * 1e-6;  // flat lines get an axis too
    if (range < smallest) {
        const double middle = (low + high) / 2;
        return round_marks(middle - smallest * 10, middle + smallest * 10, most);
    }
    const double step = round_step(range / static_cast<double>(most));
    const auto first = static_cast<long>(std::floor(low / step + overshoot));
    const auto last = static_cast<long>(std::ceil(high / step - overshoot));
    std::vector<axis_mark> marks;
    for (long i = first; i <= last; ++i) {
        const double value = static_cast<double>(i) * step;
        marks.push_back({value, fmt::format("{:.{}f}", value, decimals_of(step))});
    }
    return marks;
}

}  // namespace magnesia::api
