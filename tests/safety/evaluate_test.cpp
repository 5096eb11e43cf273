// evaluate_test.cpp - single rules on single facts: each comparison, what is told, and why nothing could be judged.
// SPDX-License-Identifier: Apache-2.0
#include "safety/evaluate.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "core/error.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::evaluate_test {
namespace {

using namespace magnesia::safety::testing;
using evidence::comparison;

safety_rule rule_about_age(comparison how, double edge) {
    safety_rule rule;
    rule.id = "age";
    rule.when = {{.what = fact::age_y, .how = how, .number = edge, .truth = true, .words = {}}};
    rule.cap_mg = 100;
    return rule;
}

facts aged(double age) {
    facts who;
    who.set(fact::age_y, age);
    return who;
}

TEST(Rule, ComparesOnBothSidesOfItsEdge) {
    const auto fires_at = [](comparison how, double age) { return fires(rule_about_age(how, 45), aged(age)); };

    EXPECT_TRUE(fires_at(comparison::below, 44) && !fires_at(comparison::below, 45));
    EXPECT_TRUE(fires_at(comparison::at_most, 45) && !fires_at(comparison::at_most, 46));
    EXPECT_TRUE(fires_at(comparison::above, 46) && !fires_at(comparison::above, 45));
    EXPECT_TRUE(fires_at(comparison::at_least, 45) && !fires_at(comparison::at_least, 44));
}

TEST(Rule, IsToldWithAllThatIsKnownOfIt) {
    safety_rule rule = rule_about_age(comparison::below, 45);
    rule.action = evidence::safety_action::caution;
    rule.family = "ages";
    rule.sentence = "Wait.";
    rule.sources = {"iom1997"};
    rule.known_from = evidence::provenance::primary;
    rule.grade = evidence::evidence_grade::b;
    const finding expected{.id = "age",
                           .action = evidence::safety_action::caution,
                           .cap_mg = 100,
                           .family = "ages",
                           .sentence = "Wait.",
                           .sources = {"iom1997"},
                           .known_from = evidence::provenance::primary,
                           .grade = evidence::evidence_grade::b};

    const judgement result = judge(aged(44), {rule});

    EXPECT_EQ(result.findings, std::vector{expected});
    EXPECT_EQ(result.is, verdict::caution);
    EXPECT_EQ(result.max_supplemental_mg, 100);
}

/// Nothing was judged: refused, no magnesium, and one reason of that name.
void expect_refused(const judgement& result, const std::string& id, const std::string& part_of_sentence) {
    EXPECT_EQ(result.is, verdict::refuse);
    EXPECT_EQ(result.max_supplemental_mg, 0);
    ASSERT_EQ(result.findings.size(), 1u);
    EXPECT_EQ(result.findings[0].id, id);
    EXPECT_EQ(result.findings[0].action, evidence::safety_action::refuse);
    EXPECT_EQ(result.findings[0].cap_mg, 0);
    EXPECT_NE(result.findings[0].sentence.find(part_of_sentence), std::string::npos);
}

TEST(Judgement, SaysWhyNothingCouldBeJudged) {
    expect_refused(judge(aged(45), {}), "no_limit", "set no limit");
    expect_refused(judge(aged(std::numeric_limits<double>::quiet_NaN()), rules_of_the_program().rules), "not_finite",
                   "age_y");
    expect_refused(refusal("some_id", "Some sentence."), "some_id", "Some sentence.");
}

TEST(Judgement, HasAWordForEachVerdict) {
    EXPECT_EQ(word(verdict::ok), "ok");
    EXPECT_EQ(word(verdict::caution), "caution");
    EXPECT_EQ(word(verdict::clinician), "clinician");
    EXPECT_EQ(word(verdict::refuse), "refuse");
    EXPECT_EQ(word(verdict::emergency), "emergency");
}

TEST(Facts, OfAnotherKindAreOurFault) {
    facts who;

    EXPECT_THROW(who.set(fact::age_y, true), internal_error);
    EXPECT_THROW(who.set(fact::pregnant, 1.0), internal_error);
    EXPECT_THROW(static_cast<void>(who.number(fact::region)), internal_error);
    EXPECT_THROW(static_cast<void>(who.truth(fact::age_y)), internal_error);
}

TEST(Facts, AreForgottenWhole) {
    facts who = aged(45);
    who.set(fact::region, std::string("us"));
    who.set(fact::pregnant, true);
    for (const fact what : {fact::age_y, fact::region, fact::pregnant}) who.forget(what);

    EXPECT_EQ(who, facts{});
    EXPECT_EQ(who.number(fact::age_y), std::nullopt);
    EXPECT_EQ(who.truth(fact::pregnant), std::nullopt);
    EXPECT_TRUE(who.words(fact::region).empty());
}

/// What the two bodies tell people with 180/120 or more [aha_crisis2026, nhlbi_pressure2026]: measure again; a
/// clinician soon when nothing is felt; an emergency with any sign that both of them list.
TEST(Rule, APressureOfACrisisSaysWhatToDoNowAndWhen) {
    for (const char* said : {"systolic_mmhg = 180", "diastolic_mmhg = 120"}) {
        const judgement result = judged(person_of(std::string("age_y = 45\nsex = \"female\"\n") + said));
        const auto found = std::find_if(result.findings.begin(), result.findings.end(),
                                        [](const finding& one) { return one.family == "pressure"; });

        ASSERT_NE(found, result.findings.end()) << said;
        EXPECT_EQ(found->action, evidence::safety_action::clinician) << said;
        for (const char* words : {"measure again", "today", "emergency help now", "chest", "back pain", "breathing",
                                  "numbness", "weakness", "seeing", "speaking"}) {
            EXPECT_NE(found->sentence.find(words), std::string::npos) << said << ": " << words;
        }
    }
}

/// Severe blood pressure in pregnancy is treated within 30 to 60 minutes, before birth and after it [acog_co767_2019].
TEST(Rule, APressureInPregnancySaysWhomToCallAndWhen) {
    const auto reasons_of = [](const std::string& said) {
        return judged(person_of("age_y = 31\nsex = \"female\"\nsystolic_mmhg = 168\ndiastolic_mmhg = 112\n" + said));
    };
    for (const char* said : {"pregnant_weeks = 30", "pregnant = true", "conditions = [\"pregnant\"]",
                             "conditions = [\"just gave birth\"]"}) {
        const judgement result = reasons_of(said);
        const auto worst = std::find_if(result.findings.begin(), result.findings.end(), [](const finding& one) {
            return one.action == evidence::safety_action::emergency;
        });

        ASSERT_NE(worst, result.findings.end()) << said;
        EXPECT_EQ(result.is, verdict::emergency) << said;
        EXPECT_EQ(result.max_supplemental_mg, 0) << said;
        for (const char* words : {"160", "emergency help", "within the hour", "maternity unit"}) {
            EXPECT_NE(worst->sentence.find(words), std::string::npos) << said << ": " << words;
        }
    }
    EXPECT_LT(reasons_of("pregnant = false").is, verdict::emergency);
}

}  // namespace
}  // namespace magnesia::safety::evaluate_test
