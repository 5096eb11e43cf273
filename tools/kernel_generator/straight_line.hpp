// straight_line.hpp - terms written as C++ statements, each temporary just before its first use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kernel_generator/graph.hpp"
#include "kernel_generator/operation_counts.hpp"

namespace magnesia::kernel_generator {

/// A term that a kernel finds ready instead of computing it.
struct leaf {
    std::string text;         ///< what stands in expressions
    std::string declaration;  ///< a statement needed before the first use, or empty
};
using leaf_reader = std::function<std::optional<leaf>(term_id)>;

/// A value to store, for example `pool_rate[3]`.
struct assignment {
    std::string target;
    term_id value = 0;
    std::string comment;
};

/// How often each term is needed: as an argument of another one that is needed, or to be stored.
std::vector<std::size_t> use_counts(const graph& g, const std::vector<term_id>& stored, const leaf_reader& leaf_of);

/// What all kernels of a body share.
struct vocabulary {
    const graph& terms;
    std::map<term_id, std::string> names;  ///< readable names of terms worth one
    std::set<term_id> fusable;             ///< products with one use: `a * b + c` may round once
};

/// Writes one kernel. A term used once stands where it is used; one used twice gets a name.
class straight_line {
 public:
    straight_line(const vocabulary& words, leaf_reader leaf_of);

    /// Statements, one a line, that compute and store the values in this order.
    std::string written(const std::vector<assignment>& assignments);

    const operation_counts& counts() const { return counts_; }

 private:
    struct piece {
        std::string text;
        int strength = 0;
    };

    piece operand(term_id id);
    piece computed(term_id id);
    piece infix(term_id id, const char* word, int strength);
    std::string call(term_id id, std::string_view name);
    std::optional<piece> fused(term_id id);
    std::string tight(term_id id, int least);
    std::string declared(term_id id, const std::string& text);
    std::string name_for(term_id id);
    void count(operation kind);

    const vocabulary& words_;
    leaf_reader leaf_of_;
    std::vector<std::size_t> uses_;
    std::map<term_id, std::string> ready_;
    std::size_t unnamed_ = 0;
    std::string lines_;
    operation_counts counts_;
};

}  // namespace magnesia::kernel_generator
