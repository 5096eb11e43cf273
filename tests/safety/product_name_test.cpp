// product_name_test.cpp - a product whose amount a day is not said counts what its name allows, and never nothing.
// SPDX-License-Identifier: Apache-2.0
#include "safety/product_name.hpp"

#include <gtest/gtest.h>

#include "tests/safety/support.hpp"

namespace magnesia::safety::product_name_test {
namespace {

using namespace magnesia::safety::testing;

scenario::person adult(const std::string& more) {
    return person_of("age_y = 45\nsex = \"male\"\negfr_ml_min = 95\nregion = \"us\"\nconditions = []\n" + more);
}

double counted(const std::string& more) {
    return gather(adult(more), std::nullopt, rules_of_the_program()).others_mg;
}

std::string product_id(const std::string& name) {
    const evidence::magnesium_product* found = product_of(rules_of_the_program(), name);
    return found == nullptr ? "" : found->name.id;
}

/// As a label of the same words: 1200 mg of oxide are 724 mg of magnesium, or 1200 if the element is meant. Where no
/// milligrams are said, 500 mg, the largest usual serving of any product.
TEST(ProductName, CountsTheUpperReadingOfItsAmount) {
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium oxide 1200 mg\", \"unknown\"]]"), 1200);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium oxide 1200 mg\"]"), 1200);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium oxide 1.2 g\"]"), 1200);
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium oxide 250 mg\", \"unknown\"]]"), 250);
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium oxide\", \"unknown\"]]"), 500);
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium oxide 1200 mg\", 300]]"), 300);  // said
}

TEST(ProductName, IsJudgedAsTheSameLabelIs) {
    const scenario::person who = adult("other_magnesium = [[\"magnesium oxide 1200 mg\", \"unknown\"]]");

    EXPECT_EQ(judged(who).is, verdict::refuse);
    EXPECT_EQ(judged(adult(""), intake_of_label("magnesium oxide 1200 mg")).is, verdict::refuse);
}

TEST(ProductName, CountsMilligramsAlsoWhereItIsNoLabel) {
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best's High Absorption Magnesium 2000 mg\"]"), 2000);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 1.200 mg\"]"), 1200);  // a mark of thousands, at the most
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 0.500 mg\"]"), 500);   // none: the usual
}

// What a label of the same words says, or at the most where a label is refused: each piece may hold the amount.
TEST(ProductName, CountsPiecesAndTimesAsALabelDoes) {
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium citrate 2 x 400 mg\"]"), 800);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium citrate 400 mg per capsule, 3 capsules\"]"), 1200);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium 3 capsules 420 mg\"]"), 1260);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 420 mg, 3 comprimés\"]"), 1260);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 400 mg x 2\"]"), 800);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 2×400 mg\"]"), 800);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"3 capsules: magnesium 600 mg\"]"), 600);           // all together, as is said
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 600 mg 60 capsules\"]"), 600);  // a pack
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 3 600 mg\"]"), 600);            // of what is not said
}

TEST(ProductName, CountsGramsAndNumbersWithBothMarks) {
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 2 g\"]"), 2000);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium 2grams\"]"), 2000);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"Dr. Best magnesium mg 900\"]"), 900);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 800000 \u00b5g\"]"), 800);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 800000 mcg\"]"), 800);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 1,200.5 mg\"]"), 1200.5);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 1.200,5 mg\"]"), 1200.5);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 0,5 g\"]"), 500);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"my mag 0,75 g\"]"), 750);
    EXPECT_EQ(judged(adult("drugs = [\"Dr. Best magnesium 2 g\"]")).is, verdict::refuse);
}

/// 4220 mg, a bowel preparation, is the most that data/safety/words.toml gives to any product: above every limit.
TEST(ProductName, OfAnAmountThatCannotBeReadMayHoldTheMost) {
    for (const char* amount : {"1,2,3 mg", "1.200,5.3 mg", "1,20,0 g"}) {
        const std::string drugs = std::string("drugs = [\"my mag ") + amount + "\"]";
        EXPECT_DOUBLE_EQ(counted(drugs), 4220) << amount;
        EXPECT_EQ(judged(adult("clinician_agrees = true\n" + drugs)).is, verdict::refuse) << amount;
    }
}

TEST(ProductName, OfMagnesiumNeverCountsNothing) {
    for (const char* name : {"MgO", "mag oxide 400", "Mg glycinate", "mgcl2", "magnesium of my aunt", "magnesia"}) {
        EXPECT_DOUBLE_EQ(counted(std::string("drugs = [\"") + name + "\"]"), 500) << name;
    }
    EXPECT_TRUE(gather(adult("drugs = [\"MgO\"]"), std::nullopt, rules_of_the_program()).unrecognised.empty());
}

TEST(ProductName, OfAMedicineIsNone) {
    for (const char* name : {"esomeprazole magnesium", "rabeprazole magnesium", "furosemide 40 mg", "doxycycline 100mg",
                             "5 mg prednisolone", "manganese", "zinc", "flurbizol 20 mg"}) {
        EXPECT_EQ(product_id(name), "") << name;
        EXPECT_DOUBLE_EQ(counted(std::string("drugs = [\"") + name + "\"]"), 0) << name;
    }
}

/// A unit may stand before its number; the salt of a medicine may hold water.
TEST(ProductName, OfAMedicineIsNoneHoweverItsStrengthIsWritten) {
    for (const char* name : {"doxycycline mg 100", "doxycycline mg", "Bassado mg 100", "pantoprazole magnesium",
                             "pantoprazole magnesium dihydrate 40 mg", "esomeprazole magnesium trihydrate"}) {
        EXPECT_EQ(product_id(name), "") << name;
        EXPECT_DOUBLE_EQ(counted(std::string("drugs = [\"") + name + "\"]"), 0) << name;
    }
    for (const char* name : {"mg 400", "mg", "calcium mg", "zinc magnesium", "vitamin d magnesium"}) {
        EXPECT_EQ(product_id(name), "other_supplement") << name;
    }
}

TEST(ProductName, HidesNoMedicine) {
    const auto of = [](const std::string& name) {
        const std::string other = "other_magnesium = [[\"Doctor's magnesium\", 50]]\n";
        return gather(adult(other + "drugs = [\"" + name + "\"]\ndrug_times = [[\"" + name + "\", \"22:00\"]]"),
                      intake_of_line("100 mg elemental citrate at 22:00 daily for 28 d"), rules_of_the_program());
    };
    const gathered known = of("doxycycline mg 100");
    const gathered unknown = of("Bassado mg 100");
    const gathered within = of("Doctor's doxycyclin magnesium");
    const gathered product = of("Dr. Best's magnesium 2 tablets");

    ASSERT_EQ(known.hours.size(), 1u);
    EXPECT_EQ(known.hours[0].interaction, of("doxycycline").hours.at(0).interaction);
    EXPECT_EQ(known.too_close.size(), 1u);
    EXPECT_TRUE(known.unrecognised.empty());
    EXPECT_EQ(unknown.unrecognised, std::vector<std::string>{"Bassado mg 100"});
    EXPECT_EQ(unknown.too_close.size(), 1u);
    EXPECT_EQ(within.unrecognised, std::vector<std::string>{"Doctor's doxycyclin magnesium"});
    EXPECT_EQ(within.too_close.size(), 2u);  // that of doxycycline and that of what is not known
    EXPECT_DOUBLE_EQ(within.others_mg, 550);
    EXPECT_TRUE(product.unrecognised.empty());
    EXPECT_TRUE(product.too_close.empty());
}

TEST(ProductName, OfTheListIsThatProduct) {
    EXPECT_EQ(product_id("Maalox"), "antacid");
    EXPECT_EQ(product_id("magnesium hydroxide"), "milk_of_magnesia");
    EXPECT_EQ(product_id("magnesium oil"), "magnesium_oil");
    EXPECT_EQ(product_id("mag oxide"), "other_supplement");
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium oil 500 mg\"]"), 0);  // it does not go through the skin
}

TEST(ProductName, AmongTheDrugsIsNotCountedAgain) {
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium\", 100]]\ndrugs = [\"magnesium oxide\"]"), 100);
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium\", 300]]\ndrugs = [\"magnesium oxide 250 mg\"]"), 300);
    // What is said is less than the name allows, so it may be another product.
    EXPECT_DOUBLE_EQ(counted("other_magnesium = [[\"magnesium\", 100]]\ndrugs = [\"magnesium oxide 600 mg\"]"), 700);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"magnesium oxide 600 mg\", \"magnesium citrate 700 mg\"]"), 1300);
}

/// Names that only say magnesium may be three products, of 500 mg each as nobody knows them.
TEST(ProductName, ThatOnlySaysMagnesiumHidesNoOther) {
    const std::string doctors = "other_magnesium = [[\"Doctor's magnesium\", 50]]\n";

    EXPECT_DOUBLE_EQ(counted(doctors + "drugs = [\"MgO\", \"mag oxide 400\"]"), 1050);
    EXPECT_DOUBLE_EQ(counted("drugs = [\"MgO\", \"Doctor's magnesium\", \"mag oxide 400\"]"), 1500);
    EXPECT_DOUBLE_EQ(counted(doctors + "drugs = [\"doctor's magnesium tablets\"]"), 50);  // the same name
}

}  // namespace
}  // namespace magnesia::safety::product_name_test
