// late_meals.cpp - minutes from each meal to the plain bed.
// SPDX-License-Identifier: Apache-2.0
#include "plan/late_meals.hpp"

#include <algorithm>

#include "core/conversions.hpp"

namespace magnesia::plan {
namespace {

using scenario::clock_time;
using scenario::meal;
using scenario::routine;

bool is_late(const routine& day, const meal& one, const late_meal_rule& rule) {
    return scenario::is_awake_at(day, one.at) && scenario::minutes_between(one.at, day.bed) < rule.minutes_before_bed;
}

/// The latest time before the late hours at which one is awake and eats nothing yet.
std::optional<clock_time> place_before(const routine& day, const late_meal_rule& rule) {
    constexpr int step_minutes = 30;
    int minute = scenario::waking_minutes(day) - static_cast<int>(rule.minutes_before_bed);
    for (; minute >= 0; minute -= step_minutes) {
        const clock_time at{(day.rise.minute_of_day + minute) % whole_minutes_per_day};
        if (std::ranges::none_of(day.meals, [&](const meal& other) { return other.at == at; })) return at;
    }
    return std::nullopt;
}

}  // namespace

late_meal_rule late_meal_rule_of(const evidence::plan_lever& lever) {
    const auto said = [&](std::string_view name) { return evidence::setting(lever, name).value(); };
    return {said("hours_before_bed") * minutes_per_hour, said("light_share"), said("heavy_share")};
}

double late_share(const routine& day, const late_meal_rule& rule) {
    double share = 0;
    for (const meal& one : day.meals) share += is_late(day, one, rule) ? one.share : 0;
    return share;
}

scenario::late_meal late_meal_of(const routine& day, const late_meal_rule& rule) {
    constexpr double rounding = 1e-9;
    const double share = late_share(day, rule) + rounding;
    if (share >= rule.heavy_share) return scenario::late_meal::heavy;
    return share >= rule.light_share ? scenario::late_meal::light : scenario::late_meal::none;
}

void move_late_meals(routine& day, const late_meal_rule& rule) {
    for (meal& one : day.meals) {
        if (!is_late(day, one, rule) || one.share < rule.light_share) continue;
        one.at = place_before(day, rule).value_or(one.at);
    }
    std::ranges::stable_sort(day.meals, {},
                             [&](const meal& one) { return scenario::minutes_between(day.rise, one.at); });
}

}  // namespace magnesia::plan
