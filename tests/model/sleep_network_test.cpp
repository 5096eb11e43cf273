// sleep_network_test.cpp - the published network gives the nights of its authors, and reacts as they say.
// SPDX-License-Identifier: Apache-2.0
#include "model/alone/sleep_network.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

namespace sleep_network_test {
namespace {

using namespace magnesia::model;

/// The authors' clock (Forger, Jewett and Kronauer with the corrections of Serkh and Forger 2014) under 14 h of light,
/// minute by minute of a settled day; written here once more, so that the network is not tested with our clock.
std::array<double, 1440> authors_day() {
    constexpr int steps_a_minute = 20;
    constexpr double step = 1.0 / steps_a_minute;
    constexpr int days = 40;
    double x = -0.8;
    double lead = 0.2;
    double used = 0.3;
    std::array<double, 1440> day{};
    for (int minute = 0; minute < days * 1440; ++minute) {
        const double hour = minute % 1440 / 60.0;
        const double lux = hour >= 7 && hour < 21 ? 500 : 0;
        const double use = 0.05 * std::sqrt(lux / 9500);
        day[static_cast<std::size_t>(minute % 1440)] = x;
        for (int i = 0; i < steps_a_minute; ++i) {
            const double push = (1 - 0.4 * x) * (1 - 0.4 * lead) * 33.75 * use * (1 - used);
            const double turn = std::numbers::pi / 720;
            const double pace = std::pow(24 / (0.99669 * 24.2), 2);
            const double next_x = x + step * turn * (lead + push);
            const double to_size = 0.23 * (lead - 4.0 / 3 * lead * lead * lead);
            lead += step * turn * (to_size - x * (pace + 0.55 * push));
            used += step * (use * (1 - used) - 0.0075 * used);
            x = next_x;
        }
    }
    return day;
}

const std::array<double, 1440>& day() {
    static const std::array<double, 1440> once = authors_day();
    return once;
}

double authors_rhythm(double hour) {
    return day()[static_cast<std::size_t>(std::lround(hour * 60)) % 1440];
}

TEST(SleepNetwork, SleepsOnceADayAsItsAuthorsSaw) {
    // Run by others: 1024 min awake, 303 quiet, 112 dreams, counted asleep from 2 Hz of the waking neurons on; the
    // authors count from 4 Hz, which is some 40 min earlier.
    sleep_network network;
    std::array<int, 3> minutes{};
    int nights = 0;
    for (int minute = 0; minute < 30 * 1440; ++minute) {
        const bool was_awake = network.now() == vigilance::awake;
        network.pass_minute(authors_rhythm(minute % 1440 / 60.0));
        if (minute < 20 * 1440) continue;
        ++minutes[static_cast<std::size_t>(network.now())];
        if (was_awake && network.now() != vigilance::awake) ++nights;
    }
    EXPECT_EQ(nights, 10);
    EXPECT_NEAR(minutes[0] / 10.0, 984, 10);
    EXPECT_NEAR(minutes[1] / 10.0, 346, 10);
    EXPECT_NEAR(minutes[2] / 10.0, 111, 4);
}

TEST(SleepNetwork, ANightHasFourDreams) {
    const std::vector<sleep_cycle> cycles = cycles_of(authors_rhythm);
    ASSERT_EQ(cycles.size(), 4u);
    for (std::size_t i = 0; i < cycles.size(); ++i) {
        EXPECT_GT(cycles[i].dream_min, 20) << i;
        EXPECT_LT(cycles[i].dream_min, 36) << i;
        EXPECT_GT(cycles[i].quiet_min + cycles[i].dream_min, 88) << i;
        EXPECT_LT(cycles[i].quiet_min + cycles[i].dream_min, 112) << i;
    }
    EXPECT_GT(cycles[0].quiet_min, cycles[1].quiet_min) << "the first dream comes late";
}

TEST(SleepNetwork, WithoutAClockItStillDreams) {
    const std::vector<sleep_cycle> cycles = cycles_of([](double) { return -0.5; });
    ASSERT_FALSE(cycles.empty());
    for (const sleep_cycle& one : cycles) EXPECT_GT(one.quiet_min, one.dream_min);
}

}  // namespace
}  // namespace sleep_network_test
