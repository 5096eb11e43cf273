// read_diet_test.cpp - phases of the diet: how they are read, and what each meal brings on which day.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_diet.hpp"

#include <gtest/gtest.h>

#include "scenario/dose_lines/timeline.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_diet_test {
namespace {

/// The sample with phases before its regimen.
std::string with_phases(const std::string& phases) {
    return changed("[[regimen]]", phases + "[[regimen]]");
}

std::string phase(const std::string& lines) {
    return "[[diet]]\n" + lines + "\n";
}

issue refused(const std::string& phases) {
    const std::vector<issue> all = issues_of(with_phases(phases));
    EXPECT_EQ(all.size(), 1u) << phases;
    return all.empty() ? issue{} : all[0];
}

TEST(ReadDiet, PhasesAreReadInTheirOrder) {
    const scenario what = read_text(with_phases(phase("from_day = 8\nmagnesium_mg = 12") +
                                                phase("from_day = 29\nmagnesium_mg = 400\nphytate_mmol = 1.5")));

    ASSERT_EQ(what.diet.size(), 2u);
    EXPECT_EQ(what.diet[0], (diet_phase{8, 12, std::nullopt, std::nullopt}));
    EXPECT_EQ(what.diet[1], (diet_phase{29, 400, 1.5, std::nullopt}));
    EXPECT_EQ(what.who.diet_magnesium_mg, 230);  // the start stays in balance with the habit
    EXPECT_TRUE(read_text(std::string{sample_text}).diet.empty());
}

TEST(ReadDiet, PhasesHaveEdges) {
    EXPECT_TRUE(issues_of(with_phases(phase("from_day = 1\nmagnesium_mg = 0"))).empty());
    EXPECT_TRUE(issues_of(with_phases(phase("from_day = 70\nmagnesium_mg = 3000"))).empty());
    EXPECT_EQ(refused(phase("from_day = 71\nmagnesium_mg = 12")).found, "is past the end of the run");
    EXPECT_EQ(refused(phase("from_day = 0\nmagnesium_mg = 12")).found, "is out of range");
    EXPECT_EQ(refused(phase("from_day = 1.5\nmagnesium_mg = 12")).found, "is not a whole number");
    EXPECT_EQ(refused(phase("from_day = 1\nmagnesium_mg = 3001")).found, "is out of range");
    EXPECT_EQ(refused(phase("from_day = 1")).key, "diet[1].magnesium_mg");  // missing is not zero
    EXPECT_EQ(refused(phase("magnesium_mg = 12")).key, "diet[1].from_day");
    EXPECT_EQ(refused(phase("from_day = 1\nmagnesium_mmol = 12\nmagnesium_mg = 1")).nearest, "magnesium_mg");
    EXPECT_EQ(refused(phase("from_day = 1\nmagnesium_mg = 1\noxalate_mmol = 50.1")).found, "is out of range");
}

TEST(ReadDiet, DaysAscendAndEachBeginsOnePhase) {
    const std::string day8 = phase("from_day = 8\nmagnesium_mg = 12");
    EXPECT_EQ(refused(day8 + day8).found, "does not come after day 8");
    EXPECT_EQ(refused(day8 + phase("from_day = 7\nmagnesium_mg = 12")).key, "diet[2].from_day");
    EXPECT_TRUE(issues_of(with_phases(day8 + phase("from_day = 9\nmagnesium_mg = 12"))).empty());
}

TEST(ReadDiet, MealsBringTheDietOfTheirDay) {
    // Berlin, shares 0.25, 0.35, 0.4 of 230 mg; from the second day of 12 mg.
    const timeline all = expand(read_text(with_phases(phase("from_day = 2\nmagnesium_mg = 12"))));

    EXPECT_DOUBLE_EQ(all.meals[0].brings.magnesium_mg, 57.5);
    EXPECT_DOUBLE_EQ(all.meals[2].brings.magnesium_mg, 92);
    EXPECT_DOUBLE_EQ(all.meals[3].brings.magnesium_mg, 3);
    EXPECT_DOUBLE_EQ(all.meals.back().brings.magnesium_mg, 4.8);
    EXPECT_EQ(all.diet, (std::vector<diet_occurrence>{{24, 0}}));
    EXPECT_EQ(all.meals[3].brings.phytate_mmol, std::nullopt);
}

TEST(ReadDiet, APhaseBeginsAtLocalMidnightAlsoAfterAClockChange) {
    const timeline all = expand(read_text(with_phases(phase("from_day = 29\nmagnesium_mg = 12"))));

    EXPECT_EQ(all.diet, (std::vector<diet_occurrence>{{28 * 24 - 1.0, 0}}));  // the 29th of March has 23 hours
}

TEST(ReadDiet, MealsThatSayTheirMagnesiumKeepTheirProportionsInAPhase) {
    std::string text = with_phases(phase("from_day = 2\nmagnesium_mg = 23\nphytate_mmol = 3"));
    const std::string meals =
        "meals = [{ at = \"08:00\", magnesium_mg = 30, phytate_mmol = 0.5, oxalate_mmol = 2 }, "
        "{ at = \"19:00\", magnesium_mg = 200 }]\n#";
    text.replace(text.find("meals = "), 8, meals);
    const timeline all = expand(read_text(text));

    EXPECT_EQ(all.meals[0].brings, (meal_content{30, 0.5, 2, std::nullopt}));
    EXPECT_EQ(all.meals[1].brings, (meal_content{200, std::nullopt, std::nullopt, std::nullopt}));
    EXPECT_DOUBLE_EQ(all.meals[2].brings.magnesium_mg, 3);
    EXPECT_DOUBLE_EQ(all.meals[3].brings.magnesium_mg, 20);
    EXPECT_EQ(all.meals[2].brings.phytate_mmol, 1.5);  // 3 mmol a day on two equal meals
    EXPECT_EQ(all.meals[2].brings.oxalate_mmol, 2);    // the phase does not say: as the meal says
    EXPECT_EQ(all.meals[3].brings.oxalate_mmol, std::nullopt);
}

TEST(ReadDiet, AFastingDayHasADietAndNoMeals) {
    const scenario what = read_text(changed("meals = ", "meals = []\n#"));

    EXPECT_TRUE(expand(what).meals.empty());
    EXPECT_EQ(what.who.diet_magnesium_mg, 230);
}

}  // namespace
}  // namespace magnesia::scenario::read_diet_test
