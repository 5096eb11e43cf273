// scenario_request_test.cpp - what is taken where nothing is said, and that it is said in the answer.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/scenario_request.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/answers/assumptions.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/answers/prepared_run.hpp"
#include "model/body/accuracy.hpp"
#include "tests/api/sample_answers.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::scenario_request_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

asked_scenario read_line(const std::string& line, const std::string& person = "") {
    return read_request({.file = {}, .regimen = line, .person_file = person}, evidence::load_evidence());
}

asked_scenario read_file(const std::string& file, const std::string& person = "") {
    return read_request({.file = file, .regimen = {}, .person_file = person}, evidence::load_evidence());
}

TEST(ScenarioRequest, ALineAloneIsTakenByTheStatedDefaultAdult) {
    const evidence::evidence_base base = evidence::load_evidence();

    const asked_scenario asked = read_line("200 mg elemental citrate at 22:00 daily for 56 d, fasting");

    EXPECT_EQ(asked.what.who.age_y, base.defaults.who.who.age_y);
    EXPECT_EQ(asked.what.who.weight_kg, base.defaults.who.who.weight_kg);
    EXPECT_EQ(asked.what.day.meals.size(), base.defaults.who.day.meals.size());
    EXPECT_THAT(asked.assumptions, Contains(StartsWith("No person was given: a default adult stands in")));
    EXPECT_THAT(asked.assumptions, Contains(HasSubstr(described(base.defaults.who.who))));
}

TEST(ScenarioRequest, ALineAloneIsFollowedForTwoWeeksAfterItsLastDay) {
    // The words of docs: doses and 14 days after them; open lines eight weeks; a single dose one day and 14.
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00 daily for 56 d").what.run.days, 70);
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00 daily until 2026-03-03").what.run.days, 2 + 14);
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00 daily").what.run.days, 56);
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00").what.run.days, 1 + 14);
    EXPECT_THAT(read_line("200 mg elemental citrate at 22:00 daily for 56 d").assumptions,
                Contains("A regimen line has no date: it starts on 2026-03-02 and is followed for 70 days, the last 14 "
                         "of them without doses."));
}

TEST(ScenarioRequest, ALineAloneRunsUntilTwoWeeksAfterItsLastDoseHoweverThatIsSaid) {
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00 on day 1, 22").what.run.days, 22 + 14);
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00 from day 8 for 7 d").what.run.days, 14 + 14);
    EXPECT_EQ(read_line("200 mg elemental citrate at 22:00 from day 8").what.run.days, 7 + 56);
    // 20:00 and six doses 12 h apart: the last at 08:00 of the fourth day.
    EXPECT_EQ(read_line("200 mg elemental citrate every 12 h from 20:00, 6 times").what.run.days, 4 + 14);
}

TEST(ScenarioRequest, ALineThatNamesADateStartsWithIt) {
    const asked_scenario asked = read_line("200 mg elemental citrate at 22:00 from 2026-06-01 until 2026-06-07");

    EXPECT_EQ(asked.what.run.start, (date_value{2026, 6, 1}));
    EXPECT_EQ(asked.what.run.days, 7 + 14);
    EXPECT_THAT(asked.assumptions,
                Contains(StartsWith("A regimen line says no end of the run: it starts on 2026-06-01")));
}

TEST(ScenarioRequest, AnInsomniaIndexBelowWhatOtherCausesMakeIsToldOf) {
    const auto told = [](const std::string& complaints) {
        const sample_file file("s.toml",
                               with_change(scenario_text, "egfr_ml_min = 90", "egfr_ml_min = 90\n" + complaints));
        return prepare({.file = file.path(), .regimen = {}, .person_file = {}}).asked.assumptions;
    };

    EXPECT_THAT(told("isi = 5\nanxiety_gad7 = 15"), Contains(HasSubstr("more than the 5 that was said")));
    EXPECT_THAT(told("isi = 20\nanxiety_gad7 = 8"), Not(Contains(HasSubstr("that was said"))));
    EXPECT_THAT(told("isi = 0"), Not(Contains(HasSubstr("that was said"))));
}

TEST(ScenarioRequest, AnEstimatedFiltrationIsSaidToBeOne) {
    const sample_file file("s.toml", with_change(scenario_text, "egfr_ml_min = 90", "creatinine_mg_dl = 1.1"));

    const asked_scenario asked = read_file(file.path());

    EXPECT_THAT(asked.assumptions, Contains(HasSubstr("was estimated from creatinine by CKD-EPI 2021")));
    EXPECT_THAT(described(asked.what.who), Not(HasSubstr(".")));  // whole numbers, as a laboratory reports it
}

TEST(ScenarioRequest, ALineThatEndsBeforeItStartsIsRefused) {
    const auto issues = issues_of([] { read_line("200 mg elemental citrate at 22:00 daily until 2026-03-01"); });

    ASSERT_EQ(issues.size(), 1u);
    EXPECT_THAT(issues[0].allowed, HasSubstr("from 2026-03-02"));
    EXPECT_TRUE(issues_of([] { read_line("200 mg elemental citrate at 22:00 daily until 2026-03-02"); }).empty());
}

TEST(ScenarioRequest, APersonFileReplacesTheDefaultAdult) {
    const sample_file file("person.toml", person_text);

    const asked_scenario asked = read_line(short_line, file.path());

    EXPECT_EQ(asked.what.who.age_y, 71);
    EXPECT_THAT(asked.assumptions, Not(Contains(HasSubstr("default adult"))));
    EXPECT_THAT(asked.assumptions, Contains(StartsWith("No meals were given")));
}

TEST(ScenarioRequest, APersonFileBesideAScenarioFileIsRefused) {
    const sample_file scenario("s.toml", scenario_text);
    const sample_file person("p.toml", person_text);

    const auto issues = issues_of([&] { read_file(scenario.path(), person.path()); });

    ASSERT_EQ(issues.size(), 1u);
    EXPECT_EQ(issues[0].key, "--person");
}

TEST(ScenarioRequest, AFileIsTakenAsItStands) {
    const sample_file file("s.toml", scenario_text);

    const asked_scenario asked = read_file(file.path());

    EXPECT_EQ(asked.what.who.age_y, 71);
    EXPECT_EQ(asked.what.run.days, 5);
    EXPECT_EQ(asked.what.doses.size(), 1u);
    EXPECT_THAT(asked.assumptions,
                ElementsAre(StartsWith("Nothing was said of insomnia"), StartsWith("Nothing was said of walking speed"),
                            StartsWith("Light was not said"), StartsWith("The bedroom was not said"),
                            StartsWith("No meals were given")));
}

TEST(ScenarioRequest, WhatWasSaidOfTheNightIsNotAssumed) {
    std::string text = with_change(scenario_text, "egfr_ml_min = 90",
                                   "egfr_ml_min = 90\nisi = 4\nanxiety_gad7 = 3\nlow_mood_phq9 = 3\npain_0_10 = 0");
    const std::size_t run = text.find("[run]");
    text.insert(run, "[routine.light]\nevening_lux = 20\n[routine.bedroom]\nnoise = \"some\"\n");
    const sample_file file("s.toml", text);

    const asked_scenario asked = read_file(file.path());

    EXPECT_THAT(asked.assumptions, ElementsAre(StartsWith("Nothing was said of stress beyond the usual: simulated"),
                                               StartsWith("Nothing was said of walking speed"),  // by a man of 71
                                               StartsWith("No meals were given")));
}

TEST(ScenarioRequest, NightsThatStressSpoilsAreNotThoseOfSomebodyWithoutInsomnia) {
    const sample_file file("s.toml", with_change(scenario_text, "rise = \"07:00\"", "rise = \"07:00\"\nstress = 2"));

    EXPECT_THAT(read_file(file.path()).assumptions,
                Contains("Nothing was said of insomnia: the effect of stress on nights is simulated, and no more."));
}

/// Pounds and inches become long numbers; a scale shows tenths.
TEST(ScenarioRequest, APersonIsDescribedAsAScaleShowsThem) {
    scenario::person who;
    who.weight_kg = 71.66759446;
    who.height_cm = 162.56;

    EXPECT_THAT(described(who), HasSubstr(", 71.7 kg, 163 cm,"));
}

TEST(ScenarioRequest, AnUnknownKidneyIsNotANormalOne) {
    const sample_file file("s.toml", with_change(scenario_text, "egfr_ml_min = 90", "egfr_ml_min = \"unknown\""));

    const asked_scenario asked = read_file(file.path());

    EXPECT_FALSE(asked.what.who.egfr_ml_min.has_value());
    EXPECT_THAT(asked.assumptions, Contains(StartsWith("eGFR is unknown, and unknown is not normal")));
}

TEST(ScenarioRequest, ACompoundsCompositionIsSaid) {
    // Mg3(C6H5O7)2 anhydrous: 3 * 24.305 / 451.113 = 16.16 % magnesium, so 1000 mg hold 162 mg.
    const asked_scenario asked = read_line("1000 mg compound citrate at 22:00 daily for 2 d, fasting");

    EXPECT_THAT(asked.assumptions, Contains(StartsWith("1000 mg of magnesium citrate is taken as anhydrous, which "
                                                       "holds 162 mg magnesium; other compositions hold ")));
}

// 4MgCO3.Mg(OH)2.5H2O: 5 * 24.305 / 485.65 = 25.0 %; the trihydrate MgCO3.3H2O holds 24.305 / 138.36 = 17.6 %, MgCO3
// 28.8 %.
TEST(ScenarioRequest, CarbonateIsSoldInSeveralCompositionsAndThatIsSaid) {
    EXPECT_THAT(read_line("1000 mg compound carbonate at 22:00 daily for 2 d, fasting").assumptions,
                Contains("1000 mg of magnesium carbonate is taken as light, which holds 250 mg magnesium; other "
                         "compositions hold 176 to 288 mg."));
}

TEST(ScenarioRequest, FoodThatWasNotSaidIsSaid) {
    EXPECT_THAT(read_line("200 mg elemental citrate at 22:00 daily for 2 d").assumptions,
                Contains(HasSubstr("is taken with food was not said")));
    EXPECT_THAT(read_line(short_line).assumptions, Not(Contains(HasSubstr("with food"))));
    EXPECT_THAT(read_line("200 mg elemental citrate with dinner daily for 2 d").assumptions,
                Not(Contains(HasSubstr("with food was not said"))));
}

TEST(ScenarioRequest, LimitsBeginWithWhatMattersForThisPerson) {
    scenario::scenario what = read_line(short_line).what;
    const std::string clinician = "ask a clinician before taking magnesium";

    what.who.egfr_ml_min = 59;
    EXPECT_THAT(limits_of(what).front(), HasSubstr(clinician));
    what.who.egfr_ml_min = 60;
    EXPECT_THAT(limits_of(what), Not(Contains(HasSubstr(clinician))));
}

TEST(ScenarioRequest, SleepByDayIsSaidToBeTooShort) {
    scenario::scenario what = read_line(short_line).what;
    const auto by_day = Contains(HasSubstr("Sleep by day"));
    EXPECT_THAT(limits_of(what), Not(by_day));

    what.day.nights = {{.days = scenario::weekday_set().set(2), .bed = {8 * 60 + 30}, .rise = {15 * 60 + 30}}};
    EXPECT_THAT(limits_of(what), by_day);
    what.day.nights = {{.days = scenario::weekday_set().set(2), .bed = {4 * 60}, .rise = {12 * 60}}};
    EXPECT_THAT(limits_of(what), Not(by_day));
}

// A fasting dose takes no meal out of the day; where one is still in the stomach, that is said.
TEST(ScenarioRequest, SaysOfAFastingDoseThatAMealIsStillThere) {
    const auto beside_meals = HasSubstr("is said to be fasting, but the meal of");
    EXPECT_THAT(read_line("200 mg elemental citrate at 08:00 daily for 7 d, fasting").assumptions,
                Contains(AllOf(beside_meals, HasSubstr("07:30"))));
    EXPECT_THAT(read_line("200 mg elemental citrate at 22:00 daily for 7 d, fasting").assumptions,
                Not(Contains(beside_meals)));  // three hours after 19:00
    EXPECT_THAT(read_line("200 mg elemental citrate at 08:00 daily for 7 d").assumptions, Not(Contains(beside_meals)));
}

// Nobody is in balance without food: such a body would have no magnesium at all.
TEST(ScenarioRequest, ADayWithoutMealsIsNoHabit) {
    std::string text = scenario_text;
    text.insert(text.find("\n\n[[regimen]]"), "\nmeals = []");
    const sample_file file("scenario.toml", text);
    const evidence::evidence_base base = evidence::load_evidence();
    const scenario_request from{.file = file.path(), .regimen = {}, .person_file = {}};
    const asked_scenario asked = read_request(from, base);
    try {
        static_cast<void>(prepared(asked, base, from, model::everyday_options()));
        FAIL() << "accepted";
    } catch (const input_error& refusal) {
        EXPECT_EQ(refusal.issues().front().key, "routine.meals");
        EXPECT_EQ(refusal.issues().front().where.file, file.path());
    }
}

}  // namespace
}  // namespace magnesia::api::scenario_request_test
