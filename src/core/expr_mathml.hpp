// expr_mathml.hpp - expressions as content MathML with a unit on every number, as SBML wants it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/expr.hpp"
#include "core/expr_units.hpp"

namespace magnesia::inline core {

/// What stands in the document for symbols and units.
struct mathml_names {
    std::function<std::string(const std::string& symbol)> id;
    std::function<std::string(unit)> unit_id;
    units_of_symbols units;
};

/// One element that holds the expression, without `<math>` around it.
///   expected  the unit of the whole, for an expression of numbers alone
/// Comparisons and choices are `piecewise`; logistic and softplus are written out so that nothing overflows.
/// softplus is max(x, 0) + ln(1 + exp(-|x|)): MathML has no log1p, so its absolute error is up to 2e-16.
std::string mathml(const expr& e, unit expected, const mathml_names& names);

/// A number with its unit.
std::string mathml_number(double value, unit in, const mathml_names& names);

}  // namespace magnesia::inline core
