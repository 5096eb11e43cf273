// known_entries.cpp - kind by kind, what the data know and from where.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/known_entries.hpp"

#include <algorithm>

#include "evidence/base/source_uses.hpp"
#include "evidence/foods/usual_values.hpp"

namespace magnesia::evidence {
namespace {

class entry_list {
 public:
    explicit entry_list(const evidence_base& base) : base_(base) {}

    void add(known_entry entry) {
        entry.sources.erase(std::remove(entry.sources.begin(), entry.sources.end(), ""), entry.sources.end());
        for (std::string& id : sources_named_in(entry.words, base_)) entry.sources.push_back(std::move(id));
        if (entry.file.empty()) entry.file = entry.where.file;
        all.push_back(std::move(entry));
    }

    void add(const known_how& known, const std::string& key) {
        add({{}, known.where, key, known.known_from, {known.source}, known.note});
    }

    std::vector<known_entry> all;

 private:
    const evidence_base& base_;
};

void add_numbers(const evidence_base& base, entry_list& list) {
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            known_entry entry{{}, p.where, p.id, p.known_from, {}, p.note};
            for (const citation& one : p.sources) entry.sources.push_back(one.source);
            list.add(std::move(entry));
        }
    }
    for (const modifier& m : base.modifiers) list.add({{}, m.where, m.id, m.known_from, {m.source}, m.note});
    for (const free_number& one : base.calibration.free) {
        list.add({{}, one.where, one.parameter, one.known_from, one.sources, one.why});
    }
    for (const default_reason& one : base.defaults.reasons) {
        list.add({"data/defaults.toml", {"data/defaults.toml"}, one.key, one.known_from, one.sources, one.because});
    }
    for (const usual_value& one : usual_values()) list.add(one.known, one.id);
    for (const measure& one : base.measures) {
        list.add({"data/measures.toml", {"data/measures.toml"}, one.id, one.known_from, {}, one.note});
    }
}

void add_products(const evidence_base& base, entry_list& list) {
    for (const form& f : base.forms) {
        const relative_absorption& a = f.entry.absorption;
        list.add({{}, f.where, f.id, a.known_from, {a.source}, a.note});
    }
    for (const form_study& study : base.form_studies) {
        list.add({{}, study.where, study.source, study.known_from, {study.source}, study.result});
    }
    for (const product_format& f : base.formats.all) list.add({{}, f.where, f.id, f.known_from, {f.source}, f.note});
    const content_spread& content = base.formats.content;
    list.add(
        {"data/product_formats.toml", {"data/product_formats.toml"}, "content", content.known_from, {}, content.note});
}

void add_tables(const evidence_base& base, entry_list& list) {
    const core::place tables{"data/foods/tables.toml"};
    for (const food_table_origin& one : base.foods.tables) {
        list.add({{}, tables, one.file, provenance::derived, {one.source}, one.note});
    }
    const training_need& need = base.foods.training;
    list.add({{}, tables, "training", need.known_from, {need.source}, need.note});
    for (const reference_intake& row : base.intakes) {
        const bool is_remembered = row.known_from == provenance::memory && row.note.empty();
        list.add({{},
                  {"data/foods/reference_intakes.csv"},
                  row.body + ", " + row.stage,
                  row.known_from,
                  {row.source},
                  is_remembered ? "remembered" : row.note});
    }
    list.add({{}, {"data/atomic_weights.toml"}, "source", provenance::primary, {base.weights_source}, ""});
}

void add_outcomes(const evidence_base& base, entry_list& list) {
    for (const outcome& one : base.outcomes) {
        if (const auto& least = one.minimal_important_difference) list.add(least->known, one.id);
    }
    for (const instrument& one : base.instruments) {
        if (const auto& least = one.minimal_important_difference) list.add(least->known, one.id);
        for (const auto& bias : one.biases) list.add(bias.known, one.id + ".bias");
        for (const auto& noise : one.noises) list.add(noise.known, one.id + ".noise");
    }
}

void add_library(const evidence_base& base, entry_list& list) {
    for (const trial& one : base.library.trials) {
        list.add({"data/trials", {"data/trials"}, one.id, provenance::primary, one.sources, one.label});
    }
    for (const review& one : base.library.reviews) {
        list.add({"data/reviews", {"data/reviews"}, one.id, provenance::primary, one.sources, one.label});
    }
    for (const synthesis_choice& one : base.synthesis.reasons) {
        list.add({{}, one.where, one.id, one.known_from, {one.source}, one.note});
    }
}

void add_signs(const evidence_base& base, entry_list& list) {
    list.add(base.signs.reading.known, "reading");
    for (const sign& one : base.signs.signs) {
        list.add(one.background.known, one.id + ".background");
        if (one.lack) list.add(one.lack->known, one.id + ".lack");
        if (one.overload) list.add(one.overload->known, one.id + ".overload");
    }
}

void add_safety(const evidence_base& base, entry_list& list) {
    for (const safety_rule& rule : base.safety.rules) {
        list.add({{}, rule.where, rule.id, rule.known_from, rule.sources, rule.note});
        if (rule.number)
            list.add({{}, rule.where, rule.id + ".number", rule.number->known_from, rule.sources, rule.note});
    }
    for (const magnesium_product& one : base.safety.words.products) {
        list.add({{}, {"data/safety/words.toml"}, one.name.id, one.known_from, {}, one.note});
    }
}

void add_screens(const evidence_base& base, entry_list& list) {
    const screen_table& table = base.screens;
    list.add(table.prior_known, "prior");
    list.add(table.edges.known, "edges");
    for (const auto& one : table.questionnaires) list.add(one.known, one.id);
    for (const auto& one : table.factors) list.add(one.known, one.id);
    for (const auto& one : table.tests) list.add(one.known, one.id);
    for (const auto& one : table.benefits) list.add(one.known, one.id);
    for (const auto& one : table.wrong_answers) list.add(one.known, one.id);
    for (const auto& one : base.interview.drinks) list.add(one.known, one.name.id);
    list.add(base.interview.diets_known, "base_diet");
}

void add_plan(const evidence_base& base, entry_list& list) {
    for (const plan_part& part : parts_of(base.plan)) {
        for (const known_how* known : part.known) list.add(*known, part.id);
    }
}

}  // namespace

std::vector<known_entry> known_entries(const evidence_base& base) {
    entry_list list(base);
    add_numbers(base, list);
    add_products(base, list);
    add_tables(base, list);
    add_outcomes(base, list);
    add_library(base, list);
    add_signs(base, list);
    add_safety(base, list);
    add_screens(base, list);
    add_plan(base, list);
    return std::move(list.all);
}

}  // namespace magnesia::evidence
