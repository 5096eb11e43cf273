// routine.hpp - a person's day: where, when in bed, when meals and drinks come, and what the evening is like.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/values/calendar.hpp"
#include "scenario/values/habits.hpp"
#include "scenario/values/training.hpp"

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

/// The same day, every day, but for `nights` and for habits of some weekdays. Meals stand in the order of the waking
/// day (counted from rise) and lie outside bed time, unless `meals_at_night`. No meals at all is fasting.
struct routine {
    std::string zone;  ///< IANA name, for example Europe/Berlin, or UTC
    clock_time bed;
    clock_time rise;
    std::vector<meal> meals;
    std::vector<caffeine_intake> caffeine;
    bool meals_at_night = false;  ///< whether meals may lie in bed time, as when people are fed around the clock
    light_habits light = {};
    std::vector<alcohol_intake> alcohol = {};
    std::vector<glycine_intake> glycine = {};
    std::vector<warm_bath> baths = {};
    bedroom room = {};
    double relaxation_minutes = 0;  ///< of practice, every evening, up to bed
    double stress = 0;              ///< load: 0 usual, 1 raised, 2 high, 3 extreme
    late_meal supper = late_meal::none;
    std::vector<nap> naps = {};
    std::vector<own_night> nights = {};  ///< main sleeps of some weekdays; no weekday is in two of them
    std::vector<training_session> training = {};
    std::vector<dated_night> dated_nights = {};    ///< no day is in two of them
    std::optional<insomnia_therapy> therapy = {};  ///< without `nights`: one rises at the same time every day
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

/// The main sleep that ends on a weekday: that of `nights`, else the plain bed and rise.
own_night night_before(const routine& day, weekday which);

/// Minutes from rise to bed, 1 to 1439: bed after midnight belongs to the day of the rise before it.
int waking_minutes(const routine& day);

/// Grams of alcohol a day, as the mean of a week.
double alcohol_g_a_day(const routine& day);

/// Whether a clock time lies in the waking part of the day: from rise (included) to bed (excluded).
bool is_awake_at(const routine& day, clock_time time);

}  // namespace magnesia::scenario
