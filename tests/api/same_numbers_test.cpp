// same_numbers_test.cpp - simulate and compare tell the same, and say when it is too early to tell.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "api/compare/compare.hpp"
#include "api/compare/compare_screen.hpp"
#include "api/evidence/glycine_doubt.hpp"
#include "api/simulate/screen.hpp"
#include "study/paired_reading.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::same_numbers_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

compare_answer beside_nothing(const std::string& line) {
    return *compare({.from = {.file = {}, .lines = {"none", line}, .person_file = {}}, .draws = 0});
}

double outcome_of(const simulate_answer& answer, const std::string& id) {
    for (const study::outcome_result& one : answer.result.outcomes) {
        if (one.id == id) return one.value.median;
    }
    ADD_FAILURE() << "no outcome " << id;
    return 0;
}

// The last dose is not on the last day: totals of a day are those of the day of doses, not of the one after it.
TEST(SameNumbers, OfEveryMeasureThatBothVerbsTell) {
    const std::string line = "16 mmol by vein over 4 h at 08:00 on day 3";
    const simulate_answer one = answer_to(line, 0);
    const compare_answer two = beside_nothing(line);
    int told = 0;
    for (std::size_t i = 0; i < study::measure_ids().size(); ++i) {
        const std::string& id = study::measure_ids()[i];
        const auto& figures = two.result.arms[1].measures[i];
        const auto change = std::ranges::find(one.result.outcomes, id + "_change", &study::outcome_result::id);
        if (!figures || !figures->change || change == one.result.outcomes.end()) continue;
        EXPECT_NEAR(figures->change->median, change->value.median, 1e-6 * (1 + std::abs(change->value.median))) << id;
        ++told;
    }
    EXPECT_GT(told, 15);
}

TEST(SameNumbers, TheShareAbsorbedHardlyHangsOnWhenTheRunEnds) {
    const double long_after =
        outcome_of(answer_to("300 mg elemental citrate at 08:00 for 1 d", 0), "supplement_absorbed_share");
    for (const char* days : {"2", "5"}) {
        const std::string line = std::string("300 mg elemental citrate at 08:00 daily for ") + days + " d";
        EXPECT_NEAR(outcome_of(answer_to(line, 0), "supplement_absorbed_share"), long_after, 0.15 * long_after) << days;
    }
}

TEST(SameNumbers, ARunThatEndsTooEarlySaysSo) {
    const sample_file one_day("one-day.toml", R"(schema = "magnesia.scenario/1"
[person]
age_y = 40
sex = "male"
weight_kg = 80
height_cm = 180
egfr_ml_min = 95
diet_magnesium_mg = 300
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
[run]
start = 2026-03-02
days = 1
[[regimen]]
dose = "300 mg elemental citrate at 21:00"
)");
    simulate_request request;
    request.from.file = one_day.path();
    request.draws = 0;
    const simulate_answer answer = *simulate(request);

    EXPECT_THAT(answer.head.warnings, Contains(HasSubstr("before the first morning after a dose")));
    EXPECT_THAT(screen_of(answer, {}), AllOf(HasSubstr("most of it in the gut"), Not(HasSubstr("Of each 300 mg"))));
    EXPECT_THAT(typical_answer().head.warnings, Not(Contains(HasSubstr("before the first morning"))));
    EXPECT_THAT(screen_of(typical_answer(), {}), HasSubstr("Of each 200 mg"));
}

TEST(SameNumbers, WithoutDrawsNoArmsAreCalledAlike) {
    const std::string screen = screen_of(beside_nothing(short_line), {});

    EXPECT_THAT(screen, Not(HasSubstr("~")));
    EXPECT_THAT(screen, HasSubstr("cannot be told"));
}

TEST(SameNumbers, WhatAChelateDoesToTheNightIsCalledTheGuessAboutGlycineThatItIs) {
    const std::string chelate = "200 mg elemental bisglycinate at 22:00 daily for 2 d";

    EXPECT_THAT(answer_to(chelate, 0).head.warnings,
                Contains(HasSubstr("The night with this form is mostly glycine's")));
    EXPECT_THAT(beside_nothing(chelate).head.warnings, Contains(HasSubstr("The night with B is mostly glycine's")));
    EXPECT_THAT(typical_answer().head.warnings, Not(Contains(HasSubstr("glycine"))));
    EXPECT_DOUBLE_EQ(chance_of_no_glycine_effect(evidence::load_evidence()), 0.4);
}

}  // namespace
}  // namespace magnesia::api::same_numbers_test
