// person_warnings_test.cpp - names that change nothing, diets and sera that hardly anybody has: said, never refused.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/person_warnings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/compare/compare.hpp"
#include "api/compare/compare_json.hpp"
#include "api/compare/compare_screen.hpp"
#include "api/parts/rerun.hpp"
#include "api/simulate/json_simulate.hpp"
#include "api/simulate/report.hpp"
#include "api/simulate/screen.hpp"
#include "api/simulate/simulate.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::person_warnings_test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

const std::string names_sentence =
    "Only `magnesia check` knows amikacin, gentamicin, gastric bypass and osa: in the simulated body nothing "
    "changes by them.";
const std::string apnoea_sentence = "Untreated sleep apnoea is a matter for a clinician; magnesium does not treat it.";

/// The sample's person with lines of its own in place of the filtration.
std::string with_lines(const std::string& lines) {
    return with_change(scenario_text, "egfr_ml_min = 90\n", lines);
}

const std::string unsimulated_lines =
    "egfr_ml_min = 90\nconditions = [\"gastric_bypass\", \"hypertension\", \"osa\"]\n"
    "drugs = [\"amikacin\", \"gentamicin\", \"thiazide\"]\n";

simulate_answer simulated(const std::string& text, front shown_on = front::report) {
    const sample_file file("s.toml", text);
    simulate_request request;
    request.from = {.file = file.path(), .regimen = {}, .person_file = {}};
    request.draws = 0;
    request.shown_on = shown_on;
    return *simulate(request);
}

/// What is warned of in the sample's person, changed.
std::vector<std::string> warned(scenario::person who, int days = 28) {
    static const evidence::evidence_base base = evidence::load_simulation_evidence();
    return warnings_of_person(who, base.defaults.who.day, days, base);
}

scenario::person adult() {
    scenario::person who;
    who.age_y = 45;
    who.weight_kg = 68;
    who.height_cm = 168;
    who.egfr_ml_min = 95;
    who.diet_magnesium_mg = 300;
    return who;
}

TEST(PersonWarnings, OfFoodsByAShortNameSayWhatTheyWereTakenAs) {
    scenario::person who = adult();
    who.foods_taken_as = "`eggs` as Egg, hard-boiled";
    EXPECT_THAT(warned(who), Contains("Short or other names of foods are taken so: `eggs` as Egg, hard-boiled."));
    EXPECT_THAT(warned(adult()), Not(Contains(HasSubstr("taken as"))));
}

TEST(PersonWarnings, SimulateNamesWhatChangesNothingOnTheScreenInJsonAndInTheReport) {
    const simulate_answer answer = simulated(with_lines(unsimulated_lines));

    EXPECT_THAT(answer.head.warnings, Contains(names_sentence));  // hypertension and thiazide act on the body
    EXPECT_THAT(answer.head.warnings, Contains(apnoea_sentence));
    const std::string screen = screen_of(answer, {.with = letters::ascii, .report = {}});
    EXPECT_THAT(screen, HasSubstr("`magnesia check` asks for a clinician before this is taken"));  // amikacin
    EXPECT_THAT(screen, HasSubstr("Only `magnesia check` knows amikacin"));  // a screen has no room for the third
    EXPECT_THAT(json_of(answer), HasSubstr(names_sentence));
    EXPECT_THAT(json_of(answer), HasSubstr(apnoea_sentence));
    EXPECT_THAT(report_of(answer, display_unit::mmol_per_l),
                HasSubstr("in the simulated body nothing changes by them"));
}

// The answer holds its scenario: read again it names the same, so that `rerun` finds nothing changed.
TEST(PersonWarnings, AnAnswerRunAgainWarnsOfTheSame) {
    const sample_file written("answer.json", json_of(simulated(with_lines(unsimulated_lines), front::data)));

    EXPECT_THAT(rerun({.file = written.path()}), HasSubstr(names_sentence));
}

TEST(PersonWarnings, CompareNamesWhatChangesNothing) {
    const sample_file file("s.toml", with_lines(unsimulated_lines));
    const compare_answer answer =
        *compare({.from = {.file = file.path(), .lines = {"none"}, .person_file = {}}, .draws = 0});

    EXPECT_THAT(answer.head.warnings, Contains(names_sentence));
    EXPECT_THAT(screen_of(answer, {.with = letters::ascii, .report = {}}),
                HasSubstr("Only `magnesia check` knows amikacin"));
    EXPECT_THAT(json_of(answer), HasSubstr(apnoea_sentence));
}

TEST(PersonWarnings, OfAChildTheNightAndScoresAreDoubtedAndNotTheMagnesium) {
    const auto doubted = Contains(HasSubstr("reckoned as an adult's"));
    scenario::person who = adult();
    who.age_y = 17;
    EXPECT_THAT(warned(who), doubted);
    who.age_y = 18;
    EXPECT_THAT(warned(who), Not(doubted));
}

TEST(PersonWarnings, APregnancyThatStandsStillIsTold) {
    const auto told = Contains(HasSubstr("Pregnancy stays at week"));
    scenario::person who = adult();
    who.pregnant_weeks = 20;
    EXPECT_THAT(warned(who, 27), Not(told));
    EXPECT_THAT(warned(who, 28), Contains("Pregnancy stays at week 20 through the run, which ends 4 weeks later."));
    who.pregnant_weeks = 41;
    EXPECT_THAT(warned(who, 3), Not(told));
    EXPECT_THAT(warned(who, 8), told);
}

TEST(PersonWarnings, NothingIsSaidOfAnUsualPerson) {
    EXPECT_THAT(warned(adult()), IsEmpty());
    scenario::person ill = adult();
    ill.conditions = {"type_2_diabetes"};  // changes numbers of the body
    EXPECT_THAT(warned(ill), IsEmpty());
}

TEST(PersonWarnings, OneNameIsOne) {
    scenario::person who = adult();
    who.other_drugs = {"gentamicin"};
    EXPECT_THAT(warned(who), Contains("Only `magnesia check` knows gentamicin: in the simulated body nothing changes "
                                      "by it."));
    EXPECT_THAT(warned(who), SizeIs(1));
}

// Against the advice of 300 to 420 mg for adults (data/foods): a fifth of it is at least 60 mg, five times at least
// 1500.
TEST(PersonWarnings, ADietThatHardlyAnybodyHasIsDoubted) {
    const auto doubted = Contains(HasSubstr("mg magnesium a day for years"));
    for (const double mg : {90.0, 230.0, 1200.0}) {
        scenario::person who = adult();
        who.diet_magnesium_mg = mg;
        EXPECT_THAT(warned(who), Not(doubted)) << mg;
    }
    for (const double mg : {1.0, 23.0, 2500.0}) {
        scenario::person who = adult();
        who.diet_magnesium_mg = mg;
        EXPECT_THAT(warned(who), doubted) << mg;
    }
    scenario::person child = adult();
    child.age_y = 3;
    child.diet_magnesium_mg = 60;  // advised are 65 to 230 mg, by the body that advises
    EXPECT_THAT(warned(child), Not(doubted));
}

// Healthy serum is 0.7 to 1.0 mmol/L; more than 1.3 needs failing kidneys or an infusion (2.5 is a usual value in
// mg/dL).
TEST(PersonWarnings, ASerumThatKidneysAtWorkDoNotAllowIsDoubted) {
    const auto doubted = Contains(HasSubstr("is hardly seen where kidneys work"));
    scenario::person who = adult();
    who.serum_magnesium_mmol_per_l = 2.5;
    EXPECT_THAT(warned(who), doubted);
    EXPECT_THAT(warned(who), Contains(HasSubstr("A serum of 2.50 mmol/L (6.1 mg/dL)")));  // 24.305 mg a mmol
    who.egfr_ml_min = {};                                                                 // unknown
    EXPECT_THAT(warned(who), doubted);
    who.egfr_ml_min = 15;
    EXPECT_THAT(warned(who), Not(doubted));
    who.egfr_ml_min = 95;
    who.serum_magnesium_mmol_per_l = 1.1;
    EXPECT_THAT(warned(who), Not(doubted));
}

TEST(PersonWarnings, ADoubtedPersonIsSimulatedAllTheSame) {
    const simulate_answer answer =
        simulated(with_change(with_lines("egfr_ml_min = 95\n"), "diet_magnesium_mg = 300", "diet_magnesium_mg = 1"));

    EXPECT_THAT(answer.head.warnings, Contains(HasSubstr("Hardly anybody eats 1 mg magnesium a day for years")));
    EXPECT_THAT(screen_of(answer, {.with = letters::ascii, .report = {}}), HasSubstr("Hardly anybody eats 1 mg"));
}

TEST(PersonWarnings, AFastIsMoreThanASkippedDay) {
    static const evidence::evidence_base base = evidence::load_simulation_evidence();
    scenario::routine fasting = base.defaults.who.day;
    fasting.meals.clear();

    EXPECT_THAT(warning_of_fast(fasting, 3), HasSubstr("breaks down no tissue"));
    EXPECT_EQ(warning_of_fast(fasting, 2), "");
    EXPECT_EQ(warning_of_fast(base.defaults.who.day, 30), "");
    EXPECT_THAT(warnings_of_person(adult(), fasting, 3, base), Contains(warning_of_fast(fasting, 3)));
}

}  // namespace
}  // namespace magnesia::api::person_warnings_test
