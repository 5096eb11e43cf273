// training_test.cpp - what a session asks of a body: kinds in order, sweat as measured in athletes, hours by hand.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/training.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/error.hpp"

namespace magnesia::scenario::training_test {
namespace {

const weekday_set mon_wed_fri{0b0010101};

training_session session(const char* kind, double minutes = 60) {
    return {.at = {18 * 60}, .minutes = minutes, .kind = kind};
}

TEST(Training, KindsHaveValuesThatASessionCouldSay) {
    for (const training_kind& one : training_kinds) {
        EXPECT_TRUE(intensity_range.contains(one.intensity)) << one.id;
        EXPECT_TRUE(eccentric_range.contains(one.eccentric_per_h)) << one.id;
        const auto same = [&](const training_kind& other) { return other.id == one.id; };
        EXPECT_EQ(std::count_if(training_kinds.begin(), training_kinds.end(), same), 1) << one.id;
    }
    EXPECT_EQ(find_training_kind("chess"), nullptr);
    EXPECT_THROW(intensity_of(session("chess")), internal_error);
}

// Damage by kind: nearly none without lengthening contractions, more downhill than on the level, most by design.
TEST(Training, DamageFollowsLengtheningContractions) {
    const auto load = [](const char* kind) { return find_training_kind(kind)->eccentric_per_h; };

    EXPECT_LT(load("cycling"), load("running") / 5);
    EXPECT_LT(load("swimming"), load("running") / 5);
    EXPECT_LT(load("running"), load("downhill_running"));
    EXPECT_LT(load("downhill_running"), load("eccentric"));
    EXPECT_EQ(load("eccentric") * 0.5, 1);  // 60 contractions in half an hour, as Tufano 2012 had them
}

TEST(Training, WhatASessionSaysTakesThePlaceOfTheKind) {
    training_session one = session("running", 90);
    EXPECT_EQ(intensity_of(one), 0.7);
    EXPECT_EQ(eccentric_per_h(one), 0.3);

    one.intensity = 0.8;
    one.eccentric = 0.6;
    EXPECT_EQ(intensity_of(one), 0.8);
    EXPECT_NEAR(eccentric_per_h(one) * 1.5, 0.6, 1e-15);  // the whole of it in an hour and a half
}

// Athletes by sport, mean and spread in L/h (Barnes 2019): endurance 1.28 (0.57), basketball 0.95 (0.42), soccer 0.94
// (0.38); taken as hard and as moderate work in air of 25 degrees.
TEST(Training, SweatIsThatOfAthletes) {
    EXPECT_NEAR(sweat_l_per_h(0.8, 25), 1.28, 0.1);
    EXPECT_NEAR(sweat_l_per_h(0.6, 25), 0.945, 0.05);
}

TEST(Training, SweatRisesWithWorkAndWarmthWithinItsEnds) {
    EXPECT_LT(sweat_l_per_h(0.4, 20), sweat_l_per_h(0.6, 20));
    EXPECT_LT(sweat_l_per_h(0.6, 20), sweat_l_per_h(0.6, 30));
    EXPECT_EQ(sweat_l_per_h(0.1, -30), 0.3);
    EXPECT_EQ(sweat_l_per_h(1, 50), 2);
}

TEST(Training, HeatBeginsAboveTwentyDegrees) {
    EXPECT_EQ(heat_of(-30), 0);
    EXPECT_EQ(heat_of(20), 0);
    EXPECT_EQ(heat_of(35), 1);
    EXPECT_NEAR(heat_of(27.5), 0.5, 1e-15);
    EXPECT_EQ(heat_of(50), 1);
}

TEST(Training, HardHoursCountByIntensityDaysAndHeat) {
    training_session one = session("running", 60);
    one.days = mon_wed_fri;
    one.intensity = 0.8;
    EXPECT_NEAR(hard_hours_a_week({one}), 3, 1e-12);
    one.intensity = 0.6;
    EXPECT_NEAR(hard_hours_a_week({one}), 1.5, 1e-12);
    one.intensity = 0.4;
    EXPECT_EQ(hard_hours_a_week({one}), 0);
    one.intensity = 0.95;
    EXPECT_NEAR(hard_hours_a_week({one, one}), 6, 1e-12);  // no more than whole
    one.intensity = 0.8;
    one.temperature_c = 30;
    EXPECT_NEAR(hard_hours_a_week({one}), 3 * 1.35, 1e-12);  // a third more sweat in 30 degrees
    one.temperature_c = -10;
    EXPECT_NEAR(hard_hours_a_week({one}), 3, 1e-12);  // and no less in the cold
    one.on = date_value{2026, 3, 4};
    one.days = {};
    EXPECT_EQ(hard_hours_a_week({one}), 0);
}

TEST(Training, AnIntensityHasAWordOrAShare) {
    EXPECT_EQ(intensity_word(0.8), "hard");
    EXPECT_EQ(intensity_word(0.95), "maximal");
    EXPECT_EQ(intensity_word(0.7), "70 %");
}

}  // namespace
}  // namespace magnesia::scenario::training_test
