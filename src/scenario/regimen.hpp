// regimen.hpp - doses over time: what a regimen line says, as plain data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <string>
#include <variant>
#include <vector>

#include "scenario/amount.hpp"
#include "scenario/calendar.hpp"
#include "scenario/routine.hpp"

namespace magnesia::scenario {

/// At fixed clock times of the calendar day, ascending, at least one.
struct at_times {
    std::vector<clock_time> times;
    bool operator==(const at_times&) const = default;
};

/// A number of minutes before going to bed, whenever bed time is.
struct before_bed {
    int minutes = 0;
    bool operator==(const before_bed&) const = default;
};

/// Together with a meal of the routine.
struct with_meal {
    meal_name meal = meal_name::dinner;
    bool operator==(const with_meal&) const = default;
};

using dose_moment = std::variant<at_times, before_bed, with_meal>;

/// Weekdays by `weekday`; all seven is "daily"; none is "once, on the first day".
using weekday_set = std::bitset<7>;

/// For this many calendar days, counted from the first day of the scenario.
struct for_days {
    int days = 0;
    bool operator==(const for_days&) const = default;
};

/// Until this date, included.
struct until_date {
    date_value last;
    bool operator==(const until_date&) const = default;
};

/// How long a repeated dose goes on; monostate is "to the end of the scenario".
using dose_extent = std::variant<std::monostate, for_days, until_date>;

/// What the person said about food. Unsaid is kept as such: with a meal it means with food, else the model decides
/// by the distance to the meals.
enum class food_state { unsaid, fasting, with_food };

/// One line of a regimen.
struct dose {
    dose_amount amount;
    std::string form;  ///< id of a known form
    dose_moment when;
    weekday_set days;
    dose_extent extent;
    food_state food = food_state::unsaid;
    bool operator==(const dose&) const = default;
};

/// All doses of a scenario; empty means "no supplement".
using regimen = std::vector<dose>;

inline constexpr double largest_dose_elemental_mg = 5000;
inline constexpr int longest_before_bed_minutes = 720;
inline constexpr int longest_run_days = 3660;

}  // namespace magnesia::scenario
