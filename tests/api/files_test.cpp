// files_test.cpp - `validate` and `new`: templates are right as they stand, and a wrong file is wrong in every place.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "api/check/check_file.hpp"
#include "api/compare/compare.hpp"
#include "api/foods/diary.hpp"
#include "api/study/qualify.hpp"
#include "api/study/template_file.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::files_test {
namespace {

TEST(Template, IsValidAsItStands) {
    const std::map<std::string, std::string> schemas{{"scenario", "magnesia.scenario/1"},
                                                     {"person", "magnesia.person/1"},
                                                     {"comparison", "magnesia.comparison/1"},
                                                     {"diary", "magnesia.food_diary/1"},
                                                     {"study", "magnesia.validation/1"}};
    for (const std::string& kind : template_kinds()) {
        if (kind == "rows") continue;  // a list without a schema; `qualify` reads it below
        const sample_file file(kind + ".toml", template_of(kind));
        const checked_file found = check_file(file.path());

        EXPECT_EQ(found.schema, schemas.at(kind));
        EXPECT_TRUE(found.issues.empty()) << sentence(found.issues.front());
    }
}

TEST(Template, AComparisonIsCompared) {
    const sample_file file("comparison.toml", template_of("comparison"));

    const auto answer = compare({.from = {.file = file.path(), .lines = {}, .person_file = {}}, .draws = 0});

    ASSERT_EQ(answer->what.arms.size(), 3U);
    EXPECT_TRUE(answer->what.arms[2].doses.empty());
    EXPECT_TRUE(answer->what.arms[2].day->caffeine.empty());
    EXPECT_FALSE(answer->what.day.caffeine.empty());
}

TEST(Template, ADiaryIsAddedUp) {
    const sample_file file("diary.toml", template_of("diary"));

    const diary_answer answer = tally_diary({file.path(), {}});

    EXPECT_EQ(answer.day.foods.size(), 8U);
    EXPECT_GT(answer.day.magnesium_mg, 150);
}

TEST(Template, AStudyIsJudgedByItsRows) {
    const sample_file study("study.toml", template_of("study"));
    const sample_file rows("rows.csv", template_of("rows"));

    const auto answer = qualify({.own = {.protocols = {study.path()}, .rows = rows.path()}});

    ASSERT_EQ(answer->result.rows.size(), 3U);
    for (const auto& one : answer->result.rows) {
        EXPECT_TRUE(one.simulated || !one.words.empty()) << one.row.id;
        EXPECT_TRUE(one.is_within) << one.row.id;
    }
}

TEST(Template, AnUnknownKindNamesTheNearest) {
    const auto issues = issues_of([] { template_of("scenrio"); });

    ASSERT_EQ(issues.size(), 1u);
    EXPECT_EQ(issues[0].nearest, "scenario");
    EXPECT_EQ(issues[0].allowed, "scenario, person, comparison, diary, study, rows");
}

TEST(CheckFile, EveryDataFileOfTheProgramIsRight) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(MAGNESIA_SOURCE_DIR "/data")) {
        if (entry.path().extension() != ".toml") continue;
        const checked_file found = check_file(entry.path().string());
        EXPECT_TRUE(found.issues.empty()) << sentence(found.issues.front());
        ++count;
    }

    EXPECT_GE(count, 10u);
}

TEST(CheckFile, EveryExampleIsRight) {
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(MAGNESIA_SOURCE_DIR "/examples")) {
        if (entry.path().extension() != ".toml") continue;
        const checked_file found = check_file(entry.path().string());
        EXPECT_TRUE(found.issues.empty()) << sentence(found.issues.front());
        ++count;
    }

    EXPECT_GE(count, 5u);
}

TEST(CheckFile, FindsWhatSimulateWouldRefuse) {
    // A day of two meals has no lunch.
    const std::string two_meals =
        "meals = [{ at = \"08:00\", share = 0.5 }, { at = \"19:00\", share = 0.5 }]\nrise = \"07:00\"";
    const sample_file file("s.toml", with_change(with_change(scenario_text, "rise = \"07:00\"", two_meals),
                                                 "at 22:00 daily for 2 d, fasting", "with lunch daily for 2 d"));

    const checked_file found = check_file(file.path());
    const auto simulated = issues_of([&] {
        *simulate({.from = {.file = file.path(), .regimen = {}, .person_file = {}},
                   .draws = 0,
                   .seed = 1,
                   .threads = 1,
                   .progress = {},
                   .stop = {}});
    });

    ASSERT_EQ(found.issues.size(), 1u);
    EXPECT_EQ(found.issues.size(), simulated.size());
    for (std::size_t i = 0; i < simulated.size(); ++i) {
        EXPECT_EQ(sentence(found.issues.at(i)), sentence(simulated[i]));
    }
}

TEST(CheckFile, EveryMistakeIsNamed) {
    std::string text = with_change(scenario_text, "age_y = 71", "age_y = 710");
    text = with_change(text, "weight_kg = 80", "wieght_kg = 80");
    text = with_change(text, "rise = \"07:00\"", "rise = \"7 o'clock\"");
    const sample_file file("s.toml", text);

    const checked_file found = check_file(file.path());

    std::vector<std::string> keys;
    for (const issue& one : found.issues) {
        keys.push_back(one.key);
        EXPECT_GT(one.where.line, 0u) << one.key;
    }
    for (const char* key : {"person.age_y", "person.wieght_kg", "person.weight_kg", "routine.rise"}) {
        EXPECT_EQ(std::count(keys.begin(), keys.end(), key), 1) << key;
    }
    EXPECT_EQ(keys.size(), 4u);
}

TEST(CheckFile, AMissingFileIsAnIssueAndNoException) {
    const checked_file found = check_file("no/such.toml");

    ASSERT_EQ(found.issues.size(), 1u);
    EXPECT_EQ(found.issues[0].found, "no such file");
    EXPECT_EQ(found.schema, "");
}

}  // namespace
}  // namespace magnesia::api::files_test
