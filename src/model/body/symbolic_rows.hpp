// symbolic_rows.hpp - the body read with symbols: every signal, rate and slope as an expression.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/expr.hpp"
#include "core/expr_steps.hpp"
#include "model/body/layout.hpp"

namespace magnesia::model {

/// The body's equations in symbols `pool.`, `input.` and `parameter.` + organ.name. Rates read signals as parts of
/// themselves, so cutting them at `signals` (core/expr_steps.hpp) gives the body as it was written.
struct symbolic_body {
    std::vector<named_expr> signals;      ///< by the name `signal.organ.name`, in the order of the columns
    std::vector<expr> pool_rates;         ///< [pool_count]
    std::vector<expr> accumulator_rates;  ///< [accumulator_count]
};

symbolic_body read_symbols();

/// d pool_rates[i] / d pools[j], row-major.
std::vector<expr> symbolic_jacobian(const symbolic_body& body);

}  // namespace magnesia::model
