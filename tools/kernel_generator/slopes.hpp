// slopes.hpp - all derivatives of a shared graph by all pools, in one pass that never touches a structural zero.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/expr.hpp"

namespace magnesia::kernel_generator {

/// Derivatives of one expression: the place of a pool to the slope by it. A pool that is not there has slope 0.
using sparse_slopes = std::map<std::size_t, expr>;

/// Forward differentiation with the rules of core's `operation_slope`. Every operation of the graph is met once,
/// however many expressions share it, so the cost is the size of the graph times the pools an operation depends on.
class slope_reader {
 public:
    /// The symbols by which is differentiated; the first has place 0.
    explicit slope_reader(const std::vector<std::string>& symbols);

    const sparse_slopes& of(const expr& root);

 private:
    sparse_slopes one(const expr& e) const;

    std::unordered_map<std::string, std::size_t> places_;
    std::unordered_map<const expr::node*, sparse_slopes> known_;
    std::vector<expr> kept_;  // a node's address names it only while the node lives
};

}  // namespace magnesia::kernel_generator
