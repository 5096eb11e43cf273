// distributions_test.cpp - tails and quantiles against tables, closed forms and each other.
// SPDX-License-Identifier: Apache-2.0
#include "statistics/distributions.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "core/error.hpp"

namespace distributions_test {
namespace {

using namespace magnesia;
using namespace magnesia::statistics;

constexpr double infinity = std::numeric_limits<double>::infinity();

TEST(Distributions, AgreeWithPrintedTables) {
    EXPECT_NEAR(normal_quantile(0.975), 1.959964, 5e-7);
    EXPECT_NEAR(student_quantile(0.975, 12), 2.178813, 5e-7);
    EXPECT_NEAR(chi_square_quantile(0.95, 5), 11.070498, 5e-7);
    EXPECT_NEAR(f_upper(4.0, 2, 10), 0.0529, 5e-5);
}

/// t with 1 degree of freedom is Cauchy, chi-square with 2 is exponential, t squared is F.
TEST(Distributions, HaveTheirClosedForms) {
    EXPECT_NEAR(student_upper(1.7, 1), 0.5 - std::atan(1.7) / std::numbers::pi, 1e-14);
    EXPECT_NEAR(chi_square_upper(3.1, 2), std::exp(-3.1 / 2), 1e-14);
    EXPECT_NEAR(f_upper(2.2 * 2.2, 1, 7), two_sided_student(2.2, 7), 1e-13);
    EXPECT_NEAR(two_sided_normal(-1.3), std::erfc(1.3 / std::numbers::sqrt2), 1e-15);
}

TEST(Distributions, QuantilesUndoTails) {
    for (const double p : {1e-6, 0.01, 0.3, 0.5, 0.9, 1 - 1e-6}) {
        EXPECT_NEAR(normal_upper(normal_quantile(p)), 1 - p, 1e-12);
        EXPECT_NEAR(student_upper(student_quantile(p, 3.5), 3.5), 1 - p, 1e-12);
        EXPECT_NEAR(chi_square_upper(chi_square_quantile(p, 4), 4), 1 - p, 1e-12);
    }
}

TEST(Distributions, EndsArePlainAndNoNumberStaysNone) {
    EXPECT_EQ(normal_upper(infinity), 0);
    EXPECT_EQ(student_upper(-infinity, 3), 1);
    EXPECT_EQ(chi_square_upper(-1, 3), 1);
    EXPECT_EQ(f_upper(0, 3, 3), 1);
    EXPECT_TRUE(std::isnan(normal_upper(std::nan(""))));
    EXPECT_TRUE(std::isnan(student_upper(std::nan(""), 2)));
}

TEST(Distributions, RefuseWhatTheyDoNotHave) {
    EXPECT_THROW(normal_quantile(0), input_error);
    EXPECT_THROW(normal_quantile(1), input_error);
    EXPECT_THROW(student_upper(1, 0), input_error);
    EXPECT_THROW(chi_square_quantile(0.5, -1), input_error);
    EXPECT_THROW(f_upper(1, infinity, 2), input_error);
}

}  // namespace
}  // namespace distributions_test
