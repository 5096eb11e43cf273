// conversions.hpp - how many of one unit make another, for units that are written as plain numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::inline core {

inline constexpr double hours_per_day = 24;
inline constexpr double minutes_per_hour = 60;
inline constexpr double days_per_week = 7;
inline constexpr double percent = 100;  // of a share of 1

// Of clocks and calendars, which count in whole numbers.
inline constexpr int whole_minutes_per_hour = 60;
inline constexpr int whole_minutes_per_day = 24 * whole_minutes_per_hour;
inline constexpr int weekdays = 7;

}  // namespace magnesia::inline core
