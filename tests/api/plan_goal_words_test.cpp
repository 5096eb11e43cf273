// plan_goal_words_test.cpp - a plan names its goal, what counts as reaching it, and what was not said of it.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_goal_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "api/plan/plan_words.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_goal_words_test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* of_sleep =
    "to sleep better. Reached means, after 4 weeks: Insomnia index at least 6 points better than without it, or at 7 "
    "points or lower in any case.";

plan_answer sleep_plan() {
    plan_answer answer = full_plan();
    answer.goal.enough = 7;
    return answer;
}

plan_answer with_goal(const std::string& outcome) {
    plan_answer answer = full_plan();
    answer.goal.outcome = outcome;
    return answer;
}

TEST(PlanGoalWords, TellWhatCountsAsReached) {
    EXPECT_EQ(goal_in_words(sleep_plan()), of_sleep);
    EXPECT_THAT(goal_in_words(full_plan()), testing::EndsWith("better than without it."));
}

TEST(PlanGoalWords, OfEnoughMagnesiumTellHowMuchThatIs) {
    plan_answer answer = with_goal("");
    EXPECT_THAT(goal_in_words(answer), HasSubstr("covers what people like you need on average (265 mg a day)."));
    answer.intake.diet->average_mg.reset();
    EXPECT_THAT(goal_in_words(answer), HasSubstr("covers what is advised (320 mg a day)."));
}

TEST(PlanGoalWords, StandInScreenPageAndJson) {
    plan_answer answer = sleep_plan();
    answer.goals_left = {answer.goal};
    answer.goals_left.front().id = "cramps";
    answer.goals_left.front().label = "to have fewer cramps at night";
    const std::string left =
        "Not planned: to have fewer cramps at night. A plan is for one goal; ask again with --goal cramps.";

    EXPECT_EQ(goals_left_in_words(answer), left);
    EXPECT_THAT(text_of(answer), HasSubstr("  the goal    to sleep better. Reached means, after 4 weeks:"));
    EXPECT_THAT(text_of(answer), HasSubstr("Not planned: to have fewer cramps at night."));
    const std::string page = read_page(report_of(answer)).text;
    EXPECT_THAT(page, HasSubstr(std::string("The goal: ") + of_sleep));
    EXPECT_THAT(page, HasSubstr(left));
    const nlohmann::json json = nlohmann::json::parse(json_of(answer));
    EXPECT_EQ(json["goal"]["reached"], of_sleep);
    EXPECT_EQ(json["goal"]["not_planned"], nlohmann::json({"cramps"}));
}

TEST(PlanGoalWords, AreLeftOutWhereNothingIsPlanned) {
    EXPECT_EQ(goal_in_words(refused_plan()), "");
    EXPECT_EQ(goals_left_in_words(refused_plan()), "");
    EXPECT_THAT(text_of(refused_plan()), Not(HasSubstr("the goal")));
}

TEST(PlanGoalWords, AskForTheMeasureOfEachGoal) {
    const std::pair<const char*, const char*> goals[] = {
        {"felt_stress", "how much stress you have (stress)"},
        {"depressive_symptoms", "how low your mood is (low_mood_phq9)"},
        {"cramps_per_week", "how many cramps a week you have (cramps_per_week)"},
        {"systolic_pressure", "your blood pressure (systolic_mmhg)"},
        {"hba1c", "your long-term blood sugar (HbA1c) (hba1c_percent)"}};
    for (const auto& [outcome, asks] : goals) EXPECT_EQ(unsaid_measure(with_goal(outcome)), asks);
    EXPECT_EQ(unsaid_measure(with_goal("insomnia_severity")), "");  // 14 points
    EXPECT_EQ(unsaid_measure(with_goal("muscle_soreness")), "");    // she walks
    EXPECT_EQ(unsaid_measure(with_goal("")), "");
}

TEST(PlanGoalWords, AskForNothingThatWasSaid) {
    plan_answer answer = with_goal("depressive_symptoms");
    answer.who.low_mood_phq9 = 0;
    EXPECT_EQ(unsaid_measure(answer), "");
    answer = with_goal("felt_stress");
    answer.day.stress = 1;
    EXPECT_EQ(unsaid_measure(answer), "");
    answer = with_goal("cramps_per_week");
    answer.who.cramps_per_week = 0;
    EXPECT_EQ(unsaid_measure(answer), "");
}

TEST(PlanGoalWords, SayWhoseNumbersStandInBeforeAnyChance) {
    plan_answer answer = full_plan();
    answer.who.isi.reset();
    const std::string said =
        "How badly you sleep was not said, so the numbers are those of somebody without insomnia: say it (isi, the "
        "Insomnia Severity Index) and plan again.";

    EXPECT_EQ(unsaid_measure_in_words(answer), said);
    EXPECT_EQ(short_answer(answer).front(), said);
    plan_answer nothing = nothing_plan();
    nothing.who.isi.reset();
    EXPECT_EQ(short_answer(nothing).front(), said);
    EXPECT_THAT(short_answer(nothing)[1], testing::StartsWith("Until then doing nothing new is the plan"));
    EXPECT_EQ(unsaid_measure_in_words(full_plan()), "");
    EXPECT_EQ(unsaid_measure_in_words(refused_plan()), "");
}

/// Stress alone makes nights bad, and nobody who sleeps like that is somebody without insomnia.
TEST(PlanGoalWords, SayWhatWasSaidMakesOfNightsThatNobodySpokeOf) {
    plan_answer answer = full_plan();
    answer.who.isi.reset();
    answer.goal.enough = 7;
    answer.day.stress = 2;
    answer.starts_at = study::band{17.2, 11.6, 23.7};
    answer.first_if_so = "If it is 15 or more, the talking therapy comes first.";

    EXPECT_EQ(
        unsaid_measure_in_words(answer),
        "How badly you sleep was not said, so the numbers are those of people with your stress, whose insomnia "
        "index is about 17 (12 to 24) here: say it (isi, the Insomnia Severity Index) and plan again. If it is 15 "
        "or more, the talking therapy comes first.");
    answer.starts_at = study::band{6.4, 4, 9};
    EXPECT_THAT(unsaid_measure_in_words(answer), HasSubstr("those of somebody without insomnia"));
}

/// "Or at 7 points or lower" is said of every goal that has such a place.
TEST(PlanGoalWords, EveryGoalThatCanBeReachedIsReachedDownwards) {
    const evidence::evidence_base base = evidence::load_evidence();
    for (const evidence::plan_goal& one : base.plan.goals) {
        if (!one.enough) continue;
        EXPECT_EQ(evidence::find_outcome(base.outcomes, one.outcome)->direction, evidence::better::lower) << one.id;
    }
}

TEST(PlanGoalWords, OfAPressureTellTheOneThatWasTaken) {
    plan_answer answer = with_goal("systolic_pressure");
    EXPECT_THAT(unsaid_measure_in_words(answer), HasSubstr("those of somebody with 120 mmHg:"));  // usual_values.toml
    answer.who.conditions = {"hypertension"};
    EXPECT_THAT(unsaid_measure_in_words(answer), Not(HasSubstr("120 mmHg")));
}

}  // namespace
}  // namespace magnesia::api::plan_goal_words_test
