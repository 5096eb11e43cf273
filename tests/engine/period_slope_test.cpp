// period_slope_test.cpp - the slope read off one period: against closed forms, and what an event forgets.
// SPDX-License-Identifier: Apache-2.0
#include "engine/period_slope.hpp"

#include <gtest/gtest.h>

#include <Eigen/LU>
#include <cmath>

namespace magnesia::engine::period_slope_test {
namespace {

constexpr double from_first = 0.001;  // per hour
constexpr double from_second = 0.01;
constexpr double period_h = 24;

/// The first pool decays into the second, which decays.
class chain final : public dynamics {
 public:
    std::size_t pool_count() const override { return 2; }
    std::size_t accumulator_count() const override { return 0; }
    std::size_t input_count() const override { return 0; }
    void rates(std::span<const double> x, std::span<const double>, std::span<double> rate,
               std::span<double>) const override {
        rate[0] = -from_first * x[0];
        rate[1] = from_first * x[0] - from_second * x[1];
    }
    void jacobian(std::span<const double>, std::span<const double>, std::span<double> slope,
                  std::span<double>) const override {
        slope[0] = -from_first;
        slope[1] = 0;
        slope[2] = from_first;
        slope[3] = -from_second;
    }
    std::string name_non_finite(std::span<const double>, std::span<const double>) const override { return {}; }
};

/// What a little more in the pool of a column at the start is at the end in the pool of a row.
Eigen::MatrixXd kept(const std::vector<event>& events) {
    const chain body;
    const run_request period{
        .end = period_h, .pools = {3, 2}, .events = events, .record_hours = slope_hours(0, period_h, 24)};
    const periodic_slope found = slope_of_period(body, period, run(body, period));
    const Eigen::Map<const Eigen::Vector2d> scale(found.scale.data());
    const Eigen::Map<const Eigen::Matrix2d> inverse(found.inverse.data());
    const Eigen::MatrixXd scaled = Eigen::MatrixXd::Identity(2, 2) - Eigen::MatrixXd(inverse.inverse());
    return scale.asDiagonal() * scaled * scale.cwiseInverse().asDiagonal();
}

// Oracle: exponentials. An implicit Euler step of an hour errs by half the square of what decays in it.
TEST(PeriodSlope, IsThatOfTheClosedForm) {
    const Eigen::MatrixXd found = kept({});

    const double first = std::exp(-period_h * from_first);
    const double second = std::exp(-period_h * from_second);
    EXPECT_NEAR(found(0, 0), first, 2e-5);
    EXPECT_NEAR(found(0, 1), 0, 1e-15);
    EXPECT_NEAR(found(1, 0), from_first / (from_second - from_first) * (first - second), 2e-4);
    EXPECT_NEAR(found(1, 1), second, 2e-3);
}

TEST(PeriodSlope, OfAPoolThatAnEventSetsForgetsHowThePeriodBegan) {
    const Eigen::MatrixXd found = kept({{.hour = 20, .kind = event_kind::set_pool, .target = 0, .value = 1}});

    EXPECT_NEAR(found(0, 0), 0, 1e-12);
    EXPECT_GT(found(1, 0), 0.01);  // it had passed something on before
    EXPECT_NEAR(found(1, 1), std::exp(-period_h * from_second), 2e-3);
}

}  // namespace
}  // namespace magnesia::engine::period_slope_test
