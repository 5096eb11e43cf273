// said_so_far.cpp - the state as a file, and the file judged by those who will read it.
// SPDX-License-Identifier: Apache-2.0
#include "interview/said_so_far.hpp"

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/parameters/modifiers.hpp"
#include "safety/name_readers.hpp"
#include "scenario/reading/read_person.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::interview {
namespace {

constexpr scenario::clock_time usual_bed{23 * 60};
constexpr scenario::clock_time usual_rise{7 * 60};

/// What is wrong, without the place in a file that nobody has seen.
std::string issue_sentence(const issue& one) {
    std::string text = one.found;
    if (!one.allowed.empty()) text += "; allowed: " + one.allowed;
    if (!one.nearest.empty()) text += "; did you mean " + one.nearest + "?";
    return one.key.empty() ? text : one.key + " " + text;
}

std::vector<std::string> issue_sentence(const std::vector<issue>& issues) {
    std::vector<std::string> all;
    for (const issue& one : issues) all.push_back(issue_sentence(one));
    return all;
}

/// How rough the number of food is; empty where it was said.
std::string food_remark(const said_food& food) {
    if (food.base == nullptr) return {};
    std::vector<std::string> unsaid;
    for (std::size_t i = 0; i < rich_foods.size(); ++i) {
        if (!food.servings[i]) unsaid.emplace_back(rich_foods[i]);
    }
    const std::string rough = "Rough: estimated from a few answers about food";
    return unsaid.empty() ? rough + "." : rough + "; not said, and counted as is usual: " + listed(unsaid) + ".";
}

template <class... Parts>
std::vector<interview_question> joined_parts(Parts... parts) {
    std::vector<interview_question> all;
    (all.insert(all.end(), parts.begin(), parts.end()), ...);
    return all;
}

}  // namespace

knowledge load_knowledge() {
    knowledge known{.safety = evidence::load_safety_base(),
                    .forms = evidence::load_forms(),
                    .formats = evidence::load_product_formats(),
                    .foods = evidence::load_foods(),
                    .words = evidence::load_interview_words(),
                    .names = {}};
    known.names = evidence::vocabulary_of(known.forms, known.formats, evidence::load_modifiers());
    evidence::add_safety_names(known.safety, known.names);
    return known;
}

std::vector<interview_question> all_questions() {
    return joined_parts(sign_questions(), body_questions(), health_questions(), food_questions(), score_questions(),
                        day_questions());
}

std::string file_of(const said_so_far& state) {
    scenario::said_day day = state.day;
    if (!state.says_bed) day.what.bed = usual_bed;
    if (!state.says_rise) day.what.rise = usual_rise;
    if (day.what.zone.empty()) day.what.zone = "UTC";
    scenario::patient_remarks remarks;
    remarks.kidneys = state.kidney_remark;
    remarks.diet = food_remark(state.food);
    if (!state.says_bed || !state.says_rise)
        remarks.night = "What was not said of the night is a usual one: change it.";
    return scenario::print_patient(state.who, day, remarks);
}

std::vector<std::string> rough_in(const said_so_far& state) {
    const std::string food = food_remark(state.food);
    if (food.empty()) return {};
    return {"diet_magnesium_mg = " + shortest(state.who.diet_magnesium_mg) + ": " + food +
            " A gap or none rests on it; `magnesia foods --diary` adds up a real diary."};
}

std::vector<std::string> refusals_of(const said_so_far& state) {
    std::vector<issue> issues;
    const tree file = evidence::parse_toml(file_of(state), "answers");
    const table_reader top{file, "", issues};
    static_cast<void>(scenario::read_patient_table(top, state.known->names));
    static_cast<void>(scenario::read_routine_table(top, {}));
    return issue_sentence(issues);
}

std::vector<std::string> still_missing(const said_so_far& state) {
    try {
        scenario::vocabulary names = state.known->names;
        names.meant = safety::name_readers_of(state.known->safety);
        static_cast<void>(scenario::read_person(evidence::parse_toml(file_of(state), "answers"), names));
    } catch (const input_error& failure) {
        return issue_sentence(failure.issues());
    }
    return {};
}

}  // namespace magnesia::interview
