// primitives.hpp - logistic, softplus and real_power on double: safe at both ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace magnesia::inline core {

/// 1 / (1 + exp(-x)). Relative error under 3 ulp for all finite x; 0 and 1 at the infinities; NaN stays NaN.
inline double logistic(double x) {
    if (x >= 0) return 1.0 / (1.0 + std::exp(-x));
    const double e = std::exp(x);
    return e / (1.0 + e);
}

/// log(1 + exp(x)). Relative error under 3 ulp for all finite x; NaN stays NaN.
inline double softplus(double x) {
    return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x));
}

/// x^exponent for x >= 0 as the C library computes it.
inline double real_power(double x, double exponent) {
    return std::pow(x, exponent);
}

}  // namespace magnesia::inline core
