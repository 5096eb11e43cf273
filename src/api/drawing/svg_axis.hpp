// svg_axis.hpp - from values to places on a picture, and round numbers to mark an axis with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace magnesia::api {

/// A straight scale: values from `low` to `high` lie between `from` and `to` on the picture.
struct axis_scale {
    double low = 0;
    double high = 1;
    double from = 0;
    double to = 1;
    double at(double value) const { return from + (value - low) / (high - low) * (to - from); }
};

/// A mark on an axis.
struct axis_mark {
    double at = 0;  ///< in values
    std::string label;
};

/// Round numbers (1, 2 or 5 times a power of ten apart) that cover `low` to `high`, at most `most` + 2 of them. The
/// first is at or below `low`, the last at or above `high`. Equal ends are widened first.
std::vector<axis_mark> round_marks(double low, double high, std::size_t most);

}  // namespace magnesia::api
