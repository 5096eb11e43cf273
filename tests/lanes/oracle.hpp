// oracle.hpp - each function in 113 bits by libquadmath, and the error of a double in units in the last place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::lanes::testing {

__extension__ typedef __float128 quad;

/// The value at doubles x and y with about 30 digits. Throws for a name it does not know.
quad exact(const std::string& function, double x, double y);

/// |computed - exact| in units in the last place of `exact` (at least the smallest subnormal). Infinity counts as
/// 2^1024. NaN is right only for NaN.
double error_in_ulp(double computed, quad exact);

/// log(x) and 2^x.
quad exact_log(double x);
quad exact_power_of_two(double x);

}  // namespace magnesia::lanes::testing
