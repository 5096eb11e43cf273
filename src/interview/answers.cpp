// answers.cpp - small readers for what people type.
// SPDX-License-Identifier: Apache-2.0
#include "interview/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace magnesia::interview {
namespace {

constexpr std::array<std::string_view, 8> unknown_words{"",        "unknown", "don't know", "dont know",
                                                        "no idea", "unsure",  "not sure",   "u"};
constexpr std::array<std::string_view, 6> none_words{"none", "no", "nothing", "n", "-", "[]"};
constexpr std::string_view yes_words[] = {"yes", "y", "true"};
constexpr std::string_view no_words[] = {"no", "n", "false"};
constexpr std::string_view blanks = " \t\r\n";

template <class Words>
bool is_in(const Words& words, const std::string& said) {
    return std::find(std::begin(words), std::end(words), said) != std::end(words);
}

/// The number at the start, with a decimal comma read as a point, and what stands behind it.
std::optional<std::pair<double, std::string>> split_number(std::string_view said) {
    const std::string_view text = trimmed(said);
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,+-"), text.size());
    std::string digits(text.substr(0, end));
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto number = finite_number(digits);
    if (!number) return std::nullopt;
    return std::pair(*number, std::string(trimmed(text.substr(end))));
}

const answer_unit* find_unit(std::span<const answer_unit> units, const std::string& name) {
    if (name.empty()) return units.empty() ? nullptr : &units.front();
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const answer_unit& one) { return lower_case(one.name) == lower_case(name); });
    return found == units.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 7> long_names{"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
constexpr std::size_t shortest_day_name = 3;

/// "fri,sat" as days; nothing when a word is no weekday, for "monster" is a drink.
std::optional<scenario::weekday_set> days_of(const std::string& word) {
    scenario::weekday_set days;
    for (const std::string& one : parts_of(word)) {
        const std::string name = lower_case(one);
        const auto found = std::find_if(long_names.begin(), long_names.end(), [&](std::string_view day) {
            return name.size() >= shortest_day_name && day.starts_with(name);
        });
        if (found == long_names.end()) return std::nullopt;
        days.set(static_cast<std::size_t>(found - long_names.begin()));
    }
    return days.any() ? std::optional(days) : std::nullopt;
}

bool begins_with_a_time(std::string_view text) {
    const std::vector<std::string> words = words_of(text.substr(0, 40));
    return !words.empty() && scenario::parse_clock_time(words.front()).has_value();
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) + 1 - from);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find_first_of(blanks), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

bool means_unknown(std::string_view said) {
    return is_in(unknown_words, lower_case(trimmed(said)));
}

bool means_none(std::string_view said) {
    return is_in(none_words, lower_case(trimmed(said)));
}

std::string or_nearest(const std::string& nearest) {
    return nearest.empty() ? "." : "; did you mean " + nearest + "?";
}

std::string take_number(std::string_view said, const allowed_range& range, std::optional<double>& into,
                        std::span<const answer_unit> units) {
    const std::string allowed = "Allowed: " + range.text() + ", or unknown.";
    const auto read = split_number(said);
    if (!read) return fmt::format("`{}` is no number. {}", printable(said, 40), allowed);
    const answer_unit* unit = find_unit(units, read->second);
    if (!read->second.empty() && unit == nullptr) {
        return fmt::format("`{}` is no unit here. {}", printable(read->second, 40), allowed);
    }
    const double value = read->first * (unit == nullptr ? 1 : unit->factor);
    if (!range.contains(value)) return fmt::format("{} is out of range. {}", shortest(value), allowed);
    into = value;
    return {};
}

std::string take_truth(std::string_view said, std::optional<bool>& into) {
    const std::string word = lower_case(trimmed(said));
    if (is_in(yes_words, word)) {
        into = true;
    } else if (is_in(no_words, word)) {
        into = false;
    } else {
        return fmt::format("`{}` is neither. Allowed: yes, no, or unknown.", printable(said, 40));
    }
    return {};
}

std::string take_choice(std::string_view said, std::span<const std::string_view> words, std::size_t& into) {
    const std::string word = lower_case(trimmed(said));
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) {
        into = static_cast<std::size_t>(found - words.begin());
        return {};
    }
    const std::string nearest = nearest_name(word, std::vector<std::string>(words.begin(), words.end()));
    return fmt::format("`{}` is not known{} Allowed: {}, or unknown.", printable(said, 40), or_nearest(nearest),
                       fmt::join(words, ", "));
}

std::string take_clock(std::string_view said, scenario::clock_time& into) {
    const auto time = scenario::parse_clock_time(trimmed(said));
    if (!time) return fmt::format("`{}` is no time of day. Allowed: such as 22:30, or unknown.", printable(said, 40));
    into = *time;
    return {};
}

std::vector<std::string> parts_of(std::string_view said) {
    std::vector<std::string> parts;
    while (!said.empty()) {
        const std::size_t end = std::min(said.find_first_of(",;"), said.size());
        const std::string_view part = trimmed(said.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        said.remove_prefix(std::min(end + 1, said.size()));
    }
    return parts;
}

std::vector<std::string> timed_parts_of(std::string_view said) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= said.size(); ++at) {
        const bool is_end = at == said.size();
        const bool is_apart = !is_end && (said[at] == ';' || said[at] == ',');
        if (!is_end && !(is_apart && (said[at] == ';' || begins_with_a_time(said.substr(at + 1))))) continue;
        const std::string_view part = trimmed(said.substr(from, at - from));
        if (!part.empty()) parts.emplace_back(part);
        from = at + 1;
    }
    return parts;
}

std::optional<timed_part> read_timed(const std::string& part) {
    std::vector<std::string> words = words_of(part);
    if (words.empty()) return std::nullopt;
    const auto at = scenario::parse_clock_time(words.front());
    if (!at) return std::nullopt;
    timed_part read{.at = *at, .words = {}};
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
        const auto days = days_of(*word);
        if (days) {
            read.days = *days;
        } else {
            read.words.push_back(lower_case(*word));
        }
    }
    return read;
}

}  // namespace magnesia::interview
