// equation_system.hpp - what a kernel is made from: names in order, and every rate as an expression of symbols.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/expr.hpp"

namespace magnesia::kernel_generator {

struct named_expression {
    std::string id;  ///< `organ.name`
    expr value;
};

/// Equations in symbols. The symbol of a pool, an input or a parameter is named `pool.`, `input.` or `parameter.` and
/// then its id.
struct equation_system {
    std::vector<std::string> pools;         ///< ids in the order of the arrays
    std::vector<std::string> accumulators;  ///< nothing depends on them
    std::vector<std::string> inputs;
    std::vector<std::string> parameters;
    std::vector<expr> pool_rates;
    std::vector<expr> accumulator_rates;
    std::vector<named_expression> signals;  ///< of pools, inputs and parameters alone; they name parts of the kernel
    std::vector<std::string> observed;      ///< ids of signals that get a function of their own
};

}  // namespace magnesia::kernel_generator
