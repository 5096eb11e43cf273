// quotients.cpp - divisions that can be products with a reciprocal.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/quotients.hpp"

#include <set>

namespace magnesia::kernel_generator {
namespace {

/// The divisors, not hoistable, that at least two of the quotients share.
std::set<term_id> shared_divisors(const graph& g, const std::vector<bool>& is_used) {
    std::set<term_id> seen;
    std::set<term_id> shared;
    std::set<term_id> compared;
    for (term_id id = 0; id < is_used.size(); ++id) {
        if (!is_used[id]) continue;
        const auto& a = g.at(id).arguments;
        if (g.is(id, operation::divide) && !seen.insert(a[1]).second) shared.insert(a[1]);
        if (g.is(id, operation::equal) && g.is_constant(a[1], 0)) compared.insert(a[0]);
        if (g.is(id, operation::equal) && g.is_constant(a[0], 0)) compared.insert(a[1]);
    }
    for (const term_id divisor : compared) shared.erase(divisor);
    return shared;
}

}  // namespace

std::vector<bool> reachable(const graph& g, const std::vector<term_id>& roots) {
    std::vector<bool> is_used(g.size(), false);
    for (const term_id root : roots) is_used[root] = true;
    for (term_id id = g.size(); id-- > 0;)  // arguments are earlier terms
        if (is_used[id])
            for (const term_id argument : g.at(id).arguments) is_used[argument] = true;
    return is_used;
}

std::vector<term_id> with_reciprocals(graph& g, const std::vector<term_id>& roots) {
    const std::set<term_id> shared = shared_divisors(g, reachable(g, roots));
    const std::size_t count = g.size();
    std::vector<term_id> now(count);
    for (term_id id = 0; id < count; ++id) {
        const term t = g.at(id);  // a copy: the graph grows
        if (t.arguments.empty()) {
            now[id] = id;
            continue;
        }
        std::vector<term_id> arguments;
        for (const term_id argument : t.arguments) arguments.push_back(now[argument]);
        const bool is_quotient = t.kind == operation::divide;
        const bool is_known = is_quotient && g.at(t.arguments[1]).is_hoistable && !t.is_hoistable;
        if (is_known || (is_quotient && shared.contains(t.arguments[1]))) {
            const term_id reciprocal = g.apply(operation::divide, {g.constant(1), arguments[1]});
            now[id] = g.apply(operation::multiply, {arguments[0], reciprocal});
        } else {
            now[id] = g.apply(t.kind, std::move(arguments));
        }
    }
    return now;
}

}  // namespace magnesia::kernel_generator
