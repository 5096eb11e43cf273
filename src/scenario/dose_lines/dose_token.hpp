// dose_token.hpp - a regimen line cut into words, numbers and commas, each with its column.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::scenario {

inline constexpr std::size_t longest_dose_line = 400;  // bytes; the longest sensible line has about 200

/// A piece of the line between blanks; a comma is a piece of its own, and "200mg" is the two pieces "200" and "mg".
struct dose_token {
    std::string_view text;   ///< points into the line
    std::size_t column = 0;  ///< in characters, from 1
};

/// The pieces of `line` in order, closed by an empty piece one column past the end. Never fails.
std::vector<dose_token> cut(std::string_view line);

}  // namespace magnesia::scenario
