// body_system.cpp - reads the body with symbols.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/body_system.hpp"

#include "model/body/body.hpp"
#include "model/body/symbolic_body.hpp"

namespace magnesia::kernel_generator {
namespace {

using model::symbolic;

/// visit(id, expression) for every member of a struct of the body, in the order of its arrays.
template <class S>
void each_member(const S& s, auto visit) {
    S::each(s, [&](const char* organ, const char* name, unit, const auto& member) {
        visit(std::string(organ) + '.' + name, member.raw());
    });
}

template <class S>
std::vector<std::string> ids(const S& s) {
    std::vector<std::string> all;
    each_member(s, [&](std::string id, const expr&) { all.push_back(std::move(id)); });
    return all;
}

template <class S>
std::vector<expr> expressions(const S& s) {
    std::vector<expr> all;
    each_member(s, [&](const std::string&, const expr& value) { all.push_back(value); });
    return all;
}

}  // namespace

equation_system body_system(std::vector<std::string> observed) {
    const auto x = model::named<model::state<symbolic>>("pool");
    const auto u = model::named<model::inputs<symbolic>>("input");
    const auto p = model::named<model::parameters<symbolic>>("parameter");
    const auto signals = model::signals_of(x, u, p);
    const auto rates = model::rhs(x, signals, u, p);
    equation_system body{.pools = ids(rates.pools),
                         .accumulators = ids(rates.accumulators),
                         .inputs = ids(u),
                         .parameters = ids(p),
                         .pool_rates = expressions(rates.pools),
                         .accumulator_rates = expressions(rates.accumulators),
                         .signals = {},
                         .observed = std::move(observed)};
    each_member(signals, [&](std::string id, const expr& value) { body.signals.push_back({std::move(id), value}); });
    return body;
}

}  // namespace magnesia::kernel_generator
