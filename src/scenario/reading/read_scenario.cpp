// read_scenario.cpp - reads whole files: a scenario, a person.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_scenario.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/read_diet.hpp"
#include "scenario/reading/read_habits.hpp"
#include "scenario/reading/read_health_phases.hpp"
#include "scenario/reading/read_hope.hpp"
#include "scenario/reading/read_person.hpp"
#include "scenario/reading/read_run.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view person_file_keys[] = {"schema", "person", "routine"};
constexpr std::string_view regimen_keys[] = {"dose"};
constexpr std::string_view dose_example = "a line such as \"200 mg elemental bisglycinate at 22:00 daily\"";
constexpr double most_occurrences = 500'000;
constexpr allowed_range regimen_count{.high = 100, .unit = "of [[regimen]]"};

/// Points an issue of a dose line at its place in the file; the column assumes a plain string on one line.
issue moved_into_file(issue what, const tree& line, const std::string& key) {
    const std::size_t column_in_line = what.where.column;
    what.where = line.where;
    what.where.column += column_in_line;  // the string begins one column after its quote
    what.key = key;
    return what;
}

void add_dose(const table_reader& fields, const vocabulary& words, regimen& doses) {
    const auto line = fields.text("dose", dose_example);
    if (!line) return;
    try {
        doses.push_back(parse_dose(*line, words));
    } catch (const input_error& error) {
        for (const issue& what : error.issues()) {
            fields.issues().push_back(moved_into_file(what, *fields.find("dose"), fields.path_of("dose")));
        }
    }
}

/// Whether the line says that nothing is taken; noted where another line says that something is.
bool is_none(const table_reader& fields, std::size_t lines) {
    const tree* line = fields.find("dose");
    if (line == nullptr || line->text() == nullptr || *line->text() != no_dose) return false;
    if (lines > 1) fields.note("dose", "stands beside other lines", "`none` alone, or lines without it");
    return true;
}

regimen read_regimen(const table_reader& file, const vocabulary& words) {
    regimen doses;
    file.for_each_table("regimen", regimen_keys, regimen_count, [&](const table_reader& fields) {
        if (!is_none(fields, file.find("regimen")->items()->size())) add_dose(fields, words, doses);
    });
    return doses;
}

const tree& dose_value(const tree& file, std::size_t line) {
    return *(*file.find("regimen")->items())[line].find("dose");
}

/// Days of the line that this run does not have: one of a list past the end, or a first one before the start.
void check_days(const scenario& what, const dose& one, issue at, std::vector<issue>& issues) {
    if (!one.on_days.empty() && one.on_days.back() > what.run.days) {
        at.found = fmt::format("names day {} of a run of {} day(s)", one.on_days.back(), what.run.days);
        at.allowed = fmt::format("days 1 to {}", what.run.days);
        issues.push_back(at);
    }
    const auto* begin = std::get_if<from_date>(&one.begin);
    if (begin == nullptr || day_number(begin->first) >= day_number(what.run.start)) return;
    at.found = "begins before the run";
    at.allowed = fmt::format("a date from {} on, or a run that starts earlier", print(what.run.start));
    issues.push_back(at);
}

/// What is wrong with one line of the regimen in this routine; the reader of the line could not know it.
void check_dose(const scenario& what, std::size_t line, const tree& value, std::vector<issue>& issues) {
    const std::string key = fmt::format("regimen[{}].dose", line + 1);
    const dose& one = what.doses[line];
    check_days(what, one, {value.where, key, value.shown(), "", "", ""}, issues);
    if (const auto* meal = std::get_if<with_meal>(&one.when); meal != nullptr && !find_meal(what.day, meal->meal)) {
        issues.push_back(
            {value.where, key, value.shown(),
             fmt::format("names {}, but routine.meals has {} meal(s)", word(meal->meal), what.day.meals.size()),
             "one meal is dinner, two are breakfast and dinner; or write `at HH:MM ... with food`", ""});
    }
}

/// Doses before bed that a day with a night of its own, or a journey, is too short for.
void check_before_bed(const scenario& what, const tree& file, std::vector<issue>& issues) {
    for (refused_line& one : refused_lines(what)) {
        const tree& value = dose_value(file, one.line);
        one.why.where = value.where;
        one.why.value = value.shown();
        issues.push_back(std::move(one.why));
    }
}

/// A line that never happens is a mistake: an until-date before the start, weekdays that do not come.
void check_happens(const scenario& what, const tree& file, std::vector<issue>& issues) {
    std::vector<bool> happens(what.doses.size(), false);
    for (const dose_occurrence& one : expand(what).doses) happens[one.line] = true;
    for (std::size_t line = 0; line < what.doses.size(); ++line) {
        if (happens[line]) continue;
        const tree& value = dose_value(file, line);
        issues.push_back({value.where, fmt::format("regimen[{}].dose", line + 1), value.shown(),
                          "is never taken in this run",
                          fmt::format("a day from {} to {}", print(what.run.start),
                                      print(date_of(day_number(what.run.start) + what.run.days - 1))),
                          ""});
    }
}

/// How often a line is taken in a day at most, sips counted singly.
double times_a_day(const dose& one) {
    const auto* at = std::get_if<at_times>(&one.when);
    const auto* every = std::get_if<every_minutes>(&one.when);
    const auto* mouth = std::get_if<by_mouth>(&one.route);
    const double times = at != nullptr ? static_cast<double>(at->times.size()) : every != nullptr ? every->times : 1;
    return times * (mouth != nullptr ? mouth->sips : 1);
}

/// Keeps a small file from asking for more events than a machine holds.
void check_count(const scenario& what, const tree& file, std::vector<issue>& issues) {
    double count = 0;
    for (const dose& one : what.doses) {
        const bool is_repeated = one.days.any();
        count += times_a_day(one) *
                 (is_repeated ? what.run.days : std::max<double>(1, static_cast<double>(one.on_days.size())));
    }
    if (count <= most_occurrences) return;
    issues.push_back({file.find("regimen")->where, "regimen", "", fmt::format("is up to {:.0f} doses and sips", count),
                      fmt::format("at most {:.0f}", most_occurrences), ""});
}

/// Phases of the diet or of health that begin after the run.
template <class Phase>
void check_phases(const std::vector<Phase>& phases, const char* table, const scenario& what, const tree& file,
                  std::vector<issue>& issues) {
    for (std::size_t i = 0; i < phases.size(); ++i) {
        if (phases[i].from_day <= what.run.days) continue;
        const tree& day = *(*file.find(table)->items())[i].find("from_day");
        issues.push_back({day.where, fmt::format("{}[{}].from_day", table, i + 1), day.shown(),
                          "is past the end of the run", fmt::format("days 1 to {}", what.run.days), ""});
    }
}

/// A label is followed in a body that stays as it is.
void check_labels(const scenario& what, const tree& file, std::vector<issue>& issues) {
    const bool has_label = std::ranges::any_of(what.doses, [](const dose& one) { return one.is_tracer; });
    if (what.health.empty() || !has_label) return;
    issues.push_back({file.find("health")->where, "health", "", "stands beside a labelled dose (`tracer`)",
                      "one of the two: a label is followed in a body that stays as it is; what is said in [person] "
                      "holds all along",
                      ""});
}

/// Checks what needs the whole scenario, once every part has been read without an issue.
void check_together(const scenario& what, const tree& file, std::vector<issue>& issues) {
    check_count(what, file, issues);
    check_phases(what.diet, "diet", what, file, issues);
    check_phases(what.health, "health", what, file, issues);
    check_labels(what, file, issues);
    check_training_dates(what.day, what.run, file, issues);
    check_therapy_day(what.day, what.run, file, issues);
    check_dated_nights(what.day, what.run, file, issues);
    check_up_at_night(what.day, what.run, file, issues);
    check_alcohol(what.day, what.who.weight_kg, file, issues);
    check_meals_sum(file, what.who, what.day, issues);
    for (std::size_t line = 0; line < what.doses.size(); ++line) {
        check_dose(what, line, dose_value(file, line), issues);
    }
    if (!issues.empty()) return;
    try {
        check_travel(what, file, issues);
        check_before_bed(what, file, issues);
        if (issues.empty()) check_happens(what, file, issues);
    } catch (const input_error& error) {  // a run longer than the zone's tables
        for (issue one : error.issues()) {
            one.where = file.find("routine")->find("zone")->where;
            issues.push_back(std::move(one));
        }
    }
}

}  // namespace

bool says_schema(const tree& file, std::string_view schema) {
    const tree* said = file.find("schema");
    return said != nullptr && said->text() != nullptr && *said->text() == schema;
}

scenario read_scenario(const tree& file, const vocabulary& words, const routine_defaults& defaults) {
    std::vector<issue> issues;
    if (!check_schema(file, scenario_schema, issues)) throw input_error(std::move(issues));
    const table_reader fields{file, "", scenario_keys, issues};
    scenario what;
    what.who = read_person_table(fields, words);
    what.day = read_routine_table(fields, defaults);
    what.diet = read_diet(fields);
    what.health = read_health_phases(fields, what.who, words);
    what.travel = read_travel(fields, what.day);
    what.doses = read_regimen(fields, words);
    what.run = read_run(fields);
    set_hope(what, whole(read_hope(fields)));
    if (issues.empty()) check_together(what, file, issues);
    if (!issues.empty()) throw input_error(std::move(issues));
    return what;
}

person_file read_person(const tree& file, const vocabulary& words, const routine_defaults& defaults) {
    std::vector<issue> issues;
    if (!check_schema(file, person_schema, issues)) throw input_error(std::move(issues));
    const table_reader fields{file, "", person_file_keys, issues};
    person_file what;
    what.who = read_person_table(fields, words);
    what.day = read_routine_table(fields, defaults);
    if (issues.empty()) check_meals_sum(file, what.who, what.day, issues);
    if (issues.empty()) check_training_dates(what.day, {}, file, issues);
    if (issues.empty()) check_dated_nights(what.day, {}, file, issues);
    if (issues.empty()) check_up_at_night(what.day, {}, file, issues);
    if (issues.empty()) check_alcohol(what.day, what.who.weight_kg, file, issues);
    if (!issues.empty()) throw input_error(std::move(issues));
    return what;
}

}  // namespace magnesia::scenario
