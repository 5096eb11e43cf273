// plan_goals.cpp - reading data/plan/goals.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_goals.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/known_names.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view wellness = "wellness";
constexpr std::string_view plan_goals_keys[] = {"schema", "goal"};
constexpr std::string_view goal_keys[] = {"id",
                                          "label",
                                          "outcome",
                                          "important",
                                          "grade",
                                          "provenance",
                                          "source",
                                          "place",
                                          "note",
                                          "judge_note",
                                          "judge_after_days",
                                          "diary",
                                          "stop",
                                          "enough",
                                          "enough_note",
                                          "important_is",
                                          "questionnaire",
                                          "near"};
constexpr allowed_range important_range{0, 1000, "in the unit of the outcome"};
constexpr allowed_range judge_range{14, 180, "days", "sooner misleads, later wears out"};

plan_goal read_goal(const table_reader& in) {
    plan_goal read;
    read.id = in.choice("id", plan_goal_ids()).value_or("");
    read.label = in.text("label").value_or("");
    read.outcome = in.text_or("outcome", "");
    read.important = in.number("important", important_range).value_or(0);
    read.enough = in.number_if_said("enough", important_range);
    if (read.enough) read.enough_note = in.text("enough_note", "why there, one sentence").value_or("");
    read.judge_after_days = in.whole_number("judge_after_days", judge_range).value_or(read.judge_after_days);
    read.judge_note = in.text("judge_note", "why then, one sentence").value_or("");
    read.important_is = in.text_or("important_is", "");
    read.questionnaire = in.text_or("questionnaire", "");
    read.near = in.texts("near");
    read.diary = in.texts("diary");
    if (in.required("diary", "questions") != nullptr && read.diary.empty()) in.note("diary", "is empty", "questions");
    read.stop = in.text("stop", "when to stop, one sentence").value_or("");
    read.known = read_known_how(in);
    if (!in.is_sound()) return read;
    if (!read.outcome.empty() && read.important <= 0) in.note("important", "is 0", "what a person would notice");
    if (read.outcome.empty() && read.id != wellness) in.note("outcome", "is missing", "the outcome it is judged by");
    return read;
}

}  // namespace

std::vector<std::string_view> plan_goal_ids() {
    std::vector<std::string_view> ids(scenario::known_goals.begin(), scenario::known_goals.end());
    if (std::find(ids.begin(), ids.end(), wellness) == ids.end()) ids.push_back(wellness);
    return ids;
}

const plan_goal* find_goal(const std::vector<plan_goal>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const plan_goal& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<std::string> goals_near(const std::vector<plan_goal>& all, const std::string& wish) {
    const std::string asked = core::lower_case(wish);
    std::vector<std::string> ids;
    for (const plan_goal& one : all) {
        if (std::ranges::find(one.near, asked) != one.near.end()) ids.push_back(one.id);
    }
    return ids;
}

std::vector<plan_goal> parse_plan_goals(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<plan_goal> all;
    if (!check_schema(file, plan_goals_schema, issues)) return all;
    const table_reader top{file, "", plan_goals_keys, issues};
    top.for_each_table("goal", goal_keys, {.low = 1, .unit = "of [[goal]]"}, [&](const table_reader& in) {
        plan_goal read = read_goal(in);
        if (find_goal(all, read.id) != nullptr && !read.id.empty()) {
            in.note("id", "stands twice in this file", "each goal once");
        }
        all.push_back(std::move(read));
    });
    for (const std::string_view id : plan_goal_ids()) {
        if (find_goal(all, id) == nullptr) top.note("goal", "has no " + std::string(id), "every goal once");
    }
    return all;
}

void check_plan_goals(const std::vector<plan_goal>& all, const std::vector<outcome>& outcomes,
                      std::vector<core::issue>& issues) {
    for (const plan_goal& goal : all) {
        check_known(goal.known.where, "goal.outcome", goal.outcome, ids_of(outcomes), "is no known outcome", issues);
        const outcome* found = find_outcome(outcomes, goal.outcome);
        if (found == nullptr) continue;
        const auto note = [&](const char* wrong, const char* allowed) {
            issues.push_back({.where = goal.known.where,
                              .key = "goal.outcome",
                              .value = goal.outcome,
                              .found = wrong,
                              .allowed = allowed});
        };
        if (!found->is_computed) {
            note("is not computed", "an outcome that is");
        }
        if (found->direction == better::none) {
            note("has no good direction", "an outcome that is better lower or higher");
        }
    }
}

}  // namespace magnesia::evidence
