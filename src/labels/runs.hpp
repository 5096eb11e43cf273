// runs.hpp - the words, numbers and marks of a label, each with its place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::labels {

/// A run of characters: a word, a number or one mark.
struct label_run {
    std::string text;   ///< lower case, a decimal comma as a point
    std::string shown;  ///< as written
    std::size_t column = 0;
};

/// The text of an "x" or "×" between two numbers.
inline constexpr std::string_view times_sign = "x";

/// Any byte of a letter that is not in ASCII counts as one.
bool is_letter(char c);

/// A text as runs, blanks left out.
std::vector<label_run> runs_of(std::string_view text);

}  // namespace magnesia::labels
