// oracle_test.cpp - the engine against SUNDIALS CVODE on stiff and saturable bodies, with events, to 1e-7.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "engine/dosing.hpp"
#include "engine/run.hpp"
#include "tests/support/cvode_oracle.hpp"
#include "tests/support/small_bodies.hpp"

namespace magnesia::engine::oracle_test {
namespace {

using namespace test_support;

// Oracle: CVODE at 1e-12. The middle pool is never above 4e-5, hence the smaller absolute tolerance.
TEST(AgainstCvode, RobertsonsReactionsOverElevenDecades) {
    const robertson_body body;
    run_request request;
    request.end = 1e6;
    request.pools = {1, 0, 0};
    for (double hour = 1e-5; hour < 1e6; hour *= 3) request.record_hours.push_back(hour);
    request.options.tolerance = {1e-9, 1e-13};

    const trajectory ours = run(body, request);
    const trajectory theirs = integrate_with_cvode(body, request, {1e-12, 1e-16});

    ASSERT_EQ(ours.status, run_status::done) << ours.reason;
    EXPECT_LT(largest_pool_difference(ours, theirs, 1e-12), 1e-7);
    EXPECT_LT(largest_accumulator_difference(ours, theirs), 1e-7);
    EXPECT_LT(ours.statistics.steps, 2000u);  // an explicit method would need about 1e9
}

// Oracle: CVODE, with every kind of event on the way and default tolerances.
TEST(AgainstCvode, SaturableEliminationThroughDosesAndEmissions) {
    const saturable_body body(2.0, 0.3);
    run_request request;
    request.end = 96;
    request.pools = {1};
    request.inputs = {0};
    request.events = expand(
        {{{.hour = 1, .amount = 8, .interval = 12.0, .additional = 6},
          {.hour = 5, .amount = 9, .into = dose_into::input, .duration = 15.0, .interval = 24.0, .additional = 2}},
         {}},
        body);
    for (int night = 1; night < 4; ++night)
        request.events.push_back({.hour = 24.0 * night, .kind = event_kind::emit, .label = night});
    request.events.push_back({.hour = 50, .kind = event_kind::set_pool, .target = 0, .value = 0.5});
    for (int i = 0; i <= 192; ++i) request.record_hours.push_back(0.5 * i);

    const trajectory ours = run(body, request);
    const trajectory theirs = integrate_with_cvode(body, request);

    EXPECT_LT(largest_pool_difference(ours, theirs), 1e-7);
    EXPECT_LT(largest_accumulator_difference(ours, theirs), 1e-7);
    EXPECT_EQ(ours.inputs, theirs.inputs);
    ASSERT_EQ(ours.emissions.size(), theirs.emissions.size());
    for (std::size_t i = 0; i < ours.emissions.size(); ++i)
        EXPECT_NEAR(ours.emissions[i].values[0], theirs.emissions[i].values[0], 1e-6);
}

}  // namespace
}  // namespace magnesia::engine::oracle_test
