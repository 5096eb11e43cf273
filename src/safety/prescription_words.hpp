// prescription_words.hpp - words that say how, when or in what a medicine is taken, and so are none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace magnesia::safety {

/// Whether a word of small letters is one of them: "tablets", "morning", "retard".
bool is_prescription_word(std::string_view word);

}  // namespace magnesia::safety
