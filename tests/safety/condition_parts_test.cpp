// condition_parts_test.cpp - no illness hides in a bracket, behind a number or beside another one.
// SPDX-License-Identifier: Apache-2.0
#include "safety/condition_parts.hpp"

#include <gtest/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::condition_parts_test {
namespace {

using namespace magnesia::safety::testing;
using names = std::vector<std::string>;

conditions_said said(const std::string& name) {
    return conditions_of(rules_of_the_program().words, name);
}

judgement with(const std::string& condition) {
    return judged(
        person_of("age_y = 50\nsex = \"male\"\negfr_ml_min = 90\nregion = \"us\"\nsymptoms = []\n"
                  "drugs = []\nother_magnesium = []\nconditions = [\"" +
                  condition + "\"]"));
}

TEST(ConditionParts, FindEachWhereverItStands) {
    const names both{"type_2_diabetes", "chronic_kidney_disease"};
    for (const char* name : {"diabetes (kidney disease)", "diabetes with kidney disease", "Diabetes, Kidney disease",
                             "diabetes 2 kidney failure", "type 2 diabetes and chronic_kidney_disease since 2019"}) {
        EXPECT_EQ(said(name).ids, both) << name;
        EXPECT_TRUE(said(name).are_all) << name;
    }
    EXPECT_EQ(said("type 2 diabetes on dialysis").ids, (names{"type_2_diabetes", "kidney_replacement"}));
}

TEST(ConditionParts, TakeTheLongestName) {
    EXPECT_EQ(said("Chronic kidney disease (stage 3b)").ids, names{"chronic_kidney_disease"});
    EXPECT_EQ(said("kidney disease (stage 5)").ids, names{"kidney_replacement"});
    EXPECT_EQ(said("heart block with pacemaker").ids, names{"av_block_with_pacemaker"});
    EXPECT_EQ(said("diabetes (type 1)").ids, names{"type_1_diabetes"});
}

TEST(ConditionParts, PassOverNumbersAndWordsOfDegree) {
    for (const char* name : {"pregnant 20 weeks", "pregnant (20 weeks)"}) EXPECT_TRUE(said(name).are_all) << name;
    EXPECT_TRUE(said("asthma (mild, since 2019)").are_all);
    EXPECT_TRUE(said("AV block 3rd degree").are_all);
}

TEST(ConditionParts, OfAWordThatIsNotUnderstoodTheNameIsNot) {
    for (const char* name : {"hypertension (frobnitis)", "hypertension 2 frobnitis", "frobnitis", "", "mild", "2019",
                             "kidney disease stage"}) {
        EXPECT_FALSE(said(name).are_all) << name;
    }
    EXPECT_EQ(said("hypertension (frobnitis)").ids, names{"hypertension"});
}

TEST(ConditionParts, WhatIsDeniedIsNoConditionAndIsNotUnderstood) {
    EXPECT_EQ(said("kidney failure, not on dialysis").ids, names{"chronic_kidney_disease"});
    for (const char* name : {"no dialysis", "never pregnant", "kidney failure, not on dialysis"}) {
        EXPECT_FALSE(said(name).are_all) << name;
    }
    EXPECT_EQ(said("heart block without pacemaker").ids, names{"av_block"});  // a name of the list as a whole
}

TEST(ConditionParts, EveryNameOfTheListIsThatConditionAlone) {
    for (const scenario::known_name& one : rules_of_the_program().words.conditions) {
        names all = one.aliases;
        all.push_back(one.id);
        for (const std::string& name : all) {
            EXPECT_EQ(said(name).ids, names{one.id}) << name;
            EXPECT_TRUE(said(name).are_all) << name;
        }
    }
}

/// What refuses by itself refuses beside any other illness, whatever sign or word joins them.
TEST(ConditionParts, NothingThatForbidsMagnesiumHides) {
    for (const scenario::known_name& one : rules_of_the_program().words.conditions) {
        const judgement alone = with(one.id);
        for (const char* before : {"hypertension (", "hypertension 2 ", "hypertension, ", "hypertension and "}) {
            const judgement beside = with(before + one.id);
            EXPECT_GE(beside.is, alone.is) << before << one.id;
            EXPECT_LE(beside.max_supplemental_mg, alone.max_supplemental_mg) << before << one.id;
        }
    }
    EXPECT_EQ(with("hypertension (dialysis)").is, verdict::refuse);
    EXPECT_EQ(with("hypertension (frobnitis)").is, verdict::clinician);
}

}  // namespace
}  // namespace magnesia::safety::condition_parts_test
