// breaks.cpp - the runs on both sides of the end of a line say whether the sentence goes on.
// SPDX-License-Identifier: Apache-2.0
#include "labels/breaks.hpp"

#include <array>

#include "core/text.hpp"
#include "labels/label_words.hpp"

namespace magnesia::labels {
namespace {

/// Behind these something has to follow, as it has behind a number.
constexpr std::array<std::string_view, 11> open_words{"each",  "a", "an", "the", "size", "which",
                                                      "total", "-", "*",  "(",   "["};
/// These go on with what stands before them, and are followed by more.
constexpr std::array<std::string_view, 16> joining_words{
    "per", "in", "with", "and", "plus", "contain", "contains", "containing", ":", "=", "+", "&", "/", ",", ";", "."};

bool joins_lines(std::string_view word) {
    return is_among(word, joining_words) || is_among(word, as_words);
}

bool sentence_goes_on(const label_run& before, const label_run& after) {
    const bool is_open = is_digit(before.text.front()) || is_among(before.text, open_words) || joins_lines(before.text);
    return is_open || joins_lines(after.text) || is_among(after.text, daily_value_words);
}

int depth_behind(const label_run& one, int depth) {
    if (one.text == "(" || one.text == "[") return depth + 1;
    return one.text == ")" || one.text == "]" ? depth - 1 : depth;
}

}  // namespace

std::vector<label_run> with_breaks(std::vector<label_run> unbroken, std::string_view text) {
    std::vector<label_run> runs;
    int depth = 0;
    for (label_run& next : unbroken) {
        if (!runs.empty()) {
            const std::size_t from = runs.back().column - 1;
            const std::size_t at = text.substr(0, next.column - 1).find('\n', from);
            const bool is_end = at != text.npos && depth <= 0 && !sentence_goes_on(runs.back(), next);
            if (is_end) runs.push_back({.text = std::string(line_end), .shown = "the end of a line", .column = at + 1});
        }
        depth = depth_behind(next, depth);
        runs.push_back(std::move(next));
    }
    return runs;
}

}  // namespace magnesia::labels
