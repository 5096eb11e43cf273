// plan_hours.hpp - why a day has no time for magnesium, and whose hours those are that leave none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// What cannot hold together, as a sentence; empty: the day has a time. Of a medicine that is not in our list it says
/// that the hours are ours, kept for caution.
std::string conflict_in_words(const plan_answer& answer);

/// What a plan says of a day without a time: first that there is none, last whom to ask what.
std::vector<std::string> no_time_in_words(const plan_answer& answer);

}  // namespace magnesia::api
