// plan_reasons.hpp - the sentences of a plan: why, what the model cannot say, levers, and the cards that apply.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// Whether a card for this audience, one of card_audiences() or empty for everybody, is for the person of an answer.
bool is_for(const std::string& audience, const plan_answer& answer, const evidence::plan_limits& limits);

/// Adds them to an answer whose figures are there.
void add_words(plan_answer& answer, const evidence::evidence_base& base);

/// Reasons for what is recommended, one sentence each.
std::vector<std::string> reasons_of(const plan_answer& answer);

/// What this model cannot say about this person.
std::vector<std::string> limits_of(const plan_answer& answer);

}  // namespace magnesia::api
