// explain_source.cpp - a publication with what rests on it, and a default.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "evidence/base/known_from.hpp"
#include "evidence/base/source_uses.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

/// What a study of forms was and found.
void add_study(explanation& e, const form_study& study) {
    add_fact(e, "forms", study.forms.empty() ? "several together" : fmt::format("{}", fmt::join(study.forms, ", ")));
    add_fact(e, "people", study.n ? fmt::format("{} {}", *study.n, study.who) : study.who);
    add_fact(e, "design", study.design);
    add_fact(e, "dose", study.dose);
    add_fact(e, "result", study.result);
    add_fact(e, "limits", study.limits);
    add_fact(e, "study known", std::string(meaning(study.known_from)));
}

}  // namespace

explanation explain_source(const evidence_base& base, const source& s) {
    explanation e{.kind = explained_kind::source, .id = s.id, .label = s.title};
    e.note = s.note;
    e.sources.push_back(full_source(base, {.source = s.id, .place = {}, .says = {}}));
    add_fact(e, "identifiers", identifiers_of(s));
    add_fact(e, "look up at", address_of(s));
    for (const form_study& study : base.form_studies) {
        if (study.source == s.id) add_study(e, study);
    }
    e.used_by = users_of(base, s.id);
    return e;
}

explanation explain_default(const evidence_base& base, const default_reason& reason) {
    explanation e{.kind = explained_kind::default_value, .id = reason.key, .label = "Default of " + reason.key};
    e.known_from = meaning(reason.known_from);
    e.note = reason.because;
    e.facts.emplace_back("set to", reason.shown_value);
    for (const std::string& id : reason.sources)
        e.sources.push_back(full_source(base, {.source = id, .place = {}, .says = {}}));
    e.used_by.emplace_back("a run that gives only a dose line");
    return e;
}

}  // namespace magnesia::evidence
