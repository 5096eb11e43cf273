// own_week.cpp - a week from the nights of the scenario layer.
// SPDX-License-Identifier: Apache-2.0
#include "plan/own_week.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"

namespace magnesia::plan {
namespace {

using scenario::clock_time;
using scenario::own_night;
using scenario::routine;

constexpr date_value a_monday{2026, 1, 5};
constexpr std::size_t week_days = 7;

routine in_utc(routine day) {
    day.zone = "UTC";
    day.dated_nights.clear();
    return day;
}

own_night night_before_day(const routine& day, std::size_t weekday) {
    return scenario::night_before(day, static_cast<scenario::weekday>(weekday % week_days));
}

}  // namespace

own_night night_after(const routine& day, std::size_t weekday) {
    return night_before_day(day, weekday + 1);
}

bool has_shifts(const routine& day) {
    constexpr int longest_lie_in_minutes = 4 * 60;
    return std::ranges::any_of(day.nights, [&](const own_night& night) {
        const int later = scenario::minutes_between(day.rise, night.rise);
        return std::min(later, whole_minutes_per_day - later) > longest_lie_in_minutes;
    });
}

bool lies_by_day(const own_night& night) {
    constexpr int earliest = 6 * 60;
    constexpr int latest = 20 * 60;
    const int half = scenario::minutes_between(night.bed, night.rise) / 2;
    const int middle = (night.bed.minute_of_day + half) % whole_minutes_per_day;
    return middle > earliest && middle < latest;
}

own_week::own_week(const routine& day)
    : day_{in_utc(day)}, clock_{scenario::clock_in("UTC", a_monday, static_cast<int>(week_days))} {
    wakings_ = scenario::waking_times_of(scenario::nights_of(clock_, day_));
    const bool is_in_shifts = has_shifts(day);
    for (std::size_t weekday = 0; weekday < week_days; ++weekday) {
        const scenario::waking_time* when = scenario::find_waking(wakings_, static_cast<int>(weekday));
        if (when == nullptr) continue;
        const double midnight_h = hours_per_day * static_cast<double>(weekday);
        days_.push_back({.weekday = weekday,
                         .rise_min = std::round((when->rise_h - midnight_h) * minutes_per_hour),
                         .bed_min = std::round((when->bed_h - midnight_h) * minutes_per_hour),
                         .is_of_shift = is_in_shifts && lies_by_day(night_after(day, weekday)),
                         .is_after_day_sleep = is_in_shifts && lies_by_day(night_before_day(day, weekday))});
    }
}

double own_week::minute_of(const own_day& when, clock_time at) const {
    const scenario::waking_time& waking = *scenario::find_waking(wakings_, static_cast<int>(when.weekday));
    const double hour = scenario::habit_h(clock_, day_, waking, at) - hours_per_day * static_cast<double>(when.weekday);
    return std::round(hour * minutes_per_hour);
}

std::optional<clock_time> own_week::clock_at(const own_day& when, double minute) const {
    const int whole = static_cast<int>(std::lround(minute));
    const clock_time at{((whole % whole_minutes_per_day) + whole_minutes_per_day) % whole_minutes_per_day};
    if (std::abs(minute_of(when, at) - minute) > 0.5) return std::nullopt;
    return at;
}

}  // namespace magnesia::plan
