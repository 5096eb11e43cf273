// equations.cpp - the symbolic reading of the body, printed.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/equations.hpp"

#include <fmt/core.h>

#include "core/expr_steps.hpp"
#include "core/text.hpp"
#include "model/body/accuracy.hpp"
#include "model/body/labelled_body.hpp"
#include "model/body/symbolic_body.hpp"

namespace magnesia::model {
namespace {

/// One line per member: `prefix` organ.name = expression.
template <class S>
void print(std::string& page, const std::string& prefix, const S& s) {
    S::each(s, [&](const char* organ, const char* name, unit, const auto& member) {
        page += prefix + organ + '.' + name + " = " + text(member.raw()) + '\n';
    });
}

/// Every signal by those it is made of: written out to the pools, the last of them would fill megabytes.
void print_signals(std::string& page, const signals<symbolic>& all) {
    std::vector<named_expr> known;
    std::vector<expr> wanted;
    signals<symbolic>::each(all, [&](const char* organ, const char* name, unit, const auto& member) {
        known.push_back({std::string("signal.") + organ + '.' + name, member.raw()});
        wanted.push_back(member.raw());
    });
    const expr_steps cut = cut_into_steps(known, wanted, unnamed_parts::stay);
    for (const named_expr& step : cut.steps) page += step.name + " = " + text(step.value) + '\n';
    for (std::size_t i = 0; i < known.size(); ++i) page += known[i].name + " is " + text(cut.results[i]) + '\n';
}

}  // namespace

std::string equations_text() {
    const auto x = named<state<symbolic>>("pool");
    const auto u = named<inputs<symbolic>>("input");
    const auto p = named<parameters<symbolic>>("parameter");
    const auto said = named<signals<symbolic>>("signal");
    const auto rates = rhs(x, said, u, p);
    std::string page;
    print_signals(page, signals_of(x, u, p));
    print(page, "d/dt ", rates.pools);
    print(page, "d/dt ", rates.accumulators);
    const auto label =
        organ::tracer::rhs<symbolic>(named<label_state<symbolic>>("label"),
                                     scalar<expr>(expr::symbol("label.infusion")), organ::tracer::carrier{x, said, p});
    print(page, "d/dt label.", label.pools);
    print(page, "d/dt label.", label.accumulators);
    return page;
}

std::string model_text() {
    std::string text = equations_text();
    for (const accuracy_row& row : accuracy_table()) {
        const auto options = options_for(row);
        text += fmt::format("accuracy {} by {} relative {} absolute {} smallest {}\n", shortest(row.asked),
                            engine::name_of(options.by), shortest(options.tolerance.relative),
                            shortest(options.tolerance.absolute), shortest(options.smallest_step));
    }
    return text + fmt::format("everyday {}, usual {}\n", shortest(everyday_accuracy), shortest(usual_accuracy));
}

}  // namespace magnesia::model
