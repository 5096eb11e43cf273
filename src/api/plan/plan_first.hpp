// plan_first.hpp - what comes before any plan: reasons that do not wait, and what a clinician should hear of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// The sentences of the rules that fired and do not wait, the gravest first.
std::vector<std::string> urgent_reasons(const plan_answer& answer);

/// Whether help comes before a plan: a refusal, or a reason that does not wait.
bool is_held_back(const plan_answer& answer);

/// The sentence of the worst rule that fired; empty for none.
std::string worst_reason(const plan_answer& answer);

/// What is said of a low blood value of magnesium; empty where none is known.
std::string low_serum(const plan_answer& answer);

/// That a lack is likelier than not by what was said, with the test to ask about; empty where it is not, or where a low
/// blood value is known already.
std::string likely_lack(const plan_answer& answer);

/// What a clinician should hear of where the plan itself asks for none: the worst reason, a low blood value.
std::vector<std::string> for_a_clinician(const plan_answer& answer);

/// What comes before a plan for somebody whose breath stops at night, known or likely by what they say; else empty.
std::string apnoea_first(const plan_answer& answer);

/// Whether the plan is for nights, and apnoea is known, which then leads the answer.
bool leads_with_known_apnoea(const plan_answer& answer);

}  // namespace magnesia::api
