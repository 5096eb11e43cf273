// effect_size_test.cpp - effects and variances equal those of metafor's escalc, and go back to what they came from.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/effect_size.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "tests/statistics/metafor.hpp"

namespace effect_size_test {
namespace {

using namespace magnesia;
using namespace magnesia::statistics;
using namespace magnesia::statistics::testing;

// The same numbers stand in scripts/metafor_reference.R, sizes().
const group first{21, 11.2, 4.2};
const group second{22, 13.9, 5.1};
const group period_one{12, 11.2, 4.2};
const group period_two{12, 13.9, 5.1};

void expect_as(const effect& ours, const char* name) {
    const json& theirs = metafor().at("sizes").at(name);
    expect_as_metafor(ours.estimate, theirs.at(0).get<double>());
    expect_as_metafor(ours.variance, theirs.at(1).get<double>());
}

TEST(EffectSize, EqualsMetafor) {
    expect_as(mean_difference(first, second), "md");
    expect_as(standardised_difference(first, second), "smd");
    expect_as(crossover_difference(period_one, period_two, 0.6), "mc");
    expect_as(log_risk_ratio({6, 48}, {3, 50}), "rr");
    expect_as(log_odds_ratio({6, 48}, {3, 50}), "or");
    expect_as(risk_difference({6, 48}, {3, 50}), "rd");
    expect_as(log_risk_ratio({0, 48}, {3, 50}), "rr_empty");
    expect_as(log_odds_ratio({0, 48}, {3, 50}), "or_empty");
    expect_as(risk_difference({0, 48}, {3, 50}), "rd_empty");
}

/// metafor's SMCR divides by the SD of one period; ours by that of both, which is the same when they are equal.
TEST(EffectSize, StandardisedCrossoverIsMetaforsWhenBothPeriodsSpreadAlike) {
    expect_as(crossover_standardised_difference(period_one, {12, 13.9, 4.2}, 0.6), "smcr");
}

TEST(EffectSize, ExchangedGroupsTurnTheSign) {
    EXPECT_DOUBLE_EQ(mean_difference(first, second).estimate, -mean_difference(second, first).estimate);
    EXPECT_DOUBLE_EQ(standardised_difference(first, second).variance, standardised_difference(second, first).variance);
    EXPECT_DOUBLE_EQ(log_risk_ratio({6, 48}, {3, 50}).estimate, -log_risk_ratio({3, 50}, {6, 48}).estimate);
}

/// Periods that go up and down together tell more than strangers.
TEST(EffectSize, CorrelationNarrowsACrossover) {
    const double strangers = mean_difference(period_one, period_two).variance;

    EXPECT_DOUBLE_EQ(crossover_difference(period_one, period_two, 0.0).variance, strangers);
    EXPECT_LT(crossover_difference(period_one, period_two, 0.5).variance, strangers);
}

TEST(EffectSize, AnIntervalAndAPGiveTheirErrorBack) {
    EXPECT_NEAR(standard_error_of_interval(-1.959963984540054, 1.959963984540054), 1.0, 1e-12);
    EXPECT_NEAR(standard_error_of_p(-3.919927969080108, 0.05), 2.0, 1e-12);
}

TEST(EffectSize, WhatCannotBeIsRefused) {
    EXPECT_THROW(mean_difference({1, 0, 1}, second), input_error);
    EXPECT_THROW(mean_difference({10, 0, 0}, second), input_error);
    EXPECT_THROW(log_risk_ratio({11, 10}, {1, 10}), input_error);
    EXPECT_THROW(crossover_difference(period_one, period_two, 1.0), input_error);
    EXPECT_THROW(standard_error_of_p(1, 0), input_error);
    EXPECT_THROW(standard_error_of_interval(1, -1), input_error);
}

TEST(EffectSize, AnIntervalIsReadBackAsItsError) {
    const interval range = interval_of({.estimate = -1.5, .variance = 0.49});
    EXPECT_NEAR(range.low, -1.5 - 1.959963984540054 * 0.7, 1e-12);
    EXPECT_NEAR(range.high, -1.5 + 1.959963984540054 * 0.7, 1e-12);
    EXPECT_NEAR(standard_error_of_interval(range.low, range.high), 0.7, 1e-12);
}

}  // namespace
}  // namespace effect_size_test
