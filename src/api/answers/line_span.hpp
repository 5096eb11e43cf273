// line_span.hpp - from when and for how long a person is followed when only regimen lines were said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "scenario/values/scenario.hpp"

namespace magnesia::api {

/// From the earliest date a line names (else a usual Monday) until two weeks after the last dose of any line.
///   throws  input_error for a line whose run would be longer than can be simulated, or has no day
scenario::run_span span_of_lines(const std::vector<scenario::dose>& lines);

}  // namespace magnesia::api
