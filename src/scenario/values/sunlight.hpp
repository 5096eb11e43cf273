// sunlight.hpp - when the sun rises and sets at a place on a date.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/values/calendar.hpp"
#include "scenario/values/habits.hpp"

namespace magnesia::scenario {

/// Whether the sun crosses the horizon on a date.
enum class sun_course { rises_and_sets, always_up, never_up };

/// One day of sun, in hours of UTC since 00:00 UTC of its date; they may be below 0 or above 24 far from Greenwich.
struct sun_day {
    sun_course course = sun_course::rises_and_sets;
    double rise_utc_h = 0;  ///< upper limb on the horizon, usual refraction; equal to noon when the sun never rises
    double noon_utc_h = 0;
    double set_utc_h = 0;
    bool operator==(const sun_day&) const = default;
};

/// The day around the noon of `date` at that longitude.
///   errors   within 3 min up to 65 degrees of latitude, more where the sun grazes the horizon
///   source   NOAA solar calculator, after Meeus, Astronomical Algorithms
sun_day sun_on(const date_value& date, const coordinates& place);

}  // namespace magnesia::scenario
