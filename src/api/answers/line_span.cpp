// line_span.cpp - days of lines.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/line_span.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/error.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr date_value usual_start{2026, 3, 2};  // a Monday; a regimen line names no date
constexpr int usual_days = 56;                 // eight weeks, when the line does not say how long
constexpr int days_after = 14;                 // to see what happens when the doses end

/// The first day of a line; one that names no date begins with the run.
date_value start_of_line(const scenario::dose& line, date_value run_start) {
    const auto* begin = std::get_if<scenario::from_date>(&line.begin);
    return begin == nullptr ? run_start : begin->first;
}

/// The earliest date that is named.
date_value start_of(const std::vector<scenario::dose>& lines) {
    std::optional<date_value> first;
    for (const scenario::dose& line : lines) {
        const auto* begin = std::get_if<scenario::from_date>(&line.begin);
        if (begin == nullptr) continue;
        if (!first || scenario::day_number(begin->first) < scenario::day_number(*first)) first = begin->first;
    }
    return first.value_or(usual_start);
}

/// Days before the first dose of a line, from its start.
int days_before(const scenario::dose& line) {
    const auto* begin = std::get_if<scenario::from_day>(&line.begin);
    return begin == nullptr ? 0 : begin->day - 1;
}

/// The days that one day's doses last; more than one only around the clock.
int days_of_one(const scenario::dose& line) {
    constexpr int day_minutes = 24 * 60;
    const auto* every = std::get_if<scenario::every_minutes>(&line.when);
    return every == nullptr ? 1 : 1 + (every->first.minute_of_day + every->minutes * (every->times - 1)) / day_minutes;
}

/// How many days a line runs from its start: the doses and two weeks after them.
int days_of_line(const scenario::dose& line, date_value start) {
    if (!line.on_days.empty()) return line.on_days.back() - 1 + days_of_one(line) + days_after;
    if (const auto* counted = std::get_if<scenario::for_days>(&line.extent)) {
        return days_before(line) + counted->days + days_after;
    }
    if (const auto* until = std::get_if<scenario::until_date>(&line.extent)) {
        return scenario::day_number(until->last) - scenario::day_number(start) + 1 + days_after;
    }
    return line.days.none() ? days_of_one(line) + days_after : days_before(line) + usual_days;
}

/// Days from the start of the run to the end of a line's.
int days_needed(const scenario::dose& line, date_value run_start) {
    const date_value start = start_of_line(line, run_start);
    const int own = days_of_line(line, start);
    const int days = scenario::day_number(start) - scenario::day_number(run_start) + own;
    if (own <= days_after || days > scenario::longest_run_days) {
        throw input_error(issue{.where = {"dose", 1},
                                .key = {},
                                .value = '`' + scenario::print(line) + '`',
                                .found = fmt::format("would run for {} days", days),
                                .allowed = fmt::format("1 to {} days from {}, when a regimen line without a scenario "
                                                       "file starts; a scenario file can name another start",
                                                       scenario::longest_run_days, scenario::print(run_start))});
    }
    return days;
}

}  // namespace

scenario::run_span span_of_lines(const std::vector<scenario::dose>& lines) {
    const date_value start = start_of(lines);
    int days = lines.empty() ? usual_days : 0;
    for (const scenario::dose& line : lines) days = std::max(days, days_needed(line, start));
    return {.start = start, .days = days, .display = {}};
}

}  // namespace magnesia::api
