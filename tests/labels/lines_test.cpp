// lines_test.cpp - ends of lines, words of other languages, "2 x", and names of pieces without a number.
// SPDX-License-Identifier: Apache-2.0
// Measured against readings written by hand.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "labels/label_text.hpp"
#include "tests/evidence/support.hpp"

namespace lines_test {
namespace {

using namespace magnesia;
using namespace magnesia::labels;
using namespace magnesia::evidence::testing;

/// "500 unknown citrate | 300 elemental oxide in 2".
std::string read(const std::string& text) {
    const evidence::product made = read_label(text, evidence::load_forms(), evidence::load_product_formats());
    std::string all;
    for (const evidence::label_item& item : made.items) {
        all += fmt::format("{}{:g} {} {}", all.empty() ? "" : " | ", item.mg, evidence::word(item.basis),
                           fmt::join(item.forms, "+"));
    }
    return all + fmt::format(" in {:g}", made.units_per_serving);
}

std::string refused(const std::string& text) {
    return refusal([&] { read(text); });
}

TEST(LabelLines, OtherLanguagesSayTheAmountsOfOnePiece) {
    for (const char* text :
         {"100 mg Magnesium je Tablette, 4 Tabletten", "100 mg Magnesium pro Tablette, 4 Tabletten",
          "je Tablette 100 mg Magnesium, 4 Tabletten", "100 mg magnesium par comprimé, 4 comprimés",
          "100 mg magnesium par gélule, 4 gélules", "100 mg magnesium por comprimido, 4 comprimidos",
          "100 mg magnesium por cápsula, 4 cápsulas", "100 mg magnesium pro Kapsel, 4 Kapseln",
          "4 Tabletten, jeweils 100 mg Magnesium", "4 Tabletten je 100 mg Magnesium",
          "pro 2 Tabletten: 200 mg Magnesium, 4 Tabletten", "jeweils 2 Tabletten: 200 mg Magnesium, 4 Tabletten"}) {
        EXPECT_EQ(read(text), "400 elemental  in 4") << text;
    }
}

TEST(LabelLines, SuchAWordIsNotReadWhereThePieceIsNotKnown) {
    for (const char* text :
         {"je 100 mg Magnesium", "100 mg magnesium por la noche", "4 tablets, 100 mg magnesium por"}) {
        EXPECT_TRUE(contains(refused(text), "is not understood")) << text;
    }
    EXPECT_TRUE(contains(refused("4 Tabletten 100 mg Magnesium"), "may hold the amounts each, or all together"));
}

TEST(LabelLines, ANameWithoutANumberBehindAnAmountMayBeEach) {
    const char* says = "may say what each holds, or all together";
    EXPECT_TRUE(contains(refused("4 tablets: 100 mg magnesium tablets"), says));
    EXPECT_TRUE(contains(refused("serving size 4 tablets, 100 mg magnesium coated tablets"), says));
    EXPECT_TRUE(contains(refused("4 tablets: 100 mg magnesium tablets"), "leave `tablets` out"));

    EXPECT_EQ(read("100 mg magnesium tablets"), "100 elemental  in 1");
    EXPECT_EQ(read("1 tablet: 100 mg magnesium tablets"), "100 elemental  in 1");
    EXPECT_EQ(read("magnesium tablets, 4 tablets: 100 mg magnesium"), "100 elemental  in 4");
    EXPECT_EQ(read("4 tablets: 100 mg magnesium, effervescent tablets"), "100 elemental  in 4");
    EXPECT_EQ(read("4 tablets: 100 mg magnesium per coated tablet"), "400 elemental  in 4");
    EXPECT_EQ(read("2 scoops: magnesium citrate 400 mg powder"), "400 unknown citrate in 2");
}

// The same as with a comma there.
TEST(LabelLines, TheEndOfALineSeparatesAsACommaDoes) {
    EXPECT_TRUE(contains(refused("magnesium 200 mg per serving\n2 capsules"), "may hold the amounts each"));
    EXPECT_TRUE(contains(refused("magnesium 200 mg per serving, 2 capsules"), "may hold the amounts each"));
    EXPECT_EQ(read("magnesium\n200 mg citrate"), "200 unknown citrate in 1");
    EXPECT_EQ(read("magnesium, 200 mg citrate"), "200 unknown citrate in 1");
    EXPECT_EQ(read("100 mg magnesium\r\n\r\n2 tablets: 100 mg magnesium"), "100 elemental  in 2");
    EXPECT_EQ(read("\nserving size 2 capsules\nmagnesium citrate 400 mg\nmagnesium oxide 100 mg\n"),
              "400 unknown citrate | 100 unknown oxide in 2");
    EXPECT_EQ(read("4 tablets: 100 mg magnesium\ntablets"), "100 elemental  in 4");
}

TEST(LabelLines, ASentenceGoesOnBehindTheEndOfALine) {
    EXPECT_EQ(read("serving size\n2 capsules\n200 mg magnesium"), "200 elemental  in 2");
    EXPECT_EQ(read("100 mg magnesium per\ntablet, 4 tablets"), "400 elemental  in 4");
    EXPECT_EQ(read("100 mg magnesium\nje Tablette\n4 Tabletten"), "400 elemental  in 4");
    EXPECT_EQ(read("magnesium citrate 400\nmg"), "400 unknown citrate in 1");
    EXPECT_EQ(read("200 mg magnesium\nfrom citrate"), "200 elemental citrate in 1");
    EXPECT_EQ(read("magnesium (as\ncitrate,\noxide) 200 mg"), "200 elemental citrate+oxide in 1");
    EXPECT_EQ(read("Epsom\nsalt 15 g"), read("Epsom salt 15 g"));
    EXPECT_EQ(read("2 capsules\nprovide 200 mg magnesium"), "200 elemental  in 2");
    EXPECT_EQ(read("magnesium 200 mg (50 %\nNRV)"), "200 elemental  in 1");
    EXPECT_EQ(read("magnesium 200 mg 50 %\nNRV"), "200 elemental  in 1");
}

TEST(LabelLines, ABracketOfTheDaySaysTheSameOfThePieces) {
    for (const char* text : {"2 tablets (daily dose) provide 300 mg magnesium", "2 tablets (daily): 300 mg magnesium",
                             "2 comprimidos (dosis diaria) aportan 300 mg magnesio"}) {
        EXPECT_EQ(read(text), "300 elemental  in 2") << text;
    }
    EXPECT_TRUE(contains(refused("2 tablets (vegan) provide 300 mg magnesium"), "is not understood"));
}

TEST(LabelLines, TimesSayHowManyAreTaken) {
    for (const char* text : {"magnesium citrate 2 x 200 mg", "magnesium citrate 2x200 mg", "2 × 200 mg citrate",
                             "2×200 mg citrate", "magnesium citrate 2 X 200 mg capsules"}) {
        EXPECT_EQ(read(text), "400 unknown citrate in 2") << text;
    }
    for (const char* text : {"magnesium citrate 200 mg x 2", "citrate 200 mg x2", "citrate 200 mg × 2",
                             "200 mg x 2 citrate", "citrate 200 mg x 2 daily", "citrate 200 mg capsules x 2",
                             "citrate 200 mg x 2 capsules", "2 capsules x 200 mg citrate"}) {
        EXPECT_EQ(read(text), "400 unknown citrate in 2") << text;
    }
    EXPECT_TRUE(contains(refused("magnesium citrate 60 x 200 mg"), "may be the size of a pack"));
    EXPECT_TRUE(contains(refused("citrate 100 mg x 60 capsules"),
                         "`x 60` may be the size of a pack; allowed: below 10 pieces that are taken"));
    EXPECT_TRUE(contains(refused("2 x 200 mg citrate, 3 capsules"), "is a second number of pieces"));
    EXPECT_TRUE(contains(refused("citrate 200 mg x 2, 3 capsules"), "is a second number of pieces"));
    for (const char* text : {"x 2 magnesium citrate 200 mg", "magnesium citrate x2 200 mg", "magnesium X 5 mg",
                             "citrate 200 mg x 30 ml"}) {
        EXPECT_TRUE(contains(refused(text), "is not understood")) << text;
    }
}

TEST(LabelLines, HowOftenADayIsNoPartOfALabel) {
    for (const char* text : {"citrate 200 mg 2x daily", "citrate 200 mg, 3 x a day", "citrate 200 mg 3 times a day",
                             "citrate 200 mg twice daily", "3x täglich 1 Kapsel 100 mg citrate"}) {
        EXPECT_TRUE(contains(refused(text), "says how often it is taken")) << text;
    }
}

TEST(LabelLines, GermanLabels) {
    EXPECT_EQ(read("2 Kapseln mit jeweils 200 mg Magnesium (aus Magnesiumcitrat)"), "400 elemental citrate in 2");
    EXPECT_EQ(read("Magnesium 300 mg pro Portion (2 Kapseln)"), "300 elemental  in 2");
    EXPECT_EQ(read("pro Portion 300 mg Magnesium als Magnesiumoxid"), "300 elemental oxide in 1");
    EXPECT_EQ(read("Magnesium (als Magnesium-Bisglycinat) 375 mg pro Tagesdosis"), "375 elemental bisglycinate in 1");
    EXPECT_EQ(read("2 Kapseln zu je 150 mg Magnesium"), "300 elemental  in 2");
    EXPECT_EQ(read("2 Tabletten à 150 mg Magnesium"), "300 elemental  in 2");
    EXPECT_EQ(read("2 Kapseln enthalten 300 mg Magnesium (80 % NRV)"), "300 elemental  in 2");
    EXPECT_EQ(read("200 mg Magnesium\naus Magnesiumcitrat"), "200 elemental citrate in 1");
    EXPECT_TRUE(contains(refused("2 Kapseln mit 200 mg Magnesium"), "may hold the amounts each, or all together"));
    EXPECT_TRUE(contains(refused("Magnesiumfoo 200 mg"), "`Magnesiumfoo` is not understood"));
}

TEST(LabelLines, FrenchLabels) {
    EXPECT_EQ(read("Magnésium (oxyde de magnésium) 300 mg pour 2 gélules, 2 gélules"), "300 elemental oxide in 2");
    EXPECT_EQ(read("2 gélules apportent 300 mg de magnésium (bisglycinate)"), "300 elemental bisglycinate in 2");
    EXPECT_EQ(read("MAGNÉSIUM (OXYDE) 300 MG par jour"), "300 elemental oxide in 1");
    EXPECT_EQ(read("500 mg d'oxyde de magnésium dont 300 mg de magnésium"), "500 unknown oxide in 1");
    EXPECT_EQ(read("500 mg d’oxyde de magnésium, soit 300 mg de magnésium"), "500 unknown oxide in 1");
    EXPECT_EQ(read("1 comprimé contient 300 mg de magnésium sous forme de citrate de magnésium"),
              "300 elemental citrate in 1");
    EXPECT_EQ(read("4 comprimés à 100 mg de magnésium"), "400 elemental  in 4");
}

TEST(LabelLines, SpanishAndItalianLabels) {
    EXPECT_EQ(read("Magnesio (citrato de magnesio) 200 mg por cápsula, 2 cápsulas"), "400 elemental citrate in 2");
    EXPECT_EQ(read("2 cápsulas de 150 mg de magnesio (ÓXIDO de magnesio)"), "300 elemental oxide in 2");
    EXPECT_EQ(read("por dosis diaria (2 comprimidos): 300 mg de magnesio"), "300 elemental  in 2");
    EXPECT_EQ(read("Magnesio 225 mg per bustina (magnesio citrato)"), "225 elemental citrate in 1");
    EXPECT_EQ(read("2 compresse da 150 mg di magnesio (ossido di magnesio)"), "300 elemental oxide in 2");
    EXPECT_EQ(read("2 compresse apportano 300 mg di magnesio (da magnesio citrato)"), "300 elemental citrate in 2");
}

TEST(LabelLines, EnglishLabelsAsTheyArePrinted) {
    EXPECT_EQ(read("2 capsules contain 300 mg magnesium"), "300 elemental  in 2");
    EXPECT_EQ(read("citrate of magnesium 1745 mg"), "1745 unknown citrate in 1");
    EXPECT_EQ(read("1 tablet contains 243 mg magnesium oxide equal to 146 mg magnesium"), "243 unknown oxide in 1");
    EXPECT_EQ(read("200 mg elemental magnesium per capsule, take 2 capsules daily"), "400 elemental  in 2");
    EXPECT_EQ(read("magnesium citrate 200 mg (50 % of the daily value)"), "200 unknown citrate in 1");
}

// The column of labels of the United States has `% Daily Value` in its head: 200 of 420 mg are 48 %.
TEST(LabelLines, ABarePercentageBehindTheElementMayBeOfTheDailyValue) {
    const char* says =
        "`48 %` may be a share of the daily value, or of the compound; allowed: `48 % DV` or `48 % magnesium`";
    for (const char* text : {"Amount per serving: Magnesium (as Magnesium Bisglycinate) 200mg 48%",
                             "magnesium (as oxide) 200 mg, 48 %", "200 mg magnesium (48 %)"}) {
        EXPECT_TRUE(contains(refused(text), says)) << refused(text);
    }
    EXPECT_EQ(read("magnesium (as oxide) 200 mg 48 % DV"), "200 elemental oxide in 1");
    EXPECT_EQ(read("bisglycinate 1000 mg 14 %"), "1000 unknown bisglycinate in 1");
}

}  // namespace
}  // namespace lines_test
