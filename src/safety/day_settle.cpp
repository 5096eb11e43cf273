// day_settle.cpp - one thing after the other is put as near to its usual place as the rest allows.
// SPDX-License-Identifier: Apache-2.0
#include "safety/day_settle.hpp"

#include <algorithm>

#include "core/error.hpp"

namespace magnesia::safety {
namespace {

constexpr int half_a_day = minutes_of_day / 2;

minutes set_of(const std::vector<int>& all) {
    minutes set;
    for (const int one : all) set |= single(one);
    return set;
}

void let_doses_lie(const minutes& where, day_problem& day) {
    for (minutes& set : day.doses) set = where;
}

/// Fixes a medicine as near to its usual place as the rest allows, later rather than earlier.
void put_nearest(day_problem& day, std::size_t which) {
    const minutes all = day.medicines[which].places;
    const int usual = day.medicines[which].usual;
    const auto holds = [&](const minutes& where) {
        day.medicines[which].places = all & where;
        return can_hold(day);
    };
    if (holds(single(usual))) return;
    int low = 1;  // the least radius within which there are times
    for (int high = half_a_day; low < high;) {
        const int middle = (low + high) / 2;
        if (holds(around(usual, middle))) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    if (!holds(single(usual + low)) && !holds(single(usual - low))) throw internal_error("a day that holds does not");
}

/// Fixes those of one kind, in their order.
void put_all(day_problem& day, bool timed) {
    for (std::size_t i = 0; i < day.medicines.size(); ++i) {
        if (day.medicines[i].is_timed == timed) put_nearest(day, i);
    }
}

day_problem with_times_kept(day_problem day) {
    for (medicine_course& one : day.medicines) {
        if (one.is_timed) one.places = single(one.usual);
    }
    return day;
}

/// Moves what must be moved until all medicines have their one place.
day_problem with_medicines_put(const day_frame& frame) {
    const day_problem loose = loosest(frame, everything(frame));
    const minutes at_meals = set_of(frame.meals) & frame.awake;
    day_problem day = with_times_kept(loose);
    if (frame.wish.with_food) let_doses_lie(at_meals, day);
    if (can_hold(day)) {
        put_all(day, false);
        return day;
    }
    day = loose;
    put_all(day, true);
    if (frame.wish.with_food) {
        day_problem at_usual_meals = day;
        let_doses_lie(at_meals, at_usual_meals);
        if (can_hold(at_usual_meals)) day = at_usual_meals;
    }
    put_all(day, false);
    return day;
}

}  // namespace

settled_day settle(const day_frame& frame) {
    const day_problem day = with_medicines_put(frame);
    const day_problem rest = without_fixed(day);
    settled_day settled;
    const minutes at_meals = set_of(frame.meals);
    const bool is_at_meals =
        std::all_of(day.doses.begin(), day.doses.end(), [&](const minutes& set) { return (set & ~at_meals).none(); });
    if (frame.wish.with_food && !is_at_meals) {
        settled = move_meals(frame, rest.doses.front(), day.apart);
    } else {
        const auto placed = place_doses(frame, rest.doses, day.apart);
        if (!placed) throw internal_error("a day that holds has no place for its doses");
        settled = *placed;
    }
    settled.medicines = day.medicines;
    return settled;
}

}  // namespace magnesia::safety
