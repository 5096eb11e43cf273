// expr_c.hpp - expressions as C99.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/expr.hpp"

namespace magnesia::inline core {

/// A C99 expression of type double that computes `e` with the same operations in the same order, and so, without
/// contraction of floating point, the same number up to the C library's exp, log and the like. Needs <math.h>.
///   symbol  what stands in C for a symbol
/// `logistic` and `softplus` are called by these names; `c_helpers` defines them.
std::string c_text(const expr& e, const std::function<std::string(const std::string&)>& symbol);

/// A double as C writes it: `2.0`, `1e-300`, `-HUGE_VAL`, `NAN`.
std::string c_number(double value);

/// The static functions, safe against overflow, that `c_code` calls; empty when it calls none.
std::string c_helpers(const std::string& c_code);

}  // namespace magnesia::inline core
