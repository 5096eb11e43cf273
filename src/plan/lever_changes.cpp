// lever_changes.cpp - one function a change.
// SPDX-License-Identifier: Apache-2.0
#include "plan/lever_changes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/conversions.hpp"
#include "core/error.hpp"

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

/// A setting of a lever; its reader has seen to it that it is there.
double said(const plan_lever& lever, std::string_view name) {
    return evidence::setting(lever, name).value();
}

/// Whether a clock time lies in the last so many hours before bed.
bool is_late(const routine& day, clock_time at, double hours) {
    return scenario::minutes_between(at, day.bed) < hours * minutes_per_hour;
}

template <class Drink>
bool drop_late(const routine& day, std::vector<Drink>& drinks, double hours) {
    return std::erase_if(drinks, [&](const Drink& one) { return is_late(day, one.at, hours); }) > 0;
}

bool drop_late_caffeine(routine& day, const plan_lever& lever) {
    return drop_late(day, day.caffeine, said(lever, "hours_before_bed"));
}

bool drop_late_alcohol(routine& day, const plan_lever& lever) {
    return drop_late(day, day.alcohol, said(lever, "hours_before_bed"));
}

/// The lamps of before stay on until the hours of dim light begin.
bool dim_evening(routine& day, const plan_lever& lever) {
    const double lux = said(lever, "lux");
    if (day.light.evening_lux <= lux) return false;
    const clock_time dim_from = before(day.bed, said(lever, "hours_before_bed") * minutes_per_hour);
    const int lit = std::min(scenario::minutes_between(day.rise, dim_from), scenario::longest_screen_minutes);
    day.light.screens.push_back({before(dim_from, lit), dim_from, day.light.evening_lux});
    day.light.evening_lux = lux;
    return true;
}

/// Screens end so many hours before bed, and those that go on past bed as well; one that begins in these hours is gone.
bool end_screens(routine& day, const plan_lever& lever) {
    const double minutes = said(lever, "hours_before_bed") * minutes_per_hour;
    const clock_time end = before(day.bed, minutes);
    auto& screens = day.light.screens;
    bool is_changed = std::erase_if(screens, [&](const auto& one) {
                          return scenario::minutes_between(one.from, day.bed) <= minutes;
                      }) > 0;
    for (scenario::screen_time& one : screens) {
        if (scenario::minutes_between(one.from, one.until) <= scenario::minutes_between(one.from, end)) continue;
        one.until = end;
        is_changed = true;
    }
    return is_changed;
}

bool add_bath(routine& day, const plan_lever& lever) {
    if (!day.baths.empty()) return false;
    day.baths.push_back({before(day.bed, said(lever, "minutes_before_bed")), said(lever, "minutes")});
    return true;
}

bool add_relaxation(routine& day, const plan_lever& lever) {
    const double minutes = said(lever, "minutes");
    if (day.relaxation_minutes >= minutes) return false;
    day.relaxation_minutes = minutes;
    return true;
}

bool cool_room(routine& day, const plan_lever& lever) {
    const double wanted = said(lever, "temperature_c");
    if (day.room.temperature_c <= wanted && day.room.noise <= 0) return false;
    day.room.temperature_c = std::min(day.room.temperature_c, wanted);
    day.room.noise = 0;
    return true;
}

bool lighten_supper(routine& day, const plan_lever&) {
    return std::exchange(day.supper, scenario::late_meal::none) != scenario::late_meal::none;
}

/// A night that is hours away from the others is that of somebody's work, not of a long morning.
bool is_of_work(const routine& day, const scenario::own_night& night) {
    constexpr int longest_lie_in_minutes = 4 * 60;
    const int later = scenario::minutes_between(day.rise, night.rise);
    return std::min(later, whole_minutes_per_day - later) > longest_lie_in_minutes;
}

bool keep_rise(routine& day, const plan_lever&) {
    const bool has_shifts =
        std::any_of(day.nights.begin(), day.nights.end(), [&](const auto& one) { return is_of_work(day, one); });
    return !has_shifts && !std::exchange(day.nights, {}).empty();
}

bool add_daylight(routine& day, const plan_lever& lever) {
    const double lux = said(lever, "lux");
    constexpr double minutes_to_get_out = 30;
    const clock_time from = after(day.rise, minutes_to_get_out);
    const scenario::screen_time outside{from, after(from, said(lever, "minutes")), lux};
    auto& lights = day.light.screens;
    if (day.light.day_lux >= lux || std::find(lights.begin(), lights.end(), outside) != lights.end()) return false;
    lights.push_back(outside);
    return true;
}

bool drop_late_naps(routine& day, const plan_lever& lever) {
    const auto latest = static_cast<int>(minutes_per_hour * said(lever, "latest_clock_h"));
    return std::erase_if(day.naps, [&](const auto& one) { return one.from.minute_of_day >= latest; }) > 0;
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
