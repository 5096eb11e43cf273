// plan_options.hpp - what a search found, as the options, forms and levers of an answer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/plan/plan.hpp"
#include "plan/search.hpp"

namespace magnesia::api {

/// What the figures of a plan are told with.
struct plan_watch {
    std::vector<std::string> outcomes;  ///< ids, the goal's first when the body tells it
    std::vector<int> weeks;
};

/// What is watched for a goal: its outcome, the night, and magnesium in blood.
plan_watch watch_for(const evidence::plan_goal& goal);

/// Puts options, choice, forms and levers of a search into an answer.
void fill_options(plan_answer& answer, const plan::search_result& found, const plan_watch& watch,
                  const evidence::evidence_base& base);

}  // namespace magnesia::api
