// quantile_test.cpp - quantiles of samples a person can sort by eye.
// SPDX-License-Identifier: Apache-2.0
#include "study/quantile.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "study/band_of.hpp"

namespace quantile_test {
namespace {

double quantile(std::vector<double> sample, double share) {
    return magnesia::study::quantile_of_sorted(sample, share);
}

TEST(Quantile, InterpolatesBetweenOrderStatistics) {
    EXPECT_EQ(quantile({1, 2, 3}, 0.5), 2.0);
    EXPECT_EQ(quantile({1, 2, 3, 4}, 0.5), 2.5);
    EXPECT_EQ(quantile({0, 10}, 0.05), 0.5);
    EXPECT_EQ(quantile({7}, 0.95), 7.0);
    EXPECT_EQ(quantile({1, 2, 3, 4, 5}, 0.0), 1.0);
    EXPECT_EQ(quantile({1, 2, 3, 4, 5}, 1.0), 5.0);
}

TEST(BandOf, IsTheMiddleAndTheCentralNinetyInAnyOrder) {
    const magnesia::study::band found = magnesia::study::band_of({20, 0, 10}, true);
    EXPECT_EQ(found.median, 10);
    EXPECT_DOUBLE_EQ(found.p5.value(), 1);
    EXPECT_DOUBLE_EQ(found.p95.value(), 19);
    EXPECT_FALSE(magnesia::study::band_of({20, 0, 10}, false).p5);
    EXPECT_FALSE(magnesia::study::band_of({20, 0, 10}, false).p95);
}

}  // namespace
}  // namespace quantile_test
