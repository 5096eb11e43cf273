// health_phases_test.cpp - medicines that begin within a run, as compare, simulate, check, cite and export take them.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "api/check/check.hpp"
#include "api/compare/compare.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_json.hpp"
#include "api/export/export.hpp"
#include "api/simulate/report.hpp"
#include "api/simulate/screen.hpp"
#include "api/simulate/simulate.hpp"
#include "api/sources/cited_things.hpp"
#include "core/error.hpp"
#include "study/paired_reading.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::health_phases_test {
namespace {

using testing::Contains;
using testing::HasSubstr;

const std::string example = MAGNESIA_SOURCE_DIR "/examples/comparisons/medicines-begun.toml";

/// The change of morning plasma in an arm, mmol/L.
double plasma_in(const compare_answer& answer, std::size_t arm) {
    const auto& ids = study::measure_ids();
    const auto place = static_cast<std::size_t>(std::ranges::find(ids, "plasma_magnesium_morning") - ids.begin());
    return answer.result.arms[arm].measures[place]->change->median;
}

TEST(HealthPhases, ArmsBeginMedicinesOfTheirOwn) {
    const compare_answer answer = *compare({.from = {.file = example, .lines = {}, .person_file = {}}, .draws = 0});

    EXPECT_EQ(plasma_in(answer, 0), 0);
    // Kieboom 2018: serum is 0.018 mmol/L lower (0.010 to 0.028) under thiazides.
    EXPECT_LT(plasma_in(answer, 1), -0.010);
    EXPECT_GT(plasma_in(answer, 1), -0.028);
    EXPECT_LT(plasma_in(answer, 3), plasma_in(answer, 1));  // both medicines are more than one
    EXPECT_GT(plasma_in(answer, 4), plasma_in(answer, 3));  // a supplement mends a part of it
    EXPECT_EQ(lines_of(answer.what.arms[3], answer.what.day).front(),
              "medicines: thiazide and proton pump inhibitor from day 8");
    EXPECT_THAT(answer.assumptions, Contains(HasSubstr("acts from the midnight of its day on and is gone")));
}

/// A scenario in which a medicine begins after some days.
std::string with_thiazide() {
    return with_change(scenario_text, "[[regimen]]",
                       "[[health]]\nfrom_day = 2\ndrugs = [\"thiazide\"]\negfr_ml_min = 20\n[[regimen]]");
}

TEST(HealthPhases, TheAnswerSaysThatHealthChangesAndWhatThatLeavesOpen) {
    const sample_file file("s.toml", with_thiazide());
    simulate_request request;
    request.from = {.file = file.path(), .regimen = {}, .person_file = {}};
    request.draws = 0;
    const simulate_answer answer = *simulate(request);

    EXPECT_THAT(answer.assumptions, Contains(HasSubstr("Health changes within the run")));
    EXPECT_THAT(answer.limits, Contains(HasSubstr("Below an eGFR of 60")));
    const std::string words = "medicines: thiazide, eGFR 20 from day 2";
    EXPECT_THAT(screen_of(answer, {.with = letters::ascii, .report = {}}), HasSubstr(words));
    EXPECT_THAT(report_of(answer, display_unit::mmol_per_l), HasSubstr("Within the run: " + words));
}

TEST(HealthPhases, ACheckTakesWhatBeginsLaterAsTakenAndKidneysAsTheyWillBe) {
    const sample_file file("s.toml", with_change(with_thiazide(), "egfr_ml_min = 90", "egfr_ml_min = 90\ndrugs = []"));
    const check_answer answer = check({.file = file.path(), .regimen = {}, .product = {}, .servings = {}});
    const sample_file without("s.toml", scenario_text);
    const check_answer before = check({.file = without.path(), .regimen = {}, .product = {}, .servings = {}});

    EXPECT_GT(answer.result.is, before.result.is);  // kidneys at 20 mL/min
    EXPECT_TRUE(is_stop(answer));
}

TEST(HealthPhases, ACheckDoesNotTakeWhatIsSaidOfLaterForWhatIsUnsaidNow) {
    const sample_file file("s.toml", with_thiazide());  // of somebody who says nothing of medicines
    EXPECT_THROW(check({.file = file.path(), .regimen = {}, .product = {}, .servings = {}}), input_error);
}

TEST(HealthPhases, AMedicineThatChangesNoNumberCannotBegin) {
    const sample_file file("s.toml", with_change(with_thiazide(), "thiazide", "antihypertensive"));
    simulate_request request;
    request.from = {.file = file.path(), .regimen = {}, .person_file = {}};
    EXPECT_THROW(simulate(request), input_error);
}

TEST(HealthPhases, WhatBeginsLaterIsCitedAndComparedToo) {
    const sample_file file("s.toml", with_thiazide());
    const auto answer = *compare({.from = {.file = file.path(), .lines = {"none"}, .person_file = {}}, .draws = 0});
    EXPECT_EQ(answer.what.health.size(), 1u);  // a scenario with lines beside it keeps its phases

    const cited_answer cited = read_cited(json_of(answer), "a.json", answer.base);
    EXPECT_TRUE(cited.things.contains({evidence::use_kind::drug, "thiazide"}));
}

TEST(HealthPhases, ABodyWithNumbersThatChangeIsNotExported) {
    const sample_file file("s.toml", with_thiazide());
    try {
        static_cast<void>(export_body({.file = file.path(), .regimen = {}, .person_file = {}}));
        FAIL() << "exported";
    } catch (const input_error& failure) {
        EXPECT_EQ(failure.issues().front().key, "health");
    }
}

}  // namespace
}  // namespace magnesia::api::health_phases_test
