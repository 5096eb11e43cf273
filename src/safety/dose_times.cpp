// dose_times.cpp - a week of the routine and nights of a run by a clock without changes, and the doses in them.
// SPDX-License-Identifier: Apache-2.0
#include "safety/dose_times.hpp"

#include <algorithm>
#include <map>

#include "core/conversions.hpp"
#include "scenario/dose_lines/dose_hours.hpp"
#include "scenario/values/zone.hpp"

namespace magnesia::safety {
namespace {

using scenario::dated_night;
using scenario::dose;
using scenario::routine;
using scenario::weekday_set;

/// Times of day, and the weekdays that have them.
using found_times = std::map<scenario::clock_time, weekday_set>;

date_value monday_and(int days) {
    return {2026, 1, 5 + static_cast<unsigned>(days)};
}

/// Days in hours, the first of them so many days after a Monday.
class laid_out {
 public:
    laid_out(const routine* day, int days, int weekday = 0)
        : day_{day}, weekday_{weekday}, clock_{scenario::clock_in("UTC", monday_and(weekday), days)} {
        if (day != nullptr) wakings_ = waking_times_of(nights_of(clock_, *day));
    }

    /// Adds the doses of the days from `first` to before `end`; false where the hour of one is not known.
    bool add(const scenario::regimen& doses, int first, int end, found_times& found) const {
        bool are_all_known = true;
        for (const dose& one : doses) {
            for (int day = first; day < end; ++day) {
                if (is_taken_on(one, day)) are_all_known = add(one, day, found) && are_all_known;
            }
        }
        return are_all_known;
    }

 private:
    bool is_taken_on(const dose& one, int day) const {
        return one.days.none() || one.days.test(static_cast<std::size_t>((weekday_ + day) % weekdays));
    }

    bool add(const dose& one, int day, found_times& found) const {
        const auto hours = begin_hours(one.when, {clock_, day_, wakings_}, day);
        if (!hours) return false;
        for (const double begin : *hours) {
            for (const double sip : sip_hours(one.route, begin)) add_hour(sip, found);
        }
        return true;
    }

    void add_hour(double hour, found_times& found) const {
        const scenario::local_moment shown = clock_.label(hour);
        const auto weekday = scenario::weekday_of(scenario::day_number(shown.date));
        found[shown.time].set(static_cast<std::size_t>(weekday));
    }

    const routine* day_;
    int weekday_;
    scenario::local_clock clock_;
    std::vector<scenario::waking_time> wakings_;
};

/// The times of the usual week.
dose_times usual_times(const scenario::regimen& doses, const std::optional<routine>& day) {
    std::optional<routine> usual = day;
    if (usual) usual->dated_nights.clear();
    found_times found;
    dose_times times;
    times.are_all_known = laid_out{usual ? &*usual : nullptr, weekdays}.add(doses, 0, weekdays, found);
    for (const auto& [at, days] : found) times.all.push_back({at, days});
    return times;
}

int last_day(const std::vector<dated_night>& nights) {
    int last = 0;
    for (const dated_night& one : nights) last = std::max(last, one.until_day);
    return last;
}

/// The first waking day, counted from 0, that belongs to no such night any more: the one after them is theirs, but for
/// that before another of `nights`.
int end_day(const dated_night& night, const std::vector<dated_night>& nights) {
    const bool goes_on = std::any_of(nights.begin(), nights.end(),
                                     [&](const dated_night& other) { return other.from_day == night.until_day + 1; });
    return goes_on ? night.until_day - 1 : night.until_day;
}

/// The times of the waking days before and after each of these nights; the run may begin on any day of the week.
found_times times_beside(const dated_night& night, const routine& day, const scenario::regimen& doses,
                         const std::vector<laid_out>& runs) {
    found_times found;
    const int first_day = night.from_day - 2;  // counted from 0; the night ends on the next
    for (const laid_out& run : runs) run.add(doses, first_day, end_day(night, day.dated_nights), found);
    return found;
}

bool is_among(const dose_time& one, const std::vector<dose_time>& all) {
    return std::any_of(all.begin(), all.end(), [&](const dose_time& other) {
        return !other.nights && other.at == one.at && (other.days & one.days) == one.days;
    });
}

/// Adds what nights of the run bring and the usual week does not.
void add_nights_of_run(const routine& day, const scenario::regimen& doses, dose_times& times) {
    std::vector<laid_out> runs;
    for (int weekday = 0; weekday < weekdays; ++weekday) {
        runs.emplace_back(&day, last_day(day.dated_nights) + 1, weekday);
    }
    for (const dated_night& night : day.dated_nights) {
        for (const auto& [at, days] : times_beside(night, day, doses, runs)) {
            const dose_time one{at, days, run_nights{night.from_day, night.until_day}};
            if (!is_among(one, times.all)) times.all.push_back(one);
        }
    }
    std::stable_sort(times.all.begin(), times.all.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
}

}  // namespace

dose_times times_of(const scenario::regimen& doses, const std::optional<scenario::routine>& day) {
    dose_times times = usual_times(doses, day);
    if (day && !day->dated_nights.empty()) add_nights_of_run(*day, doses, times);
    return times;
}

}  // namespace magnesia::safety
