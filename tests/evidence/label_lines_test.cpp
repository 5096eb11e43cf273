// label_lines_test.cpp - ends of lines, words of other languages, "2 x", and names of pieces without a number.
// SPDX-License-Identifier: Apache-2.0
// Measured against readings written by hand.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "evidence/product.hpp"
#include "tests/evidence/support.hpp"

namespace label_lines_test {
namespace {

using namespace magnesia::evidence;
using namespace magnesia::evidence::testing;

/// "500 unknown citrate | 300 elemental oxide in 2".
std::string read(const std::string& text) {
    const product made = read_label(text, load_forms(), load_product_formats());
    std::string all;
    for (const label_item& item : made.items) {
        all += fmt::format("{}{:g} {} {}", all.empty() ? "" : " | ", item.mg, word(item.basis),
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
    for (const char* text : {"je 100 mg Magnesium", "100 mg magnesium par jour", "100 mg Magnesium pro Portion",
                             "100 mg magnesium por la noche", "4 tablets, 100 mg magnesium por"}) {
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

TEST(LabelLines, TimesSayHowManyAreTaken) {
    for (const char* text : {"magnesium citrate 2 x 200 mg", "magnesium citrate 2x200 mg", "2 × 200 mg citrate",
                             "2×200 mg citrate", "magnesium citrate 2 X 200 mg capsules"}) {
        EXPECT_EQ(read(text), "400 unknown citrate in 2") << text;
    }
    EXPECT_TRUE(contains(refused("magnesium citrate 60 x 200 mg"), "may be the size of a pack"));
    EXPECT_TRUE(contains(refused("2 x 200 mg citrate, 3 capsules"), "is a second number of pieces"));
    EXPECT_TRUE(contains(refused("magnesium citrate 200 mg x 2"), "is not understood"));
}

}  // namespace
}  // namespace label_lines_test
