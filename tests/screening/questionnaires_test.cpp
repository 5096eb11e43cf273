// questionnaires_test.cpp - both sides of every published edge, and ranges of what was not said.
// SPDX-License-Identifier: Apache-2.0
#include "screening/questionnaires.hpp"

#include <gtest/gtest.h>

#include "tests/screening/support.hpp"

namespace magnesia::screening::questionnaires_test {
namespace {

using namespace magnesia::screening::testing;

/// The reading of a score that a person gives under a key.
std::string reading(const std::string& id, const std::string& key, int score) {
    return result_of(person_of(key + " = " + std::to_string(score)).screened(), id).reading;
}

struct published_edge {
    const char* id;
    const char* key;
    int below;  ///< the last score of the milder class
    const char* milder;
    const char* worse;
};

TEST(Questionnaires, ChangeClassAtThePublishedEdges) {
    // Morin 2011; Johns (above 10); Kroenke 2001 and Spitzer 2006 (10).
    const published_edge edges[] = {
        {"isi", "isi", 7, "none", "mild"},           {"isi", "isi", 14, "mild", "moderate"},
        {"isi", "isi", 21, "moderate", "severe"},    {"epworth", "epworth", 10, "usual", "sleepy"},
        {"phq9", "low_mood_phq9", 9, "low", "high"}, {"gad7", "anxiety_gad7", 9, "low", "high"}};

    for (const published_edge& edge : edges) {
        EXPECT_EQ(reading(edge.id, edge.key, edge.below), edge.milder) << edge.id;
        EXPECT_EQ(reading(edge.id, edge.key, edge.below + 1), edge.worse) << edge.id;
    }
}

TEST(Questionnaires, SayThatAScoreWasNotGivenAndAskForIt) {
    const screen_result result = result_of(person_of("").screened(), "phq9");

    EXPECT_EQ(result.reading, "not answered");
    EXPECT_FALSE(result.score.has_value());
    EXPECT_EQ(result.missing.size(), 1u);
    EXPECT_EQ(result.action, evidence::safety_action::note);
}

/// A woman of 40, slim, without high pressure, a narrow neck, nothing seen: no point at all.
const std::string no_point =
    "weight_kg = 60\nheight_cm = 170\nconditions = []\ndrugs = []\nsymptoms = []\n"
    "snores = false\ntired_by_day = false\nneck_cm = 34\n";

TEST(StopBang, CountsOnePointForEachOfTheEight) {
    const auto points = [](std::string lines, const std::string& who = "age_y = 40\nsex = \"female\"\n") {
        const counted_points counted = count_stop_bang(person_of(lines, "", who).known());
        EXPECT_EQ(counted.sure, counted.at_most);
        return counted.sure;
    };
    const auto with = [](const std::string& old_part, const std::string& new_part) {
        std::string lines = no_point;
        return lines.replace(lines.find(old_part), old_part.size(), new_part);
    };

    EXPECT_EQ(points(no_point), 0);
    EXPECT_EQ(points(with("snores = false", "snores = true")), 1);
    EXPECT_EQ(points(with("tired_by_day = false", "tired_by_day = true")), 1);
    EXPECT_EQ(points(with("symptoms = []", "symptoms = [\"witnessed_apnoea\"]")), 1);
    EXPECT_EQ(points(with("conditions = []", "conditions = [\"hypertension\"]")), 1);
    EXPECT_EQ(points(with("drugs = []", "drugs = [\"amlodipine\"]")), 1);
    EXPECT_EQ(points(no_point + "systolic_mmhg = 139\ndiastolic_mmhg = 89\n"), 0);
    EXPECT_EQ(points(no_point + "systolic_mmhg = 140\ndiastolic_mmhg = 89\n"), 1);
    EXPECT_EQ(points(no_point + "systolic_mmhg = 139\ndiastolic_mmhg = 90\n"), 1);
    EXPECT_EQ(points(with("conditions = []", "conditions = [\"hypertension\"]\nsystolic_mmhg = 158")), 1);
    EXPECT_EQ(points(with("neck_cm = 34", "neck_cm = 40")), 0);  // the point lies above 40
    EXPECT_EQ(points(with("neck_cm = 34", "neck_cm = 41")), 1);
    EXPECT_EQ(points(with("weight_kg = 60", "weight_kg = 101")), 0);  // 34.9 kg/m2
    EXPECT_EQ(points(with("weight_kg = 60", "weight_kg = 102")), 1);  // 35.3 kg/m2
    EXPECT_EQ(points(no_point, "age_y = 50\nsex = \"female\"\n"), 0);
    EXPECT_EQ(points(no_point, "age_y = 51\nsex = \"female\"\n"), 1);
    EXPECT_EQ(points(no_point, "age_y = 40\nsex = \"male\"\n"), 1);
}

TEST(StopBang, GivesARangeWhereItemsWereNotSaid) {
    const counted_points counted =
        count_stop_bang(person_of("snores = true\n", "", "age_y = 60\nsex = \"male\"\n").known());
    const screen_result result =
        result_of(person_of("snores = true\n", "", "age_y = 60\nsex = \"male\"\n").screened(), "stop_bang");

    EXPECT_EQ(counted.sure, 3);     // snoring, age, sex
    EXPECT_EQ(counted.at_most, 8);  // tired, seen, pressure, mass, neck may be
    EXPECT_EQ(counted.missing.size(), 5u);
    EXPECT_EQ(result.score, 3.0);
    EXPECT_EQ(result.at_most, 8.0);
    EXPECT_EQ(result.reading, "intermediate to high");
}

TEST(StopBang, IsIntermediateFromThreeAndHighFromFive) {
    const evidence::questionnaire& which = questionnaire_of(table_of_the_program(), "stop_bang");

    EXPECT_EQ(evidence::band_of(which, 2).reading, "low");
    EXPECT_EQ(evidence::band_of(which, 3).reading, "intermediate");
    EXPECT_EQ(evidence::band_of(which, 4).reading, "intermediate");
    EXPECT_EQ(evidence::band_of(which, 5).reading, "high");
    EXPECT_EQ(evidence::band_of(which, 5).action, evidence::safety_action::clinician);
}

TEST(StopBang, IsHighWhateverIsMissingOnceFivePointsAreSure) {
    const auto answer = person_of("conditions = [\"hypertension\"]\nweight_kg = 130\nheight_cm = 175\nsnores = true\n",
                                  "", "age_y = 60\nsex = \"male\"\n")
                            .screened();

    EXPECT_EQ(result_of(answer, "stop_bang").reading, "high");
    EXPECT_EQ(result_of(answer, "stop_bang").action, evidence::safety_action::clinician);
    EXPECT_TRUE(tells(answer, "sleep_apnoea"));
    EXPECT_TRUE(answer.apnoea_is_likely);
    EXPECT_FALSE(person_of("snores = true\n").screened().apnoea_is_likely);
    EXPECT_FALSE(person_of("conditions = [\"osa\"]\nsymptoms = [\"witnessed_apnoea\"]").screened().apnoea_is_likely);
}

TEST(StopBang, IsNotAnsweredByAgeAndSexAlone) {
    EXPECT_EQ(result_of(person_of("").screened(), "stop_bang").reading, "not answered");
}

TEST(Questionnaires, GrowWorseOrStayWithEveryPoint) {
    for (const evidence::questionnaire& which : table_of_the_program().questionnaires) {
        for (double score = 1; score <= which.most; ++score) {
            EXPECT_GE(evidence::band_of(which, score).action, evidence::band_of(which, score - 1).action) << which.id;
        }
    }
}

}  // namespace
}  // namespace magnesia::screening::questionnaires_test
