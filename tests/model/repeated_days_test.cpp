// repeated_days_test.cpp - a run without the days that repeat, put together again, is the whole run.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/repeated_days.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/small_bodies.hpp"

namespace magnesia::model::repeated_days_test {
namespace {

using engine::event;
using engine::event_kind;

/// A constant that is said once, two settings a day and a gift at noon.
std::vector<event> plain_day() {
    return {{.hour = 0, .kind = event_kind::set_input, .target = 0, .value = 0.25},
            {.hour = 7, .kind = event_kind::set_input, .target = 0, .value = 2},
            {.hour = 12 + 5.0 / 60, .kind = event_kind::add_to_pool, .target = 0, .value = 3},
            {.hour = 23, .kind = event_kind::set_input, .target = 0, .value = 0.25}};
}

/// The same for `days`, as a timeline lists them: kind by kind, and the constant at the start alone.
std::vector<event> days_like_it(int days) {
    std::vector<event> all{plain_day().front()};
    for (const std::size_t which : {2U, 1U, 3U}) {
        for (int day = 0; day < days; ++day) {
            all.push_back(plain_day()[which]);
            all.back().hour += 24.0 * day;
        }
    }
    return all;
}

constexpr int all_days = 15;
constexpr double horizon_h = all_days * 24;

TEST(RepeatedDays, AllButAWeekAreLeftOutWhenNothingDiffers) {
    EXPECT_EQ(repeated_days(days_like_it(all_days), plain_day(), horizon_h).left_out_h(), 8 * 24);
    EXPECT_EQ(repeated_days(days_like_it(all_days), plain_day(), horizon_h - 1).left_out_h(), 7 * 24);
    EXPECT_EQ(repeated_days(days_like_it(7), plain_day(), 7 * 24).left_out_h(), 0);
}

TEST(RepeatedDays, EndWithTheFirstDayThatDiffersInAnything) {
    for (int day = 0; day < all_days; ++day) {
        const double left_out = 24.0 * std::max(0, day - 7);
        std::vector<event> more = days_like_it(all_days);
        more.push_back({.hour = 24.0 * day + 22, .kind = event_kind::add_to_pool, .target = 0, .value = 1});
        EXPECT_EQ(repeated_days(more, plain_day(), horizon_h).left_out_h(), left_out) << day;

        std::vector<event> later = days_like_it(all_days);
        later[static_cast<std::size_t>(1 + day)].hour += 0.5;
        EXPECT_EQ(repeated_days(later, plain_day(), horizon_h).left_out_h(), left_out) << day;

        std::vector<event> brighter = days_like_it(all_days);
        brighter[static_cast<std::size_t>(1 + all_days + day)].value = 2.001;
        EXPECT_EQ(repeated_days(brighter, plain_day(), horizon_h).left_out_h(), left_out) << day;
    }
}

TEST(RepeatedDays, EndADayEarlierWhereTheNextOneBeginsWithSomethingOfItsOwn) {
    std::vector<event> world = days_like_it(all_days);
    world.push_back({.hour = 10 * 24, .kind = event_kind::add_to_pool, .target = 0, .value = 1});
    EXPECT_EQ(repeated_days(world, plain_day(), horizon_h).left_out_h(), 2 * 24);
}

TEST(RepeatedDays, AreNoneWhenTheDayDoesNotEndAsItBegan) {
    std::vector<event> plain = plain_day();
    plain.front().value = 0.5;
    std::vector<event> world = days_like_it(all_days);
    world.front().value = 0.5;  // in force until seven on the first day only
    EXPECT_EQ(repeated_days(world, plain, horizon_h).left_out_h(), 0);
}

TEST(RepeatedDays, AreNoneWhenAccumulatorsAreReset) {
    std::vector<event> world = days_like_it(all_days);
    world.push_back({.hour = 358, .kind = event_kind::emit});
    EXPECT_EQ(repeated_days(world, plain_day(), horizon_h).left_out_h(), 0);
}

/// The pool at midnight that comes back after a plain day: the body is linear, so two days tell.
double steady_midnight(const engine::dynamics& body) {
    const auto after = [&](double pool) {
        engine::run_request day;
        day.end = 24;
        day.pools = {pool};
        day.inputs = {0};
        day.events = plain_day();
        return engine::run(body, day).final_pools[0];
    };
    const double from_nothing = after(0);
    return from_nothing / (1 - (after(1) - from_nothing));
}

/// All days of the habit, from this far above the steady midnight.
engine::run_request habitual_run(const engine::dynamics& body, double above = 0) {
    engine::run_request whole;
    whole.end = horizon_h;
    whole.pools = {steady_midnight(body) + above};
    whole.inputs = {0};
    whole.events = days_like_it(all_days);
    return whole;
}

// Oracle: the run with every day followed, of a body that keeps a third from one midnight to the next.
TEST(RepeatedDays, PutTogetherAgainAreTheRunThatFollowsThemAll) {
    const auto body = test_support::one_compartment(0.045);
    engine::run_request whole = habitual_run(body);
    whole.events.push_back({.hour = 11 * 24 + 20, .kind = event_kind::add_to_pool, .target = 0, .value = 5});
    whole.record_hours = {0,   5,      24,  144, 156.5, 168, 180, 192, 205 + 1.0 / 3,
                          240, 263.75, 264, 270, 288,   310, 359, 360};
    whole.extremes = {[](std::span<const double> pools, std::span<const double>) { return pools[0]; }};
    const repeated_days known(whole.events, plain_day(), horizon_h);
    ASSERT_EQ(known.left_out_h(), 4 * 24);

    const engine::trajectory expected = engine::run(body, whole);
    const engine::run_request shorter = known.shortened(whole);
    const engine::trajectory found = known.lengthened(engine::run(body, shorter), whole.record_hours);

    EXPECT_EQ(shorter.end, 11 * 24);
    ASSERT_EQ(found.hours, expected.hours);
    for (std::size_t row = 0; row < found.hours.size(); ++row) {
        EXPECT_NEAR(found.pools_at(row)[0], expected.pools_at(row)[0], 1e-7) << found.hours[row];
        EXPECT_NEAR(found.accumulators_at(row)[0], expected.accumulators_at(row)[0], 1e-6) << found.hours[row];
        EXPECT_EQ(found.inputs_at(row)[0], expected.inputs_at(row)[0]) << found.hours[row];
    }
    EXPECT_EQ(found.reached_hour, horizon_h);
    EXPECT_NEAR(found.final_pools[0], expected.final_pools[0], 1e-7);
    EXPECT_NEAR(found.final_accumulators[0], expected.final_accumulators[0], 1e-6);
    EXPECT_NEAR(found.extremes[0].largest, expected.extremes[0].largest, 1e-7);
    EXPECT_NEAR(found.extremes[0].largest_hour, expected.extremes[0].largest_hour, 1e-6);
    EXPECT_NEAR(found.extremes[0].smallest, expected.extremes[0].smallest, 1e-7);
}

// A body that is not quite steady drifts on at the same pace, and what went in is still what came out or is there.
TEST(RepeatedDays, LoseNothingOfABodyThatIsNotQuiteSteady) {
    const auto body = test_support::one_compartment(0.045);
    engine::run_request whole = habitual_run(body, 0.01);
    whole.record_hours = {360};
    const repeated_days known(whole.events, plain_day(), horizon_h);
    ASSERT_GT(known.left_out_h(), 0);

    const engine::trajectory found = known.lengthened(engine::run(body, known.shortened(whole)), whole.record_hours);

    const double in = all_days * (8 * 0.25 + 16 * 2 + 3);
    EXPECT_NEAR(found.final_pools[0] + found.final_accumulators[0] - whole.pools[0], in, 1e-12 * in);
    EXPECT_NEAR(found.pools_at(0)[0] + found.accumulators_at(0)[0] - whole.pools[0], in, 1e-12 * in);
}

// A run that breaks off among the days that are followed says so at its own hour.
TEST(RepeatedDays, AFailureKeepsItsHourAndItsReason) {
    const auto body = test_support::one_compartment(0.045);
    engine::run_request whole = habitual_run(body);
    whole.record_hours = {0, 240, 360};
    whole.options.most_steps = 12;
    const repeated_days known(whole.events, plain_day(), horizon_h);

    const engine::trajectory found = known.lengthened(engine::run(body, known.shortened(whole)), whole.record_hours);

    EXPECT_EQ(found.status, engine::run_status::failed);
    EXPECT_LT(found.reached_hour, 7 * 24);
    EXPECT_NE(found.reason, "");
    EXPECT_EQ(found.pools_at(0)[0], whole.pools[0]);  // reached
    EXPECT_EQ(found.accumulators_at(0)[0], 0);
    EXPECT_TRUE(std::isnan(found.pools_at(2)[0]));
}

}  // namespace
}  // namespace magnesia::model::repeated_days_test
