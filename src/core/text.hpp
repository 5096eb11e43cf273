// text.hpp - small text helpers every layer needs: nearest known name, safe printing, numbers without a locale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace magnesia::inline core {

/// Letters to change, add, drop or swap with their neighbour to make one word of the other (optimal string alignment
/// distance), case ignored; `enough` where there are as many or more.
std::size_t slips_between(std::string_view a, std::string_view b, std::size_t enough = SIZE_MAX);

/// The known name closest to `word` (by slips), or empty when none is close:
/// at most a third of the longer word may differ, and at least one letter must agree.
std::string nearest_name(std::string_view word, std::span<const std::string> known);

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A to Z written small; any other character stays.
constexpr char lower_letter(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// `text` with A to Z written small; other characters stay.
std::string lower_case(std::string_view text);

/// `text` as it begins a sentence: its first letter, a to z, written large.
std::string with_capital(std::string text);

/// An id as people write it: blanks for its underscores.
std::string plain_id(std::string_view id);

/// "a, b and c"; empty of none.
std::string listed(std::span<const std::string> all);

/// `text` with control characters and invalid UTF-8 written as \xNN and cut to `longest` characters with "...".
std::string printable(std::string_view text, std::size_t longest);

/// The whole of `text` as a finite decimal number in the "C" locale; nothing for anything else (also "nan", "inf",
/// hex).
std::optional<double> finite_number(std::string_view text);

/// Shortest decimal text that reads back as the same double.
std::string shortest(double value);

}  // namespace magnesia::inline core
