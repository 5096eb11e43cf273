// plan_weights.hpp - how much complaints, cost and effort weigh against the chance of reaching a goal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view plan_weights_schema = "magnesia.plan_weights/1";

/// How much things weigh in a score, which counts in chances (0 to 1) of reaching the goal: data/plan/weights.toml.
struct plan_weights {
    double complaint = 0;  ///< of a chance of loose stools
    double dollar_a_month = 0;
    double burden = 0;  ///< of a burden of 1
    double piece_a_day = 0;
    double worth_more = 0;           ///< smallest gain in score for which anything is worth doing
    double important_deviation = 0;  ///< standard deviations that matter, where levers are ranked by scores
    double intake_share = 0;         ///< SD of what a person says they eat, as a share of it
    double need_share = 0;           ///< SD between people of what they need, as a share of the average requirement
    double taken_once = 1;           ///< share of doses that are taken, one a day
    double taken_twice = 1;          ///< of two a day
    std::vector<known_how> known;    ///< in this order
};

/// Reads the file of weights, appending faults.
plan_weights parse_plan_weights(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
