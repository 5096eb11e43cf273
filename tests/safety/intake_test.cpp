// intake_test.cpp - the most magnesium that a regimen or a label allows, and what is unknown taken at its worst.
// SPDX-License-Identifier: Apache-2.0
#include "safety/intake.hpp"

#include <gtest/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::intake_test {
namespace {

using namespace magnesia::safety::testing;

intake lines(const std::vector<std::string>& all) {
    scenario::regimen doses;
    for (const std::string& line : all) doses.push_back(scenario::parse_dose(line, words_of_the_program()));
    return intake_of(doses, words_of_the_program(), std::nullopt);
}

TEST(Intake, AddsTheDosesOfADay) {
    EXPECT_DOUBLE_EQ(lines({"100 mg elemental citrate at 08:00, 20:00 daily"}).mg_a_day, 200);
    EXPECT_DOUBLE_EQ(
        lines({"100 mg elemental citrate at 08:00 daily", "150 mg elemental oxide at 20:00 daily"}).mg_a_day, 250);
    EXPECT_DOUBLE_EQ(lines({"50 mg elemental citrate every 6 h from 00:00, 4 times daily"}).mg_a_day, 200);
}

TEST(Intake, DoesNotAddDosesOfDifferentDays) {
    EXPECT_DOUBLE_EQ(
        lines({"100 mg elemental citrate at 08:00 daily for 7 d", "200 mg elemental citrate at 08:00 daily from day 8"})
            .mg_a_day,
        200);
    EXPECT_DOUBLE_EQ(
        lines({"100 mg elemental citrate at 08:00 on mon", "200 mg elemental citrate at 08:00 on tue"}).mg_a_day, 200);
}

TEST(Intake, AddsDosesThatMeetOnOneDay) {
    EXPECT_DOUBLE_EQ(
        lines({"100 mg elemental citrate at 08:00 daily for 8 d", "200 mg elemental citrate at 08:00 daily from day 8"})
            .mg_a_day,
        300);
    EXPECT_DOUBLE_EQ(
        lines({"100 mg elemental citrate at 08:00 on mon", "200 mg elemental citrate at 20:00 on mon,tue"}).mg_a_day,
        300);
    EXPECT_DOUBLE_EQ(lines({"100 mg elemental citrate at 08:00", "200 mg elemental citrate at 20:00 daily"}).mg_a_day,
                     300);
}

TEST(Intake, CountsWhatIsTakenEveryFewHoursOfADay) {
    const auto every = [](int minutes, int times) {
        scenario::dose one = scenario::parse_dose("50 mg elemental citrate at 08:00 daily", words_of_the_program());
        one.when = scenario::every_minutes{minutes, {0}, times};
        return intake_of({one}, words_of_the_program(), std::nullopt).mg_a_day / 50;
    };

    EXPECT_DOUBLE_EQ(every(8 * 60, 2), 2);
    EXPECT_DOUBLE_EQ(every(8 * 60, 10), 3);  // of ten the day holds three
    EXPECT_DOUBLE_EQ(every(7 * 60, 10), 4);  // 00:00, 07:00, 14:00, 21:00
    EXPECT_DOUBLE_EQ(every(48 * 60, 10), 1);
    EXPECT_DOUBLE_EQ(every(1, 3), 3);
    EXPECT_DOUBLE_EQ(every(0, 3), 1);  // no such line is read
}

TEST(Intake, OfSingleDaysIsNotAddedToThatOfOthers) {
    EXPECT_DOUBLE_EQ(
        lines({"100 mg elemental citrate at 08:00", "200 mg elemental citrate at 20:00 daily from day 2"}).mg_a_day,
        200);
    scenario::dose third = scenario::parse_dose("100 mg elemental citrate at 08:00", words_of_the_program());
    third.on_days = {3};
    scenario::dose others = third;
    others.on_days = {2, 4};
    const auto most = [&](const scenario::regimen& doses) {
        return intake_of(doses, words_of_the_program(), std::nullopt).mg_a_day;
    };

    EXPECT_DOUBLE_EQ(most({third, others}), 100);
    others.on_days = {2, 3};
    EXPECT_DOUBLE_EQ(most({third, others}), 200);
}

TEST(Intake, CountsTheElementInACompound) {
    EXPECT_NEAR(lines({"1000 mg compound oxide at 08:00 daily"}).mg_a_day, 603, 1);         // MgO 60.3 %
    EXPECT_NEAR(lines({"1000 mg compound bisglycinate at 08:00 daily"}).mg_a_day, 141, 1);  // 14.1 %, without water
    EXPECT_NEAR(lines({"10 mmol citrate at 08:00 daily"}).mg_a_day, 243.05, 0.01);
}

TEST(Intake, TakesMilligramsWithoutABasisAsTheElement) {
    EXPECT_EQ(with_largest_basis("200 mg citrate at 22:00 daily"), "200 mg elemental citrate at 22:00 daily");
    EXPECT_EQ(with_largest_basis("200 mg compound citrate at 22:00"), "200 mg compound citrate at 22:00");
    EXPECT_EQ(with_largest_basis("8 mmol citrate at 22:00"), "8 mmol citrate at 22:00");
    EXPECT_TRUE(intake_of_line("200 mg citrate at 22:00 daily").is_amount_open);
    EXPECT_FALSE(intake_of_line("200 mg elemental citrate at 22:00 daily").is_amount_open);
}

TEST(Intake, TakesALabelAtTheUpperEndOfWhatItAllows) {
    const intake open = intake_of_label("magnesium citrate 500 mg");

    EXPECT_DOUBLE_EQ(open.mg_a_day, 500);  // if the milligrams were of magnesium
    EXPECT_TRUE(open.is_amount_open);
    EXPECT_DOUBLE_EQ(intake_of_label("400 mg magnesium (as citrate)").largest_dose_mg, 400);
    EXPECT_DOUBLE_EQ(intake_of_label("200 mg magnesium (as citrate)").mg_a_day, 200);
}

TEST(Intake, KnowsAlkalineFormsAndThinksOfThemWhenNoFormIsNamed) {
    EXPECT_TRUE(intake_of_line("200 mg elemental oxide at 22:00 daily").is_alkaline);
    EXPECT_FALSE(intake_of_line("200 mg elemental citrate at 22:00 daily").is_alkaline);
    EXPECT_TRUE(intake_of_label("200 mg magnesium (as citrate and oxide)").is_alkaline);
    EXPECT_TRUE(intake_of_label("200 mg magnesium").is_alkaline);
    EXPECT_FALSE(intake_of_label("200 mg magnesium (as citrate)").is_alkaline);
}

TEST(Intake, EndsOnlyWhenEveryDoseDoes) {
    EXPECT_EQ(lines({"100 mg elemental citrate at 08:00 daily for 7 d"}).lasts_days, 7);
    EXPECT_EQ(lines({"100 mg elemental citrate at 08:00 daily"}).lasts_days, std::nullopt);
    EXPECT_EQ(
        lines({"100 mg elemental citrate at 08:00 daily for 7 d", "1 mg elemental citrate at 09:00 daily"}).lasts_days,
        std::nullopt);
    EXPECT_EQ(intake_of_label("200 mg magnesium (as citrate)").lasts_days, std::nullopt);
}

/// By the calendar: 2026-12-01 to 2027-02-22 are 31 + 31 + 22 days.
TEST(Intake, LastsFromTheFirstDayOfAnyDoseToTheLastOfAll) {
    const std::string dose = "100 mg elemental citrate at 08:00 ";

    EXPECT_EQ(lines({dose + "daily from 2026-12-01 until 2027-02-22"}).lasts_days, 84);
    EXPECT_EQ(lines({dose + "daily for 28 d", dose + "daily from day 29 for 28 d"}).lasts_days, 56);
    EXPECT_EQ(lines({dose + "on day 3, 9"}).lasts_days, 7);
    EXPECT_EQ(lines({"100 mg elemental citrate at 08:00"}).lasts_days, 1);
    EXPECT_EQ(lines({dose + "daily until 2027-02-22"}).lasts_days, std::nullopt);  // from when is not said
    EXPECT_EQ(lines({dose + "daily from 2026-12-01 for 7 d", dose + "daily for 7 d"}).lasts_days, std::nullopt);
}

TEST(Intake, DoesNotCountWhatGoesIntoAVein) {
    const intake vein = lines({"400 mg elemental sulfate by vein over 1 h at 08:00"});

    EXPECT_TRUE(vein.is_by_vein);
    EXPECT_DOUBLE_EQ(vein.mg_a_day, 0);
}

TEST(Gather, KeepsUnknownAndNoneApart) {
    const auto known = [](const std::string& text) {
        return gather(person_of("age_y = 45\nsex = \"male\"\n" + text), std::nullopt, rules_of_the_program()).known;
    };

    EXPECT_EQ(known("").truth(fact::takes_drugs), std::nullopt);
    EXPECT_EQ(known("drugs = []").truth(fact::takes_drugs), false);
    EXPECT_EQ(known("").number(fact::supplemental_mg), std::nullopt);
    EXPECT_EQ(known("other_magnesium = []").number(fact::supplemental_mg), 0);
    EXPECT_EQ(known("egfr_ml_min = \"unknown\"").number(fact::egfr_ml_min), std::nullopt);
    EXPECT_EQ(known("dialysis = \"unknown\"").truth(fact::dialysis), std::nullopt);
    EXPECT_EQ(known("dialysis = false").truth(fact::dialysis), false);
}

TEST(Gather, TellsWhatItDidNotRecogniseAndWhatItReadAsAnother) {
    const gathered all =
        gather(person_of(std::string("age_y = 45\nsex = \"male\"\ndrugs = [\"flurbizol\", \"furosemde\"]\n"
                                     "conditions = [\"lupus\", \"asthma\"]")),
               std::nullopt, rules_of_the_program());

    EXPECT_EQ(all.unrecognised, (std::vector<std::string>{"lupus", "flurbizol"}));
    EXPECT_EQ(all.read_as, (std::vector<reading>{{"furosemde", "furosemide"}}));
    EXPECT_EQ(all.known.truth(fact::unrecognised_drug), true);
    EXPECT_EQ(all.known.truth(fact::unrecognised_condition), true);
    EXPECT_EQ(all.known.words(fact::interactions), (std::vector<std::string>{"unrecognised", "loop"}));
}

TEST(Gather, AMedicineWithATimeIsAMedicine) {
    const gathered all = gather(person_of(std::string("age_y = 45\nsex = \"male\"\n"
                                                      "drug_times = [[\"raltegravir\", \"08:00\"]]")),
                                std::nullopt, rules_of_the_program());

    EXPECT_EQ(all.known.words(fact::interactions), (std::vector<std::string>{"raltegravir"}));
}

}  // namespace
}  // namespace magnesia::safety::intake_test
