// quantile.hpp - quantiles of a small sample.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace magnesia::study {

/// The `share` quantile (0 to 1) of a sample: linear between order statistics (Hyndman and Fan 1996, type 7).
///   sample  at least one value, all finite; any order
double quantile(std::vector<double> sample, double share);

/// The same of a sample in ascending order.
double quantile_of_sorted(std::span<const double> sample, double share);

}  // namespace magnesia::study
