// spacing.cpp - hours on the clock of a day that repeats.
// SPDX-License-Identifier: Apache-2.0
#include "safety/spacing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/conversions.hpp"

namespace magnesia::safety {
namespace {

using scenario::clock_time;

constexpr double never = std::numeric_limits<double>::infinity();  // hours, of which no day has enough

bool is_too_close(clock_time magnesium, const timed_drug& drug) {
    const double from_drug = scenario::minutes_between(drug.at, magnesium) / minutes_per_hour;
    const double to_drug = scenario::minutes_between(magnesium, drug.at) / minutes_per_hour;
    return from_drug < drug.keeps.before.value_or(never) || to_drug < drug.keeps.after.value_or(never);
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
            const double after = rule.hours_after_food * minutes_per_hour;
            found.push_back(
                {one.drug, static_cast<int>(std::ceil(rule.minutes_before_food)), static_cast<int>(std::ceil(after))});
        }
    }
    return found;
}

std::vector<collision> collisions(const std::vector<dose_time>& magnesium, const std::vector<timed_drug>& drugs) {
    std::vector<collision> found;
    for (const timed_drug& drug : drugs) {
        for (const dose_time& one : magnesium) {
            if (!is_too_close(one.at, drug)) continue;
            found.push_back({drug.keeps.drug, drug.at, one.at, drug.keeps.interaction, one.days, one.nights});
        }
    }
    return found;
}

}  // namespace magnesia::safety
