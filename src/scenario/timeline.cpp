// timeline.cpp - lays a scenario out in elapsed hours.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/timeline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace magnesia::scenario {
namespace {

/// Elapsed hours of a clock time in the waking day that begins with the rise of calendar day `day`: a time earlier
/// than the rise is after midnight, so on the next calendar day.
double waking_h(const local_clock& clock, const routine& routine, int day, clock_time time) {
    return clock.elapsed_h(time < routine.rise ? day + 1 : day, time);
}

/// Number of days on which the line may be taken, counted from the first: for an until-date the date is included.
int extent_days(const dose& what, const run_span& run) {
    if (const auto* count = std::get_if<for_days>(&what.extent)) return std::min(count->days, run.days);
    if (const auto* until = std::get_if<until_date>(&what.extent)) {
        return std::clamp(day_number(until->last) - day_number(run.start) + 1, 0, run.days);
    }
    return run.days;
}

bool is_taken_on(const dose& what, int day, date_value start) {
    if (what.days.none()) return day == 0;  // once, on the first day
    return what.days[static_cast<std::size_t>(weekday_of(day_number(start) + day))];
}

double meal_h(const local_clock& clock, const routine& routine, int day, meal_name name) {
    const auto found = find_meal(routine, name);
    if (!found) {
        throw input_error(issue{.where = {},
                                .key = "regimen",
                                .value = fmt::format("with {}", word(name)),
                                .found = "names a meal this routine does not have",
                                .allowed = fmt::format("a meal of the {} in routine.meals", routine.meals.size()),
                                .nearest = {}});
    }
    return waking_h(clock, routine, day, routine.meals[*found].at);
}

/// The hours at which one line is taken on one day.
std::vector<double> hours_of(const dose_moment& when, const local_clock& clock, const routine& routine, int day) {
    if (const auto* bed = std::get_if<before_bed>(&when)) {
        return {waking_h(clock, routine, day, routine.bed) - bed->minutes / 60.0};
    }
    if (const auto* meal = std::get_if<with_meal>(&when)) return {meal_h(clock, routine, day, meal->meal)};
    std::vector<double> hours;
    for (const clock_time time : std::get<at_times>(when).times) hours.push_back(clock.elapsed_h(day, time));
    return hours;
}

food_state food_of(const dose& what) {
    return std::holds_alternative<with_meal>(what.when) ? food_state::with_food : what.food;
}

void add_doses(const scenario& what, std::size_t line, timeline& all) {
    const dose& one = what.doses[line];
    const int days = extent_days(one, what.run);
    for (int day = 0; day < days; ++day) {
        if (!is_taken_on(one, day, what.run.start)) continue;
        for (const double at_h : hours_of(one.when, all.clock, what.day, day)) {
            const bool is_inside = at_h < all.horizon_h;
            if (is_inside) all.doses.push_back({at_h, one.amount, one.form, food_of(one), line});
            if (!is_inside) ++all.doses_after_horizon;
        }
    }
}

void add_meals(const routine& routine, int day, timeline& all) {
    for (std::size_t i = 0; i < routine.meals.size(); ++i) {
        all.meals.push_back({all.clock.elapsed_h(day, routine.meals[i].at), routine.meals[i].share, i});
    }
}

/// Stable, so that doses of the same instant keep the order of their lines.
void sort_by_time(timeline& all) {
    const auto is_earlier = [](const auto& a, const auto& b) { return a.at_h < b.at_h; };
    std::stable_sort(all.doses.begin(), all.doses.end(), is_earlier);
    std::stable_sort(all.meals.begin(), all.meals.end(), is_earlier);
}

}  // namespace

timeline expand(const scenario& what) {
    timeline all{.clock = clock_in(what.day.zone, what.run.start, what.run.days)};
    all.horizon_h = all.clock.horizon_h();
    all.jumps = all.clock.jumps();
    all.starts_in_bed = !is_awake_at(what.day, clock_time{0});
    for (std::size_t line = 0; line < what.doses.size(); ++line) add_doses(what, line, all);
    for (int day = 0; day < what.run.days; ++day) {
        add_meals(what.day, day, all);
        all.bed_h.push_back(all.clock.elapsed_h(day, what.day.bed));
        all.rise_h.push_back(all.clock.elapsed_h(day, what.day.rise));
    }
    sort_by_time(all);
    return all;
}

}  // namespace magnesia::scenario
