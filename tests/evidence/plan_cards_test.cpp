// plan_cards_test.cpp - what a plan says in words: short common words, no promises, both sides of each conflict.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_cards.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "evidence/files/load_embedded.hpp"
#include "tests/evidence/support.hpp"

namespace plan_cards_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::vector<plan_card>& cards() {
    static const std::vector<plan_card> all = load_embedded("data/plan/cards.toml", parse_plan_cards);
    return all;
}

std::string text_of(const plan_card& card) {
    std::string text;
    for (const std::string& one : card.sentences) text += one + ' ';
    return text;
}

/// Groups of vowels of a word, without a silent e at its end.
int syllables(const std::string& word) {
    constexpr std::string_view vowels = "aeiouy";
    int count = 0;
    bool was_vowel = false;
    for (const char letter : word) {
        const bool is_vowel = vowels.find(letter) != std::string_view::npos;
        count += is_vowel && !was_vowel ? 1 : 0;
        was_vowel = is_vowel;
    }
    return std::max(1, word.ends_with('e') && !word.ends_with("le") && count > 1 ? count - 1 : count);
}

/// Years at an American school that a text asks for (Flesch and Kincaid 1975).
double reading_grade(const std::string& text) {
    double words = 0;
    double sounds = 0;
    double sentences = 0;
    std::string word;
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        if (!word.empty()) {
            ++words;
            sounds += syllables(word);
            word.clear();
        }
        if (std::string_view(".!?:;").find(c) != std::string_view::npos) ++sentences;
    }
    return 0.39 * words / std::max(1.0, sentences) + 11.8 * sounds / std::max(1.0, words) - 15.59;
}

TEST(PlanCards, AreReadAfterEightYearsOfSchool) {
    EXPECT_GT(reading_grade("Pharmacological considerations necessitate individualised deliberation."), 12);
    for (const plan_card& card : cards()) EXPECT_LE(reading_grade(text_of(card)), 8) << card.id;
}

TEST(PlanCards, PromiseNothing) {
    for (const plan_card& card : cards()) {
        const std::string text = text_of(card) + card.title + card.claimed;
        for (const char* promise : {"will cure", "guarantee", "proven to", "boosts", "miracle", "100 %"}) {
            EXPECT_FALSE(contains(text, promise)) << card.id << ": " << promise;
        }
    }
}

TEST(PlanCards, ThereIsOneOfEveryKindForEveryone) {
    for (const std::string_view kind : card_kinds()) {
        const auto is_there = [&](const plan_card& one) {
            return one.kind == kind && (one.audience.empty() || kind == "template");
        };
        EXPECT_TRUE(std::any_of(cards().begin(), cards().end(), is_there)) << kind;
    }
    for (const std::string_view audience : card_audiences()) {
        const auto is_for = [&](const plan_card& one) { return one.audience == audience; };
        EXPECT_TRUE(std::any_of(cards().begin(), cards().end(), is_for)) << audience;
    }
}

TEST(PlanCards, RisksAreAlwaysShown) {
    const auto risk =
        std::find_if(cards().begin(), cards().end(), [](const plan_card& one) { return one.kind == "risk"; });
    ASSERT_NE(risk, cards().end());
    EXPECT_TRUE(risk->goals.empty());
    EXPECT_TRUE(risk->audience.empty());
    EXPECT_TRUE(contains(text_of(*risk), "kidneys"));
}

TEST(PlanCards, AnswerTheClaimsOfPlanAndSafetyThatNeedWords) {
    std::set<std::string> answered;
    for (const plan_card& card : cards()) answered.insert(card.claims.begin(), card.claims.end());
    for (const char* claim :
         {"C020", "C021", "C022", "C025", "C049", "C164", "C245", "C249", "C250", "C251", "C252", "C256", "C257",
          "C258", "C260", "C261", "C262", "C267", "C268", "C271", "C272", "C273", "C274", "C276", "C283", "C288",
          "C289", "C291", "C292", "C293", "C294", "C295", "C296", "C297", "C298", "C299", "C300", "C301", "C302",
          "C332", "C333", "C334", "C335", "C336", "C337", "C338", "C339", "C340", "C341", "C342"}) {
        EXPECT_TRUE(answered.contains(claim)) << claim;
    }
}

std::vector<issue> issues_with(std::string_view from, std::string_view to) {
    constexpr std::string_view good = R"(schema = "magnesia.plan_cards/1"
[[card]]
id = "how_fast"
kind = "conflict"
title = "How fast"
claimed = "At once; or in weeks."
sentences = ["In weeks."]
goals = ["sleep"]
audience = "older"
claims = ["C301"]
grade = "D"
provenance = "assumption"
note = "words"
)";
    std::vector<issue> issues;
    parse_plan_cards(parse_toml(replaced(std::string(good), from, to), "c.toml"), issues);
    return issues;
}

TEST(PlanCards, EveryRuleIsKept) {
    EXPECT_TRUE(issues_with("words", "words").empty());
    EXPECT_EQ(issues_with("\"conflict\"", "\"conflit\"").at(0).nearest, "conflict");
    EXPECT_EQ(issues_with("[\"In weeks.\"]", "[]").at(0).key, "card[1].sentences");
    EXPECT_EQ(issues_with("claimed = \"At once; or in weeks.\"\n", "").at(0).key, "card[1].claimed");
    EXPECT_EQ(issues_with("\"conflict\"", "\"price\"").at(0).key, "card[1].claimed");
    EXPECT_EQ(issues_with("C301", "claim 301").at(0).key, "card[1].claims");
    EXPECT_EQ(issues_with("\"older\"", "\"elder\"").at(0).nearest, "older");
    EXPECT_EQ(issues_with("[\"sleep\"]", "[\"sleap\"]").at(0).nearest, "sleep");
    EXPECT_EQ(issues_with("note = \"words\"\n", "").at(0).key, "card[1].note");
}

}  // namespace
}  // namespace plan_cards_test
