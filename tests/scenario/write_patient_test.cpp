// write_patient_test.cpp - a person that is printed reads back to the same one, whatever was said.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_patient.hpp"

#include <gtest/gtest.h>

#include "evidence/files/toml_file.hpp"
#include "scenario/reading/read_person.hpp"
#include "scenario/writing/write_template.hpp"

namespace magnesia::scenario::write_patient_test {
namespace {

struct read_back {
    person who;
    routine day;
};

read_back read(const std::string& file) {
    const tree text = evidence::parse_toml(file, "p.toml");
    std::vector<issue> issues;
    const table_reader top{text, "", issues};
    vocabulary words;
    words.symptoms = {{"chest_pain", {}}};
    read_back all;
    all.who = read_patient_table(top, words);
    if (text.find("routine") != nullptr) all.day = read_routine_table(top, {});
    if (!issues.empty()) throw input_error(issues);
    return all;
}

/// A woman of whom nearly everything is known; numbers are without meaning, but for their ranges.
person talkative() {
    person who;
    who.age_y = 33.5;
    who.weight_kg = 61.3;
    who.height_cm = 171.25;
    who.egfr_ml_min = 88.5;
    who.diet_magnesium_mg = 270;
    who.goals = {"wellness", "sleep"};
    who.serum_magnesium_mmol_per_l = 0.81;
    who.systolic_mmhg = 131;
    who.diastolic_mmhg = 79;
    who.isi = 12;
    who.insomnia = insomnia_of(12);
    who.anxiety_gad7 = 6;
    who.low_mood_phq9 = 7;
    who.pain_0_10 = 2;
    who.cramps_per_week = 1.5;
    who.training = training_status::athlete;
    who.lactating = true;
    health& is = who.is;
    is.region = "nordic";
    is.symptoms = {"chest_pain"};
    is.symptoms_are_said = true;
    is.conditions = std::vector<std::string>{"a \"rare\" one", "back\\slash"};
    is.drugs = std::vector<std::string>{"levothyroxine"};
    is.drug_times = {{"levothyroxine", {7 * 60}}, {"levothyroxine", {19 * 60 + 30}}};
    is.others = std::vector<other_magnesium>{{"antacid", std::nullopt}, {"multivitamin", 57.5}};
    is.pregnant = false;
    is.dialysis = false;
    is.surgery_planned = true;
    is.clinician_agrees = true;
    is.pulse_per_min = 55;
    is.zinc_mg = 10;
    is.vitamin_b6_mg = 1.5;
    is.epworth = 8;
    is.neck_cm = 36.5;
    is.ppi_years = 1.5;
    is.snores = true;
    is.tired_by_day = false;
    is.waking_unrefreshed = true;
    is.racing_thoughts = false;
    is.sore_often = true;
    is.loose_stools_easily = false;
    is.avoids_sleeping_pills = true;
    is.budget_dollars_per_month = 12.5;
    who.hba1c_percent = 5.6;
    who.fasting_glucose_mmol_per_l = 5.2;
    who.calcium_mg = 900;
    return who;
}

TEST(WritePatient, ReadsBackEverythingThatWasSaid) {
    EXPECT_EQ(read(print_patient(talkative(), std::nullopt)).who, talkative());
}

// An answer carries its scenario so: what is asked again has to be what was asked.
TEST(WriteScenario, KeepsAllThatWasSaidOfHealth) {
    scenario what;
    what.who = talkative();
    what.run = {{2026, 3, 2}, 10};
    what.day.zone = "UTC";
    what.day.bed = {23 * 60};
    what.day.rise = {7 * 60};

    EXPECT_EQ(read(print_toml(what, talkative().is)).who.is, talkative().is);
}

TEST(WritePatient, ReadsBackAPersonOfWhomNothingIsKnown) {
    person who;
    who.age_y = 70;
    who.sex = biological_sex::male;

    EXPECT_EQ(read(print_patient(who, std::nullopt)).who, who);
}

TEST(WritePatient, TellsEmptyListsFromListsNotSaid) {
    person none;
    none.age_y = 50;
    none.is.conditions = std::vector<std::string>{};
    none.is.drugs = std::vector<std::string>{};
    none.is.others = std::vector<other_magnesium>{};
    none.is.symptoms_are_said = true;

    EXPECT_EQ(read(print_patient(none, std::nullopt)).who, none);
}

TEST(WritePatient, KeepsCreatinineAndTheWeekOfPregnancyAsTheyWereSaid) {
    person who;
    who.age_y = 30;
    who.creatinine_umol_l = 70;
    who.pregnant_weeks = 20;
    who.is.pregnant = true;
    const std::string file = print_patient(who, std::nullopt);

    EXPECT_NE(file.find("creatinine_umol_l = 70\n"), std::string::npos);
    EXPECT_EQ(file.find("egfr_ml_min"), std::string::npos);  // two of them would be refused
    EXPECT_EQ(read(file).who.creatinine_umol_l, 70);
    EXPECT_EQ(read(file).who.pregnant_weeks, 20);
    EXPECT_EQ(read(file).who.is.pregnant, true);
}

TEST(WritePatient, WritesTheClassOfInsomniaWhenNoScoreIsKnown) {
    person who;
    who.age_y = 30;
    who.insomnia = insomnia_class::severe;

    EXPECT_EQ(read(print_patient(who, std::nullopt)).who.insomnia, insomnia_class::severe);
}

TEST(WritePatient, LeavesMealsThatWereNotSaidToTheReader) {
    person who;
    who.age_y = 30;
    said_day day;
    day.what.zone = "UTC";
    day.what.bed = {22 * 60};
    day.what.rise = {6 * 60};
    day.what.caffeine = {{{8 * 60}, 95}};

    const routine unsaid = read(print_patient(who, day)).day;
    day.says_meals = true;
    const routine fasting = read(print_patient(who, day)).day;

    EXPECT_EQ(unsaid.meals.size(), 3u);
    EXPECT_TRUE(fasting.meals.empty());
    EXPECT_EQ(unsaid.caffeine, day.what.caffeine);
    EXPECT_EQ(unsaid.bed, day.what.bed);
}

TEST(WritePatient, MarksWhatIsRough) {
    person who;
    who.age_y = 30;
    who.diet_magnesium_mg = 210;
    said_day night;
    night.what.zone = "UTC";
    night.what.bed = {1380};
    night.what.rise = {420};
    const std::string file = print_patient(who, night, {.kidneys = "a bound", .diet = "a guess", .night = "assumed"});

    EXPECT_NE(file.find("# a bound\negfr_ml_min = "), std::string::npos);
    EXPECT_NE(file.find("# a guess\ndiet_magnesium_mg = 210\n"), std::string::npos);
    EXPECT_NE(file.find("# assumed\n[routine]\n"), std::string::npos);
    EXPECT_EQ(read(file).who, who);
}

}  // namespace
}  // namespace magnesia::scenario::write_patient_test
