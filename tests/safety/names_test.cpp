// names_test.cpp - drugs, conditions and products as people write them, also misspelt; and what is not recognised.
// SPDX-License-Identifier: Apache-2.0
#include "safety/names.hpp"

#include <gtest/gtest.h>

#include "safety/condition_parts.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::names_test {
namespace {

using namespace magnesia::safety::testing;

found_drug found(const std::string& name) {
    return find_drug(rules_of_the_program().drugs, name);
}

std::string name_of(const std::string& said) {
    const found_drug drug = found(said);
    return drug.what == nullptr ? "" : drug.what->name;
}

TEST(Names, FindsGenericNamesBrandsAndClasses) {
    EXPECT_EQ(name_of("levothyroxine"), "levothyroxine");
    EXPECT_EQ(name_of("Synthroid"), "levothyroxine");
    EXPECT_EQ(name_of("WATER TABLET"), "diuretic");
    EXPECT_EQ(name_of("L_Thyroxine"), "levothyroxine");
    EXPECT_TRUE(found("Synthroid").is_exact);
}

TEST(Names, LooksPastStrengthsBracketsAndKindsOfTablet) {
    EXPECT_EQ(name_of("Furosemide (Lasix) 40 mg"), "furosemide");
    EXPECT_EQ(name_of("omeprazole 20 mg capsules"), "omeprazole");
    EXPECT_EQ(name_of("metoprolol succinate xr"), "metoprolol");
    EXPECT_TRUE(found("losartan potassium").is_exact);
}

TEST(Names, ReadsOneSlipAsTheNearestAndSaysSo) {
    for (const char* slip : {"levothyroxin", "levothyroxinee", "levothyrixine", "levohtyroxine"}) {
        EXPECT_EQ(name_of(slip), "levothyroxine") << slip;
        EXPECT_FALSE(found(slip).is_exact) << slip;
        EXPECT_TRUE(found(slip).is_sure) << slip;
    }
}

TEST(Names, ReadsTwoSlipsInALongNameButIsNotSure) {
    EXPECT_EQ(name_of("levothyroxxinn"), "levothyroxine");
    EXPECT_FALSE(found("levothyroxxinn").is_sure);
    EXPECT_EQ(name_of("lasxxi"), "");  // two slips in a short name
}

TEST(Names, DoesNotGuessShortNames) {
    EXPECT_EQ(name_of("hcd"), "");
    EXPECT_EQ(name_of("t4"), "");
    EXPECT_EQ(name_of(""), "");
    EXPECT_EQ(name_of("   "), "");
}

TEST(Names, GuessesFromFiveLettersOn) {
    EXPECT_EQ(name_of("lasik"), "furosemide");  // Lasix
    EXPECT_EQ(name_of("lasi"), "");
    EXPECT_EQ(name_of("ironz"), "");  // a known name of four letters has too many neighbours
}

TEST(Names, CountsASwapOnlyOfTwoLettersThatChangePlaces) {
    EXPECT_TRUE(found("levohtyroxine").is_sure);
    EXPECT_FALSE(found("levohzyroxine").is_sure);
    EXPECT_FALSE(found("levoztyroxine").is_sure);
}

TEST(Names, ReadsTheNearestOfSeveral) {
    const std::vector<evidence::drug> two{{"abcdefghij", {}, {}, false, {}}, {"abcdefghxy", {}, {}, false, {}}};

    EXPECT_EQ(find_drug(two, "abcdefghiz").what, &two[0]);  // one slip; two from the other
    EXPECT_EQ(find_drug(two, "abcdefghxz").what, &two[1]);
}

TEST(Names, OfATableMayBeginWithACapital) {
    const std::vector<evidence::drug> one{{"Xylonin", {"Brand X"}, {}, false, {}}};

    EXPECT_TRUE(find_drug(one, "xylonin").is_exact);
    EXPECT_TRUE(find_drug(one, "brand x").is_exact);
}

/// In German, French, Spanish and Italian, of medicines that keep hours; `Kalium` lies one slip from `Valium`.
TEST(Names, KnowsNamesOfOtherLanguages) {
    for (const char* name : {"Eisentabletten 100 mg", "Fer 80 mg", "hierro"}) EXPECT_EQ(name_of(name), "iron") << name;
    for (const char* name : {"Levothyroxin-Natrium 75", "levotiroxina", "Lévothyrox 75"}) {
        EXPECT_EQ(name_of(name), "levothyroxine") << name;
    }
    EXPECT_EQ(name_of("Alendronsäure"), "alendronate");
    for (const char* both : {"Zink Calcium", "Eisen Kalium", "potassium calcium"}) EXPECT_EQ(name_of(both), "") << both;
    EXPECT_EQ(name_of("Kalium 600"), "potassium");
    EXPECT_EQ(name_of("ASS 100"), "aspirin");
    EXPECT_EQ(name_of("Losartan Kalium 50 mg"), "losartan");
}

TEST(Names, DoesNotRecogniseWhatItDoesNotKnow) {
    for (const char* name : {"osimertinib", "flurbizol", "a red pill"}) EXPECT_EQ(name_of(name), "") << name;
}

TEST(Names, KnowsEveryNameThatTheBodyKnows) {
    const auto& base = rules_of_the_program();
    for (const evidence::modifier& one : evidence::load_modifiers()) {
        std::vector<std::string> names = one.aliases;
        names.push_back(one.id);
        for (const std::string& name : names) {
            const bool is_drug = one.kind == evidence::modifier_kind::drug;
            const bool is_known =
                is_drug ? found(name).what != nullptr && found(name).is_exact : conditions_of(base.words, name).are_all;
            EXPECT_TRUE(is_known) << evidence::word(one.kind) << ' ' << name;
        }
    }
}

TEST(Names, LooksPastStrengthsOfProducts) {
    const evidence::safety_words& words = rules_of_the_program().words;
    ASSERT_NE(find_product(words, "magnesium oxide 400 mg"), nullptr);
    EXPECT_EQ(find_product(words, "magnesium oxide 400 mg")->name.id, "other_supplement");
    EXPECT_EQ(find_product(words, "furosemide 40 mg"), nullptr);
}

TEST(Names, ReadsAConditionOfOneSlipAsNear) {
    const evidence::safety_words& words = rules_of_the_program().words;
    EXPECT_EQ(condition_near(words, "myastenia gravis"), "myasthenia_gravis");
    EXPECT_EQ(condition_near(words, "kidny disease"), "chronic_kidney_disease");
    EXPECT_EQ(condition_near(words, "lupus"), "");
    EXPECT_EQ(condition_near(words, "hyperkalaemia"), "");  // two slips from too little potassium
    EXPECT_EQ(condition_near(words, "goutt"), "");          // short names have too many neighbours
}

TEST(Names, FindsEveryNameOfItsOwnTables) {
    const auto& base = rules_of_the_program();
    for (const evidence::drug& one : base.drugs) {
        EXPECT_EQ(name_of(one.name), one.name);
        for (const std::string& alias : one.aliases) EXPECT_EQ(name_of(alias), one.name) << alias;
    }
    for (const evidence::magnesium_product& one : base.words.products) {
        for (const std::string& alias : one.name.aliases) EXPECT_EQ(find_product(base.words, alias), &one) << alias;
    }
}

TEST(Names, EveryInteractionIsReachedByAName) {
    const auto& base = rules_of_the_program();
    for (const evidence::interaction& one : base.interactions) {
        if (one.id == evidence::unrecognised_interaction) continue;  // that of names that are not there
        const bool is_reached = std::any_of(base.drugs.begin(), base.drugs.end(), [&](const evidence::drug& by) {
            return std::find(by.interactions.begin(), by.interactions.end(), one.id) != by.interactions.end();
        });
        EXPECT_TRUE(is_reached) << one.id;
    }
}

TEST(Names, FindsDrugsWithinALongerName) {
    const auto within = [](const char* name) {
        std::vector<std::string> names;
        for (const evidence::drug* one : drugs_within(rules_of_the_program(), name)) names.push_back(one->name);
        return names;
    };
    using names = std::vector<std::string>;

    EXPECT_EQ(within("Doctor's doxycycline magnesium"), names{"doxycycline"});
    EXPECT_EQ(within("Doctor's doxycyclin mag"), names{"doxycycline"});
    EXPECT_EQ(within("mag with potassium sparing diuretic"),
              (names{"potassium", "potassium sparing diuretic", "diuretic"}));
    for (const char* name : {"Dr. Best High Absorption Chelated Magnesium 2000 mg", "MgO", "mag oxide 400",
                             "magnesium of my aunt", "Nature Made Magnesium 250 mg", "Now Foods mag caps",
                             "Pure Encapsulations magnesium glycinate", "Life Extension neuro mag threonate",
                             "magnesium complex sport muscle relax night sleep formula", "magnesium malate taurate",
                             "Thorne magnesium bisglycinate powder citrate aspartate orotate lactate gluconate"}) {
        EXPECT_EQ(within(name), names{}) << name;
    }
}

}  // namespace
}  // namespace magnesia::safety::names_test
