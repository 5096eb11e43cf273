// explain_form.cpp - a compound with its studies, and a product format.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

/// The page adds the stop itself.
std::string sentence_without_stop(const std::string& text) {
    return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

std::string absorption_in_words(const relative_absorption& a) {
    return fmt::format("{} ({:.2f} to {:.2f}) beside a soluble salt; {}; {}. {}", shortest(a.value), a.p5(), a.p95(),
                       meaning(a.grade), meaning(a.known_from), a.note);
}

}  // namespace

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
    if (f.entry.brain_delivery > 0.0) {
        e.facts.emplace_back("said to reach the brain", "its magnesium, by the hypothesis threonate, which is off");
    }
    e.facts.emplace_back("absorption", absorption_in_words(f.entry.absorption));
    e.facts.emplace_back("simulated", f.is_simulated ? "yes" : "no: " + f.reason);
    add_aliases(e, f.aliases);
    for (const form_study& study : studies_of(base.form_studies, f.id)) {
        e.sources.push_back(
            full_source(base, {.source = study.source, .place = {}, .says = sentence_without_stop(study.result)}));
    }
    add_source(e, base, f.entry.absorption.source, "absorption");
    add_source(e, base, base.weights_source, "atomic weights");
    if (f.is_simulated) e.used_by.emplace_back("dose lines");
    e.used_by.emplace_back("labels");
    return e;
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
                                         plain_id(word(part.into)), shortest(part.lag_h), shortest(part.duration_h)));
    }
    if (f.largest_unit_mg) e.facts.emplace_back("largest piece", shortest(*f.largest_unit_mg) + " mg");
    add_aliases(e, f.words);
    add_source(e, base, f.source);
    e.used_by = {"dose lines with `as`", "labels"};
    return e;
}

}  // namespace magnesia::evidence
