// screens.cpp - the files of data/screening read, checked against the names they use, and put together.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/screens.hpp"

#include <algorithm>

#include "evidence/files/known_names.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

void check_factor_names(const status_factor& one, const std::vector<std::string>& known,
                        std::vector<core::issue>& issues) {
    for (const std::string& name : one.names) {
        check_known(one.known.where, one.id, name, known, "is not known", issues);
    }
}

std::vector<std::string> ids_of_conditions(const safety_words& words) {
    return ids_of(words.conditions);
}

/// Reads one file into the table.
template <class Parse>
void load_part(const std::string& path, Parse parse, screen_table& table, std::vector<core::issue>& issues) {
    parse(embedded_tree(path), table, issues);
}

}  // namespace

const score_band& band_of(const questionnaire& which, double score) {
    const score_band* found = &which.bands.front();
    for (const score_band& band : which.bands) {
        if (score >= band.from) found = &band;
    }
    return *found;
}

bool status_factor::holds(double number) const {
    return (is_from_out ? number > from : number >= from) && number < below;
}

void check_screens(const screen_table& table, const safety_words& words, const std::vector<interaction>& interactions,
                   std::vector<core::issue>& issues) {
    for (const status_factor& one : table.factors) {
        if (one.of == status_quantity::conditions) check_factor_names(one, ids_of_conditions(words), issues);
        if (one.of == status_quantity::interactions) check_factor_names(one, ids_of(interactions), issues);
    }
}

void check_screen_sources(const screen_table& table, const std::vector<source>& sources,
                          std::vector<core::issue>& issues) {
    check_known_how(table.prior_known, "prior", sources, issues);
    check_known_how(table.edges.known, "edges", sources, issues);
    for (const auto& one : table.questionnaires) check_known_how(one.known, one.id, sources, issues);
    for (const auto& one : table.factors) check_known_how(one.known, one.id, sources, issues);
    for (const auto& one : table.tests) check_known_how(one.known, one.id, sources, issues);
    for (const auto& one : table.benefits) check_known_how(one.known, one.id, sources, issues);
    for (const auto& one : table.wrong_answers) check_known_how(one.known, one.id, sources, issues);
}

screen_table load_screens(const safety_base& base) {
    screen_table table;
    std::vector<core::issue> issues;
    load_part("data/screening/questionnaires.toml", parse_questionnaires, table, issues);
    load_part("data/screening/status.toml", parse_status, table, issues);
    load_part("data/screening/advice.toml", parse_screening_advice, table, issues);
    if (issues.empty()) check_screens(table, base.words, base.interactions, issues);
    if (!issues.empty()) throw data_error(issues);
    table.intakes = load_reference_intakes();
    table.training = load_food_rules().training;
    return table;
}

}  // namespace magnesia::evidence
