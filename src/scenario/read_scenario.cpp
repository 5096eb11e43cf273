// read_scenario.cpp - reads whole files: a scenario, a person.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/read_scenario.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "scenario/dose_line.hpp"
#include "scenario/read_person.hpp"
#include "scenario/timeline.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::array<std::string_view, 5> scenario_keys{"schema", "person", "routine", "regimen", "run"};
constexpr std::array<std::string_view, 3> person_file_keys{"schema", "person", "routine"};
constexpr std::array<std::string_view, 3> run_keys{"start", "days", "display"};
constexpr std::array<std::string_view, 1> regimen_keys{"dose"};
constexpr std::array<std::string_view, 2> units{"mmol/L", "mg/dL"};
constexpr std::string_view dose_example = "a line such as \"200 mg elemental bisglycinate at 22:00 daily\"";
constexpr allowed_range days_range{1, longest_run_days, "days", "ten years at most"};
constexpr std::size_t most_lines = 100;

/// A file of another schema is refused by this alone: the rest would be noise.
void check_schema(const tree& file, std::string_view wanted) {
    const tree* schema = file.find("schema");
    if (schema == nullptr || (schema->text() != nullptr && *schema->text() == wanted)) return;
    throw input_error(issue{schema->where, "schema", schema->shown(), "is not the schema read here",
                            fmt::format("\"{}\"", wanted), ""});
}

void require_schema(const table_fields& fields, std::string_view wanted) {
    fields.required("schema", fmt::format("schema = \"{}\" as the first line", wanted));
}

/// Points an issue of a dose line at its place in the file; the column assumes a plain string on one line.
issue moved_into_file(issue what, const tree& line, const std::string& key) {
    const std::size_t column_in_line = what.where.column;
    what.where = line.where;
    what.where.column += column_in_line;  // the string begins one column after its quote
    what.key = key;
    return what;
}

void add_dose(const table_fields& fields, const vocabulary& words, const std::string& path, regimen& doses) {
    const auto line = fields.text("dose", dose_example);
    if (!line) return;
    try {
        doses.push_back(parse_dose(*line, words));
    } catch (const input_error& error) {
        for (const issue& what : error.issues()) {
            fields.issues().push_back(moved_into_file(what, *fields.optional("dose"), path));
        }
    }
}

regimen read_regimen(const table_fields& file, const vocabulary& words) {
    regimen doses;
    const tree::list* items = file.list("regimen", "tables [[regimen]]");
    if (items == nullptr) return doses;
    if (items->size() > most_lines) {
        file.note("regimen", *file.optional("regimen"), "has too many lines", fmt::format("at most {}", most_lines));
        return doses;
    }
    for (std::size_t i = 0; i < items->size(); ++i) {
        const std::string path = fmt::format("regimen[{}]", i + 1);
        const table_fields fields{(*items)[i], path, regimen_keys, file.issues()};
        add_dose(fields, words, path + ".dose", doses);
    }
    return doses;
}

run_span read_run(const table_fields& file) {
    run_span run;
    const tree* table = file.required("run", "a table [run] with start and days");
    if (table == nullptr) return run;
    const table_fields fields{*table, "run", run_keys, file.issues()};
    const auto start = fields.date("start");
    const auto days = fields.whole_number("days", days_range);
    if (fields.optional("display") != nullptr && fields.choice("display", units) == "mg/dL") {
        run.display = concentration_unit::mg_per_dl;
    }
    if (!start || !days) return run;
    run.start = *start;
    run.days = *days;
    const int last_day = day_number({last_year, 12, 31});
    if (day_number(*start) + *days - 1 > last_day) {
        fields.note("days", *fields.optional("days"), fmt::format("from {} goes past the calendar", print(*start)),
                    fmt::format("a run that ends by {}-12-31", last_year));
    }
    return run;
}

const tree& dose_value(const tree& file, std::size_t line) {
    return *(*file.find("regimen")->items())[line].find("dose");
}

/// What is wrong with one line of the regimen in this routine; the reader of the line could not know it.
void check_dose(const scenario& what, std::size_t line, const tree& value, std::vector<issue>& issues) {
    const std::string key = fmt::format("regimen[{}].dose", line + 1);
    const dose& one = what.doses[line];
    if (const auto* meal = std::get_if<with_meal>(&one.when); meal != nullptr && !find_meal(what.day, meal->meal)) {
        issues.push_back(
            {value.where, key, value.shown(),
             fmt::format("names {}, but routine.meals has {} meal(s)", word(meal->meal), what.day.meals.size()),
             "one meal is dinner, two are breakfast and dinner; or write `at HH:MM ... with food`", ""});
    }
    const auto* bed = std::get_if<before_bed>(&one.when);
    if (bed != nullptr && bed->minutes > waking_minutes(what.day)) {
        issues.push_back({value.where, key, value.shown(), "is before the rise of that day",
                          fmt::format("at most {} min before bed", waking_minutes(what.day)), ""});
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

/// Checks what needs the whole scenario, once every part has been read without an issue.
void check_together(const scenario& what, const tree& file, std::vector<issue>& issues) {
    for (std::size_t line = 0; line < what.doses.size(); ++line) {
        check_dose(what, line, dose_value(file, line), issues);
    }
    if (!issues.empty()) return;
    try {
        check_happens(what, file, issues);
    } catch (const input_error& error) {  // a run longer than the zone's tables
        for (issue one : error.issues()) {
            one.where = file.find("routine")->find("zone")->where;
            issues.push_back(std::move(one));
        }
    }
}

}  // namespace

scenario read_scenario(const tree& file, const vocabulary& words, const routine_defaults& defaults) {
    check_schema(file, scenario_schema);
    std::vector<issue> issues;
    const table_fields fields{file, "", scenario_keys, issues};
    require_schema(fields, scenario_schema);
    scenario what;
    what.who = read_person_table(fields);
    what.day = read_routine_table(fields, defaults);
    what.doses = read_regimen(fields, words);
    what.run = read_run(fields);
    if (issues.empty()) check_together(what, file, issues);
    if (!issues.empty()) throw input_error(std::move(issues));
    return what;
}

person_file read_person(const tree& file, const routine_defaults& defaults) {
    check_schema(file, person_schema);
    std::vector<issue> issues;
    const table_fields fields{file, "", person_file_keys, issues};
    require_schema(fields, person_schema);
    person_file what;
    what.who = read_person_table(fields);
    what.day = read_routine_table(fields, defaults);
    if (!issues.empty()) throw input_error(std::move(issues));
    return what;
}

}  // namespace magnesia::scenario
