// explain.cpp - one small function per kind of thing, tried in turn.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/explain.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/explain_outcome.hpp"
#include "evidence/source_uses.hpp"
#include "evidence/vocabulary.hpp"
#include "scenario/vocabulary.hpp"

namespace magnesia::evidence {
namespace {

std::string_view meaning(evidence_grade grade) {
    switch (grade) {
        case evidence_grade::a:
            return "A: human data, direct";
        case evidence_grade::b:
            return "B: human data, indirect or small";
        case evidence_grade::c:
            return "C: animal, in vitro or expert";
        case evidence_grade::d:
            break;
    }
    return "D: assumption";
}

std::string_view meaning(provenance known_from) {
    switch (known_from) {
        case provenance::primary:
            return "primary: read in the source";
        case provenance::secondary:
            return "secondary: read in a quotation of the source";
        case provenance::code:
            return "code: read in public model code";
        case provenance::derived:
            return "derived: computed from the values shown";
        case provenance::memory:
            return "memory: not looked up yet";
        case provenance::assumption:
            break;
    }
    return "assumption: ours";
}

explained_source full_source(const evidence_base& base, const citation& cited) {
    explained_source full{.id = cited.source, .reference = {}, .place = cited.place, .says = cited.says, .note = {}};
    if (const source* known = find_source(base.sources, cited.source)) {
        full.reference = reference(*known);
        full.note = known->note;
    }
    return full;
}

std::string spread_in_words(const parameter& p) {
    if (p.distribution == spread_shape::none) return "none given";
    const std::string_view kind = p.distribution == spread_shape::lognormal ? "CV" : "SD";
    return fmt::format("{}; between people {} {}, uncertainty of the typical value {} {}", word(p.distribution), kind,
                       shortest(p.between_person), kind, shortest(p.uncertainty));
}

explanation explain_parameter(const evidence_base& base, const parameter& p) {
    explanation e{
        .kind = explained_kind::parameter, .id = p.id, .label = p.label, .value = p.value, .unit = p.unit_text};
    e.spread = spread_in_words(p);
    e.grade = meaning(p.grade);
    e.known_from = meaning(p.known_from);
    e.note = p.note;
    e.facts.emplace_back("bounds", fmt::format("{} to {} {}", shortest(p.low), shortest(p.high), p.unit_text));
    e.facts.emplace_back("role", std::string(word(p.role)));
    if (p.scales_with != body_measure::none) e.facts.emplace_back("scales with", std::string(word(p.scales_with)));
    if (!p.narrow_because.empty()) e.facts.emplace_back("narrow because", p.narrow_because);
    for (const citation& cited : p.sources) e.sources.push_back(full_source(base, cited));
    e.used_by.push_back("module " + p.module);
    for (const modifier& m : base.modifiers) {
        const bool changes = std::any_of(m.changes.begin(), m.changes.end(),
                                         [&](const parameter_change& change) { return change.parameter == p.id; });
        if (changes) e.used_by.push_back(fmt::format("{} {}", word(m.kind), m.id));
    }
    return e;
}

void add_aliases(explanation& e, const std::vector<std::string>& aliases) {
    if (!aliases.empty()) e.facts.emplace_back("also called", fmt::format("{}", fmt::join(aliases, ", ")));
}

void add_source(explanation& e, const evidence_base& base, const std::string& id) {
    if (!id.empty()) e.sources.push_back(full_source(base, {.source = id, .place = {}, .says = {}}));
}

/// The page adds the stop itself.
std::string sentence_without_stop(const std::string& text) {
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string absorption_in_words(const relative_absorption& a) {
    return fmt::format("{} ({:.2f} to {:.2f}) beside a soluble salt; {}; {}. {}", shortest(a.value), a.p5(), a.p95(),
                       meaning(a.grade), meaning(a.known_from), a.note);
}

explanation explain_form(const evidence_base& base, const form& f) {
    const form_variant& usual = f.variants.at(f.usual);
    explanation e{.kind = explained_kind::form, .id = f.id, .label = f.label, .value = usual.elemental_fraction};
    e.unit = "1";
    e.known_from = "derived: computed from the formula and atomic weights";
    e.note = f.note;
    for (const form_variant& v : f.variants) {
        e.facts.emplace_back(v.name, fmt::format("{}, {:.2f} % magnesium, {:.3f} g/mol", v.formula,
                                                 100.0 * v.elemental_fraction, v.molar_mass));
    }
    e.facts.emplace_back("usual variant", usual.name);
    e.facts.emplace_back("solubility", f.solubility);
    e.facts.emplace_back("dissolves", f.dissolves);
    e.facts.emplace_back("enters", std::string(word(f.entry.enters)));
    if (f.entry.acid_per_magnesium > 0.0) {
        e.facts.emplace_back("acid", fmt::format("{} H+ per magnesium", shortest(f.entry.acid_per_magnesium)));
    }
    if (f.entry.glycine_per_magnesium > 0.0) {
        e.facts.emplace_back("glycine", fmt::format("{} per magnesium", shortest(f.entry.glycine_per_magnesium)));
    }
    if (f.entry.kept_anion_per_magnesium > 0.0) {
        e.facts.emplace_back("anion", fmt::format("{} per magnesium stay in the bowel and hold water",
                                                  shortest(f.entry.kept_anion_per_magnesium)));
    }
    e.facts.emplace_back("absorption", absorption_in_words(f.entry.absorption));
    e.facts.emplace_back("simulated", f.is_simulated ? "yes" : "no: " + f.reason);
    add_aliases(e, f.aliases);
    for (const form_study& study : studies_of(base.form_studies, f.id)) {
        e.sources.push_back(
            full_source(base, {.source = study.source, .place = {}, .says = sentence_without_stop(study.result)}));
    }
    return e;
}

/// A word of the files as people write it.
std::string spaced(std::string_view word) {
    std::string text{word};
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

explanation explain_format(const evidence_base& base, const product_format& f) {
    explanation e{.kind = explained_kind::format, .id = f.id, .label = f.label};
    e.grade = meaning(f.grade);
    e.known_from = meaning(f.known_from);
    e.note = f.note;
    for (std::size_t i = 0; i < f.release.size(); ++i) {
        const release_phase& part = f.release[i];
        e.facts.emplace_back(fmt::format("part {}", i + 1),
                             fmt::format("{} % into the {}, after {} h, over {} h", shortest(100 * part.fraction),
                                         spaced(word(part.into)), shortest(part.lag_h), shortest(part.duration_h)));
    }
    if (f.largest_unit_mg) e.facts.emplace_back("largest piece", shortest(*f.largest_unit_mg) + " mg");
    add_aliases(e, f.words);
    add_source(e, base, f.source);
    return e;
}

explanation explain_modifier(const evidence_base& base, const modifier& m) {
    const bool is_drug = m.kind == modifier_kind::drug;
    explanation e{.kind = is_drug ? explained_kind::drug : explained_kind::condition, .id = m.id, .label = m.label};
    e.grade = meaning(m.grade);
    e.known_from = meaning(m.known_from);
    e.note = m.note;
    for (std::size_t i = 0; i < m.changes.size(); ++i) {
        const parameter_change& change = m.changes[i];
        const std::string spread =
            change.log_sd > 0 ? fmt::format("; SD of its logarithm {}", shortest(change.log_sd)) : "";
        e.facts.emplace_back(fmt::format("change {}", i + 1),
                             fmt::format("{} times {}{}", change.parameter, shortest(change.factor), spread));
    }
    add_aliases(e, m.aliases);
    add_source(e, base, m.source);
    e.used_by.emplace_back(is_drug ? "person.drugs" : "person.conditions");
    return e;
}

/// The condition, drug or product format that people mean by this name.
std::optional<explanation> explain_name(const evidence_base& base, const scenario::vocabulary& words,
                                        std::string_view name) {
    for (const auto* names : {&words.drugs, &words.conditions}) {
        const scenario::known_name* known = scenario::find_name(*names, name);
        if (known != nullptr) return explain_modifier(base, *find_modifier(base.modifiers, known->id));
    }
    const scenario::known_name* known = scenario::find_name(words.formats, name);
    if (known == nullptr) return std::nullopt;
    return explain_format(base, *base.formats.find(known->id));
}

/// `e`, whose sources are named by their ids, with their references.
explanation with_references(const evidence_base& base, explanation e) {
    for (explained_source& one : e.sources)
        one = full_source(base, {.source = one.id, .place = one.place, .says = one.says});
    return e;
}

explanation explain_source(const evidence_base& base, const source& s) {
    explanation e{.kind = explained_kind::source, .id = s.id, .label = s.title};
    e.note = s.note;
    e.sources.push_back(full_source(base, {.source = s.id, .place = {}, .says = {}}));
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

std::vector<const parameter*> parameters_called(const evidence_base& base, std::string_view id) {
    std::vector<const parameter*> found;
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            if (p.id == id) return {&p};
            if (p.name == id) found.push_back(&p);
        }
    }
    return found;
}

[[noreturn]] void refuse_ambiguous(std::string_view id, const std::vector<const parameter*>& several) {
    std::vector<std::string> ids;
    for (const parameter* p : several) ids.push_back(p->id);
    throw input_error(core::issue{.key = "id",
                                  .value = std::string(id),
                                  .found = "stands for several",
                                  .allowed = fmt::format("{}", fmt::join(ids, ", "))});
}

/// Names the numbers of a module when `id` is one.
void refuse_module(const evidence_base& base, std::string_view id) {
    for (const parameter_set& set : base.modules) {
        if (set.module != id) continue;
        std::vector<std::string> ids;
        for (const parameter& p : set.parameters) ids.push_back(p.id);
        throw input_error(core::issue{.key = "id",
                                      .value = std::string(id),
                                      .found = "is a module; each of its numbers has its own sources",
                                      .allowed = fmt::format("{}", fmt::join(ids, ", "))});
    }
}

[[noreturn]] void refuse_unknown(const evidence_base& base, std::string_view id) {
    std::vector<std::string> known = explainable_ids(base);
    for (const parameter_set& set : base.modules) known.push_back(set.module);
    for (const modifier& m : base.modifiers) known.insert(known.end(), m.aliases.begin(), m.aliases.end());
    throw input_error(
        core::issue{.key = "id",
                    .value = std::string(id),
                    .found = "is not known",
                    .allowed = "a parameter, form, format, condition, drug, outcome, instrument, source or default",
                    .nearest = nearest_name(id, known)});
}

}  // namespace

std::string_view word(explained_kind kind) {
    switch (kind) {
        case explained_kind::parameter:
            return "parameter";
        case explained_kind::form:
            return "form";
        case explained_kind::format:
            return "format";
        case explained_kind::condition:
            return "condition";
        case explained_kind::drug:
            return "drug";
        case explained_kind::outcome:
            return "outcome";
        case explained_kind::instrument:
            return "instrument";
        case explained_kind::source:
            return "source";
        case explained_kind::default_value:
            break;
    }
    return "default";
}

explanation explain(const evidence_base& base, std::string_view id) {
    const auto parameters = parameters_called(base, id);
    if (parameters.size() == 1) return explain_parameter(base, *parameters.front());
    if (parameters.size() > 1) refuse_ambiguous(id, parameters);
    const scenario::vocabulary words = vocabulary_of(base);
    if (const scenario::form_name* name = scenario::find_form(words, id))
        return explain_form(base, *find_form(base.forms, name->id));
    if (auto named = explain_name(base, words, id)) return *named;
    if (const outcome* o = find_outcome(base.outcomes, id)) return with_references(base, explain_outcome(base, *o));
    if (const instrument* i = find_instrument(base.instruments, id))
        return with_references(base, explain_instrument(base, *i));
    if (const source* s = find_source(base.sources, std::string(id))) return explain_source(base, *s);
    for (const default_reason& reason : base.defaults.reasons) {
        if (reason.key == id) return explain_default(base, reason);
    }
    refuse_module(base, id);
    refuse_unknown(base, id);
}

std::vector<std::string> explainable_ids(const evidence_base& base) {
    std::vector<std::string> ids;
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) ids.push_back(p.id);
    }
    for (const form& f : base.forms) ids.push_back(f.id);
    for (const product_format& f : base.formats.all) ids.push_back(f.id);
    for (const modifier& m : base.modifiers) ids.push_back(m.id);
    for (const outcome& o : base.outcomes) ids.push_back(o.id);
    for (const instrument& i : base.instruments) ids.push_back(i.id);
    for (const source& s : base.sources) ids.push_back(s.id);
    for (const default_reason& reason : base.defaults.reasons) ids.push_back(reason.key);
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace magnesia::evidence
