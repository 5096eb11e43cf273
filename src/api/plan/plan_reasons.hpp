// plan_reasons.hpp - the sentences of a plan: why, what the model cannot say, levers, and the cards that apply.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// Adds them to an answer whose figures are there.
void add_words(plan_answer& answer, const evidence::evidence_base& base);

/// Reasons for what is recommended, one sentence each.
std::vector<std::string> reasons_of(const plan_answer& answer);

/// What this model cannot say about this person.
std::vector<std::string> limits_of(const plan_answer& answer);

}  // namespace magnesia::api
