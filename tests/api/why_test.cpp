// why_test.cpp - every id of the data has an answer, in words that fit a terminal and in JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/why.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "api/screen_text.hpp"
#include "tests/api/sample_answers.hpp"

namespace magnesia::api::why_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

TEST(Why, EveryIdHasAnAnswerOfItsKind) {
    std::set<std::string> kinds;
    for (const std::string& id : evidence::explainable_ids(evidence::load_evidence())) {
        const why_answer answer = why(id);
        const json page = json::parse(json_of(answer));

        EXPECT_EQ(page["id"], id);
        EXPECT_NE(page["label"], "");
        EXPECT_TRUE(text_of(answer).starts_with(id + " ("));
        kinds.insert(page["kind"].get<std::string>());
    }

    EXPECT_EQ(kinds, (std::set<std::string>{"parameter", "form", "outcome", "source", "default"}));
}

TEST(Why, AParameterShowsValueGradeAndSource) {
    // 1.4 mg/dL of Rude 1980 is 1.4 * 10 / 24.305 = 0.576 mmol/L
    const why_answer answer = why("kidney.threshold");
    const json page = json::parse(json_of(answer));

    EXPECT_NEAR(page["value"].get<double>(), 1.4 * 10 / 24.305, 5e-4);
    EXPECT_EQ(page["unit"], "mmol/L");
    EXPECT_EQ(page["sources"][0]["id"], "rude1980");
    EXPECT_THAT(text_of(answer), HasSubstr("value         0.576 mmol/L\n"));
    EXPECT_THAT(text_of(answer), HasSubstr("Rude RK"));
}

TEST(Why, ABareNameAndAnAliasLeadToTheFullId) {
    EXPECT_EQ(json::parse(json_of(why("trimagnesium dicitrate")))["id"], "citrate");
}

TEST(Why, LinesFitATerminal) {
    for (const char* id : {"kidney.threshold", "citrate", "plasma_magnesium_morning", "rude1980", "person.age_y"}) {
        std::istringstream text(text_of(why(id)));
        for (std::string line; std::getline(text, line);) EXPECT_LE(columns_of(line), 80u) << line;
    }
}

TEST(Why, AnUnknownIdNamesTheNearestOfEachKind) {
    const auto nearest = [](const char* id) {
        const auto issues = issues_of([&] { why(id); });
        return issues.size() == 1 ? issues[0].nearest : "no single issue";
    };

    EXPECT_EQ(nearest("kidney.treshold"), "kidney.threshold");
    EXPECT_EQ(nearest("citrat"), "citrate");
    EXPECT_EQ(nearest("plasma_magnesium_mornin"), "plasma_magnesium_morning");
    EXPECT_EQ(nearest("rude1890"), "rude1980");
    EXPECT_EQ(nearest("person.age"), "person.age_y");
    EXPECT_EQ(nearest("something else entirely"), "");
}

TEST(Why, TheHeadSaysWhichDataAndEquations) {
    const json page = json::parse(json_of(why("citrate")));

    EXPECT_EQ(page["schema"], "magnesia.why/1");
    EXPECT_EQ(page["model_hash"], model_hash());
    EXPECT_EQ(page["data_hash"].get<std::string>().size(), 64u);
}

}  // namespace
}  // namespace magnesia::api::why_test
