// export_sbml.cpp - the lists of the SBML document in their order.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/export_sbml.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <unordered_map>

#include "api/drawing/markup.hpp"
#include "api/export/c_words.hpp"
#include "api/export/sbml_units.hpp"
#include "core/expr_mathml.hpp"
#include "core/text.hpp"
#include "model/body/symbolic_rows.hpp"

namespace magnesia::api {
namespace {

constexpr const char* core_space = "http://www.sbml.org/sbml/level3/version2/core";
constexpr const char* math_space = "http://www.w3.org/1998/Math/MathML";
constexpr const char* text_space = "http://www.w3.org/1999/xhtml";
constexpr const char* time_symbol =
    R"(<csymbol encoding="text" definitionURL="http://www.sbml.org/sbml/symbols/time">time</csymbol>)";

/// One element of a list a line; an empty list is left out, as SBML wants it.
std::string list_element(const std::string& name, const std::vector<std::string>& items) {
    if (items.empty()) return "";
    return fmt::format("<{}>\n  {}\n</{}>\n", name, fmt::join(items, "\n  "), name);
}

std::string notes(const std::vector<std::string>& paragraphs) {
    std::string text;
    for (const std::string& p : paragraphs) text += text_element("p", p);
    return element("notes", {}, element("body", {{"xmlns", text_space}}, text));
}

/// What one instant does to one variable.
struct assignment {
    bool is_set = false;  ///< to `value`, whatever was there
    double value = 0;     ///< the new value, or what is added
};

class document {
 public:
    explicit document(const exported_body& body) : body_(body), symbols_(model::read_symbols()) {
        remember("pool", body.pools);
        remember("accumulator", body.accumulators);
        remember("input", body.inputs);
        remember("signal", body.signals);
        remember("parameter", body.parameters);
    }

    std::string text() {
        for (const unit u : {mmol, litre, hour}) units_.id(u);  // the units of the model itself
        add_places();
        add_rules();
        const std::vector<std::string> events = written_events();
        const std::string compartment =
            element("compartment", {{"id", "body"},
                                    {"name", "the whole body; holds amounts, its size means nothing"},
                                    {"spatialDimensions", "3"},
                                    {"size", "1"},
                                    {"units", "dimensionless"},
                                    {"constant", "true"}});
        const std::string content =
            '\n' + about_model() + '\n' + list_element("listOfUnitDefinitions", units_.definitions()) +
            list_element("listOfCompartments", {compartment}) + list_element("listOfSpecies", species_) +
            list_element("listOfParameters", parameters_) + list_element("listOfRules", rules_) +
            list_element("listOfEvents", events);
        const std::string model = element("model",
                                          {{"id", "magnesia"},
                                           {"name", "magnesium in one typical person"},
                                           {"substanceUnits", "mmol"},
                                           {"timeUnits", "hour"},
                                           {"volumeUnits", "litre"},
                                           {"extentUnits", "mmol"}},
                                          content);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" +
               element("sbml", {{"xmlns", core_space}, {"level", "3"}, {"version", "2"}}, '\n' + model + '\n') + '\n';
    }

 private:
    void remember(const std::string& kind, const std::vector<exported_place>& all) {
        for (const exported_place& p : all) units_of_symbols_.emplace(kind + '.' + p.id, p.in);
    }

    std::string about_model() const {
        std::vector<std::string> lines{"Magnesia " + body_.head.version + ": magnesium in one typical person. " +
                                       "Information, not medical advice. Licence: Apache-2.0."};
        lines.insert(lines.end(), body_.question.begin(), body_.question.end());
        lines.push_back(fmt::format("The run ends at hour {}.", shortest(body_.end_hour)));
        lines.push_back("Model hash " + body_.head.model_hash + ". Data hash " + body_.head.data_hash + '.');
        return notes(lines);
    }

    static std::string about(const exported_place& p) {
        std::vector<std::string> lines;
        if (!p.label.empty()) lines.push_back(p.label);
        if (!p.sources.empty()) lines.push_back(fmt::format("Sources: {}", fmt::join(p.sources, ", ")));
        return lines.empty() ? "" : notes(lines);
    }

    /// Amounts of magnesium that change are species, everything else is a parameter.
    void add_variable(const std::string& kind, const exported_place& p) {
        if (!(p.in == mmol)) {
            add_parameter(kind, p, false);
            return;
        }
        const attributes with{{"id", c_name(kind + '.' + p.id)},
                              {"name", p.id},
                              {"compartment", "body"},
                              {"initialAmount", shortest(p.value)},
                              {"substanceUnits", units_.id(p.in)},
                              {"hasOnlySubstanceUnits", "true"},
                              {"boundaryCondition", "false"},
                              {"constant", "false"}};
        species_.push_back(element("species", with, about(p)));
    }

    void add_parameter(const std::string& kind, const exported_place& p, bool is_constant) {
        attributes with{{"id", c_name(kind + '.' + p.id)}, {"name", p.id}};
        if (kind != "signal") with.emplace_back("value", shortest(p.value));  // a signal has the value of its rule
        with.emplace_back("units", units_.id(p.in));
        with.emplace_back("constant", is_constant ? "true" : "false");
        parameters_.push_back(element("parameter", with, about(p)));
    }

    void add_places() {
        for (const exported_place& p : body_.pools) add_variable("pool", p);
        for (const exported_place& p : body_.accumulators) add_variable("accumulator", p);
        for (const exported_place& p : body_.inputs) add_parameter("input", p, false);
        for (const exported_place& p : body_.parameters) add_parameter("parameter", p, true);
        for (const exported_place& p : body_.signals) add_parameter("signal", p, false);
    }

    mathml_names names() {
        return {.id = c_name,
                .unit_id = [this](unit u) { return units_.id(u); },
                .units = [this](const std::string& symbol) { return units_of_symbols_.at(symbol); }};
    }

    static std::string math(const std::string& content) {
        return element("math", {{"xmlns", math_space}, {"xmlns:sbml", core_space}}, content);
    }

    void add_rule(const std::string& rule, const std::string& symbol, const expr& value, unit in) {
        rules_.push_back(element(rule, {{"variable", c_name(symbol)}}, math(mathml(value, in, names()))));
    }

    void add_rules() {
        std::vector<expr> wanted;
        for (const named_expr& signal : symbols_.signals) wanted.push_back(signal.value);
        wanted.insert(wanted.end(), symbols_.pool_rates.begin(), symbols_.pool_rates.end());
        wanted.insert(wanted.end(), symbols_.accumulator_rates.begin(), symbols_.accumulator_rates.end());
        const expr_steps cut = cut_into_steps(symbols_.signals, wanted, unnamed_parts::stay);
        std::unordered_map<std::string, expr> steps;
        for (const named_expr& step : cut.steps) steps.emplace(step.name, step.value);
        auto result = cut.results.begin();
        for (const exported_place& p : body_.signals) {
            const std::string symbol = "signal." + p.id;
            const auto step = steps.find(symbol);
            add_rule("assignmentRule", symbol, step == steps.end() ? *result : step->second, p.in);
            ++result;
        }
        for (const exported_place& p : body_.pools) add_rule("rateRule", "pool." + p.id, *result++, p.in / hour);
        for (const exported_place& p : body_.accumulators) {
            add_rule("rateRule", "accumulator." + p.id, *result++, p.in / hour);
        }
    }

    /// All that happens at one instant, in its order, as one assignment for each variable.
    using instant = std::map<std::string, assignment>;

    void happen(instant& now, const engine::event& e) const {
        switch (e.kind) {
            case engine::event_kind::emit:
                for (std::size_t i = 0; i < body_.accumulators.size(); ++i) {
                    if (e.target != i && e.target != engine::every_accumulator) continue;
                    now["accumulator." + body_.accumulators[i].id] = {.is_set = true, .value = 0};
                }
                break;
            case engine::event_kind::set_parameter:
                throw internal_error("a parameter that changes cannot be exported");
            case engine::event_kind::set_input:
                now["input." + body_.inputs.at(e.target).id] = {.is_set = true, .value = e.value};
                break;
            case engine::event_kind::set_pool:
                now["pool." + body_.pools.at(e.target).id] = {.is_set = true, .value = e.value};
                break;
            case engine::event_kind::add_to_pool:
                now["pool." + body_.pools.at(e.target).id].value += e.value;
                break;
        }
    }

    std::string written(const std::string& symbol, const assignment& change) {
        const unit in = units_of_symbols_.at(symbol);
        const expr value = change.is_set ? expr(change.value) : expr::symbol(symbol) + change.value;
        return element("eventAssignment", {{"variable", c_name(symbol)}}, math(mathml(value, in, names())));
    }

    std::string written(double at, const instant& now, std::size_t number_of_event) {
        const std::string when =
            fmt::format("<apply><geq/>{}{}</apply>", time_symbol, mathml_number(at, hour, names()));
        // Not yet true before the start, so that what happens at hour 0 does happen.
        const attributes trigger{{"initialValue", "false"}, {"persistent", "true"}};
        std::string assignments;
        for (const auto& [symbol, change] : now) assignments += written(symbol, change);
        return element("event",
                       {{"id", "event_" + std::to_string(number_of_event)}, {"useValuesFromTriggerTime", "true"}},
                       element("trigger", trigger, math(when)) + element("listOfEventAssignments", {}, assignments));
    }

    std::vector<std::string> written_events() {
        std::map<double, instant> instants;
        for (const engine::event& e : body_.events) happen(instants[e.hour], e);
        std::vector<std::string> all;
        for (const auto& [at, now] : instants) all.push_back(written(at, now, all.size() + 1));
        return all;
    }

    const exported_body& body_;
    model::symbolic_body symbols_;
    sbml_units units_;
    std::unordered_map<std::string, unit> units_of_symbols_;
    std::vector<std::string> species_;
    std::vector<std::string> parameters_;
    std::vector<std::string> rules_;
};

}  // namespace

std::string sbml_of(const exported_body& body) {
    return document(body).text();
}

}  // namespace magnesia::api
