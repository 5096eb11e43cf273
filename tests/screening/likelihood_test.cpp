// likelihood_test.cpp - odds and tests against their closed forms, and a risk that never lowers the chance.
// SPDX-License-Identifier: Apache-2.0
#include "screening/status.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/screening/support.hpp"

namespace magnesia::screening::likelihood_test {
namespace {

using namespace magnesia::screening::testing;

TEST(Odds, MultiplyAsInTheTextbook) {
    EXPECT_NEAR(with_odds(0.5, 3), 0.75, 1e-15);     // 1:1 becomes 3:1
    EXPECT_NEAR(with_odds(0.2, 4), 0.5, 1e-15);      // 1:4 becomes 1:1
    EXPECT_NEAR(with_odds(0.145, 1), 0.145, 1e-15);  // nothing learnt
    EXPECT_NEAR(with_odds(with_odds(0.3, 7), 1.0 / 7), 0.3, 1e-15);
}

TEST(Bayes, GivesTheSharesOfAThousandPeopleCounted) {
    // Of 1000 people 100 are short; the test finds 80 of them and calls 90 of the 900 others low.
    EXPECT_NEAR(after_low(0.1, 0.8, 0.9), 80.0 / (80 + 90), 1e-15);
    EXPECT_NEAR(after_normal(0.1, 0.8, 0.9), 20.0 / (20 + 810), 1e-15);
}

TEST(Bayes, LearnsNothingFromATestThatIsACoin) {
    EXPECT_NEAR(after_low(0.27, 0.5, 0.5), 0.27, 1e-15);
    EXPECT_NEAR(after_normal(0.27, 0.5, 0.5), 0.27, 1e-15);
}

RC_GTEST_PROP(Bayes, KeepsTheChanceOnAverageOverResults, ()) {
    const double chance = *rc::gen::inRange(1, 999) / 1000.0;
    const double sees = *rc::gen::inRange(1, 999) / 1000.0;
    const double clears = *rc::gen::inRange(1, 999) / 1000.0;

    const double share_low = chance * sees + (1 - chance) * (1 - clears);
    const double mean =
        share_low * after_low(chance, sees, clears) + (1 - share_low) * after_normal(chance, sees, clears);

    RC_ASSERT(std::abs(mean - chance) < 1e-12);
}

/// Lines that each add a risk, and the id of the factor it is.
struct risk {
    const char* line;
    const char* factor;
};

const risk condition_risks[] = {{"type 2 diabetes", "type_2_diabetes"},
                                {"crohn", "poor_uptake"},
                                {"coeliac", "poor_uptake"},
                                {"gastric bypass", "poor_uptake"},
                                {"short bowel", "poor_uptake"},
                                {"alcoholism", "alcohol_illness"},
                                {"refeeding", "starved"},
                                {"gitelman", "salt_losing"},
                                {"low potassium", "low_salts"},
                                {"low magnesium", "known_low"}};
const risk drug_risks[] = {{"omeprazole", "ppi"},
                           {"hydrochlorothiazide", "thiazide"},
                           {"furosemide", "loop_diuretic"},
                           {"cisplatin", "kidney_wasting_drug"},
                           {"tacrolimus", "kidney_wasting_drug"},
                           {"gentamicin", "kidney_wasting_drug"}};

bool has(const status_estimate& estimate, const std::string& factor) {
    const auto& all = table_of_the_program().factors;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == factor; });
    return std::any_of(estimate.reasons.begin(), estimate.reasons.end(),
                       [&](const status_reason& reason) { return reason.sentence == found->sentence; });
}

status_estimate estimate_of(const std::string& lines, const std::string& routine = "",
                            const std::string& who = "age_y = 40\nsex = \"female\"\n") {
    return estimate_status(person_of(lines, routine, who).known());
}

TEST(Status, FindsEachRiskByTheNamePeopleUse) {
    for (const risk& one : condition_risks) {
        EXPECT_TRUE(has(estimate_of("conditions = [\"" + std::string(one.line) + "\"]"), one.factor)) << one.line;
    }
    for (const risk& one : drug_risks) {
        EXPECT_TRUE(has(estimate_of("drugs = [\"" + std::string(one.line) + "\"]"), one.factor)) << one.line;
    }
}

TEST(Status, IsThePriorWhenNothingIsKnown) {
    const status_estimate estimate = estimate_of("");
    const evidence::doubted& prior = table_of_the_program().prior;

    EXPECT_NEAR(estimate.low, prior.low, 1e-15);
    EXPECT_NEAR(estimate.middle, prior.middle, 1e-15);
    EXPECT_NEAR(estimate.high, prior.high, 1e-15);
    EXPECT_TRUE(estimate.reasons.empty());
    EXPECT_FALSE(estimate.weakness.empty());
}

TEST(Status, MultipliesTheOddsOfTwoThings) {
    const evidence::doubted& prior = table_of_the_program().prior;
    const double expected = with_odds(with_odds(prior.middle, 2.8), 2);  // diabetes and a thiazide

    EXPECT_NEAR(estimate_of("conditions = [\"diabetes\"]\ndrugs = [\"hydrochlorothiazide\"]").middle, expected, 1e-12);
}

TEST(Status, CountsAStomachMedicineOnceHoweverLongItIsTaken) {
    const double chance = table_of_the_program().prior.middle;

    EXPECT_NEAR(estimate_of("drugs = [\"omeprazole\"]").middle, with_odds(chance, 1.71), 1e-12);
    EXPECT_NEAR(estimate_of("drugs = [\"omeprazole\"]\nppi_years = 0.9").middle, with_odds(chance, 1.71), 1e-12);
    EXPECT_NEAR(estimate_of("drugs = [\"omeprazole\"]\nppi_years = 1").middle, with_odds(chance, 2.99), 1e-12);
}

TEST(Status, ReadsALevelByThePublishedBands) {
    EXPECT_TRUE(has(estimate_of("serum_magnesium_mmol_per_l = 0.74"), "serum_low"));
    EXPECT_TRUE(has(estimate_of("serum_magnesium_mmol_per_l = 0.75"), "serum_between"));
    EXPECT_TRUE(has(estimate_of("serum_magnesium_mmol_per_l = 0.84"), "serum_between"));
    EXPECT_TRUE(has(estimate_of("serum_magnesium_mmol_per_l = 0.85"), "serum_good"));
}

TEST(Status, CountsAgeAboveSeventyOnly) {
    EXPECT_FALSE(has(estimate_of("", "", "age_y = 70\nsex = \"male\"\n"), "older"));
    EXPECT_TRUE(has(estimate_of("", "", "age_y = 71\nsex = \"male\"\n"), "older"));
}

TEST(Status, JudgesADietByTheAverageRequirement) {
    // NAM 1997: a woman of 40 has an average requirement of 265 mg and is advised 320 mg.
    EXPECT_TRUE(has(estimate_of("diet_magnesium_mg = 185"), "diet_far_below_average"));
    EXPECT_TRUE(has(estimate_of("diet_magnesium_mg = 264"), "diet_below_average"));
    EXPECT_TRUE(estimate_of("diet_magnesium_mg = 300").reasons.empty());
    EXPECT_TRUE(has(estimate_of("diet_magnesium_mg = 320"), "diet_enough"));
    // In pregnancy 300 mg are the average requirement.
    EXPECT_TRUE(has(estimate_of("diet_magnesium_mg = 295\npregnant = true"), "diet_below_average"));
}

TEST(Status, AddsWhatIsTakenToWhatIsEatenWhenItsAmountIsKnown) {
    EXPECT_TRUE(
        has(estimate_of("diet_magnesium_mg = 220\nother_magnesium = [[\"multivitamin\", 100]]"), "diet_enough"));
    EXPECT_TRUE(has(estimate_of("diet_magnesium_mg = 220\nother_magnesium = [[\"multivitamin\", \"unknown\"]]"),
                    "diet_below_average"));
}

TEST(Status, NamesTheClassesOfCausesOnce) {
    const auto causes = estimate_of(
                            "conditions = [\"diabetes\", \"coeliac\"]\ndrugs = [\"omeprazole\", "
                            "\"hydrochlorothiazide\"]\ndiet_magnesium_mg = 200")
                            .causes;

    EXPECT_EQ(causes, (std::vector<std::string>{"diet", "illness", "loss", "medicine"}));
}

TEST(Status, SaysWhatATestWouldChangeAndLeavesOutWhatIsNoUse) {
    const auto names = [](const status_estimate& estimate) {
        std::vector<std::string> all;
        for (const status_test& one : estimate.tests) all.push_back(one.name.substr(0, 5));
        return all;
    };

    EXPECT_EQ(names(estimate_of("")), (std::vector<std::string>{"serum", "magne", "load ", "magne"}));
    EXPECT_EQ(names(estimate_of("serum_magnesium_mmol_per_l = 0.8\negfr_ml_min = 59")),
              (std::vector<std::string>{"magne"}));
    for (const status_test& one : estimate_of("").tests) {
        EXPECT_GT(one.after_low, estimate_of("").middle) << one.name;
        EXPECT_LT(one.after_normal, estimate_of("").middle) << one.name;
        EXPECT_LE(one.after_low_range[0], one.after_low) << one.name;
        EXPECT_GE(one.after_low_range[1], one.after_low) << one.name;
        EXPECT_LE(one.after_normal_range[0], one.after_normal) << one.name;
        EXPECT_GE(one.after_normal_range[1], one.after_normal) << one.name;
        EXPECT_FALSE(one.weakness.empty()) << one.name;
    }
}

std::string list_of(const char* key, const std::vector<std::string>& names) {
    std::string text = std::string(key) + " = [";
    for (const std::string& name : names) text += "\"" + name + "\",";
    return text + "]\n";
}

template <std::size_t N>
std::vector<std::string> some_of(const risk (&all)[N]) {
    std::vector<std::string> names;
    for (const risk& one : all) {
        if (*rc::gen::arbitrary<bool>()) names.emplace_back(one.line);
    }
    return names;
}

RC_GTEST_PROP(Status, IsNeverLowerWithOneMoreRisk, ()) {
    std::vector<std::string> conditions = some_of(condition_risks);
    std::vector<std::string> drugs = some_of(drug_risks);
    const std::string rest = *rc::gen::element<std::string>("", "diet_magnesium_mg = 400\n", "ppi_years = 3\n",
                                                            "serum_magnesium_mmol_per_l = 0.9\n");
    const status_estimate before = estimate_of(list_of("conditions", conditions) + list_of("drugs", drugs) + rest);

    if (*rc::gen::arbitrary<bool>()) {
        conditions.emplace_back(condition_risks[*rc::gen::inRange<std::size_t>(0, std::size(condition_risks))].line);
    } else {
        drugs.emplace_back(drug_risks[*rc::gen::inRange<std::size_t>(0, std::size(drug_risks))].line);
    }
    const status_estimate after = estimate_of(list_of("conditions", conditions) + list_of("drugs", drugs) + rest);

    RC_ASSERT(after.low >= before.low);
    RC_ASSERT(after.middle >= before.middle);
    RC_ASSERT(after.high >= before.high);
}

RC_GTEST_PROP(Status, IsNeverLowerWithAWorseNumber, ()) {
    const auto line = [](const char* key, double value) {
        return std::string(key) + " = " + std::to_string(value) + "\n";
    };
    const double diet = *rc::gen::inRange(10, 900);
    const double serum = *rc::gen::inRange(30, 200) / 100.0;
    const double years = *rc::gen::inRange(0, 40) / 4.0;
    const std::string drug = "drugs = [\"omeprazole\"]\n";
    const auto of = [&](double d, double s, double y) {
        return estimate_of(drug + line("diet_magnesium_mg", d) + line("serum_magnesium_mmol_per_l", s) +
                           line("ppi_years", y));
    };
    const status_estimate before = of(diet, serum, years);
    const status_estimate after = of(diet * 0.8, serum * 0.9, years + 0.5);

    RC_ASSERT(after.low >= before.low);
    RC_ASSERT(after.middle >= before.middle);
    RC_ASSERT(after.high >= before.high);
}

RC_GTEST_PROP(Status, IsAChanceWithItsMiddleBetweenItsEnds, ()) {
    const status_estimate estimate =
        estimate_of(list_of("conditions", some_of(condition_risks)) + list_of("drugs", some_of(drug_risks)));

    RC_ASSERT(0 < estimate.low);
    RC_ASSERT(estimate.low <= estimate.middle);
    RC_ASSERT(estimate.middle <= estimate.high);
    RC_ASSERT(estimate.high < 1);
}

}  // namespace
}  // namespace magnesia::screening::likelihood_test
