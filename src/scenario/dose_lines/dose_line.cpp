// dose_line.cpp - reads a whole regimen line.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_line.hpp"

#include <fmt/core.h>

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

/// A daily dose around the clock must end before it begins again.
void check_overlap(const dose& what, const dose_token& end) {
    const auto* every = std::get_if<every_minutes>(&what.when);
    const int longest_minutes = 24 * 60;
    if (every == nullptr || !what.days.all() || every->minutes * (every->times - 1) < longest_minutes) return;
    refuse(end, {"closes a line whose doses of one day last into those of the next",
                 "less than 24 h from the first to the last, or no `daily`, so that they are taken once"});
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
