// plan_levers.hpp - changes of the day that people try beside magnesium: what they ask, do, and what studies found.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/outcomes/trial_words.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_levers_schema = "magnesia.plan_levers/1";

/// What studies found of a lever for one goal: treated beside control. Negative is less; of a ratio below 1.
struct lever_effect {
    std::string goal;     ///< id
    std::string outcome;  ///< id
    effect_measure measure = effect_measure::difference;
    double value = 0;
    std::optional<double> low;  ///< 95 % interval; both ends or none
    std::optional<double> high;
    std::string who;  ///< in whom, against what
    known_how known;
};

/// A number of a change, for example 6 `hours_before_bed`.
struct lever_setting {
    std::string name;
    double value = 0;
    std::string unit;
    known_how known;
};

/// A condition in which a lever is a clinician's to weigh.
struct lever_caution {
    std::string condition;  ///< id of data/safety/words.toml
    std::string sentence;   ///< what is said instead of its advice
    known_how known;
};

/// A change of the day: data/plan/levers.toml.
struct plan_lever {
    std::string id;
    std::string label;               ///< "no caffeine within 9 hours of bed"
    std::string advice;              ///< what to do, one sentence
    std::vector<std::string> goals;  ///< ids of goals it serves
    /// What it does to the routine of the body, one of lever_changes(); empty: not in the equations, published only.
    std::string change;
    std::vector<lever_setting> settings;  ///< those of its change
    double burden = 0;                    ///< 0 none to 1: how much it asks of a person
    known_how burden_known;
    double kept = 1;  ///< share of those who begin that follow it through; 1 where nobody counted
    std::optional<known_how> kept_known;
    double nil = 0;  ///< chance that it does nothing, by which a plan counts it; said of every one in the equations
    std::optional<known_how> nil_known;
    std::string stop;  ///< the rule to stop by, where it is not that of the goal; may be empty
    std::vector<lever_caution> not_with;
    std::vector<lever_effect> effects;  ///< the one to tell first is the first of its goal; may be none
    core::place where;
};

/// What `plan_lever::change` may say.
std::vector<std::string_view> lever_changes();

/// Names of the settings that a change has, in a fixed order.
std::vector<std::string_view> settings_of(std::string_view change);

/// The value of a setting; nothing when the lever has none of that name.
std::optional<double> setting(const plan_lever& what, std::string_view name);

/// Days of a course that has an end; 0: a habit.
int course_days(const plan_lever& what);

/// The effect to tell a person with that goal, or null.
const lever_effect* effect_for(const plan_lever& what, std::string_view goal);

/// Reads the file of levers, appending faults: a change without its settings, an effect for a goal that it does not
/// serve, half an interval, an interval that leaves its value out.
std::vector<plan_lever> parse_plan_levers(const core::tree& file, std::vector<core::issue>& issues);

/// Notes outcomes that nobody knows and effects counted in a way that their outcome cannot be.
void check_plan_levers(const std::vector<plan_lever>& all, const std::vector<outcome>& outcomes,
                       std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
