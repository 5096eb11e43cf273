// steady_in_lanes_test.cpp - days worked in lanes lead to the steady day that one body at a time is led to.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/steady_in_lanes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/body/accuracy.hpp"
#include "model/body/layout.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::steady_in_lanes_test {
namespace {

using namespace tests;

TEST(SteadyInLanes, IsTheStateOfTheDoubleReading) {
    scenario::person ill = adult();
    ill.egfr_ml_min = 12;
    ill.diet_magnesium_mg = 900;
    for (const scenario::person& who : {adult(), ill}) {
        const body_dynamics body(typical_parameters(evidence_base(), who));
        const engine::run_options options = steady_options(usual_options());
        const start judge = steady_start(body, {who, plain_routine()}, options);
        const start found = steady_start_in_lanes(body, {who, plain_routine()}, options);

        ASSERT_EQ(judge.failure, "");
        ASSERT_EQ(found.failure, "");
        const auto pools = columns<state<real>>();
        for (std::size_t i = 0; i < pool_count; ++i) {
            EXPECT_NEAR(found.pools[i], judge.pools[i], 1e-5 * std::max(std::abs(judge.pools[i]), 0.01))
                << pools[i].id();
        }
    }
}

TEST(SteadyInLanes, ABodyThatCannotBeFollowedSaysWhy) {
    const start found =
        steady_start_in_lanes(body_dynamics(body_without_plasma(adult())), {adult(), plain_routine()}, usual_options());

    EXPECT_NE(found.failure.find("plasma"), std::string::npos) << found.failure;
}

}  // namespace
}  // namespace magnesia::model::steady_in_lanes_test
