// lane_methods_test.cpp - whole runs in lanes by every method: closed forms, CVODE, stiff bodies, failures, equal bits.
// SPDX-License-Identifier: Apache-2.0
#include "engine/lane_run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/error.hpp"
#include "tests/engine/lane_support.hpp"
#include "tests/support/closed_forms.hpp"
#include "tests/support/cvode_oracle.hpp"
#include "tests/support/linear_kernel.hpp"

namespace magnesia::engine::lane_methods_test {
namespace {

class LaneMethods : public testing::TestWithParam<method> {};

bool is_single() {
    return LaneMethods::GetParam() == method::tsit5_single;
}

/// The tolerance, or the finest that rates in single precision keep.
double kept(double relative) {
    return is_single() ? std::max(relative, 1e-5) : relative;
}

lane_kernel small() {
    return small_lanes<4>().with(LaneMethods::GetParam());
}

std::vector<lane_request> people_by(method by, double relative, std::size_t count = 5) {
    std::vector<lane_request> all = people(count);
    for (lane_request& one : all) {
        one.run.options.by = by;
        one.run.options.tolerance = {relative, relative / 10};
    }
    return all;
}

void run_linear(method by, const lane_source& source) {
    using people = lanes::pack<double, 4, lanes::isa::baseline>;
    run_lanes_by<test_support::linear_kernel, people, people>(by, source);
}

lane_kernel linear_lanes(method by) {
    return {.run = run_linear,
            .pools = 2,
            .accumulators = 1,
            .inputs = 1,
            .parameters = 2,
            .lanes = 4,
            .single_lanes = 4,
            .by = by,
            .instruction_set = "baseline"};
}

/// Four daily doses of 10 into the gut.
trajectory four_doses(method by, double absorption, double elimination, double relative) {
    run_request run{.start = 0, .end = 96, .pools = {0, 0}, .inputs = {0}};
    for (const double hour : {1.0, 25.0, 49.0, 73.0})
        run.events.push_back({.hour = hour, .kind = event_kind::add_to_pool, .target = 0, .value = 10});
    for (double hour = 0; hour <= 96; hour += 0.7) run.record_hours.push_back(hour);
    run.options.tolerance = {relative, relative / 10};
    run.options.by = by;
    return lived(linear_lanes(by), {{.parameters = {absorption, elimination}, .run = run, .is_watched = true}})[0];
}

/// Largest distance of the blood from the closed form.
double distance(const trajectory& path, double absorption, double elimination) {
    const test_support::response one = test_support::bolus_oral(absorption, elimination);
    double worst = 0;
    for (std::size_t row = 0; row < path.hours.size(); ++row) {
        double blood = 0;
        for (const double dose : {1.0, 25.0, 49.0, 73.0}) blood += 10 * one(path.hours[row] - dose);
        worst = std::max(worst, std::abs(path.pools_at(row)[1] - blood));
    }
    return worst;
}

// Oracle: sums of exponentials.
TEST_P(LaneMethods, FollowsTheClosedFormOfRepeatedDosesAsCloselyAsAsked) {
    double last = 1;
    for (const double relative : is_single() ? std::vector{1e-2, 1e-3, 1e-5} : std::vector{1e-4, 1e-6, 1e-8, 1e-10}) {
        const double found = distance(four_doses(GetParam(), 0.9, 0.15, relative), 0.9, 0.15);
        EXPECT_LT(found, 30 * relative) << relative;
        EXPECT_LT(found, last / 10) << relative;
        last = found;
    }
}

// Oracle: the top of the first rise, at log(a / e) / (a - e) hours after the dose, is below that of the last.
TEST_P(LaneMethods, FindsTheHighestPointBetweenRows) {
    const double a = 0.9, e = 0.15;
    const trajectory path = four_doses(GetParam(), a, e, kept(1e-8));
    const test_support::response one = test_support::bolus_oral(a, e);
    const auto blood = [&](double hour) { return 10 * (one(hour) + one(hour + 24) + one(hour + 48) + one(hour + 72)); };
    double top = 0;
    for (double hour = 2; hour < 3; hour += 1e-4) top = std::max(top, blood(hour));

    EXPECT_NEAR(path.extremes[0].largest, top, is_single() ? 1e-4 : 1e-6);
    EXPECT_NEAR(blood(path.extremes[0].largest_hour - 73), top, is_single() ? 1e-4 : 1e-6);
}

// Oracle: CVODE at 1e-11, through doses, infusions, resets and emissions, on a saturable body.
TEST_P(LaneMethods, AgreesWithCvodeThroughEveryKindOfEvent) {
    const std::vector<lane_request> all = people_by(GetParam(), kept(1e-10));
    const std::vector<trajectory> found = lived(small(), all);
    const double bound = is_single() ? 3e-5 : 1e-7;

    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& p = all[i].parameters;
        const trajectory judge =
            test_support::integrate_with_cvode(test_support::small_body(p[0], p[1], p[2]), all[i].run);
        ASSERT_EQ(found[i].status, run_status::done) << found[i].reason;
        EXPECT_LT(test_support::largest_pool_difference(found[i], judge), bound);
        EXPECT_LT(test_support::largest_accumulator_difference(found[i], judge), bound);
        EXPECT_EQ(found[i].inputs, judge.inputs);
        ASSERT_EQ(found[i].emissions.size(), judge.emissions.size());
        for (std::size_t e = 0; e < judge.emissions.size(); ++e)
            EXPECT_NEAR(found[i].emissions[e].values[0], judge.emissions[e].values[0], 10 * bound);
    }
}

// Oracle: the closed form; and the bound of stability, 3.5 steps a time constant, which only an explicit method has.
TEST_P(LaneMethods, IsRightOnAStiffBodyAndOnlyTheExplicitOneNeedsManySteps) {
    const trajectory path = four_doses(GetParam(), 500, 0.15, 1e-5);

    ASSERT_EQ(path.status, run_status::done) << path.reason;
    EXPECT_LT(distance(path, 500, 0.15), 1e-3);
    if (GetParam() == method::tsit5 || is_single()) {
        EXPECT_GT(path.statistics.steps, static_cast<std::size_t>(95 * 500 / 3.6 / 1.5));
    } else {
        EXPECT_LT(path.statistics.steps, 1000U);
    }
}

TEST_P(LaneMethods, GivesTheSameBitsForAnyOrderLanesAndThreads) {
    const std::vector<lane_request> all = people_by(GetParam(), 1e-4, 9);
    const std::vector<lane_request> backwards(all.rbegin(), all.rend());
    const std::vector<trajectory> found = lived(small(), all);
    const std::vector<trajectory> reversed = lived(small(), backwards);
    const std::vector<trajectory> one_lane = lived(small_lanes<1>().with(GetParam()), all);
    const std::vector<trajectory> three_threads = lived(small(), all, 3);

    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const trajectory* other : {&reversed[all.size() - 1 - i], &one_lane[i], &three_threads[i]}) {
            EXPECT_EQ(found[i].pools, other->pools);
            EXPECT_EQ(found[i].accumulators, other->accumulators);
            EXPECT_EQ(found[i].final_pools, other->final_pools);
            EXPECT_EQ(found[i].extremes[0].largest, other->extremes[0].largest);
            EXPECT_EQ(found[i].statistics.steps, other->statistics.steps);
        }
    }
}

TEST_P(LaneMethods, TheOutputGridMovesNoStep) {
    lane_request with = people_by(GetParam(), 1e-5)[2];
    const trajectory sparse = lived(small(), {with})[0];
    with.run.record_hours.clear();
    for (int i = 0; i <= 970; ++i) with.run.record_hours.push_back(0.1 * i);

    const trajectory dense = lived(small(), {with})[0];

    EXPECT_EQ(dense.final_pools, sparse.final_pools);
    EXPECT_EQ(dense.statistics.steps, sparse.statistics.steps);
}

// Oracle: an event that adds nothing bends no curve. It ends one step and begins another, and no more; the explicit
// method, which fast decay holds to short steps, would take two more at each to find its length again.
TEST_P(LaneMethods, AfterAJumpALaneGoesOnWithTheStepItWasAt) {
    run_request run{.start = 0, .end = 48, .pools = {10, 0}, .inputs = {0}};
    run.options.tolerance = {1e-5, 1e-6};
    run.options.by = GetParam();
    const auto steps_of = [&] {
        const trajectory path = lived(linear_lanes(GetParam()), {{.parameters = {30, 0.15}, .run = run}})[0];
        return path.statistics.steps + path.statistics.rejections;
    };
    const std::size_t undisturbed = steps_of();
    for (double hour = 2; hour < 48; hour += 2)
        run.events.push_back({.hour = hour, .kind = event_kind::add_to_pool, .target = 0, .value = 0});

    EXPECT_LE(steps_of(), undisturbed + run.events.size());
}

// Oracle: the closed form of what empties by a ten-millionth an hour. A step of a tenth of an hour takes 1e-5 of 1000:
// a sixth of what floats can tell, and all of it must be there after 2000 steps.
TEST_P(LaneMethods, WhatASlowPoolLosesInShortStepsIsNotRoundedAway) {
    run_request run{.start = 0, .end = 200, .pools = {1000, 5}, .inputs = {0}};
    run.options.tolerance = {1e-4, 1e-5};
    run.options.by = GetParam();
    for (int tenth = 1; tenth < 2000; ++tenth)
        run.events.push_back({.hour = tenth / 10.0, .kind = event_kind::add_to_pool, .target = 1, .value = 0});

    const trajectory path = lived(linear_lanes(GetParam()), {{.parameters = {1e-7, 0.15}, .run = run}})[0];

    EXPECT_GE(path.statistics.steps, 2000U);
    EXPECT_NEAR(path.final_pools[0], 1000 * std::exp(-200e-7), 1e-7);
}

TEST_P(LaneMethods, AFailedPersonSaysWhyAndDisturbsNobody) {
    std::vector<lane_request> all = people_by(GetParam(), kept(1e-9), 6);
    const std::vector<trajectory> healthy = lived(small(), all);
    all[1].parameters[1] = std::numeric_limits<double>::quiet_NaN();
    all[3].run.options.most_steps = 5;
    all[4].run.options.smallest_step = 20;  // so large that the first rejected step is the last

    const std::vector<trajectory> found = lived(small(), all);

    EXPECT_EQ(found[1].reason, "gut.uptake is not finite");
    EXPECT_EQ(found[3].reason, "needs more than 5 steps");
    EXPECT_EQ(found[4].reason, "the step fell below 20 h");
    EXPECT_TRUE(std::isnan(found[3].pools.back())) << "a row that was not reached";
    for (const std::size_t i : {0, 2, 5}) {
        EXPECT_EQ(found[i].status, run_status::done);
        EXPECT_EQ(found[i].pools, healthy[i].pools);
    }
}

TEST_P(LaneMethods, ABatchRefusesRunsThatAskForAnotherMethod) {
    const method other = GetParam() == method::grk4t ? method::tsit5 : method::grk4t;
    EXPECT_THROW(lived(small(), people_by(other, 1e-5)), internal_error);
}

INSTANTIATE_TEST_SUITE_P(All, LaneMethods,
                         testing::Values(method::rodas5p, method::grk4t, method::tsit5, method::tsit5_single),
                         [](const auto& which) { return name_of(which.param); });

}  // namespace
}  // namespace magnesia::engine::lane_methods_test
