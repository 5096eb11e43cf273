// read_patient_test.cpp - what a check and a screening ask of a person, each of which may be unknown.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "evidence/files/toml_file.hpp"
#include "scenario/reading/read_person.hpp"

namespace magnesia::scenario::read_patient_test {
namespace {

/// The person of a file for a check of safety, with age, sex and these lines.
person patient(const std::string& lines, std::vector<issue>& issues) {
    const tree file = evidence::parse_toml("[person]\nage_y = 40\nsex = \"female\"\n" + lines, "p.toml");
    return read_patient_table(table_reader{file, "", issues}, {});
}

TEST(ReadPatient, TakesWhatAScreeningAsks) {
    std::vector<issue> issues;
    const person who = patient(
        "epworth = 9\nneck_cm = 38.5\nppi_years = 2\nsnores = true\ntired_by_day = false\n"
        "waking_unrefreshed = true\nracing_thoughts = false\nsore_often = true\nloose_stools_easily = true\n"
        "avoids_sleeping_pills = true\nbudget_dollars_per_month = 12\ndiet_magnesium_mg = 250\n"
        "goals = [\"wellness\"]\ncramps_per_week = 2\npain_0_10 = 3\nlactating = true\n",
        issues);

    EXPECT_TRUE(issues.empty());
    EXPECT_EQ(who.is.epworth, 9);
    EXPECT_EQ(who.is.neck_cm, 38.5);
    EXPECT_EQ(who.is.ppi_years, 2);
    EXPECT_EQ(who.is.snores, true);
    EXPECT_EQ(who.is.tired_by_day, false);
    EXPECT_EQ(who.is.waking_unrefreshed, true);
    EXPECT_EQ(who.is.racing_thoughts, false);
    EXPECT_EQ(who.is.sore_often, true);
    EXPECT_EQ(who.is.loose_stools_easily, true);
    EXPECT_EQ(who.is.avoids_sleeping_pills, true);
    EXPECT_EQ(who.is.budget_dollars_per_month, 12);
    EXPECT_EQ(who.diet_magnesium_mg, 250);
    EXPECT_EQ(who.goals, std::vector<std::string>{"wellness"});
    EXPECT_EQ(who.cramps_per_week, 2);
    EXPECT_EQ(who.pain_0_10, 3);
    EXPECT_EQ(who.lactating, true);
}

TEST(ReadPatient, RefusesAnUnknownAgeOrSex) {
    for (const char* lines : {"age_y = \"unknown\"\nsex = \"male\"\n", "age_y = 40\nsex = \"unknown\"\n"}) {
        std::vector<issue> issues;
        const tree file = evidence::parse_toml(std::string("[person]\n") + lines, "p.toml");
        static_cast<void>(read_patient_table(table_reader{file, "", issues}, {}));
        EXPECT_EQ(issues.size(), 1u) << lines;
    }
}

TEST(ReadPatient, NamesAreAsManyAndAsLongAsSomebodyMaySay) {
    const auto found_in = [](const std::string& lines) {
        std::vector<issue> issues;
        static_cast<void>(patient(lines, issues));
        return issues;
    };
    std::string names;
    for (int i = 0; i < 100; ++i) names += "\"a\", ";

    for (const std::string key : {"drugs", "conditions"}) {
        EXPECT_TRUE(found_in(key + " = [" + names + "]").empty()) << key;
        ASSERT_EQ(found_in(key + " = [" + names + "\"a\"]").size(), 1u) << key;
        EXPECT_EQ(found_in(key + " = [" + names + "\"a\"]")[0].found, "is too long") << key;
        EXPECT_TRUE(found_in(key + " = [\"" + std::string(200, 'a') + "\"]").empty()) << key;
        ASSERT_EQ(found_in(key + " = [\"" + std::string(201, 'a') + "\"]").size(), 1u) << key;
        EXPECT_EQ(found_in(key + " = [\"" + std::string(201, 'a') + "\"]")[0].key, "person." + key + "[1]");
    }
    for (const std::string rest : {"drug_times = [[\"NAME\", \"07:00\"]]", "other_magnesium = [[\"NAME\", 100]]"}) {
        std::string lines = rest;
        const auto found = found_in(lines.replace(lines.find("NAME"), 4, std::string(201, 'a')));
        ASSERT_EQ(found.size(), 1u) << rest;
        EXPECT_EQ(found[0].found, "has a name of 201 bytes");
    }
}

TEST(ReadPatient, LetsEveryOtherKeyBeUnknown) {
    for (const char* key : {"epworth",
                            "neck_cm",
                            "ppi_years",
                            "snores",
                            "tired_by_day",
                            "waking_unrefreshed",
                            "racing_thoughts",
                            "sore_often",
                            "loose_stools_easily",
                            "avoids_sleeping_pills",
                            "budget_dollars_per_month",
                            "diet_magnesium_mg",
                            "pain_0_10",
                            "cramps_per_week",
                            "training_status",
                            "weight_kg",
                            "height_cm",
                            "egfr_ml_min",
                            "creatinine_umol_l",
                            "isi",
                            "insomnia",
                            "anxiety_gad7",
                            "low_mood_phq9",
                            "serum_magnesium_mmol_per_l",
                            "systolic_mmhg",
                            "pregnant_weeks",
                            "conditions",
                            "drugs",
                            "drug_times",
                            "other_magnesium",
                            "goals",
                            "foods"}) {
        std::vector<issue> issues;
        const person said = patient(std::string(key) + " = \"unknown\"\n", issues);
        const person silent = patient("", issues);

        EXPECT_TRUE(issues.empty()) << key;
        EXPECT_EQ(said, silent) << key;
    }
}

TEST(ReadPatient, KnowsAnEmptyListOfSymptomsFromNone) {
    std::vector<issue> issues;

    EXPECT_TRUE(patient("symptoms = []\n", issues).is.symptoms_are_said);
    EXPECT_FALSE(patient("", issues).is.symptoms_are_said);
    EXPECT_FALSE(patient("symptoms = \"unknown\"\n", issues).is.symptoms_are_said);
    EXPECT_TRUE(issues.empty());
}

TEST(ReadPatient, RefusesWhatAScreeningCannotBeTold) {
    for (const char* line : {"epworth = 25", "neck_cm = 15", "ppi_years = -1", "snores = \"often\"",
                             "budget_dollars_per_month = -5", "goals = [\"fitness\"]", "diet_magnesium_mg = -1"}) {
        std::vector<issue> issues;
        static_cast<void>(patient(line + std::string("\n"), issues));
        EXPECT_EQ(issues.size(), 1u) << line;
    }
}

}  // namespace
}  // namespace magnesia::scenario::read_patient_test
