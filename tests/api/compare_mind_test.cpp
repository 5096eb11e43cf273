// compare_mind_test.cpp - arms are compared by mood, sleepiness and cortisol too, and told of where that concerns.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "api/compare/compare.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_report.hpp"
#include "api/compare/compare_screen.hpp"
#include "study/paired_reading.hpp"
#include "tests/api/compared_change.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::compare_mind_test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Two arms of a fortnight, the second with something of its own, of a person with something said besides.
compare_answer compared(const std::string& of_person, const std::string& of_second) {
    const std::string text = R"(schema = "magnesia.comparison/1"
[person]
age_y = 50
sex = "female"
weight_kg = 75
height_cm = 165
egfr_ml_min = 95
diet_magnesium_mg = 230
)" + of_person + R"(
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
[run]
start = 2026-03-02
days = 14
[[arm]]
name = "as before"
regimen = ["none"]
[[arm]]
name = "other"
regimen = ["none"]
)" + of_second;
    const sample_file file("c.toml", text);
    return *compare({.from = {.file = file.path(), .lines = {}, .person_file = {}}, .draws = 0});
}

TEST(CompareMind, ShortNightsAreFeltAndMakeSleepy) {
    const compare_answer answer =
        compared("", "[arm.routine]\nnights = [{ from_day = 8, until_day = 14, bed = \"03:00\", rise = \"07:00\" }]\n");

    // Nine people after five nights of 4 h: sleepier (Akerstedt 2009), and dreams are cut with the night.
    EXPECT_GT(change_of(answer, 1, "sleepiness"), 1);
    EXPECT_GT(change_of(answer, 1, "felt_stress"), 0.5);
    EXPECT_LT(change_of(answer, 1, "rem_sleep"), -30);
    for (const char* id : {"sleepiness", "felt_stress", "rem_sleep", "cortisol_serum"})
        EXPECT_EQ(change_of(answer, 0, id), 0) << id;
    EXPECT_TRUE(is_told(answer, place_of("sleepiness")));
    EXPECT_FALSE(is_told(answer, place_of("depressive_symptoms")));
    EXPECT_THAT(screen_of(answer, {.report = {}}), HasSubstr("Sleepiness"));
}

TEST(CompareMind, HopeLowersScoresThatWereSaid) {
    const compare_answer answer = compared("low_mood_phq9 = 11\nanxiety_gad7 = 9", "expectation = 1\n");

    EXPECT_LT(change_of(answer, 1, "depressive_symptoms"), -0.5);
    EXPECT_LT(change_of(answer, 1, "anxiety_symptoms"), -0.3);
    EXPECT_TRUE(is_told(answer, place_of("depressive_symptoms")));
    EXPECT_FALSE(is_told(answer, place_of("sleepiness")));
    EXPECT_THAT(report_of(answer, display_unit::mmol_per_l), HasSubstr("Low mood, 0 to 27 points of the PHQ-9"));
}

TEST(CompareMind, WhoSaysNothingIsToldNothingOfIt) {
    const compare_answer answer = compared("", "[[arm.diet]]\nfrom_day = 1\nmagnesium_mg = 400\n");

    EXPECT_THAT(report_of(answer, display_unit::mmol_per_l), Not(HasSubstr("Low mood")));
    EXPECT_THAT(screen_of(answer, {.report = {}}), Not(HasSubstr("Sleepiness")));
}

/// A person of long words takes a line of their own on the screen, and is not cut.
TEST(CompareMind, TheScreenTellsAPersonWhole) {
    compare_answer answer = compared("", "[arm.routine]\nstress = 2\n");
    answer.what.who.weight_kg = 71.66759446;
    answer.what.who.egfr_ml_min.reset();

    EXPECT_THAT(screen_of(answer, {.report = {}}),
                HasSubstr("Woman, 50 y, 71.7 kg, 165 cm, eGFR unknown, 230 mg/d from food\non 2026-03-15, day 14\n"));
}

}  // namespace
}  // namespace magnesia::api::compare_mind_test
