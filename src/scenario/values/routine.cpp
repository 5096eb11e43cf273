// routine.cpp - which meal a name means, which part of the day is spent awake, and how much is drunk.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/routine.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/conversions.hpp"

namespace magnesia::scenario {
namespace {

/// The meal between first and last whose time is nearest half of the waking day; the earlier one at a tie.
std::size_t middle_meal(const routine& day, std::size_t count) {
    const int half = waking_minutes(day) / 2;
    const auto distance = [&](std::size_t i) { return std::abs(minutes_between(day.rise, day.meals[i].at) - half); };
    std::size_t best = 1;
    for (std::size_t i = 2; i + 1 < count; ++i) {
        if (distance(i) < distance(best)) best = i;
    }
    return best;
}

}  // namespace

std::string_view word(meal_name name) {
    switch (name) {
        case meal_name::breakfast:
            return "breakfast";
        case meal_name::lunch:
            return "lunch";
        case meal_name::dinner:
            return "dinner";
    }
    throw internal_error("a meal name that is none");
}

std::optional<std::size_t> find_meal(const routine& day, meal_name name) {
    const auto is_named = [&](const meal& one) { return is_awake_at(day, one.at); };  // those come first
    const auto count = static_cast<std::size_t>(std::count_if(day.meals.begin(), day.meals.end(), is_named));
    if (name == meal_name::breakfast && count >= 2) return 0;
    if (name == meal_name::lunch && count >= 3) return middle_meal(day, count);
    if (name == meal_name::dinner && count >= 1) return count - 1;
    return std::nullopt;
}

own_night night_before(const routine& day, weekday which) {
    for (const own_night& one : day.nights) {
        if (one.days[static_cast<std::size_t>(which)]) return one;
    }
    return {every_day, day.bed, day.rise};
}

int waking_minutes(const routine& day) {
    return minutes_between(day.rise, day.bed);
}

double alcohol_g_a_day(const routine& day) {
    double grams = 0;
    for (const alcohol_intake& one : day.alcohol)
        grams += one.g * static_cast<double>(one.days.count()) / days_per_week;
    return grams;
}

bool is_awake_at(const routine& day, clock_time time) {
    return minutes_between(day.rise, time) < waking_minutes(day);
}

}  // namespace magnesia::scenario
