// person_measures_test.cpp - fat-free mass, surface and filtration against hand arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/person_measures.hpp"

#include <gtest/gtest.h>

#include "tests/model/support.hpp"

namespace person_measures_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using evidence::body_measure;
using tests::adult;
using tests::evidence_base;

TEST(PersonMeasures, FatFreeMassIsThatOfTheEquations) {
    scenario::person woman = adult();
    woman.sex = scenario::biological_sex::female;

    // 70 kg at 174 cm: body mass index 23.12.
    EXPECT_NEAR(fat_free_mass_kg(adult()), 9270 * 70 / (6680 + 216 * 23.1206), 1e-2);  // 55.6 kg
    EXPECT_NEAR(fat_free_mass_kg(woman), 9270 * 70 / (8780 + 244 * 23.1206), 1e-2);    // 45.0 kg
}

TEST(PersonMeasures, SurfaceIsThatOfMosteller) {
    EXPECT_NEAR(body_surface_m2(adult()), 1.8394, 1e-4);  // sqrt(174 * 70 / 3600)
}

TEST(PersonMeasures, FiltrationFollowsEgfrOrAge) {
    const auto& reference = evidence_base().measures;
    scenario::person unknown = adult();
    unknown.egfr_ml_min.reset();
    scenario::person old = unknown;
    old.age_y = 70;

    EXPECT_NEAR(filtration_l_h(adult(), reference), 100 * 0.06 * 1.8394 / 1.73, 1e-3);
    EXPECT_NEAR(filtration_l_h(unknown, reference), 6.0 * 1.8394 / 1.73, 1e-3);
    EXPECT_NEAR(filtration_l_h(old, reference) / filtration_l_h(unknown, reference), 1 - 0.009 * 30, 1e-12);
}

TEST(PersonMeasures, FiltrationFollowsAStageWhereNothingWasMeasured) {
    const auto& reference = evidence_base().measures;
    scenario::person ill = adult();
    ill.egfr_ml_min.reset();
    ill.stage_egfr_ml_min = 22;
    scenario::person measured = ill;
    measured.egfr_ml_min = 40;
    scenario::person old = ill;
    old.age_y = 90;
    old.stage_egfr_ml_min = 74.5;  // a healthy person of that age has 55

    EXPECT_NEAR(assumed_egfr(ill, reference), 22, 1e-12);
    EXPECT_NEAR(assumed_egfr(measured, reference), 40, 1e-12);
    EXPECT_NEAR(assumed_egfr(old, reference), 100 * (1 - 0.009 * 50), 1e-9);
}

TEST(PersonMeasures, FactorsAreRelativeToTheReferenceAdult) {
    const auto& reference = evidence_base().measures;
    scenario::person large = adult();
    large.weight_kg = 140;

    EXPECT_EQ(relative_measure(body_measure::none, large, reference), 1.0);
    EXPECT_DOUBLE_EQ(relative_measure(body_measure::weight, large, reference), 2.0);
    EXPECT_NEAR(relative_measure(body_measure::weight_three_quarters, large, reference), 1.681793, 1e-6);  // 2^0.75
    EXPECT_NEAR(relative_measure(body_measure::fat_free_mass, adult(), reference), 1.0, 0.02);
    EXPECT_NEAR(relative_measure(body_measure::filtration, adult(), reference), 1.0, 1e-3);
}

}  // namespace
}  // namespace person_measures_test
