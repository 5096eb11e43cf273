// two_pools.hpp - what kernels of two pools share: the first hands on to the second, which loses to the accumulator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace magnesia::test_support {

/// The matrix is (0,0), (1,0), (1,1) of minus the Jacobian; input and watched pool are one each.
struct two_pools {
    static constexpr int pools = 2;
    static constexpr int accumulators = 1;
    static constexpr int inputs = 1;
    static constexpr int matrix = 3;
    static constexpr int accumulator_slopes = 1;
    static constexpr std::array<int, 1> watched_pools{1};

    template <class V>
    static void settle(const V*, V*) {}

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
