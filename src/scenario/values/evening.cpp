// evening.cpp - lays habits on the waking times of a run, and sweeps light over day, bed and screens.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/evening.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "core/conversions.hpp"
#include "scenario/values/sunlight.hpp"

namespace magnesia::scenario {
namespace {

bool is_on(const evenings_of& run, const waking_time& when, const weekday_set& days) {
    return days[static_cast<std::size_t>(weekday_of(day_number(run.clock.start()) + when.day))];
}

bool is_on(const evenings_of& run, const waking_time& when, const training_session& one) {
    return one.on ? day_number(*one.on) == day_number(run.clock.start()) + when.day : is_on(run, when, one.days);
}

/// `visit(hour, habit, waking time)` for each time a habit comes, whether in the run or not.
template <class Habit, class Visit>
void for_each_time(const evenings_of& run, const std::vector<Habit>& habits, clock_time Habit::*at, Visit visit) {
    for (const waking_time& when : run.wakings) {
        for (const Habit& one : habits) {
            if (is_on(run, when, one.days)) visit(habit_h(run.clock, run.day, when, one.*at), one, when);
        }
    }
}

template <class Occurrence>
std::vector<Occurrence> in_order(std::vector<Occurrence> all) {
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.at_h < b.at_h; });
    return all;
}

/// What is swallowed within the run: a time and an amount each.
template <class Occurrence, class Habit>
std::vector<Occurrence> swallowed(const evenings_of& run, const std::vector<Habit>& habits, clock_time Habit::*at,
                                  double Habit::*amount) {
    std::vector<Occurrence> all;
    for_each_time(run, habits, at, [&](double hour, const Habit& one, const waking_time&) {
        if (hour >= 0 && hour < run.clock.horizon_h()) all.push_back({hour, one.*amount});
    });
    return in_order(std::move(all));
}

/// Adds the part of a span that lies in the run.
void add_span(std::vector<span_occurrence>& all, double from_h, double until_h, double horizon_h) {
    const span_occurrence cut{std::max(0.0, from_h), std::min(until_h, horizon_h)};
    if (cut.at_h < cut.until_h) all.push_back(cut);
}

/// Spans that overlap or meet, as one.
std::vector<span_occurrence> joined(const std::vector<span_occurrence>& all) {
    std::vector<span_occurrence> some;
    for (const span_occurrence& one : all) {
        if (some.empty() || one.at_h > some.back().until_h) {
            some.push_back(one);
        } else {
            some.back().until_h = std::max(some.back().until_h, one.until_h);
        }
    }
    return some;
}

/// The parts of sessions that lie in the run and after the one before; needs them in order.
std::vector<training_occurrence> one_after_another(std::vector<training_occurrence> all, double horizon_h) {
    double last_h = 0;
    for (training_occurrence& one : all) {
        one.at_h = std::max(one.at_h, last_h);
        one.until_h = std::min(one.until_h, horizon_h);
        last_h = std::max(last_h, one.until_h);
    }
    std::erase_if(all, [](const training_occurrence& one) { return one.at_h >= one.until_h; });
    return all;
}

double whole_minute(double hour) {
    return std::round(hour * minutes_per_hour) / minutes_per_hour;
}

/// The date of a day of the run; one before or after the calendar, which a night reaches into, has the date beside it.
date_value date_on(const local_clock& clock, int day) {
    return date_of(
        std::clamp(day_number(clock.start()) + day, day_number({first_year, 1, 1}), day_number({last_year, 12, 31})));
}

/// The sun of a local day: the one whose noon lies in it, though the date of Greenwich may be another.
void add_sun(const local_clock& clock, int day, const coordinates& place, std::vector<daylight>& all) {
    const sun_day sun = sun_on(date_on(clock, day), place);
    const double midnight = clock.elapsed_h(day, clock_time{0});
    const double next = clock.elapsed_h(day + 1, clock_time{0}, day);
    if (sun.course == sun_course::never_up) return;
    if (sun.course == sun_course::always_up) return all.push_back({midnight, next});
    const double noon = clock.elapsed_h_of_utc(day, sun.noon_utc_h);
    const double shift = noon < midnight ? hours_per_day : noon >= next ? -hours_per_day : 0;
    all.push_back({whole_minute(clock.elapsed_h_of_utc(day, sun.rise_utc_h) + shift),
                   whole_minute(clock.elapsed_h_of_utc(day, sun.set_utc_h) + shift)});
}

enum class shade { daylight, bed, screen };

/// One edge of a stretch: where it begins (+1) or ends (-1).
struct edge {
    double at_h = 0;
    int sign = 0;
    shade what = shade::daylight;
    double lux = 0;  ///< of a screen
    bool operator<(const edge& other) const { return at_h < other.at_h; }
};

void add_edges(std::vector<edge>& all, double from_h, double until_h, shade what, double lux = 0) {
    if (from_h >= until_h) return;
    all.push_back({std::max(0.0, from_h), +1, what, lux});
    all.push_back({std::max(0.0, until_h), -1, what, lux});
}

std::vector<edge> edges_of(const evenings_of& run, const std::vector<bed_interval>& in_bed,
                           const std::vector<daylight>& days) {
    std::vector<edge> all;
    for (const daylight& one : days) add_edges(all, one.dawn_h, one.dusk_h, shade::daylight);
    for (const bed_interval& one : in_bed) add_edges(all, one.from_h, one.until_h, shade::bed);
    for_each_time(run, run.day.light.screens, &screen_time::from,
                  [&](double hour, const screen_time& one, const waking_time&) {
                      const double length_h = minutes_between(one.from, one.until) / minutes_per_hour;
                      add_edges(all, hour, hour + length_h, shade::screen, one.lux);
                  });
    std::stable_sort(all.begin(), all.end());
    return all;
}

/// Which stretches an instant lies in.
struct light_state {
    int daylight = 0;
    int bed = 0;
    std::multiset<double> screens = {};

    void pass(const edge& one) {
        if (one.what == shade::daylight) daylight += one.sign;
        if (one.what == shade::bed) bed += one.sign;
        if (one.what != shade::screen) return;
        if (one.sign > 0) {
            screens.insert(one.lux);
        } else {
            screens.erase(screens.find(one.lux));
        }
    }

    double lux(const light_habits& light) const {
        if (bed > 0) return light.bedroom_lux;
        const double room = daylight > 0 ? light.day_lux : light.evening_lux;
        return screens.empty() ? room : std::max(room, *screens.rbegin());
    }
};

}  // namespace

std::vector<daylight> daylight_of(const local_clock& clock, const light_habits& light,
                                  const std::vector<journey>& travel) {
    std::vector<daylight> all;
    for (int day = -1; day <= clock.days(); ++day) {
        if (!light.place) {
            all.push_back({clock.elapsed_h(day, light.dawn), clock.elapsed_h(day, light.dusk)});
            continue;
        }
        const std::size_t stay = clock.stay_on(day);
        const auto& place = stay == 0 ? light.place : travel[stay - 1].place;
        add_sun(clock, day, place.value_or(*light.place), all);
    }
    return all;
}

std::vector<bed_interval> in_bed_of(const evenings_of& run) {
    std::vector<bed_interval> all;
    for (const night& one : run.nights) {
        if (one.is_slept) all.push_back({one.bed_h, one.rise_h, false});
    }
    for_each_time(run, run.day.naps, &nap::from, [&](double hour, const nap& one, const waking_time& when) {
        const double until_h = hour + minutes_between(one.from, one.until) / minutes_per_hour;
        const bool is_awake = hour >= when.rise_h && until_h <= when.until_h;
        if (is_awake) all.push_back({hour, until_h, true});
    });
    const double end_h = run.clock.horizon_h();
    std::erase_if(all, [&](const bed_interval& one) { return one.until_h <= 0 || one.from_h >= end_h; });
    for (bed_interval& one : all) one = {std::max(0.0, one.from_h), std::min(one.until_h, end_h), one.is_nap};
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.from_h < b.from_h; });
    double last_h = 0;  // on unusual days two naps may fall together: the first is kept
    std::erase_if(all, [&](const bed_interval& one) {
        const bool is_free = one.from_h >= last_h;
        if (is_free) last_h = one.until_h;
        return !is_free;
    });
    return all;
}

std::vector<light_change> light_of(const evenings_of& run, const std::vector<bed_interval>& in_bed,
                                   const std::vector<daylight>& days) {
    const std::vector<edge> edges = edges_of(run, in_bed, days);
    std::vector<light_change> all;
    light_state state;
    std::size_t next = 0;
    for (double at_h = 0; at_h < run.clock.horizon_h();) {
        while (next < edges.size() && edges[next].at_h <= at_h) state.pass(edges[next++]);
        const double lux = state.lux(run.day.light);
        if (all.empty() || all.back().lux != lux) all.push_back({at_h, lux});
        if (next == edges.size()) break;
        at_h = edges[next].at_h;
    }
    return all;
}

std::vector<caffeine_occurrence> caffeine_of(const evenings_of& run) {
    return swallowed<caffeine_occurrence>(run, run.day.caffeine, &caffeine_intake::at, &caffeine_intake::mg);
}

std::vector<alcohol_occurrence> alcohol_of(const evenings_of& run) {
    return swallowed<alcohol_occurrence>(run, run.day.alcohol, &alcohol_intake::at, &alcohol_intake::g);
}

std::vector<glycine_occurrence> glycine_of(const evenings_of& run) {
    return swallowed<glycine_occurrence>(run, run.day.glycine, &glycine_intake::at, &glycine_intake::g);
}

std::vector<span_occurrence> baths_of(const evenings_of& run) {
    std::vector<span_occurrence> all;
    for_each_time(run, run.day.baths, &warm_bath::at, [&](double hour, const warm_bath& one, const waking_time& when) {
        const double until_h = hour + one.minutes / minutes_per_hour;
        add_span(all, hour, hour < when.until_h ? std::min(until_h, when.until_h) : until_h, run.clock.horizon_h());
    });
    return joined(in_order(std::move(all)));
}

std::vector<training_occurrence> training_of(const evenings_of& run) {
    std::vector<training_occurrence> all;
    for (const waking_time& when : run.wakings) {
        for (const training_session& one : run.day.training) {
            if (!is_on(run, when, one)) continue;
            const double hour = habit_h(run.clock, run.day, when, one.at);
            const double until_h = std::min(hour + one.minutes / minutes_per_hour, when.until_h);
            const double intensity = intensity_of(one);
            all.push_back({hour, until_h, intensity, eccentric_per_h(one), heat_of(one.temperature_c),
                           sweat_l_per_h(intensity, one.temperature_c)});
        }
    }
    return one_after_another(in_order(std::move(all)), run.clock.horizon_h());
}

std::vector<span_occurrence> relaxation_of(const evenings_of& run) {
    std::vector<span_occurrence> all;
    for (const waking_time& when : run.wakings) {
        const double from_h = when.bed_h - run.day.relaxation_minutes / minutes_per_hour;
        add_span(all, std::max(from_h, when.rise_h), when.bed_h, run.clock.horizon_h());
    }
    return joined(in_order(std::move(all)));
}

}  // namespace magnesia::scenario
