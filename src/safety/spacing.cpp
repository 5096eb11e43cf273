// spacing.cpp - hours on the clock of a day that repeats.
// SPDX-License-Identifier: Apache-2.0
#include "safety/spacing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "safety/minutes.hpp"

namespace magnesia::safety {
namespace {

using scenario::clock_time;

constexpr double minutes_an_hour = 60;
constexpr double never = std::numeric_limits<double>::infinity();  // hours, of which no day has enough

bool is_too_close(clock_time magnesium, const timed_drug& drug) {
    const double from_drug = scenario::minutes_between(drug.at, magnesium) / minutes_an_hour;
    const double to_drug = scenario::minutes_between(magnesium, drug.at) / minutes_an_hour;
    return from_drug < drug.keeps.before.value_or(never) || to_drug < drug.keeps.after.value_or(never);
}

clock_time shifted(clock_time from, int minutes) {
    return {on_the_clock(from.minute_of_day + minutes)};
}

/// Appends the times of one dose; false when the routine that they hang on is not known.
bool add_times(const scenario::dose& one, const std::optional<scenario::routine>& day, std::vector<clock_time>& all) {
    if (const auto* at = std::get_if<scenario::at_times>(&one.when)) {
        all.insert(all.end(), at->times.begin(), at->times.end());
        return true;
    }
    if (const auto* every = std::get_if<scenario::every_minutes>(&one.when)) {
        for (int i = 0; i < every->times; ++i) all.push_back(shifted(every->first, i * on_the_clock(every->minutes)));
        return true;
    }
    if (!day) return false;
    if (const auto* bed = std::get_if<scenario::before_bed>(&one.when)) {
        all.push_back(shifted(day->bed, -bed->minutes));
        return true;
    }
    const auto meal = scenario::find_meal(*day, std::get<scenario::with_meal>(one.when).meal);
    if (!meal) return false;
    all.push_back(day->meals[*meal].at);
    return true;
}

}  // namespace

std::vector<hours_apart> hours_of(const std::string& drug, const std::vector<std::string>& interactions,
                                  const std::vector<evidence::interaction>& all) {
    std::vector<hours_apart> hours;
    for (const std::string& id : interactions) {
        const evidence::interaction* one = evidence::find_interaction(all, id);
        if (one == nullptr) continue;
        const bool is_free = one->hours_before && *one->hours_before == 0 && *one->hours_after == 0;
        if (!is_free) hours.push_back({drug, id, one->hours_before, one->hours_after});
    }
    return hours;
}

std::vector<empty_stomach> fasting_of(const std::vector<hours_apart>& hours,
                                      const std::vector<evidence::fasting_rule>& all) {
    std::vector<empty_stomach> found;
    for (const hours_apart& one : hours) {
        for (const evidence::fasting_rule& rule : all) {
            if (rule.interaction != one.interaction) continue;
            const double after = rule.hours_after_food * minutes_an_hour;
            found.push_back(
                {one.drug, static_cast<int>(std::ceil(rule.minutes_before_food)), static_cast<int>(std::ceil(after))});
        }
    }
    return found;
}

std::vector<collision> collisions(const std::vector<clock_time>& magnesium, const std::vector<timed_drug>& drugs) {
    std::vector<collision> found;
    for (const timed_drug& drug : drugs) {
        for (const clock_time at : magnesium) {
            if (is_too_close(at, drug)) found.push_back({drug.keeps.drug, drug.at, at, drug.keeps.interaction});
        }
    }
    return found;
}

std::optional<std::vector<clock_time>> clock_times(const scenario::regimen& doses,
                                                   const std::optional<scenario::routine>& day) {
    std::vector<clock_time> all;
    for (const scenario::dose& one : doses) {
        if (!add_times(one, day, all)) return std::nullopt;
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

}  // namespace magnesia::safety
