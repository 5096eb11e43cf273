// watched_body.hpp - the generated kernel with the quantity whose extremes are kept: total plasma magnesium.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lane_run.hpp"
#include "lanes/vector_maths.hpp"
#include "model/body/body_kernel.hpp"

namespace magnesia::model {

struct watched_body : body_kernel {
    static constexpr const auto& watched_pools = plasma_total_pools;

    template <class V>
    static V watched(const V* pool, const V* input, const V* hoisted) {
        return plasma_total(pool, input, hoisted);
    }
};

}  // namespace magnesia::model
