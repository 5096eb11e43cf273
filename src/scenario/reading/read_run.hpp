// read_run.hpp - the table `run`: from when, for how long, and how it is shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/table_reader.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::scenario {

/// Reads [run] of a file, which must be there. What is wrong is noted; without a start or a length the run has no days.
run_span read_run(const table_reader& file);

}  // namespace magnesia::scenario
