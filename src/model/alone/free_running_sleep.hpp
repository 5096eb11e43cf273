// free_running_sleep.hpp - sleep that comes and goes by itself, without hours in bed: the published model, for checks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body/layout.hpp"

namespace magnesia::model {

/// Light at the open eye of somebody with windows and a lamp, lux; dawn and dusk in hours of the day.
struct natural_light {
    double day_lux = 700;
    double evening_lux = 40;
    double dawn_h = 7.5;
    double dusk_h = 16.5;

    /// With the smooth edges of the published model.
    double at(double hour) const;
};

using clock_state = physiology::clock::state<real>;

/// Where a clock may begin: midnight of an ordinary day.
inline const clock_state ordinary_midnight{.rhythm = -0.6, .rhythm_lead = -0.9, .receptors_used = 0.3};

/// Hours of the day at which sleep came and went last; NaN when it never did.
struct free_sleep {
    double onset_h;
    double wake_h;
    double temperature_minimum_h;
    clock_state at_end;  ///< the clock at the last midnight
};

/// Pressure rises awake and falls asleep between two thresholds that follow the clock (Skeldon 2022, 2023); clock and
/// pressure are those of the body, the switch at the thresholds is not. Doubles only, starting awake at midnight.
///   p   of somebody whose age is in them
free_sleep sleep_freely(const parameters<real>& p, const natural_light& light, int days, const clock_state& from);

}  // namespace magnesia::model
