// symbolic_rows.cpp - the symbolic reading as rows.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/symbolic_rows.hpp"

#include "model/body/symbolic_body.hpp"

namespace magnesia::model {
namespace {

template <class S>
std::vector<expr> symbols_of(const S& s) {
    std::vector<expr> row;
    S::each(s, [&](const char*, const char*, unit, const auto& member) { row.push_back(member.raw()); });
    return row;
}

}  // namespace

symbolic_body read_symbols() {
    const auto x = named<state<symbolic>>("pool");
    const auto u = named<inputs<symbolic>>("input");
    const auto p = named<parameters<symbolic>>("parameter");
    const auto s = signals_of<symbolic>(x, u, p);
    const auto rates = rhs<symbolic>(x, s, u, p);
    symbolic_body body;
    signals<symbolic>::each(s, [&](const char* organ, const char* name, unit, const auto& member) {
        body.signals.push_back({std::string("signal.") + organ + '.' + name, member.raw()});
    });
    body.pool_rates = symbols_of(rates.pools);
    body.accumulator_rates = symbols_of(rates.accumulators);
    return body;
}

std::vector<expr> symbolic_jacobian(const symbolic_body& body) {
    std::vector<expr> entries;
    const std::vector<column> pools = columns<state<real>>();
    for (const expr& rate : body.pool_rates) {
        for (const column& pool : pools) entries.push_back(derivative(rate, "pool." + pool.id()));
    }
    return entries;
}

}  // namespace magnesia::model
