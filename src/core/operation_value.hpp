// operation_value.hpp - what each symbolic operation computes on plain doubles: the meaning of an expression.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "core/expr.hpp"

namespace magnesia::inline core {

/// The value of one operation on values of its arguments (not for constant and symbol, which have none).
double operation_value(operation kind, std::span<const double> arguments);

}  // namespace magnesia::inline core
