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
void rates(const double* pool, const double* input, const double* hoisted, double* pool_rate, double* accumulator_rate);

/// The dense Jacobian of pools and accumulators, column-major, [n + m] rows by [n] columns; zeros are written too.
void jacobian(const double* pool, const double* input, const double* hoisted, double* column_major, int leading);

/// Our lanes with one person in them: the scalar kernel.
void run_one_lane(engine::method by, const engine::lane_source& source);

}  // namespace magnesia::benchmarks
