// run_check.hpp - refuses a run whose parts do not fit together, before anything is integrated.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/run.hpp"

namespace magnesia::engine {

/// throws  input_error with every fault of the request
void check(const dynamics& body, const run_request& request);

}  // namespace magnesia::engine
