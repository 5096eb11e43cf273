// told_mornings.cpp - mornings by their hour, days by their midnights.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/told_mornings.hpp"

#include <algorithm>

namespace magnesia::model {
namespace {

double length_h(const stretch& one) {
    return one.until_h - one.from_h;
}

/// Half of the sleep that ends on this morning is over; of a night up it is the morning.
double middle_h(const question& asked, std::size_t morning) {
    const main_sleep& night = asked.nights[morning];
    return asked.morning_h[morning] - (length_h(night.in_run) + length_h(night.evening_before)) / 2;
}

}  // namespace

std::size_t morning_after_doses(const question& asked) {
    const std::size_t last = asked.morning_h.size() - 1;
    std::size_t morning = 0;
    while (morning < last && middle_h(asked, morning) <= asked.last_dose_h) ++morning;
    return morning;
}

std::size_t told_morning(const question& asked) {
    const std::size_t last = morning_after_doses(asked);
    std::size_t slept = last;
    while (slept > 0 && is_night_up(asked.nights[slept])) --slept;
    return is_night_up(asked.nights[slept]) ? last : slept;
}

bool is_told_before_doses(const question& asked) {
    const auto is_before = [&](const taken& one) { return one.hour < asked.morning_h[morning_after_doses(asked)]; };
    return !asked.with.doses.empty() && std::ranges::none_of(asked.with.doses, is_before);
}

std::size_t morning_of(const question& asked, std::size_t day) {
    const auto after = std::ranges::lower_bound(asked.morning_h, asked.midnight_h[day + 1]);
    return after == asked.morning_h.begin() ? 0 : static_cast<std::size_t>(after - asked.morning_h.begin()) - 1;
}

std::size_t day_of(const question& asked, std::size_t morning) {
    return day_of_hour(asked.midnight_h, asked.morning_h[morning]);
}

}  // namespace magnesia::model
