// explain_link.cpp - what acts on what: the owners' words, and the gate by which the body has it.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/text.hpp"
#include "evidence/explain_kinds.hpp"
#include "evidence/known_from.hpp"

namespace magnesia::evidence {
namespace {

std::string sign_in_words(const covered_link& link) {
    if (link.sign == 0) return fmt::format("{} does not move {}", link.from, link.to);
    return fmt::format("{} {} {}", link.from, link.sign > 0 ? "raises" : "lowers", link.to);
}

void add_cover(explanation& e, const evidence_base& base, const covered_link& link) {
    add_fact(e, "mechanism", link.mechanism);
    add_fact(e, "in the body", sign_in_words(link));
    const parameter* gate = gate_of(link, base.modules);
    if (gate == nullptr) return;
    add_fact(e, "gate", gate->id);
    e.value = typical_value(*gate);
    e.unit = gate->unit_text;
    add_fact(e, "chance of no effect", shortest(gate->effect->p_nil));
    add_fact(e, "hypothesis", gate->effect->hypothesis);
    e.grade = meaning(gate->grade);
    e.known_from = meaning(gate->known_from);
    for (const citation& cited : gate->sources) e.sources.push_back(full_source(base, cited));
    e.used_by.push_back("module " + gate->module);
}

}  // namespace

explanation explain_link(const evidence_base& base, const mission_link& l) {
    explanation e{.kind = explained_kind::link, .id = l.id, .label = fmt::format("{} {} {}", l.from, l.effect, l.to)};
    e.note = l.note;
    add_fact(e, "from", fmt::format("{} ({})", l.from, l.from_system));
    add_fact(e, "to", fmt::format("{} ({})", l.to, l.to_system));
    add_fact(e, "claims", fmt::format("{}", fmt::join(l.claims, " ")));
    if (const covered_link* covered = base.links.find_covered(l.id)) {
        add_cover(e, base, *covered);
    } else {
        add_fact(e, "in the body", l.is_of_body ? "not yet: no equation has it" : "never: it is outside the body");
    }
    return e;
}

}  // namespace magnesia::evidence
