// count.cpp - the words before and behind a number of pieces.
// SPDX-License-Identifier: Apache-2.0
#include "labels/count.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "core/text.hpp"
#include "labels/label_words.hpp"

namespace magnesia::labels {
namespace {

constexpr std::array<std::string_view, 3> coat_words{"coated", "release", "released"};
constexpr std::array<std::string_view, 4> small_words{"a", "an", "the", "pure"};
constexpr std::array<std::string_view, 4> joints{":", "=", "(", "["};
constexpr std::array<std::string_view, 5> per_words{"per", "each", "in", "from", "/"};
constexpr std::array<std::string_view, 3> serving_words{"serving", "servings", "size"};
constexpr std::array<std::string_view, 3> day_words{"daily", "day", "dose"};
constexpr std::array<std::string_view, 12> sum_words{"contain",  ":",         "=",        "provide",
                                                     "provides", "providing", "yields",   "yielding",
                                                     "supplies", "supplying", "contains", "equivalent"};

std::string_view word_at(const std::vector<label_run>& runs, std::size_t at) {
    return at < runs.size() ? std::string_view(runs[at].text) : std::string_view();
}

/// "per coated tablet", "each 2 capsules", "serving size: 2 capsules", "per daily dose (2 capsules)".
std::optional<count_role> role_before(const std::vector<label_run>& runs, std::size_t first) {
    bool is_of_day = false;
    bool is_of_these = false;
    for (std::size_t i = first; i-- > 0;) {
        const std::string_view word = runs[i].text;
        if (is_among(word, serving_words)) return count_role::serving;
        if (is_among(word, per_words)) {
            if (word == "each" && (is_of_day || is_of_these)) return std::nullopt;  // "each of 2 capsules"
            return is_of_day ? count_role::serving : count_role::base;
        }
        is_of_day = is_of_day || is_among(word, day_words);
        is_of_these = is_of_these || word == "of";
        const bool is_small = is_among(word, small_words) || is_among(word, coat_words) || is_among(word, joints);
        if (!is_small && word != "of" && !is_among(word, day_words)) return std::nullopt;
    }
    return std::nullopt;
}

/// Behind "(daily dose)", which only says again that so many are taken.
std::size_t behind_bracket(const std::vector<label_run>& runs, std::size_t at) {
    std::size_t end = at + 1;
    while (is_among(word_at(runs, end), day_words)) ++end;
    const bool is_of_day = word_at(runs, at) == "(" && word_at(runs, end) == ")" && end > at + 1;
    return is_of_day ? end + 1 : at;
}

/// "2 capsules per serving", "2 capsules daily: ...", "2 capsules (daily dose) provide".
std::optional<count_role> role_behind(const std::vector<label_run>& runs, std::size_t end) {
    end = behind_bracket(runs, end);
    const std::string_view word = word_at(runs, end);
    const std::string_view next = word_at(runs, end + 1);
    const bool is_per = is_among(word, per_words) || is_among(word, small_words);
    if (is_per && is_among(next, serving_words)) return count_role::serving;
    const bool is_per_day = is_per && is_among(next, day_words);
    if (is_per_day) end += 2;
    if (is_among(word, day_words)) end += 1;
    return is_among(word_at(runs, end), sum_words) ? std::optional{count_role::sum} : std::nullopt;
}

}  // namespace

std::size_t end_of_piece(const std::vector<label_run>& runs, std::size_t at, const evidence::product_formats& formats) {
    while (at < runs.size() && (formats.called(runs[at].text) != nullptr || is_among(runs[at].text, coat_words))) ++at;
    return at;
}

count_role role_of(const std::vector<label_run>& runs, std::size_t first, std::size_t end) {
    if (const auto role = role_before(runs, first)) return *role;
    const bool has_number = is_digit(runs[first].text.front());
    const bool is_one = first > 0 && (runs[first - 1].text == "a" || runs[first - 1].text == "an");
    if (!has_number && is_one) return count_role::base;  // "100 mg a tablet"
    return role_behind(runs, end).value_or(count_role::bare);
}

bool is_each_alone(const std::vector<label_run>& runs, std::size_t at, const evidence::product_formats& formats) {
    std::size_t next = at + 1;
    while (is_among(word_at(runs, next), coat_words) || is_among(word_at(runs, next), small_words)) ++next;
    const std::string_view word = word_at(runs, next);
    if (is_among(word, day_words) || is_among(word, serving_words)) return false;
    const bool is_number = !word.empty() && is_digit(word.front());
    return formats.called(is_number ? word_at(runs, next + 1) : word) == nullptr;
}

}  // namespace magnesia::labels
