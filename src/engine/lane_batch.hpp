// lane_batch.hpp - many runs of one body through a kernel that works several people at once, over several threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "engine/ensemble.hpp"
#include "engine/lane_flow.hpp"

namespace magnesia::engine {

/// Runs request(0) ... request(count - 1), each made when a lane is free and dropped when `take` returns, so memory
/// does not grow with the number of people.
///   request   called by several threads at once
///   take      called by several threads at once, each index once, in any order; the numbers of an index are the same
///             for any number of threads, any lanes and any neighbours
///   returns   how many were run; fewer than `count` only after a stop
///   throws    internal_error when a request does not fit the kernel; what `request` or `take` threw
std::size_t run_batch(const lane_kernel& kernel, std::size_t count,
                      const std::function<lane_request(std::size_t)>& request,
                      const std::function<void(std::size_t, trajectory)>& take, const name_non_finite& name,
                      const ensemble_options& options = {});

}  // namespace magnesia::engine
