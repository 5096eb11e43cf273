// asymmetry.hpp - whether small studies show other effects than large ones, and what would fill the gap.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "statistics/mixed_effects.hpp"

namespace magnesia::statistics {

/// A test of a lopsided funnel.
struct lopsidedness {
    double statistic = 0;  ///< z or t of the slope on the standard error; Kendall's tau
    double p = 1;
};

/// Egger's regression of effects on their standard errors within the mixed model; tested as the options say.
///   errors   input_error: fewer than 3 studies, or all of one precision
lopsidedness egger_in_model(std::span<const effect> effects, const pooling_options& options);

/// The classical one: a line weighted by 1 / variance, with a multiplicative spread, tested by t with k - 2.
lopsidedness egger_classical(std::span<const effect> effects);

/// Begg and Mazumdar's rank correlation of standardised effects and variances (Kendall's tau, exact up to 49 studies
/// without ties).
lopsidedness begg_rank(std::span<const effect> effects);

/// Trim and fill by Duval and Tweedie's L0, on the side where Egger's slope says that studies are missing.
struct filled {
    int missing = 0;
    bool is_missing_right = false;  ///< on the side of higher effects
    pooled with_filled;
};
filled trim_and_fill(std::span<const effect> effects, const pooling_options& options);

}  // namespace magnesia::statistics
