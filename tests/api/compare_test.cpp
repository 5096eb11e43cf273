// compare_test.cpp - the verb compare: what is asked, and that screen, JSON, CSV and page say the same.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "api/compare/compare_figures.hpp"
#include "api/compare/compare_json.hpp"
#include "api/compare/compare_report.hpp"
#include "api/compare/compare_screen.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::compare_test {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const std::string citrate = "200 mg elemental citrate at 22:00 daily for 2 d, fasting";
const std::string gluconate = "200 mg elemental gluconate at 22:00 daily for 2 d, fasting";
const std::string oxide = "200 mg elemental oxide at 22:00 daily for 2 d, fasting";
const std::string example = MAGNESIA_SOURCE_DIR "/examples/comparisons/compare-forms.toml";

compare_answer compared(std::vector<std::string> lines, std::size_t draws) {
    return *compare({.from = {.file = {}, .lines = std::move(lines), .person_file = {}}, .draws = draws});
}

const compare_answer& three() {
    static const compare_answer made = compared({citrate, oxide, "none"}, 6);
    return made;
}

issue refused(const comparison_request& from) {
    const auto found = issues_of([&] { read_request(from, evidence::load_evidence()); });
    return found.empty() ? issue{} : found.front();
}

TEST(CompareRequest, LinesAreArmsOfOnePersonOverTheLongestRun) {
    const asked_comparison asked = read_request(
        {.file = {}, .lines = {"100 mg elemental citrate at 08:00 daily for 10 d", oxide, "none"}, .person_file = {}},
        evidence::load_evidence());

    ASSERT_EQ(asked.what.arms.size(), 3u);
    EXPECT_EQ(asked.what.run.days, 10 + 14);
    EXPECT_TRUE(asked.what.arms[2].doses.empty());
    EXPECT_EQ(name_of(asked.what.arms[2], asked.what.day), "no supplement");
    EXPECT_THAT(asked.assumptions, Contains(HasSubstr("a default adult stands in")));
    EXPECT_THAT(asked.assumptions, Contains(HasSubstr("starts on 2026-03-02 and lasts 24 days")));
}

TEST(CompareRequest, TheRunBeginsWithTheEarliestDateNamed) {
    const auto asked = read_request({.file = {},
                                     .lines = {"100 mg elemental citrate at 08:00 daily from 2026-05-04 for 10 d",
                                               "100 mg elemental citrate at 08:00 daily from 2026-05-01 for 10 d"},
                                     .person_file = {}},
                                    evidence::load_evidence());

    EXPECT_EQ(asked.what.run.start, (date_value{2026, 5, 1}));
    EXPECT_EQ(asked.what.run.days, 3 + 10 + 14);
}

TEST(CompareRequest, AScenarioLendsItsPersonRunAndItsRegimenAsTheFirstArm) {
    const std::string file = MAGNESIA_SOURCE_DIR "/examples/evening-glycinate.toml";
    const auto asked = read_request({.file = file, .lines = {oxide}, .person_file = {}}, evidence::load_evidence());

    ASSERT_EQ(asked.what.arms.size(), 2u);
    EXPECT_EQ(name_of(asked.what.arms[0], asked.what.day), "as in the scenario");
    EXPECT_EQ(asked.what.run.days, 70);
    EXPECT_EQ(asked.what.who.weight_kg, 68);
    const std::string bare = MAGNESIA_SOURCE_DIR "/examples/constant-diet.toml";
    EXPECT_THAT(refused({.file = bare, .lines = {citrate}, .person_file = {}}).found, HasSubstr("1 arm is given"));
}

TEST(CompareRequest, RefusesWhatCannotBeCompared) {
    EXPECT_THAT(refused({.file = {}, .lines = {citrate}, .person_file = {}}).found, HasSubstr("1 arm is given"));
    EXPECT_THAT(refused({.file = {}, .lines = std::vector<std::string>(9, citrate), .person_file = {}}).allowed,
                HasSubstr("2 to 8 arms"));
    EXPECT_EQ(refused({.file = example, .lines = {citrate}, .person_file = {}}).value, citrate);
    EXPECT_EQ(refused({.file = example, .lines = {}, .person_file = "p.toml"}).key, "--person");
    const std::string person = MAGNESIA_SOURCE_DIR "/examples/people/thyroid-and-reflux.toml";
    EXPECT_THAT(refused({.file = person, .lines = {"none"}, .person_file = {}}).found, HasSubstr("is a person file"));
    const issue wrong =
        refused({.file = {}, .lines = {citrate, "200 mg elemental citrat at 22:00"}, .person_file = {}});
    EXPECT_EQ(wrong.where.file, "arm 2");
    EXPECT_EQ(wrong.nearest, "citrate");
    const auto many =
        issues_of([] { compare({.from = {.file = example, .lines = {}, .person_file = {}}, .draws = 10'001}); });
    ASSERT_FALSE(many.empty());
    EXPECT_EQ(many.front().key, "--draws");
}

std::vector<std::string> lines_in(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

void expect_fits(const std::string& screen) {
    EXPECT_LE(lines_in(screen).size(), 24u) << screen;
    for (const std::string& line : lines_in(screen)) EXPECT_LE(columns_of(line), 80u) << line;
}

TEST(CompareScreen, FitsForEveryNumberOfArms) {
    for (std::size_t arms = 2; arms <= 8; ++arms) {
        std::vector<std::string> lines(arms, oxide);
        lines.back() = "1200 mg elemental citrate at 08:00 daily for 2 d, fasting";
        for (const std::size_t draws : {0, 3}) {
            const compare_answer answer = compared(lines, draws);
            expect_fits(screen_of(answer, {.with = letters::ascii, .report = "page.html"}));
            expect_fits(screen_of(answer, {.unit = display_unit::mg_per_dl, .with = letters::unicode, .report = {}}));
        }
    }
}

TEST(CompareScreen, FitsForArmsOfHabits) {
    const std::string levers = MAGNESIA_SOURCE_DIR "/examples/comparisons/evening-levers.toml";
    const compare_answer answer = *compare({.from = {.file = levers, .lines = {}, .person_file = {}}, .draws = 0});

    expect_fits(screen_of(answer, {.with = letters::ascii, .report = "page.html"}));
}

TEST(CompareScreen, MarksWhatTheModelCannotTellApart) {
    const std::string alike = screen_of(compared({citrate, gluconate}, 5), {.report = {}});

    for (const std::string& line : lines_in(alike)) {
        if (line.starts_with("Urine") || line.starts_with("Plasma") || line.starts_with("All absorbed")) {
            EXPECT_THAT(line, HasSubstr("~0")) << alike;
        }
    }
    EXPECT_THAT(alike, HasSubstr("no difference to A that this model can tell"));
}

/// Whether a line of the screen begins with these words.
bool has_row(const std::string& screen, const std::string& words) {
    return std::ranges::any_of(lines_in(screen), [&](const std::string& line) { return line.starts_with(words); });
}

// What magnesium does to blood, urine and stool stays on the screen before the night, where nothing else differs.
TEST(CompareScreen, ArmsOfMagnesiumAloneKeepUrineAndStool) {
    for (const std::size_t arms : {3, 4, 5, 8}) {
        std::vector<std::string> lines(arms, oxide);
        lines.back() = citrate;
        for (const std::size_t draws : {0, 3}) {
            const std::string screen = screen_of(compared(lines, draws), {.report = {}});
            for (const char* row : {"Plasma a.m., mmol/L", "Urine, mg", "Stool water, g"})
                EXPECT_TRUE(has_row(screen, row)) << screen;
            EXPECT_TRUE(has_row(screen, "Loose stools, /d") || !has_row(screen, "Insomnia, pt")) << screen;
            EXPECT_TRUE(has_row(screen, "Loose stools, /d") || !has_row(screen, "Asleep, min")) << screen;
        }
    }
    const std::string three_arms = screen_of(three(), {.report = {}});
    EXPECT_TRUE(has_row(three_arms, "Loose stools, /d")) << three_arms;
    EXPECT_TRUE(has_row(three_arms, "All absorbed, mg")) << three_arms;
}

TEST(CompareScreen, WithoutBandsSeveralArmsShowAllThatFits) {
    const std::string screen = screen_of(compared({citrate, oxide, "none"}, 0), {.report = {}});

    for (const char* row : {"Mg peak, mmol/L", "Loose stools, /d", "Fall asleep, min", "Insomnia, pt"}) {
        EXPECT_TRUE(has_row(screen, row)) << row << '\n' << screen;
    }
    expect_fits(screen);
}

// The highest plasma of a run is above every morning's, and above that without a supplement.
TEST(Compare, ThePeakOfPlasmaIsAMeasure) {
    const json answer = json::parse(json_of(compared({citrate, "none"}, 0)));
    const json& arm = answer["arms"][0]["measures"];

    EXPECT_GT(arm["plasma_magnesium_peak"]["value"]["median"], arm["plasma_magnesium_morning"]["value"]["median"]);
    EXPECT_GT(arm["plasma_magnesium_peak"]["change"]["median"], 0);
    EXPECT_EQ(answer["arms"][1]["measures"]["plasma_magnesium_peak"]["change"]["median"], 0);
}

TEST(CompareJson, TheComparisonInItReadsBackAndGivesTheSameBytes) {
    const json answer = json::parse(json_of(three()));
    const sample_file file("c.toml", answer["options"]["comparison"].get<std::string>());

    const json again =
        json::parse(json_of(*compare({.from = {.file = file.path(), .lines = {}, .person_file = {}}, .draws = 6})));

    EXPECT_EQ(again["arms"], answer["arms"]);
    EXPECT_EQ(again["measures"], answer["measures"]);
    EXPECT_EQ(again["options"], answer["options"]);
}

// What only the check of safety asks is in it as said, so that the same is warned of.
TEST(CompareJson, TheComparisonInItKeepsWhatWasSaidOfHealth) {
    const std::string person =
        "[person]\nage_y = 45\nsex = \"female\"\nweight_kg = 68\nheight_cm = 168\negfr_ml_min = 95\n"
        "diet_magnesium_mg = 300\nregion = \"eu\"\nsymptoms = [\"chest_pain\"]\n"
        "conditions = [\"Coeliac disease\"]\ndrugs = [\"hct 25 mg\", \"foozolin 20 mg\"]\n"
        "other_magnesium = [[\"multivitamin\", 100]]\nepworth = 6\n";
    const std::string evening = "[routine]\nzone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n";
    const sample_file said("said.toml", "schema = \"magnesia.comparison/1\"\n" + person + evening +
                                            "[run]\nstart = 2026-03-02\ndays = 3\n[[arm]]\nregimen = [\"" + citrate +
                                            "\"]\n[[arm]]\nregimen = []\n");
    const auto asked = [](const std::string& path) {
        return json::parse(json_of(*compare({.from = {.file = path, .lines = {}, .person_file = {}}, .draws = 0})));
    };
    const json answer = asked(said.path());
    const std::string comparison = answer["options"]["comparison"].get<std::string>();
    const sample_file printed("printed.toml", comparison);

    const json again = asked(printed.path());

    for (const char* line : {"region = \"eu\"", "symptoms = [\"chest_pain\"]", "conditions = [\"Coeliac disease\"]",
                             "drugs = [\"hct 25 mg\", \"foozolin 20 mg\"]",
                             "other_magnesium = [[\"multivitamin\", 100]]", "epworth = 6"}) {
        EXPECT_THAT(comparison, HasSubstr(line));
    }
    EXPECT_FALSE(answer["warnings"].empty());
    EXPECT_EQ(again["warnings"], answer["warnings"]);
    EXPECT_EQ(again["options"], answer["options"]);
}

TEST(CompareJson, ColumnsAreAsLongAsTheirTable) {
    const json answer = json::parse(json_of(three()));
    for (const json& arm : answer["arms"]) {
        for (const auto& [id, curve] : arm["daily"].items())
            EXPECT_EQ(curve["change"]["p95"].size(), answer["days"].size()) << id;
        for (const auto& [id, curve] : arm["hourly"].items())
            EXPECT_EQ(curve["value"]["median"].size(), answer["time_h"].size()) << id;
    }
    EXPECT_TRUE(answer["arms"][0]["measures"]["urine_magnesium_24h"]["difference"].is_null());
    EXPECT_TRUE(answer["arms"][2]["measures"]["supplement_absorbed_share"].is_null());
}

TEST(CompareJson, NamesItsVerdictsByTheBandOfTheDifference) {
    const json answer = json::parse(json_of(compared({citrate, gluconate, oxide, "none"}, 8)));
    const auto urine = [&](std::size_t arm) {
        return answer["arms"][arm]["measures"]["urine_magnesium_24h"]["difference"];
    };

    EXPECT_EQ(urine(1)["told"], "no difference");
    EXPECT_EQ(urine(3)["told"], "smaller");
    EXPECT_LT(urine(3)["p95"], 0);
    EXPECT_EQ(urine(3)["share_larger"], 0);
    EXPECT_TRUE(json::parse(json_of(
        compared({citrate, oxide}, 0)))["arms"][1]["measures"]["urine_magnesium_24h"]["difference"]["told"]
                    .is_null());
}

TEST(CompareCsv, HasTheNumbersOfTheJson) {
    const json answer = json::parse(json_of(three()));
    std::size_t seen = 0;
    for (const std::string& line : lines_in(csv_of(three()))) {
        std::vector<std::string> fields;
        std::string text = line;
        if (const auto quote = text.find('"'); quote != std::string::npos)
            text.erase(quote, text.find('"', quote + 1) + 1 - quote);
        std::istringstream in(text);
        for (std::string field; std::getline(in, field, ',');) fields.push_back(field);
        if (fields[0] == "arm") continue;
        const json& figure =
            answer["arms"][static_cast<std::size_t>(fields[0][0] - 'A')]["measures"][fields[2]][fields[4]];
        EXPECT_EQ(std::stod(fields[5]), figure["median"].get<double>()) << line;
        EXPECT_EQ(std::stod(fields[6]), figure["p5"].get<double>()) << line;
        EXPECT_EQ(std::stod(fields[7]), figure["p95"].get<double>()) << line;
        ++seen;
    }
    EXPECT_EQ(seen, 34u + 32u + 34u + 32u + 34u + 32u + 32u + 32u);
}

TEST(CompareReport, IsWellFormedLoadsNothingAndCanBeHeard) {
    const std::string text = report_of(three(), display_unit::mmol_per_l);
    const page_element page = read_page(text);

    for (const char* name : {"script", "link", "img", "iframe", "object", "base"}) EXPECT_EQ(page.find(name), nullptr);
    EXPECT_THAT(text, Not(HasSubstr("url(")));
    EXPECT_EQ(page.all("h1").size(), 1u);
    EXPECT_GE(page.all("svg").size(), 14u);
    std::set<std::string> ids;
    for (const page_element* svg : page.all("svg")) {
        EXPECT_EQ(svg->attributes.at("role"), "img");
        EXPECT_GT(svg->find("desc")->text.size(), 20u);
        EXPECT_TRUE(ids.insert(svg->find("title")->attributes.at("id")).second);
    }
    EXPECT_THAT(page.text, HasSubstr("this is no ranking"));
}

TEST(CompareReport, EveryKindOfAnswerIsWellFormed) {
    EXPECT_NO_THROW(read_page(report_of(compared({citrate, "none"}, 0), display_unit::mg_per_dl)));
    EXPECT_NO_THROW(read_page(report_of(compared({"none", "none"}, 2), display_unit::mmol_per_l)));
}

TEST(CompareReport, HostileNamesStayText) {
    compare_answer hostile = compared({citrate, "none"}, 0);
    hostile.what.arms[0].name = "</b><script>alert(1)</script>";

    EXPECT_EQ(read_page(report_of(hostile, display_unit::mmol_per_l)).find("script"), nullptr);
}

TEST(Compare, TheExampleIsAnswered) {
    const compare_answer answer = *compare({.from = {.file = example, .lines = {}, .person_file = {}}, .draws = 3});

    EXPECT_EQ(answer.what.arms.size(), 4u);
    EXPECT_EQ(answer.result.when.day, 27u);
    EXPECT_GT(answer.result.arms[3].measures[4]->change->median, 0);  // more from food, more in urine
    EXPECT_THAT(answer.limits.front(), HasSubstr("magnesia forms"));
    EXPECT_THAT(answer.head.warnings, Contains(HasSubstr("rough")));
}

}  // namespace
}  // namespace magnesia::api::compare_test
