// read_up_at_night.cpp - naps and sessions in the plain bed time, which come on days on which one is up at that hour.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scenario/reading/read_habits.hpp"
#include "scenario/values/nights.hpp"

namespace magnesia::scenario {
namespace {

constexpr int minutes_of_day = 24 * 60;
constexpr run_span any_week{.start = {2026, 3, 2}, .days = 7};  // of a person file, whose days have no dates

/// Whether it comes on a day of a weekday, or on that date.
bool comes_on(const nap& one, int date) {
    return one.days[static_cast<std::size_t>(weekday_of(date))];
}

bool comes_on(const training_session& one, int date) {
    return one.on ? day_number(*one.on) == date : one.days[static_cast<std::size_t>(weekday_of(date))];
}

/// Whether somebody is up from `at` on for so long on one of its days.
template <class Habit>
bool is_up_once(const routine& day, const run_span& span, const Habit& one, clock_time at, double minutes) {
    const local_clock clock = clock_in(day.zone, span.start, span.days);
    const std::vector<waking_time> wakings = waking_times_of(nights_of(clock, day));
    return std::ranges::any_of(wakings, [&](const waking_time& when) {
        if (!comes_on(one, day_number(clock.start()) + when.day)) return false;
        const double from_h = habit_h(clock, day, when, at);
        const bool is_in_run = from_h >= 0 && from_h < clock.horizon_h();
        return is_in_run && from_h >= when.rise_h && from_h + minutes / 60 <= when.until_h;
    });
}

issue in_bed(const tree& file, const char* table, std::size_t index, const char* key, const std::string& found) {
    const tree& value = *(*file.find("routine")->find(table)->items())[index].find(key);
    return {.where = value.where,
            .key = fmt::format("routine.{}[{}].{}", table, index + 1, key),
            .value = value.shown(),
            .found = found + ", in bed on each of its days",
            .allowed = "a time at which one is up on one of them"};
}

}  // namespace

int latest_end(const routine& day) {
    return day.nights.empty() && day.dated_nights.empty() ? waking_minutes(day) : minutes_of_day;
}

void check_up_at_night(const routine& day, const run_span& run, const tree& file, std::vector<issue>& issues) {
    if (latest_end(day) < minutes_of_day || !issues.empty()) return;
    const run_span& span = run.days > 0 ? run : any_week;
    for (std::size_t i = 0; i < day.naps.size(); ++i) {
        const nap& one = day.naps[i];
        const int minutes = minutes_between(one.from, one.until);
        const bool is_by_day = minutes_between(day.rise, one.from) + minutes <= waking_minutes(day);
        if (is_by_day || is_up_once(day, span, one, one.from, minutes)) continue;
        issues.push_back(in_bed(file, "naps", i, "from",
                                fmt::format("gives a nap from {} to {}", print(one.from), print(one.until))));
    }
    for (std::size_t i = 0; i < day.training.size(); ++i) {
        const training_session& one = day.training[i];
        const bool is_by_day = minutes_between(day.rise, one.at) + one.minutes <= waking_minutes(day);
        if (is_by_day || is_up_once(day, span, one, one.at, one.minutes)) continue;
        issues.push_back(in_bed(file, "training", i, "at",
                                fmt::format("gives a session of {:g} min from {}", one.minutes, print(one.at))));
    }
}

}  // namespace magnesia::scenario
