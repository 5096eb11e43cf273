// expr_steps.hpp - expressions cut into named steps, so that what several of them need is written once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/expr.hpp"

namespace magnesia::inline core {

/// An expression with a name.
struct named_expr {
    std::string name;
    expr value;
};

/// Whether equal parts of an expression that have no name of their own get one: `shared.1`, `shared.2`, ...
enum class unnamed_parts { stay, get_names };

/// Steps in the order in which they can be computed, then the results. A step or a result reads an earlier step as a
/// symbol of its name.
struct expr_steps {
    std::vector<named_expr> steps;
    std::vector<expr> results;
};

/// Cuts `wanted` where one of `known` is a part of it, and, if asked, where a part occurs twice. Only the steps that
/// `wanted` needs are there. Parts are equal when they are the same operations on the same numbers and symbols; of two
/// known expressions that are equal the first gives the name. Numbers and symbols are never steps.
expr_steps cut_into_steps(const std::vector<named_expr>& known, const std::vector<expr>& wanted, unnamed_parts unnamed);

}  // namespace magnesia::inline core
