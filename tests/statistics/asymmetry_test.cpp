// asymmetry_test.cpp - tests of lopsided funnels equal metafor's; a funnel that is lopsided by construction is seen.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/asymmetry.hpp"

#include <gtest/gtest.h>

#include "core/error.hpp"
#include "tests/statistics/metafor.hpp"

namespace asymmetry_test {
namespace {

using namespace magnesia;
using namespace magnesia::statistics;
using namespace magnesia::statistics::testing;

constexpr pooling_options normal_reml{.method = between_studies::restricted_likelihood,
                                      .interval = interval_by::normal};

/// The moments have a closed form, so that no early stop of either program shows.
constexpr pooling_options normal_moments{.method = between_studies::dersimonian_laird, .interval = interval_by::normal};

class Funnel : public ::testing::TestWithParam<const char*> {};

void expect_as(const lopsidedness& ours, const json& theirs) {
    expect_as_metafor(ours.statistic, theirs.at("statistic").get<double>());
    expect_as_metafor(ours.p, theirs.at("p").get<double>());
}

TEST_P(Funnel, IsJudgedAsByMetafor) {
    const json& set = metafor().at(GetParam());
    const std::vector<effect> effects = effects_of(set);
    const json& theirs = set.at("shape");

    expect_as(egger_in_model(effects, normal_reml), theirs.at("egger"));
    expect_as(egger_classical(effects), theirs.at("egger_classical"));
    expect_as(begg_rank(effects), theirs.at("begg"));
    const filled ours = trim_and_fill(effects, normal_moments);
    EXPECT_EQ(ours.missing, theirs.at("trim_and_fill").at("missing").get<int>());
    EXPECT_EQ(ours.is_missing_right, theirs.at("trim_and_fill").at("side").get<std::string>() == "right");
    expect_as_metafor(ours.with_filled.effect.estimate, theirs.at("trim_and_fill").at("estimate").get<double>());
    expect_as_metafor(ours.with_filled.effect.low, theirs.at("trim_and_fill").at("low").get<double>());
}

INSTANTIATE_TEST_SUITE_P(Metafor, Funnel, ::testing::Values("bcg", "normand", "hackshaw"),
                         [](const auto& set) { return std::string(set.param); });

/// Effects that grow with their error: small studies were only seen when they showed something.
TEST(Asymmetry, SmallStudiesThatShowMoreAreSeen) {
    std::vector<effect> lopsided;
    for (int i = 1; i <= 12; ++i) {
        const double error = 0.05 * i;
        lopsided.push_back({0.1 + 1.5 * error + (i % 2 == 0 ? 0.01 : -0.01), error * error});
    }

    EXPECT_LT(egger_classical(lopsided).p, 1e-6);
    EXPECT_GT(begg_rank(lopsided).statistic, 0.5);
    const filled ours = trim_and_fill(lopsided, normal_reml);
    EXPECT_GT(ours.missing, 0);
    EXPECT_FALSE(ours.is_missing_right);
    EXPECT_LT(ours.with_filled.effect.estimate, pool(lopsided, normal_reml).effect.estimate);
}

TEST(Asymmetry, TwoStudiesHaveNoShape) {
    EXPECT_THROW(egger_classical(std::vector<effect>{{1, 0.1}, {2, 0.2}}), input_error);
    EXPECT_THROW(begg_rank(std::vector<effect>{{1, 0.1}, {2, 0.2}}), input_error);
}

}  // namespace
}  // namespace asymmetry_test
