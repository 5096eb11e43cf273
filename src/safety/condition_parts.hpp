// condition_parts.hpp - the conditions that stand in one name: "diabetes (on dialysis)" holds two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/safety/safety_words.hpp"

namespace magnesia::safety {

/// What a name says of illnesses.
struct conditions_said {
    std::vector<std::string> ids;  ///< each once, in the order of the name
    bool are_all = false;          ///< false: none is known, or a word beside them is not understood
};

/// Every condition that a name holds, wherever it stands, also in brackets and behind a number: the longest known name
/// that begins at a word is one, "chronic kidney disease (stage 3b)". Numbers and words such as "mild" and "since"
/// beside them are passed over (`[beside]` of data/safety/words.toml). What stands behind "not" is none, and the name
/// is then not understood as a whole.
conditions_said conditions_of(const evidence::safety_words& words, std::string_view name);

}  // namespace magnesia::safety
