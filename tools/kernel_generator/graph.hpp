// graph.hpp - the equations as numbered terms in which equal operations are one: what kernels are written from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/expr.hpp"

namespace magnesia::kernel_generator {

using term_id = std::size_t;

/// One operation. Its arguments are earlier terms.
struct term {
    operation kind = operation::constant;
    double constant = 0.0;
    std::string name;
    std::vector<term_id> arguments;
    bool is_hoistable = false;  ///< depends on no pool and no input
};

/// What the graph may change about the order of rounding. Everything else it does is exact.
struct rewriting {
    /// p * (q * x) becomes (p * q) * x where p and q are hoistable, and products of hoistable factors get one order.
    bool gathers_parameters = true;
};

/// Terms, equal ones shared. Minus signs move outwards, where they often cancel or disappear into a subtraction.
/// A comparison is a mask and never a number: where a number is wanted, choose(mask, 1, 0) stands.
class graph {
 public:
    explicit graph(rewriting allowed = {}) : allowed_(allowed) {}

    term_id constant(double value);
    term_id symbol(const std::string& name);  ///< hoistable when its name starts with `parameter.`
    term_id apply(operation kind, std::vector<term_id> arguments);
    term_id imported(const expr& root);

    const term& at(term_id id) const { return terms_[id]; }
    std::size_t size() const { return terms_.size(); }
    bool is(term_id id, operation kind) const { return terms_[id].kind == kind; }
    bool is_constant(term_id id, double value) const { return is(id, operation::constant) && at(id).constant == value; }
    bool is_mask(term_id id) const;

 private:
    struct key {
        operation kind;
        std::uint64_t constant;
        std::string name;
        std::vector<term_id> arguments;
        auto operator<=>(const key&) const = default;
    };

    term_id stored(term t);
    term_id as_number(term_id id);
    bool is_known(const std::vector<term_id>& arguments) const;
    bool moves_minus(operation kind, std::vector<term_id>& arguments, term_id& result);
    term_id product(term_id a, term_id b);
    bool collects(term_id id, std::vector<term_id>& factors) const;
    term_id hoistable_product(term_id a, term_id b);
    term_id choice(std::vector<term_id> arguments);

    rewriting allowed_;
    std::vector<term> terms_;
    std::map<key, term_id> numbers_;
    std::unordered_map<const expr::node*, term_id> imported_;
    std::vector<expr> kept_;  // a node's address names it only while the node lives
};

}  // namespace magnesia::kernel_generator
