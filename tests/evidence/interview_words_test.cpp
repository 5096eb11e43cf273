// interview_words_test.cpp - the words of an interview are sound, and damage is noticed.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/interview_words.hpp"

#include <gtest/gtest.h>

#include "evidence/files/embedded.hpp"
#include "tests/evidence/support.hpp"

namespace interview_words_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

std::string issues_after(std::string_view old_part, std::string_view new_part) {
    const std::string text = replaced(std::string(*embedded_file("data/screening/interview.toml")), old_part, new_part);
    std::vector<issue> issues;
    parse_interview_words(parse_toml(text, "interview.toml"), issues);
    return sentences(issues);
}

TEST(InterviewWords, OrderDietsAndDrinksAsEverybodyKnowsThem) {
    const interview_words words = load_interview_words();
    const auto mg = [&](std::string_view name) {
        for (const known_drink& one : words.drinks) {
            if (one.name.id == name) return one.caffeine_mg;
        }
        return -1.0;
    };

    EXPECT_GT(mg("coffee"), mg("tea"));
    EXPECT_GT(mg("tea"), mg("decaf"));
    ASSERT_EQ(words.diets.size(), 3u);
    EXPECT_LT(words.diets[0].magnesium_mg, words.diets[1].magnesium_mg);
    EXPECT_LT(words.diets[1].magnesium_mg, words.diets[2].magnesium_mg);
    EXPECT_GT(words.male_factor, 1);
}

/// The usual base and the usual rich foods are what women eat in all: 256 mg (nhanes2018).
TEST(InterviewWords, AddUsualFoodsUpToTheUsualIntake) {
    const interview_words words = load_interview_words();

    EXPECT_EQ(words.diets[1].name.id, "mixed");
    EXPECT_EQ(words.diets[1].magnesium_mg + words.usual_rich_mg, 256);
    EXPECT_TRUE(contains(issues_after("usual = \"mixed\"", "usual = \"mixt\""), "is none of the kinds"));
    EXPECT_TRUE(contains(issues_after("usual_mg = 256", "usual_mg = 100"), "is less than the base"));
}

TEST(InterviewWords, RefuseANameThatMeansTwoThings) {
    EXPECT_TRUE(contains(issues_after("id = \"tea\"", "id = \"coffee\""), "is used twice"));
    EXPECT_TRUE(contains(issues_after("\"black tea\"", "\"espresso\""), "holds the used name espresso"));
    EXPECT_TRUE(contains(issues_after("id = \"mixed\"", "id = \"fast\""), "is used twice"));
}

TEST(InterviewWords, RefuseNumbersThatCannotBeAndKeysThatAreNone) {
    EXPECT_TRUE(contains(issues_after("caffeine_mg = 95", "caffeine_mg = 9500"), "caffeine_mg"));
    EXPECT_TRUE(contains(issues_after("male_factor = 1.3", "male_factor = 13"), "male_factor"));
    EXPECT_TRUE(contains(issues_after("caffeine_mg = 95", "cafeine_mg = 95"), "did you mean `caffeine_mg`?"));
}

}  // namespace
}  // namespace interview_words_test
