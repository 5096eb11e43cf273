// elimination_text.cpp - the linear algebra of a kernel as C++ statements.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/elimination_text.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace magnesia::kernel_generator {
namespace {

constexpr const char* indent = "        ";

std::string cell(const char* array, std::size_t place) {
    return fmt::format("{}[{}]", array, place);
}

/// target = value - or + products, a few to a line.
class update {
 public:
    update(counted_text& into, std::string target, std::string value)
        : into_(into), target_(std::move(target)), value_(std::move(value)) {}

    void add(const char* sign, const std::string& a, const std::string& b) {
        constexpr int products_a_line = 3;
        if (on_this_line_++ == products_a_line) {
            into_.lines += fmt::format("{}{} = {};\n", indent, target_, value_);
            value_ = target_;
            on_this_line_ = 1;
        }
        value_ = fmt::format("fma({}{}, {}, {})", sign, a, b, value_);
        ++into_.counts.fused;
    }
    const std::string& value() const { return value_; }

    /// The last line; none where the value would only be stored again.
    void store(const std::string& value, const std::string& comment = {}) {
        if (value == target_) return;
        into_.lines += fmt::format("{}{} = {};{}{}\n", indent, target_, value, comment.empty() ? "" : "  // ", comment);
    }

 private:
    counted_text& into_;
    std::string target_;
    std::string value_;
    int on_this_line_ = 0;
};

/// One entry of L or U: what is left of the matrix once all earlier pivots have acted on it.
void add_factor(counted_text& text, const elimination& plan, const position& entry, const std::string& comment) {
    const auto [row, column] = entry;
    const std::string target = cell("entry", plan.at(row, column));
    update left(text, target, row == column ? target + " + diagonal" : target);
    const std::size_t until = std::min(plan.rank[row], plan.rank[column]);
    for (const std::size_t pivot : plan.earlier[row]) {
        if (plan.rank[pivot] >= until || !plan.holds(pivot, column)) continue;
        left.add("-", cell("entry", plan.at(row, pivot)), cell("entry", plan.at(pivot, column)));
    }
    if (row == column) {
        left.store(fmt::format("V(1.0) / ({})", left.value()), comment);
        ++text.counts.sums;
        ++text.counts.divisions;
    } else if (plan.rank[column] < plan.rank[row]) {
        left.store(fmt::format("{} * {}", left.value(), cell("entry", plan.at(column, column))), comment);
        ++text.counts.products;
    } else {
        left.store(left.value(), comment);
    }
}

update substituted(counted_text& text, const elimination& plan, std::size_t row,
                   const std::vector<std::size_t>& columns) {
    update left(text, cell("side", row), cell("side", row));
    for (const std::size_t column : columns) left.add("-", cell("entry", plan.at(row, column)), cell("side", column));
    return left;
}

}  // namespace

counted_text apply_text(const elimination& plan, const std::set<position>& pattern) {
    counted_text text;
    for (std::size_t row = 0; row < plan.order.size(); ++row) {
        const auto first = pattern.lower_bound({row, 0});
        const bool is_empty = first == pattern.end() || first->first != row;
        const auto entry = [&](const position& at) { return cell("entry", plan.at(at.first, at.second)); };
        update sum(text, cell("product", row),
                   is_empty ? "V(0.0)" : fmt::format("{} * {}", entry(*first), cell("vector", first->second)));
        text.counts.products += is_empty ? 0 : 1;
        for (auto at = first; at != pattern.end() && at->first == row; ++at)
            if (at != first) sum.add("", entry(*at), cell("vector", at->second));
        sum.store(sum.value());
    }
    return text;
}

counted_text factor_text(const elimination& plan, const std::vector<std::string>& names) {
    counted_text text;
    for (const position& entry : plan.entries) {  // in order of elimination, row by row
        const auto [row, column] = entry;
        add_factor(text, plan, entry, row == column ? names[row] : fmt::format("{} by {}", names[row], names[column]));
    }
    return text;
}

counted_text solve_text(const elimination& plan) {
    counted_text text;
    for (const std::size_t row : plan.order) {
        update left = substituted(text, plan, row, plan.earlier[row]);
        left.store(left.value());
    }
    for (auto row = plan.order.rbegin(); row != plan.order.rend(); ++row) {
        update left = substituted(text, plan, *row, plan.later[*row]);
        left.store(fmt::format("{} * {}", left.value(), cell("entry", plan.at(*row, *row))));
        ++text.counts.products;
    }
    return text;
}

counted_text accumulate_text(const std::set<position>& pattern) {
    counted_text text;
    std::size_t place = 0;
    for (const auto& [row, column] : pattern) {
        text.lines += fmt::format("{}coupled[{}] = fma(accumulator_slope[{}], increment[{}], coupled[{}]);\n", indent,
                                  row, place++, column, row);
        ++text.counts.fused;
    }
    return text;
}

}  // namespace magnesia::kernel_generator
