// plan_person.cpp - one file, two readers.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan_person.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "api/asked_person.hpp"
#include "api/assumptions.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/toml_file.hpp"
#include "scenario/read_scenario.hpp"

namespace magnesia::api {
namespace {

constexpr const char* wellness = "wellness";

bool is_scenario(const std::string& file) {
    const tree read = evidence::read_toml(file);
    const tree* schema = read.find("schema");
    return schema != nullptr && schema->text() != nullptr && *schema->text() == scenario::scenario_schema;
}

}  // namespace

plan_person read_checked_person(const std::string& file, const evidence::safety_base& rules) {
    return {.checked = read_check({.file = file, .regimen = "none", .product = {}, .servings = {}}, rules),
            .body = std::nullopt};
}

void read_body(plan_person& who, const std::string& file, const evidence::evidence_base& base) {
    asked_scenario body;
    if (is_scenario(file)) {
        body = read_request(scenario_request{.file = file, .regimen = {}, .person_file = {}}, base);
        if (!body.what.doses.empty()) {
            body.assumptions.emplace_back(
                "The regimen of the file is not what is looked at: a plan looks for one of its own.");
        }
        body.what.doses.clear();
    } else {
        asked_person person = read_person(file, base);
        body.what.who = person.what.who;
        body.what.day = person.what.day;
        body.assumptions = person.assumptions;
    }
    body.what.diet.clear();
    body.what.travel.clear();
    body.what.who.is = who.checked.who.is;
    who.body = std::move(body);
}

const evidence::plan_goal& goal_of(const std::string& asked, const scenario::person& who,
                                   const std::vector<evidence::plan_goal>& goals) {
    const std::string wanted = !asked.empty() ? asked : who.goals.empty() ? wellness : who.goals.front();
    if (const evidence::plan_goal* goal = evidence::find_goal(goals, wanted)) return *goal;
    std::vector<std::string> known;
    for (const evidence::plan_goal& one : goals) known.push_back(one.id);
    throw input_error(issue{.where = {"command line"},
                            .key = "--goal",
                            .value = wanted,
                            .found = "is no goal that a plan can be made for",
                            .allowed = fmt::format("{}", fmt::join(known, ", ")),
                            .nearest = nearest_name(wanted, known)});
}

}  // namespace magnesia::api
