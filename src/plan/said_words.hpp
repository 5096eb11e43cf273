// said_words.hpp - looks for words in the conditions and medicines that a person wrote down.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/plan/plan_diet.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::plan {

/// Conditions, and medicines, in lower case: as read and as written.
std::vector<std::string> conditions_said(const scenario::person& who);
std::vector<std::string> medicines_said(const scenario::person& who);

/// Whether one of the texts contains one of the words.
bool says_any(const std::vector<std::string>& texts, const std::vector<std::string>& words);

/// Whether one of the texts contains one of the words and none of the words that excuse it.
bool says_any_but(const std::vector<std::string>& texts, const std::vector<std::string>& words,
                  const std::vector<std::string>& excuses);

/// Whether one of the texts speaks of an allergy to, or no tolerance of, that food.
bool says_allergy_to(const std::vector<std::string>& texts, const std::string& allergen,
                     const evidence::plan_diet& rules);

/// Whether one of the texts speaks of an allergy and holds a word that names neither a food of the rules nor what is
/// none: "Nussallergie", "allergy to pollen and Haselnuss". What is understood beside it does not hide it.
bool says_allergy_to_what_is_not_known(const std::vector<std::string>& texts, const evidence::plan_diet& rules);

}  // namespace magnesia::plan
