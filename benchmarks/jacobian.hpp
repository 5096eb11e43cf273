// jacobian.hpp - the Jacobian of pools and accumulators as peers want it: dense, or sparse by columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace magnesia::benchmarks {

/// What is not zero in the structure, and where the kernel keeps it; asked of the kernel once.
struct jacobian_pattern {
    /// One number of the Jacobian: factor * numbers[from].
    struct element {
        int row = 0;
        int from = -1;  ///< place among the kernel's entries, its slopes behind them; -1 for a diagonal that is zero
        double factor = 0;
    };
    int size = 0;             ///< pools and accumulators
    std::vector<int> starts;  ///< [size + 1] first element of each column
    std::vector<element>
        elements;  ///< by columns, rows ascending; every diagonal is there, as Newton's matrix needs it
};
const jacobian_pattern& pattern();

/// The elements at a state, in the order of the pattern.
void jacobian_elements(const double* pool, const double* input, const double* hoisted, double* elements);

}  // namespace magnesia::benchmarks
