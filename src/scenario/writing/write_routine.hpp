// write_routine.hpp - [routine] and [[travel]] printed back as TOML.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/values/routine.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::scenario {

/// The [routine] table; habits that are at their defaults are not printed.
std::string routine_text(const routine& day);

/// The table of the keys in which a routine differs from a usual one; nothing when it is the same. Zone and place do
/// not.
std::string changed_routine_text(const routine& usual, const routine& own, std::string_view table);

std::string travel_text(const std::vector<journey>& travel);

}  // namespace magnesia::scenario
