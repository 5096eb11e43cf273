// not_simulated_test.cpp - whatever the body would overlook is named, once and under its key; all else is not.
// SPDX-License-Identifier: Apache-2.0
#include "model/not_simulated.hpp"

#include <gtest/gtest.h>

#include "tests/model/support.hpp"

namespace magnesia::tests::not_simulated_test {
namespace {

using scenario::dose;

scenario::scenario plain() {
    dose capsule;
    capsule.amount = scenario::magnesium_mmol{10};
    capsule.form = "citrate";
    capsule.when = scenario::at_times{{{8 * 60}}};
    return {.who = adult(), .day = plain_routine(), .doses = {capsule}, .run = {{2026, 3, 2}, 30}};
}

TEST(NotSimulated, WhatTheBodyFollowsIsNotRefused) {
    scenario::scenario what = plain();
    what.doses[0].route = scenario::by_mouth{4, 30};
    what.doses[0].on_days = {22};
    what.diet = {{8, 12, std::nullopt, std::nullopt}};
    what.who.egfr_ml_min = 30;
    what.who.creatinine_umol_l = 180;
    what.day.meals_at_night = true;

    what.who.conditions = {"constipation"};
    what.who.drugs = {"proton_pump_inhibitor"};
    what.who.albumin_g_per_l = 30;
    what.who.pregnant_weeks = 20;
    what.doses[0].format = "enteric_tablet";
    what.day.meals[1].phytate_mmol = 1;

    EXPECT_TRUE(model::not_simulated(what).empty());
    what.who.egfr_ml_min.reset();
    what.doses[0].route = scenario::by_vein{60};
    EXPECT_TRUE(model::not_simulated(what).empty());  // unknown is followed, with a wider spread
}

TEST(NotSimulated, ALabelledDoseIsNamedUnderItsLine) {
    scenario::scenario what = plain();
    what.doses.push_back(what.doses[0]);
    what.doses[1].is_tracer = true;

    const std::vector<issue> all = model::not_simulated(what);

    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].key, "regimen[2].dose");
    EXPECT_EQ(all[0].found, "a labelled dose is not simulated in this version");
    EXPECT_NE(all[0].value.find("tracer"), std::string::npos) << all[0].value;
}

}  // namespace
}  // namespace magnesia::tests::not_simulated_test
