// bayesian_pooling.hpp - pooling with the belief that there may be exactly no effect: a spike at nil beside a spread of
// effects, and a robust prior on the spread between studies. Deterministic: sums over a fixed grid, no sampling.
// Equations: docs/statistics/meta_analysis.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "statistics/direction_only.hpp"
#include "statistics/effect_size.hpp"

namespace magnesia::statistics {

/// The shape of the prior of the standard deviation between studies, each with a scale.
enum class spread_prior { half_cauchy, half_normal };

struct belief_before {
    double prior_nil = 0.5;  ///< that the effect is exactly 0; between 0 and 1
    double effect_sd = 1;    ///< of effects that are not nil, around 0; above 0
    spread_prior spread = spread_prior::half_cauchy;
    double spread_scale = 0.5;  ///< above 0
};

/// Beliefs after the studies, as a mixture over a grid of tau: for each, how likely it is, and the effect given it.
class belief_after {
 public:
    /// A point of the grid. `weight`: of the whole belief; the two parts sum to 1 over the grid.
    struct part {
        double tau = 0;
        double weight_nil = 0;     ///< with no effect
        double weight_effect = 0;  ///< with an effect, which is then normal
        double mean = 0;
        double sd = 0;
    };

    belief_after(std::vector<part> parts, double log_bayes_factor);

    /// That the effect is exactly 0.
    double p_nil() const { return p_nil_; }
    /// ln of how much more likely the studies are with an effect than without.
    double log_bayes_factor() const { return log_bayes_factor_; }
    /// That the effect is below (above) a value, which is not 0.
    double p_below(double value) const;
    double p_above(double value) const { return 1 - p_below(value); }
    /// The value below which the effect lies with probability p, 0 < p < 1; 0 where the spike is.
    double quantile(double p) const;
    /// The same for the true effect of one further study.
    double quantile_of_next_study(double p) const;
    /// Expected effect and expected spread between studies.
    double mean() const;
    double mean_tau() const;

 private:
    std::vector<part> parts_;
    double p_nil_ = 0;
    double log_bayes_factor_ = 0;
};

/// What studies leave of a belief.
///   effects   [k >= 1], variances above 0
///   errors    input_error: no studies, a variance of 0, a prior outside what belief_before says
belief_after believe(std::span<const effect> effects, const belief_before& prior);

/// The same with studies that tell their result in words beside those with numbers, of which there may then be none.
///   words     [k >= 1], standard errors above 0
///   errors    input_error: no words, and as above
belief_after believe(std::span<const effect> effects, std::span<const direction_only> words,
                     const belief_before& prior);

}  // namespace magnesia::statistics
