// clock_hours_test.cpp - differences across midnight, and that every hour of the clock in the registry is one.
// SPDX-License-Identifier: Apache-2.0
#include "model/clock_hours.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/outcomes.hpp"
#include "model/course.hpp"

namespace magnesia::model::clock_hours_test {
namespace {

TEST(ClockHours, GoTheShorterWayRound) {
    EXPECT_EQ(clock_hours_after(0.5, 23.5), 1);
    EXPECT_EQ(clock_hours_after(23.5, 0.5), -1);
    EXPECT_EQ(clock_hours_after(4.25, 4), 0.25);
    EXPECT_EQ(clock_hours_after(12.5, 0), -11.5);
    EXPECT_EQ(clock_hours_after(36, 11.5), 0.5);  // the noon after a night
    EXPECT_EQ(clock_hours_after(4.1, 3.7), 4.1 - 3.7);
}

TEST(ClockHours, OtherNumbersDifferAsNumbersDo) {
    EXPECT_EQ(difference_of("clock_minimum", 0.5, 23.5), 1);
    EXPECT_EQ(difference_of("total_sleep_time", 480, 420), 60);
}

TEST(ClockHours, AreThoseThatTheRegistryDescribesSo) {
    const std::vector<evidence::outcome> all = evidence::load_outcomes();
    const auto count = std::ranges::count_if(daily_ids(), is_clock_hour);

    EXPECT_EQ(count, 1);
    for (const std::string& id : daily_ids()) {
        const bool is_described_so = evidence::find_computed(all, id)->description.starts_with("Local clock time");
        EXPECT_EQ(is_clock_hour(id), is_described_so) << id;
    }
}

}  // namespace
}  // namespace magnesia::model::clock_hours_test
