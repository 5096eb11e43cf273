// form_names.cpp - the longest name counts.
// SPDX-License-Identifier: Apache-2.0
#include "labels/form_names.hpp"

#include <array>
#include <string>
#include <string_view>

#include "labels/label_words.hpp"

namespace magnesia::labels {
namespace {

constexpr std::array<std::string_view, 7> before_daily_value{"of",  "the",     "recommended", "daily",
                                                             "day", "dietary", "reference"};
constexpr std::array<std::string_view, 6> daily_value_ends{"value", "values", "intake", "intakes", "allowance", "dose"};

named_form longest(const std::vector<label_run>& runs, std::size_t at, const scenario::vocabulary& known,
                   bool across_lines) {
    constexpr std::size_t most_words = 5;
    named_form best;
    std::string name;
    for (std::size_t i = 0; i < most_words && at + i < runs.size(); ++i) {
        const std::string& word = runs[at + i].text;
        if (across_lines && i > 0 && word == line_end) continue;
        if (!is_letter(word.front())) break;
        name += (name.empty() ? "" : " ") + word;
        if (const scenario::form_name* found = scenario::find_form(known, name)) best = {i + 1, found};
    }
    return best;
}

}  // namespace

named_form longest_form(const std::vector<label_run>& runs, std::size_t at, const scenario::vocabulary& known) {
    const named_form best = longest(runs, at, known, false);
    return best.name != nullptr ? best : longest(runs, at, known, true);
}

bool is_of_magnesium(const std::vector<label_run>& runs, std::size_t at) {
    return at + 1 < runs.size() && runs[at].text == "of" && runs[at + 1].text == "magnesium";
}

std::size_t end_of_daily_value(const std::vector<label_run>& runs, std::size_t at) {
    std::size_t end = at;
    while (end < runs.size() && is_among(runs[end].text, before_daily_value)) ++end;
    if (end == runs.size()) return at;
    const bool is_named = is_among(runs[end].text, daily_value_words);
    return is_named || (end > at && is_among(runs[end].text, daily_value_ends)) ? end + 1 : at;
}

}  // namespace magnesia::labels
