// nights.cpp - bed and rise of each day across own nights, clock changes and journeys.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/nights.hpp"

#include <algorithm>

namespace magnesia::scenario {
namespace {

constexpr double half_day_h = 12;

const dated_night* dated_night_on(const routine& routine, int day) {
    const auto found =
        std::ranges::find_if(routine.dated_nights, [&](const dated_night& one) { return ends_on(one, day); });
    return found == routine.dated_nights.end() ? nullptr : &*found;
}

/// The main sleep that ends on calendar day `day`, by the clock of day `kept_on`.
night night_on(const local_clock& clock, const routine& routine, int day, int kept_on) {
    const auto which = weekday_of(day_number(clock.start()) + day);
    const dated_night* dated = dated_night_on(routine, day);
    const bool is_slept = dated == nullptr || dated->is_slept;
    const own_night one =
        dated != nullptr && is_slept ? own_night{{}, dated->bed, dated->rise} : night_before(routine, which);
    const int bed_day = one.bed < one.rise ? day : day - 1;
    const bool is_plain = is_slept && one.bed == routine.bed && one.rise == routine.rise;
    return {day, clock.elapsed_h(bed_day, one.bed, kept_on), clock.elapsed_h(day, one.rise, kept_on),
            is_plain && clock.stay_on(day) == clock.stay_on(day - 1), is_slept};
}

/// A night of a therapy of insomnia: from its week's bedtime, never an earlier one than usual, to the usual rise.
night within_window(night one, const insomnia_therapy& therapy) {
    if (!one.is_usual || one.day < therapy.from_day || therapy.minutes_in_bed.empty()) return one;
    const auto week = static_cast<std::size_t>((one.day - therapy.from_day) / 7);
    const int minutes = therapy.minutes_in_bed[std::min(week, therapy.minutes_in_bed.size() - 1)];
    const double bed_h = one.rise_h - minutes / 60.0;
    return bed_h <= one.bed_h ? one : night{one.day, bed_h, one.rise_h, false, true};
}

/// By how much the clock of day `day` is ahead of the one left behind.
double ahead_h(const local_clock& clock, int day) {
    return clock.elapsed_h(day, clock_time{0}, day - 1) - clock.elapsed_h(day, clock_time{0}, day);
}

/// Elapsed hours of a time of the waking day that begins with the plain rise of calendar day `day`: a time earlier
/// than that rise is after midnight, so on the next calendar day.
double clock_h(const local_clock& clock, const routine& routine, int day, clock_time time) {
    return clock.elapsed_h(time < routine.rise ? day + 1 : day, time);
}

/// At the same part of the way from rise to bed as on a plain day.
double part_way_h(const routine& routine, const waking_time& when, clock_time at) {
    const double part = static_cast<double>(minutes_between(routine.rise, at)) / waking_minutes(routine);
    return when.rise_h + part * (when.bed_h - when.rise_h);
}

bool lies_within(const waking_time& when, double hour) {
    return hour >= when.rise_h && hour < when.until_h;
}

}  // namespace

std::vector<night> nights_of(const local_clock& clock, const routine& day) {
    std::vector<night> all;
    const auto add = [&](const night& one) {
        // A calendar day that a zone skips has no night of its own.
        const bool is_after = all.empty() || one.bed_h >= all.back().rise_h;
        if (!is_after || one.rise_h <= one.bed_h) return;
        all.push_back(day.therapy ? within_window(one, *day.therapy) : one);
    };
    for (int d = -2; d <= clock.days() + 1; ++d) {
        const bool is_journey = clock.stay_on(d) != clock.stay_on(d - 1);
        const double ahead = is_journey ? ahead_h(clock, d) : 0;
        if (ahead <= half_day_h) add(night_on(clock, day, d, d - 1));
        if (ahead >= -half_day_h) continue;
        night more = night_on(clock, day, d + 1, d - 1);
        more.day = d;  // by the new clock the date has not yet changed
        more.is_usual = false;
        add(more);
    }
    return all;
}

std::vector<waking_time> waking_times_of(const std::vector<night>& nights) {
    std::vector<waking_time> all;
    for (std::size_t i = 0; i + 1 < nights.size(); ++i) {
        const bool is_usual = nights[i].is_usual && nights[i + 1].is_usual;
        const bool is_whole = nights[i].day + 1 == nights[i + 1].day;
        const night& next = nights[i + 1];
        all.push_back({nights[i].day, nights[i].rise_h, next.bed_h, next.is_slept ? next.bed_h : next.rise_h,
                       is_usual && is_whole});
    }
    return all;
}

const waking_time* find_waking(const std::vector<waking_time>& all, int day) {
    const auto next = std::upper_bound(all.begin(), all.end(), day,
                                       [](int wanted, const waking_time& one) { return wanted < one.day; });
    MAGNESIA_ASSERT(next != all.begin());
    return std::prev(next)->day == day ? &*std::prev(next) : nullptr;
}

double habit_h(const local_clock& clock, const routine& day, const waking_time& when, clock_time at) {
    const double by_clock = clock_h(clock, day, when.day, at);
    if (when.is_usual || !is_awake_at(day, at) || lies_within(when, by_clock)) return by_clock;
    const double next_day = clock.elapsed_h(when.day + 1, at);
    return lies_within(when, next_day) ? next_day : part_way_h(day, when, at);
}

std::vector<double> meal_hours(const local_clock& clock, const routine& day, const waking_time& when) {
    std::vector<double> hours;
    for (const meal& one : day.meals) hours.push_back(clock_h(clock, day, when.day, one.at));
    const bool fits = std::all_of(hours.begin(), hours.end(), [&](double hour) { return lies_within(when, hour); });
    if (when.is_usual || day.meals_at_night || fits) return hours;
    for (std::size_t i = 0; i < hours.size(); ++i) hours[i] = part_way_h(day, when, day.meals[i].at);
    return hours;
}

}  // namespace magnesia::scenario
