// warmth_test.cpp - warm skin and hot rooms: limits, closed forms, signs.
// SPDX-License-Identifier: Apache-2.0
#include "physiology/warmth.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/physiology/any_numbers.hpp"

namespace warmth_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using N = plain<double>;

struct upstream {
    struct {
        in<N, one> glycine;
    } brain_barrier;
};

const warmth::parameters<N> numbers{.bath_heating = 3.0,
                                    .core_time = 0.75,
                                    .core_warming = 4.0,
                                    .cooling_time = 1.0,
                                    .glycine_warming = 4.0,
                                    .glycine_half = 1.0,
                                    .comfortable_room = 25.0,
                                    .softness = 0.5,
                                    .gate_glycine = 1.0};

double warming(double skin, double core, const warmth::parameters<N>& p = numbers) {
    const warmth::state<N> x{.core = core, .skin = skin};
    return warmth::rhs<N>(x, upstream{{1.0}}, {.bath = 0.0, .room = 20.0}, p).pools.skin.raw();
}

double warm(double skin, double glycine, const warmth::parameters<N>& p = numbers) {
    return warmth::signal<N>({.skin = skin}, upstream{{glycine}}, {.room = 20.0}, p).skin.raw();
}

double heating(double core, double bath, const warmth::parameters<N>& p = numbers) {
    return warmth::rhs<N>({.core = core}, upstream{{1.0}}, {.bath = bath, .room = 20.0}, p).pools.core.raw();
}

double heat(double room, const warmth::parameters<N>& p = numbers) {
    return warmth::signal<N>({}, upstream{{1.0}}, {.room = room}, p).heat.raw();
}

TEST(Warmth, AsUsualNothingChanges) {
    EXPECT_EQ(warming(0, 0), 0.0);
    EXPECT_EQ(warm(0, 1), 0.0);
    EXPECT_EQ(heating(0, 0), 0.0);
}

TEST(Warmth, TheCoreHeatsInABathAndCoolsByItsTime) {
    EXPECT_DOUBLE_EQ(heating(0, 1), 3);
    EXPECT_DOUBLE_EQ(heating(0.6, 0), -0.8);
    EXPECT_DOUBLE_EQ(heating(0.6, 1), 3 - 0.8);
}

// Closed form of two pools in a row: after so much heat at once the skin is warmest where both exponentials fall alike.
TEST(Warmth, SkinIsWarmestAWhileAfterTheBathAndNotAtItsEnd) {
    const double slow = 1, fast = 1 / 0.75, hottest = std::log(fast / slow) / (fast - slow);
    double core = 1, skin = 0, warmest = 0, at = 0;
    constexpr double step = 1e-4;
    for (double hour = 0; hour < 3; hour += step) {
        const double core_slope = heating(core, 0), skin_slope = warming(skin, core);
        core += step * core_slope, skin += step * skin_slope;
        if (skin > warmest) warmest = skin, at = hour;
    }

    EXPECT_NEAR(at, hottest, 1e-3);
    EXPECT_NEAR(warmest, 4 / (fast - slow) * (std::exp(-hottest) - std::exp(-hottest * fast)), 1e-3);
}

TEST(Warmth, SkinCoolsByItsTimeAndWarmsByAHotCore) {
    EXPECT_DOUBLE_EQ(warming(0.5, 0), -0.5);
    EXPECT_DOUBLE_EQ(warming(0.5, 1), 4 - 0.5);
}

// Of all that its sites can do half is done where as many more are held as were free: (g - 1) / (g + 1) of 4.
TEST(Warmth, GlycineOpensVesselsAtOnceUntilItsSitesAreHeld) {
    EXPECT_DOUBLE_EQ(warm(0.5, 1), 0.5);
    EXPECT_DOUBLE_EQ(warm(0.5, 3), 0.5 + 2);
    EXPECT_LT(warm(0, 1000), 4);
    EXPECT_LT(warm(0, 5) - warm(0, 3), warm(0, 3) - warm(0, 1));
    EXPECT_LT(warm(0, 0.9), 0);
}

TEST(Warmth, GlycineWarmsOnlyThroughItsGate) {
    auto shut = numbers;
    shut.gate_glycine = 0.0;

    EXPECT_EQ(warm(0, 3, shut), 0.0);
    EXPECT_GT(warm(0, 3), 0.0);
}

TEST(Warmth, ARoomIsTooWarmByTheDegreesAboveTheLimitAndACoolOneNotAtAll) {
    EXPECT_NEAR(heat(30), 5, 1e-4);
    EXPECT_NEAR(heat(35), 10, 1e-8);
    EXPECT_NEAR(heat(20), 0, 1e-4);
    EXPECT_NEAR(heat(25), 0.5 * std::log(2), 1e-12);  // a rounded corner
}

TEST(Warmth, EachNumberMovesItTheWayItsNameSays) {
    auto slower = numbers, hotter = numbers, longer = numbers, nearer = numbers, stronger = numbers, fuller = numbers,
         hardier = numbers, softer = numbers;
    slower.cooling_time = in<N, hour>(2.0);
    hotter.bath_heating = in<N, one / hour>(4.0);
    longer.core_time = in<N, hour>(1.0);
    nearer.core_warming = in<N, one / hour>(5.0);
    stronger.glycine_warming = 6.0;
    fuller.glycine_half = 0.25;
    hardier.comfortable_room = 27.0;
    softer.softness = 1.0;

    EXPECT_GT(warming(1, 0, slower), warming(1, 0));
    EXPECT_GT(heating(0, 1, hotter), heating(0, 1));
    EXPECT_GT(heating(1, 0, longer), heating(1, 0));
    EXPECT_GT(warming(0, 1, nearer), warming(0, 1));
    EXPECT_GT(warm(0, 2, stronger), warm(0, 2));
    EXPECT_GT(warm(0, 2, fuller), warm(0, 2));
    EXPECT_LT(heat(28, hardier), heat(28));
    EXPECT_GT(heat(25, softer), heat(25));
}

RC_GTEST_PROP(Warmth, HeatIsNeverNegativeNorFarFromTheDegreesAbove, ()) {
    const double room = 10 + 30 * tests::any_share();

    RC_ASSERT(heat(room) >= 0);
    RC_ASSERT(std::abs(heat(room) - std::max(0.0, room - 25)) <= 0.5 * std::log(2) + 1e-12);
}

}  // namespace
}  // namespace warmth_test
