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
/// With words the effect given tau is no longer normal: fewer slices, each cut into normal pieces of its own.
constexpr int grid_points_with_words = 100;
constexpr double piece = 0.2;  ///< width of a piece and distance to the next, in SD of the effect given tau
constexpr int pieces_a_side = 20;
constexpr double too_little = 1e-14;  ///< of the whole belief: pieces with less are dropped

/// The middle of the i-th of equally likely slices of the prior of tau: each carries the same prior belief, so that
/// the grid is dense where the prior is.
double tau_at(int i, int slices, const belief_before& prior) {
    const double share = (i + 0.5) / slices;
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

double log_likelihood(std::span<const direction_only> words, double effect, double between) {
    double sum = 0;
    for (const direction_only& one : words) sum += std::log(likelihood(one, effect, between));
    return sum;
}

/// A part of the belief before its weights are put on one scale; -infinity where there is none.
struct weighed {
    belief_after::part part;
    double log_nil = -INFINITY;
    double log_effect = -INFINITY;
};

/// The belief of which these are the parts.
belief_after settled(std::vector<weighed> all, const belief_before& prior) {
    double largest = -INFINITY;
    for (const weighed& one : all) largest = std::max({largest, one.log_nil, one.log_effect});
    double nil = 0;
    double with_effect = 0;
    for (weighed& one : all) {
        one.part.weight_nil = prior.prior_nil * std::exp(one.log_nil - largest);
        one.part.weight_effect = (1 - prior.prior_nil) * std::exp(one.log_effect - largest);
        nil += one.part.weight_nil;
        with_effect += one.part.weight_effect;
    }
    std::vector<belief_after::part> parts;
    for (const weighed& one : all) {
        parts.push_back(one.part);
        parts.back().weight_nil /= nil + with_effect;
        parts.back().weight_effect /= nil + with_effect;
        if (parts.back().weight_nil + parts.back().weight_effect < too_little) parts.pop_back();
    }
    const double log_bayes_factor = std::log(with_effect / (1 - prior.prior_nil)) - std::log(nil / prior.prior_nil);
    return {std::move(parts), log_bayes_factor};
}

/// A normal belief of the effect as a row of narrow ones, each with the words at its place: sums of equal normals that
/// stand as close as they are wide are again normal, to nine digits.
void cut(const weighed& whole, std::span<const direction_only> words, std::vector<weighed>& into) {
    const double between = whole.part.tau * whole.part.tau;
    const double wide = 1 - piece * piece;
    for (int i = -pieces_a_side; i <= pieces_a_side; ++i) {
        const double at = i * piece;
        const double share = piece * std::exp(-0.5 * at * at / wide) / std::sqrt(2 * std::numbers::pi * wide);
        weighed one = whole;
        one.part.mean += at * whole.part.sd;
        one.part.sd *= piece;
        one.log_effect += std::log(share) + log_likelihood(words, one.part.mean, between + one.part.sd * one.part.sd);
        one.log_nil = i == 0 ? whole.log_nil + log_likelihood(words, 0, between) : -INFINITY;
        into.push_back(one);
    }
}

weighed at(double tau, std::span<const effect> effects, const belief_before& prior) {
    const at_tau given = judge(effects, tau, prior.effect_sd);
    return {.part = {.tau = tau, .mean = given.mean, .sd = given.sd},
            .log_nil = given.log_nil,
            .log_effect = given.log_effect};
}

void check_prior(std::span<const effect> effects, const belief_before& prior) {
    for (const effect& one : effects) require(one.variance > 0, "variance", one.variance, "above 0");
    require(prior.prior_nil > 0 && prior.prior_nil < 1, "prior_nil", prior.prior_nil, "between 0 and 1");
    require(prior.effect_sd > 0, "effect_sd", prior.effect_sd, "above 0");
    require(prior.spread_scale > 0, "spread_scale", prior.spread_scale, "above 0");
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
    check_prior(effects, prior);
    std::vector<weighed> all;
    for (int i = 0; i < grid_points; ++i) all.push_back(at(tau_at(i, grid_points, prior), effects, prior));
    return settled(std::move(all), prior);
}

belief_after believe(std::span<const effect> effects, std::span<const direction_only> words,
                     const belief_before& prior) {
    require(!words.empty(), "words", 0, "at least one study");
    for (const direction_only& one : words)
        require(one.standard_error > 0, "standard_error", one.standard_error, "above 0");
    check_prior(effects, prior);
    std::vector<weighed> all;
    for (int i = 0; i < grid_points_with_words; ++i) {
        cut(at(tau_at(i, grid_points_with_words, prior), effects, prior), words, all);
    }
    return settled(std::move(all), prior);
}

}  // namespace magnesia::statistics
