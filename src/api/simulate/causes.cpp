// causes.cpp - gates by cause, and the same typical person once with each of them shut.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/causes.hpp"

#include <algorithm>
#include <utility>

#include "api/answers/hypotheses.hpp"
#include "api/answers/prepared_run.hpp"
#include "api/check/person_warnings.hpp"
#include "core/error.hpp"
#include "model/body/body_lanes.hpp"
#include "model/body/layout.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/told_mornings.hpp"

namespace magnesia::api {
namespace {

using model::real;

/// Through which gates a state of magnesium acts on anything: those of every link that begins at one.
std::set<std::string> gates_of_magnesium(const evidence::link_map& links) {
    constexpr std::string_view states[] = {"signal.magnesium_pools.shortage", "signal.magnesium_pools.cell_lack",
                                           "signal.brain_barrier.relative"};
    std::set<std::string> all;
    for (const evidence::covered_link& one : links.covered) {
        const bool is_of_magnesium = std::ranges::find(states, one.from) != std::end(states);
        if (is_of_magnesium && !one.gate.empty()) all.insert(one.gate);
    }
    return all;
}

std::vector<cause_of_night> causes_of(const evidence::link_map& links) {
    std::vector<cause_of_night> all{
        {.id = "magnesium", .name = "too little magnesium", .gates = gates_of_magnesium(links), .without = {}},
        {.id = "nerves",
         .name = "nerves not calm (GABA)",
         .gates = {"sleep.gate_calm_onset", "sleep.gate_calm_waking", "sleep.gate_calm_deep"},
         .without = {}},
        {.id = "muscles",
         .name = "tense muscles and cramps",
         .gates = {"sleep.gate_tension", "sleep.gate_restlessness", "sleep.gate_restless_waking", "sleep.gate_cramps"},
         .without = {}},
        {.id = "clock",
         .name = "the hours of the body clock",
         .gates = {"sleep.gate_rhythm", "sleep.gate_rhythm_waking", "sleep.gate_melatonin"},
         .without = {}},
        {.id = "mind",
         .name = "stress, thoughts, anxiety",
         .gates = {"sleep.gate_cortisol", "sleep.gate_thoughts", "sleep.gate_anxiety", "sleep.gate_stress_deep"},
         .without = {}},
        {.id = "pain", .name = "pain", .gates = {"sleep.gate_pain"}, .without = {}},
        {.id = "caffeine", .name = "caffeine", .gates = {"sleep.gate_caffeine"}, .without = {}},
        {.id = "alcohol", .name = "alcohol", .gates = {"sleep.gate_alcohol"}, .without = {}},
        {.id = "meal", .name = "a late heavy meal", .gates = {"sleep.gate_heavy_meal"}, .without = {}},
        {.id = "bedroom",
         .name = "noise, heat or light in bed",
         .gates = {"sleep.gate_room", "sleep.gate_room_onset", "sleep.gate_lit_room", "sleep.gate_heat_deep"},
         .without = {}},
        {.id = "insomnia",
         .name = "insomnia itself, and illness",
         .gates = {"sleep.gate_complaint", "sleep.gate_other_causes"},
         .without = {}}};
    return all;
}

void shut(model::parameters<real>& p, const std::set<std::string>& gates) {
    std::size_t found = 0;
    model::parameters<real>::each(p, [&](const char* organ, const char* name, unit, auto& member) {
        if (!gates.contains(std::string(organ) + '.' + name)) return;
        member = std::remove_cvref_t<decltype(member)>(0.0);
        ++found;
    });
    if (found != gates.size()) throw internal_error("find_causes: a cause names a gate that no equation has");
}

night_worth worth_of(const model::course& went, std::size_t morning) {
    const auto told = [&](const char* id) {
        const std::vector<std::string>& ids = model::daily_ids();
        return went.daily[static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin())][morning];
    };
    return {.until_asleep = told("sleep_onset_latency"),
            .awake_later = told("wake_after_sleep_onset"),
            .asleep = told("total_sleep_time"),
            .insomnia = told("insomnia_severity")};
}

}  // namespace

causes_answer find_causes(const causes_request& request) {
    prepared_run run = prepare(evidence::load_evidence(), request.from, {}, request.hypotheses);
    model::question& asked = run.question;
    std::vector<cause_of_night> causes = causes_of(run.base.links);
    std::vector<model::course> went(causes.size() + 1);
    static const std::vector<model::series_definition> no_series;
    const model::many_bodies bodies{
        .count = went.size(),
        .bound =
            [&](std::size_t i, const scenario::person& who) {
                model::parameters<real> p = model::typical_parameters(run.bound, who);
                if (i > 0) shut(p, causes[i - 1].gates);
                return p;
            },
        .wanted = [](std::size_t) -> const std::vector<model::series_definition>& { return no_series; },
        .take = [&](std::size_t i, model::course one) { went[i] = std::move(one); }};
    model::follow_many(model::body_lanes_for(bodies.count), asked, bodies, {.threads = 1, .progress = {}, .stop = {}});
    const std::size_t morning = model::told_morning(asked);
    for (std::size_t i = 0; i < went.size(); ++i) {
        if (!went[i].failure.empty()) throw internal_error("the typical person: " + went[i].failure);
        if (i > 0) causes[i - 1].without = worth_of(went[i], morning);
    }
    std::ranges::stable_sort(causes, {}, [](const cause_of_night& one) { return one.without.insomnia; });
    answer_head head = make_head(causes_schema, 0);
    head.hypotheses = request.hypotheses;
    head.warnings =
        warnings_of_person(asked.what.who, scenario::habitual_day(asked.what), asked.what.run.days, run.base);
    for (const std::string& sentence : warnings_of_hypotheses(request.hypotheses)) head.warnings.push_back(sentence);
    head.warnings.emplace_back(taken_alone);
    return {.head = std::move(head),
            .asked = std::move(asked),
            .assumptions = run.asked.assumptions,
            .night = morning + 1,
            .now = worth_of(went.front(), morning),
            .causes = std::move(causes)};
}

}  // namespace magnesia::api
