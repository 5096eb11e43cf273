// slope_shape_test.cpp - pools share a direction only where no rate reads both, and the body's slopes fit one pass.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/slope_shape.hpp"

#include <gtest/gtest.h>

#include <random>

namespace magnesia::model::slope_shape_test {
namespace {

slope_shape::reading reading_of(std::initializer_list<std::size_t> pools) {
    slope_shape::reading all;
    for (const std::size_t pool : pools) all.set(pool);
    return all;
}

TEST(SlopeShape, PoolsThatOneRateReadsHaveDirectionsOfTheirOwn) {
    std::mt19937_64 source(1);
    std::uniform_int_distribution<std::size_t> some_pool(0, pool_count - 1);
    std::vector<slope_shape::reading> rates(40);
    for (slope_shape::reading& rate : rates) {
        for (int i = 0; i < 8; ++i) rate.set(some_pool(source));
    }

    const slope_shape shape(rates);

    for (std::size_t rate = 0; rate < rates.size(); ++rate) {
        std::vector<bool> is_taken(shape.directions());
        EXPECT_EQ(shape.pools_read_by(rate).size(), rates[rate].count());
        for (const std::size_t pool : shape.pools_read_by(rate)) {
            EXPECT_TRUE(rates[rate].test(pool));
            EXPECT_FALSE(is_taken.at(shape.direction_of(pool))) << rate;
            is_taken[shape.direction_of(pool)] = true;
        }
    }
}

TEST(SlopeShape, StrangersShareADirection) {
    EXPECT_EQ(slope_shape({reading_of({0, 1}), reading_of({2, 3}), reading_of({4})}).directions(), 2u);
    EXPECT_EQ(slope_shape({reading_of({0, 1}), reading_of({1, 2}), reading_of({2, 0})}).directions(), 3u);
    EXPECT_EQ(slope_shape({reading_of({5})}).directions(), 1u);
}

TEST(SlopeShape, APassSeesItsOwnDirections) {
    std::vector<slope_shape::reading> rates(1);
    rates.front().set();  // a rate that reads every pool: as many directions as pools, more than one pass
    const slope_shape shape(rates);
    ASSERT_EQ(shape.directions(), pool_count);
    for (std::size_t pool = 0; pool < pool_count; ++pool) {
        int seen = 0;
        for (std::size_t first = 0; first < shape.directions(); first += directions_at_once) {
            const slopes x = pool_along(shape, first, 3, pool);
            EXPECT_EQ(x.value, 3);
            for (std::size_t i = 0; i < directions_at_once; ++i) {
                if (x.slope[i] == 0) continue;
                EXPECT_EQ(first + i, shape.direction_of(pool));
                ++seen;
            }
        }
        EXPECT_EQ(seen, 1);
    }
}

// A choice that nobody can decide without numbers depends on both sides, and not on what decides.
TEST(SlopeShape, AReachHoldsBothSidesOfAChoice) {
    const auto at = [](std::size_t pool) { return scalar<reaches>(reaches::variable(pool)); };
    const auto read = select(at(0) < at(1), at(2) * at(3), exp(at(4)) + 1.0).raw().directions;

    EXPECT_EQ(read, reading_of({2, 3, 4}));
    EXPECT_EQ(max(at(0), scalar<reaches>(0.0)).raw().directions, reading_of({0}));
    EXPECT_EQ(real_power(positive_part(at(5)), at(6)).raw().directions, reading_of({5, 6}));
}

}  // namespace
}  // namespace magnesia::model::slope_shape_test
