// prescription_words.hpp - words that say how, when or in what a medicine is taken or whose make it is, and no name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "evidence/safety/safety_words.hpp"

namespace magnesia::safety {

/// Whether a word is one of them: "tablets", "morning", "retard", "Hexal".
bool is_prescription_word(const evidence::safety_words& words, std::string_view word);

/// Whether a word of small letters is an amount, how often or with what: "40", "40mg", "mg", "2x", "1-0-1", "daily",
/// "food".
bool is_amount_word(std::string_view word);

}  // namespace magnesia::safety
