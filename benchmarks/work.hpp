// work.hpp - how much arithmetic our engine does, counted while it follows the people.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "benchmarks/people.hpp"
#include "engine/lane_task.hpp"

namespace magnesia::benchmarks {

/// What one person's one day costs, on average.
struct work {
    double steps = 0;         ///< accepted and rejected
    double flops = 0;         ///< a fused multiply-add is two; functions expanded to what our packs spend on them
    double instructions = 0;  ///< sums, products and fused ones
    double divisions = 0;     ///< and square roots
};

/// Follows the people in one lane, counting. `run` is the engine compiled for packs that count.
work work_of(engine::run_lanes run, const std::vector<person>& all, const engine::run_options& options, double days);

/// Our engine compiled for packs that count.
void run_counted(engine::method by, const engine::lane_source& source);

/// One call of one function of the generated kernel.
struct kernel_cost {
    std::string name;
    double flops = 0;
    double instructions = 0;
    double divisions = 0;
};
std::vector<kernel_cost> kernel_costs(const person& one);

}  // namespace magnesia::benchmarks
