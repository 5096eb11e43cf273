// plan_trials_test.cpp - a plan shows no effect without how sure trials are of it and the chance that there is none.
// SPDX-License-Identifier: Apache-2.0
#include "api/plan/plan_trials.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "api/plan/plan_reasons.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/plan_fixture.hpp"

namespace magnesia::api::plan_trials_test {
namespace {

using nlohmann::json;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* of_magnesium = "Chance that it does nothing: 47 % for magnesium (trust in trials: very low).";
constexpr const char* of_habits =
    "Chance that it does nothing: not known for a warm bath (trials not weighed); not known for no coffee after noon "
    "(no "
    "trial).";

/// Between one name of the screen and the next, without the ends of lines.
std::string row_of(const plan_answer& answer, const std::string& name) {
    std::string all;
    std::string row;
    const std::string text = text_of(answer);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = text.find('\n', from);
        const std::string line = text.substr(from, end - from);
        from = end + 1;
        if (line.size() > 2 && line[2] != ' ') row = line.substr(2, line.find("  ", 2) - 2);
        if (row == name) all += ' ' + line.substr(std::min(line.size(), line.find_first_not_of(' ', 14)));
    }
    return all;
}

std::string section_of(const plan_answer& answer, const std::string& id) {
    const page_element root = read_page(report_of(answer));
    for (const page_element* one : root.all("section")) {
        if (one->attributes.at("aria-labelledby") == id) return one->text;
    }
    throw std::runtime_error("no section " + id);
}

/// Magnesium was tried and something else is recommended.
plan_answer habits_plan() {
    plan_answer answer = full_plan();
    answer.recommended = 1;
    answer.runner_up = 0;
    answer.best_supplement = 0;
    return answer;
}

TEST(PlanTrials, AreThoseOfTheLibrary) {
    const evidence::evidence_base base = evidence::load_evidence();
    evidence::plan_goal sleep;
    sleep.id = "sleep";
    plan_answer answer;
    answer.trials = trials_for(sleep, {"insomnia_severity", "loose_stools", "stool_water_24h"}, {}, base);

    const doubt magnesium = doubt_on(base, "insomnia_severity");
    ASSERT_TRUE(magnesium.p_nil);
    EXPECT_EQ(in_words(magnesium_doubt(answer, "insomnia_severity")), in_words(magnesium));
    EXPECT_EQ(in_words(magnesium_doubt(answer, "stool_water_24h")), "no trial");
    const evidence::review* simon = base.library.find_review("simon2023");
    ASSERT_NE(simon, nullptr);
    for (const evidence::pooled_result& one : simon->pooled) {
        const std::string lever = one.group == "single person" ? "cbti_person"
                                  : one.group == "guided web"  ? "cbti_guided"
                                                               : "";
        if (lever.empty()) continue;
        EXPECT_EQ(lever_doubt(answer, lever).certainty, one.certainty);
        EXPECT_THAT(lever_doubt_in_words(answer, lever), HasSubstr("% (by trials, not graded)"));
        EXPECT_EQ(lever_doubt(answer, lever).p_nil, doubt_on(base, *simon, one).p_nil);
        EXPECT_TRUE(lever_doubt(answer, lever).p_nil);
    }
    EXPECT_EQ(lever_doubt_in_words(answer, "warm_bath"), "25 % (our judgement; trials not weighed)");  // no interval
    EXPECT_EQ(lever_doubt_in_words(answer, "dim_evening_light"), "25 % (our judgement; no trial)");
}

/// Somebody of 66 with cramps gets the answer of `evidence cramps_per_week --condition older_adults`, which the card
/// beside it tells too.
TEST(PlanTrials, AreAskedForThePersonWhereTheLibraryHasSuchPeople) {
    const evidence::evidence_base base = evidence::load_evidence();
    evidence::plan_goal cramps;
    cramps.id = "cramps";
    plan_answer answer;
    answer.goal.outcome = "cramps_per_week";
    answer.who.age_y = 66;
    const auto& limits = base.plan.limits;
    EXPECT_EQ(conditions_in_trials(answer.who, answer.facts, limits), std::vector<std::string>{"older_adults"});
    answer.trials = trials_for(cramps, {"cramps_per_week", "loose_stools"}, {"older_adults"}, base);

    EXPECT_EQ(magnesium_doubt(answer, "cramps_per_week").certainty, "moderate");
    EXPECT_THAT(magnesium_doubt_in_words(answer, "cramps_per_week"), HasSubstr("trials of older people: moderate"));
    EXPECT_EQ(magnesium_doubt(answer, "loose_stools").people, "") << "no number of older people: that of adults";
    EXPECT_EQ(in_words(magnesium_doubt(answer, "loose_stools")), in_words(doubt_on(base, "loose_stools")));

    answer.who.age_y = 40;
    answer.facts.known.set(safety::fact::conditions, std::vector<std::string>{"type_2_diabetes", "gout"});
    EXPECT_EQ(conditions_in_trials(answer.who, answer.facts, limits), std::vector<std::string>{"type_2_diabetes"});
    EXPECT_EQ(doubt_on(base, "fasting_glucose", {"type_2_diabetes"}).people, "type_2_diabetes");
    EXPECT_NE(doubt_on(base, "fasting_glucose", {"type_2_diabetes"}).p_nil, doubt_on(base, "fasting_glucose").p_nil);
}

/// One trial of stretching found much, a larger one nothing: nobody is told that trials speak for it.
TEST(PlanTrials, OfStretchingBothTrialsCount) {
    const evidence::evidence_base base = evidence::load_evidence();
    const auto found = std::ranges::find(base.plan.levers, std::string("stretching"), &evidence::plan_lever::id);
    ASSERT_NE(found, base.plan.levers.end());
    const evidence::lever_effect& effect = *evidence::effect_for(*found, "cramps");

    EXPECT_GT(doubt_on(base, effect).p_nil.value_or(0), 0.4);
    EXPECT_LT(*effect.low, 0);
    EXPECT_GT(*effect.high, 0);
    for (const char* told : {"80 people", "191 people", "disagree"}) EXPECT_THAT(effect.who, HasSubstr(told));
    // By hand, DerSimonian and Laird: -8.4 (-12.6 to -4.2) and 1.95 (-3.01 to 6.90) over four weeks.
    const double y[] = {-8.4, 1.95 / 4};
    const double v[] = {std::pow(8.4 / 3.92, 2), std::pow(9.91 / 4 / 3.92, 2)};
    const double fixed = (y[0] / v[0] + y[1] / v[1]) / (1 / v[0] + 1 / v[1]);
    const double q = std::pow(y[0] - fixed, 2) / v[0] + std::pow(y[1] - fixed, 2) / v[1];
    const double sum = 1 / v[0] + 1 / v[1];
    const double tau2 = (q - 1) / (sum - (1 / v[0] / v[0] + 1 / v[1] / v[1]) / sum);
    const double w[] = {1 / (v[0] + tau2), 1 / (v[1] + tau2)};
    const double mean = (y[0] * w[0] + y[1] * w[1]) / (w[0] + w[1]);
    EXPECT_NEAR(effect.value, mean, 0.05);
    EXPECT_NEAR(*effect.low, mean - 1.96 / std::sqrt(w[0] + w[1]), 0.05);
    EXPECT_NEAR(*effect.high, mean + 1.96 / std::sqrt(w[0] + w[1]), 0.05);
}

/// A lever that the library weighs is counted by about that.
TEST(PlanTrials, TheChanceByWhichALeverIsCountedIsThatOfItsTrials) {
    const evidence::evidence_base base = evidence::load_evidence();
    evidence::plan_goal sleep;
    sleep.id = "sleep";
    const plan_trials all = trials_for(sleep, {}, {}, base);
    int compared = 0;
    for (const auto& [lever, counted] : all.counted_nil) {
        const auto weighed = all.of_levers.find(lever);
        if (weighed == all.of_levers.end() || !weighed->second.p_nil) continue;
        EXPECT_NEAR(counted, *weighed->second.p_nil, 0.05) << lever;
        ++compared;
    }
    EXPECT_GE(compared, 2);  // relaxation, and the therapy of insomnia
}

TEST(PlanTrials, TellEachThingThatAnOptionAsksFor) {
    plan_answer answer = full_plan();
    EXPECT_EQ(trust_in(trials_of(answer, answer.options[0])), of_magnesium);
    EXPECT_EQ(trust_in(trials_of(answer, answer.options[1])), of_habits);
    EXPECT_EQ(trust_in(trials_of(answer, answer.options[3])), "");  // going on as before

    answer.options[1].habits.pop_back();
    answer.options[1].what.levers.pop_back();
    EXPECT_EQ(trust_in(answer, answer.options[1]), "Chance that it does nothing: not known (trials not weighed).");
    EXPECT_EQ(trust_in(answer, answer.options[0]), of_magnesium);

    answer.options[0].what.foods = {{"12061", 7}};
    EXPECT_THAT(trust_in(trials_of(answer, answer.options[0])),
                HasSubstr("very low); not known for magnesium in food (trials not weighed)."));
    answer.trials = {};
    EXPECT_THAT(trust_in(trials_of(answer, answer.options[0])), HasSubstr("not known for magnesium (no trial);"));
    answer.goal.outcome.clear();  // what is eaten and taken is added up
    EXPECT_EQ(trust_in(trials_of(answer, answer.options[0])), "");
}

TEST(PlanTrials, AChelateBearsTheDoubtOfItsGlycineInTheGoalOfSleep) {
    plan_answer answer = full_plan();
    answer.trials.no_glycine = {{answer.options[0].what.takes->form, 0.4}};
    EXPECT_THAT(trust_in(trials_of(answer, answer.options[0])),
                HasSubstr("; 40 % for its glycine (our judgement; trials not weighed)."));

    const evidence::evidence_base base = evidence::load_evidence();
    evidence::plan_goal nights;
    nights.outcome = "insomnia_severity";
    EXPECT_TRUE(trials_for(nights, {}, {}, base).no_glycine.contains("bisglycinate"));
    EXPECT_FALSE(trials_for(nights, {}, {}, base).no_glycine.contains("citrate"));
    EXPECT_TRUE(trials_for({}, {}, {}, base).no_glycine.empty());
}

TEST(PlanTrials, StandInEachRowOfTheScreenThatTellsAnEffect) {
    plan_answer roomy = full_plan();
    roomy.assumptions.clear();  // so that the last of the other ways has room
    roomy.intake.diet.reset();
    roomy.screened = {};
    EXPECT_THAT(row_of(full_plan(), "in short"), HasSubstr(of_magnesium));
    EXPECT_THAT(row_of(full_plan(), "expect"), HasSubstr(of_magnesium));
    EXPECT_THAT(row_of(full_plan(), "next best"), HasSubstr(of_habits));
    EXPECT_THAT(row_of(habits_plan(), "in short"), HasSubstr(of_habits));
    EXPECT_THAT(row_of(habits_plan(), "expect"), HasSubstr(of_habits));
    EXPECT_THAT(row_of(habits_plan(), "next best"), HasSubstr(of_magnesium));
    EXPECT_THAT(row_of(habits_plan(), "magnesium"), HasSubstr(of_magnesium));
    EXPECT_THAT(row_of(roomy, "other ways"), HasSubstr("Trauer 2015 (adults with chronic insomnia); chance that it "
                                                       "does nothing: below 1 % (trust in trials: moderate)"));
    EXPECT_THAT(
        row_of(roomy, "other ways"),
        HasSubstr(
            "Haghayegh 2019 (mostly healthy adults); chance that it does nothing: not known (trials not weighed)"));
}

TEST(PlanTrials, StandBesideThatNothingWasWorthIt) {
    plan_answer answer = nothing_plan();
    answer.best_supplement = 0;

    EXPECT_THAT(row_of(answer, "in short"), HasSubstr(of_magnesium));
    EXPECT_THAT(section_of(answer, "answer"), HasSubstr(of_magnesium));
}

TEST(PlanTrials, StandBesideTheReasonsThatCountPeople) {
    EXPECT_THAT(reasons_of(full_plan()), testing::Contains(HasSubstr(of_magnesium)));
    EXPECT_THAT(reasons_of(habits_plan()), testing::IsSupersetOf({HasSubstr(of_magnesium), HasSubstr(of_habits)}));
}

TEST(PlanTrials, AnEffectOfNoTrialIsSaidToBeThat) {
    plan_answer answer = full_plan();
    answer.trials = {};
    answer.levers.front().published.clear();  // held back: no effect, and so no doubt

    EXPECT_THAT(row_of(answer, "expect"),
                HasSubstr("Chance that it does nothing: not known for magnesium (no trial)."));
    EXPECT_THAT(row_of(answer, "other ways"),
                HasSubstr("Haghayegh 2019 (mostly healthy adults); chance that it does nothing: not known (no trial)"));
    EXPECT_THAT(row_of(answer, "other ways"), Not(HasSubstr("CBT-I); chance")));
    EXPECT_THAT(section_of(answer, "forms"), HasSubstr("loosens no stools: not known (no trial)."));
}

TEST(PlanTrials, StandInEachSectionOfThePageThatTellsAnEffect) {
    const plan_answer answer = full_plan();
    const std::string effect = section_of(answer, "effect");

    EXPECT_THAT(section_of(answer, "answer"), HasSubstr(of_magnesium));
    EXPECT_THAT(effect, HasSubstr("chance that magnesium does nothing to it"));
    EXPECT_THAT(effect, ContainsRegex("Insomnia index, week 8 *-0.4[^I]*47 % .trust in trials: very low"));
    EXPECT_THAT(effect, ContainsRegex("Time to fall asleep, week 4[^A]*no trial"));
    EXPECT_THAT(
        effect,
        ContainsRegex("Next best, week 8[^;]*not known for a warm bath .trials not weighed.; not known for no coffee"));
    EXPECT_THAT(effect,
                ContainsRegex("Trauer 2015 .adults with chronic insomnia. *below 1 % .trust in trials: moderate"));
    EXPECT_THAT(effect, HasSubstr(of_magnesium));
    EXPECT_THAT(section_of(habits_plan(), "effect"), HasSubstr(of_habits));
    EXPECT_THAT(section_of(habits_plan(), "effect"), Not(HasSubstr("chance that magnesium does nothing to it")));
    EXPECT_THAT(
        section_of(answer, "options"),
        HasSubstr("Chance that it does nothing: 47 % for magnesium (trust in trials: very low); not known for a warm "
                  "bath (trials not weighed); not known for no coffee after noon (no trial)."));
    for (const char* id : {"options", "forms"}) {
        EXPECT_THAT(section_of(answer, id), HasSubstr("loosens no stools: 3 % (trust in trials: low).")) << id;
    }
}

/// A change that a habit takes part in is not one of magnesium.
TEST(PlanTrials, OfMagnesiumStandBesideNoChangeOfAHabit) {
    plan_answer answer = full_plan();
    answer.options[0].what.levers = {"warm_bath"};
    answer.options[0].habits = {"a warm bath"};

    EXPECT_THAT(section_of(answer, "effect"), Not(HasSubstr("chance that magnesium does nothing to it")));
}

TEST(PlanTrials, StandInTheJsonUnderTheKeysOfSimulate) {
    const json page = json::parse(json_of(full_plan()));
    const json& told = page["expected"]["insomnia_severity"];

    EXPECT_EQ(told["certainty"], "very low");
    EXPECT_EQ(told["p_nil"], 0.47);
    EXPECT_TRUE(page["expected"]["sleep_onset_latency"]["p_nil"].is_null());
    EXPECT_EQ(told["weeks"]["8"]["share_without_notice"], 0.96 - 0.03);
    EXPECT_FALSE(told["weeks"]["8"].contains("p_nil"));
    EXPECT_TRUE(page["runner_up"]["expected"]["insomnia_severity"]["certainty"].is_null());  // habits alone
    EXPECT_EQ(page["levers"][0]["certainty"], "moderate");
    EXPECT_EQ(page["levers"][0]["p_nil"], 0.004);
    EXPECT_TRUE(page["levers"][1]["p_nil"].is_null());
    EXPECT_EQ(page["loose_stools"], json({{"certainty", "low"}, {"p_nil", 0.03}}));
}

}  // namespace
}  // namespace magnesia::api::plan_trials_test
