// plan_pills.hpp - why pills without food stand behind, where the goal is enough magnesium and nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// One or two sentences on the rule of `food_first`; empty where it holds no pill back, or none was weighed.
std::string pills_behind_food(const plan_answer& answer);

}  // namespace magnesia::api
