// direction_only.hpp - a study that tells its result in words: lower, higher or no difference, and no number.
// Equations: docs/statistics/meta_analysis.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::statistics {

/// What it says; lower and higher mean significantly so, at 5 per cent.
enum class told { lower, higher, no_difference };

struct direction_only {
    told says = told::no_difference;
    double standard_error = 1;  ///< of the estimate that it does not give, by its people; above 0
    double doubt = 0;           ///< standard deviation of a bias of that estimate
    double picked = 0;  ///< chance that a difference is told because it came out, whatever there is; 0 to below 1
};

/// How likely the words of a study are.
///   effect    the true mean effect
///   between   variance of effects between studies
double likelihood(const direction_only& study, double effect, double between);

}  // namespace magnesia::statistics
