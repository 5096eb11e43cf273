// direction_only_test.cpp - studies told in words against closed forms and a brute-force sum over effect and spread.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/direction_only.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

#include "core/error.hpp"
#include "statistics/bayesian_pooling.hpp"

namespace direction_only_test {
namespace {

using namespace magnesia;
using namespace magnesia::statistics;

constexpr double z = 1.959963984540054;

double below(double x) {
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

direction_only words(told says, double standard_error, double picked = 0) {
    return {.says = says, .standard_error = standard_error, .doubt = 0, .picked = picked};
}

/// Without an effect a test at 5 per cent finds nothing in 95 of 100 studies of any size.
TEST(DirectionOnly, WithoutAnEffectWordsAreThoseOfTheTest) {
    for (const double se : {0.05, 0.3, 4.0}) {
        EXPECT_NEAR(likelihood(words(told::no_difference, se), 0, 0), 0.95, 1e-12);
        EXPECT_NEAR(likelihood(words(told::lower, se), 0, 0), 0.025, 1e-12);
        EXPECT_NEAR(likelihood(words(told::higher, se), 0, 0), 0.025, 1e-12);
    }
}

/// Far from what the words say little is left, and never less than nothing.
TEST(DirectionOnly, FarOffIsUnlikelyAndNotImpossible) {
    const double far = likelihood(words(told::no_difference, 0.1), 2.0, 0);
    EXPECT_GT(far, 0);
    EXPECT_NEAR(far / (0.5 * std::erfc((2.0 - 0.1 * z) / 0.1 / std::numbers::sqrt2)), 1, 1e-9);
    EXPECT_DOUBLE_EQ(likelihood(words(told::no_difference, 0.1), -2.0, 0), far);
    EXPECT_GE(likelihood(words(told::no_difference, 0.01), 2.0, 0), 0);
}

/// The three things a study can say exhaust what can happen, also with a doubt and a spread between studies.
TEST(DirectionOnly, WordsExhaustWhatCanHappen) {
    for (const double picked : {0.0, 0.5}) {
        double sum = 0;
        for (const told says : {told::lower, told::higher, told::no_difference}) {
            const direction_only one{.says = says, .standard_error = 0.3, .doubt = 0.2, .picked = picked};
            sum += likelihood(one, -0.4, 0.09);
        }
        const double differs = 1 - likelihood({.standard_error = 0.3, .doubt = 0.2}, -0.4, 0.09);
        EXPECT_NEAR(sum, 1 + picked * (1 - differs), 1e-12) << "picked ones are told though nothing is there";
    }
}

/// Bayes' rule by hand: hardly any spread between studies, so that the marginal with an effect is one normal integral.
TEST(DirectionOnly, OneStudyIsBayesByHand) {
    const double se = 0.25;
    const double s = 0.43;
    const belief_before prior{.prior_nil = 0.5, .effect_sd = s, .spread_scale = 1e-9};
    const double outside = below(-z * se / std::hypot(se, s));  // on one side, averaged over effects

    const auto p_nil = [&](told says, double picked) {
        return believe({}, std::vector{words(says, se, picked)}, prior).p_nil();
    };

    EXPECT_NEAR(p_nil(told::no_difference, 0), 0.95 / (0.95 + 1 - 2 * outside), 5e-5);
    EXPECT_NEAR(p_nil(told::lower, 0), 0.025 / (0.025 + outside), 5e-5);
    const double nil = 0.5 * 0.025 + 0.25;
    const double effect = 0.5 * outside + 0.25;
    EXPECT_NEAR(p_nil(told::lower, 0.5), nil / (nil + effect), 5e-5);
    EXPECT_NEAR(p_nil(told::lower, 0.5), p_nil(told::higher, 0.5), 1e-12);
}

/// Independent of the program's pieces: both unknowns on a plain grid, words beside numbers.
TEST(DirectionOnly, BesideNumbersEqualsBruteForce) {
    const effect number{-0.5, 0.05};
    const std::vector<direction_only> said{{.says = told::no_difference, .standard_error = 0.2, .doubt = 0.1},
                                           {.says = told::lower, .standard_error = 0.3, .doubt = 0.2, .picked = 0.5}};
    const double s = 0.43;
    const double scale = 0.25;
    double nil = 0;
    double with_effect = 0;
    double lower = 0;
    const double dmu = 0.01;
    const int slices = 400;
    for (int i = 0; i < slices; ++i) {
        const double tau = scale * std::tan(std::numbers::pi / 2 * (i + 0.5) / slices);
        const auto density = [](double x, double v) {
            return std::exp(-0.5 * x * x / v) / std::sqrt(2 * std::numbers::pi * v);
        };
        const auto all = [&](double mu) {
            double l = density(number.estimate - mu, number.variance + tau * tau);
            const double first = std::sqrt(0.04 + 0.01 + tau * tau);
            l *= below((z * 0.2 - mu) / first) - below((-z * 0.2 - mu) / first);
            const double second = std::sqrt(0.09 + 0.04 + tau * tau);
            return l * (0.5 * below((-z * 0.3 - mu) / second) + 0.25);
        };
        nil += all(0);
        for (double mu = -3 + dmu / 2; mu < 3; mu += dmu) {
            const double part = density(mu, s * s) * all(mu) * dmu;
            with_effect += part;
            if (mu < -0.2) lower += part;
        }
    }

    const belief_after after =
        believe(std::vector{number}, said, {.prior_nil = 0.5, .effect_sd = s, .spread_scale = scale});

    EXPECT_NEAR(after.p_nil(), nil / (nil + with_effect), 2e-3);
    EXPECT_NEAR(after.p_below(-0.2), lower / (nil + with_effect), 3e-3);
}

/// A study of hardly anybody cannot tell a difference whatever there is: its words change nothing.
TEST(DirectionOnly, WordsOfAFewPeopleChangeNothing) {
    const std::vector<effect> numbers{{-0.5, 0.05}, {-0.1, 0.02}};
    const belief_before prior{.effect_sd = 0.43, .spread_scale = 0.25};

    const belief_after without = believe(numbers, prior);
    const belief_after with = believe(numbers, std::vector{words(told::no_difference, 1e4)}, prior);

    EXPECT_NEAR(with.p_nil(), without.p_nil(), 3e-3);
    EXPECT_NEAR(with.quantile(0.5), without.quantile(0.5), 5e-3);
}

/// Words move belief both ways: nulls towards nothing the more the larger they are, differences away from it.
TEST(DirectionOnly, NullsComeOutNullAndDifferencesDoNot) {
    const belief_before prior{.effect_sd = 0.43, .spread_scale = 0.25};
    const auto p_nil = [&](told says, double se, std::size_t count) {
        return believe({}, std::vector<direction_only>(count, words(says, se, 0.5)), prior).p_nil();
    };

    EXPECT_GT(p_nil(told::no_difference, 0.1, 5), 0.8);
    EXPECT_GT(p_nil(told::no_difference, 0.1, 5), p_nil(told::no_difference, 0.4, 5));
    EXPECT_GT(p_nil(told::no_difference, 0.4, 5), 0.5);
    EXPECT_LT(p_nil(told::lower, 0.2, 5), 0.35);
    EXPECT_GT(p_nil(told::lower, 0.2, 1), 0.35) << "one word is little";
}

TEST(DirectionOnly, WhatCannotBeBelievedIsRefused) {
    EXPECT_THROW(believe({}, std::vector<direction_only>{}, {}), input_error);
    EXPECT_THROW(believe({}, std::vector{words(told::lower, 0)}, {}), input_error);
}

}  // namespace
}  // namespace direction_only_test
