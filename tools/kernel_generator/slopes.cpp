// slopes.cpp - forward differentiation over the shared graph.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/slopes.hpp"

#include <set>

namespace magnesia::kernel_generator {

slope_reader::slope_reader(const std::vector<std::string>& symbols) {
    for (std::size_t i = 0; i < symbols.size(); ++i) places_.emplace(symbols[i], i);
}

const sparse_slopes& slope_reader::of(const expr& root) {
    kept_.push_back(root);
    std::vector<expr> open{root};
    while (!open.empty()) {
        const expr current = open.back();
        std::size_t waits = 0;
        for (const expr& argument : current.at().arguments) {
            if (known_.contains(argument.id())) continue;
            open.push_back(argument);
            ++waits;
        }
        if (waits > 0) continue;
        open.pop_back();
        if (!known_.contains(current.id())) known_.emplace(current.id(), one(current));
    }
    return known_.at(root.id());
}

sparse_slopes slope_reader::one(const expr& e) const {
    if (e.at().kind == operation::symbol) {
        const auto place = places_.find(e.at().name);
        return place == places_.end() ? sparse_slopes{} : sparse_slopes{{place->second, 1.0}};
    }
    std::set<std::size_t> touched;
    for (const expr& argument : e.at().arguments)
        for (const auto& [place, slope] : known_.at(argument.id())) touched.insert(place);
    sparse_slopes result;
    for (const std::size_t place : touched) {
        std::vector<expr> slopes;
        for (const expr& argument : e.at().arguments) {
            const sparse_slopes& inner = known_.at(argument.id());
            const auto found = inner.find(place);
            slopes.push_back(found == inner.end() ? expr(0.0) : found->second);
        }
        const expr slope = operation_slope(e, slopes);
        if (!slope.is_constant(0.0)) result.emplace(place, slope);
    }
    return result;
}

}  // namespace magnesia::kernel_generator
