// graph.cpp - building terms: sharing equal ones, folding constants, moving minus signs and parameters together.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/graph.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "core/error.hpp"
#include "core/operation_value.hpp"

namespace magnesia::kernel_generator {
namespace {

bool is_comparison(operation kind) {
    return kind == operation::less || kind == operation::less_or_equal || kind == operation::equal;
}

constexpr std::size_t most_factors = 8;  // longer products stay as they are: a power of a power would never end

/// Does the order of the two arguments not matter, not even to rounding?
bool commutes(operation kind) {
    return kind == operation::add || kind == operation::multiply || kind == operation::equal;
}

}  // namespace

bool graph::is_mask(term_id id) const {
    return is_comparison(terms_[id].kind);
}

term_id graph::stored(term t) {
    key k{t.kind, std::bit_cast<std::uint64_t>(t.constant), t.name, t.arguments};
    if (commutes(t.kind)) std::sort(k.arguments.begin(), k.arguments.end());
    const auto [place, is_new] = numbers_.emplace(std::move(k), terms_.size());
    if (is_new) {
        const auto is_hoistable = [this](term_id argument) { return terms_[argument].is_hoistable; };
        if (!t.arguments.empty()) t.is_hoistable = std::all_of(t.arguments.begin(), t.arguments.end(), is_hoistable);
        terms_.push_back(std::move(t));
    }
    return place->second;
}

term_id graph::constant(double value) {
    if (std::isnan(value)) throw internal_error("a kernel reads a signal before it is written (or a NaN)");
    return stored({.kind = operation::constant, .constant = value, .name = {}, .arguments = {}, .is_hoistable = true});
}

term_id graph::symbol(const std::string& name) {
    return stored({.kind = operation::symbol,
                   .constant = 0,
                   .name = name,
                   .arguments = {},
                   .is_hoistable = name.starts_with("parameter.")});
}

term_id graph::as_number(term_id id) {
    return is_mask(id) ? choice({id, constant(1), constant(0)}) : id;
}

bool graph::is_known(const std::vector<term_id>& arguments) const {
    return std::all_of(arguments.begin(), arguments.end(),
                       [this](term_id argument) { return is(argument, operation::constant); });
}

term_id graph::choice(std::vector<term_id> a) {
    if (is(a[0], operation::constant)) return as_number(at(a[0]).constant != 0 ? a[1] : a[2]);
    if (!is_mask(a[0])) {  // a number is "yes" where it is not 0
        a[0] = apply(operation::equal, {a[0], constant(0)});
        std::swap(a[1], a[2]);
    }
    a[1] = as_number(a[1]);
    a[2] = as_number(a[2]);
    if (a[1] == a[2]) return a[1];
    return stored({.kind = operation::choose, .constant = 0, .name = {}, .arguments = std::move(a)});
}

/// Rewrites a sum, product or quotient of terms with a minus sign so that at most one sign is left, outside.
bool graph::moves_minus(operation kind, std::vector<term_id>& a, term_id& result) {
    const auto is_minus = [this](term_id id) { return is(id, operation::negate); };
    const auto inner = [this](term_id id) { return at(id).arguments[0]; };
    const auto minus = [this](term_id id) { return apply(operation::negate, {id}); };
    if (kind == operation::negate && is_minus(a[0])) {
        result = inner(a[0]);
    } else if (kind == operation::add && is_minus(a[1])) {
        result = apply(operation::subtract, {a[0], inner(a[1])});
    } else if (kind == operation::add && is_minus(a[0])) {
        result = apply(operation::subtract, {a[1], inner(a[0])});
    } else if (kind == operation::subtract && is_minus(a[1])) {
        result = apply(operation::add, {a[0], inner(a[1])});
    } else if (kind == operation::subtract && is_minus(a[0])) {
        result = minus(apply(operation::add, {inner(a[0]), a[1]}));
    } else if (kind == operation::subtract && is_constant(a[0], 0)) {
        result = minus(a[1]);
    } else if ((kind == operation::multiply || kind == operation::divide) && is_minus(a[0])) {
        result = minus(apply(kind, {inner(a[0]), a[1]}));
    } else if ((kind == operation::multiply || kind == operation::divide) && is_minus(a[1])) {
        result = minus(apply(kind, {a[0], inner(a[1])}));
    } else if (kind == operation::multiply && (is_constant(a[0], -1) || is_constant(a[1], -1))) {
        result = minus(is_constant(a[0], -1) ? a[1] : a[0]);
    } else {
        return false;
    }
    return true;
}

/// Appends the factors of a product; false when there are too many, or one comes twice and powers share better.
bool graph::collects(term_id id, std::vector<term_id>& factors) const {
    if (factors.size() >= most_factors) return false;
    if (is(id, operation::multiply))
        return collects(at(id).arguments[0], factors) && collects(at(id).arguments[1], factors);
    if (std::find(factors.begin(), factors.end(), id) != factors.end()) return false;
    factors.push_back(id);
    return true;
}

/// A product of hoistable factors in the order of their numbers, so that the same factors give the same term.
term_id graph::hoistable_product(term_id a, term_id b) {
    const auto joined = [this](term_id left, term_id right) {
        return stored({.kind = operation::multiply, .constant = 0, .name = {}, .arguments = {left, right}});
    };
    std::vector<term_id> factors;
    if (!collects(a, factors) || !collects(b, factors)) return joined(a, b);
    std::sort(factors.begin(), factors.end());
    term_id all = factors[0];
    for (std::size_t i = 1; i < factors.size(); ++i) all = joined(all, factors[i]);
    return all;
}

/// a * b, where p * (q * x) gathers p and q. It never adds an operation to a kernel: q * x falls away or stays shared.
term_id graph::product(term_id a, term_id b) {
    if (allowed_.gathers_parameters && at(a).is_hoistable && at(b).is_hoistable) return hoistable_product(a, b);
    for (int side = 0; side < 2 && allowed_.gathers_parameters; ++side, std::swap(a, b)) {
        if (!at(a).is_hoistable || at(b).is_hoistable || !is(b, operation::multiply)) continue;
        term_id factor = at(b).arguments[0];
        term_id rest = at(b).arguments[1];
        if (at(rest).is_hoistable) std::swap(factor, rest);
        if (!at(factor).is_hoistable) continue;
        return apply(operation::multiply, {apply(operation::multiply, {a, factor}), rest});
    }
    return stored({.kind = operation::multiply, .constant = 0, .name = {}, .arguments = {a, b}});
}

term_id graph::apply(operation kind, std::vector<term_id> a) {
    if (kind == operation::choose) return choice(std::move(a));
    for (term_id& argument : a) argument = as_number(argument);
    if (is_known(a)) {
        std::vector<double> values;
        for (const term_id argument : a) values.push_back(at(argument).constant);
        return constant(operation_value(kind, values));
    }
    const auto has = [&](std::size_t i, double value) { return is_constant(a[i], value); };
    if (kind == operation::add && has(0, 0)) return a[1];
    if ((kind == operation::add || kind == operation::subtract) && has(1, 0)) return a[0];
    if (kind == operation::multiply && (has(0, 1) || has(1, 0))) return a[1];
    if (kind == operation::multiply && (has(1, 1) || has(0, 0))) return a[0];
    if (kind == operation::divide && (has(1, 1) || has(0, 0))) return a[0];
    term_id moved = 0;
    if (moves_minus(kind, a, moved)) return moved;
    if (kind == operation::multiply) return product(a[0], a[1]);
    return stored({.kind = kind, .constant = 0, .name = {}, .arguments = std::move(a)});
}

term_id graph::imported(const expr& root) {
    kept_.push_back(root);
    std::vector<expr> open{root};
    while (!open.empty()) {
        const expr current = open.back();
        std::vector<term_id> arguments;
        for (const expr& argument : current.at().arguments) {
            const auto found = imported_.find(argument.id());
            if (found == imported_.end()) {
                open.push_back(argument);
            } else {
                arguments.push_back(found->second);
            }
        }
        if (arguments.size() < current.at().arguments.size()) continue;
        open.pop_back();
        if (imported_.contains(current.id())) continue;
        const expr::node& node = current.at();
        const term_id id = node.kind == operation::constant ? constant(node.constant)
                           : node.kind == operation::symbol ? symbol(node.name)
                                                            : apply(node.kind, std::move(arguments));
        imported_.emplace(current.id(), id);
    }
    return imported_.at(root.id());
}

}  // namespace magnesia::kernel_generator
