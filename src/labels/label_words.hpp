// label_words.hpp - small words on labels: those that change nothing, and those that join what stands beside them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace magnesia::labels {

template <std::size_t count>
bool is_among(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

inline constexpr std::array<std::string_view, 36> idle_words{
    "per",      "serving",  "servings", "size", "contains",  "containing", "supplement", "dietary", "food",
    "facts",    "a",        "an",       "the",  "in",        "daily",      "dose",       "day",     "total",
    "which",    "and",      "with",     "pure", "fully",     "reacted",    "unbuffered", "coated",  "release",
    "released", "chelated", "mineral",  "high", "nutrition", "contain",    "take",       "amount",  "form"};
inline constexpr std::array<std::string_view, 13> as_words{"as",         "from",     "of",     "providing", "provides",
                                                           "provide",    "yielding", "yields", "supplying", "supplies",
                                                           "equivalent", "equal",    "to"};
inline constexpr std::array<std::string_view, 4> blend_words{"complex", "blend", "mix", "mixture"};
/// Parts of one, and what to write instead.
inline constexpr std::array<std::string_view, 5> parts_of_one{"half", "quarter", "\u00bd", "\u00bc", "\u00be"};
inline constexpr std::string_view no_fraction = "a decimal number, as in `0.5 tablets` for half of one";
/// The text of a run that stands for the end of a line.
inline constexpr std::string_view line_end = "\n";
inline constexpr std::array<std::string_view, 7> stop_marks{",", ";", "+", "&", "/", ".", line_end};
inline constexpr std::array<std::string_view, 8> daily_value_words{"dv",  "nrv", "rda", "ri",
                                                                   "rdi", "vnr", "vrn", "ajr"};

}  // namespace magnesia::labels
