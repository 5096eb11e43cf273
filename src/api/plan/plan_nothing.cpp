// plan_nothing.cpp - only what was simulated is judged; what trials show to work is named beside it.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_nothing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "api/plan/plan_first.hpp"
#include "api/plan/plan_goal_words.hpp"
#include "api/plan/plan_pills.hpp"
#include "api/plan/plan_words.hpp"

namespace magnesia::api {
namespace {

/// Of what the answer shows beside going on as before the option by which most reach the goal; null when none was
/// tried.
const plan::option* best_tried(const plan_answer& answer) {
    const plan::option* best = nullptr;
    for (const auto& place : {answer.runner_up, answer.best_supplement}) {
        if (!place) continue;
        const plan::option& one = answer.options.at(*place);
        if (best == nullptr || one.score.goal > best->score.goal) best = &one;
    }
    return best;
}

std::string chances(const plan_answer& answer) {
    const double before = 100 * best_of(answer)->score.by_chance;
    std::string text =
        fmt::format("Of 100 people like you, about {:.0f} reach the goal if they go on as before", before);
    if (const plan::option* tried = best_tried(answer)) {
        const double with_it = 100 * tried->score.goal;
        text += std::lround(with_it) > std::lround(before)
                    ? fmt::format(", and {:.0f} with the best that we simulated ({})", with_it, tried->name)
                    : std::string(", and no more with what we simulated");
    }
    return text + '.';
}

/// Ways that are not simulated and that trials speak for, on the measure of the goal.
std::string shown_by_trials(const plan_answer& answer) {
    constexpr double sure_enough = 0.1;  // of no effect, at most
    constexpr std::size_t most = 2;
    const plan::expected_outcome* judged = any_goal_outcome(answer);
    std::vector<std::string> labels;
    for (const lever_line& one : answer.levers) {
        const bool is_of_goal = judged != nullptr && one.outcome == judged->label && !one.published.empty();
        if (!is_of_goal || one.simulated || labels.size() == most) continue;
        if (lever_doubt(answer, one.id).p_nil.value_or(1) <= sure_enough) labels.push_back(one.label);
    }
    return labels.empty() ? ""
                          : fmt::format("We cannot simulate all that may help; what was published speaks for: {}.",
                                        fmt::join(labels, "; "));
}

/// Of magnesium alone; empty when none was tried.
std::string trust_in_magnesium(const plan_answer& answer) {
    return answer.best_supplement ? trust_in(answer, answer.options.at(*answer.best_supplement)) : "";
}

std::string short_of_food(const plan_answer& answer) {
    return answer.intake.diet && answer.intake.diet->gap_mg > 0
               ? "You still eat less magnesium than is advised, so a few foods may be worth a change."
               : "";
}

/// By what the person says and the numbers of people like them.
bool is_reached(const plan_answer& answer) {
    constexpr double all_of_them = 0.995;
    return best_of(answer)->score.by_chance >= all_of_them && unsaid_measure(answer).empty();
}

}  // namespace

std::vector<std::string> nothing_is_the_plan(const plan_answer& answer, bool must_wait) {
    const std::string begin = must_wait ? "Until then doing" : "Doing";
    if (!low_serum(answer).empty()) {
        return {"How magnesium is put back is for the clinician to say, and comes before this plan.",
                fmt::format("For the goal of this plan alone, {}, we simulated nothing that gains enough.",
                            answer.goal.label),
                chances(answer), shown_by_trials(answer)};
    }
    if (is_reached(answer)) {
        return {begin + " nothing new is the plan: by what you say, you have reached this goal already.",
                "No pill, food or habit can add to that. Eat well, and come back if it changes."};
    }
    const std::string pills = pills_behind_food(answer);
    return {
        fmt::format("{} nothing new is the plan: {}nothing we simulated gains enough, beyond chance, for its cost and "
                    "bother.",
                    begin, pills.empty() ? "" : "apart from pills, "),
        chances(answer),
        pills,
        trust_in_magnesium(answer),
        shown_by_trials(answer),
        short_of_food(answer)};
}

}  // namespace magnesia::api
