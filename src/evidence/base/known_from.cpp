// known_from.cpp - meanings, and a look-up kind by kind.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/known_from.hpp"

#include <algorithm>

namespace magnesia::evidence {
namespace {

using known_text = std::optional<std::string>;

/// What `tell` says of the first that `is_wanted`; nothing when there is none.
template <class List, class Wanted, class Tell>
known_text first_known(const List& all, Wanted is_wanted, Tell tell) {
    const auto found = std::find_if(all.begin(), all.end(), is_wanted);
    return found == all.end() ? known_text() : known_text(tell(*found));
}

known_text of_parameter(const evidence_base& base, const std::string& id) {
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            if (p.id == id) return std::string(meaning(p.known_from));
        }
    }
    return std::nullopt;
}

known_text of_studies(const evidence_base& base, const std::string& form) {
    const bool is_there = std::any_of(base.form_studies.begin(), base.form_studies.end(), [&](const form_study& study) {
        const bool names = std::find(study.forms.begin(), study.forms.end(), form) != study.forms.end();
        return names || (study.forms.empty() && form == "forms together");
    });
    return is_there ? known_text("studies") : known_text();
}

known_text of_row(const evidence_base& base, const std::string& id) {
    const target* row = find_target(base.targets.targets, id);
    return row == nullptr ? known_text() : known_text(row->source);
}

}  // namespace

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

known_text how_known(const evidence_base& base, const used_thing& what) {
    const auto is_called = [&](const auto& one) { return one.id == what.name; };
    const auto told = [](const auto& one) { return std::string(meaning(one.known_from)); };
    switch (what.kind) {
        case use_kind::parameter:
            return of_parameter(base, what.name);
        case use_kind::condition:
        case use_kind::drug:
            return first_known(base.modifiers, is_called, told);
        case use_kind::form:
            return first_known(base.forms, is_called,
                               [](const form& f) { return std::string(meaning(f.entry.absorption.known_from)); });
        case use_kind::form_study:
            return of_studies(base, what.name);
        case use_kind::format:
            return first_known(base.formats.all, is_called, told);
        case use_kind::default_value:
            return first_known(
                base.defaults.reasons, [&](const default_reason& one) { return one.key == what.name; }, told);
        case use_kind::food_table:
            return first_known(
                base.foods.tables, [&](const food_table_origin& one) { return one.file == what.name; },
                [](const food_table_origin& one) { return one.note; });
        case use_kind::reference_intake:
            return first_known(
                base.intakes, [&](const reference_intake& row) { return name_of(row) == what.name; }, told);
        case use_kind::weights:
            return std::string(meaning(provenance::primary));
        case use_kind::training_need:
            return std::string(meaning(base.foods.training.known_from));
        case use_kind::calibration:
            return first_known(
                base.calibration.free, [&](const free_number& one) { return one.parameter == what.name; }, told);
        case use_kind::validation_row:
            return of_row(base, what.name);
        case use_kind::safety_rule:
            return first_known(base.safety.rules, is_called, told);
        case use_kind::product:
            return first_known(
                base.safety.words.products, [&](const magnesium_product& one) { return one.name.id == what.name; },
                told);
        case use_kind::measure:
            return first_known(base.measures, is_called, told);
        case use_kind::choice:
            return first_known(base.synthesis.reasons, is_called, told);
        case use_kind::outcome:
        case use_kind::instrument:
        case use_kind::trial:
        case use_kind::review:
        case use_kind::sign:
        case use_kind::screening:
        case use_kind::plan:
            break;  // each of their numbers has its own provenance
    }
    return std::nullopt;
}

}  // namespace magnesia::evidence
