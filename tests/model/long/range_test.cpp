// range_test.cpp - every age, kidney and intake that may be said: finite, in balance, ordered.
// SPDX-License-Identifier: Apache-2.0
#include "tests/model/range.hpp"

namespace range_test {
namespace {

using namespace magnesia::tests;

TEST(Range, IsFiniteInBalanceAndOrderedEverywhere) {
    int asked = 0;
    for (const double age_y : {1.0, 4.0, 10.0, 17.0, 30.0, 60.0, 90.0}) {
        for (const double egfr : {5.0, 15.0, 30.0, 60.0, 90.0, 130.0}) {
            expect_ordered(age_y, egfr, {1, 10, 50, 100, 200, 300, 450, 700, 1000, 2000, 3000});
            ++asked;
        }
    }
    EXPECT_EQ(asked, 42);
}

}  // namespace
}  // namespace range_test
