// minutes.cpp - sets of minutes on a clock.
// SPDX-License-Identifier: Apache-2.0
#include "safety/minutes.hpp"

#include <algorithm>

#include "core/conversions.hpp"

namespace magnesia::safety {
namespace {

using scenario::routine;

/// From the rise of a weekday to the bed of the next main sleep, which may be a day later.
int waking_length(const scenario::own_night& last, const scenario::own_night& next) {
    const int days_to_bed = next.bed < next.rise ? 1 : 0;
    return days_to_bed * minutes_of_day + next.bed.minute_of_day - last.rise.minute_of_day;
}

minutes awake_on(const routine& day, int weekday) {
    const auto last = scenario::night_before(day, static_cast<scenario::weekday>(weekday));
    const auto next = scenario::night_before(day, static_cast<scenario::weekday>((weekday + 1) % weekdays));
    return stretch(after_rise(day, last.rise), waking_length(last, next));
}

}  // namespace

minutes turned(const minutes& set, int by) {
    const auto n = static_cast<std::size_t>(on_the_clock(by));
    return n == 0 ? set : set << n | set >> (set.size() - n);
}

minutes stretch(int from, int length) {
    const int bits = std::clamp(length, 0, minutes_of_day);
    return turned(minutes{}.set() >> static_cast<std::size_t>(minutes_of_day - bits), from);
}

std::vector<minute_run> runs_of(const minutes& set) {
    std::vector<minute_run> runs;
    const minutes gaps = ~set;
    std::size_t from = set._Find_first();
    while (from < set.size()) {
        const std::size_t end = gaps._Find_next(from);
        runs.push_back({static_cast<int>(from), static_cast<int>(end - from)});
        from = set._Find_next(end);
    }
    return runs;
}

minutes around(int middle, int radius) {
    return stretch(middle - radius, 2 * radius + 1);
}

minutes single(int minute) {
    return minutes{}.set(static_cast<std::size_t>(on_the_clock(minute)));
}

int first_of(const minutes& set) {
    return static_cast<int>(set._Find_first());
}

int after_rise(const routine& day, scenario::clock_time at) {
    return scenario::minutes_between(day.rise, at);
}

scenario::clock_time clock_of(const routine& day, int minute_after_rise) {
    return {on_the_clock(day.rise.minute_of_day + minute_after_rise)};
}

minutes awake_on_every_day(const routine& day) {
    minutes awake = stretch(0, scenario::waking_minutes(day));
    for (int weekday = 0; weekday < weekdays && !day.nights.empty(); ++weekday) awake &= awake_on(day, weekday);
    for (const scenario::nap& one : day.naps) {
        awake &= ~stretch(after_rise(day, one.from), scenario::minutes_between(one.from, one.until));
    }
    return awake;
}

}  // namespace magnesia::safety
