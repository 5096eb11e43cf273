// maths_test.cpp - the functions equations may call, at points whose value is known without a computer.
// SPDX-License-Identifier: Apache-2.0
#include "core/maths.hpp"

#include <gtest/gtest.h>

namespace maths_test {
namespace {

using namespace magnesia;

// The agreement tests compare readings with each other, so a fault common to all needs literals: 3^n, and limits.
TEST(Maths, WholePowersAreRepeatedProducts) {
    const scalar<double> three(3.0);

    EXPECT_EQ(power<0>(three).raw(), 1.0);
    EXPECT_EQ(power<1>(three).raw(), 3.0);
    EXPECT_EQ(power<3>(three).raw(), 27.0);
    EXPECT_EQ(power<4>(three).raw(), 81.0);
    EXPECT_EQ(power<7>(three).raw(), 2187.0);
}

TEST(Maths, SmoothFunctionsReachTheirLimits) {
    EXPECT_DOUBLE_EQ(softplus(scalar<double>(0.0)).raw(), 0.69314718055994531);  // log 2
    EXPECT_DOUBLE_EQ(softplus(scalar<double>(50.0)).raw(), 50.0);
    EXPECT_EQ(softplus(scalar<double>(-1000.0)).raw(), 0.0);
    EXPECT_EQ(logistic(scalar<double>(0.0)).raw(), 0.5);
    EXPECT_EQ(logistic(scalar<double>(1000.0)).raw(), 1.0);
}

}  // namespace
}  // namespace maths_test
