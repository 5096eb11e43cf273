// dose_line.cpp - reads and prints a whole regimen line.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_line.hpp"

#include <fmt/core.h>

#include "core/text.hpp"
#include "scenario/dose_cursor.hpp"
#include "scenario/dose_what.hpp"
#include "scenario/dose_when.hpp"

namespace magnesia::scenario {
namespace {

void check_length(std::string_view line) {
    if (line.size() <= longest_dose_line) return;
    refuse({line.substr(0, 40), 1}, {fmt::format("begins a line of {} bytes", line.size()),
                                     fmt::format("one dose in at most {} bytes", longest_dose_line)});
}

void check_food(const dose& what, const dose_token& end) {
    const bool is_at_meal = std::holds_alternative<with_meal>(what.when);
    if (!is_at_meal || what.food != food_state::fasting) return;
    refuse(end, {"closes a line that says both a meal and fasting", "one of the two"});
}

std::string amount_text(const dose_amount& amount) {
    if (const auto* compound = std::get_if<compound_mg>(&amount)) {
        return fmt::format("{} mg compound", shortest(compound->value));
    }
    return fmt::format("{} mg elemental", shortest(std::get<elemental_mg>(amount).value));
}

std::string moment_text(const dose_moment& when) {
    if (const auto* bed = std::get_if<before_bed>(&when)) return fmt::format("{} min before bed", bed->minutes);
    if (const auto* meal = std::get_if<with_meal>(&when)) return fmt::format("with {}", word(meal->meal));
    std::string text = "at ";
    for (const clock_time time : std::get<at_times>(when).times) {
        text += (text.size() > 3 ? ", " : "") + print(time);
    }
    return text;
}

std::string days_text(weekday_set days) {
    if (days.none()) return "";
    if (days.all()) return " daily";
    std::string text;
    for (std::size_t i = 0; i < weekday_names.size(); ++i) {
        if (days[i]) text += (text.empty() ? " on " : ",") + std::string{weekday_names[i]};
    }
    return text;
}

std::string extent_text(const dose_extent& extent) {
    if (const auto* count = std::get_if<for_days>(&extent)) return fmt::format(" for {} d", count->days);
    if (const auto* until = std::get_if<until_date>(&extent)) return " until " + print(until->last);
    return "";
}

std::string_view food_text(food_state food) {
    if (food == food_state::fasting) return ", fasting";
    return food == food_state::with_food ? ", with food" : "";
}

}  // namespace

dose parse_dose(std::string_view line, const vocabulary& words) {
    check_length(line);
    dose_cursor cursor{line};
    dose_content content = read_content(cursor, words);
    dose_moment when = read_moment(cursor);
    const dose_clauses clauses = read_clauses(cursor);
    dose what{content.amount, std::move(content.form), std::move(when), clauses.days, clauses.extent, clauses.food};
    check_food(what, cursor.here());
    return what;
}

std::string print(const dose& what) {
    return fmt::format("{} {} {}{}{}{}", amount_text(what.amount), what.form, moment_text(what.when),
                       days_text(what.days), extent_text(what.extent), food_text(what.food));
}

}  // namespace magnesia::scenario
