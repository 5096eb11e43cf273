// linear_kernel.hpp - gut, blood and urine with constant rates as a kernel for lanes: its closed form is known.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/two_pools.hpp"

namespace magnesia::test_support {

/// Gut (0) empties into blood (1), which loses to the accumulator. Input 0 flows into the blood.
struct linear_kernel : two_pools {
    static constexpr int parameters = 2;  // absorption, elimination
    static constexpr int hoisted = 2;
    static constexpr int settled = 0;

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
};

}  // namespace magnesia::test_support
