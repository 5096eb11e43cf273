// bayesian_pooling_test.cpp - beliefs against closed forms and a brute-force sum over effect and spread.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/bayesian_pooling.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/error.hpp"
#include "tests/statistics/metafor.hpp"

namespace bayesian_pooling_test {
namespace {

using namespace magnesia;
using namespace magnesia::statistics;
using namespace magnesia::statistics::testing;

double density(double x, double variance) {
    return std::exp(-0.5 * x * x / variance) / std::sqrt(2 * std::numbers::pi * variance);
}

/// With hardly any spread between studies, one study and a normal prior: Bayes' rule by hand.
TEST(BayesianPooling, OneStudyWithoutSpreadIsBayesByHand) {
    const double y = -0.4;
    const double v = 0.04;
    const double s = 0.43;

    const belief_after after =
        believe(std::vector<effect>{{y, v}}, {.prior_nil = 0.5, .effect_sd = s, .spread_scale = 1e-9});

    const double with_effect = density(y, v + s * s);
    const double nil = density(y, v);
    EXPECT_NEAR(after.p_nil(), nil / (nil + with_effect), 1e-6);
    EXPECT_NEAR(after.log_bayes_factor(), std::log(with_effect / nil), 1e-6);
    EXPECT_NEAR(after.mean(), (1 - after.p_nil()) * y * (s * s) / (s * s + v), 1e-6);
}

/// Independent of the program's sums: both unknowns on a plain grid.
TEST(BayesianPooling, EqualsBruteForce) {
    const std::vector<effect> studies{{-0.5, 0.05}, {-0.1, 0.02}, {0.2, 0.09}};
    const double s = 0.43;
    const double scale = 0.25;
    double nil = 0;
    double with_effect = 0;
    double below = 0;
    const double dtau = 0.002;
    const double dmu = 0.004;
    for (double tau = dtau / 2; tau < 6; tau += dtau) {
        const double prior = 2 / std::numbers::pi * scale / (scale * scale + tau * tau);
        const auto likelihood = [&](double mu) {
            double l = 1;
            for (const effect& one : studies) l *= density(one.estimate - mu, one.variance + tau * tau);
            return l;
        };
        nil += prior * likelihood(0) * dtau;
        for (double mu = -3 + dmu / 2; mu < 3; mu += dmu) {
            const double part = prior * density(mu, s * s) * likelihood(mu) * dmu * dtau;
            with_effect += part;
            if (mu < -0.2) below += part;
        }
    }

    const belief_after after = believe(studies, {.prior_nil = 0.5, .effect_sd = s, .spread_scale = scale});

    EXPECT_NEAR(after.p_nil(), nil / (nil + with_effect), 2e-3);
    EXPECT_NEAR(after.p_below(-0.2), below / (nil + with_effect), 2e-3);
}

TEST(BayesianPooling, QuantilesAreWhereTheBeliefPasses) {
    const belief_after after =
        believe(std::vector<effect>{{-0.5, 0.05}, {-0.4, 0.04}}, {.effect_sd = 0.43, .spread_scale = 0.25});

    for (const double p : {0.02, 0.05, 0.25, 0.5, 0.75, 0.99}) {
        const double at = after.quantile(p);
        if (at == 0) {
            EXPECT_LE(after.p_below(-1e-12), p);
            EXPECT_GE(after.p_below(0), p);
        } else {
            EXPECT_NEAR(after.p_below(at), p, 1e-8);
        }
    }
    EXPECT_LT(after.quantile_of_next_study(0.05), after.quantile(0.05));
}

/// Many precise studies around nothing leave little room for an effect; one weak study leaves the prior where it was.
TEST(BayesianPooling, NullsComeOutNull) {
    std::vector<effect> nulls;
    for (int i = 0; i < 20; ++i) nulls.push_back({i % 2 == 0 ? 0.02 : -0.02, 0.01});

    EXPECT_GT(believe(nulls, {.effect_sd = 0.43, .spread_scale = 0.25}).p_nil(), 0.9);
    EXPECT_NEAR(believe(std::vector<effect>{{0.1, 25.0}}, {.effect_sd = 0.43}).p_nil(), 0.5, 0.01);
}

TEST(BayesianPooling, StrongEffectsAreBelieved) {
    std::vector<effect> strong;
    for (int i = 0; i < 12; ++i) strong.push_back({-0.5 + (i % 2 == 0 ? 0.03 : -0.03), 0.01});

    const belief_after after = believe(strong, {.effect_sd = 0.43, .spread_scale = 0.25});

    EXPECT_LT(after.p_nil(), 1e-3);
    EXPECT_NEAR(after.quantile(0.5), -0.5, 0.05);
    EXPECT_GT(after.p_below(-0.2), 0.99);
}

/// Turned signs turn the belief.
TEST(BayesianPooling, KnowsNoDirection) {
    const std::vector<effect> one{{-0.3, 0.05}, {-0.6, 0.02}};
    const std::vector<effect> turned{{0.3, 0.05}, {0.6, 0.02}};
    const belief_before prior{.effect_sd = 0.43, .spread_scale = 0.25};

    EXPECT_DOUBLE_EQ(believe(one, prior).p_nil(), believe(turned, prior).p_nil());
    EXPECT_NEAR(believe(one, prior).p_below(-0.2), believe(turned, prior).p_above(0.2), 1e-12);
}

/// A prior with lighter tails believes in less spread.
TEST(BayesianPooling, ThePriorOfTheSpreadIsAsAsked) {
    const std::vector<effect> apart{{-1.0, 0.02}, {1.0, 0.02}};

    const auto spread = [&](spread_prior prior) {
        return believe(apart, {.effect_sd = 0.43, .spread = prior, .spread_scale = 0.25}).mean_tau();
    };

    EXPECT_LT(spread(spread_prior::half_normal), spread(spread_prior::half_cauchy));
}

TEST(BayesianPooling, WhatCannotBeBelievedIsRefused) {
    const std::vector<effect> one{{1, 0.1}};
    EXPECT_THROW(believe(std::vector<effect>{}, {}), input_error);
    EXPECT_THROW(believe(std::vector<effect>{{1, 0}}, {}), input_error);
    EXPECT_THROW(believe(one, {.prior_nil = 1}), input_error);
    EXPECT_THROW(believe(one, {.effect_sd = 0}), input_error);
    EXPECT_THROW(believe(one, {.spread_scale = -1}), input_error);
}

}  // namespace
}  // namespace bayesian_pooling_test
