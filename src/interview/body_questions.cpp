// body_questions.cpp - warning signs first, then who the person is.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "interview/answers.hpp"
#include "interview/kidney_answer.hpp"
#include "interview/said_so_far.hpp"
#include "scenario/values/build_limits.hpp"
#include "scenario/values/region.hpp"

namespace magnesia::interview {
namespace {

using scenario::person;

constexpr double kg_per_pound = 0.45359237;
constexpr double kg_per_stone = 14 * kg_per_pound;
constexpr double cm_per_inch = 2.54;
constexpr double cm_per_foot = 12 * cm_per_inch;
constexpr answer_unit mass_units[] = {{"kg"},
                                      {"kgs"},
                                      {"kilo"},
                                      {"kilos"},
                                      {"kilogram"},
                                      {"kilograms"},
                                      {"lb", kg_per_pound},
                                      {"lbs", kg_per_pound},
                                      {"pound", kg_per_pound},
                                      {"pounds", kg_per_pound},
                                      {"st", kg_per_stone, kg_per_pound},
                                      {"stone", kg_per_stone, kg_per_pound},
                                      {"stones", kg_per_stone, kg_per_pound}};
constexpr answer_unit length_units[] = {{"cm"},
                                        {"cms"},
                                        {"centimetres"},
                                        {"centimeters"},
                                        {"m", 100, 1},
                                        {"metre", 100, 1},
                                        {"metres", 100, 1},
                                        {"meter", 100, 1},
                                        {"meters", 100, 1},
                                        {"in", cm_per_inch},
                                        {"inch", cm_per_inch},
                                        {"inches", cm_per_inch},
                                        {"\"", cm_per_inch},
                                        {"''", cm_per_inch},
                                        {"ft", cm_per_foot, cm_per_inch},
                                        {"foot", cm_per_foot, cm_per_inch},
                                        {"feet", cm_per_foot, cm_per_inch},
                                        {"'", cm_per_foot, cm_per_inch}};
constexpr allowed_range baby_weight{1, 20, "kg"};
constexpr allowed_range baby_height{30, 100, "cm"};
constexpr std::string_view sexes[] = {"female", "male"};

/// What the rules of safety say to a sign, emergencies and advice to see somebody.
void add_advice(const std::string& sign, said_so_far& state) {
    for (const evidence::safety_rule& rule : state.known->safety.rules) {
        const bool is_of_it = std::any_of(rule.when.begin(), rule.when.end(), [&](const auto& c) {
            return c.what == evidence::fact::symptoms &&
                   std::find(c.words.begin(), c.words.end(), sign) != c.words.end();
        });
        if (is_of_it && rule.when.size() == 1) state.notes.push_back("! " + rule.sentence);
    }
}

std::string take_signs(std::string_view said, said_so_far& state) {
    const auto& names = state.known->names.symptoms;
    std::vector<std::string> ids;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : parts_of(said)) {
        const scenario::known_name* found = find_name(names, part);
        if (found == nullptr) {
            const std::string nearest = nearest_known(names, part);
            return fmt::format("`{}` is not in the list{} Allowed: none, or of: {}.", printable(part, 60),
                               or_nearest(nearest), listed(names));
        }
        if (std::find(ids.begin(), ids.end(), found->id) == ids.end()) ids.push_back(found->id);
    }
    for (const std::string& id : ids) add_advice(id, state);
    state.who.is.symptoms = ids;
    state.who.is.symptoms_are_said = true;
    return {};
}

std::string take_age(std::string_view said, said_so_far& state) {
    std::optional<double> age;
    const std::string wrong = take_number(said, scenario::any_age_range, age);
    if (wrong.empty()) state.who.age_y = *age;
    return wrong;
}

std::string take_sex(std::string_view said, said_so_far& state) {
    std::size_t index = 0;
    std::string wrong = take_choice(said, sexes, index);
    if (wrong.empty()) state.who.sex = index == 1 ? scenario::biological_sex::male : scenario::biological_sex::female;
    return wrong;
}

/// Limits by age catch numbers in other units; a baby's are wide.
scenario::build_limits limits_of(const said_so_far& state) {
    return state.who.age_y >= scenario::age_range.low ? scenario::limits_at(state.who.age_y)
                                                      : scenario::build_limits{baby_weight, baby_height};
}

std::string take_weight(std::string_view said, said_so_far& state) {
    std::optional<double> kg;
    std::string wrong = take_number(said, limits_of(state).weight_kg, kg, mass_units);
    if (wrong.empty()) state.who.weight_kg = *kg;
    return wrong;
}

std::string take_height(std::string_view said, said_so_far& state) {
    std::optional<double> cm;
    std::string wrong = take_number(said, limits_of(state).height_cm, cm, length_units);
    if (wrong.empty()) state.who.height_cm = *cm;
    return wrong;
}

std::string take_region(std::string_view said, said_so_far& state) {
    const std::string region = scenario::region_named(said);
    std::size_t index = 0;
    std::string wrong = region.empty() ? take_choice(said, scenario::known_regions, index) : "";
    if (wrong.empty()) state.who.is.region = region.empty() ? scenario::known_regions[index] : region;
    return wrong;
}

bool may_be_a_mother(const said_so_far& state) {
    return state.who.sex == scenario::biological_sex::female && scenario::pregnant_age_range.contains(state.who.age_y);
}

/// Yes, no, or the week.
std::string take_pregnancy(std::string_view said, said_so_far& state) {
    if (take_truth(said, state.who.is.pregnant).empty()) return {};
    std::string wrong = take_number(said, scenario::pregnant_range, state.who.pregnant_weeks);
    if (wrong.empty()) state.who.is.pregnant = true;
    return wrong;
}

std::string take_lactation(std::string_view said, said_so_far& state) {
    return take_truth(said, state.who.lactating);
}

}  // namespace

std::vector<interview_question> sign_questions() {
    return {
        {.id = "symptoms",
         .ask = "Do you have a warning sign now, such as chest pain, fainting, a racing or irregular pulse, "
                "breathlessness at rest, slurred speech, a seizure, or thoughts of harming yourself? Others: pauses of "
                "breath in sleep, restless legs, blood in the stool. Name them, or say none.",
         .why = "Some things need help at once, and no supplement.",
         .take = take_signs}};
}

std::vector<interview_question> body_questions() {
    return {
        {.id = "age_y",
         .ask = "How old are you, in years?",
         .why = "Limits and needs change with age.",
         .take = take_age,
         .must_be_known = true},
        {.id = "sex",
         .ask = "Sex: female or male?",
         .why = "Needs and the reading of kidney tests differ.",
         .take = take_sex,
         .must_be_known = true},
        {.id = "weight_kg",
         .ask = "What do you weigh? (kg, or with lb or stone)",
         .why = "It sets the size of the body that is simulated.",
         .take = take_weight},
        {.id = "height_cm",
         .ask = "How tall are you? (cm, or with m, ft or in)",
         .why = "With weight it tells the build.",
         .take = take_height},
        {.id = "kidney",
         .ask =
             "How well do your kidneys work? An eGFR such as 85 or >60, or creatinine such as 80 umol/L or 0.9 mg/dL.",
         .why = "Kidneys remove magnesium; when they fail it builds up and can kill.",
         .take = take_kidney},
        {.id = "region",
         .ask =
             "Where do you live? us, canada, eu, germany, france, nordic, norway, uk, australia, new_zealand, japan, "
             "korea, india or other.",
         .why = "The limit of magnesium in supplements differs: 250 mg in the EU, 350 mg in the US.",
         .take = take_region},
        {.id = "pregnant",
         .ask = "Are you pregnant? yes, no, or the week.",
         .why = "A clinician comes first then.",
         .take = take_pregnancy,
         .applies = may_be_a_mother},
        {.id = "lactating",
         .ask = "Do you breast-feed? yes or no.",
         .why = "A clinician comes first then.",
         .take = take_lactation,
         .applies = may_be_a_mother}};
}

}  // namespace magnesia::interview
