// units_test.cpp - units multiply, divide and print.
// SPDX-License-Identifier: Apache-2.0
#include "core/units.hpp"

#include <gtest/gtest.h>

namespace units_test {
namespace {

using namespace magnesia;

TEST(Units, MultiplyDivideAndPrint) {
    static_assert(mmol / litre * litre == mmol);
    static_assert(power(hour, -2) == one / hour / hour);
    EXPECT_EQ(text(one), "1");
    EXPECT_EQ(text(mmol / litre), "mmol/L");
    EXPECT_EQ(text(one / hour), "1/h");
    EXPECT_EQ(text(mmol / litre / hour), "mmol/L/h");
    EXPECT_EQ(text(gram / mmol), "g/mmol");
    EXPECT_EQ(text(litre * litre / hour), "L^2/h");
    EXPECT_EQ(text(mmol * hour / litre), "mmol*h/L");  // as evidence files write it
}

}  // namespace
}  // namespace units_test
