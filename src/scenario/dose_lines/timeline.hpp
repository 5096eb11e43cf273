// timeline.hpp - a scenario in elapsed hours: every dose, meal, diet, night and habit, clock changes resolved.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/error.hpp"
#include "scenario/values/evening.hpp"
#include "scenario/values/scenario.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::scenario {

/// Where a dose enters the body.
enum class way_in { mouth, vein };

/// One sip that is swallowed, or one infusion.
struct dose_occurrence {
    double at_h = 0;                       ///< elapsed hours since the start of the run, 0 <= at_h < horizon
    dose_amount amount;                    ///< counted as written; of a dose in sips the part of one sip
    std::string form;                      ///< empty when a dose by vein names none
    food_state food = food_state::unsaid;  ///< with_food when swallowed "with MEAL"; of sips the first alone
    std::size_t line = 0;                  ///< index into scenario::doses
    way_in way = way_in::mouth;
    double duration_h = 0;    ///< by vein: how long it runs, maybe past the horizon; 0 is a bolus. By mouth 0
    std::string format = {};  ///< id; empty is unsaid
    bool is_tracer = false;
    bool operator==(const dose_occurrence&) const = default;
};

/// One meal.
struct meal_occurrence {
    double at_h = 0;
    double share = 0;          ///< of the day's food
    std::size_t number = 0;    ///< index into routine::meals
    meal_content brings = {};  ///< by the diet of that day
    bool operator==(const meal_occurrence&) const = default;
};

/// A change of the daily diet, at the local midnight that begins its first day.
struct diet_occurrence {
    double at_h = 0;
    std::size_t number = 0;  ///< index into scenario::diet
    bool operator==(const diet_occurrence&) const = default;
};

/// From this noon on, so much of a therapy of insomnia is practised.
struct therapy_step {
    double at_h = 0;
    double practised = 0;  ///< 0 to 1, all of it
    bool operator==(const therapy_step&) const = default;
};

/// Everything that happens, each list ascending in time and within [0, horizon_h).
struct timeline {
    local_clock clock;
    double horizon_h = 0;
    std::vector<dose_occurrence> doses = {};
    std::vector<meal_occurrence> meals = {};
    std::vector<diet_occurrence> diet = {};
    std::vector<double> bed_h = {};   ///< of main sleeps
    std::vector<double> rise_h = {};  ///< of main sleeps and nights up: the mornings
    std::vector<clock_jump> jumps = {};
    bool starts_in_bed = false;             ///< whether the person lies in bed at hour 0
    std::size_t doses_after_horizon = 0;    ///< doses and sips that fall past the end and are not simulated
    std::vector<bed_interval> in_bed = {};  ///< main sleeps and naps; they do not overlap
    std::vector<light_change> light = {};   ///< the first at hour 0, then only changes
    std::vector<caffeine_occurrence> caffeine = {};
    std::vector<alcohol_occurrence> alcohol = {};
    std::vector<glycine_occurrence> glycine = {};
    std::vector<span_occurrence> baths = {};
    std::vector<span_occurrence> relaxation = {};    ///< each evening up to bed
    std::vector<training_occurrence> training = {};  ///< sessions do not overlap
    std::vector<therapy_step> therapy = {};          ///< one for each week of a therapy of insomnia
    // As the routine says, all the time.
    bedroom room = {};
    double stress = 0;
    double relaxation_minutes = 0;  ///< of an evening; `relaxation` has what of it lies in the run
    late_meal supper = late_meal::none;
    double expectation = 0;  ///< from hour 0 on; a plain day has none
    double enrolled = 0;     ///< the same
};

/// A line that has no place in its days.
struct refused_line {
    std::size_t line = 0;  ///< index into scenario::doses
    issue why;             ///< without its place in a file
};

/// The lines before bed of which a dose would come before the rise of its day.
///   throws   input_error as clock_in does
std::vector<refused_line> refused_lines(const scenario& what);

/// Lays a scenario out in time.
///   throws   input_error as clock_in does, for a dose with a meal the routine does not have, and for refused lines
timeline expand(const scenario& what);

/// One plain day from midnight to midnight: 24 hours without zone, regimen, travel or weekdays. Bed and rise are the
/// plain ones; a habit of some weekdays counts when it is one of most days, at least four of seven, said in one line or
/// in several that differ by their days alone.
///   on   the date whose sunrise and sunset by the clock of the routine's zone it has, when the light is that of a
///        place; without one those of the spring equinox of 2026
timeline one_day(const person& who, const routine& day, const std::optional<date_value>& on = {});

}  // namespace magnesia::scenario
