// lane_step_test.cpp - one step of each method in a lane: its order, its dense output, its damping, what it conserves.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_step.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/grk4t.hpp"
#include "engine/lane_step_tsit5.hpp"
#include "tests/support/linear_kernel.hpp"

namespace magnesia::engine::lane_step_test {
namespace {

using number = lanes::pack<double, 1, lanes::isa::baseline>;

/// x' = x (1 - x), with the closed form 1 / (1 + (1 / x0 - 1) exp(-t)); the accumulator integrates x.
struct logistic_kernel {
    static constexpr int pools = 1;
    static constexpr int accumulators = 1;
    static constexpr int inputs = 1;
    static constexpr int hoisted = 1;
    static constexpr int matrix = 1;
    static constexpr int accumulator_slopes = 1;

    static void rates(const number* x, const number*, const number*, number* rate, number* accumulated) {
        rate[0] = x[0] * (number(1.0) - x[0]);
        accumulated[0] = x[0];
    }
    static void linearise(const number* x, const number* input, const number* known, number* rate, number* accumulated,
                          number* matrix, number* slope) {
        rates(x, input, known, rate, accumulated);
        matrix[0] = number(2.0) * x[0] - number(1.0);
        slope[0] = number(1.0);
    }
    static void apply(const number* matrix, const number* vector, number* product) {
        product[0] = matrix[0] * vector[0];
    }
    static void factor(number diagonal, number* matrix) { matrix[0] = number(1.0) / (matrix[0] + diagonal); }
    static void solve(const number* matrix, number* side) { side[0] = side[0] * matrix[0]; }
    static void accumulate(const number* slope, const number* increment, number* coupled) {
        coupled[0] = coupled[0] + slope[0] * increment[0];
    }
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
template <class M>
errors after_equal_steps(int count) {
    lane_step<logistic_kernel, number, M> step;
    lane_state<logistic_kernel, number> now{};
    now.pools[0] = number(0.1);
    errors largest;
    const double hours = 4.0 / count;
    for (int i = 0; i < count; ++i) {
        step.prepare(now);
        step.attempt(now, number(hours), number(1e-6), number(1e-6));
        for (const double part : {0.2, 0.4, 0.6, 0.8}) {
            const double hour = (i + part) * hours;
            number pools[1], accumulators[1];
            step.interpolate(number(part), now, pools, accumulators);
            EXPECT_NEAR(step.curve(0, now).at(number(part)).get(0), pools[0].get(0), 1e-14);
            const double pool = pools[0].get(0);
            const double accumulator = accumulators[0].get(0);
            largest.dense_pool = std::max(largest.dense_pool, std::abs(pool - logistic(hour)));
            largest.dense_accumulator =
                std::max(largest.dense_accumulator, std::abs(accumulator - logistic_integral(hour)));
        }
        now.pools[0] = step.next_pools()[0];
        now.accumulators[0] = step.next_accumulators()[0];
        step.keep(number(0.0) == number(0.0));
    }
    largest.pool = std::abs(now.pools[0].get(0) - logistic(4));
    largest.accumulator = std::abs(now.accumulators[0].get(0) - logistic_integral(4));
    return largest;
}

double order(double coarse, double fine) {
    return std::log2(coarse / fine);
}

template <class M>
class LaneStep : public testing::Test {};
using methods = testing::Types<rodas5p, grk4t, tsit5>;
TYPED_TEST_SUITE(LaneStep, methods, );

// Oracle: halving the step must divide the error by 2^order; the curve's closed form gives the error. All dense outputs
// err with the fourth power of the step or better.
TYPED_TEST(LaneStep, IsOfItsOrderInPoolsAndAccumulatorsAndOfOrderFourBetween) {
    const int expected = std::is_same_v<TypeParam, grk4t> ? 4 : 5;
    const errors coarse = after_equal_steps<TypeParam>(16);
    const errors fine = after_equal_steps<TypeParam>(32);

    EXPECT_GT(order(coarse.pool, fine.pool), expected - 0.4);
    EXPECT_LT(order(coarse.pool, fine.pool), expected + 1.5);
    EXPECT_GT(order(coarse.accumulator, fine.accumulator), expected - 0.4);
    EXPECT_GT(order(coarse.dense_pool, fine.dense_pool), 3.6);
    EXPECT_GT(order(coarse.dense_accumulator, fine.dense_accumulator), 3.6);
    EXPECT_LT(fine.pool, 1e-6);
}

using linear = test_support::linear_kernel;

/// One step of `hours` of the linear body from 8 in the gut and 1 in the blood.
template <class M>
struct linear_step {
    lane_state<linear, number> now{};
    lane_step<linear, number, M> step;
    double error;

    linear_step(double absorption, double elimination, double hours) {
        now.pools[0] = number(8.0);
        now.pools[1] = number(1.0);
        now.hoisted[0] = number(absorption);
        now.hoisted[1] = number(elimination);
        step.prepare(now);
        error = step.attempt(now, number(hours), number(1e-3), number(1e-6)).get(0);
    }
    double gut() const { return step.next_pools()[0].get(0); }
};

// Oracle: what leaves the pools is what the accumulator gains, but for rounding, at any step that does not blow up:
// a linear invariant of the body is one of the method, between the ends of a step too.
TYPED_TEST(LaneStep, MovesAmountsBetweenPoolsAndAccumulatorsWithoutLoss) {
    for (const double hours : {1e-3, 0.3, 2.0}) {
        linear_step<TypeParam> one(1.3, 0.2, hours);
        for (const double part : {0.25, 0.7, 1.0}) {
            number pools[2], accumulators[1];
            one.step.interpolate(number(part), one.now, pools, accumulators);
            const double sum = pools[0].get(0) + pools[1].get(0) + accumulators[0].get(0);
            EXPECT_NEAR(sum, 9, 1e-12) << hours;
        }
    }
}

// Oracle: the true error; the estimate must not be blind to a step that is too long.
TYPED_TEST(LaneStep, SeesThatAStepIsTooLong) {
    const linear_step<TypeParam> one(3.0, 0.2, 1.5);
    const double size = std::max(8.0, std::abs(one.gut()));
    const double true_error = std::abs(one.gut() - 8 * std::exp(-4.5)) / (1e-6 + 1e-3 * size);

    EXPECT_GT(one.error, 1);
    EXPECT_GT(one.error, 0.2 * true_error);
}

// Oracle: |R(z)| <= 1 on the negative axis (A(89.3)-stability of GRK4T, L-stability of Rodas5P), and the bounded
// interval of an explicit method, whose R is a polynomial: 3.5 for Tsit5.
TEST(LaneStepStability, RosenbrockMethodsDampWhatIsFasterThanTheStepAndTsit5BlowsUpAndSaysSo) {
    for (const double rate : {1.0, 10.0, 1e2, 1e4, 1e8}) {
        EXPECT_LE(std::abs((linear_step<rodas5p>(rate, 0.2, 1.0).gut())), 8) << rate;
        EXPECT_LE(std::abs((linear_step<grk4t>(rate, 0.2, 1.0).gut())), 8) << rate;
    }
    EXPECT_LT(std::abs((linear_step<rodas5p>(1e10, 0.2, 1.0).gut())), 1e-5);
    EXPECT_LT(std::abs((linear_step<tsit5>(3.4, 0.2, 1.0).gut())), 8);
    for (const double rate : {3.6, 10.0, 1e2, 1e4}) {
        const linear_step<tsit5> one(rate, 0.2, 1.0);
        EXPECT_GT(std::abs(one.gut()), 8) << rate;
        EXPECT_GT(one.error, 100) << rate;
    }
}

// Oracle: the rates at the end of a step, taken again, are those that Tsit5 carries over, to the bit.
TEST(LaneStepOfTsit5, CarriesOverTheRatesThatItWouldTakeAgain) {
    linear_step<tsit5> carried(1.3, 0.2, 0.5), taken(1.3, 0.2, 0.5);
    for (linear_step<tsit5>* one : {&carried, &taken}) {
        for (int i = 0; i < 2; ++i) one->now.pools[i] = one->step.next_pools()[i];
        one->step.keep(number(0.0) == number(0.0));
    }
    taken.step.note_jump();

    for (linear_step<tsit5>* one : {&carried, &taken}) {
        one->step.prepare(one->now);
        one->step.attempt(one->now, number(0.4), number(1e-3), number(1e-6));
    }

    EXPECT_EQ(carried.gut(), taken.gut());
    EXPECT_NEAR(carried.gut(), 8 * std::exp(-1.3 * 0.9), 1e-4);
}

}  // namespace
}  // namespace magnesia::engine::lane_step_test
