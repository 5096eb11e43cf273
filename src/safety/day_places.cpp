// day_places.cpp - where doses go: the wished place, the next one, or as near as can be.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <tuple>

#include "safety/day_settle.hpp"

namespace magnesia::safety {
namespace {

using scenario::meal_name;

constexpr int near_bed = 60;  // minutes around the wished time that still are "before bed"

/// Minute of a named meal after rising; nothing when the day has none.
std::optional<int> minute_of(const day_frame& frame, meal_name name) {
    const auto which = scenario::find_meal(frame.day, name);
    if (!which) return std::nullopt;
    return after_rise(frame.day, frame.day.meals[*which].at);
}

int bed_target(const day_frame& frame) {
    return std::max(0, scenario::waking_minutes(frame.day) - frame.wish.minutes_before_bed);
}

std::optional<int> target_of(const day_frame& frame, dose_place place) {
    switch (place) {
        case dose_place::with_dinner:
            return minute_of(frame, meal_name::dinner);
        case dose_place::with_breakfast:
            return minute_of(frame, meal_name::breakfast);
        case dose_place::with_lunch:
            return minute_of(frame, meal_name::lunch);
        default:
            return bed_target(frame);
    }
}

bool is_in(const day_frame& frame, dose_place place, int minute) {
    if (place == dose_place::anytime) return true;
    if (place == dose_place::before_bed) return std::abs(minute - bed_target(frame)) <= near_bed;
    return target_of(frame, place) == minute;
}

/// The wish, then the others in their order.
std::vector<dose_place> places_in_order(dose_place wish) {
    std::vector<dose_place> order{wish};
    for (const dose_place next :
         {dose_place::before_bed, dose_place::with_dinner, dose_place::with_breakfast, dose_place::with_lunch}) {
        if (next != wish) order.push_back(next);
    }
    return order;
}

/// How good a minute is for the last dose: place, then distance, then the later.
std::tuple<std::ptrdiff_t, int, int> rank(const day_frame& frame, const std::vector<dose_place>& order, int minute) {
    const auto found = std::ranges::find_if(order, [&](dose_place place) { return is_in(frame, place, minute); });
    const dose_place from = found == order.end() ? frame.wish.place : *found;
    const int target = target_of(frame, from).value_or(bed_target(frame));
    return {found - order.begin(), std::abs(minute - target), -minute};
}

std::vector<int> minutes_in(const minutes& set) {
    std::vector<int> all;
    for (int m = 0; m < minutes_of_day; ++m) {
        if (set.test(static_cast<std::size_t>(m))) all.push_back(m);
    }
    return all;
}

/// The minute of a set with room before it that is nearest to one; the later of two.
int nearest(const minutes& set, int wished, auto&& has_room) {
    int best = -1;
    for (const int m : minutes_in(set)) {
        const bool is_nearer = best < 0 || std::abs(m - wished) <= std::abs(best - wished);
        if (is_nearer && has_room(m)) best = m;
    }
    return best;
}

}  // namespace

std::optional<settled_day> place_doses(const day_frame& frame, const std::vector<minutes>& doses, int apart) {
    settled_day settled{{}, frame.meals, std::vector<int>(doses.size())};
    if (doses.empty()) return settled;
    const latest_places latest{doses, apart};
    const std::vector<dose_place> order = places_in_order(frame.wish.place);
    const std::size_t last = doses.size() - 1;
    std::optional<std::tuple<std::ptrdiff_t, int, int>> best;
    for (const int m : minutes_in(doses[last])) {
        const auto how = rank(frame, order, m);
        if ((best && *best <= how) || !latest.has_room(last, m, m)) continue;
        best = how;
        settled.doses[last] = m;
    }
    if (!best) return std::nullopt;
    settled.is_wished = std::get<0>(*best) == 0;
    const int end = settled.doses[last];
    const int begin = std::min(end, frame.meals.empty() ? 0 : frame.meals.front());
    for (std::size_t i = last; i-- > 0;) {
        const int wished = begin + (end - begin) * static_cast<int>(i) / static_cast<int>(last);
        settled.doses[i] = nearest(
            doses[i], wished, [&](int m) { return m + apart <= settled.doses[i + 1] && latest.has_room(i, m, end); });
    }
    return settled;
}

}  // namespace magnesia::safety
