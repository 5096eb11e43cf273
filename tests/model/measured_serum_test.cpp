// measured_serum_test.cpp - a body fitted to a measured serum value wakes with it, unsaid changes nothing.
// SPDX-License-Identifier: Apache-2.0
#include "model/following/measured_serum.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/body/body_lanes.hpp"
#include "model/following/course.hpp"
#include "model/following/follow_many.hpp"
#include "tests/model/support.hpp"

namespace measured_serum_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

/// Plasma of the typical person at rise on the first day, by the way a question is followed.
double waking_plasma(const bound_evidence& evidence, const scenario::person& who) {
    const question asked = ask({.who = who, .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 1}},
                               dissolved_products(0.141), usual_options());
    const course c = follow_in_lanes(typical_parameters(evidence, who), asked, {});
    EXPECT_EQ(c.failure, "");
    const auto& ids = daily_ids();
    const auto row = std::find(ids.begin(), ids.end(), "plasma_magnesium_morning") - ids.begin();
    return c.daily.at(static_cast<std::size_t>(row)).at(0);
}

TEST(MeasuredSerum, ABodyWakesWithTheValueThatWasMeasured) {
    scenario::person who = adult();
    who.serum_magnesium_mmol_per_l = 0.95;

    const bound_evidence fitted = fitted_to_serum(evidence_base(), who, plain_routine());

    EXPECT_NEAR(waking_plasma(fitted, who), 0.95, 1e-5);
    EXPECT_GT(fitted.kidney_capacity, 1);
}

TEST(MeasuredSerum, UnsaidChangesNothing) {
    EXPECT_EQ(fitted_to_serum(evidence_base(), adult(), plain_routine()).kidney_capacity, 1.0);
}

TEST(MeasuredSerum, ManyBodiesAtOnceAreEachAsOneAlone) {
    scenario::person who = adult();
    who.serum_magnesium_mmol_per_l = 0.9;
    bound_evidence other = evidence_base();
    for (evidence::parameter& p : other.body) p.value *= p.id == "kidney.splay" ? 0.7 : 1;

    const auto fitted = fitted_to_serum({evidence_base(), other}, who, plain_routine(), body_lanes().front());

    const auto alone = [&](const bound_evidence& one) {
        return fitted_to_serum(one, who, plain_routine()).kidney_capacity;
    };
    EXPECT_EQ(fitted.at(0)->kidney_capacity, alone(evidence_base()));
    EXPECT_EQ(fitted.at(1)->kidney_capacity, alone(other));
    EXPECT_GT(std::abs(fitted[0]->kidney_capacity - fitted[1]->kidney_capacity), 5e-3);
    EXPECT_NEAR(waking_plasma(*fitted[0], who), 0.9, 1e-5);
}

TEST(MeasuredSerum, ManyBodiesOutOfReachAreEmpty) {
    scenario::person who = adult();
    who.serum_magnesium_mmol_per_l = 0.01;

    const auto fitted = fitted_to_serum({evidence_base()}, who, plain_routine(), body_lanes().front());

    EXPECT_FALSE(fitted.at(0));
    EXPECT_EQ(fitted_to_serum({evidence_base()}, adult(), plain_routine(), body_lanes().front()).at(0)->kidney_capacity,
              1.0);
}

}  // namespace
}  // namespace measured_serum_test
