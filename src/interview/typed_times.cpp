// typed_times.cpp - small readers of hours.
// SPDX-License-Identifier: Apache-2.0
#include "interview/typed_times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/conversions.hpp"
#include "core/text.hpp"
#include "interview/answers.hpp"

namespace magnesia::interview {
namespace {

constexpr int noon_hour = 12;
constexpr std::array<std::string_view, 3> morning_marks{"am", "a.m.", "a.m"};
constexpr std::array<std::string_view, 3> evening_marks{"pm", "p.m.", "p.m"};
constexpr std::array<std::string_view, 9> span_words{"every", "each",   "for",  "within", "alle",
                                                     "jede",  "toutes", "cada", "ogni"};
constexpr std::array<std::string_view, 17> amount_words{"mg", "mcg",    "\u00b5g", "ug",      "g",       "kg",
                                                        "ml", "l",      "iu",      "ie",      "unit",    "units",
                                                        "%",  "tablet", "tablets", "capsule", "capsules"};

template <class Words>
bool is_among(const Words& all, std::string_view word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

/// Takes the digits at the start of a text; -1 where there are none or more than two.
int take_two_digits(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789"), text.size());
    if (end == 0 || end > 2) return -1;
    const int value = static_cast<int>(finite_number(text.substr(0, end)).value_or(-1));
    text.remove_prefix(end);
    return value;
}

/// Hour and minute as typed, and what stands behind them.
struct typed_hour {
    int hour = 0;
    int minute = 0;
    char mark = ' ';  ///< between them: ':', '.', 'h'; a blank where there is no minute and no h
    std::string_view behind;
};

std::optional<typed_hour> split_hour(std::string_view text) {
    typed_hour read;
    read.hour = take_two_digits(text);
    if (read.hour < 0) return std::nullopt;
    const bool is_marked = !text.empty() && (text[0] == ':' || text[0] == '.' || text[0] == 'h');
    if (is_marked) {
        std::string_view after = text.substr(1);
        const std::size_t digits = std::min(after.find_first_not_of("0123456789"), after.size());
        if (digits == 2) {
            read.mark = text[0];
            read.minute = take_two_digits(after);
            text = after;
        } else if (digits == 0 && text[0] == 'h') {
            read.mark = 'h';
            text = after;
        } else {
            return std::nullopt;
        }
    }
    read.behind = text;
    return read;
}

std::optional<scenario::clock_time> clock_of(int hour, int minute) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
    return scenario::clock_time{hour * whole_minutes_per_hour + minute};
}

/// Lower case without blanks.
std::string packed(std::string_view said) {
    std::string text;
    for (const std::string& word : words_of(said)) text += lower_case(word);
    return text;
}

/// The hour alone: "7", "at 7", "7 o'clock"; nothing when it is none.
std::optional<int> hour_alone(std::string_view said) {
    std::string text = packed(said);
    if (text.starts_with("at")) text.erase(0, 2);
    for (const std::string_view end : {"o'clock", "oclock", "o\u2019clock"}) {
        if (text.ends_with(end)) text.erase(text.size() - end.size());
    }
    std::string_view left = text;
    const int hour = take_two_digits(left);
    if (hour < 0 || hour > 24 || !left.empty()) return std::nullopt;
    return hour;
}

}  // namespace

std::optional<scenario::clock_time> typed_time(std::string_view said) {
    const std::string text = packed(said);
    if (text == "noon" || text == "midday") return clock_of(noon_hour, 0);
    if (text == "midnight") return clock_of(0, 0);
    const auto read = split_hour(text);
    if (!read) return std::nullopt;
    const bool is_morning = is_among(morning_marks, read->behind);
    if (is_morning || is_among(evening_marks, read->behind)) {
        if (read->hour < 1 || read->hour > noon_hour) return std::nullopt;
        return clock_of(read->hour % noon_hour + (is_morning ? 0 : noon_hour), read->minute);
    }
    if (read->mark != ' ' && (read->behind.empty() || read->behind == "h" || read->behind == "uhr")) {
        return clock_of(read->hour, read->minute);
    }
    if (read->behind == "uhr") return clock_of(read->hour, 0);
    const auto alone = hour_alone(said);
    return alone && *alone > noon_hour ? clock_of(*alone, 0) : std::nullopt;
}

bool is_open_hour(std::string_view said) {
    const auto hour = hour_alone(said);
    return hour && *hour <= noon_hour && !typed_time(said);
}

std::string open_hour_asked(std::string_view said) {
    const int hour = hour_alone(said).value_or(0) % noon_hour;
    return fmt::format("`{}` may be morning or evening. Allowed: such as {:02}:00 or {:02}:00.",
                       printable(trimmed(said), 40), hour, hour + noon_hour);
}

std::optional<time_among_words> time_at(const std::vector<std::string>& words, std::size_t index) {
    if (index >= words.size()) return std::nullopt;
    if (index > 0 && is_among(span_words, lower_case(words[index - 1]))) return std::nullopt;
    const std::string first = lower_case(words[index]);
    const std::string next = index + 1 < words.size() ? lower_case(words[index + 1]) : "";
    const bool has_mark_behind = is_among(morning_marks, next) || is_among(evening_marks, next) || next == "uhr";
    if (has_mark_behind) {
        const auto both = typed_time(first + next);
        if (both) return time_among_words{*both, 2, false};
    }
    const bool is_bare = first.find_first_not_of("0123456789") == std::string::npos;
    const bool has_point = first.find('.') != std::string::npos && first.find('m') == std::string::npos;
    if (is_bare || (has_point && is_among(amount_words, next))) return std::nullopt;
    const auto one = typed_time(first);
    return one ? std::optional(time_among_words{*one, 1, has_point}) : std::nullopt;
}

}  // namespace magnesia::interview
