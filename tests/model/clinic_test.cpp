// clinic_test.cpp - what a visit finds: as said at first, and changed by what the organs say, by hand.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/clinic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "evidence/foods/usual_values.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "tests/model/support.hpp"

namespace clinic_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

/// Signals of somebody in whom nothing has changed.
signals<real> at_rest() {
    signals<real> s{};
    s.circulation.ectopic_beats = 1;
    s.circulation.conduction = 1;
    s.metabolism.homa_factor = 1;
    s.metabolism.crp_factor = 1;
    s.bone.density = 1;
    s.muscle.force = 1;
    s.muscle.strength = 1;
    s.muscle.aerobic = 1;
    s.muscle.gait_speed = 1;
    s.muscle.chair_stand = 1;
    s.muscle.recovery = 1;
    return s;
}

struct seen {
    scenario::person who = adult();
    signals<real> now = at_rest();
    signals<real> first = at_rest();
    double cramps_now = 0;
    double cramps_first = 0;

    double operator()(const std::string& id) const {
        const clinic_baseline said = clinic_baseline_of(who);
        const auto values = read_clinic({said, who, now, first, cramps_now, cramps_first});
        const auto& ids = clinic_ids();
        EXPECT_EQ(values.size(), ids.size());
        return values.at(static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin()));
    }
};

TEST(Clinic, FindsAtFirstWhatThePersonSaid) {
    seen visit;
    visit.who.systolic_mmhg = 151;
    visit.who.diastolic_mmhg = 93;
    visit.who.fasting_glucose_mmol_per_l = 6.3;
    visit.who.homa_ir = 3.7;
    visit.who.rmssd_ms = 28;
    visit.who.hba1c_percent = 6.1;
    visit.who.crp_mg_per_l = 4.2;
    visit.who.gait_speed_m_per_s = 0.9;
    visit.who.chair_stand_s = 14;
    visit.now.circulation.systolic_shift = visit.first.circulation.systolic_shift = 3;  // before and after alike
    visit.now.muscle.gait_speed = visit.first.muscle.gait_speed = 0.8;

    EXPECT_DOUBLE_EQ(visit("systolic_pressure"), 151);
    EXPECT_DOUBLE_EQ(visit("diastolic_pressure"), 93);
    EXPECT_DOUBLE_EQ(visit("fasting_glucose"), 6.3);
    EXPECT_DOUBLE_EQ(visit("homa_ir"), 3.7);
    EXPECT_DOUBLE_EQ(visit("insulin"), 3.7 * 22.5 / 6.3 * 6);
    EXPECT_DOUBLE_EQ(visit("rmssd"), 28);
    EXPECT_DOUBLE_EQ(visit("hba1c"), 6.1);
    EXPECT_DOUBLE_EQ(visit("c_reactive_protein"), 4.2);
    EXPECT_DOUBLE_EQ(visit("gait_speed"), 0.9);
    EXPECT_DOUBLE_EQ(visit("chair_stand_time"), 14);
}

TEST(Clinic, ChangesByWhatTheOrgansSay) {
    seen visit;
    visit.who.homa_ir = 4;
    visit.now.circulation.systolic_shift = -2.5;
    visit.now.circulation.variability = std::log(1.1);
    visit.now.metabolism.homa_factor = 0.9;
    visit.now.metabolism.glucose_shift = -0.2;
    visit.now.bone.density = 0.98;
    visit.now.muscle.force = 0.6;
    visit.now.muscle.recovery = 0.5;
    visit.cramps_now = 0.5;
    visit.cramps_first = 1;

    EXPECT_DOUBLE_EQ(visit("systolic_pressure"), evidence::usual_value_of("systolic_mmhg") - 2.5);
    EXPECT_NEAR(visit("heart_rate_variability"), 1.1, 1e-12);
    EXPECT_NEAR(visit("rmssd"), 1.1 * evidence::usual_value_of("rmssd_ms"), 1e-12);
    EXPECT_DOUBLE_EQ(visit("homa_ir"), 3.6);
    EXPECT_DOUBLE_EQ(visit("fasting_glucose"), evidence::usual_value_of("fasting_glucose_mmol_per_l") - 0.2);
    EXPECT_NEAR(visit("bone_density_hip"), -2, 1e-12);
    EXPECT_NEAR(visit("maximal_force"), -40, 1e-12);
    EXPECT_DOUBLE_EQ(visit("perceived_recovery"), evidence::usual_value_of("felt_recovery") / 2);
    EXPECT_DOUBLE_EQ(visit("cramps_per_week"), 3.5);
    EXPECT_DOUBLE_EQ(visit("cramp_change"), -50);
}

TEST(Clinic, HasNoChangeOfCrampsInSomebodyWhoHasNone) {
    EXPECT_EQ(seen{}("cramp_change"), 0);
}

TEST(ClinicBaseline, TakesWhatIsUsualInPeopleOfThatKind) {
    scenario::person ill = adult();
    ill.conditions = {"hypertension", "type_2_diabetes"};

    EXPECT_EQ(clinic_baseline_of(adult()).systolic_mmhg, evidence::usual_value_of("systolic_mmhg"));
    EXPECT_EQ(clinic_baseline_of(ill).systolic_mmhg, evidence::usual_value_of("systolic_high_mmhg"));
    EXPECT_EQ(clinic_baseline_of(ill).glucose_mmol_per_l,
              evidence::usual_value_of("fasting_glucose_diabetic_mmol_per_l"));
    ill.systolic_mmhg = 133;
    EXPECT_EQ(clinic_baseline_of(ill).systolic_mmhg, 133);  // what was said goes first
}

TEST(ClinicBaseline, KnowsWhoIsTreated) {
    scenario::person who = adult();
    EXPECT_FALSE(clinic_baseline_of(who).is_treated);
    who.drugs = {"thiazide"};
    EXPECT_FALSE(clinic_baseline_of(who).is_treated);  // for something else
    who.conditions = {"hypertension"};
    EXPECT_TRUE(clinic_baseline_of(who).is_treated);
    for (const char* spares_potassium : {"amiloride", "triamterene", "mineralocorticoid_antagonist"}) {
        who.drugs = {spares_potassium};
        EXPECT_TRUE(clinic_baseline_of(who).is_treated) << spares_potassium;
    }
    who.conditions = {};
    EXPECT_FALSE(clinic_baseline_of(who).is_treated);
    who.drugs = {"antihypertensive"};
    EXPECT_TRUE(clinic_baseline_of(who).is_treated);
}

TEST(ClinicBaseline, TakesAWaterTabletForThePressureWhereTheSaidOneIsHigh) {
    scenario::person who = adult();
    who.drugs = {"thiazide"};
    who.systolic_mmhg = 139, who.diastolic_mmhg = 89;
    EXPECT_FALSE(clinic_baseline_of(who).is_treated);
    who.systolic_mmhg = 140;
    EXPECT_TRUE(clinic_baseline_of(who).is_treated);
    who.systolic_mmhg = 120, who.diastolic_mmhg = 90;
    EXPECT_TRUE(clinic_baseline_of(who).is_treated);
    who.drugs = {};
    EXPECT_FALSE(clinic_baseline_of(who).is_treated);
}

TEST(ClinicBaseline, LosesStrengthWithAgeFromFiftyOnWithinBounds) {
    EXPECT_EQ(strength_lost_by_age(20), 0);
    EXPECT_EQ(strength_lost_by_age(50), 0);
    EXPECT_NEAR(strength_lost_by_age(70), 0.24, 1e-12);
    EXPECT_EQ(strength_lost_by_age(200), strength_lost_by_age(90));
}

}  // namespace
}  // namespace clinic_test
