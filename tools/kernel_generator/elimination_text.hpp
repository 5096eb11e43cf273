// elimination_text.hpp - the linear algebra of a kernel as C++ statements: product, factors, solution.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "kernel_generator/elimination.hpp"
#include "kernel_generator/operation_counts.hpp"

namespace magnesia::kernel_generator {

/// Statements and their cost.
struct counted_text {
    std::string lines;
    operation_counts counts;
};

/// product = matrix * vector, from the entries at `pattern` alone.
counted_text apply_text(const elimination& plan, const std::set<position>& pattern);

/// In place: the factors of diagonal * I + matrix. L has a unit diagonal; that of U is stored as reciprocals.
///   `names` are the pools, for the comments.
counted_text factor_text(const elimination& plan, const std::vector<std::string>& names);

/// In place: the solution of L U x = side.
counted_text solve_text(const elimination& plan);

/// coupled += slopes * increment, slopes stored in the order of `pattern`.
counted_text accumulate_text(const std::set<position>& pattern);

}  // namespace magnesia::kernel_generator
