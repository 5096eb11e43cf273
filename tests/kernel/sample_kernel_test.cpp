// sample_kernel_test.cpp - kernels of small systems against derivatives worked out by hand.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "samples/function_kernel.hpp"
#include "samples/kink_kernel.hpp"
#include "tests/kernel/lane_run.hpp"

namespace sample_kernel_test {
namespace {

using namespace magnesia::tests;
using magnesia::model::function_kernel;
using magnesia::model::kink_kernel;

struct function_case {
    double value;
    double slope;
};

// Closed forms; the numbers of the pools are in the order of function_system().
TEST(SampleKernel, EveryFunctionHasItsTextbookValueAndSlope) {
    const double size = 2.5;
    lane_run<function_kernel> kernel(std::vector<double>{size});
    for (const double x : {0.3, 1.0, 2.7}) {
        const double s = 1 / (1 + std::exp(-x));
        const std::vector<function_case> expected{{std::exp(x), std::exp(x)},
                                                  {std::log(x), 1 / x},
                                                  {std::sqrt(x), 0.5 / std::sqrt(x)},
                                                  {std::tanh(x), 1 / (std::cosh(x) * std::cosh(x))},
                                                  {std::sin(x), std::cos(x)},
                                                  {std::cos(x), -std::sin(x)},
                                                  {s, s * (1 - s)},
                                                  {std::log(1 + std::exp(x)), s},
                                                  {x * x * x, 3 * x * x},
                                                  {1 / x, -1 / (x * x)}};

        kernel.linearise(std::vector<double>(expected.size(), x), {});

        const auto minus = kernel.minus_jacobian();
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_NEAR(kernel.pool_rates[i].value, size * expected[i].value, 1e-13) << i << " at " << x;
            EXPECT_NEAR(-minus[i * expected.size() + i], size * expected[i].slope, 1e-13) << i << " at " << x;
        }
    }
}

// Far out, where exp overflows: 0 or 1, and x.
TEST(SampleKernel, LogisticAndSoftplusDoNotOverflow) {
    lane_run<function_kernel> kernel(std::vector<double>{1.0});
    std::vector<double> x(function_kernel::pools, 1.0);
    x[6] = x[7] = 800;

    kernel.linearise(x, {});

    EXPECT_EQ(kernel.pool_rates[6].value, 1.0);
    EXPECT_EQ(kernel.pool_rates[7].value, 800.0);
    EXPECT_EQ(kernel.minus_jacobian()[6 * x.size() + 6], 0.0);
    EXPECT_EQ(kernel.minus_jacobian()[7 * x.size() + 7], -1.0);
}

/// Rates and slopes of kink_system() at parameters p, n and input u.
class kinks {
 public:
    kinks(double p, double n, double u) : kernel_(std::vector<double>{p, n}), input_{u} {}
    void at(double a, double b, double power) {
        pools_ = {a, b, power, 0.0};
        kernel_.linearise(pools_, input_);
        minus_ = kernel_.minus_jacobian();
        slopes_ = kernel_.accumulator_jacobian();
    }
    double rate(std::size_t row) const { return kernel_.pool_rates[row].value; }
    double slope(std::size_t row, std::size_t column) const { return -minus_[row * 4 + column]; }
    double flow(std::size_t row) const { return kernel_.accumulator_rates[row].value; }
    double flow_slope(std::size_t row, std::size_t column) const { return slopes_[row * 4 + column]; }
    double quotient() const {
        return kink_kernel::quotient(as_lanes(pools_).data(), as_lanes(input_).data(), kernel_.hoisted.data()).value;
    }

 private:
    lane_run<kink_kernel> kernel_;
    std::vector<double> input_;
    std::vector<double> pools_;
    std::vector<double> minus_;
    std::vector<double> slopes_;
};

TEST(SampleKernel, MinMaxAndPositivePartTakeTheBranchThatHolds) {
    kinks k(0.5, 3.0, 7.0);

    k.at(1.0, 4.0, 2.0);  // p a < b, a < b, a > p
    EXPECT_DOUBLE_EQ(k.rate(0), -0.5);
    EXPECT_DOUBLE_EQ(k.slope(0, 0), -0.5);
    EXPECT_DOUBLE_EQ(k.slope(0, 1), 0.0);
    EXPECT_DOUBLE_EQ(k.rate(1), 4.0 - 28.0);
    EXPECT_DOUBLE_EQ(k.slope(1, 1), 1.0 - 7.0);

    k.at(0.4, 0.1, 2.0);  // p a > b, a > b, a < p
    EXPECT_DOUBLE_EQ(k.rate(0), -0.1 + 0.3);
    EXPECT_DOUBLE_EQ(k.slope(0, 0), 1.0);
    EXPECT_DOUBLE_EQ(k.slope(0, 1), -2.0);
    EXPECT_DOUBLE_EQ(k.rate(1), 0.4 - 0.16);
    EXPECT_DOUBLE_EQ(k.slope(1, 0), 1.0 - 0.8);
}

// docs/contracts.md 2: at a tie the value and slope of the second argument; the positive part is flat at 0.
TEST(SampleKernel, ATieHasTheSlopeOfTheSecondArgument) {
    kinks k(1.0, 3.0, 0.0);

    k.at(2.0, 2.0, 0.0);

    EXPECT_DOUBLE_EQ(k.slope(0, 0), 0.0);
    EXPECT_DOUBLE_EQ(k.slope(0, 1), -1.0);
    EXPECT_DOUBLE_EQ(k.slope(1, 0), 0.0);
    EXPECT_DOUBLE_EQ(k.slope(1, 1), 1.0);
    EXPECT_DOUBLE_EQ(k.rate(3), 3.0 - 2.0);  // a <= b
}

TEST(SampleKernel, RealPowersAreFlatAtZeroAndBelow) {
    kinks k(0.5, 2.5, 1.0);
    for (const double x : {-1e-9, 0.0}) {
        k.at(0.0, 1.0, x);
        EXPECT_EQ(k.rate(2), 0.0);
        EXPECT_EQ(k.slope(2, 2), 0.0);
    }
    k.at(3.0, 1.0, 1.7);

    EXPECT_NEAR(k.rate(2), std::pow(1.7, 2.5) + 3.0, 1e-14);
    EXPECT_NEAR(k.slope(2, 2), 2.5 * std::pow(1.7, 1.5), 1e-14);
    EXPECT_DOUBLE_EQ(k.slope(2, 0), 1.0);    // p < n: the comparison of parameters picks 1
    EXPECT_DOUBLE_EQ(k.rate(3), 5.0 - 2.0);  // a > b
    kinks first_power(0.5, 1.0, 1.0);
    first_power.at(0.0, 1.0, 0.5);
    EXPECT_NEAR(first_power.slope(2, 2), 1.0, 1e-15);
}

// docs/contracts.md 2: a ratio states its value at 0/0, and the branch not taken has no influence, not even as NaN.
TEST(SampleKernel, ARatioKeepsItsValueAtZeroAndDividesSubnormals) {
    kinks k(0.25, 3.0, 1.0);
    k.at(0.0, 0.0, 1.0);
    EXPECT_EQ(k.flow(0), 0.25);
    EXPECT_EQ(k.flow_slope(0, 0), 0.0);
    EXPECT_EQ(k.flow_slope(0, 1), 0.0);

    k.at(3.0, 2.0, 1.0);
    EXPECT_DOUBLE_EQ(k.flow(0), 1.5);
    EXPECT_DOUBLE_EQ(k.flow_slope(0, 0), 0.5);
    EXPECT_DOUBLE_EQ(k.flow_slope(0, 1), -0.75);
    EXPECT_DOUBLE_EQ(k.quotient(), 1.5);
    EXPECT_DOUBLE_EQ(k.flow(1), 0.25 * 3.0 * 2.75);

    k.at(1e-310, 2e-310, 1.0);  // 1 / b is infinite there
    EXPECT_DOUBLE_EQ(k.flow(0), 0.5);
    EXPECT_EQ(kink_kernel::quotient_pools.size(), 2U);
}

}  // namespace
}  // namespace sample_kernel_test
