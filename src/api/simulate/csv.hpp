// csv.hpp - the series of an answer as a long table, one number with its band a line (RFC 4180, with line feeds alone).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// Columns: time_h, local_time, id, unit, median, p5, p95; ends are empty without draws. Lines end with LF alone: the
/// CR of RFC 4180 would stick to the last column in `cut` and `awk`. Numbers are the shortest that read back the same.
///   throws  internal_error for a number that is not finite
std::string csv_of(const simulate_answer& answer);

}  // namespace magnesia::api
