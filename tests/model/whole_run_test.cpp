// whole_run_test.cpp - the body through whole scenarios: conservation, CVODE as judge, accuracy, a lasting steady day.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "evidence/outcomes/outcomes.hpp"
#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "tests/model/busy_week.hpp"

namespace whole_run_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

// 64 people: tests/model/long/cvode_test.cpp.
TEST(WholeRun, CvodeAgreesToOnePartInTenMillion) {
    for (std::uint64_t draw = 0; draw < 4; ++draw) EXPECT_LT(apart_from_cvode(draw), 1e-7) << "draw " << draw;
}

TEST(WholeRun, ConservesMagnesiumToOnePartInABillionOfIntake) {
    for (std::uint64_t draw = 0; draw < 6; ++draw) {
        const body_dynamics body = drawn_body(draw);
        const engine::run_request request = busy_week(body, usual_options());
        const engine::trajectory t = engine::run(body, request);

        double in = 30;
        for (const engine::event& e : request.events) {
            const bool is_magnesium =
                e.kind == engine::event_kind::add_to_pool && columns<state<real>>()[e.target].is_magnesium();
            if (is_magnesium) in += e.value;
        }
        double kept = 0;
        for (std::size_t i = 0; i < pool_count; ++i) {
            if (columns<state<real>>()[i].is_magnesium()) kept += t.final_pools[i] - request.pools[i];
        }
        double out = 0;
        for (const char* way : {"kidney.urine", "colon.faeces", "magnesium_pools.sweat"}) {
            out += t.final_accumulators[accumulator_index(way)];
        }
        EXPECT_NEAR((in - out - kept) / in, 0, 1e-9) << "draw " << draw;
        EXPECT_NEAR(t.final_accumulators[accumulator_index("magnesium_pools.infused")], 30, 1e-9);
        for (std::size_t i = 0; i < t.pools.size(); ++i) {
            const column& pool = columns<state<real>>()[i % pool_count];
            if (!pool.is_magnesium()) continue;
            EXPECT_GE(t.pools[i], -1e-6) << pool.id();
        }
    }
}

// A thousand people: tests/model/long/drift_test.cpp.
TEST(WholeRun, AConstantDietLeavesASteadyPersonWhereTheyAre) {
    for (std::uint64_t draw = 0; draw < 4; ++draw) {
        const drift found = drift_of(draw);

        EXPECT_EQ(found.failure, "") << "draw " << draw;
        EXPECT_LT(found.largest, 1e-4) << found.pool << " of draw " << draw;
    }
}

TEST(WholeRun, ReportedNumbersAgreeWithAMuchFinerRun) {
    const auto wanted = series_of(evidence::load_outcomes());
    question asked = evening_capsules(12, 14);
    const auto bound = drawn_parameters(evidence_base(), adult(), {11, 3}, {});

    const course usual = follow_in_lanes(bound, asked, wanted);
    asked.options.tolerance = {.relative = 1e-9, .absolute = 1e-11};
    const course fine = follow_in_lanes(bound, asked, wanted);

    ASSERT_EQ(usual.failure, "");
    for (std::size_t i = 0; i < outcome_ids().size(); ++i) {
        EXPECT_NEAR(usual.outcomes[i], fine.outcomes[i], 1e-5 * std::abs(fine.outcomes[i]) + 1e-6) << outcome_ids()[i];
    }
}

TEST(WholeRun, AFailedBodySaysWhyAndGivesNoNumbers) {
    const course c =
        follow(body_without_plasma(adult()), evening_capsules(12, 14), series_of(evidence::load_outcomes()));

    EXPECT_NE(c.failure.find("plasma"), std::string::npos) << c.failure;
    EXPECT_TRUE(c.outcomes.empty());
    EXPECT_TRUE(c.series.empty());
}

TEST(WholeRun, MorePlasmaIsNeverLowerForAHigherDiet) {
    double last = 0;
    for (const double diet : {50.0, 150.0, 325.0, 600.0, 1000.0}) {
        scenario::person who = adult();
        who.diet_magnesium_mg = diet;
        const body_dynamics body(typical_parameters(evidence_base(), who));
        const start from = steady_start_in_lanes(body, {who, plain_routine()}, usual_options());
        const double plasma = body.signals_at(from.pools, plain_inputs()).magnesium_pools.plasma_total.raw();
        EXPECT_GT(plasma, last) << diet;
        last = plasma;
    }
}

}  // namespace
}  // namespace whole_run_test
