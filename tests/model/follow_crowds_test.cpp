// follow_crowds_test.cpp - bodies in single precision: the same bits everywhere, few under way, a stop that loses none.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <mutex>
#include <stop_token>
#include <vector>

#include "model/body/accuracy.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::follow_crowds_test {
namespace {

/// Bodies on their way, and what came of them.
struct crowd {
    std::vector<course> taken = {};
    std::vector<std::size_t> order = {};
    std::size_t begun = 0;
    std::size_t most_under_way = 0;
    std::mutex mutex = {};

    std::size_t follow(
        const engine::lane_kernel& kernel, std::size_t first, std::size_t count, std::size_t threads,
        const std::function<void()>& on_take = [] {}, std::stop_token stop = {}) {
        static const question asked = tests::evening_capsules(5, 6, everyday_options());
        taken.resize(count);
        const auto bound = [&, first](std::size_t i, const scenario::person& who) {
            const std::scoped_lock lock(mutex);
            most_under_way = std::max(most_under_way, ++begun - order.size());
            return drawn_parameters(tests::evidence_base(), who, {.seed = 5, .draw = first + i}, {true, true});
        };
        const auto no_series = [](std::size_t) -> const std::vector<series_definition>& {
            static const std::vector<series_definition> none;
            return none;
        };
        const auto take = [&](std::size_t i, course one) {
            const std::scoped_lock lock(mutex);
            taken[i] = std::move(one);
            order.push_back(i);
            on_take();
        };
        const many_bodies bodies{.count = count, .bound = bound, .wanted = no_series, .take = take};
        return follow_many(kernel, asked, bodies, {.threads = threads, .progress = {}, .stop = stop});
    }
};

void expect_same_bits(const course& a, const course& b) {
    EXPECT_EQ(a.failure, "");
    EXPECT_EQ(b.failure, "");
    EXPECT_EQ(a.outcomes, b.outcomes);
    EXPECT_EQ(a.daily, b.daily);
    EXPECT_EQ(a.daily_without, b.daily_without);
    EXPECT_EQ(a.steps, b.steps);
}

// Oracle: the baseline, whose crowds are of 32, so that 34 bodies are two of them; and a body alone.
TEST(FollowCrowds, GiveTheSameBitsOnEveryInstructionSetInAnyCrowdAndOnAnyThreads) {
    constexpr std::size_t count = 34;
    crowd reference;
    ASSERT_EQ(reference.follow(body_lanes().back(), 0, count, 1), count);

    for (const engine::lane_kernel& kernel : body_lanes()) {
        crowd found;
        ASSERT_EQ(found.follow(kernel, 0, count, 2), count);
        for (std::size_t i = 0; i < count; ++i) expect_same_bits(found.taken[i], reference.taken[i]);
    }
    crowd alone;
    alone.follow(body_lanes().front(), count - 1, 1, 1);
    expect_same_bits(alone.taken.front(), reference.taken.back());
}

// What floats cost: flows between pools are rounded to 6e-8 each, and with doubles it is 1e-12 (FollowMany).
TEST(FollowCrowds, ConserveMagnesiumToTheRoundingOfFloats) {
    crowd found;
    found.follow(body_lanes().front(), 0, 16, 2);

    for (const course& one : found.taken) EXPECT_LT(one.balance_error, 1e-6);
}

TEST(FollowCrowds, KeepNoMoreUnderWayThanTwoCrowdsAndEndThemNearlyInOrder) {
    const engine::lane_kernel& kernel = body_lanes().front();
    const std::size_t two_crowds = 2 * 8 * kernel.single_lanes;
    crowd all;

    EXPECT_EQ(all.follow(kernel, 0, 2 * two_crowds, 1), 2 * two_crowds);

    EXPECT_LE(all.most_under_way, two_crowds);
    for (std::size_t i = 0; i < all.order.size(); ++i) EXPECT_LT(all.order[i], i + two_crowds);
}

// Whoever is in a lane finishes; the rest of the crowd is let go, to be begun anew by who goes on from there.
TEST(FollowCrowds, AStopLetsBodiesInTheirWorldsFinishAndNoMore) {
    const engine::lane_kernel& kernel = body_lanes().front();
    std::stop_source stop;
    crowd all;

    const std::size_t count = 8 * kernel.single_lanes;
    const std::size_t done = all.follow(
        kernel, 0, count, 1, [&] { stop.request_stop(); }, stop.get_token());

    EXPECT_EQ(all.order.size(), done);
    EXPECT_GE(done, 1U);
    EXPECT_LE(done, 3 * kernel.single_lanes);
    for (const std::size_t i : all.order) EXPECT_EQ(all.taken[i].failure, "") << i;
}

// A run that begins with another evening than the habit's wants that evening first, followed as exactly as a search.
TEST(FollowCrowds, AnEveningBeforeTheRunIsThatOfDoubles) {
    scenario::scenario what{
        .who = tests::adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 2}};
    what.habit = tests::plain_routine();
    what.day.bed = {21 * 60 + 30};
    const parameters<real> typical = typical_parameters(tests::evidence_base(), what.who);
    const auto night =
        static_cast<std::size_t>(std::ranges::find(daily_ids(), "total_sleep_time") - daily_ids().begin());
    const auto slept = [&](const engine::run_options& options) {
        const course went = follow_in_lanes(typical, ask(what, {}, options), {});
        EXPECT_EQ(went.failure, "");
        return went.daily[night][0];
    };

    EXPECT_NEAR(slept(everyday_options()), slept(usual_options()), 0.01);
}

}  // namespace
}  // namespace magnesia::model::follow_crowds_test
