// turn.cpp - directions on a clock face.
// SPDX-License-Identifier: Apache-2.0
#include "study/turn.hpp"

#include <cmath>
#include <numbers>

#include "model/day/clock_hours.hpp"

namespace magnesia::study {
namespace {

constexpr double hours_per_radian = turn_h / (2 * std::numbers::pi);

}  // namespace

std::optional<double> turn_of(std::string_view id) {
    constexpr std::string_view change = "_change";
    if (id.ends_with(change)) return turn_of_change(id.substr(0, id.size() - change.size()));
    return model::is_clock_hour(id) ? std::optional{0.0} : std::nullopt;
}

std::optional<double> turn_of_change(std::string_view id) {
    return model::is_clock_hour(id) ? std::optional{-turn_h / 2} : std::nullopt;
}

void directions::add(double hour, double count) {
    sine_ += count * std::sin(hour / hours_per_radian);
    cosine_ += count * std::cos(hour / hours_per_radian);
}

double directions::across(double first) const {
    const double hour = std::atan2(sine_, cosine_) * hours_per_radian + turn_h / 2 - first;
    return first + hour - turn_h * std::floor(hour / turn_h);
}

}  // namespace magnesia::study
