// foods_test.cpp - the tables of foods against numbers read elsewhere, and what is missing stays missing.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/foods.hpp"

#include <gtest/gtest.h>

#include <map>

#include "evidence/files/embedded.hpp"
#include "evidence/foods/food_rules.hpp"
#include "evidence/foods/food_search.hpp"
#include "evidence/sources/sources.hpp"
#include "tests/evidence/support.hpp"

namespace foods_test {
namespace {

using namespace magnesia;
using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

const std::vector<food>& foods() {
    static const std::vector<food> all = load_foods();
    return all;
}

const food& food_of(const std::string& id) {
    for (const food& one : foods()) {
        if (one.id == id) return one;
    }
    throw std::logic_error("no food " + id);
}

double serving_mg(const food& one) {
    return one.magnesium_mg * one.measures.front().grams / 100;
}

TEST(Foods, AreAllThere) {  // counts of the tables as they were imported
    std::map<std::string, int> count;
    for (const food& one : foods()) {
        ++count[one.is_water ? "water" : "food"];
        count["common"] += one.is_common && !one.is_water ? 1 : 0;
        count["glycine"] += one.glycine_mg ? 1 : 0;
        count["binders"] += one.phytate_mg || one.oxalate_mg ? 1 : 0;
    }
    EXPECT_EQ(count["food"], 7879);
    EXPECT_EQ(count["common"], 271);
    EXPECT_EQ(count["water"], 20);
    EXPECT_EQ(count["glycine"], 5140);
    EXPECT_EQ(count["binders"], 104);
    EXPECT_EQ(foods().front().id, "01001");
    EXPECT_EQ(food_of("11457").usda_name, "Spinach, raw");
}

TEST(Foods, EveryTableHasItsOriginAndTheRowsItSays) {
    const food_rules rules = load_food_rules();
    const std::vector<source> sources = load_sources();
    EXPECT_EQ(rules.tables.size(), 5U);
    for (const food_table_origin& table : rules.tables) {
        const auto text = embedded_file("data/foods/" + table.file);
        ASSERT_TRUE(text) << table.file;
        EXPECT_EQ(std::count(text->begin(), text->end(), '\n'), table.rows + 1) << table.file;
        EXPECT_EQ(table.imported, (date_value{2026, 11, 26})) << table.file;
        if (!table.source.empty()) {
            EXPECT_NE(find_source(sources, table.source), nullptr) << table.file;
        }
    }
}

// NIH Office of Dietary Supplements, Magnesium fact sheet for professionals, table 2, mg per serving.
TEST(Foods, HoldPerServingWhatTheNihListSays) {
    const std::pair<const char*, double> list[] = {{"12016", 156}, {"11458", 78}, {"16120", 61}, {"16015", 60},
                                                   {"09040", 32},  {"15237", 26}, {"15037", 24}};
    for (const auto& [id, mg] : list) EXPECT_NEAR(serving_mg(food_of(id)), mg, 0.6) << food_of(id).name;
    EXPECT_NEAR(serving_mg(food_of("12061")), 80, 5);  // almonds: another release, and dry roasted there
}

TEST(Foods, NamedInTheSeedsAreFound) {  // the examples of popular lists: greens, legumes, nuts, seeds, grains...
    for (const char* words :
         {"spinach",     "kale",     "leafy greens", "beans",          "black beans", "lentils", "chickpeas",
          "almonds",     "cashews",  "nuts",         "pumpkin seeds",  "brown rice",  "oats",    "quinoa",
          "whole wheat", "soy milk", "banana",       "dark chocolate", "fish",        "milk",    "beef"}) {
        EXPECT_FALSE(food_index(foods()).find(words).empty()) << words;
    }
    EXPECT_EQ(food_index(foods()).find("leafy greens").front()->group, "leafy greens");
}

TEST(Foods, OfAnimalsBringGlycine) {  // protein is a few percent glycine
    for (const char* id : {"15209", "05064", "23568", "01077", "01009"}) {
        ASSERT_TRUE(food_of(id).glycine_mg) << id;
        EXPECT_GT(*food_of(id).glycine_mg, 50) << id;
    }
    EXPECT_GT(*food_of("05064").glycine_mg, 10 * *food_of("01077").glycine_mg);  // chicken, and milk that is water
}

TEST(Foods, WhatWasNotMeasuredIsEmptyAndNotZero) {
    EXPECT_FALSE(food_of("11233").phytate_mg);  // kale: no source
    EXPECT_FALSE(food_of("11233").oxalate_mg);
    EXPECT_FALSE(food_of("19904").glycine_mg);  // dark chocolate
    EXPECT_FALSE(food_of("01077").oxalate_mg);  // milk: phytate none, oxalate not measured
    EXPECT_EQ(food_of("01077").phytate_mg, 0.0);
    EXPECT_EQ(food_of("11457").oxalate_mg, 592.0);  // Indian Food Composition Tables 2017, C033: 0.592 g per 100 g
    EXPECT_EQ(food_of("11457").binders_known_from, provenance::secondary);
    EXPECT_EQ(food_of("12061").phytate_mg, 964.0);  // the same, H001
}

// Lentils: 0.564 g phytate of the dry food times dry matter 30.4 / 89.6 %.
TEST(Foods, ACookedFoodHasTheBindersOfItsDryMatter) {
    EXPECT_EQ(food_of("16070").binders_known_from, provenance::derived);
    EXPECT_NEAR(*food_of("16070").phytate_mg, 564 * 30.4 / 89.6, 1);
}

TEST(Foods, WatersSpanWhatSourcesSay) {
    const food& one = food_of("water_san_pellegrino");
    EXPECT_EQ(one.water_low_mg_per_l, 52);
    EXPECT_EQ(one.water_high_mg_per_l, 57);
    EXPECT_DOUBLE_EQ(one.magnesium_mg, 5.45);  // per 100 g: a tenth of the middle of a litre
    EXPECT_EQ(food_of("water_hepar").known_from, provenance::memory);
}

std::string faults(const std::string& usda, const std::string& servings = "", const std::string& binders = "",
                   const std::string& waters = "") {
    std::vector<issue> issues;
    const std::string head =
        "ndb_no,name,magnesium_mg,energy_kcal,glycine_mg,measure1,measure1_g,measure2,measure2_g\n";
    std::vector<food> read = parse_usda_foods(head + usda, "u", issues);
    if (!servings.empty()) {
        add_servings(read, "ndb_no,food,aliases,group,serving,serving_g,counts_as,most_per_day\n" + servings, "s",
                     issues);
    }
    if (!binders.empty()) {
        add_binders(read, "ndb_no,phytate_mg,oxalate_mg,known_from,ifct_code,note\n" + binders, "b", issues);
    }
    if (!waters.empty()) add_waters(read, "water,low_mg_per_l,high_mg_per_l,known_from,note\n" + waters, "w", issues);
    return sentences(issues);
}

TEST(Foods, EachRuleCatchesItsFault) {
    const std::string oats = "1,Oats,138,379,,1 cup,81,,\n";
    EXPECT_EQ(faults(oats), "");
    EXPECT_EQ(faults(oats + oats), "u:3:1: ndb_no = 1 is given twice; allowed: each number once\n");
    EXPECT_TRUE(contains(faults("2,B,1,1,,,,,\n" + oats), "u:3:1: ndb_no = 1 is out of order"));
    EXPECT_TRUE(
        contains(faults("1,Oats,,379,,,,,\n"), "u:2:8: magnesium_mg is empty; allowed: 0 to 60000 mg per 100 g"));
    EXPECT_TRUE(contains(faults("1,Oats,-1,379,,,,,\n"), "magnesium_mg = -1 is out of range"));
    EXPECT_TRUE(contains(faults("1,Oats,1,379,,1 cup,,,\n"), "u:2:15: measure1 = 1 cup stands alone"));
    EXPECT_TRUE(contains(faults(oats, "9,Rye,,grains,1 cup,1,,\n"), "s:2:1: ndb_no = 9 is no food of the USDA table"));
    const std::string serving = "1,Oats,,grains,1 cup,81,whole grains,\n";
    EXPECT_EQ(faults(oats, serving), "");
    EXPECT_TRUE(contains(faults(oats, serving + serving), "s:3:1: ndb_no = 1 is given twice"));
    EXPECT_TRUE(contains(faults(oats, "1,Oats,,grains,1 cup,81,whole grain,\n"), "did you mean `whole grains`?"));
    EXPECT_TRUE(contains(faults(oats, "", "1,,,memory,,\n"), "b:2:3: phytate_mg is empty, as oxalate_mg is"));
    EXPECT_TRUE(contains(faults(oats, "", "1,5,,memry,,\n"), "did you mean `memory`?"));
    EXPECT_TRUE(contains(faults(oats, "", "", "A,5,4,memory,\n"), "w:2:5: high_mg_per_l = 4 is below low_mg_per_l"));
    EXPECT_TRUE(contains(faults(oats, "", "", "A,5,5,memory,\nA,6,6,memory,\n"), "w:3:1: water = A is given twice"));
}

}  // namespace
}  // namespace foods_test
