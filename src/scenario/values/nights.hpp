// nights.hpp - the main sleeps of a run in elapsed hours, and where habits fall in the waking time between them.
// SPDX-License-Identifier: Apache-2.0
// Rules for days with a night of their own and for journeys: docs/scenario/time.md.
#pragma once

#include <vector>

#include "scenario/values/routine.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::scenario {

/// One main sleep.
struct night {
    int day = 0;  ///< calendar day of the rise, the first of the run is 0
    double bed_h = 0;
    double rise_h = 0;
    bool is_usual = true;  ///< the plain one, and no journey on its day
    bool is_slept = true;  ///< else one stays up: the hours are those at which one would have lain
};

/// The time awake between two main sleeps; a night up ends one and begins the next at its rise.
struct waking_time {
    int day = 0;  ///< calendar day of its rise
    double rise_h = 0;
    double bed_h = 0;      ///< when one lies down, or would have
    double until_h = 0;    ///< the end: bed, or the rise after a night up
    bool is_usual = true;  ///< between two usual nights
};

/// Whether the night that ends on calendar day `day`, the first is 0, is one of these.
constexpr bool ends_on(const dated_night& one, int day) {
    return one.from_day <= day + 1 && day + 1 <= one.until_day;
}

/// All main sleeps from two days before the run to a day after it, ascending. The night before a journey is kept by the
/// clock left behind; a night falls out when the new clock is more than 12 h ahead (the date line was crossed to the
/// west), and there is one more when it is more than 12 h behind.
std::vector<night> nights_of(const local_clock& clock, const routine& day);

/// The times awake between them.
std::vector<waking_time> waking_times_of(const std::vector<night>& nights);

/// The waking time that begins on a calendar day of the run, the last of two; null of a day that fell out over the date
/// line.
const waking_time* find_waking(const std::vector<waking_time>& all, int day);

/// When a habit comes. On usual days, and when it lies in the plain bed time, by the clock; so it does on other days if
/// that is awake; else at the same part of the way from rise to bed.
double habit_h(const local_clock& clock, const routine& day, const waking_time& when, clock_time at);

/// When each meal of that waking time comes: all by the clock, or all at their part of the way from rise to bed when
/// one of them would lie in bed.
std::vector<double> meal_hours(const local_clock& clock, const routine& day, const waking_time& when);

}  // namespace magnesia::scenario
