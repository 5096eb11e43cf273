// certainty_test.cpp - each doubt takes its steps, with a sentence; thresholds are those of the file.
// SPDX-License-Identifier: Apache-2.0
#include "synthesis/certainty.hpp"

#include <gtest/gtest.h>

namespace certainty_test {
namespace {

using namespace magnesia;
using namespace magnesia::synthesis;

const evidence::synthesis_choices& choices() {
    static const evidence::synthesis_choices all = evidence::load_synthesis_choices();
    return all;
}

/// Nothing to doubt: twelve good studies, 900 people, a narrow interval away from nothing.
graded_facts spotless() {
    graded_facts facts;
    facts.studies = 12;
    facts.people = 900;
    facts.low = -4;
    facts.high = -2;
    facts.appreciable = 1;
    facts.i2 = 20;
    facts.p_heterogeneity = 0.5;
    facts.funnel_p = 0.6;
    return facts;
}

certainty level(const graded_facts& facts) {
    return grade_of(facts, choices()).level;
}

int steps(const graded_facts& facts, doubt about) {
    for (const certainty_reason& reason : grade_of(facts, choices()).reasons) {
        if (reason.about == about) return reason.steps;
    }
    return -1;
}

TEST(Certainty, StartsHighForTrialsAndLowForObservation) {
    graded_facts facts = spotless();
    EXPECT_EQ(level(facts), certainty::high);
    facts.is_randomised = false;
    EXPECT_EQ(level(facts), certainty::low);
}

TEST(Certainty, HasFiveReasonsEachWithASentence) {
    const graded result = grade_of(spotless(), choices());

    ASSERT_EQ(result.reasons.size(), 5U);
    for (const certainty_reason& reason : result.reasons) EXPECT_FALSE(reason.sentence.empty());
}

TEST(Certainty, BiasByWeight) {
    graded_facts facts = spotless();
    facts.weight_some_risk = 0.4;
    EXPECT_EQ(steps(facts, doubt::risk_of_bias), 0);
    facts.weight_high_risk = 0.2;
    EXPECT_EQ(steps(facts, doubt::risk_of_bias), 1);
    facts.weight_high_risk = 0.6;
    EXPECT_EQ(steps(facts, doubt::risk_of_bias), 2);
}

TEST(Certainty, InconsistencyNeedsMoreThanChance) {
    graded_facts facts = spotless();
    facts.i2 = 80;
    EXPECT_EQ(steps(facts, doubt::inconsistency), 0) << "p 0.5: chance does it";
    facts.p_heterogeneity = 0.001;
    EXPECT_EQ(steps(facts, doubt::inconsistency), 2);
    facts.i2 = 60;
    EXPECT_EQ(steps(facts, doubt::inconsistency), 1);
    facts.p_heterogeneity.reset();
    EXPECT_EQ(steps(facts, doubt::inconsistency), 1) << "a review that gives I2 alone";
    facts.studies = 1;
    EXPECT_EQ(steps(facts, doubt::inconsistency), 0);
}

TEST(Certainty, WhatAReviewDoesNotTellIsNoGoodNews) {
    graded_facts facts = spotless();
    facts.i2.reset();
    facts.p_heterogeneity.reset();
    facts.funnel_p.reset();
    facts.is_review = true;
    const graded result = grade_of(facts, choices());

    EXPECT_EQ(steps(facts, doubt::risk_of_bias), 1);
    EXPECT_EQ(steps(facts, doubt::inconsistency), 1);
    EXPECT_EQ(result.reasons.at(1).sentence, "how far the studies differ is not told");
    EXPECT_EQ(steps(facts, doubt::publication_bias), 0);
    EXPECT_EQ(result.reasons.at(4).sentence, "whether the funnel is lopsided is not told");
}

TEST(Certainty, AReviewOfOtherPeopleIsIndirect) {
    graded_facts facts = spotless();
    facts.is_review = true;
    facts.review_of = "people with type 2 diabetes";
    EXPECT_EQ(steps(facts, doubt::indirectness), 0);
    facts.is_of_people_asked = false;
    EXPECT_EQ(steps(facts, doubt::indirectness), 1);
    EXPECT_EQ(grade_of(facts, choices()).reasons.at(2).sentence,
              "the review is of people with type 2 diabetes, not of those asked about");
}

TEST(Certainty, PeopleWhoAreNotToldAreNotNone) {
    graded_facts facts = spotless();
    facts.people = 0;
    EXPECT_EQ(steps(facts, doubt::imprecision), 1);
    EXPECT_EQ(grade_of(facts, choices()).reasons.at(3).sentence, "how many people were seen is not told");
}

TEST(Certainty, ImprecisionByWhatTheIntervalAllows) {
    graded_facts facts = spotless();
    facts.low = -2;
    facts.high = 0.5;
    EXPECT_EQ(steps(facts, doubt::imprecision), 1) << "nothing or a change that matters";
    facts.high = 1.5;
    EXPECT_EQ(steps(facts, doubt::imprecision), 2) << "either way";
    facts.low = -0.5;
    facts.high = 0.4;
    EXPECT_EQ(steps(facts, doubt::imprecision), 0) << "no change that matters: a precise null";
    facts.people = 399;
    EXPECT_EQ(steps(facts, doubt::imprecision), 1);
    facts.events = 299;
    EXPECT_EQ(steps(facts, doubt::imprecision), 1);
    facts.events = 301;
    EXPECT_EQ(steps(facts, doubt::imprecision), 0);
}

TEST(Certainty, PublicationBiasByFunnelMakersAndWords) {
    graded_facts facts = spotless();
    facts.funnel_p = 0.05;
    EXPECT_EQ(steps(facts, doubt::publication_bias), 1);
    facts.studies = 9;
    EXPECT_EQ(steps(facts, doubt::publication_bias), 0) << "too few to tell";
    facts.weight_industry = 0.7;
    EXPECT_EQ(steps(facts, doubt::publication_bias), 1);
    facts.weight_industry = 0;
    facts.studies_in_words = 10;
    EXPECT_EQ(steps(facts, doubt::publication_bias), 1);
}

TEST(Certainty, IndirectnessByWhatWasAsked) {
    graded_facts facts = spotless();
    facts.weight_direct = 0.3;
    EXPECT_EQ(steps(facts, doubt::indirectness), 1);
}

TEST(Certainty, NeverFallsBelowVeryLow) {
    graded_facts facts = spotless();
    facts.weight_high_risk = 1;
    facts.i2 = 90;
    facts.p_heterogeneity = 0;
    facts.low = -5;
    facts.high = 5;
    EXPECT_EQ(level(facts), certainty::very_low);
}

TEST(Certainty, WordsGoBothWays) {
    for (const certainty one : {certainty::very_low, certainty::low, certainty::moderate, certainty::high})
        EXPECT_EQ(certainty_from(word(one)), one);
    EXPECT_FALSE(certainty_from("certain").has_value());
}

/// A part of the studies may lack a doubt only because it holds fewer of them.
TEST(Certainty, OfAPartIsNoHigherThanOfTheWholeAndTakesOverItsDoubts) {
    graded_facts whole = spotless();
    whole.studies = 1;
    whole.studies_in_words = 3;
    graded_facts part = whole;
    part.studies_in_words = 0;

    const graded of_whole = grade_of(whole, choices());
    const graded alone = grade_of(part, choices());
    const graded beside = no_higher_than(alone, of_whole);

    EXPECT_GT(alone.level, of_whole.level);
    EXPECT_EQ(beside.level, of_whole.level);
    EXPECT_EQ(beside.reasons.at(4).steps, 1);
    EXPECT_NE(beside.reasons.at(4).sentence.find("of all forms together: 3 comparable studies"), std::string::npos);
    EXPECT_EQ(no_higher_than(of_whole, alone).level, of_whole.level);  // lower stays lower
    EXPECT_EQ(no_higher_than(of_whole, alone).reasons.at(4).sentence, of_whole.reasons.at(4).sentence);
}

TEST(Certainty, OfAPartFollowsALevelThatNoDoubtExplains) {
    graded whole = grade_of(spotless(), choices());
    whole.level = certainty::low;  // set by hand

    const graded beside = no_higher_than(grade_of(spotless(), choices()), whole);

    EXPECT_EQ(beside.level, certainty::low);
    EXPECT_NE(beside.reasons.back().sentence.find("no higher than of all forms together"), std::string::npos);
}

}  // namespace
}  // namespace certainty_test
