// creatinine_test.cpp - filtration from creatinine against published examples, and the limits of both equations.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/creatinine.hpp"

#include <gtest/gtest.h>

#include "scenario/values/build_limits.hpp"

namespace magnesia::scenario::creatinine_test {
namespace {

// Examples: the README of the R package egfr 1.1.1 (1.0 mg/dL, 50 years, female: 68.6); the calculator of the National
// Kidney Foundation as quoted in public code (1.2 mg/dL, 55 years, male: 71).
TEST(Creatinine, TheAdultEquationGivesPublishedExamples) {
    EXPECT_NEAR(egfr_of_adult(1.0, 50, biological_sex::female), 68.6, 0.05);
    EXPECT_NEAR(egfr_of_adult(1.2, 55, biological_sex::male), 71, 0.5);
}

TEST(Creatinine, TheAdultEquationIsTheProductOfItsFactorsAtTheKnee) {
    // At the knee both powers are 1: 142 * 0.9938^20 = 125.3904, and 1.012 times that; by hand.
    EXPECT_NEAR(egfr_of_adult(0.9, 20, biological_sex::male), 125.39, 0.01);
    EXPECT_NEAR(egfr_of_adult(0.7, 20, biological_sex::female), 1.012 * 125.39, 0.01);
}

TEST(Creatinine, BelowTheKneeThePowersDifferBetweenSexes) {
    // Half the knee: 2^0.302 = 1.2328 and 2^0.241 = 1.1818.
    const double man = egfr_of_adult(0.45, 40, biological_sex::male) / egfr_of_adult(0.9, 40, biological_sex::male);
    const double woman =
        egfr_of_adult(0.35, 40, biological_sex::female) / egfr_of_adult(0.7, 40, biological_sex::female);

    EXPECT_NEAR(man, 1.2328, 1e-4);
    EXPECT_NEAR(woman, 1.1818, 1e-4);
}

TEST(Creatinine, TheEquationForChildrenIsHeightOverCreatinine) {
    EXPECT_NEAR(egfr_of_child(1.0, 140), 57.82, 1e-9);  // 0.413 * 140
    EXPECT_NEAR(egfr_of_child(0.5, 100), 82.6, 1e-9);
}

TEST(Creatinine, EighteenYearsChangeTheEquationAndMicromolesTheUnit) {
    person child;
    child.age_y = 17.9;
    child.sex = biological_sex::male;
    child.height_cm = 170;
    person adult = child;
    adult.age_y = 18;

    EXPECT_NEAR(egfr_from_creatinine(88.4, child), 70.21, 1e-9);  // 0.413 * 170
    EXPECT_NEAR(egfr_from_creatinine(88.4, adult), egfr_of_adult(1, 18, biological_sex::male), 1e-12);
}

TEST(BuildLimits, GrowWithAgeUntilTheyAreAnAdults) {
    EXPECT_EQ(limits_at(1).height_cm.low, 60);
    EXPECT_EQ(limits_at(7.5).height_cm.low, 95);  // half way between 85 at five and 105 at ten
    EXPECT_EQ(limits_at(7.5).weight_kg.high, 105);
    EXPECT_EQ(limits_at(18).weight_kg.low, weight_range.low);
    EXPECT_EQ(limits_at(90).height_cm.high, height_range.high);
    double last = 0;
    for (double age = 1; age <= 18; age += 0.25) {
        EXPECT_GE(limits_at(age).height_cm.high, last);
        EXPECT_LT(limits_at(age).height_cm.low, limits_at(age).height_cm.high);
        last = limits_at(age).height_cm.high;
    }
}

}  // namespace
}  // namespace magnesia::scenario::creatinine_test
