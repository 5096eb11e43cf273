// read_person_test.cpp - what may be said of a person: children, creatinine, blood values, pregnancy, illness, drugs.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "scenario/reading/read_person.hpp"
#include "scenario/values/creatinine.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_person_test {
namespace {

const std::string egfr_line = "egfr_ml_min = \"unknown\"\n";
const std::string goals_line = "goals = [\"sleep\"]\n";

/// The person of the sample with further lines.
person with(const std::string& lines) {
    return read_text(changed(goals_line, goals_line + lines)).who;
}

issue refused(const std::string& lines) {
    return issue_with(goals_line, goals_line + lines);
}

TEST(ReadPerson, WhatIsNotSaidIsUnknownNotZero) {
    const person who = read_text(std::string{sample_text}).who;

    EXPECT_EQ(who.egfr_ml_min, std::nullopt);
    EXPECT_EQ(who.creatinine_umol_l, std::nullopt);
    EXPECT_EQ(who.serum_magnesium_mmol_per_l, std::nullopt);
    EXPECT_EQ(who.albumin_g_per_l, std::nullopt);
    EXPECT_EQ(who.calcium_mg, std::nullopt);
    EXPECT_EQ(who.vitamin_d_nmol_per_l, std::nullopt);
    EXPECT_EQ(who.pregnant_weeks, std::nullopt);
    EXPECT_EQ(with("calcium_mg = 0\n").calcium_mg, 0);  // said to be nothing: known
}

TEST(ReadPerson, CreatinineStandsForFiltrationInEitherUnit) {
    const person mass = read_text(changed(egfr_line, "creatinine_mg_dl = 1\n")).who;
    const person moles = read_text(changed(egfr_line, "creatinine_umol_l = 88.4\n")).who;

    EXPECT_EQ(mass, moles);
    EXPECT_EQ(moles.creatinine_umol_l, 88.4);
    ASSERT_TRUE(moles.egfr_ml_min);
    EXPECT_NEAR(*moles.egfr_ml_min, 70.77, 0.05);  // 142 (1/0.7)^-1.2 0.9938^45 1.012: by hand
}

TEST(ReadPerson, FiltrationIsSaidInOneWay) {
    EXPECT_EQ(issue_with(egfr_line, egfr_line + "creatinine_mg_dl = 1\n").found,
              "stands beside egfr_ml_min, which says the same");
    EXPECT_EQ(issue_with(egfr_line, "creatinine_umol_l = 88\ncreatinine_mg_dl = 1\n").key, "person.creatinine_mg_dl");
    EXPECT_NE(issue_with(egfr_line, "").allowed.find("creatinine_mg_dl"), std::string::npos);
    EXPECT_EQ(issue_with(egfr_line, "creatinine_mg_dl = \"unknown\"\n").found, "is a text, not a number");
    EXPECT_EQ(issue_with(egfr_line, "creatinine_mg_dl = 85\n").found, "is out of range");  // that was umol/L
    EXPECT_EQ(issue_with(egfr_line, "creatinine_umol_l = 0.9\n").found, "is out of range");
    EXPECT_NE(issue_with(egfr_line, "creatinine_mg_dl = 12\n").found.find("means an eGFR of"), std::string::npos);
    EXPECT_EQ(issue_with(egfr_line, "creatinine_mg_l = 12\n" + egfr_line).nearest, "creatinine_mg_dl");
}

TEST(ReadPerson, AKeySaidTwiceIsRefusedAndNoneOfTheTwoIsChosen) {
    EXPECT_FALSE(issues_of(changed(goals_line, "calcium_mg = 900\ncalcium_mg = 800\n")).empty());
    EXPECT_FALSE(issues_of(changed(egfr_line, egfr_line + egfr_line)).empty());
    EXPECT_FALSE(issues_of(changed("at = \"07:30\"", "at = \"07:30\", at = \"08:30\"")).empty());
}

/// The sample's words and names that only a check of safety knows.
vocabulary words_with_safety() {
    vocabulary words = sample_words();
    words.other_conditions = {{"asthma", {}}};
    words.other_drugs = {{"doxycycline", {"Vibramycin"}}};
    words.symptoms = {{"chest_pain", {"pain in the chest"}}};
    return words;
}

TEST(ReadPerson, NamesThatOnlyTheCheckKnowsAreAcceptedAndGiveTheBodyNothing) {
    const std::string lines = "conditions = [\"asthma\", \"diabetes\"]\ndrugs = [\"vibramycin\", \"hct\"]\n";
    const tree file = evidence::parse_toml(changed(goals_line, goals_line + lines), "s.toml");
    const person who = read_scenario(file, words_with_safety()).who;

    EXPECT_EQ(who.conditions, (std::vector<std::string>{"type_2_diabetes"}));
    EXPECT_EQ(who.drugs, (std::vector<std::string>{"hydrochlorothiazide"}));
    EXPECT_EQ(who.other_conditions, (std::vector<std::string>{"asthma"}));  // kept, so that answers can say so
    EXPECT_EQ(who.other_drugs, (std::vector<std::string>{"vibramycin"}));
    EXPECT_EQ(refused("drugs = [\"vibramycin\"]\n").found, "is not known");  // without those names
}

TEST(ReadPerson, NamesThatOnlyTheCheckKnowsStandInAPrintedScenarioToo) {
    const std::string lines = "conditions = [\"asthma\", \"diabetes\"]\ndrugs = [\"vibramycin\", \"doxycycline\"]\n";
    const auto read = [](const std::string& text) {
        return read_scenario(evidence::parse_toml(text, "s.toml"), words_with_safety());
    };
    const scenario what = read(changed(goals_line, goals_line + lines));

    EXPECT_EQ(what.who.other_drugs, (std::vector<std::string>{"vibramycin"}));  // two names of one
    EXPECT_EQ(read(print_toml(what)), what);
}

TEST(ReadPerson, KeysOfTheCheckAreJudgedAlsoInAScenario) {
    EXPECT_EQ(refused("region = \"atlantis\"\n").key, "person.region");
    EXPECT_EQ(refused("region = \"austrai\"\n").nearest, "austria");  // and not australia, with another limit
    EXPECT_EQ(refused("drugs = [\"None\"]\n").found, "is no name");
    EXPECT_EQ(refused("conditions = [\"none\"]\n").allowed, "conditions = [] where there is none");
    EXPECT_EQ(refused("dialysis = 1\n").found, "is neither true nor false");
    EXPECT_EQ(with("region = \"eu\"\ndialysis = \"unknown\"\n"), with(""));
}

TEST(ReadPatient, NeedsOnlyAgeAndSexAndKeepsWhatItDoesNotKnow) {
    std::vector<issue> issues;
    const std::string text =
        "[person]\nage_y = 0.5\nsex = \"male\"\nsymptoms = [\"Pain in the chest\"]\ndrugs = [\"??\"]\n"
        "other_magnesium = [[\"antacid\", \"unknown\"]]\nregion = \"unknown\"\n";
    const tree file = evidence::parse_toml(text, "p.toml");
    const person who = read_patient_table(table_reader{file, "", issues}, words_with_safety());

    EXPECT_TRUE(issues.empty());
    EXPECT_EQ(who.age_y, 0.5);
    EXPECT_EQ(who.egfr_ml_min, std::nullopt);
    EXPECT_EQ(who.is.symptoms, (std::vector<std::string>{"chest_pain"}));
    EXPECT_EQ(who.is.drugs, (std::vector<std::string>{"??"}));
    EXPECT_EQ(who.is.conditions, std::nullopt);
    EXPECT_EQ(who.is.others, (std::vector<other_magnesium>{{"antacid", std::nullopt}}));
    EXPECT_EQ(who.is.region, "");
}

TEST(ReadPerson, SerumMagnesiumIsReadInEitherUnitAndSaidOnce) {
    EXPECT_EQ(with("serum_magnesium_mmol_per_l = 0.85\n").serum_magnesium_mmol_per_l, 0.85);
    // 2.0 mg/dL * 10 / 24.305 = 0.8229
    EXPECT_NEAR(*with("serum_magnesium_mg_per_dl = 2\n").serum_magnesium_mmol_per_l, 0.8229, 1e-4);
    EXPECT_EQ(refused("serum_magnesium_mmol_per_l = 0.85\nserum_magnesium_mg_per_dl = 2\n").key,
              "person.serum_magnesium_mg_per_dl");
    EXPECT_EQ(refused("serum_magnesium_mmol_per_l = 20\n").found, "is out of range");
}

TEST(ReadPerson, BloodAndDietValuesHaveEdges) {
    struct edge {
        const char *key, *low, *below, *high, *above;
    };
    for (const edge& e :
         {edge{"albumin_g_per_l", "5", "4.9", "70", "70.1"}, edge{"calcium_mg", "0", "-1", "6000", "6001"},
          edge{"vitamin_d_nmol_per_l", "1", "0.9", "1000", "1001"}, edge{"pregnant_weeks", "0", "-1", "42", "42.1"},
          edge{"serum_magnesium_mmol_per_l", "0.1", "0.09", "6", "6.1"},
          edge{"serum_magnesium_mg_per_dl", "0.3", "0.2", "14.5", "14.6"}}) {
        const std::string key = std::string{e.key} + " = ";
        EXPECT_NO_THROW(with(key + e.low + "\n")) << e.key;
        EXPECT_NO_THROW(with(key + e.high + "\n")) << e.key;
        EXPECT_EQ(refused(key + e.below + "\n").found, "is out of range") << e.key;
        EXPECT_EQ(refused(key + e.above + "\n").found, "is out of range") << e.key;
    }
}

TEST(ReadPerson, AChildsBuildFollowsItsAge) {
    const std::string build = "age_y = 45\nsex = \"female\"\nweight_kg = 68\nheight_cm = 168\n";
    const auto child = [](const std::string& age, const std::string& kg, const std::string& cm) {
        return "age_y = " + age + "\nsex = \"female\"\nweight_kg = " + kg + "\nheight_cm = " + cm + "\n";
    };

    EXPECT_TRUE(reads_with(build, child("1", "9.5", "75")));
    EXPECT_TRUE(reads_with(build, child("7", "23", "122")));
    EXPECT_EQ(issue_with(build, child("7", "2.3", "122")).key, "person.weight_kg");
    EXPECT_EQ(issue_with(build, child("2", "12", "168")).key, "person.height_cm");
    EXPECT_NE(issue_with(build, child("2", "12", "168")).allowed.find("70 to 110 cm (at this age)"), std::string::npos);
}

TEST(ReadPerson, AChildsCreatinineIsReadByTheEquationForChildren) {
    std::string text = changed(egfr_line, "creatinine_mg_dl = 0.5\n");
    text.replace(text.find("age_y = 45"), 10, "age_y = 6");
    text.replace(text.find("weight_kg = 68"), 14, "weight_kg = 20");
    text.replace(text.find("height_cm = 168"), 15, "height_cm = 115");

    EXPECT_NEAR(*read_text(text).who.egfr_ml_min, 0.413 * 115 / 0.5, 1e-9);
}

TEST(ReadPerson, PregnancyIsAWomansOfThatAge) {
    EXPECT_EQ(with("pregnant_weeks = 28\n").pregnant_weeks, 28);
    std::string text = changed(goals_line, "pregnant_weeks = 28\n");
    text.replace(text.find("\"female\""), 8, "\"male\"");
    ASSERT_EQ(issues_of(text).size(), 1u);
    EXPECT_EQ(issues_of(text)[0].found, "is said of a man");

    text = changed(goals_line, "pregnant_weeks = 28\n");
    text.replace(text.find("age_y = 45"), 10, "age_y = 75");
    ASSERT_EQ(issues_of(text).size(), 1u);
    EXPECT_EQ(issues_of(text)[0].found, "is said at an age of 75 years");
}

TEST(ReadPerson, ConditionsAndDrugsAreKnownOnesByAnyName) {
    const person who = with("conditions = [\"Coeliac disease\", \"diabetes\"]\ndrugs = [\"hct\"]\n");

    EXPECT_EQ(who.conditions, (std::vector<std::string>{"celiac_disease", "type_2_diabetes"}));
    EXPECT_EQ(who.drugs, (std::vector<std::string>{"hydrochlorothiazide"}));
    const issue what = refused("drugs = [\"omeprazole\", \"omeprazol\"]\n");
    EXPECT_EQ(what.key, "person.drugs[2]");
    EXPECT_EQ(what.nearest, "omeprazole");
    EXPECT_EQ(what.where.column, 24u);
    EXPECT_EQ(with("drugs = [\"hct\", \"hydrochlorothiazide\"]\n").drugs,
              (std::vector<std::string>{"hydrochlorothiazide"}));
    EXPECT_EQ(refused("drugs = \"omeprazole\"\n").found, "is a text, not a list");
    EXPECT_EQ(refused("drugs = [1]\n").key, "person.drugs[1]");
}

// As the check of safety takes them.
TEST(ReadPerson, TwoNamesOfOneIllnessAreThatIllnessOnce) {
    const person who = with("conditions = [\"diabetes\", \"celiac_disease\", \"type-2-diabetes\", \"diabetes\"]\n");

    EXPECT_EQ(who.conditions, (std::vector<std::string>{"type_2_diabetes", "celiac_disease"}));
}

TEST(ReadPerson, AVocabularyWithoutDrugsSaysThatItKnowsNone) {
    const tree file = evidence::parse_toml(changed(goals_line, "drugs = [\"omeprazole\"]\n"), "s.toml");
    try {
        read_scenario(file, {.forms = sample_words().forms});
        FAIL();
    } catch (const input_error& error) {
        ASSERT_EQ(error.issues().size(), 1u);
        EXPECT_EQ(error.issues()[0].allowed, "none in this version");
    }
}

TEST(ReadPerson, ComplaintsAreUnknownUntilSaid) {
    const person who = read_text(std::string{sample_text}).who;

    EXPECT_FALSE(who.insomnia || who.isi || who.anxiety_gad7 || who.low_mood_phq9 || who.pain_0_10);
    EXPECT_FALSE(insomnia_index(who));
}

TEST(ReadPerson, InsomniaIsSaidAsAClassOrAnIndex) {
    const auto person_with = [](const std::string& lines) {
        return read_text(changed("goals", lines + "\ngoals")).who;
    };

    // Cut-offs of the index: 8, 15 and 22 (Morin 2011).
    EXPECT_EQ(person_with("isi = 7").insomnia, insomnia_class::none);
    EXPECT_EQ(person_with("isi = 8").insomnia, insomnia_class::mild);
    EXPECT_EQ(person_with("isi = 21").insomnia, insomnia_class::moderate);
    EXPECT_EQ(person_with("isi = 22").insomnia, insomnia_class::severe);
    EXPECT_EQ(insomnia_index(person_with("isi = 13")), 13);
    EXPECT_EQ(insomnia_index(person_with("insomnia = \"moderate\"")), 18);
    EXPECT_EQ(person_with("insomnia = \"moderate\"").isi, std::nullopt);
    EXPECT_EQ(issue_with("goals", "isi = 3\ninsomnia = \"mild\"\ngoals").key, "person.isi");
    EXPECT_EQ(issue_with("goals", "insomnia = \"sever\"\ngoals").nearest, "severe");
}

TEST(ReadPerson, WhatAClinicKnowsIsUnknownUntilSaid) {
    const person who = read_text(std::string{sample_text}).who;

    EXPECT_FALSE(who.systolic_mmhg || who.diastolic_mmhg || who.fasting_glucose_mmol_per_l || who.homa_ir ||
                 who.hba1c_percent || who.crp_mg_per_l || who.cramps_per_week || who.rmssd_ms ||
                 who.gait_speed_m_per_s || who.chair_stand_s || who.training || who.lactating);
}

TEST(ReadPerson, WhatAClinicKnowsIsReadAsSaid) {
    const person who = read_text(changed("goals",
                                         "systolic_mmhg = 141\ndiastolic_mmhg = 88\nfasting_glucose_mmol_per_l = 5.6\n"
                                         "homa_ir = 2.9\nhba1c_percent = 5.8\ncrp_mg_per_l = 3.5\ncramps_per_week = 4\n"
                                         "rmssd_ms = 28\ngait_speed_m_per_s = 1.1\nchair_stand_s = 11.3\n"
                                         "training_status = \"recreational\"\nlactating = false\ngoals"))
                           .who;

    EXPECT_EQ(who.systolic_mmhg, 141);
    EXPECT_EQ(who.diastolic_mmhg, 88);
    EXPECT_EQ(who.fasting_glucose_mmol_per_l, 5.6);
    EXPECT_EQ(who.homa_ir, 2.9);
    EXPECT_EQ(who.hba1c_percent, 5.8);
    EXPECT_EQ(who.crp_mg_per_l, 3.5);
    EXPECT_EQ(who.cramps_per_week, 4);
    EXPECT_EQ(who.rmssd_ms, 28);
    EXPECT_EQ(who.gait_speed_m_per_s, 1.1);
    EXPECT_EQ(who.chair_stand_s, 11.3);
    EXPECT_EQ(who.training, training_status::recreational);
    EXPECT_EQ(who.lactating, false);
}

TEST(ReadPerson, WhatAClinicKnowsHasEdges) {
    for (const char* line :
         {"systolic_mmhg = 260", "diastolic_mmhg = 30", "fasting_glucose_mmol_per_l = 2",
          "fasting_glucose_mg_per_dl = 720", "homa_ir = 0.1", "hba1c_percent = 20", "crp_mg_per_l = 0",
          "cramps_per_week = 0", "rmssd_ms = 300", "gait_speed_m_per_s = 3", "chair_stand_s = 3", "lactating = true"}) {
        EXPECT_TRUE(reads_with("goals", std::string{line} + "\ngoals")) << line;
    }
    for (const char* line :
         {"systolic_mmhg = 59", "diastolic_mmhg = 161", "fasting_glucose_mmol_per_l = 95",
          "fasting_glucose_mg_per_dl = 5.2", "homa_ir = 0", "hba1c_percent = 54", "crp_mg_per_l = -1",
          "cramps_per_week = 71", "rmssd_ms = 0", "gait_speed_m_per_s = 4", "chair_stand_s = 2"}) {
        const issue what = issue_with("goals", std::string{line} + "\ngoals");
        EXPECT_EQ(what.found, "is out of range") << line;
        EXPECT_EQ(what.where.line, 9u) << line;
    }
    EXPECT_EQ(issue_with("goals", "training_status = \"atlete\"\ngoals").nearest, "athlete");
    EXPECT_EQ(issue_with("goals", "systolic_mmgh = 120\ngoals").nearest, "systolic_mmhg");
}

TEST(ReadPerson, DiastolicPressureIsTheLowerOne) {
    EXPECT_TRUE(reads_with("goals", "systolic_mmhg = 120\ndiastolic_mmhg = 119\ngoals"));
    const issue what = issue_with("goals", "systolic_mmhg = 80\ndiastolic_mmhg = 120\ngoals");
    EXPECT_EQ(what.key, "person.diastolic_mmhg");
    EXPECT_EQ(what.found, "is not below systolic_mmhg = 80");
    EXPECT_EQ(issue_with("goals", "systolic_mmhg = 100\ndiastolic_mmhg = 100\ngoals").key, "person.diastolic_mmhg");
}

// Glucose, C6H12O6: 180.156 g/mol, so 100 mg/dL are 5.55 mmol/L.
TEST(ReadPerson, GlucoseMayBeSaidInMilligramsPerDecilitre) {
    const person who = read_text(changed("goals", "fasting_glucose_mg_per_dl = 100\ngoals")).who;

    EXPECT_NEAR(*who.fasting_glucose_mmol_per_l, 1000 / 180.156, 1e-9);
    EXPECT_EQ(issue_with("goals", "fasting_glucose_mmol_per_l = 5\nfasting_glucose_mg_per_dl = 90\ngoals").key,
              "person.fasting_glucose_mg_per_dl");
}

TEST(ReadPerson, OnlyAWomanOfAnAgeToBearChildrenLactates) {
    std::string man = changed("goals", "lactating = true\ngoals");
    man.replace(man.find("\"female\""), 8, "\"male\"");
    ASSERT_EQ(issues_of(man).size(), 1u);
    EXPECT_EQ(issues_of(man)[0].key, "person.lactating");
    man.replace(man.find("true"), 4, "false");
    EXPECT_TRUE(issues_of(man).empty());
    std::string old = changed("goals", "lactating = true\ngoals");
    old.replace(old.find("age_y = 45"), 10, "age_y = 75");
    ASSERT_EQ(issues_of(old).size(), 1u);
    EXPECT_EQ(issues_of(old)[0].found, "is said at an age of 75 years");
}

TEST(ReadPerson, ScalesOfComplaintsHaveEdges) {
    for (const char* line : {"isi = 28", "anxiety_gad7 = 21", "low_mood_phq9 = 27", "pain_0_10 = 10", "isi = 0"}) {
        EXPECT_TRUE(reads_with("goals", std::string{line} + "\ngoals")) << line;
    }
    for (const char* line : {"isi = 28.5", "anxiety_gad7 = 22", "low_mood_phq9 = 28", "pain_0_10 = -1"}) {
        EXPECT_EQ(issue_with("goals", std::string{line} + "\ngoals").found, "is out of range") << line;
    }
}

}  // namespace
}  // namespace magnesia::scenario::read_person_test
