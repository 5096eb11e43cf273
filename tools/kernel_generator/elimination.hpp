// elimination.hpp - the order in which the rows of a sparse matrix are eliminated, and where its entries are stored.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

namespace magnesia::kernel_generator {

using position = std::pair<std::size_t, std::size_t>;  // row, column

/// How a square sparse matrix is factored into L U without searching for pivots.
struct elimination {
    std::vector<std::size_t> order;                 ///< the pools, first eliminated first
    std::vector<std::size_t> rank;                  ///< rank[order[k]] is k
    std::vector<position> entries;                  ///< stored ones: of the matrix, its diagonal, and fill-in
    std::map<position, std::size_t> index;          ///< entry to its place in storage
    std::vector<std::vector<std::size_t>> earlier;  ///< per row: columns left of the diagonal, in order of elimination
    std::vector<std::vector<std::size_t>> later;    ///< per row: columns right of it

    std::size_t at(std::size_t row, std::size_t column) const { return index.at({row, column}); }
    bool holds(std::size_t row, std::size_t column) const { return index.contains({row, column}); }
};

/// Plans the elimination of an n x n matrix with entries at `pattern` and on the diagonal. Pivots stay on the diagonal;
/// the next one is that whose elimination touches fewest entries (Markowitz 1957), ties to the shorter row and column,
/// then to the first.
elimination planned(std::size_t n, const std::set<position>& pattern);

}  // namespace magnesia::kernel_generator
