// dose_hours.cpp - hours of a dose by the clock, bed or a meal.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_hours.hpp"

#include <variant>

#include "core/conversions.hpp"

namespace magnesia::scenario {
namespace {

std::vector<double> hours_by_clock(const at_times& at, const local_clock& clock, int day) {
    std::vector<double> hours;
    for (const clock_time time : at.times) hours.push_back(clock.elapsed_h(day, time));
    return hours;
}

std::vector<double> hours_from_first(const every_minutes& every, const local_clock& clock, int day) {
    std::vector<double> hours;
    for (int i = 0; i < every.times; ++i) {
        hours.push_back(clock.elapsed_h(day, every.first) + i * every.minutes / minutes_per_hour);
    }
    return hours;
}

}  // namespace

std::optional<std::vector<double>> begin_hours(const dose_moment& when, const dose_days& in, int day) {
    if (const auto* at = std::get_if<at_times>(&when)) return hours_by_clock(*at, in.clock, day);
    if (const auto* every = std::get_if<every_minutes>(&when)) return hours_from_first(*every, in.clock, day);
    if (in.day == nullptr) return std::nullopt;
    const waking_time* waking = find_waking(in.wakings, day);
    if (const auto* bed = std::get_if<before_bed>(&when)) {
        if (waking == nullptr) return std::vector<double>{};
        return std::vector<double>{waking->bed_h - bed->minutes / minutes_per_hour};
    }
    const auto meal = find_meal(*in.day, std::get<with_meal>(when).meal);
    if (!meal) return std::nullopt;
    if (waking == nullptr) return std::vector<double>{};
    return std::vector<double>{meal_hours(in.clock, *in.day, *waking)[*meal]};
}

std::vector<double> sip_hours(const dose_route& route, double at_h) {
    const auto* mouth = std::get_if<by_mouth>(&route);
    if (mouth == nullptr || mouth->sips == 1) return {at_h};
    std::vector<double> hours;
    for (int i = 0; i < mouth->sips; ++i) {
        hours.push_back(at_h + mouth->over_minutes / minutes_per_hour * i / (mouth->sips - 1));
    }
    return hours;
}

}  // namespace magnesia::scenario
