// slope_shape.cpp - pools that no rate reads together, by greedy colouring.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/slope_shape.hpp"

#include <algorithm>
#include <numeric>

namespace magnesia::model {

slope_shape::slope_shape(const std::vector<reading>& rates) {
    std::array<reading, pool_count> together{};  // with whom each pool is read
    for (const reading& rate : rates) {
        std::vector<std::size_t>& pools = pools_of_.emplace_back();
        for (std::size_t pool = 0; pool < pool_count; ++pool) {
            if (!rate.test(pool)) continue;
            pools.push_back(pool);
            together[pool] |= rate;
        }
    }
    // Those with most company first: the usual order, which for the body needs no more directions than the longest row.
    std::array<std::size_t, pool_count> order{};
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t pool) { return together[pool].count(); });
    std::vector<reading> members;  // by direction
    for (const std::size_t pool : order) {
        const auto free = std::ranges::find_if(members, [&](const reading& m) { return (m & together[pool]).none(); });
        direction_of_[pool] = static_cast<std::size_t>(free - members.begin());
        if (free == members.end()) members.emplace_back();
        members[direction_of_[pool]].set(pool);
    }
    directions_ = members.size();
}

}  // namespace magnesia::model
