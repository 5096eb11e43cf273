// elimination.cpp - Markowitz order and fill-in.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/elimination.hpp"

#include <algorithm>
#include <tuple>

namespace magnesia::kernel_generator {
namespace {

/// What is left of the matrix while pivots are taken: per row its columns, per column its rows, diagonal included.
struct remainder {
    std::vector<std::set<std::size_t>> rows;
    std::vector<std::set<std::size_t>> columns;

    void add(std::size_t row, std::size_t column) {
        rows[row].insert(column);
        columns[column].insert(row);
    }

    auto cost(std::size_t pivot) const {
        const std::size_t row = rows[pivot].size();
        const std::size_t column = columns[pivot].size();
        return std::tuple((row - 1) * (column - 1), row + column, pivot);
    }

    void remove(std::size_t pivot) {
        for (const std::size_t column : rows[pivot]) columns[column].erase(pivot);
        for (const std::size_t row : columns[pivot]) rows[row].erase(pivot);
    }
};

}  // namespace

elimination planned(std::size_t n, const std::set<position>& pattern) {
    remainder left{std::vector<std::set<std::size_t>>(n), std::vector<std::set<std::size_t>>(n)};
    std::set<position> stored = pattern;
    for (std::size_t i = 0; i < n; ++i) stored.insert({i, i});
    for (const auto& [row, column] : stored) left.add(row, column);

    elimination plan;
    std::set<std::size_t> open;
    for (std::size_t i = 0; i < n; ++i) open.insert(i);
    while (!open.empty()) {
        const std::size_t pivot = *std::min_element(
            open.begin(), open.end(), [&](std::size_t a, std::size_t b) { return left.cost(a) < left.cost(b); });
        const std::set<std::size_t> rows = left.columns[pivot];
        const std::set<std::size_t> columns = left.rows[pivot];
        for (const std::size_t row : rows) {
            for (const std::size_t column : columns) {
                left.add(row, column);
                stored.insert({row, column});
            }
        }
        left.remove(pivot);
        open.erase(pivot);
        plan.order.push_back(pivot);
    }

    plan.rank.resize(n);
    for (std::size_t k = 0; k < n; ++k) plan.rank[plan.order[k]] = k;
    plan.entries.assign(stored.begin(), stored.end());
    const auto when = [&](const position& entry) { return position(plan.rank[entry.first], plan.rank[entry.second]); };
    std::sort(plan.entries.begin(), plan.entries.end(),
              [&](const position& a, const position& b) { return when(a) < when(b); });
    plan.earlier.resize(n);
    plan.later.resize(n);
    for (std::size_t k = 0; k < plan.entries.size(); ++k) {
        const auto& [row, column] = plan.entries[k];
        plan.index.emplace(plan.entries[k], k);
        if (plan.rank[column] < plan.rank[row]) plan.earlier[row].push_back(column);
        if (plan.rank[column] > plan.rank[row]) plan.later[row].push_back(column);
    }
    return plan;
}

}  // namespace magnesia::kernel_generator
