// check_sentences_test.cpp - what a check says to somebody, against its own verdict and against what they said.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "api/check/check.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::check_sentences_test {
namespace {

/// Who may take none is not told to take less, and a pregnancy that was named is not asked for.
TEST(CheckSentences, DoNotContradictTheVerdict) {
    const auto told = [](const std::string& who, const std::string& day) {
        const sample_file file("who.toml", "schema = \"magnesia.person/1\"\n[person]\nage_y = 30\nsex = \"female\"\n" +
                                               who + "[routine]\nzone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n" +
                                               day);
        return text_of(check({.file = file.path(),
                              .regimen = "200 mg elemental citrate at 21:00 daily for 56 d",
                              .product = {},
                              .servings = {}}));
    };
    EXPECT_THAT(told("serum_magnesium_mmol_per_l = 2\n", ""), ::testing::Not(::testing::HasSubstr("Take less")));
    EXPECT_THAT(told("conditions = [\"36 weeks pregnant\"]\n", ""),
                ::testing::Not(::testing::HasSubstr("whether you are pregnant")));
    EXPECT_THAT(told("symptoms = [\"seeing spots\"]\nconditions = [\"36 weeks pregnant\"]\n", ""),
                ::testing::HasSubstr("EMERGENCY"));
    EXPECT_THAT(told("", "alcohol = [{ at = \"21:00\", drinks = 10 }]\n"),
                ::testing::HasSubstr("Do not stop suddenly"));
    EXPECT_THAT(told("", "alcohol = [{ at = \"21:00\", drinks = 1 }]\n"),
                ::testing::Not(::testing::HasSubstr("alcohol")));
}

/// Of two lines on kidneys the worse one sets no limit: the one that does stands beside it.
TEST(CheckSentences, TellWhereTheLimitComesFrom) {
    const sample_file file(
        "who.toml",
        "schema = \"magnesia.person/1\"\n[person]\nage_y = 71\nsex = \"male\"\negfr_ml_min = 51\n"
        "region = \"us\"\nconditions = [\"CKD 3a\"]\ndrugs = []\nsymptoms = []\nother_magnesium = []\n");
    const std::string told = text_of(check({.file = file.path(),
                                            .regimen = "200 mg elemental citrate at 21:00 daily for 56 d",
                                            .product = {},
                                            .servings = {}}));
    EXPECT_THAT(told, ::testing::HasSubstr("a clinician has to agree"));
    EXPECT_THAT(told, ::testing::HasSubstr("blood magnesium measured"));
}

}  // namespace
}  // namespace magnesia::api::check_sentences_test
