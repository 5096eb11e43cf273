// number_mark.hpp - numbers with a mark that may be one of thousands: 1.200 is 1.2 or 1200, 2,000 is 2000.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "core/text.hpp"

namespace magnesia::inline core {

/// Whether a number may be read in both ways: one to three digits, the first no 0, a point, and three digits. A group
/// of thousands cannot begin with 0, so 0.125 is read in one way.
constexpr bool may_mark_thousands(std::string_view number) {
    constexpr std::size_t group = 3;
    const std::size_t point = number.find('.');
    const bool has_groups = point != std::string_view::npos && point >= 1 && point <= group &&
                            number.size() == point + 1 + group && number.front() != '0';
    return has_groups && std::all_of(number.begin(), number.begin() + static_cast<std::ptrdiff_t>(point), is_digit) &&
           std::all_of(number.begin() + static_cast<std::ptrdiff_t>(point) + 1, number.end(), is_digit);
}

/// Whether a comma in a number can only mark thousands: 2,000. A decimal number does not end in two zeros.
constexpr bool marks_thousands(std::string_view number) {
    constexpr std::size_t group = 3;
    const std::size_t comma = number.find(',');
    if (comma == std::string_view::npos || comma < 1 || comma > group || number.size() != comma + 1 + group)
        return false;
    const std::string_view before = number.substr(0, comma);
    return number.front() != '0' && std::all_of(before.begin(), before.end(), is_digit) &&
           is_digit(number[comma + 1]) && number.ends_with("00");
}

/// What to write instead.
inline constexpr std::string_view unmarked_numbers =
    "no mark of thousands: 1200; or a decimal number with other than three digits behind the point: 1.2";

}  // namespace magnesia::inline core
