// quantile.hpp - quantiles of a small sample.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace magnesia::study {

/// The `share` quantile (0 to 1) of a sample: linear between order statistics (Hyndman and Fan 1996, type 7).
///   sample  at least one value, all finite, ascending
double quantile_of_sorted(std::span<const double> sample, double share);

}  // namespace magnesia::study
