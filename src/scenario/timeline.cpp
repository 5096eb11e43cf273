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

/// The first day on which the line may be taken, counted from 0; a date before the run gives a negative one.
int first_day(const dose& what, const run_span& run) {
    if (const auto* day = std::get_if<from_day>(&what.begin)) return day->day - 1;
    if (const auto* date = std::get_if<from_date>(&what.begin)) return day_number(date->first) - day_number(run.start);
    return 0;
}

/// The day after the last on which the line may be taken, at most the end of the run; an until-date is included.
int end_day(const dose& what, const run_span& run) {
    if (const auto* count = std::get_if<for_days>(&what.extent)) {
        return std::min(first_day(what, run) + count->days, run.days);
    }
    if (const auto* until = std::get_if<until_date>(&what.extent)) {
        return std::clamp(day_number(until->last) - day_number(run.start) + 1, 0, run.days);
    }
    return run.days;
}

/// Of the days from first_day to end_day.
bool is_taken_on(const dose& what, int day, const run_span& run) {
    if (!what.on_days.empty()) return std::binary_search(what.on_days.begin(), what.on_days.end(), day + 1);
    if (what.days.none()) return day == first_day(what, run);  // once
    return what.days[static_cast<std::size_t>(weekday_of(day_number(run.start) + day))];
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

/// The hours at which one line is begun on one day.
std::vector<double> hours_of(const dose_moment& when, const local_clock& clock, const routine& routine, int day) {
    if (const auto* bed = std::get_if<before_bed>(&when)) {
        return {waking_h(clock, routine, day, routine.bed) - bed->minutes / 60.0};
    }
    if (const auto* meal = std::get_if<with_meal>(&when)) return {meal_h(clock, routine, day, meal->meal)};
    std::vector<double> hours;
    if (const auto* every = std::get_if<every_minutes>(&when)) {
        for (int i = 0; i < every->times; ++i) {
            hours.push_back(clock.elapsed_h(day, every->first) + i * every->minutes / 60.0);
        }
        return hours;
    }
    for (const clock_time time : std::get<at_times>(when).times) hours.push_back(clock.elapsed_h(day, time));
    return hours;
}

food_state food_of(const dose& what) {
    if (std::holds_alternative<by_vein>(what.route)) return food_state::unsaid;
    return std::holds_alternative<with_meal>(what.when) ? food_state::with_food : what.food;
}

/// What the occurrences of a line have in common: all but the hour.
dose_occurrence occurrence_of(const dose& what, std::size_t line) {
    dose_occurrence one{.amount = what.amount, .form = what.form, .food = food_of(what), .line = line};
    one.format = what.format;
    one.is_tracer = what.is_tracer;
    if (const auto* mouth = std::get_if<by_mouth>(&what.route)) one.amount = part_of(what.amount, mouth->sips);
    if (const auto* vein = std::get_if<by_vein>(&what.route)) {
        one.way = way_in::vein;
        one.duration_h = vein->over_minutes / 60.0;
    }
    return one;
}

/// The hours of all sips of a dose that begins at `at_h`; of what is taken at once that hour alone.
std::vector<double> sip_hours(const dose_route& route, double at_h) {
    const auto* mouth = std::get_if<by_mouth>(&route);
    if (mouth == nullptr || mouth->sips == 1) return {at_h};
    std::vector<double> hours;
    for (int i = 0; i < mouth->sips; ++i) hours.push_back(at_h + mouth->over_minutes / 60.0 * i / (mouth->sips - 1));
    return hours;
}

void add_dose(dose_occurrence one, double at_h, timeline& all) {
    const bool is_inside = at_h < all.horizon_h;
    if (!is_inside) ++all.doses_after_horizon;
    if (!is_inside) return;
    one.at_h = at_h;
    all.doses.push_back(std::move(one));
}

void add_doses(const scenario& what, std::size_t line, timeline& all) {
    const dose& one = what.doses[line];
    const int end = end_day(one, what.run);
    for (int day = std::max(0, first_day(one, what.run)); day < end; ++day) {
        if (!is_taken_on(one, day, what.run)) continue;
        for (const double at_h : hours_of(one.when, all.clock, what.day, day)) {
            dose_occurrence part = occurrence_of(one, line);
            for (const double sip_h : sip_hours(one.route, at_h)) {
                add_dose(part, sip_h, all);
                if (part.food == food_state::with_food)
                    part.food = food_state::unsaid;  // it meets the first one's meal
            }
        }
    }
}

void add_meals(const scenario& what, int day, timeline& all) {
    const diet_phase* phase = phase_on(what.diet, day);
    for (std::size_t i = 0; i < what.day.meals.size(); ++i) {
        const meal_content brings =
            phase == nullptr ? habitual_meal(what.who, what.day, i) : meal_in(*phase, what.day, i);
        const meal& one = what.day.meals[i];
        all.meals.push_back({all.clock.elapsed_h(day, one.at), one.share, i, brings});
    }
}

void add_phases(const scenario& what, timeline& all) {
    for (std::size_t i = 0; i < what.diet.size(); ++i) {
        all.diet.push_back({all.clock.elapsed_h(what.diet[i].from_day - 1, clock_time{0}), i});
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
        add_meals(what, day, all);
        all.bed_h.push_back(all.clock.elapsed_h(day, what.day.bed));
        all.rise_h.push_back(all.clock.elapsed_h(day, what.day.rise));
    }
    add_phases(what, all);
    sort_by_time(all);
    return all;
}

}  // namespace magnesia::scenario
