// band_of.cpp - sorted values and their quantiles.
// SPDX-License-Identifier: Apache-2.0
#include "study/band_of.hpp"

#include <algorithm>

#include "study/quantile.hpp"

namespace magnesia::study {

band band_of(std::vector<double> values, bool has_ends) {
    constexpr double low_share = 0.05;
    constexpr double high_share = 0.95;
    std::sort(values.begin(), values.end());
    band found{.median = quantile_of_sorted(values, 0.5), .p5 = {}, .p95 = {}};
    if (!has_ends) return found;
    found.p5 = quantile_of_sorted(values, low_share);
    found.p95 = quantile_of_sorted(values, high_share);
    return found;
}

}  // namespace magnesia::study
