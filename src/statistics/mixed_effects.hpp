// mixed_effects.hpp - pooling effects, with or without moderators: weighted least squares with a variance between
// studies. Equations: docs/statistics/meta_analysis.md; judged by R's metafor in tests/statistics.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "statistics/effect_size.hpp"

namespace magnesia::statistics {

/// How the variance between studies is estimated; a fixed effect has none.
enum class between_studies { fixed_effect, dersimonian_laird, paule_mandel, restricted_likelihood };

/// How intervals and p are found: normal; Knapp and Hartung's t with its scaled error; the same, but never narrower
/// than with the unscaled error.
enum class interval_by { normal, knapp_hartung, knapp_hartung_not_narrower };

std::string_view word(between_studies method);

struct pooling_options {
    between_studies method = between_studies::restricted_likelihood;
    interval_by interval = interval_by::knapp_hartung_not_narrower;
};

/// One coefficient.
struct coefficient {
    double estimate = 0;
    double standard_error = 0;
    double low = 0;  ///< 95 % interval
    double high = 0;
    double p = 1;
};

/// A fitted model of k studies and m coefficients.
struct fitted {
    std::vector<coefficient> coefficients;
    double degrees_of_freedom = 0;              ///< k - m, of t intervals
    double tau2 = 0;                            ///< variance between studies that moderators leave
    std::optional<double> tau2_standard_error;  ///< restricted likelihood only
    std::optional<double> tau2_low;  ///< 95 % interval by Q-profile; nothing for a fixed effect or no freedom
    std::optional<double> tau2_high;
    double q = 0;  ///< Cochran's Q, residual with moderators
    double q_p = 1;
    double i2 = 0;  ///< per cent of the spread that is between studies
    double h2 = 1;
    double moderators_statistic = 0;  ///< chi-square, or F with t intervals; of all coefficients but the first
    double moderators_p = 1;
    std::vector<double> weights;  ///< per cent
};

/// Fits y = X b + u + e, u of variance tau2, e of the effects' variances.
///   effects   [k >= 1], variances above 0, finite
///   columns   [m >= 0][k] the moderators; a column of ones comes before them
///   errors    input_error: fewer studies than coefficients, columns that depend on each other, a variance of 0
fitted fit(std::span<const effect> effects, const std::vector<std::vector<double>>& columns,
           const pooling_options& options);

/// One pooled effect.
struct pooled {
    coefficient effect;
    double tau2 = 0;
    std::optional<double> tau2_standard_error;
    std::optional<double> tau2_low;
    std::optional<double> tau2_high;
    double q = 0;
    double q_p = 1;
    double i2 = 0;
    double h2 = 1;
    /// Where the effect of a further study lies with 95 %: the normal or t quantile of the interval's own degrees of
    /// freedom; nothing for a single study or a fixed effect.
    std::optional<double> prediction_low;
    std::optional<double> prediction_high;
    std::vector<double> weights;  ///< per cent
};

/// Pools effects without moderators. A single study keeps its own normal interval, and there is no tau2 to estimate.
pooled pool(std::span<const effect> effects, const pooling_options& options);

}  // namespace magnesia::statistics
