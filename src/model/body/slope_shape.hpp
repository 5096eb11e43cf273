// slope_shape.hpp - which pools each rate depends on, and pools that no rate reads together.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <span>
#include <vector>

#include "core/dual.hpp"
#include "core/reach.hpp"
#include "model/body/layout.hpp"

namespace magnesia::model {

/// A Jacobian is mostly zeros. Pools of which no rate reads two can share a direction of a dual number: what a slope
/// along it says of a rate belongs to the one of them that the rate reads (Curtis, Powell and Reid 1974).
class slope_shape {
 public:
    using reading = std::bitset<pool_count>;  ///< the pools one rate depends on

    explicit slope_shape(const std::vector<reading>& rates);

    std::size_t directions() const { return directions_; }
    std::size_t direction_of(std::size_t pool) const { return direction_of_[pool]; }
    const std::vector<std::size_t>& pools_read_by(std::size_t rate) const { return pools_of_[rate]; }

 private:
    std::vector<std::vector<std::size_t>> pools_of_;  ///< by rate
    std::array<std::size_t, pool_count> direction_of_{};
    std::size_t directions_ = 0;
};

/// Directions worked at once. The body needs 19; more take another pass (docs/decisions/0058).
inline constexpr std::size_t directions_at_once = 20;
using slopes = dual<directions_at_once>;
using reaches = reach<pool_count>;

/// A pool as the pass that starts at direction `first` sees it.
inline slopes pool_along(const slope_shape& shape, std::size_t first, double value, std::size_t pool) {
    const std::size_t direction = shape.direction_of(pool);
    if (direction < first || direction >= first + directions_at_once) return {value};
    return slopes::variable(value, direction - first);
}

/// Appends what each member of `s` reads.
template <class S>
void append_reading(const S& s, std::vector<slope_shape::reading>& rates) {
    S::each(s, [&](const char*, const char*, unit, const auto& member) { rates.push_back(member.raw().directions); });
}

/// Writes the slopes that one pass found, one member of `s` a row, into rows of `width` that start with `matrix`.
/// Row 0 is the rate `first_rate` of the shape. Entries that no pass writes must be zero already.
template <class S>
void write_slopes(const slope_shape& shape, std::size_t first, const S& s, std::size_t first_rate,
                  std::span<double> matrix, std::size_t width) {
    std::size_t row = 0;
    S::each(s, [&](const char*, const char*, unit, const auto& member) {
        const auto& slope = member.raw().slope;
        for (const std::size_t pool : shape.pools_read_by(first_rate + row)) {
            const std::size_t direction = shape.direction_of(pool);
            if (direction >= first && direction < first + directions_at_once)
                matrix[row * width + pool] = slope[direction - first];
        }
        ++row;
    });
}

}  // namespace magnesia::model
