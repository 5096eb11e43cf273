// comparison_request.cpp - arms out of a file, out of lines, or out of both.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/comparison_request.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "api/answers/asked_person.hpp"
#include "api/answers/assumptions.hpp"
#include "api/answers/line_span.hpp"
#include "api/answers/scenario_request.hpp"
#include "core/add_once.hpp"
#include "core/error.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/foods/food_tally.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

[[noreturn]] void refuse_arms(const std::string& key, const std::string& value, const std::string& found,
                              const std::string& allowed) {
    throw input_error(issue{.where = {"command line"}, .key = key, .value = value, .found = found, .allowed = allowed});
}

/// The arms of lines; issues name the line by its number.
std::vector<scenario::arm> arms_of(const std::vector<std::string>& lines, const scenario::vocabulary& words) {
    std::vector<scenario::arm> arms;
    std::vector<issue> issues;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        arms.emplace_back();
        if (lines[i] == scenario::no_dose) continue;
        try {
            arms.back().doses.push_back(scenario::parse_dose(lines[i], words));
        } catch (const input_error& failure) {
            for (issue one : failure.issues()) {
                one.where = {fmt::format("arm {}", i + 1), 1, one.where.column};
                issues.push_back(std::move(one));
            }
        }
    }
    if (!issues.empty()) throw input_error(std::move(issues));
    return arms;
}

std::string counted_arms() {
    return fmt::format("{} to {} arms", scenario::fewest_arms, scenario::most_arms);
}

void check_count(std::size_t arms, bool has_file) {
    if (arms >= scenario::fewest_arms && arms <= scenario::most_arms) return;
    refuse_arms(
        {}, {}, fmt::format("{} {} to compare", arms, arms == 1 ? "arm is given" : "arms are given"),
        counted_arms() + (has_file ? ": [[arm]] tables in the file, or regimen lines beside a scenario file"
                                   : ": regimen lines in quotes, `none` for no supplement, or a file with [[arm]]"));
}

void set_patient(asked_comparison& asked, const asked_patient& patient) {
    asked.patient = patient.who;
    asked.said = patient.said;
}

/// The file itself as a scenario, checked with the arms of the lines in place of its regimen.
asked_comparison from_scenario(const comparison_request& request, const tree& file,
                               const evidence::evidence_base& base) {
    const scenario::vocabulary words = names_of_people(base);
    scenario::scenario what = scenario::read_scenario(file, words, usual_meals(base));
    evidence::resolve_diet(what.who, file);
    asked_comparison asked;
    if (!what.doses.empty()) asked.what.arms.push_back({.name = "as in the scenario", .doses = what.doses});
    for (scenario::arm& one : arms_of(request.lines, words)) asked.what.arms.push_back(std::move(one));
    check_count(asked.what.arms.size(), true);
    asked.what.who = what.who;
    set_patient(asked, patient_in(file, words));
    asked.what.day = what.day;
    asked.what.diet = what.diet;
    asked.what.travel = what.travel;
    asked.what.health = what.health;
    asked.what.run = what.run;
    asked.what.hopes = scenario::hope_of(what);
    if (!says_meals(file)) asked.assumptions.push_back(assumed_meals(what.day));
    return asked;
}

asked_comparison from_file(const comparison_request& request, const evidence::evidence_base& base) {
    if (!request.person_file.empty()) {
        refuse_arms("--person", request.person_file, "stands beside a file that already names its person",
                    "a person file with regimen lines, or a file alone");
    }
    const tree file = evidence::read_toml(request.file);
    if (scenario::says_schema(file, scenario::scenario_schema)) return from_scenario(request, file, base);
    if (scenario::says_schema(file, scenario::person_schema)) {
        refuse_arms({}, request.file, "is a person file, which names nothing to compare",
                    "--person " + request.file + " with regimen lines in quotes");
    }
    if (!request.lines.empty()) {
        refuse_arms({}, request.lines.front(), "stands beside a comparison file, which already names its arms",
                    "a comparison file alone, or a scenario file with regimen lines");
    }
    const scenario::vocabulary words = names_of_people(base);
    asked_comparison asked{scenario::read_comparison(file, words, usual_meals(base)), {}};
    set_patient(asked, patient_in(file, words));
    evidence::resolve_diet(asked.what.who, file);
    if (!says_meals(file)) asked.assumptions.push_back(assumed_meals(asked.what.day));
    return asked;
}

std::string assumed_run(const scenario::run_span& run) {
    return fmt::format(
        "Regimen lines say no run: it starts on {} and lasts {} days, until two weeks after the last dose.",
        scenario::print(run.start), run.days);
}

asked_comparison from_lines(const comparison_request& request, const evidence::evidence_base& base) {
    check_count(request.lines.size(), false);
    const asked_person person = read_person(request.person_file, base);
    asked_comparison asked;
    asked.what.who = person.what.who;
    asked.what.day = person.what.day;
    asked.patient = person.patient;
    asked.said = person.said;
    asked.what.arms = arms_of(request.lines, names_of_people(base));
    std::vector<scenario::dose> doses;
    for (const scenario::arm& one : asked.what.arms) doses.insert(doses.end(), one.doses.begin(), one.doses.end());
    asked.what.run = span_of_lines(doses);
    asked.assumptions = person.assumptions;
    asked.assumptions.push_back(assumed_run(asked.what.run));
    return asked;
}

}  // namespace

asked_comparison read_request(const comparison_request& request, const evidence::evidence_base& base) {
    return request.file.empty() ? from_lines(request, base) : from_file(request, base);
}

std::vector<std::string> assumptions_of(const asked_comparison& asked, const evidence::evidence_base& base) {
    std::vector<std::string> all = asked.assumptions;
    for (const scenario::arm& one : asked.what.arms) {
        add_each_once(all, assumed_of_scenario(scenario::scenario_of(asked.what, one), base));
    }
    return all;
}

std::vector<std::string> limits_of(const scenario::comparison& what) {
    std::vector<std::string> all{
        "Differences between arms are what the equations say of dose, time, form, food and evening; what studies in "
        "people found of forms is in `magnesia forms`."};
    // Where one arm hopes, hope is not left out of the comparison.
    const auto hopes = [&](const scenario::arm& one) { return one.hopes.value_or(what.hopes) != scenario::hope{}; };
    const auto hopeful = std::find_if(what.arms.begin(), what.arms.end(), hopes);
    for (const scenario::arm& one : what.arms) {
        scenario::scenario lived = scenario::scenario_of(what, one);
        if (hopeful != what.arms.end()) scenario::set_hope(lived, hopeful->hopes.value_or(what.hopes));
        add_each_once(all, limits_of(lived));
    }
    return all;
}

}  // namespace magnesia::api
