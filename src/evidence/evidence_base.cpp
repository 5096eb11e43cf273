// evidence_base.cpp - all files together, and who uses which source.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/evidence_base.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "evidence/load_embedded.hpp"
#include "evidence/outcome_check.hpp"

namespace magnesia::evidence {
namespace {

/// Runs one reader and keeps its issues, so that one bad file does not hide the faults of the next.
template <class Value, class Load>
void load_into(Value& value, Load load, std::vector<core::issue>& issues) {
    try {
        value = load();
    } catch (const data_error& failure) {
        issues.insert(issues.end(), failure.issues().begin(), failure.issues().end());
    }
}

/// Notes in texts name a source in square brackets: "... [fine1991]".
bool names_source(const std::string& note, const std::string& source_id) {
    return note.find('[' + source_id + ']') != std::string::npos;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Studies and reviews that rest on a source, and the choices by which they are pooled.
void add_users_in_library(const evidence_base& base, const std::string& source_id, std::vector<std::string>& users) {
    for (const trial& one : base.library.trials) {
        const bool cites = std::any_of(one.results.begin(), one.results.end(),
                                       [&](const trial_result& result) { return result.source == source_id; });
        if (cites || holds(one.sources, source_id)) users.push_back("trial " + one.id);
    }
    for (const review& one : base.library.reviews) {
        if (holds(one.sources, source_id)) users.push_back("review " + one.id);
    }
    for (const synthesis_choice& one : base.synthesis.reasons) {
        if (one.source == source_id) users.push_back("choice " + one.id);
    }
}

}  // namespace

evidence_base load_evidence() {
    evidence_base base;
    std::vector<core::issue> issues;
    load_into(base.sources, load_sources, issues);
    load_into(base.modules, load_parameters, issues);
    load_into(base.forms, load_forms, issues);
    load_into(base.form_studies, load_form_studies, issues);
    load_into(base.formats, load_product_formats, issues);
    load_into(base.modifiers, load_modifiers, issues);
    load_into(base.outcomes, load_outcomes, issues);
    load_into(base.instruments, load_instruments, issues);
    load_into(base.library, load_trial_library, issues);
    load_into(base.synthesis, load_synthesis_choices, issues);
    load_into(base.measures, load_measures, issues);
    load_into(base.defaults, load_defaults, issues);
    load_into(base.foods, load_food_rules, issues);
    load_into(base.intakes, load_reference_intakes, issues);
    if (issues.empty()) {
        check_modifiers(base.modifiers, base.modules, base.sources, issues);
        check_outcomes(base.outcomes, base.instruments, base.sources, issues);
        check_instruments(base.instruments, base.outcomes, base.sources, issues);
    }
    if (!issues.empty()) throw data_error(issues);
    return base;
}

std::vector<std::string> users_of(const evidence_base& base, const std::string& source_id) {
    std::vector<std::string> users;
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            const bool cites = std::any_of(p.sources.begin(), p.sources.end(),
                                           [&](const citation& c) { return c.source == source_id; });
            if (cites) users.push_back(p.id);
        }
    }
    for (const default_reason& reason : base.defaults.reasons) {
        const bool cites = std::find(reason.sources.begin(), reason.sources.end(), source_id) != reason.sources.end();
        if (cites) users.push_back("default " + reason.key);
    }
    for (const form& f : base.forms) {
        const bool names = names_source(f.note, source_id) || names_source(f.dissolves, source_id);
        if (names || f.entry.absorption.source == source_id) users.push_back("form " + f.id);
    }
    for (const product_format& f : base.formats.all) {
        if (f.source == source_id) users.push_back("format " + f.id);
    }
    for (const modifier& m : base.modifiers) {
        if (m.source == source_id) users.push_back(fmt::format("{} {}", word(m.kind), m.id));
    }
    for (std::string& user : users_of(base.outcomes, base.instruments, source_id)) users.push_back(std::move(user));
    add_users_in_library(base, source_id, users);
    const bool is_study = std::any_of(base.form_studies.begin(), base.form_studies.end(),
                                      [&](const form_study& study) { return study.source == source_id; });
    if (is_study) users.emplace_back("studies of forms");
    if (embedded_tree("data/atomic_weights.toml").find("source")->shown() == '"' + source_id + '"') {
        users.push_back("atomic weights");
    }
    for (const food_table_origin& table : base.foods.tables) {
        if (table.source == source_id) users.push_back("food table " + table.file);
    }
    for (const reference_intake& row : base.intakes) {
        if (row.source == source_id) users.push_back(fmt::format("reference intake {}, {}", row.name, row.stage));
    }
    return users;
}

void check_sources_used(const evidence_base& base, std::vector<core::issue>& issues) {
    for (const source& one : base.sources) {
        if (one.keyword != "validation" && users_of(base, one.id).empty()) {
            issues.push_back({.where = core::place{one.file, 0, 0},
                              .key = one.id,
                              .found = "is a source that nothing uses",
                              .allowed = "cite it from a number, take it out, or give it the keyword validation"});
        }
    }
}

}  // namespace magnesia::evidence
