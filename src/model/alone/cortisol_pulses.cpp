// cortisol_pulses.cpp - a noisy drive, and peaks counted as in the published code.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/conversions.hpp"
#include "core/random.hpp"
#include "model/alone/axis_alone.hpp"

namespace magnesia::model {
namespace {

/// Peaks that stand out by `prominence` from the higher of the lowest points on both sides.
int peaks_of(const std::vector<double>& y, double prominence, std::size_t apart) {
    int found = 0;
    std::size_t last = 0;
    for (std::size_t i = 1; i + 1 < y.size(); ++i) {
        if (y[i] <= y[i - 1] || y[i] < y[i + 1]) continue;
        double left = y[i];
        double right = y[i];
        for (std::size_t j = i; j-- > 0 && y[j] <= y[i];) left = std::min(left, y[j]);
        for (std::size_t j = i + 1; j < y.size() && y[j] <= y[i]; ++j) right = std::min(right, y[j]);
        if (y[i] - std::max(left, right) < prominence || (found > 0 && i - last < apart)) continue;
        ++found;
        last = i;
    }
    return found;
}

/// What is left of a day without its mean and its first two harmonics, in standard deviations.
std::vector<double> without_rhythm(std::vector<double> y) {
    const auto n = static_cast<double>(y.size());
    for (int k = 0; k <= 2; ++k) {
        double cosine = 0;
        double sine = 0;
        const auto angle = [&](std::size_t i) { return full_turn * k * static_cast<double>(i) / n; };
        for (std::size_t i = 0; i < y.size(); ++i) {
            cosine += y[i] * std::cos(angle(i));
            sine += y[i] * std::sin(angle(i));
        }
        for (std::size_t i = 0; i < y.size(); ++i) {
            y[i] -= (k == 0 ? 1 : 2) / n * (cosine * std::cos(angle(i)) + sine * std::sin(angle(i)));
        }
    }
    double square = 0;
    for (const double value : y) square += value * value / n;
    for (double& value : y) value /= std::sqrt(square);
    return y;
}

}  // namespace

double pulses_per_day(axis_alone axis, double noise, int days, std::uint64_t seed) {
    constexpr int sampled_min = 10;
    constexpr double prominence = 0.5;
    constexpr std::size_t samples_apart = 6;
    const stream from{.seed = seed};
    std::uint64_t drawn = 0;
    int found = 0;
    for (int day = 0; day < days; ++day) {
        std::vector<double> cortisol;
        for (int minute = 0; minute < whole_minutes_per_day; ++minute) {
            axis.set_drive(std::exp(noise * standard_normal(from, drawn++) - noise * noise / 2));
            if (minute % sampled_min == 0) cortisol.push_back(axis.cortisol());
            axis.go_on(1.0 / 60);
        }
        found += peaks_of(without_rhythm(std::move(cortisol)), prominence, samples_apart);
    }
    return static_cast<double>(found) / days;
}

}  // namespace magnesia::model
