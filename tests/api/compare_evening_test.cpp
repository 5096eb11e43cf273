// compare_evening_test.cpp - arms that differ by more than a supplement: habits, glycine, and hope.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "api/compare/compare.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_report.hpp"
#include "api/compare/compare_screen.hpp"
#include "tests/api/compared_change.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::compare_evening_test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const std::string levers = MAGNESIA_SOURCE_DIR "/examples/comparisons/evening-levers.toml";

TEST(CompareEvening, LeversOfTheEveningStandBesideMagnesiumAndNothing) {
    const compare_answer answer = *compare({.from = {.file = levers, .lines = {}, .person_file = {}}, .draws = 0});

    for (const std::string& id : study::measure_ids()) {
        if (id.starts_with("supplement")) continue;
        EXPECT_EQ(change_of(answer, 0, id), 0.0) << id;  // going on as before is the common routine itself
    }
    // Directions of trials: coffee of the afternoon costs sleep (Gardiner 2023), a warm bath brings it on (Haghayegh
    // 2019).
    EXPECT_GT(change_of(answer, 2, "total_sleep_time"), 0);
    EXPECT_LT(change_of(answer, 4, "sleep_onset_latency"), 0);
    EXPECT_LT(std::abs(change_of(answer, 4, "urine_magnesium_24h")), 0.01);  // no magnesium in it, mmol
}

// The glycine of a chelate acts like as much swallowed alone, in plasma and on falling asleep.
TEST(CompareEvening, GlycineAloneIsThatOfTheChelate) {
    const std::string file = MAGNESIA_SOURCE_DIR "/examples/comparisons/magnesium-or-glycine.toml";
    compare_answer answer = *compare({.from = {.file = file, .lines = {}, .person_file = {}}, .draws = 0});
    const auto latency = [&](std::size_t arm) { return change_of(answer, arm, "sleep_onset_latency"); };
    const auto urine = [&](std::size_t arm) { return change_of(answer, arm, "urine_magnesium_24h"); };
    const auto plasma = [&](std::size_t arm) { return change_of(answer, arm, "plasma_glycine_peak"); };

    EXPECT_NEAR(plasma(1), plasma(3), 0.02 * plasma(1));
    EXPECT_LT(std::abs(plasma(2)), 1e-6);
    EXPECT_NEAR(plasma(4), plasma(3) * 3 / 1.24, 0.02 * plasma(4));
    EXPECT_LT(std::abs(latency(1) - latency(2) - latency(3)), 0.05 * std::abs(latency(1)));  // its parts together
    EXPECT_LT(latency(3), 0);
    EXPECT_LT(latency(4), 1.5 * latency(3));  // more of it does more, and is bounded
    EXPECT_LT(std::abs(urine(3)), 0.01);
    EXPECT_NEAR(urine(1), urine(2), 0.1 * urine(2));
    answer.what.arms[4].name.clear();
    EXPECT_EQ(name_of(answer.what.arms[4], answer.what.day), "glycine 3 g at 22:00");
}

TEST(CompareEvening, AnArmIsNamedByWhatItsRoutineHasOfItsOwn) {
    compare_answer answer = *compare({.from = {.file = levers, .lines = {}, .person_file = {}}, .draws = 0});
    for (scenario::arm& one : answer.what.arms) one.name.clear();

    EXPECT_EQ(name_of(answer.what.arms[2], answer.what.day), "caffeine 95 mg at 07:30");
    EXPECT_EQ(name_of(answer.what.arms[3], answer.what.day), "evening light 10 lux");
    EXPECT_EQ(name_of(answer.what.arms[4], answer.what.day), "warm bath at 21:30 (15 min)");
    EXPECT_NO_THROW(read_page(report_of(answer, display_unit::mmol_per_l)));
}

/// An open trial of somebody who sleeps badly: one hopes and takes nothing, one waits.
const std::string trial = R"(schema = "magnesia.comparison/1"
[person]
age_y = 45
sex = "female"
weight_kg = 68
height_cm = 168
egfr_ml_min = 95
diet_magnesium_mg = 300
isi = 18
low_mood_phq9 = 12
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
[run]
start = 2026-03-02
days = 8
[[arm]]
regimen = ["none"]
[[arm]]
name = "hopes"
expectation = 1
regimen = ["none"]
[[arm]]
enrolled = 1
)";

TEST(CompareEvening, HopeOfAnArmTakesFromItsComplaintsAlone) {
    const sample_file file("trial.toml", trial);
    const compare_answer answer = *compare({.from = {.file = file.path(), .lines = {}, .person_file = {}}, .draws = 0});

    // Of a complaint hope and the return to the mean take together more than the return alone
    // (docs/physiology/sleep.md).
    EXPECT_EQ(change_of(answer, 0, "insomnia_severity"), 0);
    EXPECT_LT(change_of(answer, 2, "insomnia_severity"), 0);
    EXPECT_LT(change_of(answer, 1, "insomnia_severity"), change_of(answer, 2, "insomnia_severity"));
    EXPECT_LT(std::abs(change_of(answer, 1, "urine_magnesium_24h")), 0.01);  // hope brings no magnesium, mmol
}

TEST(CompareEvening, HopeIsToldWhereItIsSaid) {
    const sample_file file("trial.toml", trial);
    const compare_answer answer = *compare({.from = {.file = file.path(), .lines = {}, .person_file = {}}, .draws = 0});

    EXPECT_EQ(name_of(answer.what.arms[0], answer.what.day), "no supplement");
    EXPECT_EQ(name_of(answer.what.arms[2], answer.what.day), "hope of being treated 0 of 1, return to the mean 1 of 1");
    EXPECT_THAT(answer.assumptions, Contains(HasSubstr("hope of being treated is 1 and the return to the mean 1")));
    EXPECT_THAT(answer.limits, Not(Contains(HasSubstr("hop"))));
    EXPECT_THAT(not_weighed_in_words(answer), HasSubstr("B, C"));
    const std::string line = "200 mg elemental citrate at 22:00 daily for 2 d, fasting";
    const compare_answer unsaid =
        *compare({.from = {.file = {}, .lines = {line, "none"}, .person_file = {}}, .draws = 0});
    EXPECT_THAT(unsaid.limits, Contains(HasSubstr("hoping for help")));
}

}  // namespace
}  // namespace magnesia::api::compare_evening_test
