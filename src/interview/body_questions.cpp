// body_questions.cpp - warning signs first, then who the person is.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "interview/answer_units.hpp"
#include "interview/answers.hpp"
#include "interview/kidney_answer.hpp"
#include "interview/said_so_far.hpp"
#include "interview/typed_signs.hpp"
#include "scenario/values/build_limits.hpp"
#include "scenario/values/region.hpp"

namespace magnesia::interview {
namespace {

using scenario::person;

constexpr allowed_range baby_weight{1, 20, "kg"};
constexpr allowed_range baby_height{30, 100, "cm"};
constexpr std::size_t longest_kept = 60;  // characters of a sign that is not known; a file takes 200 bytes
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

std::string in_words(const std::vector<std::string>& ids) {
    std::vector<std::string> words;
    for (const std::string& id : ids) words.push_back(plain_id(id));
    return fmt::format("{}", fmt::join(words, ", "));
}

std::string signs_in_words(const said_so_far& state) {
    std::vector<std::string> ids;
    for (const scenario::known_name& one : state.known->names.symptoms) ids.push_back(one.id);
    return in_words(ids);
}

/// What an answer without a sign that is sure leaves open; empty: nothing.
std::string open_in(const typed_signs& typed, const said_so_far& state) {
    if (!typed.unknown.empty()) {
        const std::string& piece = typed.unknown.front();
        const std::string nearest = plain_id(nearest_known(state.known->names.symptoms, piece));
        const std::string list = nearest.empty() ? " In the list are: " + signs_in_words(state) + "." : "";
        return not_in_list(piece, nearest) + list;
    }
    if (!typed.doubtful.empty()) {
        return fmt::format(
            "Do you have this: {}? Name only what you have, or say none. The same again means that you "
            "have it.",
            in_words(typed.doubtful));
    }
    if (!typed.denied.empty()) {
        return fmt::format("Not {}: then none at all? Name what you have, or say none.", in_words(typed.denied));
    }
    return typed.denies ? "" : "Which? Name them, or say none: " + signs_in_words(state) + ".";
}

/// How an answer was read that said more than what is sure.
void tell_how_read(const typed_signs& typed, said_so_far& state) {
    for (const std::string& piece : typed.unknown) {
        state.notes.push_back(
            fmt::format("`{}` is kept as it is: what is not known counts as a risk.", printable(piece, 60)));
    }
    if (typed.doubtful.empty()) return;
    state.notes.push_back(
        fmt::format("Read as said: {}. If it is not so, take it out of the file.", in_words(typed.doubtful)));
}

/// A sign that is sure is kept whatever stands beside it: who does not answer again must not lose it.
std::string take_signs(std::string_view said, said_so_far& state) {
    state.who.is.symptoms.clear();
    state.who.is.symptoms_are_said = true;
    if (means_none(said)) return {};
    const typed_signs typed = read_typed_signs(said, state.known->names.symptoms);
    std::string open = typed.ids.empty() ? open_in(typed, state) : "";
    if (!open.empty() && state.insisted != said) return open;
    std::vector<std::string>& signs = state.who.is.symptoms;
    add_each_once(signs, typed.ids);
    add_each_once(signs, typed.doubtful);
    for (const std::string& id : signs) add_advice(id, state);
    for (const std::string& piece : typed.unknown) add_once(signs, printable(piece, longest_kept));
    if (signs.empty() && !typed.denies) signs.push_back(printable(said, longest_kept));  // "yes" twice
    tell_how_read(typed, state);
    return {};
}

std::string take_age(std::string_view said, said_so_far& state) {
    std::optional<double> age;
    const std::string wrong = take_number(said, scenario::any_age_range, age, age_units);
    if (wrong.empty()) state.who.age_y = *age;
    return must_be_said(wrong);
}

std::string take_sex(std::string_view said, said_so_far& state) {
    constexpr std::pair<std::string_view, std::string_view> other_words[] = {
        {"f", "female"}, {"woman", "female"}, {"girl", "female"}, {"w", "female"},
        {"m", "male"},   {"man", "male"},     {"boy", "male"}};
    const auto* const meant = std::ranges::find(other_words, lower_case(trimmed(said)),
                                                &std::pair<std::string_view, std::string_view>::first);
    std::size_t index = 0;
    const std::string wrong = take_choice(meant == std::end(other_words) ? said : meant->second, sexes, index);
    if (wrong.empty()) state.who.sex = index == 1 ? scenario::biological_sex::male : scenario::biological_sex::female;
    return must_be_said(wrong);
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

/// A place that is not known is not taken as other: where 250 mg are the limit, that would hide it.
std::string take_region(std::string_view said, said_so_far& state) {
    const std::string place(trimmed(said));
    const std::string region = scenario::region_named(place);
    if (region.empty()) {
        const std::string nearest = nearest_name(place, scenario::names_of_regions());
        return fmt::format(
            "`{}` is not known{} Allowed: a country, {}, or unknown; other serves where none of them fits.",
            printable(place, 40), or_nearest(nearest), fmt::join(scenario::known_regions, ", "));
    }
    state.who.is.region = region;
    return {};
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
