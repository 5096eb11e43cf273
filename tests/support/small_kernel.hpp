// small_kernel.hpp - a body of two pools as a kernel for lanes and as dynamics, to judge the one by the other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include "engine/dynamics.hpp"
#include "tests/support/two_pools.hpp"

namespace magnesia::test_support {

/// Gut (0) with saturable uptake into blood (1), which loses in proportion; the accumulator collects the loss. Input 0
/// flows into the gut. Written by hand in the form of a generated kernel (docs/model/kernels.md).
struct small_kernel : two_pools {
    static constexpr int parameters = 3;  // largest uptake, half, loss
    static constexpr int hoisted = 3;
    static constexpr int settled = 0;

    template <class V>
    static void hoist(const V* parameter, V* hoisted) {
        for (int i = 0; i < 3; ++i) hoisted[i] = parameter[i];
    }
    template <class V>
    static void rates(const V* pool, const V* input, const V* hoisted, V* pool_rate, V* accumulator_rate) {
        const V uptake = hoisted[0] * pool[0] / (hoisted[1] + pool[0]);
        const V loss = hoisted[2] * pool[1];
        pool_rate[0] = input[0] - uptake;
        pool_rate[1] = uptake - loss;
        accumulator_rate[0] = loss;
    }
    template <class V>
    static void linearise(const V* pool, const V* input, const V* hoisted, V* pool_rate, V* accumulator_rate, V* matrix,
                          V* accumulator_slope) {
        rates(pool, input, hoisted, pool_rate, accumulator_rate);
        const V sum = hoisted[1] + pool[0];
        matrix[0] = hoisted[0] * hoisted[1] / (sum * sum);  // minus the derivative of the gut
        matrix[1] = -matrix[0];
        matrix[2] = hoisted[2];
        accumulator_slope[0] = hoisted[2];
    }
};

/// The same body one person at a time.
class small_body : public engine::dynamics {
 public:
    small_body(double largest, double half, double loss) : largest_(largest), half_(half), loss_(loss) {}

    std::size_t pool_count() const override { return 2; }
    std::size_t accumulator_count() const override { return 1; }
    std::size_t input_count() const override { return 1; }

    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override {
        const double uptake = largest_ * pools[0] / (half_ + pools[0]);
        accumulator_rates[0] = loss_ * pools[1];
        pool_rates[0] = inputs[0] - uptake;
        pool_rates[1] = uptake - accumulator_rates[0];
    }
    void jacobian(std::span<const double> pools, std::span<const double>, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override {
        const double sum = half_ + pools[0];
        const double slope = largest_ * half_ / (sum * sum);
        pool_jacobian[0] = -slope, pool_jacobian[1] = 0;
        pool_jacobian[2] = slope, pool_jacobian[3] = -loss_;
        accumulator_jacobian[0] = 0, accumulator_jacobian[1] = loss_;
    }
    std::string name_non_finite(std::span<const double> pools, std::span<const double>) const override {
        return std::isfinite(largest_ * pools[0] / (half_ + pools[0])) ? "" : "gut.uptake is not finite";
    }

 private:
    double largest_;
    double half_;
    double loss_;
};

}  // namespace magnesia::test_support
