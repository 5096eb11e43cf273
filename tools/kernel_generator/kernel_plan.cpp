// kernel_plan.cpp - from equations to the terms, places and names of a kernel.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/kernel_plan.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/error.hpp"
#include "kernel_generator/quotients.hpp"
#include "kernel_generator/slopes.hpp"
#include "kernel_generator/straight_line.hpp"

namespace magnesia::kernel_generator {
namespace {

std::vector<std::string> symbols_of_pools(const equation_system& system) {
    std::vector<std::string> symbols;
    for (const std::string& id : system.pools) symbols.push_back("pool." + id);
    return symbols;
}

/// Slopes of each of `rates` by the pools, times `sign`.
void import_slopes(kernel_plan& plan, slope_reader& slopes, const std::vector<expr>& rates, bool is_negative,
                   std::map<position, term_id>& into) {
    for (std::size_t row = 0; row < rates.size(); ++row) {
        for (const auto& [column, slope] : slopes.of(rates[row])) {
            const term_id id = plan.terms.imported(slope);
            into[{row, column}] = is_negative ? plan.terms.apply(operation::negate, {id}) : id;
        }
    }
}

/// Names for signals and for their slopes: `kidney_urine` and `kidney_urine_by_kidney_store`.
void import_names(kernel_plan& plan, slope_reader& slopes, const equation_system& system) {
    for (const auto& [id, value] : system.signals) {
        plan.names.emplace(plan.terms.imported(value), identifier(id));
        for (const auto& [column, slope] : slopes.of(value))
            plan.names.emplace(plan.terms.imported(slope),
                               fmt::format("{}_by_{}", identifier(id), identifier(system.pools[column])));
    }
}

void import_observed(kernel_plan& plan, slope_reader& slopes, const equation_system& system) {
    for (const std::string& id : system.observed) {
        const auto found = std::find_if(system.signals.begin(), system.signals.end(),
                                        [&](const named_expression& signal) { return signal.id == id; });
        if (found == system.signals.end()) throw internal_error(fmt::format("the body has no signal `{}`", id));
        plan.observed[id] = plan.terms.imported(found->value);
        for (const auto& [column, slope] : slopes.of(found->value)) plan.observed_pools[id].insert(column);
    }
}

/// Every value that some kernel stores.
std::vector<term_id> stored_terms(const kernel_plan& plan) {
    std::vector<term_id> stored = plan.pool_rates;
    stored.insert(stored.end(), plan.accumulator_rates.begin(), plan.accumulator_rates.end());
    for (const auto& [entry, id] : plan.matrix) stored.push_back(id);
    for (const auto& [entry, id] : plan.accumulator_slopes) stored.push_back(id);
    for (const auto& [name, id] : plan.observed) stored.push_back(id);
    return stored;
}

void replace_quotients(kernel_plan& plan) {
    const std::vector<term_id> now = with_reciprocals(plan.terms, stored_terms(plan));
    for (term_id& id : plan.pool_rates) id = now[id];
    for (term_id& id : plan.accumulator_rates) id = now[id];
    for (auto& [entry, id] : plan.matrix) id = now[id];
    for (auto& [entry, id] : plan.accumulator_slopes) id = now[id];
    for (auto& [name, id] : plan.observed) id = now[id];
    std::map<term_id, std::string> names;
    for (const auto& [id, name] : plan.names) names.emplace(now[id], name);
    plan.names = std::move(names);
}

/// The hoistable terms that something not hoistable, or a store, asks for.
void find_hoisted(kernel_plan& plan) {
    const graph& g = plan.terms;
    const std::vector<term_id> stored = stored_terms(plan);
    const std::vector<bool> is_used = reachable(g, stored);
    std::set<term_id> asked;
    const auto ask = [&](term_id id) {
        if (g.at(id).is_hoistable && !g.is(id, operation::constant) && !g.is_mask(id)) asked.insert(id);
        if (g.is_mask(id) && g.at(id).is_hoistable)  // a mask has no place in an array of numbers: its arguments have
            for (const term_id argument : g.at(id).arguments)
                if (!g.is(argument, operation::constant)) asked.insert(argument);
    };
    for (const term_id id : stored) ask(id);
    for (term_id id = 0; id < g.size(); ++id)
        if (is_used[id] && !g.at(id).is_hoistable)
            for (const term_id argument : g.at(id).arguments) ask(argument);
    plan.hoisted.assign(asked.begin(), asked.end());
}

bool is_function(operation kind) {
    switch (kind) {
        case operation::exp:
        case operation::log:
        case operation::sqrt:
        case operation::tanh:
        case operation::sin:
        case operation::cos:
        case operation::logistic:
        case operation::softplus:
        case operation::real_power:
            return true;
        default:
            return false;
    }
}

/// Terms of inputs and parameters alone that call a function, where something that moves with a pool, or a store, asks
/// for them. Sums and products of inputs are too cheap to be kept.
void find_settled(kernel_plan& plan) {
    const graph& g = plan.terms;
    std::vector<bool> is_steady(g.size(), false);
    std::vector<bool> has_function(g.size(), false);
    for (term_id id = 0; id < g.size(); ++id) {
        const term& t = g.at(id);
        const auto steady = [&](term_id argument) { return is_steady[argument]; };
        const auto calls = [&](term_id argument) { return has_function[argument]; };
        is_steady[id] = t.is_hoistable || (t.kind == operation::symbol && t.name.starts_with("input.")) ||
                        (!t.arguments.empty() && std::ranges::all_of(t.arguments, steady));
        has_function[id] = !t.is_hoistable && (is_function(t.kind) || std::ranges::any_of(t.arguments, calls));
    }
    const std::vector<term_id> stored = stored_terms(plan);
    const std::vector<bool> is_used = reachable(g, stored);
    std::set<term_id> asked;
    const auto ask = [&](term_id id) {
        if (is_steady[id] && has_function[id] && !g.is_mask(id)) asked.insert(id);
    };
    for (const term_id id : stored) ask(id);
    for (term_id id = 0; id < g.size(); ++id) {
        if (is_used[id] && !is_steady[id]) std::ranges::for_each(g.at(id).arguments, ask);
    }
    plan.settled.assign(asked.begin(), asked.end());
}

/// Products with a single use may be fused with the sum that uses them: a flux that two rates share is rounded once, so
/// that what leaves one pool is what enters the other.
void find_fusable(kernel_plan& plan) {
    std::vector<term_id> stored = stored_terms(plan);
    std::sort(stored.begin(), stored.end());
    const auto ready = [&](term_id id) -> std::optional<leaf> {
        const bool is_ready = plan.terms.at(id).is_hoistable || plan.known_place(id).has_value();
        return is_ready ? std::optional(leaf{}) : std::nullopt;
    };
    const std::vector<std::size_t> uses = use_counts(plan.terms, stored, ready);
    for (term_id id = 0; id < plan.terms.size(); ++id)
        if (uses[id] == 1 && plan.terms.is(id, operation::multiply) && !plan.terms.at(id).is_hoistable)
            plan.fusable.insert(id);
}

}  // namespace

std::optional<std::size_t> kernel_plan::known_place(term_id id) const {
    const auto place_in = [&](const std::vector<term_id>& ids) -> std::optional<std::size_t> {
        const auto found = std::lower_bound(ids.begin(), ids.end(), id);
        if (found == ids.end() || *found != id) return std::nullopt;
        return static_cast<std::size_t>(found - ids.begin());
    };
    if (const auto place = place_in(hoisted)) return place;
    if (const auto place = place_in(settled)) return hoisted.size() + *place;
    return std::nullopt;
}

kernel_plan planned(const equation_system& system, rewriting allowed) {
    kernel_plan plan;
    plan.terms = graph(allowed);
    slope_reader slopes(symbols_of_pools(system));
    for (const expr& rate : system.pool_rates) plan.pool_rates.push_back(plan.terms.imported(rate));
    for (const expr& rate : system.accumulator_rates) plan.accumulator_rates.push_back(plan.terms.imported(rate));
    import_slopes(plan, slopes, system.pool_rates, true, plan.matrix);
    import_slopes(plan, slopes, system.accumulator_rates, false, plan.accumulator_slopes);
    import_observed(plan, slopes, system);
    import_names(plan, slopes, system);
    replace_quotients(plan);
    find_hoisted(plan);
    find_settled(plan);
    find_fusable(plan);
    std::set<position> pattern;
    for (const auto& [entry, id] : plan.matrix) pattern.insert(entry);
    plan.factors = planned(system.pools.size(), pattern);
    return plan;
}

std::string identifier(std::string id) {
    std::replace(id.begin(), id.end(), '.', '_');
    return id;
}

}  // namespace magnesia::kernel_generator
