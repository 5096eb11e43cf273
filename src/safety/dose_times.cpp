// dose_times.cpp - a week of the routine by a clock without changes, and the doses in it.
// SPDX-License-Identifier: Apache-2.0
#include "safety/dose_times.hpp"

#include <map>

#include "scenario/nights.hpp"
#include "scenario/zone.hpp"

namespace magnesia::safety {
namespace {

using scenario::clock_time;
using scenario::dose;
using scenario::routine;
using scenario::weekday_set;

constexpr int days_a_week = 7;
constexpr double minutes_an_hour = 60;
constexpr date_value a_monday{2026, 1, 5};

/// Lays the doses of a week out in hours.
class week {
 public:
    explicit week(const std::optional<routine>& day)
        : day_{day}, clock_{scenario::clock_in("UTC", a_monday, days_a_week)} {
        if (day) wakings_ = waking_times_of(nights_of(clock_, *day));
    }

    void add(const dose& one) {
        const weekday_set days = one.days.any() ? one.days : scenario::every_day;
        for (int day = 0; day < days_a_week; ++day) {
            if (!days.test(static_cast<std::size_t>(day))) continue;
            for (const double begin : hours_of(one, day)) add_sips(one, begin);
        }
    }

    dose_times all() const {
        dose_times times{.all = {}, .are_all_known = are_all_known_};
        for (const auto& [at, days] : found_) times.all.push_back({at, days});
        return times;
    }

 private:
    /// The hours at which a dose is begun on a day; none when what it hangs on is not known.
    std::vector<double> hours_of(const dose& one, int day) {
        std::vector<double> hours;
        if (const auto* at = std::get_if<scenario::at_times>(&one.when)) {
            for (const clock_time time : at->times) hours.push_back(clock_.elapsed_h(day, time));
        } else if (const auto* every = std::get_if<scenario::every_minutes>(&one.when)) {
            for (int i = 0; i < every->times; ++i) {
                hours.push_back(clock_.elapsed_h(day, every->first) + i * every->minutes / minutes_an_hour);
            }
        } else if (const auto hour = hour_of_routine(one, day)) {
            hours.push_back(*hour);
        } else {
            are_all_known_ = false;
        }
        return hours;
    }

    std::optional<double> hour_of_routine(const dose& one, int day) const {
        if (!day_) return std::nullopt;
        const scenario::waking_time& when = waking_on(wakings_, day);
        if (const auto* bed = std::get_if<scenario::before_bed>(&one.when)) {
            return when.bed_h - bed->minutes / minutes_an_hour;
        }
        const auto meal = scenario::find_meal(*day_, std::get<scenario::with_meal>(one.when).meal);
        if (!meal) return std::nullopt;
        return meal_hours(clock_, *day_, when)[*meal];
    }

    void add_sips(const dose& one, double begin_h) {
        const auto* mouth = std::get_if<scenario::by_mouth>(&one.route);
        const int sips = mouth == nullptr ? 1 : mouth->sips;
        for (int i = 0; i < sips; ++i) {
            add_hour(sips == 1 ? begin_h : begin_h + mouth->over_minutes / minutes_an_hour * i / (sips - 1));
        }
    }

    void add_hour(double hour) {
        const scenario::local_moment shown = clock_.label(hour);
        const auto weekday = scenario::weekday_of(scenario::day_number(shown.date));
        found_[shown.time].set(static_cast<std::size_t>(weekday));
    }

    const std::optional<routine>& day_;
    scenario::local_clock clock_;
    std::vector<scenario::waking_time> wakings_;
    std::map<clock_time, weekday_set> found_;
    bool are_all_known_ = true;
};

}  // namespace

dose_times times_of(const scenario::regimen& doses, const std::optional<routine>& day) {
    week of{day};
    for (const dose& one : doses) of.add(one);
    return of.all();
}

}  // namespace magnesia::safety
