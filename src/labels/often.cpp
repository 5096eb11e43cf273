// often.cpp - "x" or "times" behind a number and before a day.
// SPDX-License-Identifier: Apache-2.0
#include "labels/often.hpp"

#include <array>

#include "core/text.hpp"
#include "labels/label_words.hpp"
#include "labels/pieces.hpp"

namespace magnesia::labels {
namespace {

constexpr std::array<std::string_view, 2> often_words{"twice", "thrice"};
constexpr std::array<std::string_view, 3> times_words{times_sign, "times", "time"};
constexpr std::array<std::string_view, 3> day_joints{"a", "per", "each"};
constexpr std::array<std::string_view, 4> days{"daily", "day", "week", "weekly"};

bool is_word(const std::vector<label_run>& runs, std::size_t at, const auto& words) {
    return at < runs.size() && is_among(runs[at].text, words);
}

bool is_day(const std::vector<label_run>& runs, std::size_t at) {
    return is_word(runs, at, days) || (is_word(runs, at, day_joints) && is_word(runs, at + 1, days));
}

}  // namespace

void refuse_often(const std::vector<label_run>& runs) {
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const bool is_number = is_digit(runs[i].text.front()) && is_word(runs, i + 1, times_words);
        const std::size_t behind = is_number ? i + 2 : i + 1;
        if (!is_number && !is_word(runs, i, often_words)) continue;
        if (!is_day(runs, behind)) continue;
        const std::string shown = is_number ? runs[i].shown + ' ' + runs[i + 1].shown : runs[i].shown;
        refuse_label(runs[i].column, shown + ' ' + runs[behind].shown,
                     "says how often it is taken, and a label is read as one serving",
                     "how many pieces are taken at once: `2 capsules`, or `200 mg x 2`");
    }
}

}  // namespace magnesia::labels
