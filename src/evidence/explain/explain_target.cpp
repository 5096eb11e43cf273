// explain_target.cpp - a measured result that the body is compared with, and an atomic weight.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include "core/text.hpp"
#include "evidence/base/known_from.hpp"
#include "evidence/explain/explain_kinds.hpp"
#include "evidence/trials/target_sources.hpp"

namespace magnesia::evidence {
namespace {

/// Forms with the element in any of their variants.
std::vector<std::string> forms_with(const evidence_base& base, const std::string& element) {
    std::vector<std::string> users;
    for (const form& f : base.forms) {
        bool has = false;
        for (const form_variant& v : f.variants) {
            const auto atoms = parse_formula(v.formula);
            has = has || (atoms && atoms->contains(element));
        }
        if (has) users.push_back("form " + f.id);
    }
    return users;
}

}  // namespace

std::string weight_id(const std::string& element) {
    return "atomic_weight." + element;
}

explanation explain_weight(const evidence_base& base, const std::string& element) {
    explanation e{.kind = explained_kind::atomic_weight,
                  .id = weight_id(element),
                  .label = "Standard atomic weight of " + element,
                  .value = base.weights.at(element),
                  .unit = "g/mol"};
    e.known_from = meaning(provenance::primary);
    add_source(e, base, base.weights_source, "abridged to five digits");
    e.used_by = forms_with(base, element);
    return e;
}

explanation explain_target(const evidence_base& base, const target& row) {
    explanation e{.kind = explained_kind::validation_row,
                  .id = row.id,
                  .label = row.quantity,
                  .value = row.observed,
                  .unit = row.unit_text};
    if (const auto grade = grade_from(row.grade)) e.grade = meaning(*grade);
    e.note = row.note;
    add_fact(e, "observed", row.observed_text);
    if (row.low && row.high) add_fact(e, "interval", fmt::format("{} to {}", shortest(*row.low), shortest(*row.high)));
    add_fact(e, "role", std::string(word(row.role)));
    add_fact(e, "compared as", std::string(word(row.scale)));
    add_fact(e, "study", row.family);
    add_fact(e, "system", row.system);
    add_fact(e, "protocol", row.protocol);
    add_fact(e, "time", row.time);
    add_fact(e, "known as", row.known_from);
    add_fact(e, "listed as", row.source);
    add_fact(e, "unpublished", reason_without_source(row, base.target_sources));
    if (row.is_changed) add_fact(e, "changed", "differs from the row that was imported");
    for (const std::string& id : sources_of(row, base.target_sources, base.sources)) add_source(e, base, id);
    e.used_by.emplace_back("qualify");
    if (row.role == target_role::calibrate) e.used_by.emplace_back("calibrate");
    return e;
}

}  // namespace magnesia::evidence
