// read_time.cpp - clock times, weekdays and levels as fields of a table.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view days_allowed = "some of \"mon,tue,wed,thu,fri,sat,sun\", each once";

std::string_view without_blanks(std::string_view text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Adds one weekday, or notes what is wrong with it.
void add_day(const table_reader& fields, std::string_view word, weekday_set& days) {
    const auto found = std::find(weekday_names.begin(), weekday_names.end(), word);
    if (found == weekday_names.end()) {
        const std::vector<std::string> known{weekday_names.begin(), weekday_names.end()};
        fields.note("days", fmt::format("names a day `{}` that is none", word), days_allowed,
                    nearest_name(word, known));
        return;
    }
    const auto index = static_cast<std::size_t>(found - weekday_names.begin());
    if (days[index]) fields.note("days", fmt::format("says {} twice", word), days_allowed);
    days.set(index);
}

}  // namespace

std::optional<clock_time> read_time(const table_reader& fields, std::string_view key) {
    constexpr std::string_view allowed = "\"HH:MM\" from \"00:00\" to \"23:59\"";
    const auto written = fields.text(key, allowed);
    if (!written) return std::nullopt;
    const auto time = parse_clock_time(*written);
    if (!time) fields.note(key, "is not a time of day", allowed);
    return time;
}

clock_time read_time_or(const table_reader& fields, std::string_view key, clock_time fallback) {
    return fields.find(key) == nullptr ? fallback : read_time(fields, key).value_or(fallback);
}

std::optional<date_value> read_date(const table_reader& fields, std::string_view key) {
    const std::string allowed =
        fmt::format("a date without quotes, YYYY-MM-DD, from {}-01-01 to {}-12-31", first_year, last_year);
    const auto date = fields.date(key, allowed);
    if (!date || is_valid(*date)) return date;
    fields.note(key, "is out of range", allowed);
    return std::nullopt;
}

weekday_set read_days(const table_reader& fields, const weekday_set& fallback) {
    if (fields.find("days") == nullptr) return fallback;
    const auto written = fields.text("days", days_allowed);
    weekday_set days;
    std::string_view rest = written ? std::string_view{*written} : std::string_view{};
    while (written) {
        const std::size_t comma = rest.find(',');
        add_day(fields, without_blanks(rest.substr(0, comma)), days);
        if (comma == std::string_view::npos) break;
        rest.remove_prefix(comma + 1);
    }
    return days.any() ? days : fallback;
}

double read_level(const table_reader& fields, std::string_view key, std::span<const std::string_view> words,
                  const allowed_range& range) {
    const tree* value = fields.find(key);
    if (value == nullptr) return range.low;
    if (value->text() == nullptr) return fields.number(key, range).value_or(range.low);
    const auto word = fields.choice(key, words);
    if (!word) return range.low;
    const auto index = static_cast<double>(std::find(words.begin(), words.end(), *word) - words.begin());
    return range.low + index * (range.high - range.low) / static_cast<double>(words.size() - 1);
}

}  // namespace magnesia::scenario
