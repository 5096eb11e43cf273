// plan_text_test.cpp - the screen of a plan: it fits, says the verdict first, and shows no dose where none may be.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/drawing/screen_text.hpp"
#include "api/plan/plan_reasons.hpp"
#include "api/plan/plan_words.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_text_test {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines_in(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = text.find('\n', from);
        lines.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return lines;
}

/// The text without the ends of its lines, so that a sentence is found wherever it was broken.
std::string in_one_line(const std::string& text) {
    std::string all;
    for (const char c : text) {
        if (c != ' ' && c != '\n') {
            all += c;
        } else if (!all.ends_with(' ')) {
            all += ' ';
        }
    }
    return all;
}

std::vector<plan_answer> all_plans() {
    return {full_plan(), nothing_plan(), refused_plan(), conflicting_plan()};
}

/// As much to say as there may be.
plan_answer talkative_plan() {
    plan_answer answer = full_plan();
    for (int i = 0; i < 20; ++i) {
        answer.limits.push_back("Another matter that this model cannot say anything about, number " +
                                std::to_string(i));
        answer.screened.wrong_answer.emplace_back("Another case in which something else would be right.");
        answer.safe.findings.push_back(answer.safe.findings.front());
    }
    return answer;
}

TEST(PlanText, FitsAScreenAndSaysOnceThatItIsNoAdvice) {
    std::vector<plan_answer> all = all_plans();
    all.push_back(talkative_plan());
    for (const plan_answer& answer : all) {
        const std::string text = text_of(answer);
        const std::string note = "Information, not medical advice.";

        for (const std::string& line : lines_in(text)) EXPECT_LE(columns_of(line), 80u) << line;
        EXPECT_LE(lines_in(text).size(), 45u);
        ASSERT_NE(text.find(note), std::string::npos);
        EXPECT_EQ(text.find(note), text.rfind(note));
    }
}

TEST(PlanText, SaysTheVerdictFirst) {
    EXPECT_THAT(text_of(full_plan()), testing::StartsWith("  verdict     CAUTION"));
    EXPECT_THAT(text_of(refused_plan()), testing::StartsWith("  verdict     REFUSE"));
}

TEST(PlanText, SaysWhatMagnesiumAloneWouldDoWhereSomethingElseIsBetter) {
    plan_answer answer = full_plan();
    answer.best_supplement = answer.recommended;
    answer.recommended = answer.do_nothing;
    const std::string pill = answer.options.at(*answer.best_supplement).name;

    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("magnesium alone, " + pill + ": "));
    EXPECT_THAT(in_one_line(text_of(full_plan())), Not(HasSubstr("magnesium alone, ")));
}

/// Of a hundred who are all there already a pill brings nobody there.
TEST(PlanText, SaysThatAWayBringsNobodyMoreToTheGoal) {
    plan_answer answer = full_plan();
    answer.recommended = 1;
    answer.best_supplement = 0;
    answer.options[0].score.goal = answer.options[0].score.by_chance = 1;

    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("100 in 100, as many as without it."));
    answer.options[0].score.by_chance = 0.5;
    EXPECT_THAT(text_of(answer), Not(HasSubstr("as many as without it")));
}

TEST(PlanText, SaysFromWhereOnAChangeCounts) {
    plan_answer answer = full_plan();
    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("counts as better from 6 points on;"));
    answer.goal.important_is = "half a standard deviation between people";
    EXPECT_THAT(in_one_line(text_of(answer)),
                HasSubstr("counts as better from 6 points on (half a standard deviation between people);"));
}

TEST(PlanText, GivesEachStepWithPiecesDatesAndClockTimes) {
    const std::string text = in_one_line(text_of(full_plan()));

    EXPECT_THAT(text, HasSubstr("Mon 2 Mar to Sun 8 Mar: 1 capsule at 21:30; 100 mg a day"));
    EXPECT_THAT(text, HasSubstr("Mon 9 Mar to Sun 26 Apr: 2 capsules at 21:30; 200 mg a day"));
    EXPECT_THAT(text, HasSubstr("levothyroxine 50: at least 4 h before magnesium"));
}

TEST(PlanText, SetsTheEffectWithItsBandBesideDoingNothing) {
    const std::string text = in_one_line(text_of(full_plan()));

    EXPECT_THAT(text, HasSubstr("Insomnia index in week 8: -0.4 (-1.8 to 0.0) points beside going on as before"));
    EXPECT_THAT(text, HasSubstr("5 in 100 reach the goal; 2 in 100 if nothing is done: 3 in 100 more."));
    EXPECT_THAT(text, HasSubstr("look back on day 28 (Sun 29 Mar)"));
}

/// A supplement with habits that are worth so much by themselves.
plan_answer with_habits(double alone) {
    plan_answer answer = full_plan();
    answer.options[0].what.levers = answer.options[1].what.levers;
    answer.options[0].habits = answer.options[1].habits;
    answer.options[0].score.goal = 0.64;
    answer.options[1].score.goal = alone;
    answer.why = reasons_of(answer);
    return answer;
}

TEST(PlanText, SaysWhatIsReachedWithoutTheMagnesiumWhereverItSaysWhatIsReached) {
    const plan_answer answer = with_habits(0.52);
    const std::string page = report_of(answer);

    EXPECT_THAT(in_one_line(text_of(answer)),
                HasSubstr("64 in 100 reach the goal; 52 in 100 without the magnesium; 2 in 100 if nothing is done: 62 "
                          "in 100 more."));
    EXPECT_THAT(page, HasSubstr("people like you reach the goal with all of it; 52 in 100 without the magnesium; 2 in "
                                "100 do if they go on as before."));
    EXPECT_THAT(page, HasSubstr("about 64 reach the goal with it after 4 weeks, 52 without the magnesium, and 2 if "
                                "they go on as before."));
}

TEST(PlanText, PutsAHabitFirstOnlyWhereItBringsSomebodyToTheGoal) {
    const std::string some = in_one_line(text_of(with_habits(0.52)));
    const std::string none = in_one_line(text_of(with_habits(0.02)));

    EXPECT_THAT(some, HasSubstr("Change this first: a warm bath; no coffee after noon. Beside that you can try this"));
    EXPECT_THAT(none, Not(HasSubstr("Change this first")));
    EXPECT_THAT(none, HasSubstr("Beside it comes a warm bath; no coffee after noon, which brings nobody more to this "
                                "goal."));
}

/// 78.6 and 47.4 are 31.2 apart, and shown as 79 and 47.
TEST(PlanText, ShowsSumsThatAddUp) {
    plan_answer answer = full_plan();
    answer.options[0].score.goal = 0.786;
    answer.options[0].score.by_chance = 0.474;
    answer.intake.diet->changes.back().what.servings_a_week = 1;
    const std::string text = in_one_line(text_of(answer));

    EXPECT_THAT(text, HasSubstr("79 in 100 reach the goal; 47 in 100 if nothing is done: 32 in 100 more."));
    EXPECT_THAT(text, HasSubstr("on 1 day a week"));
    EXPECT_EQ(gain_in_words(0.007, 0.006), "fewer than 1 in 100");
}

TEST(PlanText, KeepsOtherWaysInSightWhereThePressureIsHigh) {
    plan_answer answer = talkative_plan();
    EXPECT_THAT(text_of(answer), Not(HasSubstr("other ways")));
    answer.goal.outcome = "systolic_pressure";
    answer.safe.findings.front().family = "pressure";
    answer.safe.findings.front().action = safety::safety_action::clinician;

    EXPECT_THAT(text_of(answer), HasSubstr("other ways"));
}

TEST(PlanText, KeepsDosesAndStopRuleWhenItHasToLeaveThingsOut) {
    const std::string text = in_one_line(text_of(talkative_plan()));

    EXPECT_THAT(text, HasSubstr("2 capsules at 21:30"));
    EXPECT_THAT(text, HasSubstr("Stop if the mean of week 4"));
    EXPECT_THAT(text, HasSubstr("more lines: --report, --json."));
}

TEST(PlanText, TellsWhatWasTakenForGranted) {
    EXPECT_THAT(in_one_line(text_of(full_plan())), HasSubstr("assumed The evening light was not said: 40 lux."));
}

TEST(PlanText, SaysThatNothingIsThePlan) {
    const std::string text = in_one_line(text_of(nothing_plan()));

    EXPECT_THAT(text, HasSubstr("Doing nothing new is the plan"));
    EXPECT_THAT(text, Not(HasSubstr("capsule")));
}

safety::finding found(std::string family, safety::safety_action action, std::string sentence) {
    return {.id = "a_rule",
            .action = action,
            .cap_mg = {},
            .family = std::move(family),
            .sentence = std::move(sentence),
            .sources = {}};
}

TEST(PlanText, SaysWhatAClinicianShouldHearOfBeforeThatNothingIsThePlan) {
    plan_answer low = nothing_plan();
    low.safe.findings = {found("serum", safety::safety_action::caution, "Your blood is low.")};
    EXPECT_THAT(short_answer(low).front(), testing::StrEq("Your blood is low."));
    EXPECT_THAT(in_one_line(text_of(low)),
                HasSubstr("Your blood is low. How magnesium is put back is for the clinician"));
    EXPECT_THAT(report_of(low), HasSubstr("<h1>See a clinician about the low value</h1>"));

    plan_answer ill = nothing_plan();
    ill.safe.is = safety::verdict::clinician;
    ill.safe.findings = {found("", safety::safety_action::clinician, "A clinician must see this.")};
    EXPECT_THAT(in_one_line(text_of(ill)), HasSubstr("in short A clinician must see this. Until then doing nothing"));
}

TEST(PlanText, SaysWhyNoFoodIsProposed) {
    plan_answer answer = nothing_plan();
    plan::diet_advice diet;
    diet.eaten_mg = 250;
    diet.needed_mg = 420;
    diet.objection = "Too much already.";
    answer.intake.diet = diet;
    const std::string text = in_one_line(text_of(answer));

    EXPECT_THAT(text, HasSubstr("food first Too much already."));
    EXPECT_THAT(text, Not(HasSubstr("420 is advised")));
}

TEST(PlanText, SaysWhatToAskBeforeAFoodIsAdded) {
    plan_answer answer = full_plan();
    answer.intake.diet->ask_first = "Ask first.";

    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("105 mg short. Ask first. Add 1 oz (28 g) of almonds"));
}

TEST(PlanText, TellsThePriceThatMostWouldNotice) {
    plan_answer answer = full_plan();
    plan::option& shown = answer.options[answer.recommended];
    shown.expected.push_back(
        {.id = "total_sleep_time",
         .label = "Time asleep",
         .unit = "min",
         .important = 20,
         .weeks = {{.week = 1, .change = {-30, -50, -5}, .p_benefit = 0, .p_nil = 0.3, .p_worse = 0.7},
                   {.week = 4, .change = {-60, -88, -31}, .p_benefit = 0, .p_nil = 0.01, .p_worse = 0.99}}});

    EXPECT_THAT(in_one_line(text_of(answer)),
                HasSubstr("its price Time asleep in week 4: -60 (-88 to -31) min beside going on as before; 99 in 100 "
                          "notice that for the worse."));
    shown.expected.back().weeks.pop_back();
    shown.expected.back().weeks[0].p_worse = 0.4;
    EXPECT_THAT(in_one_line(text_of(answer)), Not(HasSubstr("its price")));
}

TEST(PlanText, CountsDaysWhenTheStartIsNotKnown) {
    plan_answer answer = full_plan();
    answer.start.reset();

    const std::string text = in_one_line(text_of(answer));

    EXPECT_THAT(text, HasSubstr("day 8 to day 56: 2 capsules at 21:30"));
    EXPECT_THAT(text, Not(HasSubstr("Mar")));
}

TEST(PlanText, ShowsNoDoseWhenItRefuses) {
    for (plan_answer answer : all_plans()) {
        for (const safety::verdict is : {safety::verdict::refuse, safety::verdict::emergency}) {
            answer.safe.is = is;
            const std::string text = text_of(answer);
            for (const char* dose : {"capsule", "glycinate", "21:30", "100 mg", "200 mg"}) {
                EXPECT_THAT(text, Not(HasSubstr(dose)));
            }
        }
    }
}

TEST(PlanText, NamesTheConflictOfTheDayAndNoDose) {
    const std::string text = in_one_line(text_of(conflicting_plan()));

    EXPECT_THAT(text, HasSubstr("There is no safe time for magnesium in your day"));
    EXPECT_THAT(text, HasSubstr("Levothyroxine, doxycycline and your sleep leave no hour for magnesium."));
    EXPECT_THAT(text, Not(HasSubstr("capsule")));
}

TEST(PlanText, SaysThatHoursAroundAMedicineOutsideTheListAreOurs) {
    plan_answer answer = conflicting_plan();
    answer.timetable.conflict = safety::schedule_conflict{{"Newmed", "sleep"}, "Newmed must have hours."};
    answer.facts.hours = {{"Newmed", "unrecognised", 6.0, 6.0}};

    const std::string text = in_one_line(text_of(answer));

    EXPECT_THAT(text, HasSubstr("We found no time for magnesium in your day, so take none for now. We do not know "
                                "Newmed, so we keep magnesium up to 6 hours away for caution, as with an antibiotic. "
                                "That leaves no time for it, while you are awake (07:00 to 23:00). Ask a pharmacist "
                                "how many hours are needed; fewer may do."));
    EXPECT_THAT(text, Not(HasSubstr("must have")));
    EXPECT_THAT(text, Not(HasSubstr("no safe time")));
    EXPECT_THAT(json_of(answer), HasSubstr("\"sentence\": \"We do not know Newmed, so we keep"));
    EXPECT_THAT(report_of(answer), Not(HasSubstr("must have")));
}

TEST(PlanText, TellsTheHoursOfAKnownMedicineBesideThoseOfAnother) {
    plan_answer answer = conflicting_plan();
    answer.timetable.conflict = safety::schedule_conflict{{"levothyroxine 50", "Newmed"}, "Both must have hours."};
    answer.facts.hours.push_back({"Newmed", "unrecognised", 6.0, 6.0});

    EXPECT_THAT(in_one_line(text_of(answer)),
                HasSubstr("That and the hours that levothyroxine 50 must have leave no time for it."));
}

TEST(PlanWords, ChancesAreCountsOfAHundredThatNeverLie) {
    EXPECT_EQ(chance_in_words(0), "0 in 100");
    EXPECT_EQ(chance_in_words(0.004), "fewer than 1 in 100");
    EXPECT_EQ(chance_in_words(0.034), "3 in 100");
    EXPECT_EQ(chance_in_words(0.998), "more than 99 in 100");
    EXPECT_EQ(chance_in_words(1), "100 in 100");
}

TEST(PlanWords, AChangeHasTheSameDecimalsThroughoutAndNoNegativeZero) {
    EXPECT_EQ(change_in_words({-0.31, -1.62, -0.001}, "points"), "-0.3 (-1.6 to 0.0) points");
    EXPECT_EQ(change_in_words({12.4, -3.2, 20.6}, "min"), "+12 (-3 to +21) min");
    EXPECT_EQ(change_in_words({0.05, {}, {}}, "1"), "+0.05");
}

TEST(PlanWords, TheReviewIsNoLaterThanTheTrial) {
    plan_answer answer = full_plan();
    EXPECT_EQ(review_day(answer), 28);

    answer.options.front().what.days = 21;

    EXPECT_EQ(review_day(answer), 21);
}

TEST(PlanWords, ACourseIsLookedBackOnAtItsEndAndStoppedByItsOwnRule) {
    plan_answer answer = full_plan();
    answer.recommended = 1;
    answer.options[1].what.days = 42;
    answer.options[1].stop = "Stay to the end of the course.";

    EXPECT_EQ(review_day(answer), 42);
    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("Stay to the end of the course."));
    EXPECT_THAT(in_one_line(text_of(answer)), Not(HasSubstr(answer.goal.stop.substr(0, 20))));
    EXPECT_THAT(json_of(answer), HasSubstr("\"stop_rule\": \"Stay to the end of the course.\""));
    answer.options[1].stop.clear();
    EXPECT_EQ(stop_rule(answer), answer.goal.stop);
}

TEST(PlanWords, ACourseBesideASupplementGoesOnWhenThatIsJudged) {
    plan_answer answer = full_plan();
    answer.start.reset();
    EXPECT_EQ(course_end(answer), std::nullopt);
    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("look back on day 28, and stop if it has not helped."));

    answer.options.front().course_days = 42;

    const std::string text = in_one_line(text_of(answer));
    EXPECT_THAT(text, HasSubstr("look back on day 28, and stop the magnesium if it has not helped; the course goes on "
                                "to day 42."));
    EXPECT_THAT(text, HasSubstr("look back on day 28 and again on day 42, after a week of diary"));
    EXPECT_THAT(report_of(answer), HasSubstr("The course ends. Look back at the diary again."));
    answer.recommended = 1;  // habits alone
    EXPECT_EQ(course_end(answer), std::nullopt);
}

TEST(PlanWords, TellsHowManyFollowItThroughAndWhatTheyReach) {
    plan_answer answer = full_plan();
    plan::score_parts& score = answer.options.front().score;
    score.kept = 0.6;
    score.goal = 0.57;
    score.if_kept = 0.94;
    const std::string told = "Not all follow it through; of those who do it is 94 in 100.";

    EXPECT_EQ(if_kept_in_words(answer.options.front()), told);
    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr(told));
    EXPECT_THAT(report_of(answer), HasSubstr(told));
    EXPECT_THAT(json_of(answer), HasSubstr("\"chance_if_kept\": 0.94"));
    score.if_kept = score.goal;
    EXPECT_EQ(if_kept_in_words(answer.options.front()), "");
}

TEST(PlanWords, AnAnswerWithoutOptionsSendsToAClinician) {
    plan_answer answer = full_plan();
    answer.options.clear();
    answer.safe.is = safety::verdict::clinician;
    answer.not_simulated = "Children are not simulated.";

    EXPECT_EQ(kind_of(answer), plan_kind::ask_first);
    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("Ask a doctor first"));
    EXPECT_THAT(in_one_line(text_of(answer)), HasSubstr("Children are not simulated."));
}

}  // namespace
}  // namespace magnesia::api::plan_text_test
