// sleep_scores.cpp - see the header.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/sleep_scores.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/conversions.hpp"
#include "core/primitives.hpp"

namespace magnesia::model {
namespace {

constexpr double nights_a_week = 7;

/// Chance that an answer of mean `value` lies above `limit`.
double chance_above(double limit, double value, double spread) {
    const double scale = spread * std::numbers::sqrt3 / std::numbers::pi;
    return logistic((value - limit) / scale);
}

/// The same limits and spread for the logarithm of a value.
stepped_score on_logarithms(stepped_score s) {
    for (double& limit : s.limits) limit = std::log(limit);
    return s;
}

/// 0 without such nights, then linear between the counts that score 1, 2 and 3.
double score_of_nights(double nights, const std::array<double, 3>& counts) {
    double from = 0, score = 0;
    for (const double count : counts) {
        score += std::clamp((nights - from) / (count - from), 0.0, 1.0);
        from = count;
    }
    return score;
}

}  // namespace

double expected_score(const stepped_score& s, double value) {
    const bool rises = s.limits.front() < s.limits.back();
    double score = 0;
    for (const double limit : s.limits) {
        const double above = chance_above(limit, value, s.spread);
        score += rises ? above : 1 - above;
    }
    return score;
}

usual_night night_up(double distress, const insomnia_numbers& numbers) {
    return {.latency_min = numbers.usual_latency,
            .awake_later_min = numbers.usual_waking,
            .asleep_min = 0,
            .in_bed_min = numbers.usual_sleep,
            .distress = distress};
}

double insomnia_severity(const usual_night& night, const insomnia_numbers& numbers) {
    const auto over = [&](double minutes, double usual) {
        return std::log(std::max(minutes, numbers.least_minutes) / usual);
    };
    const double score = numbers.usual + numbers.by_latency * over(night.latency_min, numbers.usual_latency) +
                         numbers.by_waking * over(night.awake_later_min, numbers.usual_waking) +
                         numbers.by_sleep_hour * (numbers.usual_sleep - night.asleep_min) / minutes_per_hour +
                         numbers.by_distress * night.distress;
    return std::clamp(score, 0.0, numbers.most);
}

pittsburgh_parts pittsburgh(const usual_night& night, const pittsburgh_numbers& numbers,
                            const insomnia_numbers& insomnia) {
    const auto logarithm = [&](double minutes) { return std::log(std::max(minutes, insomnia.least_minutes)); };
    const double latency = logarithm(night.latency_min);
    const double late_nights =
        nights_a_week * chance_above(std::log(numbers.late_min), latency, numbers.latency.spread);
    pittsburgh_parts parts;
    parts.quality = expected_score(numbers.quality, insomnia_severity(night, insomnia));
    parts.latency =
        (expected_score(on_logarithms(numbers.latency), latency) + score_of_nights(late_nights, numbers.late_nights)) /
        2;
    parts.duration = expected_score(numbers.duration, night.asleep_min / minutes_per_hour);
    parts.efficiency = expected_score(numbers.efficiency, night.asleep_min / night.in_bed_min);
    parts.disturbance = expected_score(on_logarithms(numbers.disturbance), logarithm(night.awake_later_min));
    parts.medication = numbers.medication;
    parts.daytime = expected_score(numbers.daytime, night.distress);
    return parts;
}

}  // namespace magnesia::model
