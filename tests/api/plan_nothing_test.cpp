// plan_nothing_test.cpp - where nothing is the plan, only what was simulated is judged.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_nothing.hpp"

#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/plan/plan_reasons.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_nothing_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string said(const plan_answer& answer) {
    return fmt::format("{}", fmt::join(nothing_is_the_plan(answer, false), " "));
}

/// A way that is not simulated, with what studies found of the goal's measure.
plan_answer with_stretching(double p_nil) {
    plan_answer answer = nothing_plan();
    answer.levers.push_back({.id = "stretching",
                             .label = "stretch the calves",
                             .advice = "Stretch.",
                             .simulated = {},
                             .p_benefit = {},
                             .published = "-8.4 points",
                             .outcome = "Insomnia index",
                             .whom = {}});
    answer.trials.of_levers["stretching"] = {"low", p_nil};
    return answer;
}

TEST(PlanNothing, SaysWhatTheBestSimulatedWayReachesBesideGoingOn) {
    plan_answer answer = nothing_plan();
    answer.best_supplement = 0;
    EXPECT_THAT(said(answer),
                HasSubstr("nothing we simulated gains enough, beyond chance, for its cost and bother. Of 100 "
                          "people like you, about 2 reach the goal if they go on as before, and 5 with the "
                          "best that we simulated (200 mg glycinate at 21:30)."));
    answer.options[0].score.goal = 0.022;
    EXPECT_THAT(said(answer), HasSubstr("as before, and no more with what we simulated."));
}

TEST(PlanNothing, NamesWhatTrialsSpeakForAndWeCannotSimulate) {
    const std::string named = "what was published speaks for: stretch the calves.";

    EXPECT_THAT(said(with_stretching(0.07)), HasSubstr(named));
    EXPECT_THAT(said(with_stretching(0.44)), Not(HasSubstr("speaks for")));
    plan_answer other = with_stretching(0.07);
    other.levers.back().outcome = "New diabetes";  // not what the goal is judged by
    EXPECT_THAT(said(other), Not(HasSubstr("speaks for")));
    other = with_stretching(0.07);
    other.levers.back().simulated = study::band{};
    EXPECT_THAT(said(other), Not(HasSubstr("speaks for")));
}

TEST(PlanNothing, JudgesNothingForWhomMagnesiumIsMeasuredLow) {
    plan_answer answer = with_stretching(0.07);
    answer.safe.findings = {{.id = "serum_low",
                             .action = safety::safety_action::caution,
                             .cap_mg = {},
                             .family = "serum",
                             .sentence = "Magnesium in your blood is low.",
                             .sources = {}}};
    for (const double before : {0.02, 1.0}) {
        answer.options[answer.do_nothing].score.by_chance = before;
        EXPECT_THAT(said(answer), HasSubstr("How magnesium is put back is for the clinician to say"));
        EXPECT_THAT(said(answer), Not(HasSubstr("cost and bother")));
        EXPECT_THAT(said(answer), Not(HasSubstr("No pill")));
    }
}

TEST(PlanNothing, CallsAGoalReachedOnlyWhereItsMeasureWasSaid) {
    plan_answer answer = nothing_plan();
    answer.options[answer.do_nothing].score.by_chance = 1;
    EXPECT_THAT(said(answer), HasSubstr("by what you say, you have reached this goal already"));
    answer.who.isi.reset();
    EXPECT_THAT(said(answer), Not(HasSubstr("by what you say")));
}

/// Nothing is the plan of somebody whose goal is enough magnesium, who eats it.
plan_answer with_enough() {
    plan_answer answer = nothing_plan();
    answer.goal.outcome.clear();
    answer.pills = plan::left_to_pills::nothing;
    return answer;
}

TEST(PlanNothing, SaysWhyPillsStandBehindWhereFoodIsEnough) {
    const std::string why = "Pills are only for what food leaves, so none is advised here";
    const plan_answer answer = with_enough();

    EXPECT_THAT(said(answer), HasSubstr("apart from pills, nothing we simulated gains enough"));
    EXPECT_THAT(said(answer), HasSubstr(why));
    EXPECT_THAT(reasons_of(answer), testing::Contains(HasSubstr(why)));
    EXPECT_THAT(reasons_of(answer), testing::Contains(HasSubstr("Apart from pills, nothing that was simulated beats")));
    const std::string page = read_page(report_of(answer)).text;
    EXPECT_THAT(page, HasSubstr("Apart from pills, no other way scores so much more"));
    const std::string all = page.substr(page.rfind("the best first"));
    EXPECT_THAT(all, HasSubstr(why));
    EXPECT_THAT(said(nothing_plan()), Not(HasSubstr("Pills are only")));
}

TEST(PlanNothing, SaysWhatFoodLeavesToPills) {
    plan_answer answer = with_enough();
    answer.intake.diet->gap_mg = answer.intake.diet->closed_mg = 50;
    EXPECT_THAT(said(answer), HasSubstr("A few foods can close your gap. Pills are only for what food leaves"));
    answer.pills = plan::left_to_pills::rest;
    EXPECT_THAT(said(answer), HasSubstr("so pills without food stand behind"));
    EXPECT_THAT(said(answer), Not(HasSubstr("can close your gap")));
    answer.pills = plan::left_to_pills::all;
    EXPECT_THAT(said(answer), Not(HasSubstr("stand behind")));
    answer = with_enough();
    for (plan::option& one : answer.options) one.what.takes.reset();
    EXPECT_THAT(said(answer), Not(HasSubstr("Pills")));
}

/// A total of people who reach the goal is no gain.
TEST(PlanReasons, SetWhoReachTheGoalBesideThoseWhoDoWithout) {
    plan_answer answer = nothing_plan();
    answer.best_supplement = 0;
    answer.options[0].score.goal = answer.options[0].score.by_chance = 0.92;
    const std::string both = "about 92 reach the goal with it after 4 weeks, and 92 without.";

    EXPECT_THAT(reasons_of(answer), testing::Contains(HasSubstr(both)));
    EXPECT_THAT(reasons_of(answer),
                testing::Contains(HasSubstr("Nothing that was simulated beats going on as before")));
    answer.goal.outcome.clear();
    EXPECT_THAT(reasons_of(answer),
                testing::Contains(HasSubstr("enough magnesium is about 92 in 100, and 92 without.")));
}

TEST(PlanReport, DoesNotSayThatNothingWasSimulatedOrLostWhereNothingIsThePlan) {
    const std::string page = read_page(report_of(nothing_plan())).text;

    EXPECT_THAT(page, HasSubstr("A model of the body tried each option in up to 200 simulated people like you."));
    EXPECT_THAT(page, Not(HasSubstr("nothing was simulated")));
    EXPECT_THAT(page, Not(HasSubstr("Nothing is lost")));
    EXPECT_THAT(page, HasSubstr("No other way scores so much more than going on as before"));
}

TEST(PlanReport, TellsAScoreAsPointsAndNotAsPeople) {
    EXPECT_THAT(read_page(report_of(full_plan())).text,
                HasSubstr("Doing nothing scores 2.0 points less than the best."));
}

}  // namespace
}  // namespace magnesia::api::plan_nothing_test
