// plan_words.hpp - what the screen and the page of a plan both say, in the same words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/plan/plan.hpp"

namespace magnesia::api {

/// Diary kept before the first dose, so that there is something to compare with. Our choice: a week has each weekday
/// once.
inline constexpr int baseline_days = 7;

/// What a plan comes to.
enum class plan_kind {
    emergency,   ///< help first, nothing else
    refused,     ///< no supplement as things stand
    see_to_it,   ///< something does not wait; no trial before it is cleared
    no_hours,    ///< the day has no room that is safe
    ask_first,   ///< nobody but a clinician can say; nothing was simulated
    nothing,     ///< going on as before is the plan
    no_pill,     ///< levers or food, and no supplement
    supplement,  ///< one to try
};

/// Judged from verdict, timetable and options alone, so that no dose is shown where none may be.
plan_kind kind_of(const plan_answer& answer);

/// Whether doses may be shown at all: no refusal, nothing that does not wait, no conflict, and something was weighed.
bool may_show_doses(const plan_answer& answer);

/// What is recommended, or null when nothing could be weighed or nothing may be shown, or when something comes first.
const plan::option* best_of(const plan_answer& answer);

/// What is recommended without its supplement, where it is more than that and was tried; else null.
const plan::option* habits_alone(const plan_answer& answer);

/// Whether these bring nobody to the goal by themselves.
bool habits_add_nothing(const plan_answer& answer);

/// The supplement of what is recommended, or null.
const safety::proposed_supplement* supplement_of(const plan_answer& answer);

/// A stretch of days with the same doses.
struct told_step {
    int first_day = 1;
    int last_day = 1;
    double mg = 0;      ///< a day
    int pieces = 0;     ///< a day
    std::string doses;  ///< "2 capsules at 21:30"
};
std::vector<told_step> steps_of(const plan_answer& answer);

/// "magnesium glycinate, capsules of 100 mg"; the form's id when the product is not among the answer's.
std::string product_in_words(const plan_answer& answer, const safety::proposed_supplement& takes);

/// "2 capsules".
std::string pieces_in_words(const plan_answer& answer, const safety::proposed_supplement& takes, int count);

/// "Mon 2 Mar" when the start is known, else "day 1"; the day before the first is day 0.
std::string day_in_words(const plan_answer& answer, int day);

/// "day 28 (Sun 29 Mar)", or "day 28".
std::string numbered_day(const plan_answer& answer, int day);

/// The day to look at the diary: as the goal says, no later than the last of the trial; without a supplement the last
/// day, so that a course is judged when it has ended.
int review_day(const plan_answer& answer);

/// The last day of a course that goes on when the supplement beside it has been judged; empty: none does.
std::optional<int> course_end(const plan_answer& answer);

/// The rule to stop by of what is recommended, else of the goal.
std::string stop_rule(const plan_answer& answer);

/// What to write down every day, one question after another.
std::string diary_in_words(const evidence::plan_goal& goal);

/// What most people would notice getting worse with an option, in its dearest week, a sentence an outcome: "Time asleep
/// in week 1: -70 (-91 to -49) min beside going on as before; 99 in 100 notice that for the worse."
std::vector<std::string> prices_of(const plan::option& of);

/// "Not all follow it through; of those who do it is 94 in 100." Empty where all are taken to.
std::string if_kept_in_words(const plan::option& of);

/// "3 in 100", "fewer than 1 in 100".
std::string chance_in_words(double chance);

/// What a chance comes to in whole people of a hundred.
int shown_hundredths(double chance);

/// "31 in 100": what one chance is above another, so that the numbers that are shown add up.
std::string gain_in_words(double chance, double above);

/// "-0.3 (-1.6 to 0.0) points".
std::string change_in_words(const study::band& change, const std::string& unit);

/// "$2 to $6".
std::string dollars_in_words(double low, double high);

/// "Woman, 68 years, eGFR 74, 210 mg of magnesium a day from food".
std::string person_in_words(const plan_answer& answer);

/// How sure the magnesium of the food is that a person said.
std::string how_rough_in_words(const scenario::person& who);

/// "1 cup of brown rice on 4 days a week in place of white rice".
std::string food_in_words(const plan::food_change& one);

/// The outcome that the goal is judged by, as expected of an option; null when there is none.
const plan::expected_outcome* goal_outcome(const plan_answer& answer, const plan::option& of);

/// The same of the first option that has it; null when none has.
const plan::expected_outcome* any_goal_outcome(const plan_answer& answer);

/// The unit of the goal's outcome, of the first option that has it; empty when none has.
std::string goal_unit(const plan_answer& answer);

/// The cards of a kind, in order.
std::vector<const evidence::plan_card*> cards_of(const plan_answer& answer, std::string_view kind);

/// What must be so first, as a sentence.
std::string gate_in_words(safety::gate which);

/// The answer in a few short sentences: what does not wait first, then what the plan comes to.
std::vector<std::string> short_answer(const plan_answer& answer);

}  // namespace magnesia::api
