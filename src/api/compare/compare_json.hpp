// compare_json.hpp - the answer of `compare` as JSON (src/api/schema/compare.json) and as CSV.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/compare/compare.hpp"

namespace magnesia::api {

/// The whole answer, in canonical units; the options hold the comparison in full, so it can be computed again.
///   throws  internal_error for a number that is not finite
std::string json_of(const compare_answer& answer);

/// One line for each number: arm, measure, and whether it is the value, the change from no supplement or the difference
/// to the first arm.
std::string csv_of(const compare_answer& answer);

}  // namespace magnesia::api
