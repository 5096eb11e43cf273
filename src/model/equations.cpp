// equations.cpp - the symbolic reading of the body, printed.
// SPDX-License-Identifier: Apache-2.0
#include "model/equations.hpp"

#include "model/labelled_body.hpp"
#include "model/symbolic_body.hpp"

namespace magnesia::model {
namespace {

/// One line per member: `prefix` organ.name = expression.
template <class S>
void print(std::string& page, const std::string& prefix, const S& s) {
    S::each(s, [&](const char* organ, const char* name, unit, const auto& member) {
        page += prefix + organ + '.' + name + " = " + text(member.raw()) + '\n';
    });
}

}  // namespace

std::string equations_text() {
    const auto x = named<state<symbolic>>("pool");
    const auto u = named<inputs<symbolic>>("input");
    const auto p = named<parameters<symbolic>>("parameter");
    const auto said = named<signals<symbolic>>("signal");
    const auto rates = rhs(x, said, u, p);
    std::string page;
    print(page, "", signals_of(x, u, p));
    print(page, "d/dt ", rates.pools);
    print(page, "d/dt ", rates.accumulators);
    const auto label =
        organ::tracer::rhs<symbolic>(named<label_state<symbolic>>("label"),
                                     scalar<expr>(expr::symbol("label.infusion")), organ::tracer::carrier{x, said, p});
    print(page, "d/dt label.", label.pools);
    print(page, "d/dt label.", label.accumulators);
    return page;
}

}  // namespace magnesia::model
