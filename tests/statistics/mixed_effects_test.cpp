// mixed_effects_test.cpp - pooling and meta-regression equal metafor's on three public sets; limits in closed form.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/mixed_effects.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/error.hpp"
#include "tests/statistics/metafor.hpp"

namespace mixed_effects_test {
namespace {

using namespace magnesia;
using namespace magnesia::statistics;
using namespace magnesia::statistics::testing;

pooling_options options_of(const std::string& name) {
    const std::string method = name.substr(0, name.find('_'));
    pooling_options options{.method = between_studies::restricted_likelihood, .interval = interval_by::normal};
    if (method == "FE") options.method = between_studies::fixed_effect;
    if (method == "DL") options.method = between_studies::dersimonian_laird;
    if (method == "PM") options.method = between_studies::paule_mandel;
    if (name.ends_with("knha")) options.interval = interval_by::knapp_hartung;
    return options;
}

void expect_as(const coefficient& ours, double estimate, double se, double low, double high, double p) {
    expect_as_metafor(ours.estimate, estimate);
    expect_as_metafor(ours.standard_error, se);
    expect_as_metafor(ours.low, low);
    expect_as_metafor(ours.high, high);
    expect_as_metafor(ours.p, p);
}

void expect_as(const pooled& ours, const json& theirs) {
    const auto at = [&](const char* key) { return theirs.at(key).get<double>(); };
    expect_as(ours.effect, at("estimate"), at("se"), at("low"), at("high"), at("p"));
    expect_as_metafor(ours.tau2, at("tau2"));
    expect_as_metafor(ours.q, at("q"));
    expect_as_metafor(ours.q_p, at("q_p"));
    expect_as_metafor(ours.i2, at("i2"));
    expect_as_metafor(ours.h2, at("h2"));
    for (std::size_t i = 0; i < ours.weights.size(); ++i)
        expect_as_metafor(ours.weights[i], theirs.at("weights").at(i).get<double>());
    EXPECT_EQ(ours.prediction_low.has_value(), theirs.contains("prediction"));
    if (ours.prediction_low) {
        expect_as_metafor(*ours.prediction_low, theirs.at("prediction").at(0).get<double>());
        expect_as_metafor(*ours.prediction_high, theirs.at("prediction").at(1).get<double>());
        expect_as_metafor(*ours.tau2_low, at("tau2_low"));
        expect_as_metafor(*ours.tau2_high, at("tau2_high"));
    }
    if (ours.tau2_standard_error) {
        expect_as_metafor(*ours.tau2_standard_error, at("se_tau2"));
    }
}

class PublicSet : public ::testing::TestWithParam<const char*> {};

TEST_P(PublicSet, PoolsAsMetafor) {
    const json& set = metafor().at(GetParam());
    const std::vector<effect> effects = effects_of(set);
    ASSERT_EQ(set.at("pooled").size(), 8U);

    for (const auto& [name, theirs] : set.at("pooled").items()) {
        SCOPED_TRACE(name);
        expect_as(pool(effects, options_of(name)), theirs);
    }
}

TEST_P(PublicSet, LeavingOneOutIsMetafors) {
    const json& set = metafor().at(GetParam());
    const std::vector<effect> effects = effects_of(set);
    const json& theirs = set.at("shape").at("leave_one_out");

    for (std::size_t i = 0; i < effects.size(); ++i) {
        std::vector<effect> others = effects;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
        expect_as_metafor(pool(others, {.interval = interval_by::normal}).effect.estimate, theirs.at(i).get<double>());
    }
}

INSTANTIATE_TEST_SUITE_P(Metafor, PublicSet, ::testing::Values("bcg", "normand", "hackshaw"),
                         [](const auto& set) { return std::string(set.param); });

/// Effects of our own library as `magnesia evidence --json` wrote them when the reference was made.
TEST(OwnLibrary, PoolsAsMetafor) {
    const json sets = reference_file("library.json");
    ASSERT_GE(sets.size(), 4U);

    for (const auto& [outcome, set] : sets.items()) {
        for (const auto& [name, theirs] : set.at("pooled").items()) {
            SCOPED_TRACE(outcome + ' ' + name);
            expect_as(pool(effects_of(set), options_of(name)), theirs);
        }
    }
}

std::vector<double> column(const json& values) {
    return values.get<std::vector<double>>();
}

/// Columns 0 or 1 for all groups but the first in the alphabet, as R codes a factor.
std::vector<std::vector<double>> groups(const json& names) {
    std::vector<double> random;
    std::vector<double> systematic;
    for (const auto& name : names) {
        random.push_back(name == "random" ? 1 : 0);
        systematic.push_back(name == "systematic" ? 1 : 0);
    }
    return {random, systematic};
}

TEST(MetaRegression, EqualsMetafor) {
    const json& set = metafor().at("bcg");
    const std::vector<effect> effects = effects_of(set);
    const std::vector<std::vector<double>> years{column(set.at("ablat")), column(set.at("year"))};

    for (const auto& [name, theirs] : set.at("regression").items()) {
        SCOPED_TRACE(name);
        const bool is_grouped = name.starts_with("allocation");
        const std::string method = name.substr(name.find('_') + 1);
        const fitted ours = fit(effects, is_grouped ? groups(set.at("alloc")) : years, options_of(method));
        for (std::size_t j = 0; j < ours.coefficients.size(); ++j) {
            const auto at = [&](const char* key) { return theirs.at(key).at(j).get<double>(); };
            expect_as(ours.coefficients[j], at("estimate"), at("se"), at("low"), at("high"), at("p"));
        }
        expect_as_metafor(ours.tau2, theirs.at("tau2").get<double>());
        expect_as_metafor(ours.q, theirs.at("q").get<double>());
        expect_as_metafor(ours.i2, theirs.at("i2").get<double>());
        expect_as_metafor(ours.moderators_statistic, theirs.at("moderators").get<double>());
        expect_as_metafor(ours.moderators_p, theirs.at("moderators_p").get<double>());
    }
}

TEST(Pooling, OneStudyKeepsItsOwnInterval) {
    const std::vector<effect> one{{-2.0, 0.25}};

    const pooled result = pool(one, {});

    EXPECT_DOUBLE_EQ(result.effect.estimate, -2.0);
    EXPECT_NEAR(result.effect.low, -2.0 - 1.959963984540054 * 0.5, 1e-12);
    EXPECT_EQ(result.tau2, 0);
    EXPECT_FALSE(result.prediction_low.has_value());
    EXPECT_DOUBLE_EQ(result.weights.at(0), 100.0);
}

/// Two equal studies: the mean is theirs, its variance half of theirs, and nothing differs.
TEST(Pooling, EqualStudiesShareTheWeight) {
    const std::vector<effect> two{{1.5, 0.04}, {1.5, 0.04}};

    const pooled result = pool(two, {.interval = interval_by::normal});

    EXPECT_DOUBLE_EQ(result.effect.estimate, 1.5);
    EXPECT_NEAR(result.effect.standard_error, std::sqrt(0.02), 1e-15);
    EXPECT_NEAR(result.tau2, 0, 1e-15);
    EXPECT_NEAR(result.q, 0, 1e-15);
}

/// Knapp and Hartung's interval can be narrower than the normal one when studies agree by chance; ours never is.
TEST(Pooling, TheIntervalIsNeverNarrowerThanItsErrorAllows) {
    const std::vector<effect> agreeing{{1.0, 0.1}, {1.01, 0.1}, {0.99, 0.1}};

    const double scaled = pool(agreeing, {.interval = interval_by::knapp_hartung}).effect.standard_error;
    const pooled ours = pool(agreeing, {.interval = interval_by::knapp_hartung_not_narrower});

    EXPECT_LT(scaled, 0.1 * ours.effect.standard_error);
    EXPECT_NEAR(ours.effect.standard_error, std::sqrt(0.1 / 3), 1e-12);
}

/// tau2 of Paule and Mandel is where the generalised Q equals its expectation.
TEST(Pooling, PauleMandelBringsQToItsExpectation) {
    const std::vector<effect> effects = effects_of(metafor().at("bcg"));

    const double tau2 = pool(effects, {.method = between_studies::paule_mandel}).tau2;

    std::vector<effect> widened = effects;
    for (effect& one : widened) one.variance += tau2;
    EXPECT_NEAR(pool(widened, {.method = between_studies::fixed_effect}).q, 12.0, 1e-9);
}

/// The restricted likelihood of y = 1' b + u + e, written out again for two studies beside a third: the estimate is
/// never lower than what a fine grid finds, also where variances differ by orders of magnitude.
TEST(Pooling, RemlIsTheHighestOfItsLikelihood) {
    std::mt19937 random(20261127);
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> decade(-4, 4);
    for (int set = 0; set < 200; ++set) {
        std::vector<effect> effects;
        for (int i = 0; i < 2 + set % 8; ++i) {
            const double variance = std::pow(10.0, decade(random));
            effects.push_back({normal(random) * std::sqrt(variance + 1), variance});
        }
        const auto likelihood = [&](double tau2) {
            double w = 0, wy = 0, logs = 0, q = 0;
            for (const effect& e : effects) {
                w += 1 / (e.variance + tau2);
                wy += e.estimate / (e.variance + tau2);
                logs += std::log(e.variance + tau2);
            }
            for (const effect& e : effects) q += std::pow(e.estimate - wy / w, 2) / (e.variance + tau2);
            return -0.5 * (logs + std::log(w) + q);
        };

        const double reached = likelihood(pool(effects, {}).tau2);

        for (double tau2 = 1e-8; tau2 < 1e8; tau2 *= 1.05) EXPECT_GE(reached, likelihood(tau2) - 1e-9) << set;
        EXPECT_GE(reached, likelihood(0) - 1e-9) << set;
    }
}

TEST(Pooling, WhatCannotBePooledIsRefused) {
    const std::vector<effect> two{{1, 0.1}, {2, 0.1}};
    EXPECT_THROW(pool(std::vector<effect>{}, {}), input_error);
    EXPECT_THROW(pool(std::vector<effect>{{1, 0.0}}, {}), input_error);
    EXPECT_THROW(pool(std::vector<effect>{{std::nan(""), 1.0}}, {}), input_error);
    EXPECT_THROW(fit(two, {{1, 1}}, {}), input_error);
    EXPECT_THROW(fit(two, {{1, 2}, {2, 1}}, {}), input_error);
}

}  // namespace
}  // namespace mixed_effects_test
