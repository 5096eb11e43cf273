// erythrocyte_test.cpp - how magnesium of red cells follows plasma: at rest, over days, over months.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "tests/physiology/any_numbers.hpp"
#include "tests/physiology/support.hpp"

namespace erythrocyte_test {
namespace {

using namespace magnesia;
using namespace magnesia::physiology;
using tests::N;

const erythrocyte::parameters<N> numbers{
    .reference_total = 2.3, .reference_free = 0.2, .renewal = 2880.0, .free_time = 100.0};

auto rates(const erythrocyte::state<N>& x, double relative_plasma, const erythrocyte::parameters<N>& p = numbers) {
    tests::signals s{};
    s.magnesium_pools.relative_plasma = relative_plasma;
    return erythrocyte::rhs<N>(x, s, {}, p).pools;
}

TEST(Erythrocyte, RestsAtTheReference) {
    const auto r = rates({.total = 2.3, .free = 0.2}, 1.0);

    EXPECT_EQ(r.total.raw(), 0.0);
    EXPECT_EQ(r.free.raw(), 0.0);
}

TEST(Erythrocyte, FreeMagnesiumFollowsPlasmaInDaysAndTheTotalAsCellsAreReplaced) {
    const auto r = rates({.total = 2.3, .free = 0.2}, 0.75);

    EXPECT_NEAR(r.free.raw(), -0.05 / 100, 1e-15);
    EXPECT_NEAR(r.total.raw(), -0.575 / 2880, 1e-15);
}

TEST(Erythrocyte, TellsItsFreeMagnesium) {
    EXPECT_EQ(erythrocyte::signal<N>({.total = 2, .free = 0.17}, tests::signals{}, {}, numbers).free.raw(), 0.17);
}

RC_GTEST_PROP(Erythrocyte, NeitherPartLeavesTheRangeThatPlasmaAllows, ()) {
    const auto p = tests::any_parameters<erythrocyte::parameters<N>>();
    const double plasma = tests::any_positive();
    const double total = plasma * p.reference_total.raw(), free = plasma * p.reference_free.raw();

    RC_ASSERT(rates({.total = 0, .free = 0}, plasma, p).total.raw() > 0);
    RC_ASSERT(rates({.total = 0, .free = 0}, plasma, p).free.raw() > 0);
    RC_ASSERT(rates({.total = 2 * total, .free = 2 * free}, plasma, p).total.raw() < 0);
    RC_ASSERT(rates({.total = 2 * total, .free = 2 * free}, plasma, p).free.raw() < 0);
}

TEST(Erythrocyte, EachNumberMovesItTheWayItsNameSays) {
    auto richer = numbers, freer = numbers, longer = numbers, slower = numbers;
    richer.reference_total = 2.5;
    freer.reference_free = 0.25;
    longer.renewal = 4000;
    slower.free_time = 200;
    const erythrocyte::state<N> x{.total = 2, .free = 0.15};

    EXPECT_GT(rates(x, 1, richer).total.raw(), rates(x, 1).total.raw());
    EXPECT_GT(rates(x, 1, freer).free.raw(), rates(x, 1).free.raw());
    EXPECT_LT(rates(x, 1, longer).total.raw(), rates(x, 1).total.raw());
    EXPECT_LT(rates(x, 1, slower).free.raw(), rates(x, 1).free.raw());
}

}  // namespace
}  // namespace erythrocyte_test
