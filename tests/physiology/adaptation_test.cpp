// adaptation_test.cpp - how many magnesium transporters a lack of magnesium calls for, against limits and slopes.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace adaptation_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const adaptation::parameters<N> numbers{.gain = 18.0, .least = 0.6, .largest = 12.0, .time = 130.0};

double wanted(double lack, const adaptation::parameters<N>& p = numbers) {
    return adaptation::wanted_transporters<N>(lack, p).raw();
}

double rate(double transporters, double lack, const adaptation::parameters<N>& p = numbers) {
    tests::signals s{};
    s.magnesium_pools.cell_lack = lack;
    return adaptation::rhs<N>({.transporters = transporters}, s, {}, p).pools.transporters.raw();
}

TEST(Adaptation, RepleteCellsWantOneAndEmptyOnesTheLargest) {
    EXPECT_DOUBLE_EQ(wanted(0), 1.0);
    EXPECT_NEAR(wanted(1), 12.0, 11.4 * 11 / 0.4 * std::exp(-18.0));
    EXPECT_NEAR(wanted(-10), 0.6, 1e-12);  // full cells keep the least
}

TEST(Adaptation, TheLogarithmOfWhatCanMoveRisesByTheGainWhileTransportersAreFew) {
    // The slope at rest is gain (1 - 0.6) (12 - 1) / (12 - 0.6).
    EXPECT_NEAR((wanted(1e-4) - wanted(-1e-4)) / 2e-4, 18.0 * 0.4 * 11 / 11.4, 1e-4);
    EXPECT_NEAR(std::log((wanted(-0.5) - 0.6) / (wanted(-0.6) - 0.6)) / 0.1, 18.0, 1e-3);
}

TEST(Adaptation, FollowsOverItsTime) {
    EXPECT_DOUBLE_EQ(rate(4.0, 0.0), (1.0 - 4.0) / 130);
    EXPECT_NEAR(rate(1.0, 0.0), 0.0, 1e-17);
    EXPECT_GT(rate(1.0, 0.05), 0.0);
    EXPECT_LT(rate(1.0, -0.05), 0.0);
}

TEST(Adaptation, TellsItsTransporters) {
    EXPECT_EQ(adaptation::signal<N>({.transporters = 2.5}, tests::signals{}, {}, numbers).transporters.raw(), 2.5);
}

RC_GTEST_PROP(Adaptation, TransportersStayBetweenTheLeastAndTheLargest, ()) {
    const adaptation::parameters<N> p{.gain = tests::any_positive(),
                                      .least = 0.99 * tests::any_share(),
                                      .largest = 1 + tests::any_positive(),
                                      .time = tests::any_positive()};
    const double lack = 1 - tests::any_positive();  // from almost empty to a hundred times too full
    const double less = lack - tests::any_share();

    RC_ASSERT(p.least.raw() <= wanted(lack, p) && wanted(lack, p) <= p.largest.raw());
    RC_ASSERT(wanted(less, p) <= wanted(lack, p));
    RC_ASSERT(rate(0, lack, p) >= 0);
    RC_ASSERT(rate(p.largest.raw(), lack, p) <= 0);
}

TEST(Adaptation, EachNumberMovesTheTransportersTheWayItsNameSays) {
    auto keener = numbers, more = numbers, slower = numbers, kept = numbers;
    kept.least = 0.8;
    keener.gain = 20;
    more.largest = 20;
    slower.time = 200;

    EXPECT_GT(wanted(0.1, keener), wanted(0.1));
    EXPECT_GT(wanted(0.1, more), wanted(0.1));
    EXPECT_GT(wanted(-0.1, kept), wanted(-0.1));
    EXPECT_LT(rate(1, 0.1, slower), rate(1, 0.1));
}

}  // namespace
}  // namespace adaptation_test
