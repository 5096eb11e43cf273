// operation_counts.hpp - what a kernel costs: how often it does which kind of operation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace magnesia::kernel_generator {

struct operation_counts {
    std::size_t sums = 0;  ///< additions and subtractions
    std::size_t products = 0;
    std::size_t fused = 0;  ///< a * b + c with one rounding
    std::size_t signs = 0;  ///< changes of sign that stand alone
    std::size_t divisions = 0;
    std::size_t functions = 0;   ///< square root and all that is not arithmetic
    std::size_t selections = 0;  ///< comparisons and choices

    /// Floating-point operations as they are usually counted: a fused one is two; functions are left out.
    std::size_t flops() const { return sums + products + 2 * fused + divisions; }
};

/// `flops 12, of them 2 divisions; functions 1; selections 0`
std::string text(const operation_counts& counts);

}  // namespace magnesia::kernel_generator
