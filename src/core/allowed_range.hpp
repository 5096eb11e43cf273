// allowed_range.hpp - where a number must lie, and how a message says it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>
#include <string>
#include <string_view>

namespace magnesia::inline core {

/// An interval, ends included; an end that is not said is open. Unit and reason are printed with a refusal.
struct allowed_range {
    double low = -std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::max();
    std::string_view unit{};
    std::string_view reason{};
    constexpr bool contains(double value) const { return value >= low && value <= high; }  // false for NaN

    /// As the reader of a message sees it: "18 to 90 years (reason)", "at least 0", "any number".
    std::string text() const;
};

}  // namespace magnesia::inline core
