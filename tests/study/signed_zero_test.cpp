// signed_zero_test.cpp - what is summed up has the same bits in whatever order it came, zeros with a sign too.
// SPDX-License-Identifier: Apache-2.0
// -0 and 0 are equal, so that sorting leaves them as they came; found by an answer that had -0 once in many runs.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "study/summary.hpp"

namespace magnesia::study::signed_zero_test {
namespace {

bool is_signed_anywhere(const spread_figures& of) {
    return std::signbit(of.median) || std::signbit(of.p5) || std::signbit(of.p95) || std::signbit(of.mean);
}

TEST(SignedZero, HasNoPlaceInASummary) {
    const bins rule(1e-5);
    for (const keeping how : {keeping::every_value, keeping::counts}) {
        for (const double first : {-0.0, 0.0}) {
            summary all(how);
            for (const double value : {first, -first, first, -first, -0.0}) all.add(rule, value);

            EXPECT_FALSE(is_signed_anywhere(all.figures(rule, {})));
        }
    }
}

}  // namespace
}  // namespace magnesia::study::signed_zero_test
