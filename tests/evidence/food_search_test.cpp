// food_search_test.cpp - words to foods, and amounts to grams.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_search.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/foods/food_amount.hpp"
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

TEST(FoodSearch, NamesOfGroupsFindTheirFoodsAndNothingElseDoes) {
    const auto is_in = [](const std::vector<const food*>& found, const char* name) {
        return std::ranges::any_of(found, [&](const food* one) { return one->name == name; });
    };
    EXPECT_TRUE(is_in(all().find("leafy greens"), "Kale, raw"));
    EXPECT_TRUE(is_in(all().find("seafood"), "Halibut, cooked"));
    EXPECT_FALSE(is_in(all().find("eggs"), "Pork tenderloin, roasted"));
    EXPECT_FALSE(is_in(all().find("bread"), "Cheerios"));  // `bread and cereals`
}

TEST(FoodSearch, AGroupBeginsWithItsFoodsTheRichestServingFirst) {
    const auto place_of = [](const std::vector<const food*>& found, const char* name) {
        return std::ranges::find_if(found, [&](const food* one) { return one->name == name; }) - found.begin();
    };
    const std::vector<const food*> grains = all().find("whole grains");
    for (const char* name : {"Quinoa, cooked", "Brown rice, cooked", "Oatmeal, cooked with water"})
        EXPECT_LT(place_of(grains, name), place_of(grains, "Cornmeal, whole-grain, white")) << name;
    const std::vector<const food*> meat = all().find("meat");
    EXPECT_EQ(meat.front()->group, "meat");
    EXPECT_LT(place_of(meat, "Pork tenderloin, roasted"), place_of(meat, "Coconut meat, raw"));
    EXPECT_LT(place_of(meat, "Beef top sirloin, lean, broiled"), place_of(meat, "Coconut meat, raw"));
    EXPECT_EQ(std::ranges::count_if(meat, [](const food* one) { return one->name == "Egg, fried"; }), 0);
}

TEST(FoodSearch, WhatIsMadeWithAThingComesBehindTheThing) {
    const std::vector<const food*> found = all().find("tap water");
    EXPECT_EQ(found.front()->name, "Tap water (US mean)");
    EXPECT_FALSE(found.at(1)->is_common) << found.at(1)->name;  // not coffee, which is brewed with it
    EXPECT_EQ(all().find("bread").front()->is_common, true);
}

TEST(FoodSearch, TheNearestIsANameThatExists) {
    EXPECT_EQ(all().nearest("spinnach boiled"), "spinach, boiled");
    EXPECT_EQ(all().nearest("spinnach"), "Spinach");
    EXPECT_EQ(all().nearest("Almnds"), "Almonds");
    for (const char* words :
         {"qqqqqqqq", "deep sleep", "blood-brain barrier", "dim light", "reduced appetite", "night_waking"}) {
        EXPECT_EQ(all().nearest(words), "") << words;
    }
}

TEST(FoodNamed, IsAWholeName) {
    EXPECT_EQ(named("oats, cooked"), "Oatmeal, cooked with water");  // another name of it
    EXPECT_EQ(named("Spinach, boiled"), "Spinach, boiled, drained");
    EXPECT_EQ(named("boiled spinach"), "Spinach, boiled, drained");
    EXPECT_EQ(named("whole milk"), "Milk, whole");
    EXPECT_EQ(named("ALMONDS"), "Almonds");
    EXPECT_EQ(named("Soup, black bean, canned, condensed"), "Soup, black bean, canned, condensed");
    EXPECT_EQ(named("Bread, whole-wheat, commercially prepared"), "Whole-wheat bread");
    EXPECT_EQ(the("Spinach, raw").id, "11457");
    EXPECT_EQ(the("gerolsteiner").id, "water_gerolsteiner");
    EXPECT_EQ(named("11457"), "Spinach, raw");
    EXPECT_EQ(named("20038"), "Oats");
}

TEST(FoodNamed, IsNeverGuessed) {  // raw and boiled differ
    EXPECT_TRUE(contains(named("spinach"),
                         "fits several foods|`Spinach, raw` (79 mg magnesium per 100 g), `Spinach, boiled, drained` "
                         "(87 mg), `Spinach, frozen, boiled` (82 mg); `magnesia foods spinach` shows "));
    EXPECT_TRUE(contains(named("magnesium glycinate"), "is no food in the tables"));
    EXPECT_TRUE(contains(named("magnesium glycinate"), "supplements are no food and stand in a regimen"));
    EXPECT_TRUE(contains(named("antioxidant"), "is no food in the tables"));  // a word of one cereal of a brand
}

// What a reader of the tables typed first and was given something else for: magnesium differs up to fourfold.
TEST(FoodNamed, IsNoFoodOfWhichOnlyAWordWasSaid) {
    for (const char* words :
         {"cheese", "flour",       "toast",   "bran",    "pasta",    "cream",  "pizza",  "oats",  "chicken",
          "tofu",   "brown bread", "spinach", "kale",    "rice",     "milk",   "bread",  "water", "fish",
          "beans",  "chocolate",   "yogurt",  "lettuce", "potatoes", "quinoa", "salmon", "wine",  "nuts"}) {
        EXPECT_EQ(all().named(words).what, nullptr) << words << ": " << named(words);
    }
}

TEST(FoodNamed, SaysFirstWhatMostPeopleMayMean) {
    const auto says = [](const char* words, std::initializer_list<const char*> names) {
        for (const char* name : names) {
            EXPECT_TRUE(contains(named(words), '`' + std::string(name) + "` (")) << words << ": " << named(words);
        }
    };
    const auto not_says = [](const char* words, std::initializer_list<const char*> names) {
        for (const char* name : names) EXPECT_FALSE(contains(named(words), name)) << words << ": " << named(words);
    };
    says("bread", {"White bread", "Whole-wheat bread", "Rye bread"});
    says("cheese", {"Cheddar", "Feta", "Swiss cheese"});
    says("flour", {"White flour", "Whole-wheat flour"});
    says("toast", {"Toast, white", "Toast, whole-wheat"});
    says("bran", {"Wheat bran, crude", "Oat bran, raw"});
    says("pasta", {"Spaghetti, cooked", "Whole-wheat spaghetti, cooked", "Spaghetti, dry"});
    says("oats", {"Rolled oats, dry", "Oatmeal, cooked with water", "Oats"});
    says("rice", {"White rice, cooked", "Brown rice, cooked"});
    says("milk", {"Milk, whole", "Milk, skim"});
    says("chicken", {"Chicken breast, roasted"});
    says("brown bread", {"Whole-wheat bread"});
    says("water", {"Tap water (US mean)", "Bottled water (generic)"});
    says("scrambled eggs", {"Egg, whole, cooked, scrambled"});
    says("hamburger", {"McDONALD'S, Hamburger"});
    not_says("cheese", {"pizza"});
    not_says("bread", {"Cheerios"});
    not_says("flour", {"tortilla"});
    not_says("milk", {"chocolate"});
    not_says("water", {"Coffee"});
    not_says("almond milk", {"Candies"});
}

TEST(FoodNamed, ByANameThatIsShortForAKindSaysWhatItWasTakenAs) {
    for (const auto& [said, meant] :
         std::initializer_list<std::pair<const char*, const char*>>{{"eggs", "Egg, hard-boiled"},
                                                                    {"apple", "Apple, with skin"},
                                                                    {"coffee", "Coffee, brewed"},
                                                                    {"tea", "Black tea, brewed"},
                                                                    {"tap water", "Tap water (US mean)"},
                                                                    {"brown rice", "Brown rice, cooked"},
                                                                    {"white rice", "White rice, cooked"},
                                                                    {"lentils", "Lentils, boiled"},
                                                                    {"carrots", "Carrots, raw"},
                                                                    {"onions", "Onion, raw"},
                                                                    {"tomatoes", "Tomato, raw"},
                                                                    {"broccoli", "Broccoli, boiled"},
                                                                    {"mushrooms", "Mushrooms, white, raw"},
                                                                    {"walnuts", "Walnuts, English"},
                                                                    {"muesli", "Muesli, dried fruit and nuts"},
                                                                    {"porridge", "Oatmeal, cooked with water"},
                                                                    {"peanut butter", "Peanut butter, smooth"},
                                                                    {"orange juice", "Orange juice, raw"},
                                                                    {"bacon", "Bacon, cooked"},
                                                                    {"ham", "Ham, sliced"},
                                                                    {"sugar", "Sugar, white"},
                                                                    {"kiwi", "Kiwifruit, green"},
                                                                    {"spaghetti", "Spaghetti, cooked"},
                                                                    {"wholemeal bread", "Whole-wheat bread"},
                                                                    {"prawns", "Shrimp, cooked"},
                                                                    {"crisps", "Potato chips"},
                                                                    {"french fries", "French fries (fast food)"}}) {
        EXPECT_EQ(named(said), meant);
        EXPECT_TRUE(all().named(said).is_in_other_words) << said;
    }
    for (const char* said : {"banana",      "bananas",     "orange",      "butter",    "honey",       "beer",
                             "cola",        "cheddar",     "white bread", "red wine",  "hazelnuts",   "jam",
                             "ketchup",     "olive oil",   "mayonnaise",  "margarine", "apple juice", "pear",
                             "blueberries", "spinach raw", "milk, whole", "11457",     "Bananas, raw"}) {
        ASSERT_NE(all().named(said).what, nullptr) << said << ": " << named(said);
        EXPECT_FALSE(all().named(said).is_in_other_words) << said;
    }
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
                              "1e9 g", "1 slice", "1,200 g", "1.200g", "2 2", "13"}) {
        EXPECT_FALSE(grams_of(banana, wrong)) << wrong;
    }
    EXPECT_FALSE(grams_of(the("whole-wheat bread"), "1 l"));  // has no measure by volume that a litre follows from
    EXPECT_TRUE(contains(allowed_amount(banana), "`1 medium`"));
}

TEST(FoodAmount, IsReadAsPeopleWriteIt) {
    const food& banana = the("banana");  // a medium one weighs 118 g
    const food& beer = the("beer");      // 12 fl oz weigh 356 g
    EXPECT_EQ(grams_of(banana, "100g"), 100);
    EXPECT_EQ(grams_of(banana, "0,5 kg"), 500);
    EXPECT_EQ(grams_of(banana, "0,125kg"), 125);
    EXPECT_EQ(grams_of(banana, "1\xC2\xBD medium"), 177);  // one and a half in one character
    EXPECT_EQ(grams_of(banana, "\xC2\xBD medium"), 59);
    EXPECT_EQ(grams_of(banana, "2"), 236);
    EXPECT_EQ(grams_of(the("white bread"), "2"), 56);
    EXPECT_NEAR(*grams_of(beer, "330ml"), 330 * 356 / (12 * 29.5735), 0.01);
    EXPECT_NEAR(*grams_of(beer, "50 cl"), *grams_of(beer, "500 ml"), 1e-9);
    EXPECT_NEAR(*grams_of(beer, "1 dl"), *grams_of(beer, "100 ml"), 1e-9);
}

TEST(FoodAmount, ThatMayBeReadInTwoWaysIsRefusedWithWhatIsAllowed) {
    const food& beer = the("beer");
    EXPECT_FALSE(grams_of(beer, "1 pint"));         // 473 or 568 ml
    EXPECT_FALSE(grams_of(beer, "1 glass"));        // of any size
    EXPECT_FALSE(grams_of(the("olive oil"), "2"));  // spoons or cups
    EXPECT_FALSE(grams_of(the("banana"), "100"));
    EXPECT_EQ(fault_of_amount(beer, "1 pint"), "is one pint in the United States and another in Britain");
    EXPECT_EQ(fault_of_amount(beer, "-1 dl"), "is less than nothing");
    EXPECT_EQ(fault_of_amount(beer, "1 glass"), "is no amount of Beer");
    EXPECT_TRUE(contains(allowed_amount(beer), "`250 ml`"));
}

TEST(FoodAmount, AllowsEachMeasureOnce) {
    for (const food& one : foods()) {
        const std::string allowed = allowed_amount(one);
        for (const food_measure& measure : one.measures) {
            const std::string quoted = ", `" + measure.text + '`';
            const std::size_t first = allowed.find(quoted);
            if (first == std::string::npos) continue;
            EXPECT_EQ(allowed.find(quoted, first + 1), std::string::npos) << one.name;
        }
    }
}

}  // namespace
}  // namespace food_search_test
