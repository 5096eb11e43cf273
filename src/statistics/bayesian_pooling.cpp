// bayesian_pooling.cpp - the sums over tau, and quantiles of the mixture by halving.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/bayesian_pooling.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "statistics/distributions.hpp"
#include "statistics/require.hpp"

namespace magnesia::statistics {
namespace {

constexpr int grid_points = 2000;

/// The middle of the i-th of equally likely slices of the prior of tau: each carries the same prior belief, so that
/// the grid is dense where the prior is.
double tau_at(int i, const belief_before& prior) {
    const double share = (i + 0.5) / grid_points;
    if (prior.spread == spread_prior::half_cauchy) return prior.spread_scale * std::tan(std::numbers::pi / 2 * share);
    return prior.spread_scale * normal_quantile(0.5 + share / 2);
}

/// ln of the likelihood with no effect and with one, and the effect given tau.
struct at_tau {
    double log_nil = 0;
    double log_effect = 0;
    double mean = 0;
    double sd = 0;
};

at_tau judge(std::span<const effect> effects, double tau, double effect_sd) {
    double precision = 0;
    double weighted = 0;
    double log_nil = 0;
    for (const effect& one : effects) {
        const double variance = one.variance + tau * tau;
        precision += 1 / variance;
        weighted += one.estimate / variance;
        log_nil -= 0.5 * (std::log(2 * std::numbers::pi * variance) + one.estimate * one.estimate / variance);
    }
    const double posterior_precision = precision + 1 / (effect_sd * effect_sd);
    const double log_ratio =
        0.5 * weighted * weighted / posterior_precision - 0.5 * std::log1p(effect_sd * effect_sd * precision);
    return {log_nil, log_nil + log_ratio, weighted / posterior_precision, 1 / std::sqrt(posterior_precision)};
}

double below_normal(double value, double mean, double sd) {
    if (sd <= 0) return value >= mean ? 1 : 0;
    return normal_upper((mean - value) / sd);
}

/// Where a rising function passes p, by halving between ends that hold nearly all of the belief.
template <class Below>
double pass(double p, double low, double high, Below below) {
    for (int i = 0; i < 200 && high - low > 1e-12 * std::max(std::abs(low), std::abs(high)); ++i) {
        const double middle = 0.5 * (low + high);
        (below(middle) < p ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

}  // namespace

belief_after::belief_after(std::vector<part> parts, double log_bayes_factor)
    : parts_(std::move(parts)), log_bayes_factor_(log_bayes_factor) {
    for (const part& one : parts_) p_nil_ += one.weight_nil;
}

double belief_after::p_below(double value) const {
    double p = value >= 0 ? p_nil_ : 0;
    for (const part& one : parts_) p += one.weight_effect * below_normal(value, one.mean, one.sd);
    return p;
}

double belief_after::quantile(double p) const {
    require(p > 0 && p < 1, "probability", p, "between 0 and 1");
    const double below_spike = p_below(0) - p_nil_;
    if (p >= below_spike && p <= below_spike + p_nil_) return 0;
    double reach = 0;
    for (const part& one : parts_) reach = std::max(reach, std::abs(one.mean) + 40 * one.sd);
    return pass(p, -reach, reach, [&](double value) { return p_below(value); });
}

double belief_after::quantile_of_next_study(double p) const {
    require(p > 0 && p < 1, "probability", p, "between 0 and 1");
    const auto below = [&](double value) {
        double sum = 0;
        for (const part& one : parts_) {
            sum += one.weight_nil * below_normal(value, 0, one.tau) +
                   one.weight_effect * below_normal(value, one.mean, std::hypot(one.sd, one.tau));
        }
        return sum;
    };
    double reach = 1;
    while (below(-reach) > p || below(reach) < p) reach *= 2;
    return pass(p, -reach, reach, below);
}

double belief_after::mean() const {
    double sum = 0;
    for (const part& one : parts_) sum += one.weight_effect * one.mean;
    return sum;
}

double belief_after::mean_tau() const {
    double sum = 0;
    for (const part& one : parts_) sum += (one.weight_nil + one.weight_effect) * one.tau;
    return sum;
}

belief_after believe(std::span<const effect> effects, const belief_before& prior) {
    require(!effects.empty(), "effects", 0, "at least one study");
    for (const effect& one : effects) require(one.variance > 0, "variance", one.variance, "above 0");
    require(prior.prior_nil > 0 && prior.prior_nil < 1, "prior_nil", prior.prior_nil, "between 0 and 1");
    require(prior.effect_sd > 0, "effect_sd", prior.effect_sd, "above 0");
    require(prior.spread_scale > 0, "spread_scale", prior.spread_scale, "above 0");

    std::vector<belief_after::part> parts;
    std::vector<at_tau> likelihoods;
    double largest = -INFINITY;
    for (int i = 0; i < grid_points; ++i) {
        const double tau = tau_at(i, prior);
        likelihoods.push_back(judge(effects, tau, prior.effect_sd));
        parts.push_back({.tau = tau, .mean = likelihoods.back().mean, .sd = likelihoods.back().sd});
        largest = std::max({largest, likelihoods.back().log_nil, likelihoods.back().log_effect});
    }
    double nil = 0;
    double with_effect = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].weight_nil = prior.prior_nil * std::exp(likelihoods[i].log_nil - largest);
        parts[i].weight_effect = (1 - prior.prior_nil) * std::exp(likelihoods[i].log_effect - largest);
        nil += parts[i].weight_nil;
        with_effect += parts[i].weight_effect;
    }
    for (belief_after::part& one : parts) {
        one.weight_nil /= nil + with_effect;
        one.weight_effect /= nil + with_effect;
    }
    const double log_bayes_factor = std::log(with_effect / (1 - prior.prior_nil)) - std::log(nil / prior.prior_nil);
    return {std::move(parts), log_bayes_factor};
}

}  // namespace magnesia::statistics
