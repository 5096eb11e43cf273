// export_c.cpp - the parts of the C file in their order.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/export_c.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "api/export/c_words.hpp"
#include "core/expr_c.hpp"
#include "core/units.hpp"
#include "model/body/symbolic_rows.hpp"

namespace magnesia::api {
namespace {

/// `pool.stomach.meal` as `pool[POOL_STOMACH_MEAL]`; a step is a local variable.
std::string symbol_in_c(const std::string& name) {
    for (const char* kind : {"pool", "input", "parameter"}) {
        const std::string prefix = std::string(kind) + '.';
        if (name.starts_with(prefix)) return fmt::format("{}[{}]", kind, c_constant(kind, name.substr(prefix.size())));
    }
    const std::string signal = "signal.";
    return c_name(name.starts_with(signal) ? name.substr(signal.size()) : name);
}

std::string about(const exported_place& place) {
    std::string line = place.id + ", " + text(place.in);
    if (!place.label.empty()) line += ": " + place.label;
    if (!place.sources.empty()) line += fmt::format(" [{}]", fmt::join(place.sources, ", "));
    return line;
}

/// The places of one kind as an enumeration that ends with their number.
std::string enumeration(const std::string& kind, const std::vector<exported_place>& all) {
    std::string page = fmt::format("enum magnesia_{} {{\n", kind);
    for (const exported_place& p : all) {
        page += fmt::format("    {}, {}\n", c_constant(kind, p.id), c_comment(about(p)));
    }
    return page + fmt::format("    {}\n}};\n\n", c_constant(kind, "count"));
}

/// The values of one kind as an array. An array in C has at least one element.
std::string value_array(const std::string& name, const std::string& kind, const std::vector<exported_place>& all) {
    std::string page = fmt::format("const double {}[{}] = {{\n", name, c_constant(kind, "count"));
    for (const exported_place& p : all) {
        page += fmt::format("    {}, {}\n", c_number(p.value), c_comment(about(p)));
    }
    return page + "};\n\n";
}

std::string event_row(const engine::event& e, const exported_body& body) {
    const auto row = [&](const char* kind, const std::string& target) {
        return fmt::format("    {{{}, {}, {}, {}}},\n", c_number(e.hour), kind, target, c_number(e.value));
    };
    switch (e.kind) {
        case engine::event_kind::emit:
            return row("EVENT_RESET", e.target == engine::every_accumulator
                                          ? "ACCUMULATOR_COUNT"
                                          : c_constant("accumulator", body.accumulators.at(e.target).id));
        case engine::event_kind::set_parameter:
            break;  // refused before
        case engine::event_kind::set_input:
            return row("EVENT_SET_INPUT", c_constant("input", body.inputs.at(e.target).id));
        case engine::event_kind::set_pool:
            return row("EVENT_SET_POOL", c_constant("pool", body.pools.at(e.target).id));
        case engine::event_kind::add_to_pool:
            return row("EVENT_ADD_TO_POOL", c_constant("pool", body.pools.at(e.target).id));
    }
    return {};
}

std::string events(const exported_body& body) {
    std::string page = fmt::format(
        "/* In the order in which they happen. The last row, at no hour, ends the table. */\n"
        "const struct magnesia_event magnesia_events[{}] = {{\n",
        body.events.size() + 1);
    for (const engine::event& e : body.events) page += event_row(e, body);
    return page + fmt::format(
                      "    {{HUGE_VAL, EVENT_RESET, 0, 0.0}},\n}};\n\n"
                      "const int magnesia_event_count = {};\n\n"
                      "const double magnesia_end_hour = {};\n\n",
                      body.events.size(), c_number(body.end_hour));
}

/// One line to be computed: where it goes and what it is.
struct target {
    std::string place;
    expr value;
};

/// The body of a function: the steps as constants, then what goes into each place.
std::string computed(const model::symbolic_body& symbols, const std::vector<target>& targets) {
    std::vector<expr> wanted;
    for (const target& t : targets) wanted.push_back(t.value);
    const expr_steps cut = cut_into_steps(symbols.signals, wanted, unnamed_parts::get_names);
    std::string page;
    for (const named_expr& step : cut.steps) {
        page +=
            c_statement(fmt::format("const double {} = {};", symbol_in_c(step.name), c_text(step.value, symbol_in_c)));
    }
    page += '\n';
    for (std::size_t i = 0; i < targets.size(); ++i) {
        page += c_statement(fmt::format("{} = {};", targets[i].place, c_text(cut.results[i], symbol_in_c)));
    }
    return page;
}

/// A function; arguments its code never reads are said to be unused.
std::string function(const std::string& head, const std::string& first, const std::string& code) {
    std::string page = head + "\n{\n";
    for (const char* argument : {"pool", "input", "parameter"}) {
        if (code.find(std::string(argument) + '[') == std::string::npos)
            page += fmt::format("    (void){};\n", argument);
    }
    return page + first + code + "}\n\n";
}

constexpr const char* arguments = "(const double *pool, const double *input, const double *parameter,\n    ";

std::string rates_head() {
    return fmt::format("void magnesia_rates{}double *pool_rate, double *accumulator_rate)", arguments);
}

std::string signals_head() {
    return fmt::format("void magnesia_signals{}double *signal)", arguments);
}

std::string jacobian_head() {
    return fmt::format("void magnesia_jacobian{}double *jacobian)", arguments);
}

std::string rates(const model::symbolic_body& symbols, const exported_body& body) {
    std::vector<target> targets;
    for (std::size_t i = 0; i < body.pools.size(); ++i) {
        targets.push_back({fmt::format("pool_rate[{}]", c_constant("pool", body.pools[i].id)), symbols.pool_rates[i]});
    }
    for (std::size_t i = 0; i < body.accumulators.size(); ++i) {
        const std::string place = c_constant("accumulator", body.accumulators[i].id);
        targets.push_back({fmt::format("accumulator_rate[{}]", place), symbols.accumulator_rates[i]});
    }
    return function(rates_head(), "", computed(symbols, targets));
}

std::string signals(const model::symbolic_body& symbols, const exported_body& body) {
    std::vector<target> targets;
    for (std::size_t i = 0; i < body.signals.size(); ++i) {
        const std::string place = c_constant("signal", body.signals[i].id);
        targets.push_back({fmt::format("signal[{}]", place), symbols.signals[i].value});
    }
    return function(signals_head(), "", computed(symbols, targets));
}

std::string jacobian(const model::symbolic_body& symbols, const exported_body& body) {
    const std::vector<expr> slopes = model::symbolic_jacobian(symbols);
    const std::size_t n = body.pools.size();
    std::vector<target> targets;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const expr& slope = slopes[i * n + j];
            if (slope.is_constant(0)) continue;
            targets.push_back({fmt::format("jacobian[{} * POOL_COUNT + {}]", c_constant("pool", body.pools[i].id),
                                           c_constant("pool", body.pools[j].id)),
                               slope});
        }
    }
    return function(jacobian_head(), "    for (int i = 0; i < POOL_COUNT * POOL_COUNT; ++i) jacobian[i] = 0.0;\n",
                    computed(symbols, targets));
}

std::string opening(const exported_body& body) {
    std::string page = fmt::format(
        "/* The body of Magnesia {} as C99: magnesium in one typical person. Information, not medical advice.\n"
        " * SPDX-License-Identifier: Apache-2.0\n *\n",
        body.head.version);
    for (const std::string& line : body.question) page += fmt::format(" * {}\n", line);
    return page + fmt::format(
                      " *\n"
                      " * Model {}\n"
                      " * Data  {}\n"
                      " *\n"
                      " * Units: mmol, litre, hour, gram. Time is hours since the start, a local midnight. Between\n"
                      " * events the body does not depend on time. At the start accumulators are 0. Names\n"
                      " * in square brackets are sources; `magnesia why NAME` shows them. */\n\n"
                      "#include <math.h>\n\n",
                      body.head.model_hash, body.head.data_hash);
}

std::string declarations() {
    return fmt::format(
        "enum magnesia_event_kind {{\n"
        "    EVENT_RESET,      /* the accumulator is 0 again; with target ACCUMULATOR_COUNT all are */\n"
        "    EVENT_SET_INPUT,  /* the input has this value from now on */\n"
        "    EVENT_SET_POOL,   /* the pool has this value */\n"
        "    EVENT_ADD_TO_POOL /* this much more is in the pool */\n"
        "}};\n\n"
        "struct magnesia_event {{\n"
        "    double hour;\n"
        "    enum magnesia_event_kind kind;\n"
        "    int target;\n"
        "    double value;\n"
        "}};\n\n"
        "/* How fast pools and accumulators change, per hour. */\n{};\n\n"
        "/* What the organs tell each other: concentrations and flows. */\n{};\n\n"
        "/* Slopes of the pools' rates: jacobian[i * POOL_COUNT + j] is d pool_rate[i] / d pool[j]. */\n{};\n\n",
        rates_head(), signals_head(), jacobian_head());
}

}  // namespace

std::string c_file_of(const exported_body& body) {
    const model::symbolic_body symbols = model::read_symbols();
    const std::string functions = rates(symbols, body) + signals(symbols, body) + jacobian(symbols, body);
    std::string page = opening(body) + enumeration("pool", body.pools) + enumeration("accumulator", body.accumulators) +
                       enumeration("input", body.inputs) + enumeration("signal", body.signals) +
                       enumeration("parameter", body.parameters) + declarations();
    page += "/* The steady state of this person's days without the regimen. */\n" +
            value_array("magnesia_initial_pools", "pool", body.pools) +
            "/* What the world does at the start, until events change it. */\n" +
            value_array("magnesia_initial_inputs", "input", body.inputs) + "/* The values of this person. */\n" +
            value_array("magnesia_parameters", "parameter", body.parameters) + events(body) + c_helpers(functions) +
            functions;
    page.pop_back();  // one line end at the end
    return page;
}

}  // namespace magnesia::api
