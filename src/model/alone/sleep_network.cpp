// sleep_network.cpp - the published equations, their constants, and the cycles read off a night.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/sleep_network.hpp"

#include <cmath>

#include "core/conversions.hpp"

namespace magnesia::model {
namespace {

// Constants as in the authors' program; docs/model/hypnogram.md names them one by one.
constexpr int steps_a_minute = 20;  // twice as many move no cycle by a minute

/// How a group of neurons answers what reaches it.
struct neurons {
    double most;       ///< firing rate, Hz
    double threshold;  ///< input at which it fires at half of that
    double width;
    double time_min;  ///< in which the rate follows

    double rate(double input, double now) const {
        return (most * (1 + std::tanh((input - threshold) / width)) / 2 - now) / time_min;
    }
};

constexpr neurons of_waking{.most = 6, .threshold = -0.4, .width = 0.4, .time_min = 23};
constexpr neurons of_quiet_sleep{.most = 5, .threshold = 0, .width = 0.2, .time_min = 10};
constexpr neurons of_dreams{.most = 5, .threshold = -0.8, .width = 0.1, .time_min = 1};
constexpr neurons of_clock{.most = 7, .threshold = -0.1, .width = 0.7, .time_min = 0.5};

// Transmitters saturate with the rate of who releases them.
constexpr double noradrenaline_hz = 5;
constexpr double gaba_hz = 2.5;
constexpr double acetylcholine_hz = 2.5;
constexpr double clock_hz = 4;

constexpr double need_most = 323.88;
constexpr double need_rise_min = 946.8;
constexpr double need_fall_min = 202.2;
constexpr double need_shift = 0.0045;  // of the threshold of quiet sleep per need
constexpr double quiet_threshold = -0.1;
constexpr double need_rises_from_hz = 2;
constexpr double awake_from_hz = 4;
constexpr double dreams_from_hz = 3;

}  // namespace

sleep_network::state sleep_network::rate_at(const state& x, double rhythm) {
    const double noradrenaline = std::tanh(x.waking / noradrenaline_hz);
    const double gaba = std::tanh(x.quiet / gaba_hz);
    const double acetylcholine = std::tanh(x.dream / acetylcholine_hz);
    const double of_scn = std::tanh(x.clock / clock_hz);
    const double to_waking = 0.8 * acetylcholine + 0.5 * of_scn - 1.5 * gaba;
    const double to_quiet = need_shift * x.need - quiet_threshold - 1.5 * noradrenaline - 0.1 * of_scn;
    const double to_dreams = 2.2 * acetylcholine - 8 * noradrenaline + 0.8 * of_scn - gaba;
    return {.waking = of_waking.rate(to_waking, x.waking),
            .quiet = of_quiet_sleep.rate(to_quiet, x.quiet),
            .dream = of_dreams.rate(to_dreams, x.dream),
            .clock = of_clock.rate(rhythm, x.clock),
            .need = x.waking >= need_rises_from_hz ? (need_most - x.need) / need_rise_min : -x.need / need_fall_min};
}

void sleep_network::pass_minute(double rhythm) {
    constexpr double step = 1.0 / steps_a_minute;
    const auto moved = [](const state& x, const state& by, double minutes) {
        return state{.waking = x.waking + minutes * by.waking,
                     .quiet = x.quiet + minutes * by.quiet,
                     .dream = x.dream + minutes * by.dream,
                     .clock = x.clock + minutes * by.clock,
                     .need = x.need + minutes * by.need};
    };
    for (int i = 0; i < steps_a_minute; ++i) {
        const state middle = moved(x_, rate_at(x_, rhythm), step / 2);
        x_ = moved(x_, rate_at(middle, rhythm), step);
    }
}

vigilance sleep_network::now() const {
    if (x_.waking >= awake_from_hz) return vigilance::awake;
    return x_.dream >= dreams_from_hz ? vigilance::dream_sleep : vigilance::quiet_sleep;
}

std::vector<sleep_cycle> cycles_of(const clock_rhythm& rhythm) {
    constexpr int days_to_settle = 12;
    sleep_network network;
    const auto pass = [&](int minute) {
        network.pass_minute(rhythm(static_cast<double>(minute % whole_minutes_per_day) / whole_minutes_per_hour));
    };
    int minute = 0;
    for (; minute < days_to_settle * whole_minutes_per_day; ++minute) pass(minute);
    const int latest = minute + 2 * whole_minutes_per_day;  // by then a whole night has begun and ended
    while (network.now() != vigilance::awake && minute < latest) pass(minute++);
    while (network.now() == vigilance::awake && minute < latest) pass(minute++);
    std::vector<sleep_cycle> all;
    while (network.now() != vigilance::awake && minute < latest) {
        sleep_cycle one;
        for (; network.now() == vigilance::quiet_sleep && minute < latest; ++one.quiet_min) pass(minute++);
        for (; network.now() == vigilance::dream_sleep && minute < latest; ++one.dream_min) pass(minute++);
        if (one.dream_min > 0) all.push_back(one);
    }
    return all;
}

}  // namespace magnesia::model
