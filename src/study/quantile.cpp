// quantile.cpp - linear interpolation between order statistics.
// SPDX-License-Identifier: Apache-2.0
#include "study/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/error.hpp"

namespace magnesia::study {

double quantile_of_sorted(std::span<const double> sample, double share) {
    MAGNESIA_ASSERT(!sample.empty());
    const double position = share * static_cast<double>(sample.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(position));
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    const double part = position - std::floor(position);
    return sample[below] + part * (sample[above] - sample[below]);
}

}  // namespace magnesia::study
