// number_mark_test.cpp - which numbers may be read with a mark of thousands.
// SPDX-License-Identifier: Apache-2.0
#include "core/number_mark.hpp"

#include <gtest/gtest.h>

namespace magnesia::number_mark_test {
namespace {

TEST(NumberMark, AGroupOfThreeDigitsMayBeThousands) {
    for (const char* number : {"1.200", "12.345", "999.999", "1.000"})
        EXPECT_TRUE(may_mark_thousands(number)) << number;
}

TEST(NumberMark, OtherNumbersAreReadInOneWay) {
    for (const char* number : {"0.125", "1.2", "1.25", "1.2000", "1234.567", "200", ".125", "1.", "", ".", "012.345",
                               "1.2x0", "x.200", "1.200.000", "1e3.000"}) {
        EXPECT_FALSE(may_mark_thousands(number)) << number;
    }
}

}  // namespace
}  // namespace magnesia::number_mark_test
