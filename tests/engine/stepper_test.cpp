// stepper_test.cpp - the method itself: its order, its dense output, its damping, and the step control around it.
// SPDX-License-Identifier: Apache-2.0
#include "engine/stepper.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::stepper_test {
namespace {

using test_support::linear_body;

/// x' = x (1 - x): smooth, nonlinear, with the closed form 1 / (1 + (1/x0 - 1) exp(-t)); the accumulator integrates x.
class logistic_body : public dynamics {
 public:
    std::size_t pool_count() const override { return 1; }
    std::size_t accumulator_count() const override { return 1; }
    std::size_t input_count() const override { return 0; }
    void rates(std::span<const double> x, std::span<const double>, std::span<double> rate,
               std::span<double> accumulated) const override {
        rate[0] = x[0] * (1 - x[0]);
        accumulated[0] = x[0];
    }
    void jacobian(std::span<const double> x, std::span<const double>, std::span<double> j,
                  std::span<double> accumulated) const override {
        j[0] = 1 - 2 * x[0];
        accumulated[0] = 1;
    }
    std::string name_non_finite(std::span<const double>, std::span<const double>) const override { return ""; }
};

double logistic(double hours) {
    return 1 / (1 + 9 * std::exp(-hours));
}  // x0 = 0.1
double logistic_integral(double hours) {
    return std::log((9 + std::exp(hours)) / 10);
}  // its integral from 0

struct errors {
    double pool = 0, accumulator = 0, dense_pool = 0, dense_accumulator = 0;
};

/// Follows the logistic curve for 4 hours in equal steps.
errors after_equal_steps(int count) {
    const logistic_body body;
    stepper step(body, {});
    body_state now{{0.1}, {0}, {}};
    errors largest;
    const double hours = 4.0 / count;
    for (int i = 0; i < count; ++i) {
        EXPECT_TRUE(step.prepare(now));
        EXPECT_TRUE(std::isfinite(step.attempt(hours)));
        step.prepare_dense_output();
        for (const double part : {0.2, 0.4, 0.6, 0.8}) {
            double pool = 0;
            double accumulator = 0;
            step.interpolate(part, {&pool, 1}, {&accumulator, 1});
            const double hour = (i + part) * hours;
            largest.dense_pool = std::max(largest.dense_pool, std::abs(pool - logistic(hour)));
            largest.dense_accumulator =
                std::max(largest.dense_accumulator, std::abs(accumulator - logistic_integral(hour)));
        }
        now.pools[0] = step.next_pools()[0];
        now.accumulators[0] = step.next_accumulators()[0];
    }
    largest.pool = std::abs(now.pools[0] - logistic(4));
    largest.accumulator = std::abs(now.accumulators[0] - logistic_integral(4));
    return largest;
}

double order(double coarse, double fine) {
    return std::log2(coarse / fine);
}

// Oracle: halving the step must divide the error by 2^order; the curve's closed form gives the error.
TEST(Stepper, IsOfOrderFiveInPoolsAndAccumulatorsAndOfOrderFourBetween) {
    const errors coarse = after_equal_steps(16);
    const errors fine = after_equal_steps(32);

    EXPECT_GT(order(coarse.pool, fine.pool), 4.7);
    EXPECT_LT(order(coarse.pool, fine.pool), 6.2);
    EXPECT_GT(order(coarse.accumulator, fine.accumulator), 4.7);
    EXPECT_GT(order(coarse.dense_pool, fine.dense_pool), 3.7);
    EXPECT_GT(order(coarse.dense_accumulator, fine.dense_accumulator), 3.7);
    EXPECT_LT(fine.pool, 1e-8);
}

// Oracle: for x' = z x one step multiplies by a rational R(z h); order 5 means R(z) = exp(z) + O(z^6).
TEST(Stepper, FollowsOneExponentialToTheSixthPowerOfTheStep) {
    const auto miss = [](double z) {
        const linear_body body({-1.0});
        stepper step(body, {});
        EXPECT_TRUE(step.prepare({{1.0}, {0.0}, {0.0}}));
        step.attempt(z);
        return std::abs(step.next_pools()[0] - std::exp(-z));
    };

    EXPECT_GT(order(miss(0.5), miss(0.25)), 5.5);
    EXPECT_LT(order(miss(0.5), miss(0.25)), 6.5);
}

// Oracle: L-stability, R(z) -> 0 as z -> -infinity, and |R(z)| <= 1 on the way: a decay a million times faster than the
// step must vanish, not oscillate.
TEST(Stepper, DampsWhatIsMuchFasterThanTheStep) {
    for (const double rate : {1.0, 10.0, 1e2, 1e4}) {
        const linear_body body({-rate});
        stepper step(body, {});
        ASSERT_TRUE(step.prepare({{1.0}, {0.0}, {0.0}}));
        step.attempt(1.0);
        EXPECT_LE(std::abs(step.next_pools()[0]), 1.0) << rate;
    }
    const linear_body stiff({-1e10});
    stepper step(stiff, {});
    ASSERT_TRUE(step.prepare({{1.0}, {0.0}, {0.0}}));
    step.attempt(1.0);
    EXPECT_LT(std::abs(step.next_pools()[0]), 1e-6);
}

// Oracle: A-stability on the imaginary axis: an undamped oscillation (rows 0 w; -w 0) must never grow.
TEST(Stepper, NeverMakesAnOscillationGrow) {
    for (double angle = 0.1; angle < 1e3; angle *= 1.3) {
        const linear_body body({0, angle, -angle, 0});
        stepper step(body, {});
        ASSERT_TRUE(step.prepare({{1.0, 0.0}, {0.0}, {0.0, 0.0}}));
        step.attempt(1.0);
        EXPECT_LE(std::hypot(step.next_pools()[0], step.next_pools()[1]), 1 + 1e-9) << angle;
    }
}

// Oracle: what leaves the pools is what the accumulator gains, exactly but for rounding, at any step size: a linear
// invariant of the body is an invariant of the method.
TEST(Stepper, MovesAmountsBetweenPoolsAndAccumulatorsWithoutLoss) {
    const auto body = test_support::oral_two_compartments(1.3, 0.2, 0.5, 0.1);
    stepper step(body, {});
    ASSERT_TRUE(step.prepare({{8.0, 1.0, 2.0}, {0.0}, {0.0, 0.0, 0.0}}));
    for (const double hours : {1e-3, 1.0, 30.0}) {
        step.attempt(hours);
        const auto pools = step.next_pools();
        EXPECT_NEAR(pools[0] + pools[1] + pools[2] + step.next_accumulators()[0], 11.0, 1e-12) << hours;
    }
}

}  // namespace
}  // namespace magnesia::engine::stepper_test
