// food_search_test.cpp - words to foods, and amounts to grams.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/food_search.hpp"

#include <gtest/gtest.h>

#include "evidence/food_amount.hpp"
#include "tests/evidence/support.hpp"

namespace food_search_test {
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

std::string named(const std::string& name) {
    const named_food found = all().named(name);
    return found.what == nullptr ? found.found + '|' + found.allowed : found.what->name;
}

const food& the(const std::string& name) {
    return *all().named(name).what;
}

TEST(FoodSearch, PutsFoodsWithAShortNameFirst) {
    EXPECT_EQ(all().find("spinach").front()->name, "Spinach, raw");
    EXPECT_EQ(all().find("SPINACH boiled").front()->name, "Spinach, boiled, drained");
    EXPECT_EQ(all().find("black bean").front()->name, "Black beans, boiled");
    EXPECT_EQ(all().find("strawberry").front()->name, "Strawberries");
    EXPECT_EQ(all().find("mineral water").front()->group, "waters");
    EXPECT_EQ(all().find("almon").front()->name, "Almonds");  // the beginning of a word will do
    EXPECT_TRUE(all().find("").empty());
    EXPECT_TRUE(all().find("spinach xylophone").empty());
}

TEST(FoodSearch, EveryWordMustBeInTheName) {
    for (const food* one : all().find("rice brown")) {
        std::string names = one->name + one->usda_name;
        std::transform(names.begin(), names.end(), names.begin(), [](char c) { return static_cast<char>(c | 0x20); });
        EXPECT_TRUE(contains(names, "brown") && contains(names, "rice")) << names;
    }
}

TEST(FoodSearch, NearestWordsKeepThoseThatAreRight) {
    EXPECT_EQ(all().nearest("spinnach boiled"), "spinach boiled");
    EXPECT_EQ(all().nearest("spinach boiled"), "");
    EXPECT_EQ(all().nearest("qqqqqqqq"), "");
}

TEST(FoodNamed, IsExactOrTheOnlyOne) {
    EXPECT_EQ(named("oats, cooked"), "Oatmeal, cooked with water");  // another name of it
    EXPECT_EQ(named("Spinach, boiled"), "Spinach, boiled, drained");
    EXPECT_EQ(named("brown rice"), "Brown rice, cooked");
    EXPECT_EQ(named("ALMONDS"), "Almonds");
    EXPECT_EQ(named("Soup, black bean, canned, condensed"), "Soup, black bean, canned, condensed");
    EXPECT_EQ(the("Spinach, raw").id, "11457");
    EXPECT_EQ(the("gerolsteiner").id, "water_gerolsteiner");
}

TEST(FoodNamed, IsNeverGuessed) {  // raw and boiled differ
    EXPECT_EQ(named("spinach"),
              "fits several foods|`Spinach, raw`, `Spinach, boiled, drained`, `Spinach, frozen, boiled`");
    EXPECT_TRUE(contains(named("magnesium glycinate"), "is no food in the tables"));
    EXPECT_TRUE(contains(named("magnesium glycinate"), "supplements are no food and stand in a regimen"));
    EXPECT_EQ(named("11457"), "Spinach, raw");
}

// One cup is 236.588 ml, 16 tbsp, 48 tsp; an ounce 28.3495 g.
TEST(FoodAmount, CountsWeightsAndMeasures) {
    const food& oatmeal = the("oats, cooked");  // a cup weighs 234 g
    EXPECT_EQ(grams_of(oatmeal, "100 g"), 100);
    EXPECT_EQ(grams_of(oatmeal, "0.1 kg"), 100);
    EXPECT_NEAR(*grams_of(oatmeal, "2 oz"), 56.7, 0.01);
    EXPECT_EQ(grams_of(oatmeal, "1 cup"), 234);
    EXPECT_EQ(grams_of(oatmeal, "1/2 cup"), 117);
    EXPECT_EQ(grams_of(oatmeal, "1 1/2 Cups"), 351);
    EXPECT_EQ(grams_of(oatmeal, "1 serving"), 234);
    EXPECT_EQ(grams_of(oatmeal, "2 Tablespoons"), 29.2);  // has a spoon of its own: 14.6 g
    EXPECT_NEAR(*grams_of(oatmeal, "8 fl oz"), 234, 1e-9);
    EXPECT_NEAR(*grams_of(oatmeal, "250 ml"), 234 * 250 / 236.588, 1e-3);
    EXPECT_EQ(grams_of(the("banana"), "2 medium"), 236);
    EXPECT_EQ(grams_of(the("gerolsteiner"), "1.5 l"), 1500);
    EXPECT_EQ(grams_of(the("kale, raw"), "1 cup"), 67);  // `1 cup chopped` is the cup it has
}

TEST(FoodAmount, OfUnknownWordsIsNothing) {
    const food& banana = the("banana");
    for (const char* wrong : {"", "g", "100", "one g", "-1 g", "0 g", "1/0 cup", "1 2 g", "1 bunch", "nan g", "inf g",
                              "1e9 g", "1 slice"}) {
        EXPECT_FALSE(grams_of(banana, wrong)) << wrong;
    }
    EXPECT_FALSE(grams_of(the("whole-wheat bread"), "1 l"));  // has no measure by volume that a litre follows from
    EXPECT_TRUE(contains(allowed_amount(banana), "`1 medium`"));
}

}  // namespace
}  // namespace food_search_test
