// explain_parameter.cpp - a number of the equations: spread, sources, who changes it, and how far a fit may move it.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

std::string spread_in_words(const parameter& p) {
    if (p.distribution == spread_shape::none) return "none given";
    if (p.effect) return fmt::format("there or not; chance of no effect {}", shortest(p.effect->p_nil));
    const std::string_view kind = p.distribution == spread_shape::lognormal ? "CV" : "SD";
    return fmt::format("{}; between people {} {}, uncertainty of the typical value {} {}", word(p.distribution), kind,
                       shortest(p.between_person), kind, shortest(p.uncertainty));
}

/// "L090 (Brain magnesium, NMDA channel opening)", as far as the list has it.
std::string link_in_words(const link_map& map, const std::string& id) {
    const mission_link* listed = map.find(id);
    return listed == nullptr ? id : fmt::format("{} ({} to {})", id, listed->from, listed->to);
}

/// What a gate opens, and whether anybody believes that it is open.
void add_gate(explanation& e, const evidence_base& base, const parameter& p) {
    if (!p.effect) return;
    const gate& g = *p.effect;
    add_fact(e, "chance of no effect", shortest(g.p_nil));
    if (!g.hypothesis.empty()) {
        add_fact(e, "hypothesis", fmt::format("{0}: off unless switched on by --hypothesis {0}=on", g.hypothesis));
    }
    std::vector<std::string> links;
    for (const std::string& id : g.links) links.push_back(link_in_words(base.links, id));
    add_fact(e, "links", fmt::format("{}", fmt::join(links, ", ")));
    if (!g.outcome.empty()) {
        add_fact(e, "chance from", fmt::format("the trials of {0}; see `magnesia evidence {0}`", g.outcome));
    }
}

/// A number that fits may move, or that keeps its ratio to one.
void add_calibration(explanation& e, const evidence_base& base, const parameter& p) {
    for (const free_number& one : base.calibration.free) {
        const bool moves_along = std::find(one.with.begin(), one.with.end(), p.id) != one.with.end();
        if (one.parameter != p.id && !moves_along) continue;
        e.used_by.emplace_back("calibrate");
        if (moves_along) {
            add_fact(e, "calibration", "keeps its ratio to " + one.parameter);
            continue;
        }
        add_fact(e, "calibration",
                 fmt::format("a fit may move it from {} to {} {} ({}): {}", shortest(one.low), shortest(one.high),
                             p.unit_text, meaning(one.known_from), one.why));
        add_fact(e, "moves with it", fmt::format("{}", fmt::join(one.with, ", ")));
        for (const std::string& id : one.sources) add_source(e, base, id, "range of the calibration");
    }
}

}  // namespace

explanation explain_parameter(const evidence_base& base, const parameter& p) {
    explanation e{
        .kind = explained_kind::parameter, .id = p.id, .label = p.label, .value = p.value, .unit = p.unit_text};
    e.spread = spread_in_words(p);
    e.grade = meaning(p.grade);
    e.known_from = meaning(p.known_from);
    e.note = p.note;
    e.facts.emplace_back("bounds", fmt::format("{} to {} {}", shortest(p.low), shortest(p.high), p.unit_text));
    e.facts.emplace_back("role", std::string(word(p.role)));
    add_gate(e, base, p);
    if (p.scales_with != body_measure::none) e.facts.emplace_back("scales with", std::string(word(p.scales_with)));
    if (!p.narrow_because.empty()) e.facts.emplace_back("narrow because", p.narrow_because);
    for (const citation& cited : p.sources) e.sources.push_back(full_source(base, cited));
    e.used_by.push_back("module " + p.module);
    for (const modifier& m : base.modifiers) {
        const bool changes = std::any_of(m.changes.begin(), m.changes.end(),
                                         [&](const parameter_change& change) { return change.parameter == p.id; });
        if (changes) e.used_by.push_back(fmt::format("{} {}", word(m.kind), m.id));
    }
    add_calibration(e, base, p);
    return e;
}

}  // namespace magnesia::evidence
