// runs.cpp - characters become runs.
// SPDX-License-Identifier: Apache-2.0
#include "labels/runs.hpp"

#include <algorithm>

#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "labels/units.hpp"

namespace magnesia::labels {
namespace {

/// A hyphen inside a word belongs to it: "L-threonate".
std::size_t end_of_word(std::string_view text, std::size_t at) {
    const auto goes_on = [&](std::size_t i) { return is_letter(text[i]) || is_digit(text[i]) || text[i] == '_'; };
    while (at < text.size() && (goes_on(at) || (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1])))) {
        ++at;
    }
    return at;
}

/// Of an "x" before a number, "2x200 mg", "2 × 200 mg", "200 mg x 2"; else `at`. A letter that touches the number is
/// one only behind a number, a unit or a bracket: "200 mg x2".
std::size_t end_of_times(std::string_view text, std::size_t at, const std::vector<label_run>& before) {
    if (before.empty()) return at;
    constexpr std::string_view cross = "\u00d7";
    const bool is_cross = text.substr(at).starts_with(cross);
    if (!is_cross && text[at] != 'x' && text[at] != 'X') return at;
    const std::size_t end = at + (is_cross ? cross.size() : 1);
    const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
    const std::string& last = before.back().text;
    const bool may_touch = is_digit(last.front()) || last == ")" || mg_of(last) > 0 || is_cross;
    return next < text.size() && is_digit(text[next]) && (next > end || may_touch) ? end : at;
}

std::size_t end_of_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

/// A comma in digits is a decimal one where no group of thousands can follow: 1,5 and 1,25, or 0,125.
bool is_decimal_comma(std::string_view text, std::size_t from, std::size_t comma) {
    if (comma >= text.size() || text[comma] != ',') return false;
    const std::size_t behind = end_of_digits(text, comma + 1) - comma - 1;
    const bool is_below_one = text.substr(from, comma - from) == "0";
    return behind == 1 || behind == 2 || (is_below_one && behind > 0);
}

std::size_t end_of_number(std::string_view text, std::size_t from) {
    const std::size_t comma = end_of_digits(text, from);
    if (is_decimal_comma(text, from, comma)) return end_of_digits(text, comma + 1);
    std::size_t at = from;
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) ++at;
    return at;
}

bool touch(const label_run& one, const label_run& next) {
    return one.column + one.shown.size() == next.column;
}

/// "2,000 mg" is one number; grams keep the doubt, as 2,000 g may be two with three decimals.
bool is_thousands_at(const std::vector<label_run>& runs, std::size_t at) {
    if (at + 3 >= runs.size() || !touch(runs[at], runs[at + 1]) || !touch(runs[at + 1], runs[at + 2])) return false;
    const bool goes_on_before = at > 0 && runs[at - 1].text == "," && touch(runs[at - 1], runs[at]);
    return !goes_on_before && mg_of(runs[at + 3].text) == 1.0 &&
           marks_thousands(runs[at].text + runs[at + 1].text + runs[at + 2].text);
}

void join_thousands(std::vector<label_run>& runs) {
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (!is_thousands_at(runs, at)) continue;
        runs[at].shown += runs[at + 1].shown + runs[at + 2].shown;
        runs[at].text += runs[at + 2].text;
        runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                   runs.begin() + static_cast<std::ptrdiff_t>(at) + 3);
    }
}

}  // namespace

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<label_run> runs_of(std::string_view text) {
    std::vector<label_run> runs;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        if (is_digit(text[at])) end = end_of_number(text, at);
        const std::size_t times = end_of_times(text, at, runs);
        if (is_letter(text[at])) end = times > at ? times : end_of_word(text, at);
        label_run one{.text = std::string(text.substr(at, end - at)), .shown = {}, .column = at + 1};
        one.shown = one.text;
        one.text = times > at ? std::string(times_sign) : lower_case(one.text);
        if (is_digit(text[at])) std::replace(one.text.begin(), one.text.end(), ',', '.');
        runs.push_back(std::move(one));
        at = end;
    }
    join_thousands(runs);
    return runs;
}

}  // namespace magnesia::labels
