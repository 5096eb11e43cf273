// scenario_request.cpp - file or line to scenario; assumptions as sentences.
// SPDX-License-Identifier: Apache-2.0
#include "api/scenario_request.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/assumptions.hpp"
#include "core/error.hpp"
#include "evidence/food_tally.hpp"
#include "evidence/toml_file.hpp"
#include "scenario/calendar.hpp"
#include "scenario/dose_line.hpp"
#include "scenario/read_scenario.hpp"

namespace magnesia::api {
namespace {

constexpr date_value usual_start{2026, 3, 2};  // a Monday; a regimen line names no date
constexpr int usual_days = 56;                 // eight weeks, when the line does not say how long
constexpr int days_after = 14;                 // to see what happens when the doses end

scenario::routine_defaults meals_of(const evidence::default_adult& adult) {
    return {.rise = adult.who.day.rise, .meals = adult.who.day.meals};
}

bool says(const tree& file, const std::string& table, const std::string& key) {
    const tree* found = file.find(table);
    return found != nullptr && found->find(key) != nullptr;
}

asked_scenario from_file(const scenario_request& request, const evidence::evidence_base& base) {
    if (!request.person_file.empty()) {
        throw input_error(issue{.where = {"command line"},
                                .key = "--person",
                                .value = request.person_file,
                                .found = "stands beside a scenario file, which already names its person",
                                .allowed = "a person file with a regimen line, or a scenario file alone"});
    }
    const tree file =
        request.content ? evidence::parse_toml(*request.content, request.file) : evidence::read_toml(request.file);
    asked_scenario asked{scenario::read_scenario(file, evidence::form_vocabulary(base.forms), meals_of(base.defaults)),
                         {}};
    evidence::resolve_diet(asked.what.who, file);
    asked.assumptions = assumed_of_scenario(asked.what, base);
    if (!says(file, "routine", "meals")) asked.assumptions.push_back(assumed_meals(asked.what.day));
    return asked;
}

/// The first day of a lone regimen line; a line that names a date begins with it.
date_value start_of_line(const scenario::dose& line) {
    const auto* begin = std::get_if<scenario::from_date>(&line.begin);
    return begin == nullptr ? usual_start : begin->first;
}

/// Days before the first dose of a lone regimen line.
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

/// How many days a lone regimen line runs: the doses and two weeks after them.
int days_of_line(const scenario::dose& line) {
    if (!line.on_days.empty()) return line.on_days.back() - 1 + days_of_one(line) + days_after;
    if (const auto* counted = std::get_if<scenario::for_days>(&line.extent)) {
        return days_before(line) + counted->days + days_after;
    }
    if (const auto* until = std::get_if<scenario::until_date>(&line.extent)) {
        return scenario::day_number(until->last) - scenario::day_number(start_of_line(line)) + 1 + days_after;
    }
    return line.days.none() ? days_of_one(line) + days_after : days_before(line) + usual_days;
}

scenario::run_span span_of_line(const scenario::dose& line) {
    const int days = days_of_line(line);
    const date_value start = start_of_line(line);
    if (days <= days_after || days > scenario::longest_run_days) {
        throw input_error(issue{.where = {"dose", 1},
                                .key = {},
                                .value = '`' + scenario::print(line) + '`',
                                .found = fmt::format("would run for {} days", days),
                                .allowed = fmt::format("1 to {} days from {}, when a regimen line without a scenario "
                                                       "file starts; a scenario file can name another start",
                                                       scenario::longest_run_days, scenario::print(start))});
    }
    return {.start = start, .days = days, .display = {}};
}

asked_scenario from_line(const scenario_request& request, const evidence::evidence_base& base) {
    const scenario::dose line = scenario::parse_dose(request.regimen, evidence::form_vocabulary(base.forms));
    scenario::person_file person = base.defaults.who;
    std::vector<std::string> of_person = assumed_adult(person);
    if (!request.person_file.empty()) {
        const tree file = evidence::read_toml(request.person_file);
        person = scenario::read_person(file, evidence::form_vocabulary(base.forms), meals_of(base.defaults));
        evidence::resolve_diet(person.who, file);
        of_person.clear();
        if (!says(file, "routine", "meals")) of_person.push_back(assumed_meals(person.day));
    }
    asked_scenario asked;
    asked.what = {.who = person.who, .day = person.day, .doses = {line}, .run = span_of_line(line)};
    asked.assumptions = of_person;
    for (const std::string& sentence : assumed_of_scenario(asked.what, base)) asked.assumptions.push_back(sentence);
    asked.assumptions.push_back(assumed_span(asked.what.run, line));
    return asked;
}

}  // namespace

asked_scenario read_request(const scenario_request& request, const evidence::evidence_base& base) {
    return request.file.empty() ? from_line(request, base) : from_file(request, base);
}

}  // namespace magnesia::api
