// own_signs_test.cpp - the signs and side effects that the program itself names are known when a person says them.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/outcomes/signs.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::own_signs_test {
namespace {

using namespace magnesia::safety::testing;

judgement told(const std::vector<std::string>& symptoms) {
    scenario::person who =
        person_of("age_y = 45\nsex = \"male\"\negfr_ml_min = 90\nregion = \"us\"\nconditions = []\n");
    who.is.symptoms = symptoms;
    return judged(who);
}

TEST(OwnSigns, EveryLabelOfTheTableOfSignsIsKnown) {
    for (const evidence::sign& one : evidence::known_signs().signs) {
        EXPECT_FALSE(has(told({one.label}), "symptom_unrecognised")) << one.label;
    }
}

TEST(OwnSigns, EveryWordThatMeansASignIsASymptomAndMeansOneSignAlone) {
    std::vector<std::string> said;
    for (const evidence::sign& one : evidence::known_signs().signs) {
        for (const std::string& id : one.said_as) {
            EXPECT_NE(scenario::find_name(rules_of_the_program().words.symptoms, id), nullptr) << id;
            EXPECT_EQ(std::ranges::find(said, id), said.end()) << id;
            said.push_back(id);
        }
    }
}

/// Claim C246: poor sleep, frequent cramps and raised stress, in words, in numbers, or in both.
TEST(OwnSigns, ThePatternIsHeardInWordsAndInNumbers) {
    scenario::person who = person_of("age_y = 45\nsex = \"male\"\nisi = 14\ncramps_per_week = 4\n");
    EXPECT_FALSE(has(judged(who), "signs_to_review"));
    who.is.stress_load = 1;
    EXPECT_TRUE(has(judged(who), "signs_to_review"));
    who.is.stress_load = 0.5;
    EXPECT_FALSE(has(judged(who), "signs_to_review"));
    who.is.symptoms = {"stress"};
    EXPECT_TRUE(has(judged(who), "signs_to_review"));
}

/// data/signs.toml: an urgent sign is a reason by itself to see a doctor.
TEST(OwnSigns, AnUrgentOneAsksForAClinicianAtLeast) {
    for (const evidence::sign& one : evidence::known_signs().signs) {
        if (!one.is_urgent) continue;
        EXPECT_GE(told({one.label}).is, verdict::clinician) << one.label;
    }
}

/// As the cards `risk_always` and `pregnancy_hospital` of data/plan/cards.toml write them.
TEST(OwnSigns, WhatTheCardsWarnOfIsKnown) {
    for (const char* said : {"loose stools", "cramps of the gut", "nausea", "very drowsy", "weak", "slow pulse",
                             "uneven pulse", "faint", "hard to breathe", "headache", "flicker before the eyes",
                             "pain under the ribs", "swelling", "swollen face", "swollen hands", "swollen feet"}) {
        EXPECT_FALSE(has(told({said}), "symptom_unrecognised")) << said;
    }
}

TEST(OwnSigns, ARhythmThatIsAbnormalIsForAClinicianToday) {
    const judgement result = told({"abnormal heart rhythm"});

    EXPECT_EQ(result.is, verdict::clinician);
    EXPECT_TRUE(result.findings.front().is_urgent);
}

}  // namespace
}  // namespace magnesia::safety::own_signs_test
