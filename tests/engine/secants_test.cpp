// secants_test.cpp - what steps teach of a slope: all of them at once, and nothing where they say nothing.
// SPDX-License-Identifier: Apache-2.0
#include "engine/secants.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace magnesia::engine::secants_test {
namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// A slope that is wrong in two directions of five.
struct wrong_in_two {
    MatrixXd body = MatrixXd::Identity(5, 5);
    MatrixXd slope = MatrixXd::Identity(5, 5);  ///< inverse of what it takes the body for

    wrong_in_two() {
        body(0, 1) = 0.8;
        body(1, 1) = 3;
        body(3, 0) = -0.6;
    }
};

// Oracle: linear algebra. Two steps outside the directions in which the slope is right teach all there is.
TEST(Secants, FindWhatALinearBodyIsLikeFromAsManyStepsAsTheSlopeIsWrongIn) {
    const wrong_in_two all;
    secants seen(5);
    for (const int which : {0, 1}) {
        const VectorXd step = VectorXd::Unit(5, which) + 0.3 * VectorXd::Unit(5, 4);
        seen.learn(step, all.slope * (all.body * step));
    }
    const VectorXd drift = (VectorXd(5) << 0.7, -1.2, 0, 0.3, 0.5).finished();
    const VectorXd in_reach = all.body * (2 * VectorXd::Unit(5, 0) - VectorXd::Unit(5, 1) + 0.3 * VectorXd::Unit(5, 4));

    EXPECT_LT((all.body * seen.mended(all.slope * in_reach) - in_reach).norm(), 1e-12);
    const double left = (all.body * seen.mended(all.slope * drift) - drift).norm();
    EXPECT_LT(left, 0.7 * (all.body * (all.slope * drift) - drift).norm());
}

TEST(Secants, ChangeNothingBeforeTheFirstStepOrAfterForgetting) {
    const VectorXd by_slope = VectorXd::LinSpaced(5, -1, 3);
    secants seen(5);
    EXPECT_EQ(seen.mended(by_slope), by_slope);
    seen.learn(VectorXd::Unit(5, 2), 2 * VectorXd::Unit(5, 2));
    EXPECT_NE(seen.mended(by_slope), by_slope);
    seen.forget();
    EXPECT_EQ(seen.mended(by_slope), by_slope);
}

// A step after which nothing had changed would otherwise be blown up without bound.
TEST(Secants, AStepThatTaughtNothingIsNotKept) {
    const VectorXd by_slope = VectorXd::LinSpaced(5, -1, 3);
    secants seen(5);
    seen.learn(VectorXd::Unit(5, 2), 0.05 * VectorXd::Unit(5, 2));
    seen.learn(VectorXd::Zero(5), VectorXd::Zero(5));
    seen.learn(VectorXd::Unit(5, 2), std::nan("") * VectorXd::Unit(5, 2));
    EXPECT_EQ(seen.mended(by_slope), by_slope);
}

// Of one pool only the latest step counts: the method of secants.
TEST(Secants, KeepNoMoreStepsThanThereArePools) {
    secants seen(1);
    seen.learn(VectorXd::Constant(1, 1), VectorXd::Constant(1, 9));
    seen.learn(VectorXd::Constant(1, 1), VectorXd::Constant(1, 2));
    EXPECT_DOUBLE_EQ(seen.mended(VectorXd::Constant(1, 3))[0], 1.5);
}

// Steps that are nearly the same count once; noise between them is not taken for knowledge.
TEST(Secants, TwoStepsThatAreAlikeDoNotMakeNoiseLarge) {
    secants seen(5);
    seen.learn(VectorXd::Unit(5, 0), VectorXd::Unit(5, 0));
    seen.learn(VectorXd::Unit(5, 0) + 1e-2 * VectorXd::Unit(5, 3), VectorXd::Unit(5, 0) + 1e-6 * VectorXd::Unit(5, 1));
    EXPECT_LT(seen.mended(VectorXd::Unit(5, 1)).norm(), 1.01);
}

}  // namespace
}  // namespace magnesia::engine::secants_test
