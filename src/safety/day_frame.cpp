// day_frame.cpp - medicines, meals and waking time as sets of minutes.
// SPDX-License-Identifier: Apache-2.0
#include "safety/day_frame.hpp"

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "core/error.hpp"

namespace magnesia::safety {
namespace {

using scenario::drug_time;

constexpr int most_doses = 4;

void add_hours(const std::vector<hours_apart>& all, medicine_course& one) {
    for (const hours_apart& hours : all) {
        if (hours.drug != one.name) continue;
        one.is_never = one.is_never || !hours.before || !hours.after;
        one.before = std::max(one.before, minutes_of_hours(hours.before.value_or(0)));
        one.after = std::max(one.after, minutes_of_hours(hours.after.value_or(0)));
    }
}

void add_fasting(const std::vector<empty_stomach>& all, medicine_course& one) {
    for (const empty_stomach& food : all) {
        if (food.drug != one.name) continue;
        one.before_food = std::max(one.before_food, food.minutes_before_food);
        one.after_food = std::max(one.after_food, food.minutes_after_food);
    }
}

std::vector<int> minutes_of_step(const std::string& name, const day_to_fill& day) {
    std::vector<int> times;
    for (const drug_time& one : day.timed) {
        if (one.name == name) times.push_back(after_rise(day.day, one.at));
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

/// Where all doses of a medicine that moves as a whole are awake and away from food, and where the person has it.
minutes places_of(const medicine_course& one, const minutes& awake, const std::vector<int>& meals) {
    minutes places;
    for (int first = 0; first < minutes_of_day; ++first) {
        places.set(static_cast<std::size_t>(first), is_on_empty_stomach(one, first, meals));
    }
    for (const int later : one.later) places &= turned(awake, -later);
    return one.is_timed ? places | single(one.usual) : places;
}

/// A medicine whose time was not said is wished at the first meal, or as long before it as it needs, else on rising.
medicine_course course_of(const std::string& name, const day_to_fill& day, const day_frame& frame) {
    medicine_course one;
    one.name = name;
    const std::vector<int> times = minutes_of_step(name, day);
    one.is_timed = !times.empty();
    add_fasting(day.fasting, one);
    const int first_meal = frame.meals.empty() ? 0 : frame.meals.front();
    one.usual = one.is_timed ? times.front() : std::max(0, first_meal - one.before_food);
    if (one.is_timed) one.later.clear();
    for (const int at : times) one.later.push_back(at - times.front());
    add_hours(day.hours, one);
    one.good = good_differences(one);
    return one;
}

}  // namespace

day_members everything(const day_frame& frame) {
    day_members all;
    all.medicines.assign(frame.courses.size(), true);
    return all;
}

int minutes_of_hours(double hours) {
    return static_cast<int>(std::ceil(hours * minutes_per_hour));
}

day_frame frame_of(const day_to_fill& day, const dose_wish& wish) {
    if (wish.doses < 0 || wish.doses > most_doses) throw internal_error("a day of other than 0 to 4 doses");
    day_frame frame{day.day, wish, awake_on_every_day(day.day), {}, {}};
    std::ranges::sort(frame.day.meals, {}, [&](const scenario::meal& one) { return after_rise(day.day, one.at); });
    for (const scenario::meal& one : frame.day.meals) {
        if (scenario::is_awake_at(day.day, one.at)) frame.meals.push_back(after_rise(day.day, one.at));
    }
    std::vector<std::string> names;
    for (const hours_apart& hours : day.hours) {
        if (std::find(names.begin(), names.end(), hours.drug) == names.end()) names.push_back(hours.drug);
    }
    for (const std::string& name : names) frame.courses.push_back(course_of(name, day, frame));
    return frame;
}

day_frame without_fasting(day_frame frame) {
    for (medicine_course& one : frame.courses) one.before_food = one.after_food = 0;
    return frame;
}

bool is_on_empty_stomach(const medicine_course& one, int first, const std::vector<int>& meals) {
    for (const int later : one.later) {
        for (const int meal : meals) {
            const int to_meal = on_the_clock(meal - first - later);
            const int from_meal = on_the_clock(first + later - meal);
            if (to_meal < one.before_food || from_meal < one.after_food) return false;
        }
    }
    return true;
}

day_problem loosest(const day_frame& frame, const day_members& members) {
    minutes awake = frame.awake;
    if (!members.sleep) awake.set();
    const int doses = members.several ? frame.wish.doses : std::min(1, frame.wish.doses);
    day_problem loose;
    loose.doses.assign(static_cast<std::size_t>(doses), awake);
    // Without sleep all minutes are alike: the day may as well begin with the first dose.
    if (!members.sleep && doses > 0) loose.doses.front() = single(0);
    loose.apart = std::max(1, frame.wish.least_minutes_apart);
    for (std::size_t i = 0; i < frame.courses.size(); ++i) {
        if (!members.medicines[i]) continue;
        loose.medicines.push_back(frame.courses[i]);
        loose.medicines.back().places = places_of(frame.courses[i], awake, frame.meals);
    }
    return loose;
}

bool can_hold(const day_frame& frame, const day_members& members) {
    const day_problem loose = loosest(frame, members);
    const bool needs_meals = frame.wish.with_food && members.meals;
    return (!needs_meals || frame.meals.size() >= loose.doses.size()) && can_hold(loose);
}

}  // namespace magnesia::safety
