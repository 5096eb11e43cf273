// lane_flow.hpp - runs of one body through a kernel that works several people at once, each started when it is ready.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

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
    std::size_t single_lanes = 1;  ///< of methods in single precision
    method by = method::rodas5p;   ///< every run of a flow goes by the same one
    std::string instruction_set;   ///< for people: `avx512`, `avx2`, `baseline`

    /// How many people a pack holds by the method.
    std::size_t at_once() const { return by == method::tsit5_single ? single_lanes : lanes; }

    /// The same kernel going by another method.
    lane_kernel with(method wanted) const {
        lane_kernel other = *this;
        other.by = wanted;
        return other;
    }
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

/// A run that can start now, and who takes its trajectory.
struct ready_run {
    lane_request asked;
    std::function<void(trajectory)> take;
};

/// The next run that can start, so that one run may depend on what others gave; nothing when none can start before
/// another has been taken.
using next_run = std::function<std::optional<ready_run>()>;

/// Works runs until none is left: `next` gives none and none is under way. A free lane asks at once, and asks again
/// whenever its neighbours have come to an event; a thread without runs sleeps until one has been taken. A run's arrays
/// live from `next` to the end of its `take`.
///   next, take  called by several threads at once, so guard what they share; the numbers of a run are the same for any
///               number of threads, any lanes and any neighbours
///   throws      input_error when a request does not fit the kernel; what `next` or a `take` threw, after the runs
///               under way have ended; no new run starts meanwhile
void run_flow(const lane_kernel& kernel, const next_run& next, const name_non_finite& name, std::size_t threads);

}  // namespace magnesia::engine
