// nights.hpp - the main sleeps of a run, and what a body's accumulators say of each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "scenario/dose_lines/timeline.hpp"

namespace magnesia::model {

/// A stretch of hours.
struct stretch {
    double from_h = 0;
    double until_h = 0;
};

/// One main sleep that ends within the run.
struct main_sleep {
    stretch in_run;
    /// Of the first night, which began before the run: the same part of the evening that follows. A body that starts
    /// from its steady day had the evening before as it has this one without the regimen. Empty (0 to 0) for all
    /// others.
    stretch evening_before;
    /// Whether that evening is one of the habitual day, because this run begins with another.
    bool is_of_habit = false;
};

/// Whether nobody lay down.
bool is_night_up(const main_sleep& night);

/// The main sleep that begins on the first day and goes on at its midnight, up to there; empty where there is none.
stretch first_evening(const scenario::timeline& when);

/// One a morning, in the order of `timeline::rise_h`; of a night up both stretches are empty.
///   habit  the evening of the day lived so far, empty for who lay down after midnight; nothing where the run's own
///          first evening stands for it
std::vector<main_sleep> main_sleeps_of(const scenario::timeline& when, const std::optional<stretch>& habit = {});

/// The hours at which a body must be looked at to read these nights.
std::vector<double> hours_of(const std::vector<main_sleep>& nights);

/// What a night was like.
struct night_figures {
    double latency_min = 0;  ///< from lights out to sleep
    double waso_min = 0;     ///< awake afterwards
    double asleep_min = 0;
    double efficiency_percent = 0;  ///< of the time in bed
    double awakenings = 0;
    double deep_min = 0;
    double rem_min = 0;
    double late_awake_min = 0;  ///< awake in the last hour
};

/// What an accumulator, named by its index, gained over a stretch.
using gained_over = std::function<double(std::size_t accumulator, const stretch&)>;

/// Reads one night.
///   with     the run the night is in
///   without  the evening before the first night: of the same body without the regimen, or of its habitual day
night_figures read_night(const main_sleep& night, const gained_over& with, const gained_over& without);

}  // namespace magnesia::model
