// compartments.hpp - compartments that exchange at constant rates: the rates at which their sum of exponentials fades.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace magnesia::engine {

/// One-way flow per content, per hour. Into `outside` it leaves the system.
struct compartment_flow {
    static constexpr std::size_t outside = static_cast<std::size_t>(-1);
    std::size_t from = 0;
    std::size_t to = outside;
    double per_hour = 0;
};

/// The rates of the exponentials of `count` compartments, per hour, ascending (the slowest first).
///   throws  internal_error when they are not all real: such flows exchange in circles, which no store here does
std::vector<double> decay_rates(std::size_t count, const std::vector<compartment_flow>& flows);

}  // namespace magnesia::engine
