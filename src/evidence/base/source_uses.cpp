// source_uses.cpp - kind by kind, what the data cite.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/source_uses.hpp"

#include <fmt/core.h>

#include <optional>
#include <set>
#include <utility>

#include "evidence/foods/usual_values.hpp"
#include "evidence/trials/target_sources.hpp"

namespace magnesia::evidence {
namespace {

/// Uses in the order they came, each once.
struct use_list {
    std::vector<source_use> uses;
    std::set<std::pair<std::string, used_thing>> seen;
};

/// A citation without a source is none.
void add_use(use_list& all, const std::string& source, use_kind kind, const std::string& name) {
    if (source.empty() || !all.seen.insert({source, {kind, name}}).second) return;
    all.uses.push_back({source, {kind, name}});
}

void add_parameters(use_list& all, const evidence_base& base) {
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            for (const citation& cited : p.sources) add_use(all, cited.source, use_kind::parameter, p.id);
        }
    }
}

/// What stands in square brackets.
std::set<std::string_view> bracketed(std::string_view text) {
    std::set<std::string_view> all;
    for (std::size_t open = text.find('['); open != std::string_view::npos; open = text.find('[', open + 1)) {
        const std::size_t close = text.find(']', open);
        if (close == std::string_view::npos) break;
        all.insert(text.substr(open + 1, close - open - 1));
    }
    return all;
}

/// Sources that a note names.
void add_named(use_list& all, const evidence_base& base, const std::string& note, use_kind kind,
               const std::string& name) {
    for (const std::string& id : sources_named_in(note, base)) add_use(all, id, kind, name);
}

void add_modifiers(use_list& all, const evidence_base& base) {
    for (const modifier& m : base.modifiers) {
        const use_kind kind = m.kind == modifier_kind::drug ? use_kind::drug : use_kind::condition;
        add_use(all, m.source, kind, m.id);
        add_named(all, base, m.note, kind, m.id);
    }
}

void add_forms(use_list& all, const evidence_base& base) {
    for (const form& f : base.forms) {
        add_use(all, f.entry.absorption.source, use_kind::form, f.id);
        for (const std::string& words : {f.entry.absorption.note, f.note, f.dissolves}) {
            add_named(all, base, words, use_kind::form, f.id);
        }
    }
    for (const form_study& study : base.form_studies) {
        for (const std::string& id : study.forms) add_use(all, study.source, use_kind::form_study, id);
        if (study.forms.empty()) add_use(all, study.source, use_kind::form_study, "forms together");
    }
    for (const product_format& f : base.formats.all) {
        add_use(all, f.source, use_kind::format, f.id);
        add_named(all, base, f.note, use_kind::format, f.id);
    }
    add_named(all, base, base.formats.content.note, use_kind::format, "content");
}

void add_tables(use_list& all, const evidence_base& base) {
    for (const food_table_origin& table : base.foods.tables) {
        add_use(all, table.source, use_kind::food_table, table.file);
        add_named(all, base, table.note, use_kind::food_table, table.file);
    }
    for (const reference_intake& row : base.intakes) add_use(all, row.source, use_kind::reference_intake, name_of(row));
    add_use(all, base.foods.training.source, use_kind::training_need, "of food");
    add_use(all, base.weights_source, use_kind::weights, "IUPAC");
}

void add_measurements(use_list& all, const evidence_base& base) {
    for (const free_number& one : base.calibration.free) {
        for (const std::string& id : one.sources) add_use(all, id, use_kind::calibration, one.parameter);
    }
    for (const target& row : base.targets.targets) {
        for (const std::string& id : sources_of(row, base.target_sources, base.sources)) {
            add_use(all, id, use_kind::validation_row, row.id);
        }
    }
}

void add_known(use_list& all, const evidence_base& base, const known_how& known, use_kind kind,
               const std::string& name) {
    add_use(all, known.source, kind, name);
    add_named(all, base, known.note, kind, name);
}

void add_outcomes(use_list& all, const evidence_base& base) {
    for (const outcome& one : base.outcomes) {
        const auto& least = one.minimal_important_difference;
        if (least) add_known(all, base, least->known, use_kind::outcome, one.id);
    }
    for (const instrument& one : base.instruments) {
        const auto& least = one.minimal_important_difference;
        if (least) add_known(all, base, least->known, use_kind::instrument, one.id);
        for (const auto& bias : one.biases) add_known(all, base, bias.known, use_kind::instrument, one.id);
        for (const auto& noise : one.noises) add_known(all, base, noise.known, use_kind::instrument, one.id);
    }
}

void add_signs(use_list& all, const evidence_base& base) {
    add_known(all, base, base.signs.reading.known, use_kind::sign, "reading");
    for (const sign& one : base.signs.signs) {
        add_known(all, base, one.background.known, use_kind::sign, one.id);
        if (one.lack) add_known(all, base, one.lack->known, use_kind::sign, one.id);
        if (one.overload) add_known(all, base, one.overload->known, use_kind::sign, one.id);
    }
}

/// What a plan is made of: each part under its id of `explain`.
void add_plan(use_list& all, const evidence_base& base) {
    for (const plan_part& part : parts_of(base.plan)) {
        for (const known_how* known : part.known) add_known(all, base, *known, use_kind::plan, part.id);
    }
}

void add_library(use_list& all, const evidence_base& base) {
    for (const trial& one : base.library.trials) {
        for (const std::string& id : one.sources) add_use(all, id, use_kind::trial, one.id);
        for (const trial_result& result : one.results) add_use(all, result.source, use_kind::trial, one.id);
    }
    for (const review& one : base.library.reviews) {
        for (const std::string& id : one.sources) add_use(all, id, use_kind::review, one.id);
    }
    for (const synthesis_choice& one : base.synthesis.reasons) add_use(all, one.source, use_kind::choice, one.id);
}

void add_screens(use_list& all, const evidence_base& base) {
    const screen_table& table = base.screens;
    add_known(all, base, table.prior_known, use_kind::screening, "prior");
    add_known(all, base, table.edges.known, use_kind::screening, "edges");
    for (const auto& one : table.questionnaires) add_known(all, base, one.known, use_kind::screening, one.id);
    for (const auto& one : table.factors) add_known(all, base, one.known, use_kind::screening, one.id);
    for (const auto& one : table.tests) add_known(all, base, one.known, use_kind::screening, one.id);
    for (const auto& one : table.benefits) add_known(all, base, one.known, use_kind::screening, one.id);
    for (const auto& one : table.wrong_answers) add_known(all, base, one.known, use_kind::screening, one.id);
    for (const auto& one : base.interview.drinks) add_known(all, base, one.known, use_kind::screening, one.name.id);
    add_known(all, base, base.interview.diets_known, use_kind::screening, "base_diet");
}

}  // namespace

std::string_view word(use_kind kind) {
    constexpr std::string_view words[] = {"parameter",
                                          "condition",
                                          "drug",
                                          "form",
                                          "study of a form",
                                          "format",
                                          "default",
                                          "food table",
                                          "reference intake",
                                          "atomic weights",
                                          "calibration range",
                                          "validation row",
                                          "outcome",
                                          "instrument",
                                          "trial",
                                          "review",
                                          "choice",
                                          "training need",
                                          "sign",
                                          "safety rule",
                                          "screening",
                                          "part of a plan",
                                          "product",
                                          "measure"};
    return words[static_cast<std::size_t>(kind)];
}

std::string name_of(const reference_intake& row) {
    return fmt::format("{}: {}", row.name, row.stage);
}

std::string in_words(const used_thing& what) {
    switch (what.kind) {
        case use_kind::parameter:
            return what.name;
        case use_kind::form_study:
            return "studies of " + what.name;
        case use_kind::calibration:
            return "calibration range of " + what.name;
        case use_kind::weights:
        case use_kind::training_need:
            return std::string(word(what.kind));
        default:
            return fmt::format("{} {}", word(what.kind), what.name);
    }
}

std::vector<source_use> source_uses(const evidence_base& base) {
    use_list all;
    add_parameters(all, base);
    for (const default_reason& reason : base.defaults.reasons) {
        for (const std::string& id : reason.sources) add_use(all, id, use_kind::default_value, reason.key);
    }
    for (const usual_value& one : usual_values()) add_known(all, base, one.known, use_kind::default_value, one.id);
    add_forms(all, base);
    add_modifiers(all, base);
    add_tables(all, base);
    add_measurements(all, base);
    add_outcomes(all, base);
    add_library(all, base);
    add_signs(all, base);
    add_plan(all, base);
    for (const safety_rule& rule : base.safety.rules) {
        for (const std::string& id : rule.sources) add_use(all, id, use_kind::safety_rule, rule.id);
        add_named(all, base, rule.note, use_kind::safety_rule, rule.id);
    }
    for (const fasting_rule& one : base.safety.fasting) {
        add_known(all, base, one.known, use_kind::safety_rule, rule_id_of(one.interaction));
    }
    for (const magnesium_product& one : base.safety.words.products) {
        add_named(all, base, one.note, use_kind::product, one.name.id);
    }
    for (const measure& one : base.measures) add_named(all, base, one.note, use_kind::measure, one.id);
    add_screens(all, base);
    return std::move(all.uses);
}

std::vector<std::string> sources_named_in(std::string_view text, const evidence_base& base) {
    std::vector<std::string> ids;
    const std::set<std::string_view> named = bracketed(text);
    if (named.empty()) return ids;
    for (const source& one : base.sources) {
        if (named.contains(one.id)) ids.push_back(one.id);
    }
    return ids;
}

std::vector<std::string> users_of(const evidence_base& base, const std::string& source_id) {
    std::vector<std::string> users;
    for (const source_use& use : source_uses(base)) {
        if (use.source == source_id) users.push_back(in_words(use.by));
    }
    return users;
}

void check_sources_used(const evidence_base& base, std::vector<core::issue>& issues) {
    std::set<std::string> used;
    for (const source_use& use : source_uses(base)) used.insert(use.source);
    for (const source& one : base.sources) {
        if (one.keyword != "validation" && !used.contains(one.id)) {
            issues.push_back({.where = core::place{one.file, 0, 0},
                              .key = one.id,
                              .found = "is a source that nothing uses",
                              .allowed = "cite it from a number, take it out, or give it the keyword validation"});
        }
    }
}

}  // namespace magnesia::evidence
