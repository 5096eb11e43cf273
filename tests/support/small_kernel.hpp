// small_kernel.hpp - a body of two pools as a kernel for lanes and as dynamics, to judge the one by the other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>

#include "engine/dynamics.hpp"

namespace magnesia::test_support {

/// Gut (0) with saturable uptake into blood (1), which loses in proportion; the accumulator collects the loss. Input 0
/// flows into the gut. Written by hand in the form of a generated kernel (docs/model/kernels.md).
struct small_kernel {
    static constexpr int pools = 2;
    static constexpr int accumulators = 1;
    static constexpr int inputs = 1;
    static constexpr int parameters = 3;  // largest uptake, half, loss
    static constexpr int hoisted = 3;
    static constexpr int matrix = 3;
    static constexpr int accumulator_slopes = 1;
    static constexpr std::array<int, 1> watched_pools{1};

    template <class V>
    static void settle(const V*, V*) {}

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
    template <class V>
    static void apply(const V* matrix, const V* vector, V* product) {
        product[0] = matrix[0] * vector[0];
        product[1] = matrix[1] * vector[0] + matrix[2] * vector[1];
    }
    template <class V>
    static void factor(V diagonal, V* matrix) {
        matrix[0] = V(1.0) / (matrix[0] + diagonal);
        matrix[2] = V(1.0) / (matrix[2] + diagonal);
    }
    template <class V>
    static void solve(const V* matrix, V* side) {
        side[0] = side[0] * matrix[0];
        side[1] = (side[1] - matrix[1] * side[0]) * matrix[2];
    }
    template <class V>
    static void accumulate(const V* accumulator_slope, const V* increment, V* coupled) {
        coupled[0] = fma(accumulator_slope[0], increment[1], coupled[0]);
    }
    template <class V>
    static V watched(const V* pool, const V*, const V*) {
        return pool[1];
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
