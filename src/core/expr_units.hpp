// expr_units.hpp - the unit of an expression, worked out from the units of its symbols.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/expr.hpp"
#include "core/units.hpp"

namespace magnesia::inline core {

/// The unit of each symbol.
using units_of_symbols = std::function<unit(const std::string&)>;

/// The unit of `e`. A number has none of its own: it takes that of what it is added to or compared with, and multiplies
/// as dimensionless; nothing for an expression of numbers alone. Sums are not checked: the equations were when they
/// were compiled with units. Functions, powers and comparisons are dimensionless, but for a square root.
std::optional<unit> unit_of(const expr& e, const units_of_symbols& units);

}  // namespace magnesia::inline core
