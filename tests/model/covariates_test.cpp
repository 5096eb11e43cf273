// covariates_test.cpp - age, albumin, pregnancy and supplies as factors, against hand arithmetic of their rules.
// SPDX-License-Identifier: Apache-2.0
#include "model/person/covariates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "model/body/layout.hpp"
#include "model/person/binding.hpp"
#include "tests/model/support.hpp"

namespace covariates_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using tests::adult;
using tests::evidence_base;

covariate_values typical() {
    return typical_covariates(evidence_base());
}

/// Of somebody whose kidneys are as is usual at that age, where nothing is said.
double factor_of(const std::string& parameter, const scenario::person& who) {
    return covariate_factor(parameter, who, typical(), assumed_egfr(who, evidence_base().measures));
}

TEST(Covariates, OfAPlainYoungAdultAreOne) {
    for (const auto& p : evidence_base().body) {
        if (p.module == "sleep") continue;  // its reference is 45
        EXPECT_DOUBLE_EQ(factor_of(p.id, adult()), 1.0) << p.id;
    }
    EXPECT_EQ(inputs_of(adult()), plain_inputs());
}

// The sleep model was fitted at 30 and 65 (Skeldon 2023): its own numbers come back there.
TEST(Covariates, OfSleepGiveBackTheNumbersOfTheAgesItWasFittedAt) {
    scenario::person young = adult(), old = adult(), child = adult(), oldest = adult();
    young.age_y = 30;
    old.age_y = 65;
    child.age_y = 12;
    oldest.age_y = 90;
    const auto production = [](const scenario::person& who) {
        return typical_parameters(evidence_base(), who).sleep.production.raw();
    };
    const auto drive = [](const scenario::person& who) {
        return typical_parameters(evidence_base(), who).sleep.clock_drive.raw();
    };

    EXPECT_NEAR(production(young), 18.67, 1e-4);
    EXPECT_NEAR(production(old), 17.87, 1e-4);
    EXPECT_NEAR(drive(young), 2.72, 1e-4);
    EXPECT_NEAR(drive(old), 1.72, 1e-4);
    young.age_y = 18;
    old.age_y = 75;
    EXPECT_EQ(production(child), production(young));  // held beyond the ends
    EXPECT_EQ(production(oldest), production(old));
}

// An insomnia index of 18 falls asleep at a quarter of the usual rate; scores count from the mean of adults.
TEST(Covariates, ComplaintsAreBurdensOfTheBody) {
    scenario::person who = adult();
    who.isi = 18;
    who.anxiety_gad7 = 6.4;
    who.low_mood_phq9 = 6.5;
    who.pain_0_10 = 4;

    const std::vector<double> row = inputs_of(who);

    EXPECT_NEAR(row[input_index("sleep.complaint")], -1.4, 1e-12);
    EXPECT_NEAR(row[input_index("mood.anxiety_load")], 1, 1e-12);
    EXPECT_NEAR(row[input_index("mood.low_mood_load")], 1, 1e-12);
    EXPECT_NEAR(row[input_index("mood.pain_load")], 2, 1e-12);
}

TEST(Covariates, UptakeFallsWithAgeAfterForty) {
    scenario::person old = adult();
    old.age_y = 70;

    EXPECT_DOUBLE_EQ(factor_of("intestine.saturable_uptake", old), 1 - 30 * 0.004);
    EXPECT_EQ(factor_of("intestine.paracellular_rate", old), 1.0);
    old.age_y = 40;
    EXPECT_EQ(factor_of("intestine.saturable_uptake", old), 1.0);
}

TEST(Covariates, TheSwingOfCortisolFallsWithAgeAfterFiftyAndItsLevelMakesUpForIt) {
    scenario::person old = adult();
    old.age_y = 80;

    for (const char* id : {"stress.day_cosine", "stress.day_sine", "stress.half_day_cosine", "stress.half_day_sine"}) {
        EXPECT_DOUBLE_EQ(factor_of(id, old), 1 - 30 * 0.0043) << id;
    }
    EXPECT_DOUBLE_EQ(factor_of("stress.drive_level", old), 1 + 0.16 * 30 * 0.0043);
    EXPECT_EQ(factor_of("stress.receptor_half", old), 1.0);
    old.age_y = 50;
    EXPECT_EQ(factor_of("stress.day_sine", old), 1.0);
}

// Straight from 1 + child_uptake at birth to 1 at 18.
TEST(Covariates, ChildrenTakeUpMoreThanTheirWeightSaysUntilTheyAreGrown) {
    scenario::person child = adult();
    for (const auto& [age_y, factor] : {std::pair{6.0, 2.2}, {9.0, 1.9}, {17.0, 1.1}, {18.0, 1.0}, {25.0, 1.0}}) {
        child.age_y = age_y;
        EXPECT_DOUBLE_EQ(factor_of("intestine.saturable_uptake", child), factor) << age_y;
    }
}

TEST(Covariates, FailingKidneysLeaveTheBowelFewerCarriers) {
    scenario::person who = adult();
    const auto factor = [&](std::optional<double> egfr) {
        who.egfr_ml_min = egfr;
        return factor_of("intestine.saturable_uptake", who);
    };

    EXPECT_EQ(factor({}), 1.0);
    EXPECT_EQ(factor(60), 1.0);
    EXPECT_EQ(factor(130), 1.0);
    EXPECT_DOUBLE_EQ(factor(9), 1.15 / 2);
    EXPECT_DOUBLE_EQ(factor(6), 1.15 * 0.1 / 0.25);
    who.age_y = 9;
    EXPECT_DOUBLE_EQ(factor(9), 1.9 * 1.15 / 2);  // and a child has more of them
}

TEST(Covariates, LessAlbuminLeavesMoreMagnesiumUnbound) {
    scenario::person low = adult();
    low.albumin_g_per_l = 21;  // half: of 32 % that are bound albumin held 24.32, and half of that goes
    scenario::person none = adult();
    none.albumin_g_per_l = 0;

    for (const char* id : {"magnesium_pools.ultrafilterable_fraction", "magnesium_pools.ionised_fraction"}) {
        EXPECT_NEAR(factor_of(id, low), (1 - 0.32 + 0.1216) / 0.68, 1e-12) << id;
        EXPECT_NEAR(factor_of(id, none), (1 - 0.32 + 0.2432) / 0.68, 1e-12) << id;
    }
    const auto p = typical_parameters(evidence_base(), none);
    EXPECT_LE(p.magnesium_pools.ultrafilterable_fraction.raw(), 1.03);  // without albumin nearly all is filtered
}

TEST(Covariates, PregnancyWidensTheCirculationToItsEndAndFiltersMoreFromEarlyOn) {
    scenario::person who = adult();
    who.sex = scenario::biological_sex::female;
    who.egfr_ml_min.reset();
    const auto factor = [&](const char* id, double weeks) {
        who.pregnant_weeks = weeks;
        return factor_of(id, who);
    };

    // Of women who were followed (aguree2019): 18, 29, 42 and 48 % more, and 40 to 50 % more is filtered in 12 weeks.
    EXPECT_NEAR(factor("magnesium_pools.plasma_volume", 17), 1.18, 0.05);
    EXPECT_NEAR(factor("magnesium_pools.plasma_volume", 24), 1.29, 0.05);
    EXPECT_NEAR(factor("magnesium_pools.plasma_volume", 31), 1.42, 0.05);
    EXPECT_DOUBLE_EQ(factor("magnesium_pools.plasma_volume", 36), 1.46);
    EXPECT_DOUBLE_EQ(factor("magnesium_pools.plasma_volume", 38), 1.46);
    EXPECT_DOUBLE_EQ(factor("magnesium_pools.interstitium_volume", 36), 1.2);
    EXPECT_DOUBLE_EQ(factor("kidney.filtration_rate", 12), 1.5);
    EXPECT_DOUBLE_EQ(factor("kidney.filtration_rate", 30), 1.5);
    EXPECT_DOUBLE_EQ(factor("kidney.filtration_rate", 0), 1.0);
    const double lost = typical().pregnant_reabsorption_lost.raw();
    for (const char* capacity : {"kidney.proximal_capacity", "kidney.loop_capacity", "kidney.distal_capacity"}) {
        EXPECT_NEAR(factor(capacity, 18) / factor(capacity, 0), 1 - lost / 2, 1e-12) << capacity;
        EXPECT_NEAR(factor(capacity, 40) / factor(capacity, 0), 1 - lost, 1e-12) << capacity;
    }
    who.egfr_ml_min = 140;  // measured in pregnancy, it holds what pregnancy added
    EXPECT_DOUBLE_EQ(factor("kidney.filtration_rate", 20), 1.0);
    // Diluted albumin, 32 of 42 g/L, binds less.
    EXPECT_NEAR(factor("magnesium_pools.ionised_fraction", 36), (1 - 0.32 * (1 - 0.76 * 10 / 42)) / 0.68, 1e-12);
}

TEST(Covariates, AMeasuredAlbuminCountsMoreThanPregnancy) {
    scenario::person who = adult();
    who.pregnant_weeks = 30;
    who.albumin_g_per_l = 42;

    EXPECT_DOUBLE_EQ(factor_of("magnesium_pools.ultrafilterable_fraction", who), 1.0);
}

TEST(Covariates, SuppliesAreInputsRelativeToUsualOnes) {
    scenario::person who = adult();
    who.calcium_mg = 500;
    who.vitamin_d_nmol_per_l = 30;

    const auto row = inputs_of(who);

    EXPECT_DOUBLE_EQ(row[input_index("calcium_hormones.calcium")], 0.5);
    EXPECT_DOUBLE_EQ(row[input_index("calcium_hormones.vitamin_d")], 0.4);
    EXPECT_EQ(row[input_index("magnesium_pools.infusion")], 0.0);
}

TEST(Covariates, ReachTheNumbersOfThePerson) {
    scenario::person old = adult();
    old.age_y = 70;
    const double young = typical_parameters(evidence_base(), adult()).intestine.saturable_uptake.raw();

    EXPECT_NEAR(typical_parameters(evidence_base(), old).intestine.saturable_uptake.raw(), young * 0.88, 1e-12);
}

// What is not known of a covariate is part of what is not known of the old, and of no one whom it leaves alone.
TEST(Covariates, AreDrawnLikeEveryNumberTheyMultiply) {
    const bound_evidence& all = evidence_base();
    scenario::person old = adult();
    old.age_y = 90;
    const auto factor = [&](std::uint64_t draw, spread which) {
        const auto uptake = [&](const scenario::person& who) {
            return drawn_parameters(all, who, {7, draw}, which).intestine.saturable_uptake.raw();
        };
        return uptake(old) / uptake(adult());
    };
    double least = 1, most = 0;
    for (std::uint64_t draw = 0; draw < 40; ++draw) {
        least = std::min(least, factor(draw, {}));
        most = std::max(most, factor(draw, {}));
        EXPECT_NEAR(factor(draw, {.knowledge = false}), 0.8, 1e-12);
    }

    EXPECT_GT(most - least, 0.15);  // 50 years of 0.004, SD 0.002: 0.8, SD 0.1
    EXPECT_GE(least, 0.5);
    EXPECT_LE(most, 1);
}

TEST(Covariates, WhatAClinicKnowsIsAnInputOfTheBody) {
    scenario::person who = adult();
    who.systolic_mmhg = 141;
    who.fasting_glucose_mmol_per_l = 6.1;
    who.cramps_per_week = 7;
    who.training = scenario::training_status::recreational;
    who.pregnant_weeks = 20;
    who.age_y = 60;
    const std::vector<double> row = inputs_of(who);

    EXPECT_EQ(row[input_index("circulation.systolic")], 141);
    EXPECT_EQ(row[input_index("circulation.diastolic")], 78);
    EXPECT_EQ(row[input_index("metabolism.glucose")], 6.1);
    EXPECT_EQ(row[input_index("cramps.usual")], 0.125);  // one in each night of eight hours
    EXPECT_EQ(row[input_index("cramps.pregnant")], 1);
    EXPECT_EQ(row[input_index("muscle.trained")], 0.5);
    EXPECT_NEAR(row[input_index("muscle.age_weakness")], 0.12, 1e-15);
    EXPECT_EQ(row[input_index("signs.age_over_70")], 0);
}

double set_aside_mg(const scenario::person& who) {
    constexpr double mg_per_mmol = 24.305;
    return 24 * mg_per_mmol * inputs_of(who)[input_index("magnesium_pools.set_aside")];
}

// 0.73 L a day with 30 mg/L.
TEST(Covariates, MilkTakesMagnesiumFromWhoBreastFeeds) {
    scenario::person mother = adult();
    mother.lactating = true;

    EXPECT_NEAR(set_aside_mg(mother), 21.9, 1e-9);
    mother.lactating = false;
    EXPECT_EQ(set_aside_mg(mother), 0);
}

// 10 mg a day until 14, then a quarter of it less each year.
TEST(Covariates, GrowthTakesMagnesiumFromChildren) {
    scenario::person child = adult();
    const std::pair<double, double> known[] = {{2, 10}, {14, 10}, {15, 7.5}, {17, 2.5}, {18, 0}, {40, 0}};
    for (const auto& [age_y, mg] : known) {
        child.age_y = age_y;
        EXPECT_NEAR(set_aside_mg(child), mg, 1e-9) << age_y;
    }
}

// With the cube of the weeks: 3 w^2/40^3 of 760 mg a week, so half of it by week 40 cbrt(1/2).
TEST(Covariates, TheUnbornTakesWhatANewbornHas) {
    scenario::person mother = adult();
    const auto at = [&](double weeks) {
        mother.pregnant_weeks = weeks;
        return set_aside_mg(mother);
    };
    EXPECT_NEAR(at(40), 3 * 760 / 280.0, 1e-9);
    EXPECT_NEAR(at(20), at(40) / 4, 1e-9);
    EXPECT_EQ(at(42), at(40));
    double whole = 0;
    for (int day = 0; day < 280; ++day) whole += at((day + 0.5) / 7);
    EXPECT_NEAR(whole, 760, 0.1);
}

TEST(Covariates, AHighPressureMayBeTreated) {
    const auto treated = [](std::vector<std::string> conditions, std::vector<std::string> drugs) {
        scenario::person who = adult();
        who.conditions = std::move(conditions);
        who.drugs = std::move(drugs);
        return inputs_of(who)[input_index("circulation.treated")];
    };

    EXPECT_EQ(treated({}, {"antihypertensive"}), 1);
    EXPECT_EQ(treated({"hypertension"}, {}), 0);
    EXPECT_EQ(treated({"hypertension"}, {"thiazide"}), 1);
    EXPECT_EQ(treated({}, {"thiazide"}), 0);  // for something else
    scenario::person high = adult();
    high.conditions = {"hypertension"};
    EXPECT_EQ(inputs_of(high)[input_index("circulation.systolic")], 150);
    high.systolic_mmhg = 132;
    EXPECT_EQ(inputs_of(high)[input_index("circulation.systolic")], 132);
}

}  // namespace
}  // namespace covariates_test
