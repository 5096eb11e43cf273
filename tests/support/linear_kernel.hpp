// linear_kernel.hpp - gut, blood and urine with constant rates as a kernel for lanes: its closed form is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace magnesia::test_support {

/// Gut (0) empties into blood (1), which loses to the accumulator. Input 0 flows into the blood.
struct linear_kernel {
    static constexpr int pools = 2;
    static constexpr int accumulators = 1;
    static constexpr int inputs = 1;
    static constexpr int parameters = 2;  // absorption, elimination
    static constexpr int hoisted = 2;
    static constexpr int matrix = 3;
    static constexpr int accumulator_slopes = 1;
    static constexpr std::array<int, 1> watched_pools{1};

    template <class V>
    static void settle(const V*, V*) {}

    template <class V>
    static void hoist(const V* parameter, V* hoisted) {
        for (int i = 0; i < 2; ++i) hoisted[i] = parameter[i];
    }
    template <class V>
    static void rates(const V* pool, const V* input, const V* hoisted, V* pool_rate, V* accumulator_rate) {
        const V uptake = hoisted[0] * pool[0];
        accumulator_rate[0] = hoisted[1] * pool[1];
        pool_rate[0] = -uptake;
        pool_rate[1] = input[0] + uptake - accumulator_rate[0];
    }
    template <class V>
    static void linearise(const V* pool, const V* input, const V* hoisted, V* pool_rate, V* accumulator_rate, V* matrix,
                          V* accumulator_slope) {
        rates(pool, input, hoisted, pool_rate, accumulator_rate);
        matrix[0] = hoisted[0];
        matrix[1] = -hoisted[0];
        matrix[2] = hoisted[1];
        accumulator_slope[0] = hoisted[1];
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

}  // namespace magnesia::test_support
