// label_text_test.cpp - what is printed on labels becomes amounts of forms, or one clear sentence.
// SPDX-License-Identifier: Apache-2.0
// Measured against readings written by hand.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "labels/label_text.hpp"
#include "tests/evidence/support.hpp"

namespace label_text_test {
namespace {

using namespace magnesia;
using namespace magnesia::labels;
using namespace magnesia::evidence::testing;

evidence::product label(const std::string& text) {
    return read_label(text, evidence::load_forms(), evidence::load_product_formats());
}

/// "500 unknown citrate | 300 elemental oxide+citrate; total 200", the shape in which readings are compared.
std::string read(const std::string& text) {
    const evidence::product made = label(text);
    std::string all;
    for (const evidence::label_item& item : made.items) {
        all += fmt::format("{}{:g} {} {}", all.empty() ? "" : " | ", item.mg, evidence::word(item.basis),
                           fmt::join(item.forms, "+"));
        if (!item.variant.empty()) all += ' ' + item.variant;
    }
    if (made.declared_elemental_mg) all += fmt::format("; total {:g}", *made.declared_elemental_mg);
    if (made.declared_percent) all += fmt::format("; {:g} %", *made.declared_percent);
    return all;
}

std::string refused(const std::string& text) {
    return refusal([&] { label(text); });
}

TEST(LabelText, AnAmountOfAFormSaysNotWhatItCounts) {
    EXPECT_EQ(read("magnesium bisglycinate 1000 mg"), "1000 unknown bisglycinate");
    EXPECT_EQ(read("1000mg Magnesium Glycinate"), "1000 unknown bisglycinate");
    EXPECT_EQ(read("1.5 g citrate"), "1500 unknown citrate");
    EXPECT_EQ(read("magnesium as citrate 200 mg"), "200 unknown citrate");
}

TEST(LabelText, WordsOfTheLabelSayTheBasis) {
    EXPECT_EQ(read("200 mg elemental citrate"), "200 elemental citrate");
    EXPECT_EQ(read("magnesium citrate 200 mg elemental"), "200 elemental citrate");
    EXPECT_EQ(read("magnesium citrate 200 mg compound"), "200 compound citrate");
    EXPECT_EQ(read("400 mg magnesium"), "400 elemental ");
    EXPECT_EQ(read("Magnesium 400 mg"), "400 elemental ");
    EXPECT_EQ(read("400 mg"), "400 unknown ");
}

TEST(LabelText, MagnesiumAsAFormCountsTheElement) {
    EXPECT_EQ(read("300 mg magnesium (as citrate)"), "300 elemental citrate");
    EXPECT_EQ(read("Magnesium (as magnesium bisglycinate) 200 mg"), "200 elemental bisglycinate");
    EXPECT_EQ(read("2 capsules: 300 mg magnesium (as oxide, bisglycinate)"), "300 elemental oxide+bisglycinate");
    EXPECT_EQ(read("Magnesium 300 mg (48 % DV) from citrate and malate"), "300 elemental citrate+malate");
}

TEST(LabelText, ATotalStandsBesideTheCompound) {
    const std::string both = "1000 unknown bisglycinate; total 200";
    EXPECT_EQ(read("magnesium bisglycinate 1000 mg providing 200 mg magnesium"), both);
    EXPECT_EQ(read("1000 mg bisglycinate of which 200 mg magnesium"), both);
    EXPECT_EQ(read("200 mg elemental magnesium (from 1000 mg magnesium bisglycinate)"), both);
    EXPECT_EQ(read("magnesium bisglycinate 1000 mg (200 mg elemental)"), both);
    EXPECT_EQ(read("Magnesium (as bisglycinate 1000 mg) 200 mg"), both);
    EXPECT_EQ(read("1000 mg bisglycinate = 200 mg Mg"), both);
    EXPECT_EQ(read("magnesium bisglycinate 1000 mg (20 % magnesium)"), "1000 unknown bisglycinate; 20 %");
}

TEST(LabelText, SeveralFormsHaveTheirAmountsOrShareOne) {
    EXPECT_EQ(read("citrate 500 mg, oxide 200 mg"), "500 unknown citrate | 200 unknown oxide");
    EXPECT_EQ(read("500 mg citrate 200 mg oxide"), "500 unknown citrate | 200 unknown oxide");
    EXPECT_EQ(read("magnesium complex 1000 mg (oxide, citrate)"), "1000 unknown oxide+citrate");
    EXPECT_EQ(read("1000 mg magnesium blend: oxide, citrate, providing 300 mg magnesium"),
              "1000 unknown oxide+citrate; total 300");
}

TEST(LabelText, NamesVariantsFormatsAndPieces) {
    EXPECT_EQ(read("magnesium citrate nonahydrate 500 mg"), "500 unknown citrate nonahydrate");
    EXPECT_EQ(read("chloride hexahydrate 500 mg"), "500 unknown chloride hexahydrate");
    const evidence::product two = label("serving size 2 vcaps: 300 mg magnesium (as citrate)");
    EXPECT_EQ(two.units_per_serving, 2.0);
    EXPECT_EQ(two.format, "capsule");
    EXPECT_EQ(label("enteric coated tablets, chloride 100 mg").format, "enteric_tablet");
    EXPECT_EQ(label("effervescent tablet, citrate 100 mg").format, "effervescent");
    EXPECT_TRUE(label("buffered magnesium bisglycinate 1000 mg").is_buffered);
}

TEST(LabelText, AmountsOfOnePieceAreThoseOfAServingTimesItsPieces) {
    EXPECT_EQ(read("citrate 250 mg per capsule, 2 capsules"), "500 unknown citrate");
    EXPECT_EQ(read("2 capsules: citrate 250 mg"), "250 unknown citrate");
}

double pieces(const std::string& text) {
    return label(text).units_per_serving;
}

// 300 mg in 2 tablets are 900 mg in 6; the rest by the same rule.
TEST(LabelText, AmountsOfSomePiecesAreThoseOfAllThatAreTaken) {
    EXPECT_EQ(read("per 2 tablets: 300 mg magnesium, 6 tablets"), "900 elemental ");
    EXPECT_EQ(read("magnesium 300 mg per 2 capsules, 4 capsules"), "600 elemental ");
    EXPECT_EQ(read("magnesium 300 mg/2 capsules, 4 capsules"), "600 elemental ");
    EXPECT_EQ(read("magnesium 300 mg in the 2 capsules, 1 capsule"), "150 elemental ");
    EXPECT_EQ(read("magnesium 50 mg per 10 drops, 20 drops"), "100 elemental ");
    EXPECT_EQ(read("1 tablet = 200 mg magnesium, 3 tablets"), "600 elemental ");
    EXPECT_EQ(read("3 tablets, 1 tablet provides 200 mg magnesium"), "600 elemental ");
    EXPECT_EQ(read("serving size 2 capsules, 1 capsule contains 100 mg magnesium"), "200 elemental ");
    EXPECT_EQ(pieces("per 2 tablets: 300 mg magnesium, 6 tablets"), 6.0);
    EXPECT_EQ(read("oxide 400 mg providing 200 mg magnesium per 2 tablets, 6 tablets"),
              "1200 unknown oxide; total 600");
}

TEST(LabelText, EachAndOfAndOneSayThatAmountsAreThoseOfOnePiece) {
    EXPECT_EQ(read("100 mg magnesium per tablet, 4 tablets"), "400 elemental ");
    EXPECT_EQ(read("100 mg magnesium per tablet, 12 tablets"), "1200 elemental ");
    EXPECT_EQ(read("4 capsules each with 150 mg magnesium"), "600 elemental ");
    EXPECT_EQ(read("4 tablets: magnesium oxide 400 mg each"), "1600 unknown oxide");
    EXPECT_EQ(read("each of 3 tablets contains 100 mg magnesium"), "300 elemental ");
    EXPECT_EQ(read("4 tablets: 100 mg magnesium in each coated tablet"), "400 elemental ");
    EXPECT_EQ(read("4 tablets: 100 mg magnesium/tablet"), "400 elemental ");
    EXPECT_EQ(read("4 tablets: 100 mg magnesium a tablet"), "400 elemental ");
    EXPECT_EQ(read("2 sachets of 300 mg magnesium"), "600 elemental ");
    EXPECT_EQ(read("2 effervescent tablets of 300 mg magnesium"), "600 elemental ");
}

TEST(LabelText, WhatAServingHoldsIsNotMultiplied) {
    EXPECT_EQ(read("Serving size 2 capsules. Magnesium (as bisglycinate) 200 mg"), "200 elemental bisglycinate");
    EXPECT_EQ(read("Serving size: 2 capsules. Magnesium 200 mg each serving"), "200 elemental ");
    EXPECT_EQ(read("2 capsules per serving, magnesium 200 mg"), "200 elemental ");
    EXPECT_EQ(read("per daily dose (2 capsules) magnesium 200 mg"), "200 elemental ");
    EXPECT_EQ(read("2 enteric coated tablets daily: magnesium 200 mg"), "200 elemental ");
    EXPECT_EQ(read("2 capsules provide 300 mg magnesium"), "300 elemental ");
    EXPECT_EQ(read("300 mg magnesium in 2 capsules"), "300 elemental ");
    EXPECT_EQ(pieces("300 mg magnesium in 2 capsules"), 2.0);
    EXPECT_EQ(read("1 tablet, 200 mg magnesium"), "200 elemental ");
}

TEST(LabelText, PiecesThatMayHoldTheAmountsEachOrTogetherAreRefused) {
    for (const char* text : {"magnesium 200 mg, 3 tablets", "3 tablets magnesium oxide 400 mg",
                             "Daily dose: 3 tablets. Magnesium 200 mg", "100 mg magnesium each day, 3 tablets",
                             "magnesium 200 mg, 3 tablets = 1 serving", "3 tablets of magnesium oxide 400 mg"}) {
        EXPECT_TRUE(contains(refused(text), "`3 tablets` may hold the amounts each, or all together; allowed: `per`"))
            << text;
    }
    EXPECT_TRUE(contains(refused("2 enteric coated tablets, oxide 400 mg"), "or `2 enteric coated tablets: ` before"));
}

TEST(LabelText, ThePackIsNoDailyNumberOfPieces) {
    EXPECT_TRUE(contains(refused("magnesium 200 mg, 60 tablets"), "leave out the size of a pack"));
    EXPECT_TRUE(contains(refused("30 sachets of 300 mg magnesium"), "`30 sachets` may be the size of a pack"));
    EXPECT_TRUE(contains(refused("2 capsules: 300 mg magnesium, 60 capsules"), "may be the size of a pack"));
    EXPECT_TRUE(contains(refused("300 mg magnesium per 2 capsules, 60 capsules"), "may be the size of a pack"));
    EXPECT_TRUE(contains(refused("Serving size 2 capsules. Magnesium 200 mg. 60 capsules"),
                         "`60 capsules` is a second number of pieces; allowed: how many are taken"));
    EXPECT_TRUE(contains(refused("per 2 tablets: 300 mg magnesium, per 3 tablets"), "is a second number of pieces"));
    EXPECT_TRUE(contains(refused("4 tablets: 300 mg magnesium, 2 tablets"), "is a second number of pieces"));
    EXPECT_TRUE(contains(refused("120 capsules"), "is no number of pieces in a serving"));
    EXPECT_TRUE(contains(refused("Magnesium Glycinate 120 capsules 400mg"), "0.25 to 100, and no size of a pack"));
    EXPECT_TRUE(contains(refused("100 mg magnesium per capsule, 90 capsules"),
                         "may be the size of a pack; allowed: below 20 pieces that are taken"));
    EXPECT_TRUE(contains(refused("30 Sachets"), "says no amount of magnesium"));
}

TEST(LabelText, VolumesTurnStrengthsIntoAmounts) {
    EXPECT_EQ(read("Milk of magnesia 400 mg/5 ml, 30 ml"), "2400 compound hydroxide anhydrous");
    EXPECT_EQ(read("30 ml milk of magnesia 80 mg/ml"), "2400 compound hydroxide anhydrous");
    EXPECT_EQ(read("magnesium citrate 1745 mg per 30 ml, 60ml"), "3490 unknown citrate");
    EXPECT_EQ(read("per 5 ml: 100 mg magnesium (as citrate), 15 ml"), "300 elemental citrate");
    EXPECT_EQ(read("magnesium citrate 400 mg/5 ml"), "400 unknown citrate");  // 5 ml are the serving
    EXPECT_EQ(read("108 mg/l magnesium, 500 ml"), "54 elemental ");
    EXPECT_TRUE(contains(refused("magnesium citrate 400 mg, 30 ml"), "not every amount is said per volume"));
    EXPECT_TRUE(contains(refused("citrate 400 mg/5 ml, 30 ml, 10 ml"), "is a second volume"));
    EXPECT_TRUE(contains(refused("citrate 400 mg/0 ml, 30 ml"), "is no volume"));
    EXPECT_TRUE(contains(refused("citrate 400 mg/5 ml, 9000 ml"), "is no volume of a serving"));
}

// The weight of a mole of magnesium is 24.305 g (IUPAC), and it has two equivalents.
TEST(LabelText, OfMillimolesItSaysTheMilligrams) {
    EXPECT_TRUE(contains(refused("10 mmol magnesium"),
                         "`10 mmol` is not in milligrams; allowed: `243.1 mg`, where magnesium is counted"));
    EXPECT_TRUE(contains(refused("magnesium 20 mEq"), "`243.1 mg`, where magnesium is counted"));
    EXPECT_TRUE(contains(refused("magnesium 243 mg = 10 mmol"), "`243.1 mg`, where magnesium is counted"));
}

TEST(LabelText, AVolumeIsThatOfTheServing) {
    const auto ml = [](const char* text) { return label(text).serving_ml.value_or(0); };
    EXPECT_EQ(ml("magnesium citrate 400 mg/5 ml"), 5);
    EXPECT_EQ(ml("Magnesium 50 mg per 100 ml"), 100);
    EXPECT_EQ(ml("per 5 ml: 100 mg magnesium (as citrate)"), 5);
    EXPECT_EQ(ml("108 mg/l magnesium, 500 ml"), 500);
    EXPECT_EQ(ml("magnesium citrate 400 mg"), 0);
    for (const char* text : {"108 mg/l magnesium", "magnesium 100 mg/ml", "magnesium 100 mg per ml"}) {
        EXPECT_TRUE(contains(refused(text), "is a unit of volume, and not how much is taken")) << text;
    }
    EXPECT_TRUE(contains(refused("citrate 400 mg/5 ml, oxide 100 mg/10 ml"), "is in another volume"));
}

TEST(LabelText, ANameMayBeThatOfOneCompound) {
    EXPECT_EQ(read("Epsom salt 15 g"), "15000 compound sulfate heptahydrate");
    EXPECT_EQ(read("magnesium (as Epsom salt) 100 mg"), "100 elemental sulfate heptahydrate");
    EXPECT_EQ(read("Magnesium citrate tribasic 1 g"), "1000 unknown citrate");
}

TEST(LabelText, MagnesiumOfEachFormAddsUp) {
    EXPECT_EQ(read("Magnesium (as citrate) 100 mg, Magnesium (as oxide) 100 mg, Magnesium (as bisglycinate) 100 mg"),
              "100 elemental citrate | 100 elemental oxide | 100 elemental bisglycinate");
    EXPECT_EQ(read("200 mg magnesium (as citrate), 100 mg magnesium from oxide"),
              "200 elemental citrate | 100 elemental oxide");
    EXPECT_EQ(read("Magnesium (as citrate nonahydrate, malate) 90 mg; Magnesium (as citrate nonahydrate) 90 mg"),
              "90 elemental citrate+malate | 90 elemental citrate nonahydrate");
    EXPECT_EQ(read("Magnesium 200 mg: Magnesium (as citrate) 100 mg, Magnesium (as oxide) 100 mg"),
              "100 elemental citrate | 100 elemental oxide; total 200");
    EXPECT_EQ(read("2 capsules each with magnesium (as citrate) 50 mg and magnesium (as oxide) 50 mg"),
              "100 elemental citrate | 100 elemental oxide");
}

TEST(LabelText, MagnesiumOfEachCompoundAddsUp) {
    const std::string both = "640 unknown citrate | 170 unknown oxide; total 200";
    EXPECT_EQ(read("citrate 640 mg (100 mg magnesium), oxide 170 mg (100 mg magnesium)"), both);
    EXPECT_EQ(read("citrate 640 mg (100 mg elemental), oxide 170 mg (100 mg elemental)"), both);
    EXPECT_EQ(read("citrate 640 mg providing 100 mg magnesium, oxide 170 mg providing 100 mg magnesium"), both);
    EXPECT_EQ(read("Magnesium (as citrate 640 mg) 100 mg, Magnesium (as oxide 170 mg) 100 mg"), both);
    EXPECT_EQ(read("citrate 640 mg (99.9 mg magnesium), oxide 170 mg (100.1 mg magnesium), 200 mg magnesium in total"),
              both);
    EXPECT_TRUE(
        contains(refused("citrate 640 mg (100 mg magnesium), oxide 170 mg (100 mg magnesium), 100 mg magnesium"),
                 "says the magnesium again: 200 mg after 100 mg"));
    EXPECT_TRUE(contains(refused("citrate 640 mg (100 mg magnesium), 100 mg magnesium (from oxide 170 mg)"),
                         "says the magnesium again: 100 mg after 100 mg"));
    EXPECT_TRUE(contains(refused("Magnesium (as citrate) 100 mg, Magnesium (as oxide 170 mg) 100 mg"),
                         "`citrate` has no amount"));
}

TEST(LabelText, ACompoundBesideTheMagnesiumOfAnotherIsRefused) {
    for (const char* text :
         {"citrate 640 mg (100 mg magnesium), oxide 170 mg", "citrate 640 mg = 100 mg Mg; oxide 170 mg",
          "100 mg magnesium (from citrate 640 mg), oxide 170 mg",
          "complex 640 mg (citrate, malate), 100 mg magnesium, oxide 170 mg"}) {
        EXPECT_TRUE(contains(refused(text), "`oxide` stands apart from the magnesium of another form")) << text;
    }
}

TEST(LabelText, TheSameMagnesiumSaidAgainIsOneTotal) {
    EXPECT_EQ(read("citrate 640 mg (100 mg magnesium), citrate 640 mg (100 mg magnesium)"),
              "640 unknown citrate | 640 unknown citrate; total 200");  // the compounds are two
    EXPECT_TRUE(
        contains(refused("magnesium 100 mg (as citrate). Oxide: 100 mg magnesium"), "says the magnesium again"));
    for (const char* text : {"100 mg magnesium + 100 mg magnesium", "100 mg magnesium plus magnesium 100 mg",
                             "magnesium 100 mg & 100 mg magnesium from oxide"}) {
        EXPECT_TRUE(contains(refused(text), "says the magnesium again: 100 mg after 100 mg")) << text;
    }
    EXPECT_EQ(read("Magnesium 100 mg (as oxide 165 mg) providing 100 mg magnesium"), "165 unknown oxide; total 100");
    EXPECT_EQ(read("Magnesium 100 mg (as oxide, citrate) providing 100 mg magnesium"), "100 elemental oxide+citrate");
    EXPECT_EQ(read("Magnesium (as citrate) 100 mg, 100 mg magnesium (as magnesium citrate)"), "100 elemental citrate");
    EXPECT_TRUE(contains(refused("Magnesium (as citrate) 100 mg, 200 mg magnesium (as citrate)"),
                         "says the magnesium again: 200 mg after 100 mg"));
}

TEST(LabelText, WhatPeopleTypeIsReadOrToldHowToWriteIt) {
    EXPECT_EQ(read("Mag glycinate 400 mg"), read("magnesium glycinate 400 mg"));
    EXPECT_EQ(read("two tablets, each magnesium oxide 250 mg"), read("2 tablets, each magnesium oxide 250 mg"));
    EXPECT_EQ(read("zwei Tabletten, je 150 mg Magnesium"), read("2 tablets, each 150 mg magnesium"));
    EXPECT_EQ(read("2 tablets, each magnesium citrate 150 mg"), "300 unknown citrate");  // as messages say it
    EXPECT_TRUE(contains(refused("Mg 375"),
                         "`375` has no unit that is read here; allowed: `375 mg` where milligrams are meant, g, mcg"));
    EXPECT_TRUE(contains(refused("4 Rennie"),
                         "allowed: mg, g, mcg, ml, %, or capsules, tablets and the like; leave out brands"));
    EXPECT_TRUE(contains(refused("Epsom salt 1 tsp"), "`1 tsp` says no weight; allowed: the milligrams or grams"));
}

TEST(LabelText, WhatIsNotUnderstoodIsNamedWithTheNearestWord) {
    EXPECT_EQ(refused("magnesium citrte 200 mg"),
              "label:1:11: `citrte` is not understood; allowed: amounts, forms of magnesium and how many pieces are a "
              "serving, as in `2 tablets, each magnesium citrate 150 mg`; leave out brands and other substances; did "
              "you mean `citrate`?");
    EXPECT_TRUE(contains(refused("citrate 200 mg elementl"), "did you mean `elemental`?"));
    EXPECT_TRUE(contains(refused("zinc 10 mg, citrate 100 mg"), "label:1:1: `zinc` is not understood"));
    EXPECT_TRUE(
        contains(refused("1,250 mg citrate"), "`1,250` can be read in two ways; allowed: a decimal point: 1.5"));
    for (const char* text : {"1.200 mg oxide", "oxide 1.200 mg", "12.500 mcg citrate", "citrate 400 mg/5 ml, 1.000 ml",
                             "citrate 400 mg/1.000 ml, 5 ml"}) {
        EXPECT_TRUE(contains(refused(text), "can be read in two ways; allowed: no mark of thousands: 1200")) << text;
    }
    EXPECT_EQ(read("0.250 g citrate"), "250 unknown citrate");  // no group of thousands begins with 0
    EXPECT_EQ(read("0.125 mg citrate"), "0.125 unknown citrate");
    EXPECT_EQ(read("1.2000 mg citrate"), "1.2 unknown citrate");
    EXPECT_EQ(read("1.25 mg citrate"), "1.25 unknown citrate");
    EXPECT_EQ(read("1.200 g citrate"), "1200 unknown citrate");  // no serving is above a kilogram
    EXPECT_TRUE(contains(refused("200 citrate"), "`200` has no unit that is read here"));
    EXPECT_TRUE(contains(refused("2 capsuls: 200 mg citrate"), "did you mean `capsule`?"));
    EXPECT_TRUE(contains(refused("citrate 0 mg"), "`0` is no amount of a serving; allowed: above 0 to 100000 mg"));
    EXPECT_TRUE(contains(refused("-200 mg citrate"), "`-200` is no amount of a serving"));
    EXPECT_TRUE(contains(refused("citrate -200 mg"), "`-200` is no amount of a serving"));
    EXPECT_TRUE(contains(refused("1.2.3 mg citrate"), "`1.2.3` is not a number"));
    EXPECT_TRUE(contains(refused(""), "label:1:1: says nothing"));
    EXPECT_TRUE(contains(refused("magnesium citrate"), "has no amount"));
    EXPECT_TRUE(contains(refused("magnesum citrate 500 mg"), "did you mean `magnesium`?"));
    EXPECT_TRUE(contains(refused("magnesai 500 mg"), "did you mean `magnesia`?"));
    EXPECT_TRUE(contains(refused("5 ml milk of magnesia"), "what is in how much of it: `400 mg per 5 ml`"));
    for (const char* half : {"1/2 tablet magnesium citrate 500 mg", "half a tablet magnesium citrate 500 mg",
                             "\u00bd tablet magnesium citrate 500 mg"}) {
        EXPECT_TRUE(contains(refused(half), "is a fraction; allowed: a decimal number, as in `0.5 tablets`")) << half;
    }
}

// Behind a comma of thousands stand three digits, and before it no 0.
TEST(LabelText, ACommaThatCannotMarkThousandsIsADecimalComma) {
    EXPECT_EQ(read("Magnesium 0,3 g"), "300 elemental ");
    EXPECT_EQ(read("magnesium 1,5 g"), "1500 elemental ");
    EXPECT_EQ(read("citrate 12,25 mg"), "12.25 unknown citrate");
    EXPECT_EQ(read("citrate 0,125 g"), "125 unknown citrate");
    EXPECT_EQ(read("citrate 400 mg/2,5 ml, 7,5 ml"), "1200 unknown citrate");
    for (const char* text : {"1,250 mg citrate", "2,000 g citrate", "10,125 mg citrate", "1,2345 g citrate",
                             "1,2,3 mg citrate", "1.200,5 mg citrate", "1,200,000 mg citrate"}) {
        EXPECT_TRUE(contains(refused(text), "can be read in two ways; allowed: a decimal point: 1.5")) << text;
    }
    EXPECT_TRUE(contains(refused("-0,3 g citrate"), "`-0,3` is no amount of a serving"));
    EXPECT_DOUBLE_EQ(label("citrate 0,3 g").items.at(0).rounding_mg, 50.0);  // as of 0.3 g
}

// No decimal number ends in two zeros.
TEST(LabelText, ACommaBeforeTwoZerosMarksThousandsOfMilligrams) {
    EXPECT_EQ(read("magnesium L-threonate 2,000 mg"), "2000 unknown threonate");
    EXPECT_EQ(read("1,500mg citrate"), "1500 unknown citrate");
    EXPECT_EQ(read("magnesium (as citrate) 2,000 mg"), read("magnesium (as citrate) 2000 mg"));
    EXPECT_DOUBLE_EQ(label("citrate 2,000 mg").items.at(0).rounding_mg,
                     label("citrate 2000 mg").items.at(0).rounding_mg);
}

TEST(LabelText, WhatBelongsToNothingIsNotDropped) {
    EXPECT_TRUE(contains(refused("citrate 500 mg, oxide"), "`oxide` has no amount"));
    EXPECT_TRUE(contains(refused("citrate 500 mg, 300 mg as"), "`300` mg belong to nothing that follows"));
    EXPECT_TRUE(contains(refused("200 mg 300 mg"), "belongs to nothing that is named"));
    EXPECT_TRUE(contains(refused("300 mg magnesium, 200 mg magnesium (as citrate)"), "says the magnesium again"));
    EXPECT_TRUE(contains(refused("complex 1000 mg (oxide 300 mg)"), "has an amount inside a blend"));
    EXPECT_TRUE(contains(refused("citrate 100 mg)"), "closes a bracket that nothing opened"));
    EXPECT_TRUE(contains(refused("citrate 100 mg 14 % 15 %"), "is a second percentage"));
}

const std::string good_file = R"(schema = "magnesia.product/1"
name = "Evening"
format = "capsule"
units_per_serving = 2
declared_elemental_mg = 200
[[ingredient]]
form = "glycinate"
variant = "dihydrate"
mg = 1000
basis = "compound"
)";

evidence::product file(const std::string& text) {
    return evidence::read_product(evidence::parse_toml(text, "p.toml"), evidence::load_forms(),
                                  evidence::load_product_formats());
}

std::string file_refused(std::string_view old_part, std::string_view new_part) {
    return refusal([&] { file(replaced(good_file, old_part, new_part)); });
}

TEST(ProductFile, SaysTheSameAsALabel) {
    const evidence::product made = file(good_file);

    EXPECT_EQ(made.name, "Evening");
    EXPECT_EQ(made.format, "capsule");
    EXPECT_EQ(made.units_per_serving, 2.0);
    EXPECT_EQ(made.declared_elemental_mg, 200.0);
    ASSERT_EQ(made.items.size(), 1u);
    EXPECT_EQ(made.items[0].forms, std::vector<std::string>{"bisglycinate"});
    EXPECT_EQ(made.items[0].variant, "dihydrate");
    EXPECT_EQ(made.items[0].basis, evidence::label_basis::compound);
}

TEST(ProductFile, EachRuleCatchesItsFault) {
    EXPECT_TRUE(contains(file_refused("\"capsule\"", "\"capsul\""), "did you mean `capsule`?"));
    EXPECT_TRUE(contains(file_refused("\"glycinate\"", "\"glycinat\""),
                         "p.toml:7:8: ingredient[1].form = \"glycinat\" names `glycinat`, which is no known form"));
    EXPECT_TRUE(contains(file_refused("\"dihydrate\"", "\"dihydrat\""), "did you mean `dihydrate`?"));
    EXPECT_TRUE(contains(file_refused("mg = 1000", "mg = 0"), "is out of range"));
    EXPECT_TRUE(contains(file_refused("basis = \"compound\"", "basis = \"compund\""), "did you mean `compound`?"));
    EXPECT_TRUE(contains(file_refused("form = ", "forms = [\"oxide\"]\nform = "), "stands beside form"));
    EXPECT_TRUE(
        contains(file_refused("form = \"glycinate\"", "forms = [\"oxide\", \"citrate\"]"), "belongs to one form"));
    EXPECT_TRUE(contains(file_refused("units_per_serving = 2", "units_per_serving = 0"), "pieces a serving"));
    EXPECT_TRUE(contains(file_refused("name", "nam"), "did you mean `name`?"));
}

}  // namespace
}  // namespace label_text_test
