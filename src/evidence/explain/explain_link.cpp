// explain_link.cpp - what acts on what: the owners' words, and the gate, law or rule by which the program has it.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"
#include "evidence/parameters/gate_strength.hpp"

namespace magnesia::evidence {
namespace {

std::string sign_in_words(const covered_link& link) {
    if (link.sign == 0) return fmt::format("{} does not move {}", link.from, link.to);
    return fmt::format("{} {} {}", link.from, link.sign > 0 ? "raises" : "lowers", link.to);
}

/// How one number by which the body has a link is known.
void add_known(explanation& e, const evidence_base& base, const parameter& p) {
    e.grade = meaning(p.grade);
    e.known_from = meaning(p.known_from);
    for (const citation& cited : p.sources) e.sources.push_back(full_source(base, cited));
    const std::string user = "module " + p.module;
    if (std::find(e.used_by.begin(), e.used_by.end(), user) == e.used_by.end()) e.used_by.push_back(user);
}

/// A law is not in doubt: its numbers are said one by one, and graded as the first of them is.
void add_law(explanation& e, const evidence_base& base, const std::vector<const parameter*>& law) {
    for (const parameter* p : law) {
        add_fact(e, "law", fmt::format("{} = {} {}: {}", p->id, shortest(p->value), p->unit_text, p->label));
        add_known(e, base, *p);
    }
    e.grade = meaning(law.front()->grade);
    e.known_from = meaning(law.front()->known_from);
}

/// A rule tells which data it reads: each row has its own grade and source there.
void add_table(explanation& e, const link_table& table) {
    add_fact(e, "table", table.file);
    add_fact(e, "rows", fmt::format("{}", fmt::join(table.rows, " ")));
    add_fact(e, "columns", fmt::format("{}", fmt::join(table.columns, " ")));
    e.used_by.push_back("a rule, outside the equations");
}

void add_cover(explanation& e, const evidence_base& base, const covered_link& link) {
    add_fact(e, "mechanism", link.mechanism);
    add_fact(e, link.is_rule() ? "in the program" : "in the body", sign_in_words(link));
    add_fact(e, "only", link.only);
    if (link.is_extra)
        add_fact(e, "in the list", "laid outside the body, because something from outside acts; the equations have it");
    if (link.is_rule()) return add_table(e, link.table);
    const std::vector<const parameter*> law = law_of(link, base.modules);
    if (!law.empty()) return add_law(e, base, law);
    const parameter* gate = gate_of(link, base.modules);
    if (gate == nullptr) return;
    add_fact(e, "gate", gate->id);
    e.value = gate_strength(*gate);
    e.unit = gate->unit_text;
    add_fact(e, "chance of no effect", shortest(gate->effect->p_nil));
    add_fact(e, "hypothesis", gate->effect->hypothesis);
    add_known(e, base, *gate);
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
        add_fact(e, "in the body",
                 l.is_of_body
                     ? "not yet: neither equation nor rule has it"
                     : "no link between two organs: what comes from outside (food, medicines, advice, studies) "
                       "has data and rules of its own");
    }
    return e;
}

}  // namespace magnesia::evidence
