// plan_short_answer.cpp - what a plan comes to, in a few sentences.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "api/plan/plan_first.hpp"
#include "api/plan/plan_goal_words.hpp"
#include "api/plan/plan_hours.hpp"
#include "api/plan/plan_nothing.hpp"
#include "api/plan/plan_words.hpp"
#include "core/add_once.hpp"

namespace magnesia::api {
namespace {

bool needs(const plan_answer& answer, safety::gate which) {
    const plan::option* best = best_of(answer);
    return best != nullptr && std::count(best->what.gates.begin(), best->what.gates.end(), which) > 0;
}

/// From the first dose to the last.
std::string how_long(int days) {
    constexpr int week = 7;
    return days % week == 0 ? fmt::format("{} week{}", days / week, days == week ? "" : "s")
                            : fmt::format("{} day{}", days, days == 1 ? "" : "s");
}

/// Habits and food of what is recommended; empty when it is a supplement alone.
std::string habits_in_words(const plan::option& best) {
    std::vector<std::string> parts;
    if (!best.what.foods.empty()) parts.emplace_back("more magnesium in food");
    parts.insert(parts.end(), best.habits.begin(), best.habits.end());
    return fmt::format("{}", fmt::join(parts, "; "));
}

std::string habits_first(const plan::option& best) {
    const std::string habits = habits_in_words(best);
    return habits.empty() ? "" : fmt::format("Change this first: {}.", habits);
}

/// What brings nobody to the goal stands behind.
std::string habits_beside(const plan_answer& answer) {
    if (!habits_add_nothing(answer)) return "";
    return fmt::format(" Beside it comes {}, which brings nobody more to this goal.",
                       habits_in_words(*best_of(answer)));
}

std::string what_to_try(const plan_answer& answer) {
    const plan::option& best = *best_of(answer);
    const std::vector<told_step> steps = steps_of(answer);
    if (steps.empty()) return fmt::format("Try this first: {}.", best.name);
    const std::string habits = habits_add_nothing(answer) ? "" : habits_first(best);
    const bool must_ask = answer.safe.is == safety::verdict::clinician || needs(answer, safety::gate::clinician_agrees);
    const std::string_view begin = must_ask         ? "Ask a doctor first. If they agree, try"
                                   : habits.empty() ? "You can try"
                                                    : "Beside that you can try";
    std::string text = fmt::format("{}{}{} this for {}: {}.", habits, habits.empty() ? "" : " ", begin,
                                   how_long(best.what.days), product_in_words(answer, *best.what.takes));
    const told_step& first = steps.front();
    const told_step& last = steps.back();
    text += steps.size() > 1 ? fmt::format(" Start with {} ({:.0f} mg a day), and end with ", first.doses, first.mg)
                             : " Take ";
    return text + fmt::format("{} ({:.0f} mg a day).", last.doses, last.mg) + habits_beside(answer);
}

std::string what_to_hope(const plan_answer& answer) {
    constexpr double small_gain = 0.1;
    const plan::option& best = *best_of(answer);
    const double gain = best.score.goal - best.score.by_chance;
    const std::string_view hope = gain < small_gain ? "Do not hope for much: of" : "It may help: of";
    if (const plan::option* habits = habits_alone(answer)) {
        return fmt::format(
            "{} 100 people like you, about {:.0f} reach the goal with all of it, {:.0f} without the magnesium, and "
            "{:.0f} "
            "if they go on as before.",
            hope, 100 * best.score.goal, 100 * habits->score.goal, 100 * best.score.by_chance);
    }
    return fmt::format(
        "{} 100 people like you, about {:.0f} reach the goal with it, and {:.0f} if they go on as before.", hope,
        100 * best.score.goal, 100 * best.score.by_chance);
}

std::string how_to_judge(const plan_answer& answer) {
    const std::string day = numbered_day(answer, review_day(answer));
    if (const std::optional<int> end = course_end(answer)) {
        return fmt::format(
            "Keep a diary, look back on {}, and stop the magnesium if it has not helped; the course goes on to {}.",
            day, numbered_day(answer, *end));
    }
    return fmt::format("Keep a diary, look back on {}, and stop if it has not helped.", day);
}

}  // namespace

bool may_show_doses(const plan_answer& answer) {
    return !is_held_back(answer) && !answer.timetable.conflict && best_of(answer) != nullptr;
}

plan_kind kind_of(const plan_answer& answer) {
    if (answer.safe.is == safety::verdict::emergency) return plan_kind::emergency;
    if (answer.safe.is == safety::verdict::refuse) return plan_kind::refused;
    if (is_held_back(answer)) return plan_kind::see_to_it;
    if (answer.timetable.conflict) return plan_kind::no_hours;
    const plan::option* best = best_of(answer);
    if (best == nullptr) return plan_kind::ask_first;
    if (best->what.takes) return plan_kind::supplement;
    return answer.recommended == answer.do_nothing ? plan_kind::nothing : plan_kind::no_pill;
}

const plan::option* best_of(const plan_answer& answer) {
    if (answer.safe.is >= safety::verdict::refuse || answer.recommended >= answer.options.size()) return nullptr;
    if (is_held_back(answer)) return nullptr;
    const plan::option& best = answer.options[answer.recommended];
    return answer.timetable.conflict && best.what.takes ? nullptr : &best;
}

const safety::proposed_supplement* supplement_of(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    return best != nullptr && best->what.takes ? &*best->what.takes : nullptr;
}

const plan::option* habits_alone(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best == nullptr || !best->what.takes || (best->what.levers.empty() && best->what.foods.empty())) return nullptr;
    for (const plan::option& one : answer.options) {
        if (!one.what.takes && one.what.levers == best->what.levers && one.what.foods == best->what.foods) return &one;
    }
    return nullptr;
}

bool habits_add_nothing(const plan_answer& answer) {
    const plan::option* habits = habits_alone(answer);
    return habits != nullptr && shown_hundredths(habits->score.goal) <= shown_hundredths(habits->score.by_chance);
}

namespace {

/// What is taken already, for somebody who may think of more.
std::string taken_already(const plan_answer& answer) {
    if (answer.intake.others_mg <= 0) return "";
    return fmt::format(
        "You already take up to {:.0f} mg a day in other products; your limit for all of them is {:.0f} mg.",
        answer.intake.others_mg, answer.intake.ceiling_mg);
}

/// The habits that are left when no dose has a place.
std::string what_is_left(const plan_answer& answer) {
    if (answer.recommended >= answer.options.size()) return "";
    const plan::option& best = answer.options[answer.recommended];
    return best.what.takes ? "" : habits_first(best);
}

/// Without the empty ones and those said before.
std::vector<std::string> each_once(const std::vector<std::string>& all) {
    std::vector<std::string> kept;
    for (const std::string& one : all) {
        if (!one.empty() && std::ranges::find(kept, one) == kept.end()) kept.push_back(one);
    }
    return kept;
}

/// What stands before a plan: a word to a clinician, where the plan itself asks for none, and what to say and plan
/// again.
std::vector<std::string> before_the_plan(const plan_answer& answer, plan_kind kind) {
    std::vector<std::string> all;
    all.push_back(apnoea_first(answer));
    all.push_back(likely_lack(answer));
    if (kind != plan_kind::supplement) add_each_once(all, for_a_clinician(answer));
    all.push_back(unsaid_measure_in_words(answer));
    return each_once(all);
}

/// By kind alone.
std::vector<std::string> core_answer(const plan_answer& answer, bool must_wait) {
    switch (kind_of(answer)) {
        case plan_kind::emergency:
            return {"Get help now; magnesium can wait.", worst_reason(answer)};
        case plan_kind::see_to_it:
            return {"This comes first: try no magnesium before it is cleared, and plan again then."};
        case plan_kind::refused:
            return {"Take no magnesium pills as things stand.", worst_reason(answer),
                    "Show this answer to your doctor."};
        case plan_kind::no_hours: {
            std::vector<std::string> all = no_time_in_words(answer);
            all.push_back(what_is_left(answer));
            return all;
        }
        case plan_kind::ask_first:
            return {"Ask a doctor first; this program has no plan for you.",
                    answer.not_simulated.empty() ? worst_reason(answer) : answer.not_simulated};
        case plan_kind::nothing:
            return nothing_is_the_plan(answer, must_wait);
        default:
            return {what_to_try(answer), what_to_hope(answer), if_kept_in_words(*best_of(answer)),
                    trust_in(answer, *best_of(answer)), how_to_judge(answer)};
    }
}

}  // namespace

std::vector<std::string> short_answer(const plan_answer& answer) {
    const plan_kind kind = kind_of(answer);
    const bool has_better = kind == plan_kind::no_pill || kind == plan_kind::supplement;
    const bool is_a_plan = has_better || kind == plan_kind::nothing;
    const std::vector<std::string> before = is_a_plan ? before_the_plan(answer, kind) : std::vector<std::string>{};
    std::vector<std::string> all = core_answer(answer, !before.empty());
    all.insert(all.begin(), before.begin(), before.end());
    const std::vector<std::string> urgent = urgent_reasons(answer);
    const auto first = kind == plan_kind::emergency ? std::next(all.begin()) : all.begin();  // "get help now" leads
    all.insert(first, urgent.begin(), urgent.end());
    if (is_a_plan) all.push_back(taken_already(answer));
    if (kind == plan_kind::supplement) add_each_once(all, shifts_in_words(answer));
    if (has_better && !answer.screened.wrong_answer.empty() && !leads_with_known_apnoea(answer))
        all.push_back(answer.screened.wrong_answer.front());
    if (is_a_plan) all.push_back(answer.therapy_not_tried);
    return each_once(all);
}

}  // namespace magnesia::api
