// content_test.cpp - magnesium of a serving against arithmetic by hand.
// SPDX-License-Identifier: Apache-2.0
// Magnesium 24.305; bisglycinate 172.423 (anhydrous) to 208.453 g/mol (dihydrate): 14.0961 to 11.6597 %; oxide 40.304:
// 60.3042 %; glycine 75.067: 2 * 75.067 / 24.305 = 6.17708 mg per mg of magnesium.
#include "labels/content.hpp"

#include <gtest/gtest.h>

#include "labels/label_text.hpp"
#include "tests/evidence/support.hpp"

namespace content_test {
namespace {

using namespace magnesia;
using namespace magnesia::labels;
using namespace magnesia::evidence::testing;

label_content held(const std::string& text, const label_choices& choices = {}) {
    const auto forms = evidence::load_forms();
    const auto formats = evidence::load_product_formats();
    return content_of(read_label(text, forms, formats), forms, formats, choices);
}

std::string refused(const std::string& text, const label_choices& choices = {}) {
    return refusal([&] { held(text, choices); });
}

void expect_range(const mg_range& range, double low, double high, double tolerance = 0.05) {
    EXPECT_NEAR(range.low, low, tolerance);
    EXPECT_NEAR(range.high, high, tolerance);
}

bool says(const label_content& c, const std::string& part) {
    return std::any_of(c.findings.begin(), c.findings.end(), [&](const auto& s) { return contains(s, part); });
}

TEST(LabelContent, AnUnsaidBasisGivesBothReadings) {
    const label_content c = held("magnesium bisglycinate 1000 mg");

    EXPECT_FALSE(c.is_basis_known);
    expect_range(c.elemental, 116.6, 1000);
    ASSERT_EQ(c.items.at(0).readings.size(), 2u);
    expect_range(c.items[0].readings[0].elemental, 116.6, 141.0);   // 1000 mg of compound
    expect_range(*c.items[0].readings[1].compound, 7094, 8577, 1);  // 1000 mg of magnesium
    expect_range(*c.glycine, 720.2, 6177.1);
}

TEST(LabelContent, ASaidBasisNarrowsIt) {
    const label_content compound =
        held("magnesium bisglycinate 1000 mg", {.basis = evidence::label_basis::compound, .form = {}});
    expect_range(compound.elemental, 116.6, 141.0);
    expect_range(*compound.glycine, 720.2, 870.7);
    EXPECT_TRUE(compound.is_basis_known);

    const label_content elemental =
        held("magnesium bisglycinate 200 mg", {.basis = evidence::label_basis::elemental, .form = {}});
    expect_range(elemental.elemental, 200, 200);
    expect_range(*elemental.glycine, 1235.4, 1235.4);

    expect_range(held("magnesium bisglycinate dihydrate 1000 mg compound").elemental, 116.6, 116.6);
}

TEST(LabelContent, AnUnknownSplitGoesFromAllOfOneToAllOfTheOther) {
    const label_content c = held("2 capsules: 300 mg magnesium (as oxide, bisglycinate)");

    expect_range(c.elemental, 300, 300);
    expect_range(*c.compound, 497.5, 2573.0);  // 300 / 0.603042 and 300 / 0.116597
    expect_range(*c.glycine, 0, 1853.1);

    const label_content blend =
        held("magnesium complex 1000 mg (oxide, bisglycinate)", {.basis = evidence::label_basis::compound, .form = {}});
    expect_range(blend.elemental, 116.6, 603.0);
    expect_range(*blend.glycine, 0, 870.7);  // never more than all of it as bisglycinate
}

TEST(LabelContent, BufferedBisglycinateIsFoundByItsShare) {
    // 20 %: oxide x with 0.2 = 0.603042 x + f (1 - x): x = 0.12777 for f = 0.140961, 0.17145 for f = 0.116597.
    const label_content c = held("magnesium bisglycinate 1000 mg providing 200 mg magnesium");

    ASSERT_TRUE(c.mix.has_value());
    EXPECT_EQ(c.mix->poor, "bisglycinate");
    EXPECT_EQ(c.mix->rich, "oxide");
    expect_range(c.mix->rich_share, 0.12777, 0.17145, 1e-4);
    expect_range(c.mix->rich_elemental, 77.05, 103.39);
    expect_range(c.mix->poor_elemental, 96.61, 122.95);
    expect_range(*c.glycine, 596.8, 759.5, 0.2);
    EXPECT_TRUE(says(c, "it is buffered"));
    expect_range(c.elemental, 200, 200);
}

TEST(LabelContent, AMixBalances) {
    const label_content c = held("magnesium bisglycinate 1000 mg providing 250 mg magnesium");
    const double x = c.mix->rich_share.low;

    EXPECT_NEAR(1000 * (x * 24.305 / 40.304 + (1 - x) * 24.305 / 172.423), 250, 1e-9);
    EXPECT_NEAR(c.mix->rich_elemental.low + c.mix->poor_elemental.high, 250, 1e-9);
    EXPECT_NEAR(c.mix->rich_elemental.high + c.mix->poor_elemental.low, 250, 1e-9);
}

TEST(LabelContent, PureBisglycinateIsNotCalledBuffered) {
    // 14.1 % is what anhydrous bisglycinate holds: 140.96 mg of 1000, printed as 141.
    EXPECT_FALSE(held("magnesium bisglycinate 1000 mg providing 141 mg magnesium").mix.has_value());
    EXPECT_FALSE(held("magnesium bisglycinate 1000 mg providing 120 mg magnesium").mix.has_value());
    EXPECT_TRUE(held("magnesium bisglycinate 1000 mg providing 145 mg magnesium").mix.has_value());
    EXPECT_TRUE(held("magnesium bisglycinate 1000 mg (14.5 % magnesium)").mix.has_value());
}

// 212 of 1500 mg are 14.13 %; printed from 211.5 to 212.5 of 1499.5 to 1500.5, so down to 211.5 / 1500.5 = 14.0953 %,
// below the 14.0961 % of anhydrous bisglycinate. 213 of 1500 are above it whatever was rounded.
TEST(LabelContent, RoundingOfBothNumbersIsNotCalledBuffered) {
    EXPECT_TRUE(held("Magnesium bisglycinate 1500 mg (212 mg elemental)").findings.empty());
    EXPECT_TRUE(says(held("Magnesium bisglycinate 1500 mg (213 mg elemental)"), "it is buffered"));
    // No more glycine than 1500 mg set free: 2 * 75.067 / 172.423 of it.
    expect_range(*held("Magnesium bisglycinate 1500 mg (212 mg elemental)").glycine, 1306.1, 1306.1);
    // 1.5 g is 1450 to 1550 mg: up to 218.5 mg of magnesium.
    EXPECT_TRUE(held("Magnesium bisglycinate 1.5 g (218 mg elemental)").findings.empty());
    EXPECT_TRUE(says(held("Magnesium bisglycinate 1.50 g (218 mg elemental)"), "it is buffered"));
}

// MgSO4.7H2O 246.47 g/mol: 9.861 % magnesium; Mg(OH)2 58.32: 41.68 %.
TEST(LabelContent, ANameOfOneCompoundSaysBasisAndHydrate) {
    const label_content salt = held("Epsom salt 15 g");
    EXPECT_TRUE(salt.is_basis_known);
    expect_range(salt.elemental, 1479, 1479, 1);
    expect_range(held("milk of magnesia 2400 mg").elemental, 1000, 1000, 1);
    EXPECT_FALSE(held("magnesium sulfate 5 g").is_basis_known);
}

TEST(LabelContent, AVolumeIsTakenOfAStrength) {
    expect_range(held("Milk of magnesia 400 mg/5 ml, 30 ml").elemental, 1000.3, 1000.3, 0.5);  // 2400 mg
    // 1.745 g * 296 / 30 = 17 217.3 mg of citrate at 72.915 / 703.323 = 10.3672 to 72.915 / 451.110 = 16.1635 %.
    expect_range(held("magnesium citrate 1.745 g/30 ml, 296 ml", {.basis = evidence::label_basis::compound, .form = {}})
                     .elemental,
                 1785.0, 2782.9, 0.5);
    expect_range(held("1.745 g/30 ml, 296 ml", {.basis = evidence::label_basis::compound, .form = "citrate"}).elemental,
                 1785.0, 2782.9, 0.5);
}

// Figures of 4, as people print them: below 10 000 as many as there are, above all before the point.
TEST(LabelContent, NumbersHaveNoExponent) {
    EXPECT_EQ(figures_of_mg(15000), "15000");
    EXPECT_EQ(figures_of_mg(152129.4), "152129");
    EXPECT_EQ(figures_of_mg(1479.3), "1479");
    EXPECT_EQ(figures_of_mg(116.597), "116.6");
    EXPECT_EQ(figures_of_mg(141), "141");
    EXPECT_EQ(figures_of_mg(0.0000123), "0.0000123");
    EXPECT_EQ(figures_of_mg(0), "0");
}

TEST(LabelContent, BufferedWithoutAShareMayBeMostlyOxide) {
    const label_content c = held("buffered magnesium bisglycinate 1000 mg compound");
    expect_range(c.elemental, 116.6, 603.0);
    expect_range(*c.glycine, 0, 870.7);
    EXPECT_TRUE(says(c, "oxide is assumed"));
}

// What "buffered" stands beside may be any form; oxide beside oxide is oxide.
TEST(LabelContent, BufferedIsCountedWhereItIsTold) {
    const label_content c = held("buffered magnesium citrate 1000 mg compound");
    expect_range(c.elemental, 103.7, 603.0);
    EXPECT_TRUE(says(c, "oxide is assumed"));

    for (const char* text :
         {"buffered magnesium oxide 400 mg compound", "buffered magnesium citrate 1000 mg (150 mg elemental)"}) {
        EXPECT_FALSE(says(held(text), "oxide is assumed")) << text;
    }
}

// Citrate without water holds 16.16 %: 295.7 mg, which a label rounds; 10 % more is no slip of the scales.
TEST(LabelContent, ARoundedTotalIsNoSecondSalt) {
    EXPECT_FALSE(says(held("Magnesium citrate 1830 mg equivalent to 300 mg Mg"), "something richer"));
    EXPECT_FALSE(says(held("Magnesium citrate 1830 mg equivalent to 325 mg Mg"), "something richer"));
    EXPECT_TRUE(says(held("Magnesium citrate 1830 mg equivalent to 327 mg Mg"), "something richer"));
}

TEST(LabelContent, ANamedPairIsSplitByItsShare) {
    // Citrate holds 10.37 to 16.16 %: 0.3 = 0.603042 x + f (1 - x): x = 0.3131 to 0.3934.
    const label_content c = held("magnesium complex 1000 mg (oxide, citrate) providing 300 mg magnesium");
    ASSERT_TRUE(c.mix.has_value());
    EXPECT_EQ(c.mix->rich, "oxide");
    expect_range(c.mix->rich_share, 0.3134, 0.3932, 5e-4);
}

TEST(LabelContent, MoreMagnesiumThanCompoundIsImpossible) {
    EXPECT_TRUE(contains(refused("citrate 200 mg providing 300 mg magnesium"), "cannot be in 200 mg of compound"));
    EXPECT_TRUE(contains(refused("bisglycinate 200 mg providing 150 mg magnesium"), "even pure oxide holds 60.3 %"));
    EXPECT_NEAR(held("bisglycinate 100 mg providing 60.5 mg magnesium").mix->rich_share.high, 1.0, 1e-12);  // rounding
    EXPECT_TRUE(contains(refused("oxide 100 mg providing 99 mg magnesium"), "even pure oxide holds 60.3 %"));
    EXPECT_TRUE(contains(refused("citrate 300 mg compound providing 300 mg magnesium"), "is said to be compound"));
}

TEST(LabelContent, TooRichAndTooPoorAreSaid) {
    EXPECT_TRUE(says(held("citrate 1000 mg providing 300 mg magnesium"), "something richer, such as oxide, was added"));
    EXPECT_TRUE(says(held("bisglycinate 2000 mg providing 200 mg magnesium"), "it is not all magnesium bisglycinate"));
    EXPECT_TRUE(held("citrate 1000 mg providing 155 mg magnesium").findings.empty());
}

// 400 mg of oxide hold 241.2 mg; 2000 mg of threonate at least 155.5, of which nine tenths are 140; 2000 mg of
// bisglycinate at least 233.2 and 209.9.
TEST(LabelContent, WaterAndRoundingAreNoOtherCompound) {
    EXPECT_TRUE(held("Magnesium oxide 400 mg (240 mg magnesium)").findings.empty());
    EXPECT_TRUE(held("magnesium L-threonate 2000 mg providing 144 mg magnesium").findings.empty());
    EXPECT_TRUE(held("bisglycinate 2000 mg providing 211 mg magnesium").findings.empty());
    EXPECT_TRUE(says(held("oxide 400 mg (200 mg magnesium)"), "it is not all magnesium oxide"));
    EXPECT_TRUE(says(held("L-threonate 2000 mg providing 135 mg magnesium"), "it is not all magnesium L-threonate"));
    EXPECT_TRUE(says(held("bisglycinate 2000 mg providing 207 mg magnesium"), "it is not all"));
}

// 640 mg of citrate hold 66.3 to 103.4 mg, 170 mg of oxide 102.5.
TEST(LabelContent, TooLittleForAllCompoundsMayBeThatOfSome) {
    const label_content c = held("citrate 640 mg, oxide 170 mg (100 mg magnesium)");
    expect_range(c.elemental, 100, 206, 0.1);
    EXPECT_TRUE(says(c, "it may be that of some of them, so up to 206 mg count"));
    expect_range(held("citrate 640 mg, oxide 170 mg (190 mg magnesium)").elemental, 190, 190);
}

TEST(LabelContent, PartsThatAddUpToTheTotalAreMagnesium) {
    const label_content c = held("300 mg magnesium (citrate 200 mg, malate 100 mg)");
    EXPECT_TRUE(c.is_basis_known);
    expect_range(c.elemental, 300, 300);
    EXPECT_EQ(c.items.at(1).item.basis, evidence::label_basis::elemental);
}

TEST(LabelContent, AFormFromOutsideFillsAGapOnly) {
    const label_choices citrate{.basis = evidence::label_basis::compound, .form = "citrate"};
    expect_range(held("1000 mg", citrate).elemental, 103.7, 161.6);
    EXPECT_TRUE(contains(refused("oxide 1000 mg", citrate), "citrate is not needed: the label names its forms"));
    EXPECT_TRUE(contains(refused("1000 mg"), "no form is named; allowed: a form on the label, or --form"));
    EXPECT_TRUE(
        contains(refused("400 mg magnesium (as citrate)", {.basis = evidence::label_basis::compound, .form = {}}),
                 "compound is not needed: the label says what its milligrams count"));
    expect_range(held("400 mg magnesium").elemental, 400, 400);
    EXPECT_FALSE(held("400 mg magnesium").compound.has_value());
}

TEST(LabelContent, WhatNoPieceCanHoldIsUnlikely) {
    // 1000 mg of magnesium in one capsule would be 7094 mg of bisglycinate; 100 mg in one are 709 mg.
    EXPECT_TRUE(
        says(held("1 capsule: bisglycinate 1000 mg"), "Read as magnesium, one capsule would hold at least 7094 mg"));
    EXPECT_FALSE(says(held("1 capsule: bisglycinate 100 mg"), "unlikely"));
    EXPECT_FALSE(says(held("7 capsules: bisglycinate 1000 mg"), "unlikely"));
}

TEST(LabelContent, NobodySwallowsMoreThanADoseMayBe) {
    EXPECT_TRUE(
        contains(refused("50 g magnesium (as citrate)"), "is no serving anybody swallows; allowed: up to 12000 mg"));
}

TEST(Mix, IsNoneWhenVariantsOverlapAndAllOfOneAtTheEnds) {
    const auto forms = evidence::load_forms();
    const evidence::form& citrate = *evidence::find_form(forms, "citrate");  // 10.4 to 16.2 %
    const evidence::form& malate = *evidence::find_form(forms, "malate");    // 11.6 to 15.5 %
    const evidence::form& bisglycinate = *evidence::find_form(forms, "bisglycinate");
    const evidence::form& oxide = *evidence::find_form(forms, "oxide");

    EXPECT_FALSE(mix_of(citrate, malate, 130, 1000).has_value());
    EXPECT_EQ(mix_of(oxide, bisglycinate, 200, 1000)->rich, "oxide");
    EXPECT_EQ(mix_of(bisglycinate, oxide, 100, 1000)->rich_share.high, 0.0);
    EXPECT_EQ(mix_of(bisglycinate, oxide, 604, 1000)->rich_share.high, 1.0);
}

}  // namespace
}  // namespace content_test
