// nights.cpp - main sleeps matched to mornings, and differences of accumulators in minutes.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/nights.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "model/body/layout.hpp"

namespace magnesia::model {
namespace {

bool is_empty(const stretch& one) {
    return one.until_h <= one.from_h;
}

bool is_same(const stretch& a, const stretch& b) {
    constexpr double rounding_h = 1e-9;
    return std::abs(a.from_h - b.from_h) < rounding_h && std::abs(a.until_h - b.until_h) < rounding_h;
}

}  // namespace

bool is_night_up(const main_sleep& night) {
    return is_empty(night.in_run) && is_empty(night.evening_before);
}

stretch first_evening(const scenario::timeline& when) {
    for (const scenario::bed_interval& one : when.in_bed) {
        const bool is_evening =
            !one.is_nap && one.from_h > 0 && one.from_h < hours_per_day && one.until_h >= hours_per_day;
        if (is_evening) return {one.from_h, hours_per_day};
    }
    return {};
}

std::vector<main_sleep> main_sleeps_of(const scenario::timeline& when, const std::optional<stretch>& habit) {
    std::vector<main_sleep> nights;
    for (const double rise_h : when.rise_h) {
        const auto in_bed = std::find_if(when.in_bed.begin(), when.in_bed.end(),
                                         [&](const auto& one) { return !one.is_nap && one.until_h == rise_h; });
        main_sleep night;
        if (in_bed != when.in_bed.end()) night.in_run = {in_bed->from_h, in_bed->until_h};
        const bool is_cut = in_bed != when.in_bed.end() && in_bed->from_h == 0 && when.starts_in_bed;
        if (is_cut) night.evening_before = first_evening(when);
        if (is_cut && habit && !is_same(*habit, night.evening_before)) {
            night.evening_before = *habit;
            night.is_of_habit = !is_empty(*habit);
        }
        nights.push_back(night);
    }
    return nights;
}

std::vector<double> hours_of(const std::vector<main_sleep>& nights) {
    std::vector<double> hours;
    for (const main_sleep& night : nights) {
        for (const stretch& part : {night.in_run, night.evening_before}) {
            if (!is_empty(part)) hours.insert(hours.end(), {part.from_h, part.until_h});
        }
    }
    return hours;
}

night_figures read_night(const main_sleep& night, const gained_over& with, const gained_over& without) {
    const auto total = [&](const char* accumulator) {
        const std::size_t place = accumulator_index(accumulator);
        double sum = is_empty(night.in_run) ? 0 : with(place, night.in_run);
        if (!is_empty(night.evening_before)) sum += without(place, night.evening_before);
        return sum;
    };
    const double latency_h = total("sleep.latency");
    const double awake_h = total("sleep.awake_in_bed");
    const double asleep_h = total("sleep.asleep");
    const double in_bed_h = asleep_h + awake_h;
    return {.latency_min = minutes_per_hour * latency_h,
            .waso_min = minutes_per_hour * (awake_h - latency_h),
            .asleep_min = minutes_per_hour * asleep_h,
            .efficiency_percent = in_bed_h > 0 ? 100 * asleep_h / in_bed_h : 0,
            .awakenings = total("sleep.awakenings"),
            .deep_min = minutes_per_hour * total("sleep.deep"),
            .rem_min = minutes_per_hour * total("sleep.rem"),
            .late_awake_min = minutes_per_hour * total("sleep.late_awake")};
}

}  // namespace magnesia::model
