// compartments_test.cpp - rates of exponentials against closed forms.
// SPDX-License-Identifier: Apache-2.0
#include "engine/compartments.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.hpp"

namespace magnesia::engine::compartments_test {
namespace {

TEST(Compartments, OneFadesAtTheSumOfItsFlows) {
    const auto rates = decay_rates(1, {{.from = 0, .per_hour = 0.2}, {.from = 0, .per_hour = 0.3}});

    ASSERT_EQ(rates.size(), 1U);
    EXPECT_NEAR(rates[0], 0.5, 1e-15);
}

TEST(Compartments, TwoFollowTheQuadratic) {  // s^2 - (a + b + e) s + b e = 0
    const double a = 0.7;
    const double b = 0.2;
    const double e = 0.1;

    const auto rates = decay_rates(2, {{0, 1, a}, {1, 0, b}, {.from = 0, .per_hour = e}});

    const double sum = a + b + e;
    const double root = std::sqrt(sum * sum - 4 * b * e);
    EXPECT_NEAR(rates[0], (sum - root) / 2, 1e-14);
    EXPECT_NEAR(rates[1], (sum + root) / 2, 1e-14);
}

TEST(Compartments, WithoutLossesOneRateIsZero) {  // what goes round stays
    const auto rates = decay_rates(3, {{0, 1, 0.4}, {1, 0, 0.3}, {1, 2, 0.2}, {2, 1, 0.1}});

    EXPECT_NEAR(rates[0], 0, 1e-15);
    EXPECT_GT(rates[1], 0.01);
}

TEST(Compartments, FlowsInACircleAreRefused) {  // 0 -> 1 -> 2 -> 0 has complex rates
    EXPECT_THROW(decay_rates(3, {{0, 1, 1}, {1, 2, 1}, {2, 0, 1}}), internal_error);
}

}  // namespace
}  // namespace magnesia::engine::compartments_test
