// training.cpp - what a session asks of the body, from what is said and what is usual for its kind.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/training.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "core/conversions.hpp"
#include "core/error.hpp"

namespace magnesia::scenario {
namespace {

constexpr double sweat_at_full_power = 1.4;  // L/h at 20 degrees
constexpr double sweat_per_degree = 0.035;   // of itself
constexpr double least_sweat = 0.3;
constexpr double most_sweat = 2;

const training_kind& kind_of(const training_session& one) {
    const training_kind* found = find_training_kind(one.kind);
    if (found == nullptr) throw internal_error("a kind of training that is none: " + one.kind);
    return *found;
}

/// How far an intensity is hard: 0 when easy or less, 1 when hard or more.
double effort(double intensity) {
    const double easy = intensity_shares[0];
    const double hard = intensity_shares[2];
    return std::clamp((intensity - easy) / (hard - easy), 0.0, 1.0);
}

}  // namespace

const training_kind* find_training_kind(std::string_view id) {
    const auto found =
        std::find_if(training_kinds.begin(), training_kinds.end(), [&](const training_kind& k) { return k.id == id; });
    return found == training_kinds.end() ? nullptr : &*found;
}

double intensity_of(const training_session& one) {
    return one.intensity.value_or(kind_of(one).intensity);
}

double eccentric_per_h(const training_session& one) {
    return one.eccentric ? *one.eccentric * minutes_per_hour / one.minutes : kind_of(one).eccentric_per_h;
}

double heat_of(double temperature_c) {
    return std::clamp((temperature_c - shaded_air_c) / (hot_air_c - shaded_air_c), 0.0, 1.0);
}

double sweat_l_per_h(double intensity, double temperature_c) {
    const double warmth = 1 + sweat_per_degree * (temperature_c - shaded_air_c);
    return std::clamp(sweat_at_full_power * intensity * warmth, least_sweat, most_sweat);
}

double hard_hours_a_week(const std::vector<training_session>& all) {
    double hours = 0;
    for (const training_session& one : all) {
        if (one.on) continue;
        const double intensity = intensity_of(one);
        const double heat = sweat_l_per_h(intensity, std::max(one.temperature_c, shaded_air_c)) /
                            sweat_l_per_h(intensity, shaded_air_c);
        hours += static_cast<double>(one.days.count()) * one.minutes / minutes_per_hour * effort(intensity) * heat;
    }
    return hours;
}

std::string intensity_word(double intensity) {
    const auto found = std::find(std::begin(intensity_shares), std::end(intensity_shares), intensity);
    if (found != std::end(intensity_shares)) {
        return std::string{intensity_names[static_cast<std::size_t>(found - std::begin(intensity_shares))]};
    }
    return fmt::format("{:.0f} %", 100 * intensity);
}

}  // namespace magnesia::scenario
