// quantile.hpp - quantiles of a small sample.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstdint>
#include <span>

namespace magnesia::study {

/// The `share` quantile (0 to 1) of a sample: linear between order statistics (Hyndman and Fan 1996, type 7).
///   sample  at least one value, all finite, ascending
double quantile_of_sorted(std::span<const double> sample, double share);

/// The same of `count` values, at least one, of which `at(i)` is the i-th in ascending order.
template <class At>
double quantile_of(std::uint64_t count, double share, const At& at) {
    const double position = share * static_cast<double>(count - 1);
    const auto below = static_cast<std::uint64_t>(std::floor(position));
    const double part = position - std::floor(position);
    const double value = at(below);
    return part == 0 ? value : value + part * (at(below + 1) - value);
}

}  // namespace magnesia::study
