// plan_nothing.hpp - what is said where going on as before is the plan.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// In a few sentences; some may be empty.
///   must_wait  something stands before it, such as a word to a clinician
std::vector<std::string> nothing_is_the_plan(const plan_answer& answer, bool must_wait);

}  // namespace magnesia::api
