// day_support.hpp - days made by hand, and a check of a schedule that counts minutes in its own way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "safety/schedule.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::safety::testing {

inline scenario::clock_time clock(const std::string& text) {
    return scenario::parse_clock_time(text).value();
}

inline scenario::routine plain_day(const std::string& rise, const std::string& bed,
                                   const std::vector<std::string>& meals = {"07:30", "12:30", "19:00"}) {
    scenario::routine day;
    day.zone = "UTC";
    day.rise = clock(rise);
    day.bed = clock(bed);
    for (const std::string& at : meals) {
        scenario::meal one;
        one.at = clock(at);
        one.share = 1.0 / static_cast<double>(meals.size());
        day.meals.push_back(one);
    }
    return day;
}

/// Hours by name, as the owners' table has them.
inline hours_apart keeps(const std::string& drug, std::optional<double> before, std::optional<double> after) {
    return {drug, drug, before, after};
}

inline int way(scenario::clock_time from, scenario::clock_time to) {
    return (to.minute_of_day - from.minute_of_day + 2880) % 1440;
}

inline bool is_up(const scenario::routine& day, scenario::clock_time at) {
    return way(day.rise, at) < way(day.rise, day.bed);
}

inline std::vector<scenario::clock_time> times_of(const schedule& made, day_item what, const std::string& label = "") {
    std::vector<scenario::clock_time> times;
    for (const timetable_entry& one : made.entries) {
        if (one.what == what && (label.empty() || one.label == label)) times.push_back(one.at);
    }
    return times;
}

/// What a schedule without a conflict breaks; empty: nothing.
inline std::string broken_by(const schedule& made, const day_to_fill& asked, const dose_wish& wish) {
    if (static_cast<int>(made.doses.size()) != wish.doses) return "number of doses";
    if (times_of(made, day_item::dose) != made.doses) return "doses of the timetable";
    const auto meals = times_of(made, day_item::meal);
    if (meals.size() != asked.day.meals.size()) return "number of meals";
    for (std::size_t i = 0; i < made.doses.size(); ++i) {
        const auto dose = made.doses[i];
        if (!is_up(asked.day, dose)) return "dose in bed";
        if (wish.with_food && std::count(meals.begin(), meals.end(), dose) != 1) return "dose without a meal";
        for (std::size_t j = 0; j < made.doses.size(); ++j) {
            if (i != j && way(dose, made.doses[j]) < wish.least_minutes_apart) return "doses too close";
        }
    }
    for (const hours_apart& one : asked.hours) {
        const auto times = times_of(made, day_item::medicine, one.drug);
        if (times.empty()) return one.drug + " left out";
        for (const auto at : times) {
            for (const auto dose : made.doses) {
                if (!one.before || !one.after) return one.drug + " never";
                if (way(at, dose) < *one.before * 60 || way(dose, at) < *one.after * 60) return one.drug + " too close";
            }
        }
    }
    return "";
}

}  // namespace magnesia::safety::testing
