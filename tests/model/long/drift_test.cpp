// drift_test.cpp - a thousand drawn people on their habitual diet: twelve weeks leave each where they started.
// SPDX-License-Identifier: Apache-2.0
// The bar of docs/contracts.md 4. tests/model/whole_run_test.cpp asks the first four of the same people.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/model/drift.hpp"

namespace drift_test {
namespace {

using namespace magnesia::tests;

TEST(Drift, OfAThousandPeopleIsBelowOneInTenThousandOverTwelveWeeks) {
    drift worst;
    std::uint64_t worst_draw = 0;

    for (std::uint64_t draw = 0; draw < 1000; ++draw) {
        const drift found = drift_of(draw);

        EXPECT_EQ(found.failure, "") << "draw " << draw;
        EXPECT_LT(found.largest, 1e-4) << found.pool << " of draw " << draw;
        if (found.largest <= worst.largest) continue;
        worst = found;
        worst_draw = draw;
    }

    fmt::print("worst drift {:.2e}, {} of draw {}\n", worst.largest, worst.pool, worst_draw);
}

}  // namespace
}  // namespace drift_test
