// cvode_test.cpp - CVODE as judge of the integrator over a busy week of 64 drawn people.
// SPDX-License-Identifier: Apache-2.0
// tests/model/whole_run_test.cpp asks the first four of them.
#include <gtest/gtest.h>

#include "tests/model/busy_week.hpp"

namespace cvode_test {
namespace {

TEST(Cvode, AgreesToOnePartInTenMillionOnSixtyFourPeople) {
    for (std::uint64_t draw = 0; draw < 64; ++draw)
        EXPECT_LT(magnesia::tests::apart_from_cvode(draw), 1e-7) << "draw " << draw;
}

}  // namespace
}  // namespace cvode_test
