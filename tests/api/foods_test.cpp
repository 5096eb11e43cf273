// foods_test.cpp - answers about food: shares of the advice, what is not known said so, supplements kept apart.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/foods.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "api/foods/diary.hpp"
#include "core/error.hpp"
#include "tests/api/markup_reader.hpp"

namespace magnesia::api::foods_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

json found(const std::vector<std::string>& words, const eater_words& who = {}) {
    return json::parse(json_of(find_foods({words, who})));
}

const std::string model_diet = MAGNESIA_SOURCE_DIR "/examples/diaries/model-diet.toml";

diary_answer diary(const eater_words& who = {}) {
    return tally_diary({model_diet, who});
}

std::string refusal(const eater_words& who) {
    try {
        find_foods({{"kale"}, who});
    } catch (const input_error& failure) {
        return failure.what();
    }
    return "no error";
}

const json* row_of(const json& rows, const std::string& body) {
    for (const json& one : rows) {
        if (one["body"] == body) return &one;
    }
    return nullptr;
}

// Banana: 27 mg per 100 g, a medium one 118 g; RDA 320 mg for women and 420 mg for men from 31 years (IOM 1997).
TEST(Foods, AServingIsSetAgainstTheAdviceForThePerson) {
    const json woman = found({"banana"}, {"45", "female", ""})["foods"][0];
    EXPECT_NEAR(woman["serving"]["magnesium_mg"].get<double>(), 27 * 1.18, 1e-9);
    EXPECT_NEAR(woman["serving"]["share_of_advised"].get<double>(), 27 * 1.18 / 320, 1e-12);
    const json man = found({"banana"}, {"45", "male", ""})["foods"][0];
    EXPECT_NEAR(man["serving"]["share_of_advised"].get<double>(), 27 * 1.18 / 420, 1e-12);
    const json mother = found({"banana"}, {"30", "", "pregnancy"})["foods"][0];
    EXPECT_NEAR(mother["serving"]["share_of_advised"].get<double>(), 27 * 1.18 / 350, 1e-12);
}

TEST(Foods, AnUnsaidAgeIsThatOfADefaultAdultAndSaidSo) {
    EXPECT_EQ(found({"banana"})["options"]["default_adult"], true);
    EXPECT_EQ(found({"banana"}, {"30", "male", ""})["options"]["default_adult"], false);
    EXPECT_THAT(text_of(find_foods({{"banana"}, {}})), HasSubstr("age or sex not said"));
    EXPECT_THAT(text_of(find_foods({{"banana"}, {"30", "male", ""}})), Not(HasSubstr("not said")));
}

TEST(Foods, WhatWasNotMeasuredIsNullAndSaidInWords) {
    const foods_answer answer = find_foods({{"kale", "raw"}, {}});
    const json kale = json::parse(json_of(answer))["foods"][0];

    EXPECT_EQ(kale["name"], "Kale, raw");
    EXPECT_TRUE(kale["oxalate_mg_per_100g"].is_null());
    EXPECT_GT(kale["glycine_mg_per_100g"], 0);
    EXPECT_THAT(text_of(answer), HasSubstr("phytate and oxalate not known"));
    EXPECT_THAT(csv_of(answer), HasSubstr("11233,\"Kale, raw\",leafy greens,34,"));
    EXPECT_THAT(csv_of(answer), HasSubstr(",,,1 cup chopped,67,"));  // two empty fields, no zeros
}

TEST(Foods, WithoutWordsTheRichestServingsComeFirst) {
    const json foods = found({})["foods"];
    ASSERT_EQ(foods.size(), most_foods);
    for (std::size_t i = 1; i < foods.size(); ++i) {
        EXPECT_GE(foods[i - 1]["serving"]["magnesium_mg"], foods[i]["serving"]["magnesium_mg"]);
    }
    EXPECT_EQ(foods[0]["name"], "Pumpkin seed kernels, dried");
}

TEST(Foods, WordsThatAreWrongAreRefusedWithTheNearest) {
    EXPECT_THROW(find_foods({{"spinnach"}, {}}), input_error);
    EXPECT_THAT(refusal({"200", "", ""}), HasSubstr("--age = 200 is out of range; allowed: 0 to 120 years"));
    EXPECT_THAT(refusal({"young", "", ""}), HasSubstr("--age = young is not a number"));
    EXPECT_THAT(refusal({"", "femal", ""}), HasSubstr("did you mean `female`?"));
    EXPECT_THAT(refusal({"", "", "pregnant"}), HasSubstr("did you mean `pregnancy`?"));
    EXPECT_THAT(refusal({"30", "male", "lactation"}), HasSubstr("stands beside --sex male"));
    EXPECT_THAT(refusal({"70", "", "lactation"}), HasSubstr("is an age for which nobody advises"));
}

TEST(Foods, OnTheScreenHaveTheirWholeNames) {
    const std::string page = text_of(find_foods({{"black", "beans"}, {}}));
    std::string words;
    std::istringstream read(page);
    for (std::string word; read >> word;) words += word + ' ';
    EXPECT_THAT(page, Not(HasSubstr("...")));
    EXPECT_THAT(text_of(find_foods({{"tap", "water"}, {}})), Not(HasSubstr("...")));
    EXPECT_THAT(page, HasSubstr("without salt"));
    EXPECT_THAT(words, HasSubstr("USDA SR24 (2011)"));
}

TEST(Foods, FitATerminal) {
    for (const std::string& page : {text_of(find_foods({{"spinach"}, {}})), text_of(find_foods({{"water"}, {}})),
                                    text_of(find_foods({{}, {}})), text_of(diary())}) {
        std::istringstream lines(page);
        for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 80U) << line;
    }
}

TEST(Diary, ReachesOrMissesWhatEachBodyAdvises) {
    const diary_answer answer = diary({"45", "male", ""});
    const json page = json::parse(json_of(answer));
    const json* us = row_of(page["reference_intakes"], "us_canada_1997");
    const json* india = row_of(page["reference_intakes"], "india_2020");

    ASSERT_NE(us, nullptr);
    EXPECT_EQ((*us)["advised_mg"], 420);
    EXPECT_EQ((*us)["gap_mg"], 0);
    EXPECT_EQ((*us)["average_requirement_mg"], 350);
    EXPECT_EQ((*india)["advised_mg"], 440);
    EXPECT_NEAR(gap_to(answer, answer.day.magnesium_mg + 12.5), 12.5, 1e-9);
    EXPECT_EQ(gap_to(answer, answer.day.magnesium_mg - 12.5), 0);
}

TEST(Diary, ContributionsAddUpToTheTotal) {
    const json page = json::parse(json_of(diary()));
    double mg = 0;
    double share = 0;
    for (const json& line : page["foods"]) {
        mg += line["magnesium_mg_per_day"].get<double>();
        share += line["share_of_total"].get<double>();
    }
    EXPECT_NEAR(mg, page["magnesium_mg_per_day"].get<double>(), 1e-9);
    EXPECT_NEAR(share, 1, 1e-12);
}

TEST(Diary, PhytateIsAlsoInMoles) {  // phytic acid, C6H18O24P6, 660.04 g/mol
    const json phytate = json::parse(json_of(diary()))["phytate"];
    EXPECT_GT(phytate["known_mg"], 0);
    EXPECT_NEAR(phytate["known_mmol"].get<double>(), phytate["known_mg"].get<double>() / 660.04, 1e-4);
}

diary_answer diary_of_lines(const std::string& name, const std::string& lines, const eater_words& who = {}) {
    const std::string path = testing::TempDir() + name;
    std::ofstream(path) << lines;
    return tally_diary({path, who});
}

TEST(Diary, SaysWhatShortNamesWereTakenAs) {
    const diary_answer answer = diary_of_lines("short-names.csv", "food,amount\neggs,2\nbanana,1 medium\n");
    const json page = json::parse(json_of(answer));

    EXPECT_EQ(page["foods"][0]["taken_as"], "Egg, hard-boiled");
    EXPECT_TRUE(page["foods"][1]["taken_as"].is_null());
    EXPECT_THAT(answer.head.warnings, testing::Contains(HasSubstr("`eggs` as Egg, hard-boiled")));
    EXPECT_THAT(text_of(answer), HasSubstr("`eggs` as Egg, hard-boiled"));
    EXPECT_THAT(csv_of(answer), HasSubstr(",eggs\n"));
}

// Schofield at 57 kg and 45 y: 8.126 x 57 + 845.6 = 1309 kcal at rest, 1.1 times that 1440.
TEST(Diary, OfTooLittleOrTooMuchEnergyIsDoubtedBeforeItIsJudged) {
    const std::string banana = "food,amount\nbanana,";
    const eater_words woman{"45", "female", ""};
    const std::string little = text_of(diary_of_lines("little.csv", banana + "100 g\n", woman));
    const std::string enough = text_of(diary_of_lines("enough.csv", banana + "1700 g\n", woman));
    const std::string much = text_of(diary_of_lines("much.csv", banana + "20 kg\n", woman));

    EXPECT_THAT(little, HasSubstr("89 kcal is hardly a whole day: below 1440"));
    EXPECT_LT(little.find("hardly a whole day"), little.find("Advised"));
    EXPECT_THAT(enough, Not(HasSubstr("hardly")));  // 1513 kcal
    EXPECT_THAT(much, HasSubstr("17800 kcal is more than hardly anybody eats"));
    EXPECT_THAT(text_of(diary_of_lines("child.csv", banana + "100 g\n", {"6", "female", ""})),
                Not(HasSubstr("hardly")));
    EXPECT_THAT(text_of(diary()), Not(HasSubstr("hardly")));
}

TEST(Diary, SaysUnknownNoneOrLittleInPlaceOfAtLeastNothing) {
    const std::string milk = text_of(diary_of_lines("milk.csv", "food,amount\n\"Milk, whole\",1 cup\n"));
    const std::string seeds = text_of(
        diary_of_lines("seeds.csv", "food,amount\n\"Milk, whole\",1 cup\n\"Pumpkin seed kernels, dried\",1 oz\n"));
    const std::string quinoa = text_of(diary_of_lines("quinoa.csv", "food,amount\n\"Quinoa, cooked\",10 g\n"));

    EXPECT_THAT(milk, HasSubstr("Phytate: none."));
    EXPECT_THAT(milk, HasSubstr("Oxalate: not known for any food."));
    EXPECT_THAT(seeds, HasSubstr("Phytate: not known for 1 of the foods with 52 % of the energy (Pumpkin seed\n"
                                 "kernels, dried); none in the others."));
    EXPECT_THAT(quinoa, HasSubstr("Oxalate: 2.7 mg."));  // 27.2 mg in 100 g
}

TEST(Diary, TellsRangesAndTheSpreadBetweenDays) {
    const diary_answer range = diary_of_lines("range.csv", "food,amount,frequency\nbanana,1 medium,2-4 per week\n");
    const diary_answer days = diary_of_lines("days.csv", "day,food,amount\nmon,banana,1000 g\ntue,banana,2000 g\n");
    const json page = json::parse(json_of(days));

    EXPECT_THAT(range.head.warnings, testing::Contains(HasSubstr("the middle is counted: Banana 2-4 per week")));
    EXPECT_NEAR(range.day.magnesium_mg, 27 * 1.18 * 3 / 7, 1e-9);
    EXPECT_THAT(text_of(days), HasSubstr("Mean of 2 days: 405 mg a day, from 270 to 540"));
    EXPECT_EQ(page["days"].size(), 2U);
    EXPECT_NEAR(page["magnesium_sd_between_days_mg"].get<double>(), 190.9, 0.05);  // 270 / sqrt 2
    EXPECT_EQ(page["foods"][1]["day"], "tue");
    EXPECT_TRUE(json::parse(json_of(range))["magnesium_sd_between_days_mg"].is_null());
}

TEST(Diary, KeepsFoodAndSupplementsApart) {
    const diary_answer answer = diary();
    EXPECT_THAT(text_of(answer), HasSubstr("Supplements are"));
    EXPECT_THAT(answer.head.warnings, testing::Contains(HasSubstr("supplements are not counted here")));
    EXPECT_GT(answer.day.magnesium_mg, 350);                   // above the ceiling of the US, and
    EXPECT_THAT(text_of(answer), Not(HasSubstr("too much")));  // nothing is held against it
}

TEST(Diary, NamesTheCeilingOfSupplementsForTheAge) {
    const auto said = [](const char* age) {
        std::string text = text_of(diary({age, "female", ""}));
        std::ranges::replace(text, '\n', ' ');
        return text;
    };

    EXPECT_THAT(said("45"), HasSubstr("the ceilings for them at this age (250 to 400 mg a day, by body) never count"));
    EXPECT_THAT(said("2"), HasSubstr("(65 mg a day)"));  // IOM 1997, 1 to 3 years; the European one begins at 4
    EXPECT_THAT(said("0.5"), HasSubstr("no body has set a ceiling for them at this age"));
}

TEST(Diary, OfFewGreensNutsAndGrainsSaysSo) {
    const std::string path = testing::TempDir() + "few-foods.csv";
    std::ofstream(path) << "food,amount\n\"white rice, cooked\",1 cup\ncola,12 fl oz\n";
    const diary_answer few = tally_diary({path, {}});

    EXPECT_LT(counted_servings(few), few.few_servings);
    EXPECT_THAT(text_of(few), HasSubstr("Fewer than 2 is few"));
    EXPECT_THAT(text_of(diary()), Not(HasSubstr("is few")));
    EXPECT_EQ(json::parse(json_of(few))["pattern"]["is_few"], true);
}

TEST(DiaryReport, IsWellFormedAndHasTheNumbersOfTheText) {
    const std::string text = report_of(diary());
    const page_element page = read_page(text);
    const auto tables = page.all("table");

    EXPECT_EQ(page.find("h1")->text, "Magnesium in what was eaten");
    EXPECT_EQ(tables[0]->all("tr").size(), 1 + diary().day.foods.size());
    EXPECT_EQ(tables[1]->all("tr").size(), 1 + diary().who.advice.size());
    EXPECT_THAT(page.find("ul")->text, HasSubstr(std::to_string(std::lround(diary().day.magnesium_mg)) + " mg"));
    EXPECT_THAT(page.find("ul")->text, HasSubstr("reached"));
    EXPECT_EQ(page.find("script"), nullptr);
    EXPECT_THAT(text, Not(HasSubstr("url(")));
}

TEST(DiaryReport, SaysWhatIsShortAndAddsUpTheSameFood) {
    const diary_answer days = diary_of_lines("days.csv", "day,food,amount\nmon,banana,200 g\ntue,banana,100 g\n");
    const page_element page = read_page(report_of(days));

    EXPECT_THAT(page.find("ul")->text, HasSubstr("mg short"));
    EXPECT_EQ(page.find("svg")->all("text").size(), 2U + 2U * 2U);  // lines, then banana and the sum, with amounts
}

}  // namespace
}  // namespace magnesia::api::foods_test
