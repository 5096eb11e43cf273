// routine.hpp - a person's day: where, when in bed, when meals and coffee come.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/calendar.hpp"

namespace magnesia::scenario {

/// One meal of every day and its share of the day's food (magnesium included, unless said apart).
struct meal {
    clock_time at;
    double share = 0;  ///< in (0, 1]; the shares of a day sum to 1; equal parts when `magnesium_mg` is said
    std::optional<double> magnesium_mg = {};  ///< on a habitual day; all meals of a day say it, or none
    std::optional<double> phytate_mmol = {};  ///< empty is unknown, not zero
    std::optional<double> oxalate_mmol = {};
    bool operator==(const meal&) const = default;
};

/// Caffeine at a time of day. Carried for later versions: nothing in this version responds to it.
struct caffeine_intake {
    clock_time at;
    double mg = 0;
    bool operator==(const caffeine_intake&) const = default;
};

/// The same day, every day. Meals stand in the order of the waking day (counted from rise) and lie outside bed time,
/// unless `meals_at_night`. No meals at all is fasting.
struct routine {
    std::string zone;  ///< IANA name, for example Europe/Berlin, or UTC
    clock_time bed;
    clock_time rise;
    std::vector<meal> meals;
    std::vector<caffeine_intake> caffeine;
    bool meals_at_night = false;  ///< whether meals may lie in bed time, as when people are fed around the clock
    bool operator==(const routine&) const = default;
};

/// Meals for a routine that names none. They belong to `rise` and move with the person's own rise time.
/// Assumption: three meals, the largest in the evening, as on a usual European working day.
struct routine_defaults {
    clock_time rise{7 * 60};
    std::vector<meal> meals{{{7 * 60 + 30}, 0.25}, {{12 * 60 + 30}, 0.35}, {{19 * 60}, 0.40}};
};

enum class meal_name { breakfast, lunch, dinner };

/// "breakfast", "lunch" or "dinner".
std::string_view word(meal_name name);

/// Which of the day's meals a name means, as an index into `routine::meals`. Meals in bed time have no name; of the
/// others breakfast is the first of at least two, dinner the last, lunch the one between them that is nearest the
/// middle of the day's waking time. Nothing when the day has no such meal: a single meal is dinner, two meals are
/// breakfast and dinner.
std::optional<std::size_t> find_meal(const routine& day, meal_name name);

/// Minutes from rise to bed, 1 to 1439: bed after midnight belongs to the day of the rise before it.
int waking_minutes(const routine& day);

/// Whether a clock time lies in the waking part of the day: from rise (included) to bed (excluded).
bool is_awake_at(const routine& day, clock_time time);

}  // namespace magnesia::scenario
