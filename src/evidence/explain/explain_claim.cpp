// explain_claim.cpp - something that texts for the public say, and what of the program answers it.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

bool is_named(const std::vector<std::string>& claims, const std::string& id) {
    return std::find(claims.begin(), claims.end(), id) != claims.end();
}

/// What keeps no chance of being absent; by grade D it is taken for granted, and nobody showed it.
std::string certain(const parameter& number, const char* otherwise) {
    return number.grade == evidence_grade::d ? "assumed in the equations" : otherwise;
}

/// By what the program has a link, and how much that is in doubt.
std::string standing(const evidence_base& base, const mission_link& link) {
    const covered_link* covered = base.links.find_covered(link.id);
    if (covered == nullptr) return link.is_of_body ? "not in the body" : "outside the body";
    if (covered->is_unset) return "in the equations, but nothing that is said sets it, so it is 0 in every run";
    if (covered->is_rule()) return "a rule of the program";
    if (covered->is_law()) return certain(*law_of(*covered, base.modules).front(), "a law of the equations");
    if (covered->sign == 0) return "no effect in the body";
    const parameter& gate = *gate_of(*covered, base.modules);
    if (gate.effect->p_nil == 0) return certain(gate, "sure in the equations");
    return "in the body, chance of no effect " + shortest(gate.effect->p_nil) +
           (covered->only.empty() ? "" : "; " + covered->only);
}

/// What a run tells of it.
std::string computed_in_words(const outcome& what) {
    return fmt::format("the body computes {} ({}). {}", what.id, what.label, what.description);
}

/// Whom a text leans on, and the study or review of the library that this name stands for, with its paper.
void add_named(explanation& e, const evidence_base& base, const named_source& of) {
    const trial* const study = of.trial.empty() ? nullptr : base.library.find_trial(of.trial);
    const review* const summary = of.review.empty() ? nullptr : base.library.find_review(of.review);
    std::string text = fmt::format("{}: {}", of.id, of.note);
    if (study != nullptr) text += fmt::format(" Here it is the trial {} (`magnesia why {}`).", study->id, study->id);
    if (summary != nullptr)
        text += fmt::format(" Here it is the review {} (`magnesia why {}`).", summary->id, summary->id);
    add_fact(e, "leans on", text);
    if (study == nullptr && summary == nullptr) return;
    const std::string& paper = study != nullptr ? study->sources.front() : summary->sources.front();
    if (const source* known = find_source(base.sources, paper)) add_source(e, base, paper, identifiers_of(*known));
}

}  // namespace

explanation explain_claim(const evidence_base& base, const claim& one) {
    explanation e{.kind = explained_kind::claim, .id = one.id, .label = one.statement};
    e.note = "Said in texts for the public; what follows is what this program makes of it.";
    add_fact(e, "system", one.system);
    add_fact(e, "kind", one.kind);
    add_fact(e, "named for it", one.said_by);
    const std::size_t before = e.facts.size();
    for (const mission_link& link : base.links.links) {
        if (is_named(link.claims, one.id))
            add_fact(e, "link",
                     fmt::format("{}: {} {} {}; {}", link.id, link.from, link.effect, link.to, standing(base, link)));
    }
    for (const topic& of : base.topics) {
        for (const topic_row& row : of.rows) {
            if (is_named(row.claims, one.id))
                add_fact(
                    e, "studies",
                    fmt::format("`magnesia evidence {}`: {} ({})", of.id, row.said, fmt::join(row.outcomes, ", ")));
            for (const std::string& id : is_named(row.claims, one.id) ? row.computed : std::vector<std::string>{})
                add_fact(e, "computed", computed_in_words(*find_outcome(base.outcomes, id)));
        }
    }
    for (const sign& of : base.signs.signs) {
        if (is_named(of.claims, one.id)) add_fact(e, "sign", fmt::format("{}{}: {}", sign_prefix, of.id, of.label));
    }
    for (const plan_card& card : base.plan.cards) {
        if (is_named(card.claims, one.id))
            add_fact(e, "plan", fmt::format("card.{}: {} {}", card.id, card.title, fmt::join(card.sentences, " ")));
    }
    for (const benefit_text& of : base.screens.benefits) {
        if (is_named(of.claims, one.id))
            add_fact(e, "screening", fmt::format("{} {} {}", of.sentence, of.comment, of.known.note));
    }
    for (const named_source& of : base.named.all) {
        if (is_named(of.claims, one.id)) add_named(e, base, of);
    }
    for (const further_reading& of : base.named.reading) {
        if (is_named(of.claims, one.id)) add_fact(e, "sends to", fmt::format("{}: {}", of.topic, of.note));
    }
    if (e.facts.size() == before) add_fact(e, "answered by", "nothing here: no link, study, sign or words of a plan");
    return e;
}

}  // namespace magnesia::evidence
