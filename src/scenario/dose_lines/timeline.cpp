// timeline.cpp - lays a scenario out in elapsed hours.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/timeline.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "core/conversions.hpp"
#include "scenario/dose_lines/dose_hours.hpp"
#include "scenario/dose_lines/dose_line.hpp"

namespace magnesia::scenario {
namespace {

/// What the lists of a run are laid out from.
struct layout {
    const scenario& what;
    const local_clock& clock;
    std::vector<night> nights;
    std::vector<waking_time> wakings;
};

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

/// The hours at which one line is begun on one day.
std::vector<double> hours_of(const dose_moment& when, const layout& run, int day) {
    auto hours = begin_hours(when, {run.clock, &run.what.day, run.wakings}, day);
    if (hours) return *std::move(hours);
    throw input_error(issue{.where = {},
                            .key = "regimen",
                            .value = fmt::format("with {}", word(std::get<with_meal>(when).meal)),
                            .found = "names a meal this routine does not have",
                            .allowed = fmt::format("a meal of the {} in routine.meals", run.what.day.meals.size()),
                            .nearest = {}});
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

void add_dose(dose_occurrence one, double at_h, timeline& all) {
    const bool is_inside = at_h < all.horizon_h;
    if (!is_inside) ++all.doses_after_horizon;
    if (!is_inside) return;
    one.at_h = at_h;
    all.doses.push_back(std::move(one));
}

void add_doses(const layout& run, std::size_t line, timeline& all) {
    const dose& one = run.what.doses[line];
    const int end = end_day(one, run.what.run);
    for (int day = std::max(0, first_day(one, run.what.run)); day < end; ++day) {
        if (!is_taken_on(one, day, run.what.run)) continue;
        for (const double at_h : hours_of(one.when, run, day)) {
            dose_occurrence part = occurrence_of(one, line);
            for (const double sip_h : sip_hours(one.route, at_h)) {
                add_dose(part, sip_h, all);
                if (part.food == food_state::with_food)
                    part.food = food_state::unsaid;  // it meets the first one's meal
            }
        }
    }
}

/// The calendar day an hour lies in, which is that of the waking time or a later one.
int calendar_day(const local_clock& clock, int day, double hour) {
    while (clock.elapsed_h(day + 1, clock_time{0}) <= hour) ++day;
    return day;
}

void add_meals(const layout& run, const waking_time& when, timeline& all) {
    const scenario& what = run.what;
    const std::vector<double> hours = meal_hours(run.clock, what.day, when);
    for (std::size_t i = 0; i < hours.size(); ++i) {
        if (hours[i] < 0 || hours[i] >= all.horizon_h) continue;
        const diet_phase* phase = phase_on(what.diet, calendar_day(run.clock, when.day, hours[i]));
        const meal_content brings =
            phase == nullptr ? habitual_meal(what.who, what.day, i) : meal_in(*phase, what.day, i);
        all.meals.push_back({hours[i], what.day.meals[i].share, i, brings});
    }
}

void add_phases(const layout& run, timeline& all) {
    const std::vector<diet_phase>& diet = run.what.diet;
    for (std::size_t i = 0; i < diet.size(); ++i) {
        all.diet.push_back({run.clock.elapsed_h(diet[i].from_day - 1, clock_time{0}), i});
    }
}

/// Each week adds a part of what is taught, from its first evening on.
void add_therapy(const layout& run, timeline& all) {
    if (!run.what.day.therapy) return;
    constexpr int week_days = 7;
    constexpr clock_time noon{12 * 60};
    const insomnia_therapy& therapy = *run.what.day.therapy;
    for (int week = 0; week < therapy.weeks; ++week) {
        const double at_h = run.clock.elapsed_h(therapy.from_day - 1 + week_days * week, noon);
        if (at_h >= all.horizon_h) return;
        all.therapy.push_back({at_h, (week + 1.0) / therapy.weeks});
    }
}

void add_nights(const layout& run, timeline& all) {
    const auto is_inside = [&](double hour) { return hour >= 0 && hour < all.horizon_h; };
    for (const night& one : run.nights) {
        if (one.is_slept && is_inside(one.bed_h)) all.bed_h.push_back(one.bed_h);
        if (is_inside(one.rise_h)) all.rise_h.push_back(one.rise_h);
    }
}

void add_evenings(const layout& run, const std::vector<daylight>& days, timeline& all) {
    const routine& day = run.what.day;
    const evenings_of evenings{run.clock, day, run.nights, run.wakings};
    all.in_bed = in_bed_of(evenings);
    all.starts_in_bed = !all.in_bed.empty() && all.in_bed.front().from_h == 0;
    all.light = light_of(evenings, all.in_bed, days);
    all.caffeine = caffeine_of(evenings);
    all.alcohol = alcohol_of(evenings);
    all.glycine = glycine_of(evenings);
    all.baths = baths_of(evenings);
    all.relaxation = relaxation_of(evenings);
    all.training = training_of(evenings);
    all.room = day.room;
    all.stress = day.stress;
    all.relaxation_minutes = day.relaxation_minutes;
    all.supper = day.supper;
    all.expectation = run.what.expectation;
    all.enrolled = run.what.enrolled;
}

/// Stable, so that doses of the same instant keep the order of their lines.
void sort_by_time(timeline& all) {
    const auto is_earlier = [](const auto& a, const auto& b) { return a.at_h < b.at_h; };
    std::stable_sort(all.doses.begin(), all.doses.end(), is_earlier);
    std::stable_sort(all.meals.begin(), all.meals.end(), is_earlier);
}

layout layout_of(const scenario& what, const local_clock& clock) {
    layout run{what, clock, nights_of(clock, what.day), {}};
    run.wakings = waking_times_of(run.nights);
    return run;
}

/// The shortest of the waking times that a line is taken in; null of a line that is never taken.
const waking_time* shortest_waking(const layout& run, const dose& one) {
    const waking_time* shortest = nullptr;
    const auto awake_h = [](const waking_time& when) { return when.bed_h - when.rise_h; };
    const int end = end_day(one, run.what.run);
    for (int day = std::max(0, first_day(one, run.what.run)); day < end; ++day) {
        const waking_time* waking = find_waking(run.wakings, day);
        if (waking == nullptr || !is_taken_on(one, day, run.what.run)) continue;
        if (shortest == nullptr || awake_h(*waking) < awake_h(*shortest)) shortest = waking;
    }
    return shortest;
}

std::vector<refused_line> refused_in(const layout& run) {
    constexpr double rounding_min = 1e-6;
    std::vector<refused_line> all;
    for (std::size_t line = 0; line < run.what.doses.size(); ++line) {
        const dose& one = run.what.doses[line];
        const auto* bed = std::get_if<before_bed>(&one.when);
        const waking_time* shortest = bed == nullptr ? nullptr : shortest_waking(run, one);
        if (shortest == nullptr) continue;
        const double awake_min = (shortest->bed_h - shortest->rise_h) * minutes_per_hour + rounding_min;
        if (bed->minutes <= awake_min) continue;
        all.push_back({line,
                       {.where = {},
                        .key = fmt::format("regimen[{}].dose", line + 1),
                        .value = print(one),
                        .found = "is before the rise of that day",
                        .allowed = fmt::format("at most {:.0f} min before bed, the time awake on day {}",
                                               std::floor(awake_min), shortest->day + 1),
                        .nearest = {}}});
    }
    return all;
}

timeline expand_with(const scenario& what, local_clock clock, const std::vector<daylight>& days) {
    timeline all{.clock = std::move(clock)};
    all.horizon_h = all.clock.horizon_h();
    all.jumps = all.clock.jumps();
    const layout run = layout_of(what, all.clock);
    std::vector<issue> issues;
    for (refused_line& one : refused_in(run)) issues.push_back(std::move(one.why));
    if (!issues.empty()) throw input_error(std::move(issues));
    for (std::size_t line = 0; line < what.doses.size(); ++line) add_doses(run, line, all);
    for (const waking_time& when : run.wakings) add_meals(run, when, all);
    add_phases(run, all);
    add_therapy(run, all);
    add_nights(run, all);
    add_evenings(run, days, all);
    sort_by_time(all);
    return all;
}

/// Of habits that differ by their days alone, the first has the days of any of them, the second those of two or more,
/// and so on: however they were written down, each counts how often it comes.
template <class Habit>
void count_together(std::vector<Habit>& habits) {
    for (std::size_t i = 0; i < habits.size(); ++i) {
        for (std::size_t later = i + 1; later < habits.size(); ++later) {
            Habit same = habits[later];
            same.days = habits[i].days;
            if (!(same == habits[i])) continue;
            const weekday_set both = habits[i].days & habits[later].days;
            habits[i].days |= habits[later].days;
            habits[later].days = both;
        }
    }
    std::erase_if(habits, [](const Habit& one) { return one.days.none(); });
}

template <class Habit>
void keep_usual(std::vector<Habit>& habits) {
    constexpr std::size_t most_days = 4;
    count_together(habits);
    std::erase_if(habits, [](const Habit& one) { return one.days.count() < most_days; });
    for (Habit& one : habits) one.days = every_day;
}

/// Sessions of one day that other days had to themselves follow each other, in whole minutes. They stay within the
/// hours of the real ones: their lengths are means of weeks in which none met another.
void put_in_a_row(std::vector<training_session>& sessions, clock_time rise) {
    const auto from_rise = [&](const training_session& one) { return minutes_between(rise, one.at); };
    std::ranges::stable_sort(sessions, {}, from_rise);
    int free_from = 0;
    for (training_session& one : sessions) {
        const int begin = std::max(from_rise(one), free_from);
        one.at = {(rise.minute_of_day + begin) % whole_minutes_per_day};
        free_from = begin + static_cast<int>(std::ceil(one.minutes));
    }
}

/// Each session every day, shorter by the days of the week without it: a body settles with the work of its weeks,
/// however they are divided.
std::vector<training_session> spread_over_week(const routine& day) {
    constexpr double week_d = 7;
    std::vector<training_session> all = day.training;
    count_together(all);
    for (training_session& one : all) {
        const double share = static_cast<double>(one.days.count()) / week_d;
        if (one.eccentric) *one.eccentric *= share;
        one.minutes *= share;
        one.days = every_day;
    }
    put_in_a_row(all, day.rise);
    return all;
}

/// The routine as it is on most days, without a zone.
routine plain_routine(routine day) {
    day.zone = "UTC";
    day.nights.clear();
    day.dated_nights.clear();
    day.therapy.reset();
    keep_usual(day.caffeine);
    keep_usual(day.alcohol);
    keep_usual(day.glycine);
    keep_usual(day.baths);
    std::erase_if(day.training, [](const training_session& one) { return one.on.has_value(); });
    day.training = spread_over_week(day);
    keep_usual(day.naps);
    keep_usual(day.light.screens);
    return day;
}

/// The daylight of one date by its local clock, on the day before, that day and the one after.
std::vector<daylight> daylight_of_one(const routine& day, const date_value& date) {
    const local_clock clock = clock_in(day.zone, date, 1);
    std::vector<daylight> all;
    for (const daylight& one : daylight_of(clock, day.light, {})) {
        const bool is_of_date = one.dawn_h >= 0 && one.dawn_h < clock.horizon_h();
        if (!is_of_date) continue;
        for (const double shift : {-hours_per_day, 0.0, hours_per_day})
            all.push_back({one.dawn_h + shift, one.dusk_h + shift});
    }
    return all;
}

local_clock clock_of(const scenario& what) {
    return clock_in(what.day.zone, what.run.start, what.run.days, what.travel);
}

}  // namespace

std::vector<refused_line> refused_lines(const scenario& what) {
    const local_clock clock = clock_of(what);
    return refused_in(layout_of(what, clock));
}

timeline expand(const scenario& what) {
    local_clock clock = clock_of(what);
    const std::vector<daylight> days = daylight_of(clock, what.day.light, what.travel);
    return expand_with(what, std::move(clock), days);
}

timeline one_day(const person& who, const routine& day, const std::optional<date_value>& on) {
    const date_value date = on.value_or(date_value{2026, 3, 20});
    const scenario what{.who = who, .day = plain_routine(day), .doses = {}, .run = {date, 1}};
    local_clock clock = clock_in("UTC", date, 1);
    const std::vector<daylight> days = day.light.place ? daylight_of_one(day, date) : daylight_of(clock, day.light, {});
    return expand_with(what, std::move(clock), days);
}

}  // namespace magnesia::scenario
