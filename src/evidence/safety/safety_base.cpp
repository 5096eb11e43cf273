// safety_base.cpp - the files of data/safety together.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/safety_base.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/text.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/files/load_embedded.hpp"
#include "scenario/values/region.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* rules_file = "data/safety/rules.toml";
constexpr const char* words_file = "data/safety/words.toml";
constexpr const char* drugs_file = "data/safety/drugs.csv";
constexpr const char* interactions_file = "data/safety/interactions.csv";
constexpr const char* fasting_file = "data/safety/fasting.toml";

/// The text of a table; one that is not there is a fault, not an empty table.
std::string_view table_text(const char* path, std::vector<core::issue>& issues) {
    const auto text = embedded_file(path);
    if (!text) issues.push_back({.where = core::place{path, 0, 0}, .found = "is not carried in this program"});
    return text.value_or("");
}

std::vector<std::string> known_ids(const std::vector<scenario::known_name>& names) {
    std::vector<std::string> ids;
    for (const scenario::known_name& one : names) ids.push_back(one.id);
    return ids;
}

std::vector<std::string> known_ids(const std::vector<interaction>& all) {
    std::vector<std::string> ids;
    for (const interaction& one : all) ids.push_back(one.id);
    return ids;
}

/// The words a condition on this fact may name.
std::vector<std::string> fact_words(const safety_base& base, fact what) {
    if (what == fact::conditions) return known_ids(base.words.conditions);
    if (what == fact::symptoms) return known_ids(base.words.symptoms);
    if (what == fact::interactions) return known_ids(base.interactions);
    return {scenario::known_regions.begin(), scenario::known_regions.end()};
}

void note_unknown(const std::string& name, const std::vector<std::string>& known, const core::place& where,
                  const std::string& key, std::vector<core::issue>& issues) {
    if (std::find(known.begin(), known.end(), name) != known.end()) return;
    issues.push_back(
        {.where = where, .key = key, .value = name, .found = "is not known", .nearest = nearest_name(name, known)});
}

void check_rows(const safety_base& base, const char* path, std::size_t found, std::vector<core::issue>& issues) {
    for (const safety_table& table : base.words.tables) {
        if ("data/safety/" + table.file != path || table.rows == static_cast<int>(found)) continue;
        issues.push_back({.where = core::place{path, 0, 0},
                          .found = fmt::format("has {} rows", found),
                          .allowed = fmt::format("{} as {} says", table.rows, words_file)});
    }
}

/// A word that is part of no form would never keep a form out.
void check_avoided(const safety_rule& rule, const std::vector<form>& forms, std::vector<core::issue>& issues) {
    std::vector<std::string> ids;
    for (const form& one : forms) ids.push_back(one.id);
    for (const std::string& word : rule.avoid_forms) {
        const bool is_part = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
            return !word.empty() && id.find(word) != std::string::npos;
        });
        if (is_part) continue;
        issues.push_back({.where = rule.where,
                          .key = rule.id + ".avoid_forms",
                          .value = word,
                          .found = "is part of no form",
                          .nearest = nearest_name(word, ids)});
    }
}

/// A stage without a word, or of no disease, would never be heard.
void check_stages(const safety_words& words, std::vector<core::issue>& issues) {
    const kidney_stages& stages = words.stages;
    const bool is_told = !stages.all.empty() && !stages.of.empty();
    const bool is_heard = std::ranges::none_of(stages.all, [](const kidney_stage& one) { return one.names.empty(); });
    if (!is_told || !is_heard) {
        issues.push_back({.where = core::place{words_file, 0, 0},
                          .key = "kidney_stages",
                          .found = "leaves out diseases, stages or their names",
                          .allowed = "the conditions under `of`, and each stage with its names"});
    }
    for (const std::string& id : stages.of) {
        note_unknown(id, known_ids(words.conditions), stages.known.where, "kidney_stages.of", issues);
    }
}

/// An illness that is no condition would never be heard.
void check_illnesses(const safety_words& words, std::vector<core::issue>& issues) {
    const std::vector<std::string> known = known_ids(words.conditions);
    for (const std::string& id : words.diabetes.of) {
        note_unknown(id, known, words.diabetes.known.where, "diabetes.of", issues);
    }
    note_unknown(words.drinking.is, known, words.drinking.known.where, "drinking.is", issues);
    for (const std::string& id : words.more.not_with) {
        note_unknown(id, known, words.more.known.where, "more_than_usual.not_with", issues);
    }
}

/// Whether a medicine does something to magnesium, which the body must have numbers of its own for.
bool moves_magnesium(const drug& one, const std::vector<interaction>& all) {
    return std::ranges::any_of(one.interactions, [&](const std::string& id) {
        const interaction* what = find_interaction(all, id);
        return what != nullptr && what->direction == "drug->Mg";
    });
}

/// What lowers blood pressure and does no more goes by one name of the body: this table is the one list of them.
void add_pressure_names(const safety_base& base, scenario::vocabulary& words) {
    const auto treated = std::ranges::find(words.drugs, "antihypertensive", &scenario::known_name::id);
    if (treated == words.drugs.end()) return;
    const auto is_free = [&](const std::string& name) { return scenario::find_name(words.drugs, name) == nullptr; };
    for (const drug& one : base.drugs) {
        if (!one.lowers_blood_pressure || moves_magnesium(one, base.interactions)) continue;
        std::vector<std::string> names = one.aliases;
        names.push_back(one.name);
        std::ranges::copy_if(names, std::back_inserter(treated->aliases), is_free);
    }
}

}  // namespace

void check_safety_base(const safety_base& base, std::vector<core::issue>& issues) {
    for (const safety_rule& rule : base.rules) {
        check_avoided(rule, base.forms, issues);
        for (const safety_condition& c : rule.when) {
            for (const std::string& name : c.words) {
                note_unknown(name, fact_words(base, c.what), rule.where, rule.id, issues);
            }
        }
    }
    for (const drug& one : base.drugs) {
        for (const std::string& id : one.interactions) {
            note_unknown(id, known_ids(base.interactions), one.where, one.name, issues);
        }
        if (one.means_condition.empty()) continue;
        note_unknown(one.means_condition, known_ids(base.words.conditions), one.where, one.name, issues);
    }
    check_stages(base.words, issues);
    check_illnesses(base.words, issues);
    for (const fasting_rule& one : base.fasting) {
        note_unknown(one.interaction, known_ids(base.interactions), one.known.where, "fasting", issues);
    }
    note_unknown(std::string(unrecognised_interaction), known_ids(base.interactions),
                 core::place{interactions_file, 0, 0}, "id", issues);
    note_unknown(std::string(magnesium_sources), known_ids(base.interactions), core::place{interactions_file, 0, 0},
                 "id", issues);
    check_rows(base, drugs_file, base.drugs.size(), issues);
    check_rows(base, interactions_file, base.interactions.size(), issues);
}

void check_safety_sources(const safety_base& base, const std::vector<source>& sources,
                          std::vector<core::issue>& issues) {
    for (const fasting_rule& one : base.fasting) {
        check_known_how(one.known, "fasting." + one.interaction, sources, issues);
    }
    check_known_how(base.words.stages.known, "kidney_stages", sources, issues);
    check_known_how(base.words.pulse.known, "fast_pulse", sources, issues);
    check_known_how(base.words.diabetes.known, "diabetes", sources, issues);
    check_known_how(base.words.more.known, "more_than_usual", sources, issues);
    check_known_how(base.words.large.known, "large_dose", sources, issues);
    for (const safety_rule& rule : base.rules) {
        for (const std::string& id : rule.sources) {
            if (find_source(sources, id) != nullptr) continue;
            issues.push_back({.where = rule.where, .key = rule.id, .value = id, .found = "is no source"});
        }
        const bool was_read = rule.known_from <= provenance::code;
        if (rule.sources.empty() && (was_read || rule.note.empty())) {
            issues.push_back({.where = rule.where,
                              .key = rule.id,
                              .found = "names no source",
                              .allowed = "a source; or memory or assumption, and a note that says why"});
        }
    }
}

safety_base load_safety_base() {
    std::vector<core::issue> issues;
    safety_base base;
    base.rules = parse_safety_rules(embedded_tree(rules_file), issues);
    base.words = parse_safety_words(embedded_tree(words_file), issues);
    base.interactions = parse_interactions(table_text(interactions_file, issues), interactions_file, issues);
    base.drugs = parse_drugs(table_text(drugs_file, issues), drugs_file, issues);
    base.fasting = parse_fasting_rules(embedded_tree(fasting_file), issues);
    base.forms = load_forms();
    base.formats = load_product_formats();
    for (const interaction& one : base.interactions) base.rules.push_back(rule_of(one));
    if (issues.empty()) check_safety_base(base, issues);
    if (!issues.empty()) throw data_error(issues);
    return base;
}

void add_safety_names(const safety_base& base, scenario::vocabulary& words) {
    words.other_conditions = base.words.conditions;
    words.symptoms = base.words.symptoms;
    for (const drug& one : base.drugs) words.other_drugs.push_back({one.name, one.aliases});
    add_pressure_names(base, words);
}

scenario::vocabulary safety_vocabulary(const safety_base& base) {
    scenario::vocabulary words;
    add_safety_names(base, words);
    return words;
}

}  // namespace magnesia::evidence
