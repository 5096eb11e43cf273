// fixed_seed_test.cpp - property tests draw the same cases on every run; set RC_PARAMS yourself to draw others.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cstdlib>

namespace magnesia::scenario::fixed_seed_test {
namespace {

// rapidcheck reads its seed from the environment only. Set before main; an RC_PARAMS of the caller's wins.
const int environment_set = setenv("RC_PARAMS", "seed=20260302", 0);

TEST(FixedSeed, PropertyTestsHaveASeed) {
    EXPECT_EQ(environment_set, 0);
    EXPECT_NE(std::getenv("RC_PARAMS"), nullptr);
}

}  // namespace
}  // namespace magnesia::scenario::fixed_seed_test
