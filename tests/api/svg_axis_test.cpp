// svg_axis_test.cpp - round numbers along an axis: enough for the values, and no more.
// SPDX-License-Identifier: Apache-2.0
#include "api/svg_axis.hpp"

#include <gtest/gtest.h>

namespace magnesia::api::svg_axis_test {
namespace {

TEST(RoundMarks, HoldWhatIsDrawn) {
    const auto marks = round_marks(0.31, 2.2, 4);

    EXPECT_EQ(marks.front().at, 0);
    EXPECT_EQ(marks.back().at, 2.5);
    EXPECT_EQ(marks.back().label, "2.5");
}

TEST(RoundMarks, AreNotCarriedOnByTheErrorOfArithmetic) {
    EXPECT_EQ(round_marks(0, 100.004, 4).back().at, 100);
    EXPECT_EQ(round_marks(-0.004, 100, 4).front().at, 0);
    EXPECT_EQ(round_marks(0, 101, 4).back().at, 150);
}

}  // namespace
}  // namespace magnesia::api::svg_axis_test
