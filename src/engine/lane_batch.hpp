// lane_batch.hpp - many runs of one body through a kernel that works several people at once, over several threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "engine/ensemble.hpp"
#include "engine/lane_task.hpp"
#include "engine/run.hpp"

namespace magnesia::engine {

/// A body compiled for one instruction set and number of lanes.
struct lane_kernel {
    run_lanes run = nullptr;
    std::size_t pools = 0;
    std::size_t accumulators = 0;
    std::size_t inputs = 0;
    std::size_t parameters = 0;
    std::size_t lanes = 1;
    std::string instruction_set;  ///< for people: `avx512`, `avx2`, `baseline`
};

/// One person's run. `run.extremes` stays empty: what is watched is the kernel's own quantity.
struct lane_request {
    std::vector<double> parameters;  ///< [kernel.parameters]
    run_request run;
    bool is_watched = false;  ///< keep the extremes of the watched quantity, as extremes[0] of the trajectory
};

/// Names what was not finite where a run stopped: (parameters, pools, inputs) to a phrase.
using name_non_finite =
    std::function<std::string(const std::vector<double>&, const std::vector<double>&, const std::vector<double>&)>;

/// Runs request(0) ... request(count - 1), each made when a lane is free and dropped when `take` returns, so memory
/// does not grow with the number of people.
///   request   called by several threads at once
///   take      called by several threads at once, each index once, in any order; the numbers of an index are the same
///             for any number of threads, any lanes and any neighbours
///   returns   how many were run; fewer than `count` only after a stop
///   throws    input_error when a request does not fit the kernel; what `request` or `take` threw
std::size_t run_batch(const lane_kernel& kernel, std::size_t count,
                      const std::function<lane_request(std::size_t)>& request,
                      const std::function<void(std::size_t, trajectory)>& take, const name_non_finite& name,
                      const ensemble_options& options = {});

}  // namespace magnesia::engine
