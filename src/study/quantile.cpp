// quantile.cpp - linear interpolation between order statistics.
// SPDX-License-Identifier: Apache-2.0
#include "study/quantile.hpp"

#include "core/error.hpp"

namespace magnesia::study {

double quantile_of_sorted(std::span<const double> sample, double share) {
    MAGNESIA_ASSERT(!sample.empty());
    return quantile_of(sample.size(), share, [&](std::uint64_t i) { return sample[i]; });
}

}  // namespace magnesia::study
