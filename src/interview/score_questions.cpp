// score_questions.cpp - goals, scores of questionnaires, measures, complaints; scores only, no wording of their items.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "interview/answer_units.hpp"
#include "interview/answers.hpp"
#include "interview/said_so_far.hpp"
#include "scenario/values/amount.hpp"

namespace magnesia::interview {
namespace {

using scenario::health;
using scenario::person;

std::string take_goals(std::string_view said, said_so_far& state) {
    std::vector<std::string> goals;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : parts_of(said)) {
        std::size_t index = 0;
        std::string wrong = take_choice(part, scenario::known_goals, index);
        if (!wrong.empty()) return wrong;
        const std::string goal{scenario::known_goals[index]};
        if (std::find(goals.begin(), goals.end(), goal) == goals.end()) goals.push_back(goal);
    }
    state.who.goals = goals;
    return {};
}

/// A number of the person or of their health.
template <auto Member, const allowed_range& Range>
std::string take_person(std::string_view said, said_so_far& state) {
    return take_number(said, Range, state.who.*Member);
}

template <auto Member, const allowed_range& Range>
std::string take_health(std::string_view said, said_so_far& state) {
    return take_number(said, Range, state.who.is.*Member);
}

template <auto Member>
std::string take_fact(std::string_view said, said_so_far& state) {
    return take_truth(said, state.who.is.*Member);
}

/// How bad sleep is in a word, for who has no score.
std::string take_insomnia(std::string_view said, said_so_far& state) {
    std::size_t index = 0;
    std::string wrong = means_none(said) ? "" : take_choice(said, scenario::insomnia_names, index);
    if (wrong.empty()) state.who.insomnia = static_cast<scenario::insomnia_class>(index);
    return wrong;
}

/// The score, or the word for it.
std::string take_isi(std::string_view said, said_so_far& state) {
    const bool is_number = number_at_start(said).has_value();
    if (!is_number && take_insomnia(said, state).empty()) return {};
    std::string wrong = take_number(said, scenario::isi_range, state.who.isi);
    if (!is_number) wrong += " Without a score say unknown: the next question asks for a word.";
    return wrong;
}

std::string take_neck(std::string_view said, said_so_far& state) {
    return take_number(said, scenario::neck_range, state.who.is.neck_cm, length_units);
}

bool has_no_insomnia_score(const said_so_far& state) {
    return !state.who.isi && !state.who.insomnia;
}

/// Without a unit only what is normal in mmol/L and rare in mg/dL is taken: normal are 0.7 to 1.0 mmol/L and 1.7 to
/// 2.4 mg/dL, so that from 1.05 on a number is either dangerous or usual.
std::string take_serum(std::string_view said, said_so_far& state) {
    constexpr double most_sure_mmol_l = 1.05;
    const answer_unit units[] = {
        {"mmol/L"}, {"mmol"}, {"mg/dL", scenario::mmol_per_l_from_mg_per_dl(1)}, {"mEq/L", 0.5}};
    const auto read = number_at_start(said);
    if (read && read->rest.empty() && read->value >= most_sure_mmol_l) {
        return fmt::format("`{0}`: in which unit? Allowed: {0} mmol/L, {0} mg/dL or {0} mEq/L, or unknown.",
                           read->digits);
    }
    std::string wrong = take_number(said, scenario::serum_magnesium_range, state.who.serum_magnesium_mmol_per_l, units);
    if (wrong.empty() && read->rest.empty()) state.notes.push_back("Taken as " + read->digits + " mmol/L.");
    return wrong;
}

/// "128/80".
std::string take_pressure(std::string_view said, said_so_far& state) {
    const std::size_t slash = said.find('/');
    if (slash == std::string_view::npos) return "Allowed: both numbers, such as 128/80, or unknown.";
    std::string wrong = take_number(said.substr(0, slash), scenario::systolic_range, state.who.systolic_mmhg);
    if (!wrong.empty()) return wrong;
    return take_number(said.substr(slash + 1), scenario::diastolic_range, state.who.diastolic_mmhg);
}

bool is_on_ppi(const said_so_far& state) {
    return state.is_on_ppi;
}

interview_question score(std::string id, std::string ask, std::string why,
                         std::string (*take)(std::string_view, said_so_far&)) {
    return {.id = std::move(id), .ask = std::move(ask), .why = std::move(why), .take = take};
}

std::vector<interview_question> sleep_questions() {
    const std::string apnoea = "It is one of eight points of a test for sleep apnoea, which magnesium does not treat.";
    return {
        score("isi", "Insomnia Severity Index, 0 to 28, if you filled it in.",
              "From 15 on another treatment comes first.", take_isi),
        {.id = "insomnia",
         .ask = "Then in a word, over the last weeks: does sleep fail you not at all (none), a little (mild), clearly "
                "(moderate) or badly (severe)?",
         .why = "It stands for the middle of a range of that score.",
         .take = take_insomnia,
         .applies = has_no_insomnia_score},
        score("waking_unrefreshed", "Do you often wake up tired? yes or no.",
              "It helps to tell bad sleep from short sleep.", take_fact<&health::waking_unrefreshed>),
        score("racing_thoughts", "Do your thoughts often race at night? yes or no.",
              "Worry has a treatment of its own.", take_fact<&health::racing_thoughts>),
        score("snores", "Do you snore loudly? yes or no.", apnoea, take_fact<&health::snores>),
        score("tired_by_day", "Are you often tired by day? yes or no.", apnoea, take_fact<&health::tired_by_day>),
        score("neck_cm", "How far is it around your neck? (cm, or with in)", apnoea, take_neck),
        score("epworth", "Epworth Sleepiness Scale, 0 to 24, if you filled it in.",
              "Above 10 the cause has to be found.", take_health<&health::epworth, scenario::epworth_range>),
        score("avoids_sleeping_pills", "Do you want help with sleep that forms no habit? yes or no.",
              "Many ask for magnesium for this reason.", take_fact<&health::avoids_sleeping_pills>)};
}

std::vector<interview_question> mood_and_body_questions() {
    return {
        score("low_mood_phq9", "PHQ-9 (low mood), 0 to 27, if you filled it in.", "From 10 on a clinician comes first.",
              take_person<&person::low_mood_phq9, scenario::phq9_range>),
        score("anxiety_gad7", "GAD-7 (anxiety), 0 to 21, if you filled it in.", "From 10 on a clinician comes first.",
              take_person<&person::anxiety_gad7, scenario::gad7_range>),
        score("cramps_per_week", "How many leg cramps do you have at night, a week?",
              "Texts promise much here; trials found little.",
              take_person<&person::cramps_per_week, scenario::cramps_range>),
        score("pain_0_10", "Your usual pain, 0 none to 10 worst?", "Pain spoils sleep and has treatments of its own.",
              take_person<&person::pain_0_10, scenario::pain_range>),
        score("loose_stools_easily", "Are your stools loose easily? yes or no.",
              "Magnesium loosens them; the dose must be smaller.", take_fact<&health::loose_stools_easily>),
        score("sore_often", "Are your muscles often sore after training? yes or no.",
              "It is one of the reasons that texts name.", take_fact<&health::sore_often>)};
}

std::vector<interview_question> measure_questions() {
    return {{.id = "ppi_years",
             .ask = "For how many years have you taken the stomach medicine (proton pump inhibitor)?",
             .why = "After a year a low magnesium is more likely.",
             .take = take_health<&health::ppi_years, scenario::ppi_years_range>,
             .applies = is_on_ppi},
            score("serum_magnesium_mmol_per_l",
                  "Magnesium in your blood, if it was tested: such as 0.85 mmol/L or 2.0 mg/dL.",
                  "It tells a little about a lack, and much about too much.", take_serum),
            score("blood_pressure", "Blood pressure at rest, such as 128/80.", "Magnesium lowers it a little.",
                  take_pressure),
            score("pulse_per_min", "Pulse at rest, beats a minute.", "A very slow heart forbids magnesium.",
                  take_health<&health::pulse_per_min, scenario::pulse_range>),
            score("budget_dollars_per_month", "How much would you spend on magnesium at most, US dollars a month?",
                  "Products differ much in price.",
                  take_health<&health::budget_dollars_per_month, scenario::budget_range>)};
}

}  // namespace

std::vector<interview_question> score_questions() {
    std::vector<interview_question> all{
        {.id = "goals",
         .ask = "What do you hope for? One or more of: sleep, stress, mood, muscle, cramps, "
                "heart, metabolism, pain, wellness.",
         .why = "The plan is judged by the first of them.",
         .take = take_goals}};
    for (const auto& part : {sleep_questions(), mood_and_body_questions(), measure_questions()}) {
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

}  // namespace magnesia::interview
