// condition_parts.hpp - the conditions that stand in one name: "diabetes (on dialysis)" holds two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/safety/safety_words.hpp"

namespace magnesia::safety {

/// What a name says of illnesses.
struct conditions_said {
    std::vector<std::string> ids;             ///< each once, in the order of the name
    bool are_all = false;                     ///< false: none is known, or a word beside them is not understood
    std::optional<double> egfr_at_most = {};  ///< of the stage of a kidney disease, mL/min per 1.73 m2; the least
};

/// Every condition that a name holds, wherever it stands, also in brackets and behind a number: the longest known name
/// that begins at a word is one, "chronic kidney disease (stage 3b)". Numbers and words such as "mild" and "since"
/// beside them are passed over (`[beside]` of data/safety/words.toml). What stands behind "not" is none, and the name
/// is then not understood as a whole. A stage within the name of a kidney disease or right beside it says how high an
/// eGFR may be: "stage 4 CKD", "Niereninsuffizienz Stadium 4".
conditions_said conditions_of(const evidence::safety_words& words, std::string_view name);

}  // namespace magnesia::safety
