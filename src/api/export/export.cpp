// export.cpp - a scenario gathered into places, values, sources and events.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/export.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/answers/assumptions.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/export/export_c.hpp"
#include "api/export/export_sbml.hpp"
#include "core/error.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "model/person/binding.hpp"
#include "model/person/covariates.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::api {
namespace {

using model::real;

constexpr const char* export_schema = "magnesia.export/1";

template <class S>
std::vector<exported_place> places() {
    std::vector<exported_place> all;
    for (const model::column& c : model::columns<S>()) {
        all.push_back({.id = c.id(), .in = c.in, .value = 0, .label = {}, .sources = {}});
    }
    return all;
}

std::vector<exported_place> pools_at(const std::vector<double>& start, const std::vector<evidence::outcome>& outcomes) {
    std::vector<exported_place> all = places<model::state<real>>();
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].value = start[i];
        const auto named = std::find_if(outcomes.begin(), outcomes.end(),
                                        [&](const evidence::outcome& o) { return o.pool == all[i].id; });
        if (named != outcomes.end()) all[i].label = named->label;
    }
    return all;
}

std::vector<exported_place> inputs_for(const scenario::person& who) {
    std::vector<exported_place> all = places<model::inputs<real>>();
    const std::vector<double> row = model::inputs_of(who);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].value = row[i];
    return all;
}

std::vector<exported_place> parameters_of(const model::parameters<real>& typical, const model::bound_evidence& bound) {
    std::vector<exported_place> all = places<model::parameters<real>>();
    std::vector<double> row(all.size());
    model::write(typical, row);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].value = row[i];
        all[i].label = bound.body[i].label;
        for (const evidence::citation& from : bound.body[i].sources) {
            if (std::find(all[i].sources.begin(), all[i].sources.end(), from.source) == all[i].sources.end()) {
                all[i].sources.push_back(from.source);
            }
        }
    }
    return all;
}

std::vector<std::string> scenario_in_words(const scenario::scenario& what) {
    std::vector<std::string> lines{described(what.who)};
    for (const scenario::dose& line : what.doses) lines.push_back(scenario::print(line));
    if (what.doses.empty()) lines.emplace_back("no supplement");
    lines.push_back(fmt::format("{} {} from {} ({})", what.run.days, what.run.days == 1 ? "day" : "days",
                                scenario::print(what.run.start), what.day.zone));
    return lines;
}

}  // namespace

exported_body export_body(const scenario_request& from) {
    const evidence::evidence_base base = evidence::load_evidence();
    const asked_scenario asked = read_request(from, base);
    if (!asked.what.health.empty()) {
        throw input_error(issue{.where = {.file = from.file},
                                .key = "health",
                                .found = "changes numbers of the body within the run",
                                .allowed = "a scenario without [[health]]: an exported body keeps its numbers"});
    }
    const model::question question = prepared(asked, base, from);
    const model::bound_evidence bound = bound_for(asked, base, from);
    const model::parameters<real> typical = model::typical_parameters(bound, question.what.who);
    const model::start start =
        model::steady_start_in_lanes(model::body_dynamics(typical), model::habit_of(question.what), question.options);
    if (!start.failure.empty()) throw internal_error("the typical person: " + start.failure);
    if (start.is_unsettled) {
        throw input_error(
            issue{.where = {.file = from.file},
                  .key = "routine",
                  .found = "has no day that comes back to itself, so there is no state to start from",
                  .allowed = "light by day that holds the body clock, and drinks that are gone by the next"});
    }
    return {.head = make_head(export_schema, 0),
            .question = scenario_in_words(question.what),
            .pools = pools_at(start.pools, base.outcomes),
            .accumulators = places<model::accumulators<real, one>>(),
            .inputs = inputs_for(question.what.who),
            .signals = places<model::signals<real>>(),
            .parameters = parameters_of(typical, bound),
            .events = engine::in_order(question.with.events),
            .end_hour = question.when.horizon_h};
}

std::string written_as(export_form form, const exported_body& body) {
    return form == export_form::c ? c_file_of(body) : sbml_of(body);
}

}  // namespace magnesia::api
