// pick.cpp - steps, times, levers and gates of a pick.
// SPDX-License-Identifier: Apache-2.0
#include "plan/pick.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/text.hpp"
#include "plan/lever_changes.hpp"

namespace magnesia::plan {
namespace {

constexpr int days_a_step = 7;
constexpr double usual_limit_mg = 350;  // above it stand the gates of data/safety/rules.toml

/// Pieces of a day over its doses, the later doses first: 3 in 2 is 1 and 2.
std::vector<safety::proposed_dose> spread_over(int pieces, const std::vector<scenario::clock_time>& times) {
    const int count = std::min<int>(pieces, static_cast<int>(times.size()));
    std::vector<safety::proposed_dose> doses;
    int left = pieces;
    for (int i = 0; i < count; ++i) {
        const int of_this = left / (count - i);
        doses.push_back({times[times.size() - static_cast<std::size_t>(count - i)], of_this});
        left -= of_this;
    }
    return doses;
}

std::vector<safety::proposed_step> steps_of(const pick& from, const std::vector<scenario::clock_time>& times,
                                            int days) {
    std::vector<safety::proposed_step> steps;
    int first = 1;
    for (int pieces = 1; pieces < from.pieces && first + days_a_step <= days; ++pieces) {
        steps.push_back({first, first + days_a_step - 1, spread_over(pieces, times)});
        first += days_a_step;
    }
    steps.push_back({first, days, spread_over(from.pieces, times)});
    return steps;
}

safety::day_to_fill day_of(const subject& of, const scenario::routine& day) {
    safety::day_to_fill filled{.day = day,
                               .timed = of.who.is.drug_times,
                               .untimed = {},
                               .hours = of.facts.hours,
                               .fasting = safety::fasting_of(of.facts.hours, of.rules.fasting)};
    for (const std::string& drug : of.who.is.drugs.value_or(std::vector<std::string>{})) {
        const bool is_timed = std::any_of(filled.timed.begin(), filled.timed.end(),
                                          [&](const scenario::drug_time& one) { return one.name == drug; });
        if (!is_timed) filled.untimed.push_back(drug);
    }
    return filled;
}

/// A dose at a meal keeps a quick salt from the empty gut; the others are free.
safety::dose_wish wish_of(const pick& from) {
    return {.doses = from.doses, .place = from.place, .with_food = safety::is_at_meal(from.place)};
}

void set_supplement(placed_pick& placed) {
    const pick& from = placed.from;
    placed.what.takes = safety::proposed_supplement{
        .product = from.product->id,
        .form = from.product->form,
        .piece_mg = from.product->piece_mg,
        .with_food = wish_of(from).with_food,
        .steps = steps_of(from, placed.times.doses, placed.what.days),
    };
    for (safety::timetable_entry& entry : placed.what.timetable) {
        if (entry.what != safety::day_item::dose) continue;
        for (const safety::proposed_dose& dose : placed.what.takes->steps.back().doses) {
            if (dose.at == entry.at) {
                entry.label = fmt::format("{} {}{}", dose.pieces, from.product->piece, dose.pieces == 1 ? "" : "s");
            }
        }
    }
}

std::string times_in_words(const std::vector<safety::proposed_dose>& doses) {
    std::vector<std::string> times;
    times.reserve(doses.size());
    for (const safety::proposed_dose& dose : doses) times.push_back(scenario::print(dose.at));
    return fmt::format("{}", fmt::join(times, " and "));
}

std::string name_of(const placed_pick& placed) {
    std::vector<std::string> parts;
    if (placed.what.takes) {
        parts.push_back(fmt::format("{:.4g} mg {} at {}", placed.from.mg(), placed.what.takes->form,
                                    times_in_words(placed.what.takes->steps.back().doses)));
    }
    if (placed.from.with_foods) parts.emplace_back("more magnesium in food");
    for (const evidence::plan_lever* lever : placed.from.levers) parts.push_back(lever->label);
    return parts.empty() ? "go on as before" : fmt::format("{}", fmt::join(parts, ", "));
}

void add_foods(placed_pick& placed, const subject& of) {
    for (const food_change& one : of.diet->changes) placed.what.foods.push_back(one.what);
    placed.days.added_diet_mg = of.diet->closed_mg;
}

void pull_levers(placed_pick& placed, const subject& of) {
    scenario::routine day = of.day;
    for (const evidence::plan_lever* lever : placed.from.levers) {
        placed.what.levers.push_back(lever->id);
        if (const auto changed = with_lever(day, *lever)) {
            day = *changed;
            placed.days.day = day;
        }
    }
}

}  // namespace

int days_of(const pick& from, const evidence::plan_goal& goal) {
    if (from.product != nullptr) return goal.judge_after_days;
    return std::max(goal.judge_after_days, course_days_of(from));
}

std::string stop_rule_of(const pick& from, const evidence::plan_goal& goal) {
    std::vector<std::string> rules;
    for (const evidence::plan_lever* lever : from.levers) {
        if (lever->stop.empty()) continue;
        const std::string whose = from.product == nullptr ? "" : core::with_capital(lever->label) + ": ";
        rules.push_back(whose + lever->stop);
    }
    if (rules.empty()) return goal.stop;
    if (from.product != nullptr) rules.insert(rules.begin(), "Magnesium: " + goal.stop);
    return fmt::format("{}", fmt::join(rules, " "));
}

int course_days_of(const pick& from) {
    int days = 0;
    for (const evidence::plan_lever* lever : from.levers) days = std::max(days, evidence::course_days(*lever));
    return days;
}

int step_days(int pieces) {
    return (pieces - 1) * days_a_step;
}

std::vector<safety::gate> gates_of(const safety::judgement& with, double most_mg) {
    std::vector<safety::gate> gates;
    const bool is_above = most_mg > usual_limit_mg;
    if (with.is >= safety::verdict::clinician || is_above) gates.push_back(safety::gate::clinician_agrees);
    if (is_above) gates.push_back(safety::gate::kidney_known);
    if (is_above) gates.push_back(safety::gate::end_date);
    return gates;
}

placed_pick place_pick(const pick& from, const subject& of) {
    placed_pick placed{.from = from, .name = {}, .what = {}, .days = {}, .times = {}};
    placed.what.days = days_of(from, of.goal);
    pull_levers(placed, of);
    if (from.with_foods && of.diet) add_foods(placed, of);
    const scenario::routine& day = placed.days.day ? *placed.days.day : of.day;
    safety::dose_wish wish = from.product == nullptr ? safety::dose_wish{.doses = 0} : wish_of(from);
    placed.times = safety::schedule_of(day_of(of, day), wish);
    placed.what.timetable = placed.times.entries;
    if (from.product != nullptr && !placed.times.conflict) set_supplement(placed);
    placed.times.entries = placed.what.timetable;
    placed.name = name_of(placed);
    if (placed.times.conflict) return placed;
    if (placed.what.takes) placed.what.gates = gates_of(of.guard(placed.what).result, from.mg());
    const safety::guarded last_look = of.guard(placed.what);
    if (!last_look.holds()) {
        placed.times.conflict = safety::schedule_conflict{{"guard"}, last_look.breaches.front().sentence};
    }
    return placed;
}

}  // namespace magnesia::plan
