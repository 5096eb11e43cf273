// random_test.cpp - streams are reproducible, separate and of the stated distribution.
// SPDX-License-Identifier: Apache-2.0
#include "core/random.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace random_test {
namespace {

using namespace magnesia;

TEST(NormalQuantile, IsTheInverseOfTheErrorFunction) {
    for (const double p : {1e-300, 1e-20, 1e-5, 0.02, 0.07, 0.075, 0.2, 0.5, 0.6, 0.925, 0.93, 0.999, 1 - 1e-12}) {
        const double x = normal_quantile(p);
        const double back = 0.5 * std::erfc(-x / std::sqrt(2.0));
        EXPECT_NEAR(back / p, 1.0, 1e-12 * (1 + x * x)) << p;  // erfc amplifies an error in x by about x^2
    }
    EXPECT_EQ(normal_quantile(0.5), 0.0);
    EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);  // tables
}

TEST(NormalQuantile, HasNoAnswerOutsideTheOpenInterval) {
    for (const double p : {0.0, 1.0, -0.1, 1.1, std::nan("")}) EXPECT_TRUE(std::isnan(normal_quantile(p)));
}

TEST(Uniform, DependsOnEachPartOfItsKeyAndOnNothingElse) {
    const stream base{.seed = 1, .person = 2, .purpose = 3};
    std::set<double> seen{uniform(base, 0), uniform(base, 1), uniform({2, 2, 3}, 0), uniform({1, 3, 3}, 0),
                          uniform({1, 2, 4}, 0)};

    EXPECT_EQ(seen.size(), 5u);
    EXPECT_EQ(uniform(base, 0), uniform(base, 0));
}

TEST(StandardNormal, HasTheMomentsOfANormalDistribution) {
    constexpr int n = 200000;
    double sum = 0, squares = 0, fourth = 0;
    for (int i = 0; i < n; ++i) {
        const double z = standard_normal({42, static_cast<std::uint64_t>(i), 7}, 0);
        sum += z;
        squares += z * z;
        fourth += z * z * z * z;
    }

    EXPECT_NEAR(sum / n, 0.0, 5 / std::sqrt(double(n)));
    EXPECT_NEAR(squares / n, 1.0, 5 * std::sqrt(2.0 / n));
    EXPECT_NEAR(fourth / n, 3.0, 5 * std::sqrt(96.0 / n));
}

}  // namespace
}  // namespace random_test
