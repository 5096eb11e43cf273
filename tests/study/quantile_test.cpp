// quantile_test.cpp - quantiles of samples a person can sort by eye.
// SPDX-License-Identifier: Apache-2.0
#include "study/quantile.hpp"

#include <gtest/gtest.h>

#include <vector>

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

}  // namespace
}  // namespace quantile_test
