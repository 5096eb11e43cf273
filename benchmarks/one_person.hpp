// one_person.hpp - the generated kernel for one person at a time, compiled for AVX2: what peers integrate.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lane_task.hpp"

namespace magnesia::benchmarks {

/// Sizes of the kernel's arrays.
struct kernel_sizes {
    int pools = 0;
    int accumulators = 0;
    int hoisted = 0;
    int entries = 0;
    int slopes = 0;
};
kernel_sizes sizes();

void hoist(const double* parameter, double* hoisted);
/// What inputs alone decide, into `hoisted`: after `hoist` and whenever an input has changed.
void settle(const double* input, double* hoisted);
void rates(const double* pool, const double* input, const double* hoisted, double* pool_rate, double* accumulator_rate);

/// The kernel's own form of the Jacobian: `entry` is minus that of the pools, `slope` that of the accumulators.
void linearise(const double* pool, const double* input, const double* hoisted, double* entry, double* slope);
/// Column `column` of both, from what linearise wrote.
void column_of(const double* entry, const double* slope, int column, double* of_pools, double* of_accumulators);

/// Our lanes with one person in them: the scalar kernel.
void run_one_lane(engine::method by, const engine::lane_source& source);

}  // namespace magnesia::benchmarks
