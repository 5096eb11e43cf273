// lane_task.hpp - one person's run as plain pointers: what goes into a lane of a pack and what comes out.
// SPDX-License-Identifier: Apache-2.0
// Nothing here allocates or calls the standard library: code compiled for one instruction set reads and writes it, and
// must not leave shared functions behind that only that instruction set can run (docs/lanes/vector_maths.md).
#pragma once

#include <cstddef>

#include "engine/event.hpp"
#include "engine/method.hpp"

namespace magnesia::engine {

/// How a lane's run ended.
enum class lane_status { done, not_finite, step_underflow, too_many_steps };

/// Largest and smallest value of the watched quantity, with their hours.
struct lane_extreme {
    double largest = 0;
    double largest_hour = 0;
    double smallest = 0;
    double smallest_hour = 0;
};

/// One run. All arrays belong to the caller and outlive the run; sizes are those of the kernel.
struct lane_task {
    const double* parameters = nullptr;    ///< [p]
    const double* pools = nullptr;         ///< [n] at `start`
    const double* accumulators = nullptr;  ///< [m] at `start`
    const double* inputs = nullptr;        ///< [k] at `start`
    const event* events = nullptr;         ///< in the order in which they happen
    std::size_t event_count = 0;
    const double* record_hours = nullptr;  ///< ascending
    std::size_t record_count = 0;
    double start = 0;
    double end = 0;
    double relative = 0;
    double absolute = 0;
    double smallest_step = 0;
    std::size_t most_steps = 0;
    bool is_watched = false;  ///< keep the extremes of the kernel's watched quantity

    double* record_pools = nullptr;         ///< [r x n] row-major
    double* record_accumulators = nullptr;  ///< [r x m]
    double* record_inputs = nullptr;        ///< [r x k]
    double* emitted = nullptr;              ///< [emit events x m], in order
    double* final_pools = nullptr;          ///< [n] at the hour reached
    double* final_accumulators = nullptr;   ///< [m]
    double* final_inputs = nullptr;         ///< [k]
    lane_extreme watched = {};
    lane_status status = lane_status::done;
    double reached_hour = 0;
    std::size_t steps = 0;
    std::size_t rejections = 0;
    std::size_t segments = 0;
    std::size_t undershoots = 0;
    std::size_t emissions = 0;
};

/// Where lanes get their work.
struct lane_source {
    void* context = nullptr;
    lane_task* (*next)(void* context) = nullptr;  ///< a task that can start now, or null; asked again later
    void (*finished)(void* context, lane_task* task) = nullptr;  ///< takes a task back
    /// With no task in any lane: sleeps until there may be one; false when there will be none.
    bool (*wait)(void* context) = nullptr;
};

/// Runs tasks from the source by the method until there will be none. One call works one pack on one thread.
using run_lanes = void (*)(method by, const lane_source& source);

}  // namespace magnesia::engine
