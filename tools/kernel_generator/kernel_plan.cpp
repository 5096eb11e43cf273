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

/// Products with a single use may be fused with the sum that uses them: a flux that two rates share is rounded once, so
/// that what leaves one pool is what enters the other.
void find_fusable(kernel_plan& plan) {
    std::vector<term_id> stored = stored_terms(plan);
    std::sort(stored.begin(), stored.end());
    const auto ready = [&](term_id id) -> std::optional<leaf> {
        return plan.terms.at(id).is_hoistable ? std::optional(leaf{}) : std::nullopt;
    };
    const std::vector<std::size_t> uses = use_counts(plan.terms, stored, ready);
    for (term_id id = 0; id < plan.terms.size(); ++id)
        if (uses[id] == 1 && plan.terms.is(id, operation::multiply) && !plan.terms.at(id).is_hoistable)
            plan.fusable.insert(id);
}

}  // namespace

std::size_t kernel_plan::hoisted_place(term_id id) const {
    const auto found = std::lower_bound(hoisted.begin(), hoisted.end(), id);
    return found != hoisted.end() && *found == id ? static_cast<std::size_t>(found - hoisted.begin()) : hoisted.size();
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
