// diary_words.hpp - parts of a diary that was added up in words, for screen and page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/foods/diary.hpp"

namespace magnesia::api {

/// "1 cup, 3 per week".
std::string amount_in_words(const evidence::eaten_food& one);

/// "13 %" of all magnesium; empty of none.
std::string share_in_words(const diary_answer& answer, double mg);

/// "Mean of 3 days: 310 mg a day, from 280 to 350, standard deviation 35: mon 280, tue 350, wed 300."; empty without
/// days.
std::string days_in_words(const evidence::food_tally& day);

/// Of glycine, phytate and oxalate a sentence each.
std::vector<std::string> sums_in_words(const evidence::food_tally& day);

/// "24 short" or "reached".
std::string reached(const diary_answer& answer, double advised_mg);

/// Servings a day, and what is few or more than moderate.
std::string pattern_in_words(const diary_answer& answer);

/// That food comes first, and the ceilings of supplements for this eater, which never count food.
std::string food_first_in_words(const eater& who);

}  // namespace magnesia::api
