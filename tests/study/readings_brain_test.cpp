// readings_brain_test.cpp - readings of nights, hormones and cerebrospinal fluid against the signals they come from.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "evidence/base/vocabulary.hpp"
#include "model/body/body_lanes.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "study/qualification.hpp"
#include "study/reference_runs.hpp"
#include "tests/model/support.hpp"

namespace magnesia::study::readings_brain_test {
namespace {

using scenario::change_way;
using tests::adult;
using tests::evidence_base;

scenario::scenario usual_days(int days) {
    return {.who = adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}};
}

followed_arm followed(const scenario::scenario& what, const std::set<int>& watched) {
    return follow_arm({.name = "arm", .what = what}, watched, evidence_base(), tests::dissolved_products(0.12),
                      model::body_lanes().front());
}

scenario::row_readout asked(const std::string& read, int day = 1) {
    return {.row = "row",
            .read = read,
            .arm = "arm",
            .arms = {},
            .against = {},
            .day = day,
            .against_day = day,
            .rows = {},
            .note = {}};
}

double read(const std::string& what, const followed_arm& arm, int day = 1) {
    followed_arms arms;
    arms.emplace("arm", arm);
    return read_row(asked(what, day), arms).value;
}

const followed_arm& usual() {
    static const followed_arm arm = followed(usual_days(4), {1, 2, 3});
    return arm;
}

/// A lamp from 19:00 to bed on the second evening, a Tuesday.
followed_arm lit(double lux) {
    scenario::scenario what = usual_days(4);
    what.day.light.evening_lux = 0.1;
    scenario::weekday_set tuesday;
    tuesday.set(1);
    if (lux > 0) what.day.light.screens.push_back({{19 * 60}, {23 * 60}, lux, tuesday});
    return followed(what, {2, 3});
}

TEST(BrainReadings, AMorningIsThatOfItsDay) {
    for (const char* id : {"sleep_onset_latency", "insomnia_severity", "cortisol_urine_24h"}) {
        EXPECT_EQ(read(id, usual(), 2), usual().daily(id, 2, world::with_regimen)) << id;
    }
}

TEST(BrainReadings, SharesOfStagesAndTheFirstStageMakeAllSleep) {
    const double drowsy = usual().gained("total.sleep.drowsy", 2, world::with_regimen) /
                          usual().gained("total.sleep.asleep", 2, world::with_regimen);

    EXPECT_NEAR(read("deep_share", usual(), 2) + read("rem_share", usual(), 2) + read("stage_2_share", usual(), 2) +
                    100 * drowsy,
                100, 1e-6);
}

TEST(BrainReadings, CortisolOverADayIsThatOfItsTotalAndUrineKeepsItsRatio) {
    const double hourly = usual().at("signal.stress.cortisone_ratio", 36, world::with_regimen);

    EXPECT_NEAR(read("cortisol_mean", usual(), 2), 0.94, 0.005);  // 1 is the axis alone (docs/physiology/stress.md)
    EXPECT_NEAR(read("cortisol_over_cortisone", usual(), 2), hourly, 0.02 * hourly);
    EXPECT_LT(read("cortisol_night", usual(), 2), 1);  // people sleep in the trough of the rhythm
}

TEST(BrainReadings, WhatLooksBeyondTheRunIsNotRead) {
    scenario::scenario what = usual_days(2);
    what.doses.push_back(scenario::parse_dose("40 mmol by vein over 2 h at 08:00 daily", evidence::load_vocabulary()));
    const followed_arm arm = followed(what, {1, 2});

    for (const char* id : {"acth_night", "cortisol_night", "melatonin_night", "melatonin_rise_hour", "csf_change"}) {
        EXPECT_NO_THROW(read(id, arm, 1)) << id;
        EXPECT_THROW(read(id, arm, 2), unreadable) << id;
    }
    EXPECT_NO_THROW(read("melatonin_evening", arm, 2));
    EXPECT_NO_THROW(read("cortisol_over_cortisone", arm, 2));
}

/// Of three days of Berlin the second has 23 hours: at 02:00 the clock is set to 03:00.
const followed_arm& in_spring() {
    static const followed_arm arm = [] {
        scenario::scenario what = usual_days(4);
        what.day.zone = "Europe/Berlin";
        what.run.start = {2026, 3, 28};
        return followed(what, {1, 2, 3});
    }();
    return arm;
}

TEST(BrainReadings, HoursAreThoseOfTheLocalClock) {
    const followed_arm& arm = in_spring();
    const auto mean = [&](const char* id, double from, double until) {
        double sum = 0;
        int count = 0;
        for (double hour = from; hour <= until; hour += 0.25, ++count) sum += arm.at(id, hour, world::with_regimen);
        return sum / count;
    };

    EXPECT_EQ(arm.length_h(2), 23);
    EXPECT_EQ(arm.hour_of_clock(2, 10.25), 24 + 9.25);
    EXPECT_EQ(arm.hour_of_clock(1, 24 + 10.25), 24 + 9.25);
    EXPECT_EQ(arm.hour_of_clock(2, 1.5), 24 + 1.5);
    EXPECT_EQ(arm.clock_at(2, 24 + 9.25), 10.25);
    EXPECT_EQ(arm.clock_at(1, 24 + 9.25), 34.25);
    EXPECT_EQ(read("cortisol_mean", arm, 2), arm.gained("total.stress.cortisol", 2, world::with_regimen) / 23);
    EXPECT_NEAR(read("acth_night", arm, 1), mean("signal.stress.acth", 22, 24 + 6), 1e-12);  // 07:00 after the change
    EXPECT_NEAR(read("acth_night", arm, 2), mean("signal.stress.acth", 24 + 21, 24 + 30), 1e-12);  // from 22:00 on
    const double a_day = mean("signal.stress.urine_cortisol", 24, 47) / mean("signal.stress.urine_cortisone", 24, 47);
    EXPECT_NEAR(read("cortisol_over_cortisone", arm, 2), a_day, 1e-12);
    // people go to bed by the clock, and the body follows in an hour's time: not at once
    EXPECT_NEAR(read("melatonin_rise_hour", arm, 2), read("melatonin_rise_hour", usual(), 2) + 1, 0.5);
}

TEST(BrainReadings, MelatoninRisesLaterAndLessInBrighterEvenings) {
    followed_arms arms;
    for (const double lux : {0.0, 5.0, 50.0, 400.0}) arms.emplace(std::to_string(static_cast<int>(lux)), lit(lux));
    const auto at = [&](const char* arm, const char* what) { return read(what, arms.at(arm), 2); };

    EXPECT_LT(at("0", "melatonin_rise_hour"), at("5", "melatonin_rise_hour"));
    EXPECT_LT(at("5", "melatonin_rise_hour"), at("50", "melatonin_rise_hour"));
    EXPECT_GT(at("0", "melatonin_evening"), at("50", "melatonin_evening"));
    scenario::row_readout halving = asked("halving_light", 2);
    halving.arm.clear();
    halving.arms = {"5", "50", "400"};
    halving.against = "0";
    const double lux = read_row(halving, arms).value;
    EXPECT_NEAR(read("melatonin_evening", lit(lux), 2) / at("0", "melatonin_evening"), 0.5, 0.02);
    halving.arms = {"400"};  // more than half from the first arm on
    EXPECT_THROW(read_row(halving, arms), unreadable);
}

/// Up in the evening and up at night: between them the minimum of the clock passes midnight.
TEST(BrainReadings, AnHourOfTheClockDiffersTheShorterWayRound) {
    const auto in_bed = [](int bed_h, int rise_h) {
        scenario::scenario what = usual_days(2);
        what.day.bed = {bed_h * 60};
        what.day.rise = {rise_h * 60};
        what.day.meals = {{{12 * 60}, 1}};
        return followed(what, {});
    };
    followed_arms arms;
    arms.emplace("arm", in_bed(16, 23));
    arms.emplace("late", in_bed(21, 4));
    const double early = read("clock_minimum", arms.at("arm"));
    const double late = read("clock_minimum", arms.at("late"));
    scenario::row_readout difference = asked("clock_minimum");
    difference.against = "late";
    difference.compare = scenario::row_comparison::difference;
    scenario::row_readout direction = asked("direction");
    direction.against = "late";
    direction.of = {{"clock_minimum", change_way::lower, 1}};

    ASSERT_GT(early, 12);
    ASSERT_LT(late, 12);
    EXPECT_NEAR(read_row(difference, arms).value, early - late - 24, 1e-9);
    EXPECT_TRUE(read_row(direction, arms).agrees) << read_row(direction, arms).words;
    EXPECT_EQ(difference_of("melatonin_rise_hour", 35.5, 12.5), -1);
    EXPECT_EQ(difference_of("urine_peak_hour", 12.5, 35.5), 1);
    EXPECT_EQ(difference_of("total_sleep_time", 480, 420), 60);
}

TEST(BrainReadings, CerebrospinalMagnesiumIsReadFromTheDoseOnAndOnlySoLong) {
    scenario::scenario what = usual_days(3);
    what.doses.push_back(scenario::parse_dose("40 mmol by vein over 2 h at 08:00", evidence::load_vocabulary()));
    followed_arms arms;
    arms.emplace("arm", followed(what, {1, 2}));
    const followed_arm& arm = arms.at("arm");
    scenario::row_readout early = asked("csf_change");
    early.hours = 1;
    const auto csf = [&](double hour) { return arm.at("signal.brain_barrier.csf", hour, world::with_regimen); };

    EXPECT_NEAR(read_row(early, arms).value, 100 * (csf(9) / csf(8) - 1), 1e-9);
    EXPECT_GT(read("csf_change", arm), read_row(early, arms).value);
    EXPECT_EQ(read("csf", arm), arm.at("pool.brain_barrier.csf", 0, world::with_regimen));
}

/// What becomes of a direction when 40 mmol raise plasma by `rise` in the morning of the second day.
reading judged(change_way way, double noise_in_rises) {
    scenario::scenario what = usual_days(3);
    what.doses.push_back(
        scenario::parse_dose("400 mg elemental chloride with dinner daily", evidence::load_vocabulary()));
    followed_arms arms;
    arms.emplace("arm", followed(what, {2}));
    const double rise = arms.at("arm").daily("plasma_magnesium_morning", 2, world::with_regimen) -
                        arms.at("arm").daily("plasma_magnesium_morning", 2, world::without_regimen);
    scenario::row_readout direction = asked("direction", 2);
    direction.against = "without";
    direction.of = {{.read = "plasma_morning", .way = way, .noise = noise_in_rises * rise}};
    return read_row(direction, arms);
}

TEST(BrainReadings, AChangeIsSeenBeyondAThirdOfTheNoise) {
    EXPECT_TRUE(judged(change_way::higher, 2.9).agrees);
    EXPECT_FALSE(judged(change_way::higher, 3.1).agrees);
    EXPECT_FALSE(judged(change_way::lower, 2.9).agrees);
    EXPECT_FALSE(judged(change_way::none, 2.9).agrees);
    EXPECT_TRUE(judged(change_way::none, 3.1).agrees);
    EXPECT_NE(judged(change_way::none, 2).words.find("plasma morning"), std::string::npos);
    EXPECT_NE(judged(change_way::none, 2).words.find("0.50 of the noise"), std::string::npos);
}

TEST(BrainReadings, ReferencesAreThoseOfTheEquations) {
    const auto values = reference_values(evidence_base());

    EXPECT_NEAR(values.at("reference_block"), 1 / (1 + 0.8 / 3.57 * std::exp(0.062 * 60)), 1e-9);  // Jahr & Stevens
    // saturable transport with a half of 0.24 mmol/L, and a little that leaks
    EXPECT_NEAR(values.at("reference_csf_ratio"), 2.30 / (0.24 + 2.30) * (0.24 + 0.92) / 0.92, 1e-3);
    EXPECT_NEAR(values.at("reference_csf_step"), 100 * (0.93 / (0.24 + 0.93) * (0.24 + 0.92) / 0.92 - 1), 1e-3);
    for (const std::string_view word : scenario::known_readings()) {
        EXPECT_EQ(values.contains(std::string(word)), scenario::is_reference(word)) << word;
    }
}

TEST(BrainReadings, AReferenceNeedsNoArmAndFillsItsRow) {
    std::vector<qualified_row> rows(1);
    rows[0].row.id = "row";
    scenario::protocol study;
    study.readouts = {asked("reference_block")};

    read_study(rows, study, {});
    EXPECT_EQ(rows[0].status, row_status::not_yet);
    read_references(rows, {study}, {{"reference_block", 0.1}});

    EXPECT_EQ(rows[0].status, row_status::simulated);
    EXPECT_EQ(*rows[0].raw, 0.1);
}

}  // namespace
}  // namespace magnesia::study::readings_brain_test
