// measured_serum_test.cpp - a body fitted to a measured serum value wakes with it, unsaid changes nothing.
// SPDX-License-Identifier: Apache-2.0
#include "model/measured_serum.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/course.hpp"
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
    const course c = follow(typical_parameters(evidence, who), asked, {});
    EXPECT_EQ(c.failure, "");
    const auto& ids = daily_ids();
    const auto row = std::find(ids.begin(), ids.end(), "plasma_magnesium_morning") - ids.begin();
    return c.daily.at(static_cast<std::size_t>(row)).at(0);
}

TEST(MeasuredSerum, ABodyWakesWithTheValueThatWasMeasured) {
    scenario::person who = adult();
    who.serum_magnesium_mmol_per_l = 0.95;

    const bound_evidence fitted = fitted_to_serum(evidence_base(), who, plain_routine());

    EXPECT_NEAR(waking_plasma(fitted, who), 0.95, 1e-3);
    EXPECT_GT(fitted.kidney_capacity, 1);
}

TEST(MeasuredSerum, UnsaidChangesNothing) {
    EXPECT_EQ(fitted_to_serum(evidence_base(), adult(), plain_routine()).kidney_capacity, 1.0);
}

}  // namespace
}  // namespace measured_serum_test
