// json_simulate.hpp - the answer of `simulate` as JSON (src/api/schema/simulate.json).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// The whole answer: outcomes with bands and parts, series over hours, totals over days, and the same days without the
/// regimen. The options hold the scenario in full, so the answer can be computed again from itself.
///   throws  internal_error for a number that is not finite
std::string json_of(const simulate_answer& answer);

}  // namespace magnesia::api
