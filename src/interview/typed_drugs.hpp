// typed_drugs.hpp - medicines of one answer as they were typed, each with its own hours.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::interview {

/// A medicine as it was typed, its times taken off.
struct typed_drug {
    std::string name;
    std::vector<scenario::clock_time> times;
};

struct typed_drugs {
    std::vector<typed_drug> all;
    std::vector<std::string> notes;  ///< how hours were read that were not written like 07:00
    std::string wrong;               ///< what has to be asked back; empty: nothing
    std::string open;                ///< an hour that is said in words only, to be asked for once; empty: none
};

/// Reads a part of an answer. Hours belong to what stands before them: "levothyroxine 07:00 and calcium 12:00" are two
/// medicines with an hour each, "levothyroxine 07:00 and 19:00" is one with two. "In the morning" is no part of a name.
typed_drugs read_typed_drugs(const std::string& part, const evidence::safety_base& base);

}  // namespace magnesia::interview
