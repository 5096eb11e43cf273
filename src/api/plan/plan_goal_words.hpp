// plan_goal_words.hpp - which goal a plan is for, what counts as reaching it, and what was not said of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// "to sleep better. Reached means, after 4 weeks: Severity of insomnia at least 2 points better than without it, or 7
/// points or better in any case." Empty where nothing was simulated.
std::string goal_in_words(const plan_answer& answer);

/// "Not planned: to have fewer cramps at night. A plan is for one goal; ask again with --goal cramps." Empty for none.
std::string goals_left_in_words(const plan_answer& answer);

/// What would tell how far the person is from the goal, where it was not said: "how low your mood is (low_mood_phq9)".
std::string unsaid_measure(const plan_answer& answer);

/// The same in a sentence, and whose numbers stand in for theirs. Empty where it was said or nothing was simulated.
std::string unsaid_measure_in_words(const plan_answer& answer);

}  // namespace magnesia::api
