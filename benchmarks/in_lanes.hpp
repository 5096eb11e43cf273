// in_lanes.hpp - the people followed by our lanes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "benchmarks/people.hpp"
#include "engine/lane_batch.hpp"

namespace magnesia::benchmarks {

/// The rows of all people; the method is that of the options.
///   threads  1 for times
rows follow_in_lanes(const engine::lane_kernel& kernel, const std::vector<person>& all,
                     const engine::run_options& options, std::size_t threads = 1);

/// As in model/body/accuracy.hpp: the absolute tolerance is a tenth of the relative one.
engine::run_options options_of(engine::method by, double relative);

}  // namespace magnesia::benchmarks
