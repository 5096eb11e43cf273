// segments.hpp - a run cut at its events, for engines that know nothing of events.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/run.hpp"

namespace magnesia::benchmarks {

/// From one instant with events to the next.
struct segment {
    double from = 0;
    double to = 0;
    std::vector<const engine::event*> events = {};  ///< at `from`, in order
    bool has_row_at_start = false;                  ///< after those events
    std::vector<double> rows_inside = {};           ///< hours above `from` and below `to`
};

struct segments {
    explicit segments(const engine::run_request& run);

    std::vector<engine::event> events;  ///< in order; the segments point into it
    std::vector<segment> all;           ///< the last one has no length and holds the events and row of the end
};

/// Adds to a pool, sets a pool or an input. These plans emit nothing.
void apply(const engine::event& one, double* pools, std::vector<double>& inputs);

}  // namespace magnesia::benchmarks
