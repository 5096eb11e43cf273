// regimen.hpp - doses over time: what a regimen line says, as plain data.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "scenario/values/amount.hpp"
#include "scenario/values/calendar.hpp"
#include "scenario/values/routine.hpp"

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

/// Around the clock: so many times, so many real minutes apart, the first at a clock time.
struct every_minutes {
    int minutes = 0;
    clock_time first;
    int times = 0;
    bool operator==(const every_minutes&) const = default;
};

using dose_moment = std::variant<at_times, before_bed, with_meal, every_minutes>;

/// From this day of the scenario on; its first day is day 1.
struct from_day {
    int day = 1;
    bool operator==(const from_day&) const = default;
};

/// From this date on.
struct from_date {
    date_value first;
    bool operator==(const from_date&) const = default;
};

/// When a dose begins; monostate is "on the first day of the scenario".
using dose_start = std::variant<std::monostate, from_day, from_date>;

/// For this many calendar days, counted from the day the dose begins.
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

/// Swallowed in so many equal parts, the first at the moment of the dose, the last `over_minutes` later.
struct by_mouth {
    int sips = 1;
    int over_minutes = 0;  ///< 0 when there is one part, else above 0
    bool operator==(const by_mouth&) const = default;
};

/// Run into a vein at a constant rate; 0 minutes is a bolus.
struct by_vein {
    int over_minutes = 0;
    bool operator==(const by_vein&) const = default;
};

using dose_route = std::variant<by_mouth, by_vein>;

/// One line of a regimen.
struct dose {
    dose_amount amount;
    std::string form;  ///< id of a known form; may be empty by vein, where only the ion counts
    dose_moment when;
    weekday_set days;  ///< all seven is "daily"; none is "once, on the first day"
    dose_extent extent;
    food_state food = food_state::unsaid;
    dose_start begin = {};
    std::vector<int> on_days = {};  ///< days of the scenario, from 1, ascending; then there are no weekdays
    dose_route route = {};
    std::string format = {};  ///< id of a known product format; empty is unsaid
    bool is_tracer = false;   ///< isotopically labelled: followed apart from all other magnesium
    bool operator==(const dose&) const = default;
};

/// All doses of a scenario; empty means "no supplement".
using regimen = std::vector<dose>;

inline constexpr double largest_dose_elemental_mg = 12000;  // above any purgative for emptying the bowel
inline constexpr int longest_before_bed_minutes = 720;
inline constexpr int longest_run_days = 3660;
inline constexpr int most_sips = 60;
inline constexpr int longest_sipping_minutes = 24 * 60;
inline constexpr int longest_infusion_minutes = 7 * 24 * 60;
inline constexpr int longest_interval_minutes = 7 * 24 * 60;
inline constexpr int most_times = 200;  // of one "every N h"

}  // namespace magnesia::scenario
