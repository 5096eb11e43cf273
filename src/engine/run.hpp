// run.hpp - one body through its events: states on an output grid, emitted accumulators, extremes, and how it ended.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "engine/dynamics.hpp"
#include "engine/event.hpp"
#include "engine/method.hpp"

namespace magnesia::engine {

/// How exact a run is. One step may err by `absolute + relative * |pool|` in any pool.
struct accuracy {
    double relative = 1e-9;
    double absolute = 1e-10;  ///< mmol, or the pool's own unit
};

struct run_options {
    accuracy tolerance = {};
    std::size_t most_steps = 1'000'000;  ///< accepted and rejected together; more is status failed
    double smallest_step = 1e-11;        ///< hours; error control asking for less is status failed
    method by = method::rodas5p;         ///< in lanes; one person alone is always followed by Rodas5P
};

/// A quantity whose largest and smallest value over the whole run are wanted (a peak, a nadir).
using observed = std::function<double(std::span<const double> pools, std::span<const double> inputs)>;

/// Everything one run needs. Sizes are those of the body.
struct run_request {
    double start = 0;                ///< hour of the initial state, before the events of that hour
    double end = 0;                  ///< hour of the last step; events at this hour still happen, later ones do not
    std::vector<double> pools = {};  ///< [n] state at `start`
    std::vector<double> accumulators = {};  ///< [m] at `start`; empty means all zero
    std::vector<double> inputs = {};        ///< [k] at `start`
    std::vector<event> events = {};         ///< in any order
    std::vector<double> record_hours = {};  ///< ascending, within [start, end]; may repeat
    std::vector<observed> extremes = {};    ///< quantities to watch
    run_options options = {};
};

enum class run_status { done, failed };

/// Accumulators as they stood when an emit event read them, before the reset.
struct emission {
    double hour = 0;
    int label = 0;                                ///< the event's label
    std::size_t accumulator = every_accumulator;  ///< the one that was reset, or all
    std::vector<double> values = {};              ///< [m]
};

/// Largest and smallest value of an observed quantity, from dense output; independent of the output grid.
struct extreme {
    double largest = 0;
    double largest_hour = 0;
    double smallest = 0;
    double smallest_hour = 0;
};

struct run_statistics {
    std::size_t steps = 0;        ///< accepted
    std::size_t rejections = 0;   ///< tried again with a smaller step
    std::size_t segments = 0;     ///< stretches between instants with events
    std::size_t undershoots = 0;  ///< accepted steps that left some pool below -10 * absolute tolerance;
                                  ///< of a body with pools that may be negative it says nothing
};

/// What a run gives back. After a failure the rows not reached are NaN and the reason is a sentence.
struct trajectory {
    std::size_t pool_count = 0;
    std::size_t accumulator_count = 0;
    std::size_t input_count = 0;
    std::vector<double> hours;         ///< [r] the record hours
    std::vector<double> pools;         ///< [r x n] row-major, after all events of that instant
    std::vector<double> accumulators;  ///< [r x m] row-major, since the last reset
    std::vector<double> inputs;        ///< [r x k] row-major
    std::vector<emission> emissions;   ///< in order of time
    std::vector<extreme> extremes;     ///< one per observed quantity, in the order of the request
    std::vector<double> final_pools;   ///< [n] at the hour reached
    std::vector<double> final_accumulators;
    std::vector<double> final_inputs;
    run_status status = run_status::done;
    std::string reason;       ///< empty when done
    double reached_hour = 0;  ///< `end` when done
    run_statistics statistics;

    std::span<const double> pools_at(std::size_t record) const {
        return std::span(pools).subspan(record * pool_count, pool_count);
    }
    std::span<const double> accumulators_at(std::size_t record) const {
        return std::span(accumulators).subspan(record * accumulator_count, accumulator_count);
    }
    std::span<const double> inputs_at(std::size_t record) const {
        return std::span(inputs).subspan(record * input_count, input_count);
    }
};

/// Integrates `body` from `request.start` to `request.end` through its events.
///   errors    a body whose rates are not finite, whose step underflows or that needs too many steps: status failed
///   throws    input_error when sizes do not fit, an hour is not finite or out of order, or an event is not possible
///   accuracy  closed forms to 1e-8 of the largest value with the default tolerance (tests/engine)
///   source    docs/engine/stepper.md
trajectory run(const dynamics& body, const run_request& request);

}  // namespace magnesia::engine
