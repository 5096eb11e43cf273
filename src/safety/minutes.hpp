// minutes.hpp - sets of minutes of a day that repeats, counted from rising: where a dose or a medicine may lie.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <vector>

#include "scenario/values/routine.hpp"

namespace magnesia::safety {

inline constexpr int minutes_of_day = 24 * 60;

/// Bit m: the minute m after rising.
using minutes = std::bitset<static_cast<std::size_t>(minutes_of_day)>;

/// A whole number of minutes on the clock of a day, 0 to 1439.
constexpr int on_the_clock(int minute) {
    return (minute % minutes_of_day + minutes_of_day) % minutes_of_day;
}

/// The set with each minute moved on by so many.
minutes turned(const minutes& set, int by);

/// So many minutes from one on, around the clock.
minutes stretch(int from, int length);

/// A set as stretches that do not go past the last minute, ascending.
struct minute_run {
    int from = 0;
    int length = 0;
};
std::vector<minute_run> runs_of(const minutes& set);

/// All minutes at most `radius` from one, either way round.
minutes around(int middle, int radius);

minutes single(int minute);

/// The first minute of a set with any.
int first_of(const minutes& set);

/// Minutes from the plain rise to a clock time.
int after_rise(const scenario::routine& day, scenario::clock_time at);

scenario::clock_time clock_of(const scenario::routine& day, int minute_after_rise);

/// Minutes that are awake on every kind of day: from rise to bed of each weekday, without naps. A time that is in it
/// holds on all days.
minutes awake_on_every_day(const scenario::routine& day);

}  // namespace magnesia::safety
