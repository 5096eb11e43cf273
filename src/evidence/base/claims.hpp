// claims.hpp - what texts for the public say of magnesium, sentence by sentence, as the owners listed it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"

namespace magnesia::evidence {

/// One row of data/mission/claims.csv, in the owners' words. That it is listed does not make it so.
struct claim {
    std::string id;  ///< for example `C069`
    std::string system;
    std::string kind;  ///< such as `effect`, `limitation` or `advice`
    std::string statement;
    std::string said_by;  ///< whom the text names for it; empty: nobody
    core::place where;
};

/// Reads the list, appending faults: an id that is none or stands twice, an unknown kind.
std::vector<claim> parse_claims(std::string_view csv, const std::string& name, std::vector<core::issue>& issues);

/// The list of the program.
///   throws   data_error
std::vector<claim> load_claims();

/// The claim of that id, or null.
const claim* find_claim(const std::vector<claim>& all, std::string_view id);

}  // namespace magnesia::evidence
