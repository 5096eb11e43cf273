// plan_hours.hpp - why a day has no time for magnesium, whose hours leave none, and what hours are worth in shifts.
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

/// Of somebody who works in shifts: for which days the day that is shown stands, and how far from bed the doses lie on
/// the days that end by day. Empty for all others.
std::vector<std::string> shifts_in_words(const plan_answer& answer);

}  // namespace magnesia::api
