// plan_names_test.cpp - a plan reads the names that the check reads, and nothing turns it away that the check judges.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/plan/plan_person.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::plan_names_test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const evidence::evidence_base& base() {
    static const evidence::evidence_base loaded = evidence::load_evidence();
    return loaded;
}

/// The body of somebody who says these lines of health.
scenario::person body_with(const std::string& lines) {
    std::string text = person_text;
    text.insert(text.find("\n\n[routine]"), "\n" + lines);
    const sample_file file("person.toml", text);
    plan_person who = read_checked_person(file.path(), base().safety);
    read_body(who, file.path(), base());
    return who.body->what.who;
}

TEST(PlanNames, OfMedicinesAreThoseOfTheCheck) {
    EXPECT_THAT(body_with("drugs = [\"furosemide 40 mg\"]").drugs, ElementsAre("loop_diuretic"));
    EXPECT_THAT(body_with("drugs = [\"omeprazol\"]").drugs, ElementsAre("proton_pump_inhibitor"));
    EXPECT_THAT(body_with("drugs = [\"lisinopril/hydrochlorothiazide\"]").drugs,
                ElementsAre("antihypertensive", "thiazide"));
    EXPECT_THAT(body_with("drugs = [\"hct\", \"omeprazole\"]").drugs, ElementsAre("thiazide", "proton_pump_inhibitor"));
    EXPECT_THAT(body_with("drugs = [\"levothyroxin\"]").drugs, IsEmpty());
    EXPECT_THAT(body_with("drugs = [\"nothing of the kind\"]").drugs, IsEmpty());
}

TEST(PlanNames, OfConditionsAreThoseOfTheCheck) {
    EXPECT_THAT(body_with("conditions = [\"Crohn's disease (ileum)\"]").conditions,
                ElementsAre("inflammatory_bowel_disease"));
    EXPECT_THAT(body_with("conditions = [\"lupus\"]").conditions, IsEmpty());
}

// Only names are read more kindly: what is wrong with a file is still said.
TEST(PlanNames, KeepOtherMistakesMistakes) {
    EXPECT_THROW(body_with("drugs = [3]"), input_error);
    EXPECT_THROW(body_with("conditions = \"lupus\""), input_error);
}

// Nobody is in balance without food: a plan for such a body would be one for a body without magnesium.
TEST(PlanPerson, NightsOfTheFilesRunAreNoNightsOfThePlan) {
    std::string text = scenario_text;
    text.replace(text.find("rise = \"07:00\"\n"), 15, "rise = \"07:00\"\nnights = [{ from_day = 2, awake = true }]\n");
    const sample_file file("s.toml", text);
    plan_person who = read_checked_person(file.path(), base().safety);
    read_body(who, file.path(), base());

    EXPECT_TRUE(who.body->what.day.dated_nights.empty());
    EXPECT_THAT(who.body->assumptions, testing::Contains(testing::HasSubstr("the nights of the file's run")));
}

TEST(PlanPerson, ADayWithoutMealsIsNoHabit) {
    const sample_file file("person.toml", person_text + "meals = []\n");
    plan_person who = read_checked_person(file.path(), base().safety);
    try {
        read_body(who, file.path(), base());
        FAIL() << "accepted";
    } catch (const input_error& refusal) {
        EXPECT_EQ(refusal.issues().front().key, "routine.meals");
        EXPECT_EQ(refusal.issues().front().where.file, file.path());
    }
}

}  // namespace
}  // namespace magnesia::api::plan_names_test
