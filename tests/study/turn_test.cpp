// turn_test.cpp - bands of hours of the clock do not turn at midnight, however values are kept.
// SPDX-License-Identifier: Apache-2.0
// Measured against hours of a band away from midnight, moved by whole hours around the clock.
#include "study/turn.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "study/summary.hpp"

namespace turn_test {
namespace {

using namespace magnesia::study;

const bins rule(1e-4);

spread_figures figures(const std::vector<double>& hours, keeping how, std::optional<double> turn) {
    summary all(how);
    for (const double hour : hours) all.add(rule, hour);
    return all.figures(rule, turn);
}

double in_turn(double hour, double first) {
    return hour - 24 * std::floor((hour - first) / 24);
}

/// A skewed sample of hours around noon.
std::vector<double> around_noon() {
    std::mt19937_64 stream(3);
    std::gamma_distribution<double> later(2.0, 0.8);
    std::vector<double> hours;
    for (int i = 0; i < 500; ++i) hours.push_back(11 + later(stream));
    return hours;
}

TEST(Turn, IsOfHoursOfTheClockAndOfTheirChanges) {
    EXPECT_EQ(turn_of("clock_minimum"), 0);
    EXPECT_EQ(turn_of("clock_minimum_change"), -12);
    EXPECT_EQ(turn_of_change("clock_minimum"), -12);
    EXPECT_FALSE(turn_of("total_sleep_time"));
    EXPECT_FALSE(turn_of("total_sleep_time_change"));
}

TEST(Turn, ABandAcrossMidnightGoesFromBeforeItToAfterIt) {
    const spread_figures found = figures({0.3, 23.8, 23.9, 0.1, 0.0}, keeping::every_value, 0);

    EXPECT_NEAR(found.p5, 23.82, 1e-9);
    EXPECT_NEAR(found.median, 24.0, 1e-9);
    EXPECT_NEAR(found.p95, 24.26, 1e-9);
    EXPECT_NEAR(found.mean, 24.02, 1e-9);
}

// The band of noon, moved: the fifth percentile stands within the turn, the others follow it.
TEST(Turn, EveryHourHasTheBandOfNoonMoved) {
    const std::vector<double> noon = around_noon();
    for (const keeping how : {keeping::every_value, keeping::counts}) {
        const double near = how == keeping::counts ? 0.1 : 1e-9;  // 24 h in bins of 1/512
        const spread_figures expected = figures(noon, how, {});
        for (const double first : {0.0, -12.0}) {
            for (int moved = 0; moved < 24; ++moved) {
                std::vector<double> hours;
                for (const double hour : noon) hours.push_back(in_turn(hour + moved, first));
                const spread_figures found = figures(hours, how, first);

                EXPECT_NEAR(found.p5, in_turn(expected.p5 + moved, first), near) << moved;
                EXPECT_NEAR(found.median - found.p5, expected.median - expected.p5, near) << moved;
                EXPECT_NEAR(found.p95 - found.p5, expected.p95 - expected.p5, near) << moved;
                EXPECT_NEAR(found.mean - found.p5, expected.mean - expected.p5, near) << moved;
                EXPECT_LE(found.quantile_error, 24.0 / 512 + 1e-4);
            }
        }
    }
}

TEST(Turn, AwayFromMidnightNothingChangesToTheLastBit) {
    for (const keeping how : {keeping::every_value, keeping::counts}) {
        const spread_figures expected = figures(around_noon(), how, {});
        const spread_figures found = figures(around_noon(), how, 0);

        EXPECT_EQ(found.median, expected.median);
        EXPECT_EQ(found.p5, expected.p5);
        EXPECT_EQ(found.p95, expected.p95);
        EXPECT_EQ(found.mean, expected.mean);
    }
}

TEST(Turn, ASingleHourIsItself) {
    for (const double hour : {0.0, 3.5, 12.0, 23.99}) {
        EXPECT_EQ(figures({hour}, keeping::every_value, 0).median, hour);
        EXPECT_NEAR(figures({hour}, keeping::counts, 0).median, hour, 1e-9);
    }
}

}  // namespace
}  // namespace turn_test
