// plan_person.cpp - one file, two readers.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_person.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "api/answers/asked_person.hpp"
#include "api/answers/assumptions.hpp"
#include "api/answers/prepared_question.hpp"
#include "core/conversions.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/toml_file.hpp"
#include "plan/late_meals.hpp"
#include "safety/evaluate.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::api {
namespace {

constexpr const char* wellness = "wellness";

/// The file, said of somebody who is as old as a body can be here.
tree at_oldest_age(tree file) {
    for (auto& [table, person] : std::get<tree::table>(file.value)) {
        if (table != "person") continue;
        for (auto& [key, value] : std::get<tree::table>(person.value)) {
            if (key == "age_y") value.value = scenario::age_range.high;
        }
    }
    return file;
}

/// What the check says of the regimen of a file that it does not say of the person without it.
std::vector<std::string> said_of_regimen(const std::string& file, const asked_check& bare,
                                         const evidence::safety_base& rules) {
    const asked_check now = read_check({.file = file, .regimen = {}, .product = {}, .servings = {}}, rules);
    std::vector<std::string> said;
    if (!now.takes) return said;
    const std::vector<safety::finding> known = safety::judge(bare.facts.known, rules.rules).findings;
    for (const safety::finding& one : safety::judge(now.facts.known, rules.rules).findings) {
        const bool is_new =
            std::none_of(known.begin(), known.end(), [&](const auto& other) { return other.id == one.id; });
        const bool is_told = is_new && safety::verdict_of(one.action) > safety::verdict::ok;
        if (is_told) said.push_back("Of what you take now: " + one.sentence);
    }
    return said;
}

/// A late meal that was not said is read from the meals that were.
void read_late_meal(const tree& said, const evidence::plan_base& base, asked_scenario& body) {
    if (!says_meals(said) || said.find("routine")->find("late_meal") != nullptr) return;
    const auto lever = std::ranges::find_if(base.levers, [](const auto& one) { return one.change == "light_supper"; });
    if (lever == base.levers.end()) return;
    const plan::late_meal_rule rule = plan::late_meal_rule_of(*lever);
    scenario::routine& day = body.what.day;
    day.supper = plan::late_meal_of(day, rule);
    if (day.supper == scenario::late_meal::none) return;
    body.assumptions.push_back(fmt::format(
        "A late meal was not said: {:.0f} % of the day's food in the {:g} hours before bed counts as a {} one.",
        100 * plan::late_share(day, rule), rule.minutes_before_bed / minutes_per_hour,
        scenario::late_meal_names[static_cast<std::size_t>(day.supper)]));
}

}  // namespace

plan_person read_checked_person(const std::string& file, const evidence::safety_base& rules) {
    plan_person who{.checked = read_check({.file = file, .regimen = "none", .product = {}, .servings = {}}, rules),
                    .taken_now = {},
                    .body = std::nullopt};
    who.taken_now = said_of_regimen(file, who.checked, rules);
    return who;
}

void read_body(plan_person& who, const std::string& file, const evidence::evidence_base& base) {
    asked_scenario body;
    const scenario::vocabulary words = names_of_people(base);
    tree said = evidence::read_toml(file);
    if (who.checked.who.age_y > scenario::age_range.high) said = at_oldest_age(std::move(said));
    if (scenario::says_schema(said, scenario::scenario_schema)) {
        body.what = scenario_in(said, base, words).what;
        if (!says_meals(said)) body.assumptions.push_back(assumed_meals(body.what.day));
        if (!body.what.doses.empty()) {
            body.assumptions.emplace_back("A plan looks for a regimen of its own; that of the file was only checked.");
        }
        body.what.doses.clear();
    } else {
        asked_person person = person_in(said, base, words);
        body.what.who = person.what.who;
        body.what.day = person.what.day;
        body.assumptions = person.assumptions;
    }
    require_meals(body.what, file);
    read_late_meal(said, base.plan, body);
    body.what.diet.clear();
    body.what.travel.clear();
    if (!body.what.day.dated_nights.empty()) {
        body.assumptions.emplace_back("A plan has days of its own; the nights of the file's run are not among them.");
        body.what.day.dated_nights.clear();
    }
    body.what.who.is = who.checked.who.is;
    body.what.who.other_drugs.clear();  // a plan tells of what it did not understand from `is`
    body.what.who.misspelt_drugs.clear();
    body.what.who.other_conditions.clear();
    const std::vector<std::string> open = assumed_of_scenario(body.what, base);
    body.assumptions.insert(body.assumptions.begin(), open.begin(), open.end());
    who.body = std::move(body);
}

const evidence::plan_goal& goal_of(const std::string& asked, const scenario::person& who,
                                   const std::vector<evidence::plan_goal>& goals) {
    const std::string wanted = !asked.empty() ? asked : who.goals.empty() ? wellness : who.goals.front();
    if (const evidence::plan_goal* goal = evidence::find_goal(goals, wanted)) return *goal;
    std::vector<std::string> known;
    for (const evidence::plan_goal& one : goals) known.push_back(one.id);
    const std::vector<std::string> near = evidence::goals_near(goals, wanted);
    const std::string nearest = near.empty() ? "" : fmt::format("; nearest to it: {}", fmt::join(near, ", "));
    throw input_error(issue{.where = {"command line"},
                            .key = "--goal",
                            .value = wanted,
                            .found = "is no goal that a plan can be made for" + nearest,
                            .allowed = fmt::format("{}", fmt::join(known, ", ")),
                            .nearest = nearest_name(wanted, known)});
}

}  // namespace magnesia::api
