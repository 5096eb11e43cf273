// validate.cpp - one checker per schema.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/validate.hpp"

#include <fmt/format.h>

#include <functional>
#include <utility>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/base/defaults.hpp"
#include "evidence/base/everyday_words.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/text_file.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/foods/fasting_rules.hpp"
#include "evidence/foods/food_diary_file.hpp"
#include "evidence/foods/food_rules.hpp"
#include "evidence/foods/usual_values.hpp"
#include "evidence/forms/form_studies.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/outcomes/outcome_check.hpp"
#include "evidence/outcomes/signs.hpp"
#include "evidence/outcomes/topics.hpp"
#include "evidence/parameters/calibration_plan.hpp"
#include "evidence/parameters/link_map.hpp"
#include "evidence/parameters/measured_links.hpp"
#include "evidence/parameters/modifiers.hpp"
#include "evidence/parameters/parameters.hpp"
#include "evidence/plan/plan_base.hpp"
#include "evidence/safety/interview_words.hpp"
#include "evidence/safety/safety_rules.hpp"
#include "evidence/safety/safety_words.hpp"
#include "evidence/safety/screens.hpp"
#include "evidence/sources/refused_sources.hpp"
#include "evidence/trials/certainty_overrides.hpp"
#include "evidence/trials/measures.hpp"
#include "evidence/trials/named_sources.hpp"
#include "evidence/trials/synthesis_choices.hpp"
#include "evidence/trials/target_sources.hpp"
#include "evidence/trials/targets.hpp"
#include "evidence/trials/trial_check.hpp"
#include "scenario/reading/protocol.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::evidence {
namespace {

using issue_list = std::vector<core::issue>;
using checker = std::function<void(const core::tree&, issue_list&)>;

void check_parameters(const core::tree& file, issue_list& issues) {
    check_citations(parse_parameters(file, issues), load_sources(), issues);
}

void look_up_foods(const food_diary& diary, issue_list& issues) {
    const std::vector<food> foods = load_foods();
    looked_up(diary, food_index(foods), issues);
}

/// Read once: the data inside the program do not change, and a folder of studies is judged file by file.
const trial_context& known_to_trials() {
    static const trial_context known = load_trial_context();
    return known;
}

void check_trial_file(const core::tree& file, issue_list& issues) {
    const trial read = parse_trial(file, issues);
    if (issues.empty()) check_trial(read, known_to_trials(), issues);
}

void check_review_file(const core::tree& file, issue_list& issues) {
    const review read = parse_review(file, issues);
    if (issues.empty()) check_review(read, known_to_trials(), issues);
}

/// Against the list of the program; gates are held against all files of entries when the program starts.
void check_links(const core::tree& file, issue_list& issues) {
    const std::vector<covered_link> read = parse_covered_links(file, issues);
    const std::vector<parameter_set> modules = load_parameters();
    if (issues.empty()) check_covered_links({.links = load_link_map().links, .covered = read}, modules, issues);
}

void add_plan_checkers(std::vector<std::pair<std::string, checker>>& all) {
    const auto add = [&](std::string_view schema, checker check) { all.emplace_back(schema, std::move(check)); };
    add(plan_products_schema, [](const core::tree& file, issue_list& issues) {
        const auto read = parse_plan_products(file, issues);
        if (issues.empty()) check_plan_products(read, load_forms(), load_product_formats(), issues);
    });
    add(plan_levers_schema, [](const core::tree& file, issue_list& issues) {
        const auto read = parse_plan_levers(file, issues);
        if (issues.empty()) check_plan_levers(read, load_outcomes(), issues);
    });
    add(plan_goals_schema, [](const core::tree& file, issue_list& issues) {
        const auto read = parse_plan_goals(file, issues);
        if (issues.empty()) check_plan_goals(read, load_outcomes(), issues);
    });
    add(plan_weights_schema, [](const core::tree& file, issue_list& issues) { parse_plan_weights(file, issues); });
    add(plan_limits_schema, [](const core::tree& file, issue_list& issues) { parse_plan_limits(file, issues); });
    add(plan_diet_schema, [](const core::tree& file, issue_list& issues) { parse_plan_diet(file, issues); });
    add(plan_cards_schema, [](const core::tree& file, issue_list& issues) { parse_plan_cards(file, issues); });
}

scenario::vocabulary words_with(const scenario::name_readers& meant) {
    scenario::vocabulary words = load_vocabulary();
    words.meant = meant;
    return words;
}

std::vector<std::pair<std::string, checker>> all_checkers(const scenario::name_readers& meant = {}) {
    std::vector<std::pair<std::string, checker>> all;
    const auto add = [&](std::string_view schema, checker check) { all.emplace_back(schema, std::move(check)); };
    add(scenario::scenario_schema, [meant](const core::tree& file, issue_list&) {
        scenario::person who = scenario::read_scenario(file, words_with(meant)).who;
        resolve_diet(who, file);
    });
    add(scenario::comparison_schema, [meant](const core::tree& file, issue_list&) {
        scenario::person who = scenario::read_comparison(file, words_with(meant)).who;
        resolve_diet(who, file);
    });
    add(scenario::person_schema, [meant](const core::tree& file, issue_list&) {
        scenario::person who = scenario::read_person(file, words_with(meant), {}).who;
        resolve_diet(who, file);
    });
    add(scenario::protocol_schema, [](const core::tree& file, issue_list& issues) {
        scenario::parse_protocol(file, load_vocabulary(), {}, issues);
    });
    add(target_manifest_schema,
        [](const core::tree& file, issue_list& issues) { parse_target_manifest(file, issues); });
    add(link_list_schema, [](const core::tree& file, issue_list& issues) { parse_link_list_manifest(file, issues); });
    add(links_schema, check_links);
    add(food_diary_schema, [](const core::tree& file, issue_list& issues) {
        const food_diary diary = parse_food_diary(file, issues);
        if (issues.empty()) look_up_foods(diary, issues);
    });
    add(product_schema, [](const core::tree& file, issue_list&) {
        static_cast<void>(read_product(file, load_forms(), load_product_formats()));
    });
    add(parameters_schema, check_parameters);
    add(forms_schema,
        [](const core::tree& file, issue_list& issues) { parse_forms(file, load_atomic_weights(), issues); });
    add(form_studies_schema, [](const core::tree& file, issue_list& issues) {
        check_form_studies(parse_form_studies(file, issues), load_forms(), load_sources(), issues);
    });
    add(product_formats_schema,
        [](const core::tree& file, issue_list& issues) { parse_product_formats(file, issues); });
    add(modifiers_schema, [](const core::tree& file, issue_list& issues) {
        check_modifiers(parse_modifiers(file, issues), load_parameters(), load_sources(), issues);
    });
    add(calibration_schema, [](const core::tree& file, issue_list& issues) {
        check_calibration_plan(parse_calibration_plan(file, issues), load_parameters(), load_sources(), issues);
    });
    add(outcomes_schema, [](const core::tree& file, issue_list& issues) {
        check_outcomes(parse_outcomes(file, issues), load_instruments(), load_sources(), issues);
    });
    add(instruments_schema, [](const core::tree& file, issue_list& issues) {
        check_instruments(parse_instruments(file, issues), load_outcomes(), load_sources(), issues);
    });
    add(target_sources_schema, [](const core::tree& file, issue_list& issues) {
        check_target_sources(parse_target_sources(file, issues), load_targets().targets, load_sources(), issues);
    });
    add(measures_schema, [](const core::tree& file, issue_list& issues) { parse_measures(file, issues); });
    add(defaults_schema, [](const core::tree& file, issue_list& issues) { parse_defaults(file, issues); });
    add(food_tables_schema, [](const core::tree& file, issue_list& issues) { parse_food_rules(file, issues); });
    add(trial_schema, check_trial_file);
    add(review_schema, check_review_file);
    add(refused_sources_schema,
        [](const core::tree& file, issue_list& issues) { parse_refused_sources(file, issues); });
    add(synthesis_schema, [](const core::tree& file, issue_list& issues) {
        check_synthesis_choices(parse_synthesis_choices(file, issues), load_sources(), issues);
    });
    add(certainty_overrides_schema, [](const core::tree& file, issue_list& issues) {
        check_certainty_overrides(parse_certainty_overrides(file, issues), load_outcomes(), load_sources(), issues);
    });
    add(topics_schema, [](const core::tree& file, issue_list& issues) {
        check_topics(parse_topics(file, issues), load_outcomes(), issues);
    });
    add(everyday_words_schema,
        [](const core::tree& file, issue_list& issues) { parse_everyday_words(file, load_outcomes(), issues); });
    add(measured_links_schema, [](const core::tree& file, issue_list& issues) {
        parse_measured_links(file, load_link_map(), load_outcomes(), issues);
    });
    add(named_sources_schema, [](const core::tree& file, issue_list& issues) {
        check_named_sources(parse_named_sources(file, issues), load_trial_library(), issues);
    });
    add(usual_values_schema, [](const core::tree& file, issue_list& issues) { parse_usual_values(file, issues); });
    add(signs_schema, [](const core::tree& file, issue_list& issues) {
        check_signs(parse_signs(file, issues), load_sources(), issues);
    });
    add(safety_rules_schema, [](const core::tree& file, issue_list& issues) { parse_safety_rules(file, issues); });
    add(interview_schema, [](const core::tree& file, issue_list& issues) { parse_interview_words(file, issues); });
    add(questionnaires_schema, [](const core::tree& file, issue_list& issues) {
        screen_table read;
        parse_questionnaires(file, read, issues);
    });
    add(status_schema, [](const core::tree& file, issue_list& issues) {
        screen_table read;
        parse_status(file, read, issues);
    });
    add(screening_advice_schema, [](const core::tree& file, issue_list& issues) {
        screen_table read;
        parse_screening_advice(file, read, issues);
    });
    add(fasting_rules_schema, [](const core::tree& file, issue_list& issues) { parse_fasting_rules(file, issues); });
    add(safety_words_schema, [](const core::tree& file, issue_list& issues) { parse_safety_words(file, issues); });
    add_plan_checkers(all);
    add(atomic_weights_schema, [](const core::tree& file, issue_list& issues) { parse_atomic_weights(file, issues); });
    return all;
}

/// Runs `work` and keeps what it throws about the reader's file as issues.
template <class Work>
void collect(issue_list& issues, Work work) {
    try {
        work();
    } catch (const input_error& failure) {
        issues.insert(issues.end(), failure.issues().begin(), failure.issues().end());
    }
}

/// A table is rows of studies, else a food diary.
void check_table(const std::string& path, validation& result) {
    const std::string bytes = read_text_file(path);
    const std::string_view text = plain_text(bytes, path);
    if (!is_target_list(text)) return look_up_foods(read_food_diary(path), result.issues);
    result.schema = target_list_name;
    parse_own_targets(text, path, result.issues);
}

}  // namespace

std::vector<std::string> known_schemas() {
    std::vector<std::string> names;
    for (const auto& [schema, check] : all_checkers()) names.push_back(schema);
    return names;
}

validation validate_tree(const core::tree& file, const scenario::name_readers& meant) {
    validation result;
    const table_reader top{file, "", result.issues};  // other keys are for the checker to judge
    const std::string allowed = fmt::format("\"{}\"", fmt::join(known_schemas(), "\", \""));
    const auto said = top.text("schema", allowed);
    if (!said) return result;
    result.schema = *said;
    for (const auto& [schema, check] : all_checkers(meant)) {
        if (schema != *said) continue;
        collect(result.issues, [&] { check(file, result.issues); });
        return result;
    }
    top.note("schema", "is not a known schema", allowed, nearest_name(*said, known_schemas()));
    return result;
}

validation validate_file(const std::string& path, const scenario::name_readers& meant) {
    validation result;
    if (path.ends_with(".csv")) {
        result.schema = food_diary_schema;
        collect(result.issues, [&] { check_table(path, result); });
        return result;
    }
    collect(result.issues, [&] { result = validate_tree(read_toml(path), meant); });
    return result;
}

}  // namespace magnesia::evidence
