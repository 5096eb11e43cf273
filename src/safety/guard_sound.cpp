// guard_sound.cpp - pieces, days, times and names of a proposal that make no sense.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "evidence/files/identifier.hpp"
#include "safety/guard_checks.hpp"

namespace magnesia::safety {
namespace {

using scenario::clock_time;

constexpr const char* not_sound = "not_sound";

bool is_on_the_clock(clock_time at) {
    return at.minute_of_day >= 0 && at.minute_of_day < whole_minutes_per_day;
}

std::vector<clock_time> times_of_step(const proposed_step& step) {
    std::vector<clock_time> times;
    for (const proposed_dose& one : step.doses) times.push_back(one.at);
    std::sort(times.begin(), times.end());
    return times;
}

std::vector<clock_time> doses_of_timetable(const proposal& what) {
    std::vector<clock_time> times;
    for (const timetable_entry& one : what.timetable) {
        if (one.what == day_item::dose) times.push_back(one.at);
    }
    std::sort(times.begin(), times.end());
    return times;
}

void check_product(const proposed_supplement& takes, std::vector<breach>& all) {
    if (!evidence::is_identifier(takes.product)) {
        add_breach(not_sound, fmt::format("The product \"{}\" is no id.", takes.product), all);
    }
    if (!evidence::is_identifier(takes.form)) {
        add_breach(not_sound, fmt::format("The form \"{}\" is no id.", takes.form), all);
    }
    if (!std::isfinite(takes.piece_mg) || takes.piece_mg <= 0) {
        add_breach(not_sound, fmt::format("A piece has {} mg; allowed is more than 0.", takes.piece_mg), all);
    }
}

void check_doses(const proposed_step& step, std::vector<breach>& all) {
    if (step.doses.empty()) {
        add_breach(not_sound, fmt::format("The step from day {} has no dose.", step.first_day), all);
    }
    for (const proposed_dose& one : step.doses) {
        if (one.pieces < 1) add_breach(not_sound, fmt::format("A dose has {} pieces; at least 1.", one.pieces), all);
        if (!is_on_the_clock(one.at)) add_breach(not_sound, "A dose is at a time that no clock shows.", all);
    }
    const std::vector<clock_time> times = times_of_step(step);
    if (std::adjacent_find(times.begin(), times.end()) != times.end()) {
        add_breach(not_sound, fmt::format("The step from day {} has two doses at one time.", step.first_day), all);
    }
}

void check_steps(const proposal& what, std::vector<breach>& all) {
    if (what.takes->steps.empty()) return add_breach(not_sound, "The supplement has no days.", all);
    long next = 1;  // an int could overflow at the last of all days
    for (const proposed_step& step : what.takes->steps) {
        if (step.first_day != next || step.last_day < step.first_day) {
            add_breach(not_sound,
                       fmt::format("A step goes from day {} to {}; it should begin with day {} and not end before.",
                                   step.first_day, step.last_day, next),
                       all);
        }
        next = static_cast<long>(step.last_day) + 1;
        check_doses(step, all);
    }
    if (what.takes->steps.back().last_day != what.days) {
        add_breach(not_sound,
                   fmt::format("The last step ends on day {}, the trial on day {}.", what.takes->steps.back().last_day,
                               what.days),
                   all);
    }
    if (times_of_step(what.takes->steps.back()) != doses_of_timetable(what)) {
        add_breach(not_sound, "The doses of the timetable are not those of the last step.", all);
    }
}

void check_rest(const proposal& what, std::vector<breach>& all) {
    for (const timetable_entry& one : what.timetable) {
        const bool is_shown = is_on_the_clock(one.at) && (!one.instead_of || is_on_the_clock(*one.instead_of));
        if (!is_shown) add_breach(not_sound, "The timetable has a time that no clock shows.", all);
    }
    for (const proposed_food& one : what.foods) {
        const bool is_amount = std::isfinite(one.servings_a_week) && one.servings_a_week > 0;
        if (one.food.empty() || !is_amount) {
            add_breach(not_sound, fmt::format("{} servings of \"{}\" make no sense.", one.servings_a_week, one.food),
                       all);
        }
    }
    const bool ascends = std::is_sorted(what.gates.begin(), what.gates.end(), std::less_equal<>{});
    if (!ascends) add_breach(not_sound, "The gates are not in their order, each once.", all);
    if (what.days < 0) add_breach(not_sound, fmt::format("The trial lasts {} days.", what.days), all);
}

}  // namespace

void add_breach(const std::string& id, const std::string& sentence, std::vector<breach>& all) {
    const breach one{id, sentence};
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

void check_sound(const proposal& what, std::vector<breach>& all) {
    if (what.takes) {
        check_product(*what.takes, all);
        check_steps(what, all);
    } else if (!doses_of_timetable(what).empty()) {
        add_breach(not_sound, "The timetable has a dose of magnesium that the proposal does not.", all);
    }
    check_rest(what, all);
}

}  // namespace magnesia::safety
