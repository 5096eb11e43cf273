// small_bodies.hpp - small systems whose solutions are known, to judge the engine by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "engine/dynamics.hpp"

namespace magnesia::test_support {

/// rates = matrix * pools, input i flows into pool i, and accumulator 0 collects what leaves the system.
/// Covers one and two compartments with absorption, and any other linear body.
class linear_body : public engine::dynamics {
 public:
    explicit linear_body(std::vector<double> matrix)
        : matrix_(std::move(matrix)), n_(static_cast<std::size_t>(std::lround(std::sqrt(matrix_.size())))) {}

    std::size_t pool_count() const override { return n_; }
    std::size_t accumulator_count() const override { return 1; }
    std::size_t input_count() const override { return n_; }

    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override {
        double inflow = 0;
        double gain = 0;
        for (std::size_t i = 0; i < n_; ++i) {
            pool_rates[i] = inputs[i];
            for (std::size_t j = 0; j < n_; ++j) pool_rates[i] += matrix_[i * n_ + j] * pools[j];
            inflow += inputs[i];
            gain += pool_rates[i];
        }
        accumulator_rates[0] = inflow - gain;
    }

    void jacobian(std::span<const double>, std::span<const double>, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override {
        for (std::size_t j = 0; j < n_; ++j) accumulator_jacobian[j] = 0;
        for (std::size_t i = 0; i < n_; ++i)
            for (std::size_t j = 0; j < n_; ++j) {
                pool_jacobian[i * n_ + j] = matrix_[i * n_ + j];
                accumulator_jacobian[j] -= matrix_[i * n_ + j];
            }
    }

    std::string name_non_finite(std::span<const double> pools, std::span<const double> inputs) const override {
        std::vector<double> rate(n_);
        double lost = 0;
        rates(pools, inputs, rate, std::span(&lost, 1));
        for (std::size_t i = 0; i < n_; ++i)
            if (!std::isfinite(rate[i])) return "linear.pool" + std::to_string(i) + " is not finite";
        return std::isfinite(lost) ? "" : "linear.lost is not finite";
    }

 private:
    std::vector<double> matrix_;
    std::size_t n_;
};

/// One compartment: elimination rate per hour.
inline linear_body one_compartment(double elimination) {
    return linear_body({-elimination});
}

/// Gut (0) and body (1): first-order absorption, then elimination.
inline linear_body oral_one_compartment(double absorption, double elimination) {
    return linear_body({-absorption, 0, absorption, -elimination});
}

/// Gut (0), centre (1) and periphery (2).
inline linear_body oral_two_compartments(double absorption, double elimination, double out, double back) {
    return linear_body({-absorption, 0, 0, absorption, -elimination - out, back, 0, out, -back});
}

/// One pool with saturable elimination: rate = input - most * x / (half + x); the accumulator collects the loss.
class saturable_body : public engine::dynamics {
 public:
    saturable_body(double most, double half) : most_(most), half_(half) {}

    std::size_t pool_count() const override { return 1; }
    std::size_t accumulator_count() const override { return 1; }
    std::size_t input_count() const override { return 1; }

    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override {
        const double loss = most_ * pools[0] / (half_ + pools[0]);
        pool_rates[0] = inputs[0] - loss;
        accumulator_rates[0] = loss;
    }

    void jacobian(std::span<const double> pools, std::span<const double>, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override {
        const double sum = half_ + pools[0];
        accumulator_jacobian[0] = most_ * half_ / (sum * sum);
        pool_jacobian[0] = -accumulator_jacobian[0];
    }

    std::string name_non_finite(std::span<const double> pools, std::span<const double>) const override {
        return std::isfinite(most_ * pools[0] / (half_ + pools[0])) ? "" : "saturable.loss is not finite";
    }

 private:
    double most_;
    double half_;
};

/// Robertson's three reactions (1966), the classic stiff test; the accumulator integrates the third pool's growth.
class robertson_body : public engine::dynamics {
 public:
    std::size_t pool_count() const override { return 3; }
    std::size_t accumulator_count() const override { return 1; }
    std::size_t input_count() const override { return 0; }

    void rates(std::span<const double> y, std::span<const double>, std::span<double> rate,
               std::span<double> accumulator_rates) const override {
        rate[0] = -0.04 * y[0] + 1e4 * y[1] * y[2];
        rate[2] = 3e7 * y[1] * y[1];
        rate[1] = -rate[0] - rate[2];
        accumulator_rates[0] = rate[2];
    }

    void jacobian(std::span<const double> y, std::span<const double>, std::span<double> j,
                  std::span<double> accumulator_jacobian) const override {
        j[0] = -0.04, j[1] = 1e4 * y[2], j[2] = 1e4 * y[1];
        j[6] = 0, j[7] = 6e7 * y[1], j[8] = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            j[3 + i] = -j[i] - j[6 + i];
            accumulator_jacobian[i] = j[6 + i];
        }
    }

    std::string name_non_finite(std::span<const double> y, std::span<const double>) const override {
        return std::isfinite(y[0] + y[1] + y[2]) ? "" : "robertson is not finite";
    }
};

/// One pool that falls steadily and whose second rate, "broken.root", is NaN below zero.
class breaking_body : public engine::dynamics {
 public:
    std::size_t pool_count() const override { return 1; }
    std::size_t accumulator_count() const override { return 1; }
    std::size_t input_count() const override { return 1; }

    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override {
        pool_rates[0] = inputs[0];
        accumulator_rates[0] = pools[0] < 0 ? std::numeric_limits<double>::quiet_NaN() : pools[0];
    }

    void jacobian(std::span<const double>, std::span<const double>, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override {
        pool_jacobian[0] = 0;
        accumulator_jacobian[0] = 1;
    }

    std::string name_non_finite(std::span<const double> pools, std::span<const double>) const override {
        return pools[0] < 0 ? "broken.root is nan" : "";
    }
};

}  // namespace magnesia::test_support
