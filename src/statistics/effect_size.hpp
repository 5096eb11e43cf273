// effect_size.hpp - from the numbers of two groups to an effect with its variance.
// Formulas and their sources: docs/statistics/meta_analysis.md; judged by metafor's escalc in tests/statistics.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace magnesia::statistics {

/// An estimate and the variance of its sampling error.
struct effect {
    double estimate = 0;
    double variance = 0;
};

/// A group that was measured: at least 2 people, SD above 0.
struct group {
    double n = 0;
    double mean = 0;
    double sd = 0;
};

/// A group in which people with an event were counted.
struct counted_group {
    double events = 0;
    double n = 0;
};

// All functions: first minus (or over) second. errors: input_error for a group that cannot be.

/// Difference of means; variance of two independent groups.
effect mean_difference(const group& first, const group& second);

/// Hedges' g: difference over the pooled SD, with the exact correction for small groups.
effect standardised_difference(const group& first, const group& second);

/// Difference of two periods of the same people, with the correlation between them. `n` of both must be the people; the
/// smaller one counts.
effect crossover_difference(const group& first, const group& second, double correlation);

/// The same over the SD of people (root mean square of both periods), with the exact correction: comparable with
/// standardised_difference of parallel groups.
effect crossover_standardised_difference(const group& first, const group& second, double correlation);

/// Natural logarithms of ratios; 0.5 is added to every cell when one is empty.
effect log_risk_ratio(const counted_group& first, const counted_group& second);
effect log_odds_ratio(const counted_group& first, const counted_group& second);

/// Difference of the shares; 0.5 as above.
effect risk_difference(const counted_group& first, const counted_group& second);

/// The exact correction of a standardised difference with `df` degrees of freedom, at least 2.
double small_sample_correction(double df);

/// The variance of a standardised difference `g` between two independent groups of n1 and n2 people.
double variance_of_standardised(double g, double n1, double n2);

/// The 95 % interval of a normal estimate.
struct interval {
    double low = 0;
    double high = 0;
};
interval interval_of(const effect& of);

/// The standard error behind a 95 % interval of a normal estimate.
double standard_error_of_interval(double low, double high);

/// The standard error behind a two-sided p of an estimate that is not 0, 0 < p < 1, by the normal distribution.
double standard_error_of_p(double estimate, double p);

}  // namespace magnesia::statistics
