// routine_words.hpp - in what a routine differs from a usual one, in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "scenario/values/routine.hpp"

namespace magnesia::api {

/// "Mon, Wed, Fri at 18:00, 60 minutes, hard strength"; of a single session the date stands for the days.
std::string in_words(const scenario::training_session& one);

/// "no caffeine", "warm bath at 21:00 (20 min)", "evening light 5 lux"; empty when nothing differs.
std::vector<std::string> changes_in_words(const scenario::routine& usual, const scenario::routine& own);

}  // namespace magnesia::api
