// clock_test.cpp - the phase turns once a day and is told as it stands.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/physiology/support.hpp"

namespace clock_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

TEST(Clock, TurnsOnceInItsPeriodWhateverThePhase) {
    const tests::signals s;
    for (const double phase : {0.0, 3.0, 100.0}) {
        const auto r = clock::rhs<N>(clock::state<N>{.phase = phase}, s, {}, {.period = 24.0});
        EXPECT_DOUBLE_EQ(r.pools.phase.raw() * 24.0, 6.283185307179586);
    }
}

TEST(Clock, TellsItsPhase) {
    EXPECT_EQ(clock::signal<N>(clock::state<N>{.phase = 1.25}, tests::signals{}, {}, {.period = 24.0}).phase.raw(),
              1.25);
}

}  // namespace
}  // namespace clock_test
