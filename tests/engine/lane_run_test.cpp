// lane_run_test.cpp - people in lanes: each as if alone, whoever sits beside them.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "core/error.hpp"
#include "tests/engine/lane_support.hpp"

namespace magnesia::engine::lane_run_test {
namespace {

void expect_close(const std::vector<double>& found, const std::vector<double>& expected, double tolerance) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(found[i], expected[i], tolerance) << i;
}

void expect_same_bits(const trajectory& a, const trajectory& b) {
    EXPECT_EQ(a.pools, b.pools);
    EXPECT_EQ(a.accumulators, b.accumulators);
    EXPECT_EQ(a.inputs, b.inputs);
    EXPECT_EQ(a.final_pools, b.final_pools);
    EXPECT_EQ(a.final_accumulators, b.final_accumulators);
    EXPECT_EQ(a.extremes[0].largest, b.extremes[0].largest);
    EXPECT_EQ(a.extremes[0].smallest_hour, b.extremes[0].smallest_hour);
    EXPECT_EQ(a.statistics.steps, b.statistics.steps);
    EXPECT_EQ(a.statistics.rejections, b.statistics.rejections);
}

// Oracle: the one-person engine, which has its own oracles.
TEST(LaneRun, FollowsEveryPersonAsTheEngineDoesAlone) {
    const std::vector<lane_request> all = people(11);
    const std::vector<trajectory> found = lived(small_lanes<4>(), all);

    for (std::size_t i = 0; i < all.size(); ++i) {
        const trajectory expected = alone(all[i]);
        ASSERT_EQ(found[i].status, run_status::done) << found[i].reason;
        expect_close(found[i].pools, expected.pools, 1e-8);
        expect_close(found[i].accumulators, expected.accumulators, 1e-8);
        EXPECT_EQ(found[i].inputs, expected.inputs);
        expect_close(found[i].final_pools, expected.final_pools, 1e-8);
        EXPECT_EQ(found[i].reached_hour, all[i].run.end);
        EXPECT_NEAR(found[i].extremes[0].largest, expected.extremes[0].largest, 1e-8);
        EXPECT_NEAR(found[i].extremes[0].largest_hour, expected.extremes[0].largest_hour, 1e-3);
        EXPECT_NEAR(found[i].extremes[0].smallest, expected.extremes[0].smallest, 1e-8);
        EXPECT_EQ(found[i].statistics.segments, expected.statistics.segments);
    }
}

// Oracle: the one-person engine up to the change and, as another body, on from there.
TEST(LaneRun, AParameterThatChangesMakesAnotherBodyFromThatHourOn) {
    std::vector<lane_request> all = people(5);
    const std::vector<trajectory> as_ever = lived(small_lanes<4>(), all);
    constexpr double change_h = 40.25;
    all[2].run.events.push_back(
        {.hour = change_h, .kind = event_kind::set_parameter, .target = 2, .value = 3 * all[2].parameters[2]});
    const std::vector<trajectory> found = lived(small_lanes<4>(), all);

    lane_request before = person(2), after = person(2);
    before.run.end = change_h;
    before.run.record_hours.clear();
    std::erase_if(before.run.events, [](const event& one) { return one.hour > change_h; });
    const trajectory to_change = alone(before);
    after.parameters[2] *= 3;
    after.run.start = change_h;
    after.run.pools = to_change.final_pools;
    after.run.accumulators = to_change.final_accumulators;
    after.run.inputs = to_change.final_inputs;
    std::erase_if(after.run.events, [](const event& one) { return one.hour <= change_h; });
    after.run.record_hours.clear();
    const trajectory on = alone(after);

    expect_close(found[2].final_pools, on.final_pools, 1e-8);
    expect_close(found[2].final_accumulators, on.final_accumulators, 1e-8);
    EXPECT_GT(std::abs(found[2].final_pools[1] - as_ever[2].final_pools[1]), 1e-3);
    for (const std::size_t i : {0u, 1u, 3u, 4u}) expect_same_bits(found[i], as_ever[i]);
}

TEST(LaneRun, ABodyFollowedAloneKeepsItsParameters) {
    lane_request asked = person(0);
    asked.run.events.push_back({.hour = 40, .kind = event_kind::set_parameter, .target = 0, .value = 2});
    EXPECT_THROW(alone(asked), input_error);
}

TEST(LaneRun, EmitsAccumulatorsAsTheEngineDoes) {
    const std::vector<lane_request> all = people(3);
    const std::vector<trajectory> found = lived(small_lanes<4>(), all);

    for (std::size_t i = 0; i < all.size(); ++i) {
        const trajectory expected = alone(all[i]);
        ASSERT_EQ(found[i].emissions.size(), 4U);
        for (std::size_t e = 0; e < 4; ++e) {
            EXPECT_EQ(found[i].emissions[e].label, expected.emissions[e].label);
            EXPECT_EQ(found[i].emissions[e].hour, expected.emissions[e].hour);
            expect_close(found[i].emissions[e].values, expected.emissions[e].values, 1e-8);
        }
    }
}

TEST(LaneRun, GivesTheSameBitsForAnyOrderLanesAndThreads) {
    const std::vector<lane_request> all = people(13);
    const std::vector<trajectory> found = lived(small_lanes<4>(), all);
    std::vector<lane_request> backwards(all.rbegin(), all.rend());

    const std::vector<trajectory> reversed = lived(small_lanes<4>(), backwards);
    const std::vector<trajectory> one_lane = lived(small_lanes<1>(), all);
    const std::vector<trajectory> three_threads = lived(small_lanes<4>(), all, 3);

    for (std::size_t i = 0; i < all.size(); ++i) {
        expect_same_bits(found[i], reversed[all.size() - 1 - i]);
        expect_same_bits(found[i], one_lane[i]);
        expect_same_bits(found[i], three_threads[i]);
        expect_same_bits(found[i], lived(small_lanes<4>(), {all[i]})[0]);
    }
}

TEST(LaneRun, TheOutputGridMovesNoStep) {
    lane_request dense = person(2);
    dense.run.record_hours.clear();
    for (int i = 0; i <= 970; ++i) dense.run.record_hours.push_back(0.1 * i);

    const trajectory with = lived(small_lanes<4>(), {dense})[0];
    const trajectory without = lived(small_lanes<4>(), {person(2)})[0];

    EXPECT_EQ(with.final_pools, without.final_pools);
    EXPECT_EQ(with.statistics.steps, without.statistics.steps);
}

TEST(LaneRun, AFailedPersonSaysWhyAndDisturbsNobody) {
    std::vector<lane_request> all = people(6);
    const std::vector<trajectory> healthy = lived(small_lanes<4>(), all);
    all[1].parameters[1] = std::numeric_limits<double>::quiet_NaN();
    all[3].run.options.most_steps = 5;
    all[4].run.options.smallest_step = 20;  // so large that the first rejected step is the last

    const std::vector<trajectory> found = lived(small_lanes<4>(), all);

    EXPECT_EQ(found[1].status, run_status::failed);
    EXPECT_EQ(found[1].reason, "gut.uptake is not finite");
    EXPECT_EQ(found[3].reason, "needs more than 5 steps");
    EXPECT_EQ(found[3].statistics.steps + found[3].statistics.rejections, 5U);  // at once, not at the next rejection
    EXPECT_EQ(found[4].reason, "the step fell below 20 h");
    EXPECT_LT(found[3].reached_hour, all[3].run.end);
    EXPECT_TRUE(std::isnan(found[3].pools.back())) << "a row that was not reached";
    for (const std::size_t i : {0, 2, 5}) expect_same_bits(found[i], healthy[i]);
}

TEST(LaneRun, ARunWithoutLengthHandsItsStartBack) {
    lane_request nothing = person(0);
    nothing.run.end = 0;
    nothing.run.record_hours = {0, 0};
    nothing.run.events = {{.hour = 0, .kind = event_kind::add_to_pool, .target = 0, .value = 2}};

    const trajectory path = lived(small_lanes<4>(), {nothing, nothing, nothing})[2];

    EXPECT_EQ(path.pools, (std::vector<double>{3, 0.5, 3, 0.5}));
    EXPECT_EQ(path.statistics.steps, 0U);
}

TEST(LaneRun, AnExceptionOfTheCallerComesThrough) {
    const auto request = [](std::size_t i) { return person(i); };
    const auto take = [](std::size_t i, const trajectory&) {
        if (i == 5) throw std::runtime_error("five");
    };
    EXPECT_THROW(run_batch(small_lanes<4>(), 20, request, take, no_name, {.threads = 2}), std::runtime_error);

    lane_request misfit = person(0);
    misfit.parameters.pop_back();
    EXPECT_THROW(lived(small_lanes<4>(), {misfit}), internal_error);
}

TEST(LaneRun, AStopEndsEarlyAndSaysHowMany) {
    std::stop_source stop;
    const auto take = [&](std::size_t, const trajectory&) { stop.request_stop(); };
    const std::size_t done = run_batch(small_lanes<4>(), 100, [](std::size_t) { return person(1); }, take, no_name,
                                       {.threads = 1, .progress = {}, .stop = stop.get_token()});
    EXPECT_GE(done, 1U);
    EXPECT_LE(done, 8U);
}

}  // namespace
}  // namespace magnesia::engine::lane_run_test
