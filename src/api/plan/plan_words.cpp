// plan_words.cpp - pieces, days, chances and changes of a plan in words.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "api/evidence/evidence_words.hpp"
#include "core/text.hpp"
#include "scenario/values/creatinine.hpp"

namespace magnesia::api {
namespace {

constexpr std::array<std::string_view, 7> weekday_words{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

/// "at 08:00", "at 08:00 and 1 capsule at 21:30".
std::string doses_in_words(const plan_answer& answer, const safety::proposed_supplement& takes,
                           const safety::proposed_step& step) {
    std::string text;
    for (const safety::proposed_dose& dose : step.doses) {
        if (!text.empty()) text += &dose == &step.doses.back() ? " and " : ", ";
        text += fmt::format("{} at {}", pieces_in_words(answer, takes, dose.pieces), scenario::print(dose.at));
    }
    return text;
}

/// As many decimals as the numbers of a change need: none from 10 on, two below a tenth.
int decimals_for(double largest) {
    if (largest >= 10) return 0;
    return largest >= 0.1 || largest == 0 ? 1 : 2;
}

/// Without the sign that a rounded zero may keep.
std::string signed_number(double value, int decimals) {
    const std::string text = fmt::format("{:+.{}f}", value, decimals);
    return text.find_first_not_of("+-0.") == std::string::npos ? text.substr(1) : text;
}

}  // namespace

std::vector<told_step> steps_of(const plan_answer& answer) {
    std::vector<told_step> told;
    const safety::proposed_supplement* takes = supplement_of(answer);
    if (takes == nullptr) return told;
    for (const safety::proposed_step& step : takes->steps) {
        int pieces = 0;
        for (const safety::proposed_dose& dose : step.doses) pieces += dose.pieces;
        told.push_back({.first_day = step.first_day,
                        .last_day = step.last_day,
                        .mg = safety::mg_a_day(*takes, step),
                        .pieces = pieces,
                        .doses = doses_in_words(answer, *takes, step)});
    }
    return told;
}

std::string product_in_words(const plan_answer& answer, const safety::proposed_supplement& takes) {
    for (const evidence::plan_product& one : answer.products) {
        if (one.id == takes.product) return one.label;
    }
    return takes.form;
}

std::string pieces_in_words(const plan_answer& answer, const safety::proposed_supplement& takes, int count) {
    std::string piece = "piece";
    for (const evidence::plan_product& one : answer.products) {
        if (one.id == takes.product) piece = one.piece;
    }
    return fmt::format("{} {}{}", count, piece, count == 1 ? "" : "s");
}

std::string day_in_words(const plan_answer& answer, int day) {
    if (!answer.start) return fmt::format("day {}", day);
    const int number = scenario::day_number(*answer.start) + day - 1;
    const date_value date = scenario::date_of(number);
    return fmt::format("{} {}", weekday_words.at(static_cast<std::size_t>(scenario::weekday_of(number))),
                       scenario::day_and_month(date));
}

std::string numbered_day(const plan_answer& answer, int day) {
    return answer.start ? fmt::format("day {} ({})", day, day_in_words(answer, day)) : fmt::format("day {}", day);
}

int review_day(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    const int days = best == nullptr ? 0 : best->what.days;
    if (days <= 0) return answer.goal.judge_after_days;
    return best->what.takes ? std::min(answer.goal.judge_after_days, days) : days;
}

std::optional<int> course_end(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    if (best == nullptr || !best->what.takes || best->course_days <= review_day(answer)) return std::nullopt;
    return best->course_days;
}

std::string stop_rule(const plan_answer& answer) {
    const plan::option* best = best_of(answer);
    return best == nullptr || best->stop.empty() ? answer.goal.stop : best->stop;
}

std::string diary_in_words(const evidence::plan_goal& goal) {
    return fmt::format("{}", fmt::join(goal.diary, " "));
}

std::vector<std::string> prices_of(const plan::option& of) {
    constexpr double most_people = 0.5;
    std::vector<std::string> all;
    for (const plan::expected_outcome& outcome : of.expected) {
        const auto dearest = std::ranges::max_element(
            outcome.weeks, {}, [](const plan::expected_week& one) { return one.p_worse.value_or(0); });
        if (dearest == outcome.weeks.end() || dearest->p_worse.value_or(0) < most_people) continue;
        all.push_back(fmt::format("{} in week {}: {} beside going on as before; {} notice that for the worse.",
                                  outcome.label, dearest->week, change_in_words(dearest->change, outcome.unit),
                                  chance_in_words(*dearest->p_worse)));
    }
    return all;
}

std::string if_kept_in_words(const plan::option& of) {
    constexpr double least = 0.005;  // what a chance in 100 shows
    if (of.score.if_kept - of.score.goal < least) return "";
    return fmt::format("Not all follow it through; of those who do it is {}.", chance_in_words(of.score.if_kept));
}

std::string chance_in_words(double chance) {
    const double of_hundred = 100 * std::clamp(chance, 0.0, 1.0);
    if (of_hundred < 0.05) return "0 in 100";
    if (of_hundred < 1) return "fewer than 1 in 100";
    if (of_hundred > 99 && of_hundred < 100) return "more than 99 in 100";
    return fmt::format("{:.0f} in 100", of_hundred);
}

int shown_hundredths(double chance) {
    return static_cast<int>(std::lround(100 * std::clamp(chance, 0.0, 1.0)));
}

std::string gain_in_words(double chance, double above) {
    const int shown = shown_hundredths(chance) - shown_hundredths(above);
    return shown > 0 ? fmt::format("{} in 100", shown) : chance_in_words(chance - above);
}

std::string change_in_words(const study::band& change, const std::string& unit) {
    const double largest =
        std::max({std::abs(change.median), std::abs(change.p5.value_or(0)), std::abs(change.p95.value_or(0))});
    const int decimals = decimals_for(largest);
    std::string text = signed_number(change.median, decimals);
    if (change.p5 && change.p95) {
        text += fmt::format(" ({} to {})", signed_number(*change.p5, decimals), signed_number(*change.p95, decimals));
    }
    return unit.empty() || unit == "1" ? text : text + ' ' + spoken_unit(unit);
}

std::string dollars_in_words(double low, double high) {
    const std::string from = fmt::format("${:.0f}", low);
    const std::string to = fmt::format("${:.0f}", high);
    if (high > 0 && high < 0.5) return "under $1";
    return from == to ? to : from + " to " + to;
}

std::string person_in_words(const plan_answer& answer) {
    const scenario::person& who = answer.who;
    const bool is_female = who.sex == scenario::biological_sex::female;
    const bool is_child = who.age_y < scenario::first_adult_year;
    std::string text = fmt::format("{}, {} years",
                                   is_child    ? (is_female ? "Girl" : "Boy")
                                   : is_female ? "Woman"
                                               : "Man",
                                   shortest(who.age_y));
    if (who.weight_kg > 0) text += fmt::format(", {:.0f} kg", who.weight_kg);
    text += who.egfr_ml_min ? fmt::format(", kidney value (eGFR) {:.0f}", *who.egfr_ml_min)
                            : std::string(", kidney value (eGFR) not known");
    if (who.diet_magnesium_mg > 0)
        text += fmt::format(", {:.0f} mg of magnesium a day from food", who.diet_magnesium_mg);
    return text;
}

std::string how_rough_in_words(const scenario::person& who) {
    if (!who.foods.empty()) return "That is added up from the foods you named: it is as good as that list.";
    return "That is the number you gave: if a few questions or a guess stand behind it, it is rough.";
}

std::string food_in_words(const plan::food_change& one) {
    constexpr double daily = 7;
    const std::string often =
        one.what.servings_a_week >= daily
            ? "a day"
            : fmt::format("on {:.0f} day{} a week", one.what.servings_a_week, one.what.servings_a_week == 1 ? "" : "s");
    const std::string instead = one.instead_of.empty() ? "" : " in place of " + one.instead_of;
    return fmt::format("{} of {} {}{}", one.serving, one.name, often, instead);
}

const plan::expected_outcome* goal_outcome(const plan_answer& answer, const plan::option& of) {
    for (const plan::expected_outcome& one : of.expected) {
        if (one.id == answer.goal.outcome && !one.weeks.empty()) return &one;
    }
    return nullptr;
}

const plan::expected_outcome* any_goal_outcome(const plan_answer& answer) {
    for (const plan::option& one : answer.options) {
        if (const plan::expected_outcome* outcome = goal_outcome(answer, one)) return outcome;
    }
    return nullptr;
}

std::string goal_unit(const plan_answer& answer) {
    const plan::expected_outcome* outcome = any_goal_outcome(answer);
    return outcome == nullptr ? "" : outcome->unit;
}

std::vector<const evidence::plan_card*> cards_of(const plan_answer& answer, std::string_view kind) {
    std::vector<const evidence::plan_card*> found;
    for (const evidence::plan_card& one : answer.cards) {
        if (one.kind == kind) found.push_back(&one);
    }
    return found;
}

std::string gate_in_words(safety::gate which) {
    switch (which) {
        case safety::gate::clinician_agrees:
            return "A doctor or pharmacist has seen this plan and agrees.";
        case safety::gate::kidney_known:
            return "A blood test has shown that the kidneys work well.";
        default:
            return "The last day is fixed, and you stop on it.";
    }
}

}  // namespace magnesia::api
