// doubt_test.cpp - no effect is shown without how sure trials are of it, and what is said is what the library gives.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/doubt.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/answers/csv_field.hpp"
#include "api/compare/compare.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_json.hpp"
#include "api/compare/compare_report.hpp"
#include "api/compare/compare_screen.hpp"
#include "api/evidence/evidence.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/simulate/report.hpp"
#include "api/simulate/screen.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_answers.hpp"

namespace magnesia::api::doubt_test {
namespace {

using nlohmann::json;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

const evidence::evidence_base& base() {
    static const evidence::evidence_base loaded = evidence::load_evidence();
    return loaded;
}

/// Lines of a screen joined: what is broken at its edge reads as one sentence.
std::string joined(std::string screen) {
    std::replace(screen.begin(), screen.end(), '\n', ' ');
    return screen;
}

void expect_as_evidence_says(const std::string& of_body, const std::string& of_trials) {
    evidence_request asked;
    asked.about = of_trials;
    const evidence_answer answer = evidence_on(asked);
    const doubt found = doubt_on(base(), of_body);

    EXPECT_EQ(found.certainty, synthesis::word(answer.bodies.front().certainty.level)) << of_body;
    ASSERT_TRUE(found.p_nil) << of_body;
    EXPECT_DOUBLE_EQ(*found.p_nil, answer.bodies.front().believed.p_nil) << of_body;
}

TEST(Doubt, IsThatOfEvidenceUnderTheNameThatTrialsUse) {
    expect_as_evidence_says("insomnia_severity_change", "insomnia_severity");
    expect_as_evidence_says("insomnia_severity", "insomnia_severity");
    expect_as_evidence_says("plasma_magnesium_morning_change", "plasma_magnesium_total");
    expect_as_evidence_says("soreness_24h", "muscle_soreness");
    expect_as_evidence_says("systolic_pressure", "systolic_pressure");
}

TEST(Doubt, SaysWhenNoTrialMeasuredIt) {
    for (const char* outcome : {"stool_water_24h_change", "cramp_change", "muscle_magnesium", "nothing_of_the_kind"}) {
        const doubt found = doubt_on(base(), outcome);
        EXPECT_FALSE(found.p_nil) << outcome;
        EXPECT_EQ(in_words(found), "no trial") << outcome;
    }
}

TEST(Doubt, AWholeSentenceGoesFromTheSurestToWhatNobodyTried) {
    EXPECT_EQ(doubts_in_words({{"stool water", {}},
                               {"insomnia", {"very low", 0.47}},
                               {"plasma", {"low", 0.001}},
                               {"asleep", {"low", 0.55}}}),
              "Trust in trials and chance of no effect: low: plasma below 1 %, asleep 55 %; very low: "
              "insomnia 47 %; no trial: stool water.");
    EXPECT_EQ(doubts_in_words({}), "");
    EXPECT_EQ(in_words(doubt{"low", 0.17}), "low, no effect 17 %");
}

TEST(Doubt, EveryChangeOfSimulateCarriesIt) {
    const json outcomes = json::parse(json_of(typical_answer()))["outcomes"];
    int judged = 0;
    for (const auto& [id, one] : outcomes.items()) {
        ASSERT_EQ(one.contains("p_nil"), is_change_of_another(id)) << id;
        ASSERT_EQ(one.contains("certainty"), is_change_of_another(id)) << id;
        if (!is_change_of_another(id)) continue;
        const doubt expected = doubt_on(base(), id);
        EXPECT_EQ(one["p_nil"].is_null(), !expected.p_nil) << id;
        EXPECT_EQ(one["certainty"].is_null(), !expected.p_nil) << id;
        if (!expected.p_nil) continue;
        ++judged;
        EXPECT_DOUBLE_EQ(one["p_nil"].get<double>(), *expected.p_nil) << id;
        EXPECT_EQ(one["certainty"], expected.certainty) << id;
    }
    EXPECT_GT(judged, 20);
}

TEST(Doubt, TheScreenAndThePageOfSimulateTellItOfEveryRow) {
    const simulate_answer answer = typical_answer();
    const std::string screen = joined(screen_of(answer, {.with = letters::ascii, .report = {}}));
    const page_element page = read_page(report_of(answer, display_unit::mmol_per_l));

    for (const char* row : {"plasma", "urine", "falling asleep", "asleep", "deep sleep", "insomnia"}) {
        EXPECT_THAT(screen, ContainsRegex(std::string(row) + " (below )?[0-9]+ %"));
    }
    EXPECT_THAT(screen, ContainsRegex("no trial: stool water"));
    EXPECT_THAT(page.text, HasSubstr(in_words(doubt_on(base(), "insomnia_severity"))));
    EXPECT_THAT(page.text, HasSubstr("trials: " + in_words(doubt_on(base(), "plasma_magnesium_morning"))));
}

TEST(Doubt, WithoutARegimenThereIsNoEffectToDoubt) {
    const simulate_answer answer = *simulate(
        {.from = {.file = MAGNESIA_SOURCE_DIR "/examples/constant-diet.toml", .regimen = {}, .person_file = {}},
         .draws = 0,
         .seed = 1,
         .threads = 1,
         .progress = {},
         .stop = {}});

    EXPECT_THAT(screen_of(answer, {.with = letters::ascii, .report = {}}), Not(HasSubstr("Trials of")));
}

const compare_answer& evening() {
    static const compare_answer made =
        *compare({.from = {.file = MAGNESIA_SOURCE_DIR "/examples/comparisons/evening-levers.toml",
                           .lines = {},
                           .person_file = {}},
                  .draws = 2});
    return made;
}

TEST(Doubt, CompareTellsItOfEveryMeasureAndNamesArmsThatAreMoreThanMagnesium) {
    const json page = json::parse(json_of(evening()));
    for (std::size_t i = 0; i < study::measure_ids().size(); ++i) {
        const std::string& id = study::measure_ids()[i];
        const doubt expected = is_effect(i) ? doubt_on(base(), id) : doubt{};
        EXPECT_EQ(page["measures"][id]["p_nil"].is_null(), !expected.p_nil) << id;
        if (expected.p_nil) {
            EXPECT_EQ(page["measures"][id]["certainty"], expected.certainty) << id;
        }
    }
    EXPECT_TRUE(page["arms"][1]["is_magnesium_alone"]);
    EXPECT_FALSE(page["arms"][2]["is_magnesium_alone"]);
    const std::string screen = joined(screen_of(evening(), {.with = letters::ascii, .report = {}}));
    EXPECT_THAT(screen, ContainsRegex("low: plasma a.m. [0-9]+ %; very low: fall asleep [0-9]+ %"));
    EXPECT_THAT(screen, HasSubstr("Of what is not magnesium in C, D, E no trial is weighed here."));
    const std::string read = read_page(report_of(evening(), display_unit::mmol_per_l)).text;
    EXPECT_THAT(read, HasSubstr("Of what is not magnesium in C, D, E no trial is weighed here."));
    EXPECT_THAT(read, HasSubstr(in_words(doubt_on(base(), "insomnia_severity"))));
}

TEST(Doubt, TheTableOfACompareTellsItOfEffectsOfMagnesiumAlone) {
    const doubt expected = doubt_on(base(), "insomnia_severity");
    ASSERT_TRUE(expected.p_nil);
    const std::string told = ',' + expected.certainty + ',' + csv_number(*expected.p_nil) + '\n';
    std::size_t effects = 0;
    std::istringstream lines(csv_of(evening()));
    for (std::string line; std::getline(lines, line);) {
        line += '\n';
        const bool is_magnesium_alone = line.starts_with("A,") || line.starts_with("B,");
        const bool is_value = line.find(",value,") != std::string::npos;
        if (line.find(",insomnia_severity,") == std::string::npos) continue;
        const bool is_judged = is_magnesium_alone && !is_value;
        effects += is_judged;
        EXPECT_EQ(line.ends_with(told), is_judged) << line;
        EXPECT_EQ(line.ends_with(",,\n"), !is_judged) << line;
    }
    EXPECT_GE(effects, 2u);
}

TEST(Doubt, EvidenceJudgesEveryResultOfAReviewByItselfWhereItHasAnInterval) {
    evidence_request asked;
    asked.about = "insomnia_severity";
    const evidence_answer answer = evidence_on(asked);
    const json reviews = json::parse(json_of(answer))["evidence"][0]["reviews"];
    ASSERT_FALSE(reviews.empty());
    for (const json& one : reviews) {
        EXPECT_EQ(one["p_nil"].is_null(), one["low"].is_null()) << one;
        EXPECT_EQ(one["grade"].is_null(), one["low"].is_null()) << one;
        // A talking treatment by a person, -1.27 SD, 95 % interval -1.7 to -0.84: hardly nothing.
        if (one["review"] == "simon2023" && one["value"] == -1.27) {
            EXPECT_LT(one["p_nil"].get<double>(), 0.1);
        }
    }
    const std::string text = text_of(answer, false);
    EXPECT_THAT(joined(text.substr(text.find("Beside other means"))),
                ContainsRegex("simon2023[^;]*; +of +adults +with +insomnia; +single +person; [a-z]"));
    evidence_request other;
    other.about = "total_sleep_time";
    EXPECT_THAT(joined(text_of(evidence_on(other), false)), ContainsRegex("no +interval, +so +nothing"));
}

TEST(Doubt, OfAReviewIsTheLevelItGivesItself) {
    int published = 0;
    for (const evidence::review& review : base().library.reviews) {
        for (const evidence::pooled_result& result : review.pooled) {
            const doubt found = doubt_on(base(), review, result);
            if (!found.p_nil || result.certainty.empty()) continue;
            ++published;
            EXPECT_EQ(found.certainty, result.certainty) << review.id << ' ' << result.outcome;
        }
    }
    EXPECT_GT(published, 0);
}

}  // namespace
}  // namespace magnesia::api::doubt_test
