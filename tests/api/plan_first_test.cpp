// plan_first_test.cpp - what does not wait stands first in every answer of a plan, and no trial is offered beside it.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_first.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/plan/plan_words.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_first_test {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string today = "A swollen leg should be looked at today.";

safety::finding rule(std::string sentence, safety::safety_action action, bool is_urgent) {
    return {.id = "a_rule",
            .action = action,
            .cap_mg = {},
            .family = {},
            .sentence = std::move(sentence),
            .sources = {},
            .is_urgent = is_urgent};
}

plan_answer with_swollen_leg(plan_answer answer) {
    answer.safe.is = std::max(answer.safe.is, safety::verdict::clinician);
    answer.safe.findings.push_back(rule("Another matter.", safety::safety_action::clinician, false));
    answer.safe.findings.push_back(rule(today, safety::safety_action::clinician, true));
    return answer;
}

/// Nobody but a clinician can say.
plan_answer asking_plan() {
    plan_answer answer = full_plan();
    answer.options.clear();
    answer.runner_up = answer.smallest_equivalent = {};
    answer.not_simulated = "In pregnancy food comes first.";
    return answer;
}

TEST(PlanFirst, SaysWhatDoesNotWaitFirstWhateverThePlan) {
    for (const plan_answer& of : {full_plan(), nothing_plan(), refused_plan(), conflicting_plan(), asking_plan()}) {
        const plan_answer answer = with_swollen_leg(of);

        EXPECT_EQ(short_answer(answer).front(), today);
        EXPECT_THAT(text_of(answer), HasSubstr("  in short    " + today));
        EXPECT_EQ(nlohmann::json::parse(json_of(answer))["short_answer"][0], today);
        EXPECT_EQ(read_page(report_of(answer)).find("main")->find("p")->text, today);
    }
}

/// A chance of a lack of nine in ten, and the blood test, are no matter for the last line.
TEST(PlanFirst, SaysThatALackIsLikely) {
    plan_answer answer = nothing_plan();
    answer.screened.status.low = 0.7;
    answer.screened.status.middle = 0.893;
    answer.screened.status.high = 0.97;
    answer.screened.status.tests = {{.name = "serum magnesium", .if_low = "after a low one more", .weakness = {}}};
    EXPECT_THAT(text_of(answer), Not(HasSubstr("a lack of magnesium is likely")));
    answer.lack_is_likely = true;

    EXPECT_EQ(
        short_answer(answer).front(),
        "By what you said a lack of magnesium is likely, though nobody can be sure: about 89 in 100 (70 to 97). Ask "
        "your doctor about serum magnesium.");
    EXPECT_THAT(text_of(answer), HasSubstr("a lack of magnesium is likely"));
    EXPECT_THAT(text_of(answer), HasSubstr("ask about   serum magnesium"));
    EXPECT_THAT(short_answer(refused_plan()), testing::Each(Not(HasSubstr("lack of magnesium is likely"))));
    answer.screened.status.tests.clear();  // a level that was measured ends the search
    EXPECT_EQ(likely_lack(answer), "");
}

TEST(PlanFirst, OffersNoTrialBeside) {
    const plan_answer answer = with_swollen_leg(full_plan());

    EXPECT_EQ(kind_of(answer), plan_kind::see_to_it);
    EXPECT_EQ(read_page(report_of(answer)).find("h1")->text, "See to this first, then plan");
    EXPECT_THAT(short_answer(answer), testing::ElementsAre(today, HasSubstr("plan again then")));
    const std::string all = text_of(answer) + read_page(report_of(answer)).find("body")->text;
    for (const char* dose : {"capsule", "21:30", "200 mg glycinate"}) EXPECT_THAT(all, Not(HasSubstr(dose)));
}

TEST(PlanFirst, LetsACallForHelpLead) {
    plan_answer answer = with_swollen_leg(full_plan());
    answer.safe.is = safety::verdict::emergency;
    answer.safe.findings.push_back(rule("Chest pain needs help.", safety::safety_action::emergency, true));

    EXPECT_THAT(short_answer(answer), testing::ElementsAre(HasSubstr("Get help now"), "Chest pain needs help.", today));
}

TEST(PlanFirst, HoldsNothingBackForWhatMayWait) {
    plan_answer answer = full_plan();
    answer.safe.is = safety::verdict::clinician;
    answer.safe.findings.push_back(rule("Another matter.", safety::safety_action::clinician, false));

    EXPECT_FALSE(is_held_back(answer));
    EXPECT_EQ(kind_of(answer), plan_kind::supplement);
}

TEST(PlanFirst, TellsAClinicianOfALowValueBesideTheWorstReason) {
    plan_answer answer = nothing_plan();
    answer.safe.is = safety::verdict::clinician;
    answer.safe.findings = {rule("Weak kidneys.", safety::safety_action::clinician, false),
                            rule("Your blood is low.", safety::safety_action::caution, false)};
    answer.safe.findings.back().family = "serum";

    EXPECT_THAT(for_a_clinician(answer), testing::ElementsAre("Weak kidneys.", "Your blood is low."));
    answer.safe.findings.back().action = safety::safety_action::refuse;  // too much of it is no low value
    EXPECT_EQ(low_serum(answer), "");
}

}  // namespace
}  // namespace magnesia::api::plan_first_test
