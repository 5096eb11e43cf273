// kernel_plan.hpp - what a kernel is written from: shared terms, what is hoisted, where entries are stored.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kernel_generator/elimination.hpp"
#include "kernel_generator/equation_system.hpp"
#include "kernel_generator/graph.hpp"

namespace magnesia::kernel_generator {

/// A system of equations made ready. Terms are shared by all kernels.
struct kernel_plan {
    graph terms;
    std::vector<term_id> pool_rates;
    std::vector<term_id> accumulator_rates;
    std::map<position, term_id> matrix;              ///< -J, only where it is not 0: row and column are pools
    std::map<position, term_id> accumulator_slopes;  ///< row an accumulator, column a pool
    std::map<std::string, term_id> observed;         ///< id of a signal to its value
    std::map<std::string, std::set<std::size_t>> observed_pools;  ///< and to the pools it depends on
    std::vector<term_id> hoisted;  ///< hoistable terms that the other kernels need, in order
    std::vector<term_id> settled;  ///< functions of inputs and parameters that they need, in order; inputs are steady
                                   ///< between events
    std::map<term_id, std::string> names;
    std::set<term_id> fusable;
    elimination factors;

    /// Where a term is among what is known before a step, `hoisted` first, then `settled`; nothing when it is not.
    std::optional<std::size_t> known_place(term_id id) const;
    std::size_t known() const { return hoisted.size() + settled.size(); }
};

/// Differentiates, shares, rewrites and plans.
///   throws  internal_error when an observed signal does not exist, or a rate is NaN (a signal read before it is
///   written)
kernel_plan planned(const equation_system& system, rewriting allowed);

/// `organ.name` as a C++ name.
std::string identifier(std::string id);

}  // namespace magnesia::kernel_generator
