// not_simulated.hpp - what a scenario may say and this version's body cannot do: one place, to be emptied.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/error.hpp"
#include "scenario/scenario.hpp"

namespace magnesia::model {

/// One issue, with its key but no place, for everything in the scenario that the body would have to ignore. A scenario
/// with any of them is refused: an answer that overlooks what was said would be wrong.
std::vector<issue> not_simulated(const scenario::scenario& what);

}  // namespace magnesia::model
