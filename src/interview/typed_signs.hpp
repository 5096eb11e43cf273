// typed_signs.hpp - warning signs as people type them: known ones within a phrase, denied ones, and what is not known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/values/vocabulary.hpp"

namespace magnesia::interview {

/// What an answer says of warning signs.
struct typed_signs {
    std::vector<std::string> ids;       ///< that are said, each once
    std::vector<std::string> doubtful;  ///< behind a denial that may go for them too: "no chest pain, fainting"
    std::vector<std::string> denied;
    std::vector<std::string> unknown;  ///< pieces with no sign of the list, as they were typed
    bool denies = false;               ///< a word such as "no" or "none" stands in it
};

/// A sign is the longest name of the list that begins at a word, articles passed over: "chest pain when I climb
/// stairs" is chest pain. A piece ends at a comma and at "and", "or", "but"; whatever else stands beside a sign in its
/// piece is passed over. A denial counts for the sign behind it, and for one behind "or": "no chest pain or fainting".
/// One with a word between that is not understood counts for nothing: "not well since fainting" says fainting.
typed_signs read_typed_signs(std::string_view said, const std::vector<scenario::known_name>& names);

}  // namespace magnesia::interview
