// plan_goals.hpp - what a person wants of a plan, by which outcome one would see it, and when to judge.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_goals_schema = "magnesia.plan_goals/1";

/// What a person wants, and how one would see it: data/plan/goals.toml.
struct plan_goal {
    std::string id;        ///< of plan_goal_ids()
    std::string label;     ///< "to sleep better"
    std::string outcome;   ///< id of the outcome it is judged by; empty: by enough magnesium in a day (`wellness`)
    double important = 0;  ///< smallest change that matters to a person, in the model's unit of the outcome
    std::string important_is = {};  ///< "half a standard deviation between people"; empty: a change that people notice
    known_how known;
    /// Whoever is here or better already has nothing to gain; in the unit of the outcome. Empty: everybody may.
    std::optional<double> enough = {};
    std::string enough_note = {};         ///< why there
    int judge_after_days = 28;            ///< no sooner and not much later
    std::string judge_note;               ///< why then
    std::vector<std::string> diary = {};  ///< what to write down every day: questions, each answered by a number
    std::string questionnaire = {};       ///< whose score the outcome is, for before and after; empty: none
    std::string stop;                     ///< the rule to stop by
    std::vector<std::string> near = {};   ///< words for wishes without a plan of their own to which this one is nearest
};

/// Those that a person may name, and `wellness`.
std::vector<std::string_view> plan_goal_ids();

/// The goal of that id, or null.
const plan_goal* find_goal(const std::vector<plan_goal>& all, std::string_view id);

/// Ids of the goals nearest to a wish that is none of them, by the words of the file; may be none.
std::vector<std::string> goals_near(const std::vector<plan_goal>& all, const std::string& wish);

/// Reads the file of goals, appending faults: a goal that is missing or stands twice, an outcome without a difference
/// that matters.
std::vector<plan_goal> parse_plan_goals(const core::tree& file, std::vector<core::issue>& issues);

/// Notes outcomes that nobody knows, that the model does not compute, or of which neither direction is good.
void check_plan_goals(const std::vector<plan_goal>& all, const std::vector<outcome>& outcomes,
                      std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
