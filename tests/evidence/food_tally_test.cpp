// food_tally_test.cpp - sums of a day against arithmetic by hand; what is unknown is named, not counted as zero.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_tally.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "evidence/base/validate.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/foods/food_amount.hpp"
#include "evidence/foods/food_diary_file.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "tests/evidence/support.hpp"

namespace food_tally_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::vector<food>& foods() {
    static const std::vector<food> all = load_foods();
    return all;
}

const food_index& all() {
    static const food_index index(foods());
    return index;
}

food_tally tally(const std::string& list, std::vector<issue>& issues) {
    const std::string file = "schema = \"magnesia.food_diary/1\"\nfoods = " + list + '\n';
    const food_diary diary = parse_food_diary(parse_toml(file, "d.toml"), issues);
    return tally_of(looked_up(diary, all(), issues), 42);
}

food_tally tally(const std::string& list) {
    std::vector<issue> issues;
    const food_tally day = tally(list, issues);
    EXPECT_EQ(sentences(issues), "");
    return day;
}

std::string faults(const std::string& list) {
    std::vector<issue> issues;
    tally(list, issues);
    return sentences(issues);
}

// SR24: oatmeal 27 mg, 234 g a cup; brown rice 43 mg, 195 g; spinach 87 mg.
TEST(FoodTally, AddsUpPerDay) {
    const food_tally day =
        tally(R"([["oats, cooked", "1 cup"], ["spinach, boiled", "100 g"], ["brown rice", "1 cup", "3 per week"]])");

    ASSERT_EQ(day.foods.size(), 3U);
    EXPECT_NEAR(per_day(day.foods[2], 43), 43 * 1.95 * 3 / 7, 1e-9);
    EXPECT_NEAR(day.magnesium_mg, 27 * 2.34 + 87 + 43 * 1.95 * 3 / 7, 1e-9);
    EXPECT_NEAR(servings_per_day(day.foods[1]), 100.0 / 90, 1e-9);   // half a cup is 90 g
    EXPECT_NEAR(day.rich_servings, 1 + 100.0 / 90 + 3.0 / 7, 1e-9);  // 63, 78 and 84 mg a serving
}

TEST(FoodTally, IsTheSameInAnyOrderAndTwiceAsMuchForTwice) {
    const double once = tally(R"([["banana", "1 medium"], ["almonds", "1 oz"]])").magnesium_mg;
    EXPECT_DOUBLE_EQ(tally(R"([["almonds", "1 oz"], ["banana", "1 medium"]])").magnesium_mg, once);
    EXPECT_DOUBLE_EQ(tally(R"([["almonds", "1 oz", "2 per day"], ["banana", "2 medium"]])").magnesium_mg, 2 * once);
    EXPECT_DOUBLE_EQ(tally(R"([["almonds", "1 oz", "7 per week"], ["banana", "1 medium"]])").magnesium_mg, once);
}

TEST(FoodTally, NamesWhatIsNotKnownInsteadOfAddingZero) {  // kale: no phytate; chicken: no phytate in animals
    const food_tally day =
        tally(R"([["kale, raw", "100 g"], ["chicken breast, roasted", "100 g"], ["kale, raw", "50 g"]])");

    EXPECT_EQ(day.phytate.unknown_in, std::vector<std::string>{"Kale, raw"});
    EXPECT_EQ(day.phytate.known_mg, 0);
    EXPECT_EQ(day.oxalate.unknown_in.size(), 2U);
    EXPECT_NEAR(day.oxalate.unknown_energy_share, 1, 1e-12);
    EXPECT_TRUE(day.glycine.unknown_in.empty());
    EXPECT_EQ(day.glycine.unknown_energy_share, 0);
    EXPECT_NEAR(day.phytate.unknown_energy_share, 1.5 * 50 / (1.5 * 50 + 165), 1e-9);  // 50 and 165 kcal per 100 g
}

TEST(FoodTally, CountsServingsOfGreensNutsLegumesAndWholeGrains) {
    const food_tally day = tally(R"([["spinach, raw", "2 cups"], ["almonds", "1 oz"], ["lentils", "1 cup"],
                                     ["brown rice", "1 cup"], ["white rice, cooked", "1 cup"]])");
    const std::vector<std::pair<std::string, double>>& groups = day.group_servings;

    ASSERT_EQ(groups.size(), 4U);
    EXPECT_EQ(groups[0].first, "greens");
    EXPECT_NEAR(groups[0].second, 2, 1e-9);
    EXPECT_NEAR(groups[1].second, 1, 1e-3);
    EXPECT_NEAR(groups[2].second, 2, 1e-9);
    EXPECT_NEAR(groups[3].second, 1, 1e-9);  // white rice is none
}

TEST(FoodTally, SaysWhenChocolateIsMoreThanModerate) {
    EXPECT_TRUE(tally(R"([["milk chocolate", "1 oz"]])").beyond_moderation.empty());
    EXPECT_EQ(tally(R"([["milk chocolate", "20 g"], ["milk chocolate", "20 g"]])").beyond_moderation,
              std::vector<std::string>{"Milk chocolate"});
}

TEST(FoodTally, ALineThatIsWrongIsNamedWithItsPlace) {
    EXPECT_TRUE(contains(faults(R"([["banana", "1 medium"], ["spinnach, boiled", "1 cup"]])"),
                         "d.toml:2:34: foods[2] = \"spinnach, boiled\" is no food in the tables"));
    EXPECT_TRUE(contains(faults(R"([["banana", "1 bunch"]])"), "foods[1] = \"1 bunch\" is no amount of Banana"));
    EXPECT_TRUE(contains(faults(R"([["magnesium citrate", "1 g"]])"), "supplements are no food"));
}

TEST(FoodTally, AnAmountThatMayMarkThousandsIsRefused) {
    const auto almonds =
        std::find_if(foods().begin(), foods().end(), [](const food& one) { return one.id == "12061"; });
    ASSERT_NE(almonds, foods().end());

    EXPECT_EQ(grams_of(*almonds, "1.200 g"), std::nullopt);  // 1.2 g or 1200 g
    EXPECT_EQ(grams_of(*almonds, "1.2 g"), 1.2);
    EXPECT_EQ(grams_of(*almonds, "0.500 g"), 0.5);
    EXPECT_EQ(grams_of(*almonds, "1.250 kg"), 1250);  // nobody eats a tonne
    EXPECT_NE(allowed_amount(*almonds).find("no mark of thousands"), std::string::npos);
}

TEST(FoodTally, CountsWhatIsNeverEatenAsNothing) {
    const food_tally day = tally(R"([["banana", "1 medium"], ["almonds", "1 oz", "never"]])");

    ASSERT_EQ(day.foods.size(), 2U);
    EXPECT_EQ(day.foods[1].grams_per_day, 0);
    EXPECT_NEAR(day.magnesium_mg, 27 * 1.18, 1e-9);
}

TEST(FoodTally, SaysOnceWhatShortNamesWereTakenAs) {
    const food_tally day = tally(R"([["eggs", "2"], ["banana", "1"], ["eggs", "1 large"], ["brown rice", "1 cup"]])");
    EXPECT_EQ(taken_as(day.foods), "`eggs` as Egg, hard-boiled; `brown rice` as Brown rice, cooked");
    EXPECT_EQ(taken_as(tally(R"([["banana", "1 medium"]])").foods), "");
    EXPECT_EQ(taken_as(tally(R"([["eggs\u001b", "1 large"]])").foods), "`eggs\\x1B` as Egg, hard-boiled");
}

// Banana 27 mg per 100 g: 100, 200 and 600 g on three days are 27, 54 and 162 mg; mean 81, squares 54^2 + 27^2 + 81^2.
TEST(FoodDiary, ThatNamesDaysIsTheirMeanAndTellsTheirSpread) {
    std::vector<issue> issues;
    const food_diary diary = parse_food_diary_csv(
        "day,food,amount\nmon,banana,100 g\ntue,banana,200 g\nwed,banana,400 g\nwed,banana,200 g\n", "d.csv", issues);
    const food_tally day = tally_of(looked_up(diary, all(), issues), 42);

    EXPECT_EQ(sentences(issues), "");
    EXPECT_NEAR(day.magnesium_mg, 81, 1e-9);
    ASSERT_EQ(day.days.size(), 3U);
    EXPECT_EQ(day.days[2].day, "wed");
    EXPECT_NEAR(day.days[2].magnesium_mg, 162, 1e-9);
    EXPECT_NEAR(day.days[0].energy_kcal, 89, 1e-9);
    EXPECT_NEAR(day.magnesium_sd_mg.value(), std::sqrt((54.0 * 54 + 27 * 27 + 81 * 81) / 2), 1e-9);
}

TEST(FoodDiary, OfOneDayHasNoSpreadAndOfUnnamedDaysNoDays) {
    std::vector<issue> issues;
    const food_diary one = parse_food_diary_csv("day,food,amount\nmon,banana,100 g\n", "d.csv", issues);
    const food_diary none = parse_food_diary_csv("day,food,amount\n,banana,100 g\n", "d.csv", issues);

    EXPECT_EQ(sentences(issues), "");
    EXPECT_FALSE(tally_of(looked_up(one, all(), issues), 42).magnesium_sd_mg);
    EXPECT_TRUE(tally_of(looked_up(none, all(), issues), 42).days.empty());
}

TEST(FoodDiary, ThatNamesDaysNamesThemInEachLineAndNoWeeks) {
    std::vector<issue> issues;
    parse_food_diary_csv("day,food,amount,frequency\n,banana,100 g,\nmon,banana,100 g,3 per week\n", "d.csv", issues);
    EXPECT_TRUE(contains(sentences(issues), "d.csv:2:2: day is empty; allowed: a day in each line, or in none"));
    EXPECT_TRUE(contains(sentences(issues), "d.csv:3:18: frequency = 3 per week stands beside a day"));
}

TEST(FoodDiary, OfTooManyLinesIsRefusedAndNotCutOff) {
    std::string text = "food,amount\n";
    for (int line = 0; line < 5001; ++line) text += "banana,100 g\n";
    std::vector<issue> issues;
    parse_food_diary_csv(text, "d.csv", issues);
    EXPECT_EQ(sentences(issues), "d.csv:5002:1: food = banana is line 5001 of foods; allowed: at most 5000\n");
}

TEST(FoodDiary, InATableIsValidatedAsADiary) {
    const std::string path = ::testing::TempDir() + "validated.csv";
    std::ofstream(path) << "food,amount\nbanana,1 medium\n";
    const validation good = validate_file(path);
    EXPECT_EQ(good.schema, "magnesia.food_diary/1");
    EXPECT_EQ(sentences(good.issues), "");
    std::ofstream(path) << "food,amount\nbanana,1 bunch\n";
    EXPECT_TRUE(contains(sentences(validate_file(path).issues), "is no amount of Banana"));
}

TEST(FoodTally, OffersAnotherSpellingOnlyWhereNoFoodIsLikely) {
    EXPECT_FALSE(contains(faults(R"([["spinach", "1 cup"]])"), "did you mean"));
    EXPECT_TRUE(contains(faults(R"([["spinnach", "1 cup"]])"), "did you mean `Spinach`?"));
}

TEST(FoodDiary, ReadsATableToo) {
    std::vector<issue> issues;
    const food_diary diary = parse_food_diary_csv(
        "food,amount,frequency\n\"oats, cooked\",1 cup,\nbrown rice,1 cup,3 per week\n", "d.csv", issues);

    EXPECT_EQ(sentences(issues), "");
    ASSERT_EQ(diary.items.size(), 2U);
    EXPECT_EQ(diary.items[0].name, "oats, cooked");
    EXPECT_EQ(diary.items[1].how_often, (scenario::food_frequency{3, scenario::food_period::week}));
    EXPECT_EQ(diary.where[1].line, 3U);
    parse_food_diary_csv("food,amount,frequency\na,1 g,often\n,1 g,\n", "d.csv", issues);
    parse_food_diary_csv("food,amount\n", "e.csv", issues);
    EXPECT_TRUE(contains(sentences(issues), "d.csv:2:7: frequency = often is not how often; allowed: daily, weekly"));
    EXPECT_TRUE(contains(sentences(issues), "d.csv:3:1: food is empty"));
    EXPECT_TRUE(contains(sentences(issues), "e.csv:1:1: has no foods"));
}

// Claim of popular lists: food alone can cover the need of most adults. RDA 420 and 320 mg, at an ordinary energy.
TEST(FoodDiary, TheModelDietReachesWhatIsAdvisedByFoodAlone) {
    std::vector<issue> issues;
    const food_diary diary = read_food_diary(MAGNESIA_SOURCE_DIR "/examples/diaries/model-diet.toml");
    const food_tally day = tally_of(looked_up(diary, all(), issues), 42);

    EXPECT_EQ(sentences(issues), "");
    EXPECT_GE(day.magnesium_mg, 420);
    EXPECT_LE(day.magnesium_mg, 600);
    EXPECT_GE(day.energy_kcal, 1600);
    EXPECT_LE(day.energy_kcal, 2200);
}

const std::string scenario_head = R"(schema = "magnesia.person/1"
[person]
age_y = 45
sex = "female"
weight_kg = 68
height_cm = 168
egfr_ml_min = "unknown"
)";
const std::string scenario_tail = R"(
[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"
)";

TEST(Diet, OfAPersonIsAddedUpFromItsFoods) {
    const tree file = parse_toml(
        scenario_head + R"(foods = [["spinach, boiled", "100 g"], ["almonds", "10 g"]])" + scenario_tail, "p");
    scenario::person who = scenario::read_person(file, load_vocabulary(), {}).who;
    ASSERT_EQ(who.diet_magnesium_mg, 0);

    resolve_diet(who, file);

    EXPECT_NEAR(who.diet_magnesium_mg, 87 + 26.8, 1e-9);
    EXPECT_NEAR(who.diet_glycine_mg.value(), 140 + 146.9, 1e-9);
    EXPECT_EQ(who.foods_taken_as, "`spinach, boiled` as Spinach, boiled, drained");
}

TEST(Diet, ThatIsSaidAsANumberIsLeftAlone) {
    const tree file = parse_toml(scenario_head + "diet_magnesium_mg = 230" + scenario_tail, "p");
    scenario::person who = scenario::read_person(file, load_vocabulary(), {}).who;
    resolve_diet(who, file);
    EXPECT_EQ(who.diet_magnesium_mg, 230);
    EXPECT_FALSE(who.diet_glycine_mg.has_value());  // a number says nothing of it
}

TEST(Diet, OfUnknownOrTooManyFoodsIsRefusedByValidateToo) {
    const auto said = [](const std::string& foods) {
        return sentences(validate_tree(parse_toml(scenario_head + foods + scenario_tail, "p")).issues);
    };
    EXPECT_EQ(said(R"(foods = [["spinach, boiled", "100 g"]])"), "");
    EXPECT_TRUE(
        contains(said(R"(foods = [["spinach", "100 g"]])"), "p:8:10: foods[1] = \"spinach\" fits several foods"));
    EXPECT_EQ(said(R"(foods = [["spinach, boiled", "10 g"]])"), "");
    EXPECT_EQ(said(R"(foods = [["almonds", "1200 g"]])"),
              "p:8:9: person.foods adds up to 3216 mg magnesium a day; allowed: 1 to 3000 mg per day (no body "
              "is in balance with none; [[diet]] may take it away)\n");
}

}  // namespace
}  // namespace food_tally_test
