// dose_line.cpp - reads a whole regimen line.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "core/conversions.hpp"
#include "core/text.hpp"
#include "scenario/dose_lines/dose_cursor.hpp"
#include "scenario/dose_lines/dose_how.hpp"
#include "scenario/dose_lines/dose_what.hpp"
#include "scenario/dose_lines/dose_when.hpp"

namespace magnesia::scenario {
namespace {

void check_length(std::string_view line) {
    if (line.size() <= longest_dose_line) return;
    refuse({line.substr(0, 40), 1}, {fmt::format("begins a line of {} bytes", line.size()),
                                     fmt::format("one dose in at most {} bytes", longest_dose_line)});
}

void check_food(const dose& what, const dose_token& end) {
    if (std::holds_alternative<by_vein>(what.route) && what.food != food_state::unsaid) {
        refuse(end, {"closes a line that says both food and a vein", "one of the two"});
    }
    const bool is_at_meal = std::holds_alternative<with_meal>(what.when);
    if (!is_at_meal || what.food != food_state::fasting) return;
    refuse(end, {"closes a line that says both a meal and fasting", "one of the two"});
}

/// Days from one on which a line is taken to the next, at the least; nothing when it is taken once.
std::optional<int> fewest_days_between(const dose& what) {
    std::vector<int> taken = what.on_days;
    for (std::size_t day = 0; day < 2 * what.days.size(); ++day) {  // of two weeks, so that Sunday meets Monday
        if (what.days.test(day % what.days.size())) taken.push_back(static_cast<int>(day));
    }
    std::ranges::sort(taken);
    std::optional<int> fewest;
    for (std::size_t i = 1; i < taken.size(); ++i) {
        const int apart = taken[i] - taken[i - 1];
        fewest = std::min(apart, fewest.value_or(apart));
    }
    return fewest;
}

/// Doses around the clock must end before they begin again.
void check_overlap(const dose& what, const dose_token& end) {
    const auto* every = std::get_if<every_minutes>(&what.when);
    const auto apart = fewest_days_between(what);
    if (every == nullptr || !apart || every->minutes * (every->times - 1) < *apart * whole_minutes_per_day) return;
    refuse(end, {"closes a line whose doses of one day last into those of the next day that it is taken on",
                 *apart == 1 ? "less than 24 h from the first to the last, or no days, so that they are taken once"
                             : fmt::format("less than {} h from the first to the last, or no days, so that they are "
                                           "taken once",
                                           24 * *apart)});
}

}  // namespace

dose parse_dose(std::string_view line, const vocabulary& words) {
    check_length(line);
    dose_cursor cursor{line};
    dose what;
    dose_content content = read_content(cursor, words);
    what.amount = content.amount;
    what.form = std::move(content.form);
    dose_manner manner = read_manner(cursor, words);
    what.format = std::move(manner.format);
    what.route = manner.route;
    what.is_tracer = manner.is_tracer;
    what.when = read_moment(cursor);
    dose_clauses clauses = read_clauses(cursor);
    what.days = clauses.days;
    what.on_days = std::move(clauses.on_days);
    what.begin = clauses.begin;
    what.extent = clauses.extent;
    what.food = clauses.food;
    check_food(what, cursor.here());
    check_overlap(what, cursor.here());
    return what;
}

}  // namespace magnesia::scenario
