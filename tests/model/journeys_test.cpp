// journeys_test.cpp - courses over the date line: every day and every morning is told of, the doses by their own.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "model/following/question.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::journeys_test {
namespace {

using namespace tests;

/// Eight days from 2026-06-03 on, in bed from 23:00 to 07:00; from that day on in the other zone.
question journey(const char* from, int from_day, const char* to) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 6, 3}, 8}};
    what.day.zone = from;
    what.travel = {{from_day, to, std::nullopt}};
    return ask(what, dissolved_products(0.1), usual_options());
}

std::vector<double> column_of(const question& asked, const char* id) {
    const course went = follow_in_lanes(typical_parameters(evidence_base(), adult()), asked, {});
    EXPECT_EQ(went.failure, "");
    for (const auto& column : went.daily) {
        EXPECT_TRUE(std::ranges::all_of(column, [](double value) { return std::isfinite(value); }));
    }
    const auto& ids = daily_ids();
    return went.daily[static_cast<std::size_t>(std::ranges::find(ids, id) - ids.begin())];
}

// Midnight of day 4 in Sydney is 07:00 of day 3 in Los Angeles: that day is over at the rise. The scale is 1 to 9.
TEST(Journeys, ADayWhollyInBedHasTheSleepinessOfTheDayBefore) {
    const std::vector<double> sleepy = column_of(journey("America/Los_Angeles", 4, "Australia/Sydney"), "sleepiness");

    ASSERT_EQ(sleepy.size(), 8u);
    EXPECT_EQ(sleepy[2], sleepy[1]);
    EXPECT_GT(sleepy[3], sleepy[1]);
    EXPECT_TRUE(std::ranges::all_of(sleepy, [](double points) { return points >= 1 && points <= 9; }));
}

TEST(Journeys, AFirstDayWhollyInBedHasTheSleepinessOfTheDayAfter) {
    const std::vector<double> sleepy = column_of(journey("America/Los_Angeles", 2, "Australia/Sydney"), "sleepiness");

    ASSERT_EQ(sleepy.size(), 8u);
    EXPECT_EQ(sleepy[0], sleepy[1]);
}

}  // namespace
}  // namespace magnesia::model::journeys_test
