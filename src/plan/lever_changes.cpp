// lever_changes.cpp - one function a change.
// SPDX-License-Identifier: Apache-2.0
#include "plan/lever_changes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/conversions.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "plan/late_meals.hpp"
#include "plan/own_week.hpp"

namespace magnesia::plan {
namespace {

using evidence::plan_lever;
using scenario::clock_time;
using scenario::routine;

clock_time before(clock_time at, double minutes) {
    const int shifted = at.minute_of_day - static_cast<int>(std::lround(minutes));
    return {((shifted % whole_minutes_per_day) + whole_minutes_per_day) % whole_minutes_per_day};
}

clock_time after(clock_time at, double minutes) {
    return before(at, -minutes);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// A setting of a lever; its reader has seen to it that it is there.
double said(const plan_lever& lever, std::string_view name) {
    return evidence::setting(lever, name).value();
}

/// Takes from each habit the days on which something holds of it; whether there were any.
template <class Habit, class Holds>
bool drop_days(std::vector<Habit>& habits, const own_week& week, Holds holds) {
    bool is_changed = false;
    for (Habit& one : habits) {
        for (const own_day& when : week.days()) {
            if (!one.days[when.weekday] || !holds(when, one)) continue;
            one.days.reset(when.weekday);
            is_changed = true;
        }
    }
    std::erase_if(habits, [](const Habit& one) { return one.days.none(); });
    return is_changed;
}

/// Drops what is drunk in so many hours before the bed that follows.
template <class Drink>
bool drop_late(const own_week& week, std::vector<Drink>& drinks, double hours) {
    return drop_days(drinks, week, [&](const own_day& when, const Drink& one) {
        const double minutes = week.minutes_to_bed(when, one.at);
        return minutes >= 0 && minutes < hours * minutes_per_hour;
    });
}

/// Whole hours that an amount of caffeine needs before bed: on the line through the two amounts of the lever, no more
/// than the larger one needs.
double hours_for(const plan_lever& lever, double mg) {
    const double slope =
        (said(lever, "strong_hours") - said(lever, "cup_hours")) / (said(lever, "strong_mg") - said(lever, "cup_mg"));
    const double hours = said(lever, "cup_hours") + slope * (mg - said(lever, "cup_mg"));
    return std::ceil(std::clamp(hours, 0.0, said(lever, "strong_hours")));
}

/// The hours for all that is drunk late on a day: the most caffeine that lies together nearer to bed than it needs; 0
/// when none does.
double late_hours(const own_week& week, const own_day& when, const routine& day, const plan_lever& lever) {
    std::vector<std::pair<double, double>> drunk;  // minutes to bed, mg
    for (const scenario::caffeine_intake& one : day.caffeine) {
        const double minutes = week.minutes_to_bed(when, one.at);
        if (one.days[when.weekday] && minutes >= 0) drunk.emplace_back(minutes, one.mg);
    }
    std::ranges::sort(drunk);
    double hours = 0;
    double sum_mg = 0;
    for (const auto& [minutes, mg] : drunk) {
        sum_mg += mg;
        const double needed = hours_for(lever, sum_mg);
        if (minutes < needed * minutes_per_hour) hours = needed;
    }
    return hours;
}

/// Of the day that needs most, for every day: that is what the person is told.
double late_hours(const own_week& week, const routine& day, const plan_lever& lever) {
    double hours = 0;
    for (const own_day& when : week.days()) hours = std::max(hours, late_hours(week, when, day, lever));
    return hours;
}

bool drop_late_caffeine(routine& day, const plan_lever& lever) {
    const own_week week(day);
    return drop_late(week, day.caffeine, late_hours(week, day, lever));
}

bool drop_late_alcohol(routine& day, const plan_lever& lever) {
    return drop_late(own_week(day), day.alcohol, said(lever, "hours_before_bed"));
}

/// Adds a habit to those of the same kind on one weekday.
template <class Habit>
void add_on(std::vector<Habit>& habits, Habit one, std::size_t weekday) {
    one.days = scenario::weekday_set{};
    const auto same = std::ranges::find_if(habits, [&](Habit other) {
        other.days = one.days;
        return other == one;
    });
    Habit& kept = same == habits.end() ? habits.emplace_back(one) : *same;
    kept.days.set(weekday);
}

/// Lamps of a stretch of a day, in pieces that a screen may last; whether each of them has its place there.
bool add_lamps(std::vector<scenario::screen_time>& lamps, const own_week& week, const own_day& when, double until,
               double lux) {
    for (double from = when.rise_min; from < until; from += scenario::longest_screen_minutes) {
        const std::optional<clock_time> at = week.clock_at(when, from);
        if (!at) return false;
        const double minutes = std::min<double>(until - from, scenario::longest_screen_minutes);
        add_on(lamps, {*at, after(*at, minutes), lux}, when.weekday);
    }
    return true;
}

/// The lamps of before stay on until the hours of dim light begin; the light of work is not for the person to dim.
bool dim_evening(routine& day, const plan_lever& lever) {
    const double lux = said(lever, "lux");
    if (day.light.evening_lux <= lux) return false;
    const own_week week(day);
    std::vector<scenario::screen_time> lamps;
    bool is_changed = false;
    for (const own_day& when : week.days()) {
        const double dim_min = when.is_of_shift ? 0 : said(lever, "hours_before_bed") * minutes_per_hour;
        if (!add_lamps(lamps, week, when, when.bed_min - dim_min, day.light.evening_lux)) return false;
        is_changed = is_changed || !when.is_of_shift;
    }
    if (!is_changed) return false;
    day.light.screens.insert(day.light.screens.end(), lamps.begin(), lamps.end());
    day.light.evening_lux = lux;
    return true;
}

/// A screen of one weekday as it is when screens end so many minutes before bed: none when it begins after that. One
/// that goes on past the end is shortened, but for the lamps of a night at work.
std::optional<scenario::screen_time> ended(const scenario::screen_time& one, const own_week& week, const own_day& when,
                                           double minutes) {
    const double from = week.minute_of(when, one.from);
    const double end = when.bed_min - minutes;
    if (from > when.bed_min) return one;
    if (from >= end) return std::nullopt;
    if (when.is_of_shift || from + scenario::minutes_between(one.from, one.until) <= end) return one;
    return scenario::screen_time{one.from, after(one.from, end - from), one.lux, one.days};
}

/// Screens end so many hours before bed, and those that go on past bed as well; one that begins in these hours is gone.
bool end_screens(routine& day, const plan_lever& lever) {
    const double minutes = said(lever, "hours_before_bed") * minutes_per_hour;
    const own_week week(day);
    std::vector<scenario::screen_time> kept;
    bool is_changed = false;
    for (const scenario::screen_time& one : day.light.screens) {
        std::vector<scenario::screen_time> parts;
        for (const own_day& when : week.days()) {
            if (!one.days[when.weekday]) continue;
            const std::optional<scenario::screen_time> part = ended(one, week, when, minutes);
            is_changed = is_changed || !part || part->until != one.until;
            if (part) add_on(parts, *part, when.weekday);
        }
        kept.insert(kept.end(), parts.begin(), parts.end());
    }
    if (is_changed) day.light.screens = kept;
    return is_changed;
}

/// Before each bed but that after a shift, when one may still be at work.
bool add_bath(routine& day, const plan_lever& lever) {
    if (!day.baths.empty()) return false;
    const own_week week(day);
    for (const own_day& when : week.days()) {
        const auto at = week.clock_at(when, when.bed_min - said(lever, "minutes_before_bed"));
        if (at && !when.is_of_shift) add_on(day.baths, {*at, said(lever, "minutes")}, when.weekday);
    }
    return !day.baths.empty();
}

bool add_relaxation(routine& day, const plan_lever& lever) {
    const double minutes = said(lever, "minutes");
    if (day.relaxation_minutes >= minutes) return false;
    day.relaxation_minutes = minutes;
    return true;
}

bool cool_room(routine& day, const plan_lever& lever) {
    const double wanted = said(lever, "temperature_c");
    if (day.room.temperature_c <= wanted && day.room.noise <= 0 && day.light.bedroom_lux <= 0) return false;
    day.room.temperature_c = std::min(day.room.temperature_c, wanted);
    day.room.noise = 0;
    day.light.bedroom_lux = 0;
    return true;
}

bool lighten_supper(routine& day, const plan_lever& lever) {
    if (day.supper == scenario::late_meal::none) return false;
    move_late_meals(day, late_meal_rule_of(lever));
    day.supper = scenario::late_meal::none;
    return true;
}

bool keep_rise(routine& day, const plan_lever&) {
    return !has_shifts(day) && !std::exchange(day.nights, {}).empty();
}

/// Soon after each rise but that from a sleep by day after work.
bool add_daylight(routine& day, const plan_lever& lever) {
    const double lux = said(lever, "lux");
    constexpr double minutes_to_get_out = 30;
    if (day.light.day_lux >= lux) return false;
    const own_week week(day);
    std::vector<scenario::screen_time> outside;
    for (const own_day& when : week.days()) {
        const auto from = week.clock_at(when, when.rise_min + minutes_to_get_out);
        if (!from || when.is_after_day_sleep) continue;
        add_on(outside, {*from, after(*from, said(lever, "minutes")), lux}, when.weekday);
    }
    auto& lights = day.light.screens;
    std::erase_if(outside, [&](const auto& one) { return std::ranges::find(lights, one) != lights.end(); });
    lights.insert(lights.end(), outside.begin(), outside.end());
    return !outside.empty();
}

/// A nap before a sleep by day is one before a night up, at work or not.
bool drop_late_naps(routine& day, const plan_lever& lever) {
    const auto latest = static_cast<int>(minutes_per_hour * said(lever, "latest_clock_h"));
    const own_week week(day);
    const auto is_late = [&](const own_day& when, const scenario::nap& one) {
        return one.from.minute_of_day >= latest && !lies_by_day(night_after(day, when.weekday));
    };
    return drop_days(day.naps, week, is_late);
}

/// Rising at the same time every day is a part of it, so somebody whose nights differ for work cannot have it.
bool begin_therapy(routine& day, const plan_lever& lever) {
    if (day.therapy) return false;
    keep_rise(day, lever);
    if (!day.nights.empty()) return false;
    day.therapy = scenario::insomnia_therapy{.weeks = static_cast<int>(std::lround(said(lever, "weeks")))};
    return true;
}

struct named_change {
    std::string_view id;
    bool (*apply)(routine&, const plan_lever&);  ///< whether the day was another before
};

constexpr std::array<named_change, 12> changes{{{"no_late_caffeine", drop_late_caffeine},
                                                {"no_alcohol_evening", drop_late_alcohol},
                                                {"dim_evening_light", dim_evening},
                                                {"no_screens", end_screens},
                                                {"warm_bath", add_bath},
                                                {"relaxation", add_relaxation},
                                                {"cool_quiet_room", cool_room},
                                                {"light_supper", lighten_supper},
                                                {"regular_rise", keep_rise},
                                                {"morning_daylight", add_daylight},
                                                {"no_late_nap", drop_late_naps},
                                                {"insomnia_therapy", begin_therapy}}};

}  // namespace

bool is_meant_for(const evidence::plan_lever& lever, double age_y, double insomnia_index) {
    const auto is_at_least = [&](double said, std::string_view name) {
        return said >= evidence::setting(lever, name).value_or(said);
    };
    return is_at_least(age_y, "from_age_y") && is_at_least(insomnia_index, "from_index");
}

plan_lever worded_for(plan_lever lever, const routine& day) {
    if (lever.change != "no_late_caffeine") return lever;
    const double hours = late_hours(own_week(day), day, lever);
    if (hours <= 0) return lever;
    const auto in_words = [](double whole) { return shortest(whole) + " hours"; };
    const std::string of_a_cup = in_words(hours_for(lever, said(lever, "cup_mg")));
    for (std::string* text : {&lever.label, &lever.advice}) *text = replaced(*text, of_a_cup, in_words(hours));
    return lever;
}

std::optional<scenario::routine> with_lever(const scenario::routine& day, const plan_lever& lever) {
    if (lever.change.empty()) return std::nullopt;
    const auto found =
        std::find_if(changes.begin(), changes.end(), [&](const auto& one) { return one.id == lever.change; });
    if (found == changes.end()) throw internal_error("no day is changed by the lever " + lever.change);
    scenario::routine changed = day;
    if (!found->apply(changed, lever)) return std::nullopt;
    return changed;
}

}  // namespace magnesia::plan
