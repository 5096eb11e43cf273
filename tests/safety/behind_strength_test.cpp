// behind_strength_test.cpp - a medicine behind the strength of another is found; strengths, forms and packs are none.
// SPDX-License-Identifier: Apache-2.0
#include "safety/behind_strength.hpp"

#include <gtest/gtest.h>

#include "safety/name_parts.hpp"
#include "safety/names.hpp"
#include "safety/one_name.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::behind_strength_test {
namespace {

using namespace magnesia::safety::testing;
using names = std::vector<std::string>;

names parts(const std::string& name) {
    return parts_of(rules_of_the_program(), name);
}

gathered with_drugs(const std::string& list) {
    return gather(person_of("age_y = 45\nsex = \"male\"\ndrugs = [" + list + "]"), std::nullopt,
                  rules_of_the_program());
}

TEST(BehindStrength, AnotherMedicineIsCutOff) {
    EXPECT_EQ(parts("ibuprofen 400 mg doxycycline 100 mg"), (names{"ibuprofen 400 mg", "doxycycline 100 mg"}));
    EXPECT_EQ(parts("ibuprofen 400 mg tablets Vibramycin"), (names{"ibuprofen 400 mg tablets", "Vibramycin"}));
    EXPECT_EQ(parts("ibuprofen-400 doxycyclin 100"), (names{"ibuprofen 400", "doxycyclin 100"}));
    EXPECT_EQ(parts("ibuprofen 400 mg (doxycycline 100 mg)"), (names{"ibuprofen 400 mg", "doxycycline 100 mg"}));
    EXPECT_EQ(parts("flurbizol 20 mg iron 65 mg l-thyroxine 100 mcg"),
              (names{"flurbizol 20 mg", "iron 65 mg", "l-thyroxine 100 mcg"}));
    EXPECT_EQ(parts("ibuprofen 400 mg and zinc 15 mg"), (names{"ibuprofen 400 mg", "zinc 15 mg"}));
    EXPECT_EQ(parts("multivitamin with minerals 100 mg zinc 15 mg"),
              (names{"multivitamin with minerals 100 mg", "zinc 15 mg"}));
    EXPECT_EQ(parts("ibuprofen 400 mg, zinc 15 mg iron 65 mg"),
              (names{"ibuprofen 400 mg", "zinc 15 mg", "iron 65 mg"}));
}

TEST(BehindStrength, ANameInNoListWithAStrengthIsCutOffFromAMedicine) {
    EXPECT_EQ(parts("losartan 50 mg frobnizol 20 mg"), (names{"losartan 50 mg", "frobnizol 20 mg"}));
    EXPECT_EQ(parts("losartan 50 mg once daily Frobnizol acetate 20mg daily ibuprofen 400 mg"),
              (names{"losartan 50 mg once daily", "Frobnizol acetate 20mg daily", "ibuprofen 400 mg"}));
    EXPECT_EQ(parts("flurbizol 20 mg frobnizol 400 IU, zinc 15 mg"),
              (names{"flurbizol 20 mg", "frobnizol 400 IU", "zinc 15 mg"}));
    EXPECT_EQ(parts("losartan 1x daily frobnizol 20 mg"), (names{"losartan 1x daily", "frobnizol 20 mg"}));
    EXPECT_EQ(parts("losartan 1 tablet frobnizol 20mg"), (names{"losartan 1 tablet", "frobnizol 20mg"}));
    EXPECT_EQ(parts("losartan 50 frobnizol 20 mg"), (names{"losartan 50", "frobnizol 20 mg"}));
    for (const char* name : {"losartan 1 tablet twice daily 50 mg", "losartan 50 mg film-coated tablets 28 x 50 mg",
                             "multivitamin 100 mg biotin 30 mcg", "insulin glargine 10 units pen 300 units"}) {
        EXPECT_EQ(parts(name), names{name}) << name;
    }
}

TEST(BehindStrength, ABracketAroundTheFirstNumberIsLookedThrough) {
    EXPECT_EQ(parts("losartan (frobnizol 20 mg)"), (names{"losartan", "frobnizol 20 mg"}));
    EXPECT_EQ(parts("losartan (doxycycline 100 mg)"), (names{"losartan", "doxycycline 100 mg"}));
    for (const char* name : {"losartan (50 mg)", "losartan (one tablet 50 mg)", "losartan (take 50 mg)",
                             "losartan (ARB)", "Synthroid (levothyroxine 100 mcg)", "GLP (1 agonist 20 mg)"}) {
        EXPECT_EQ(parts(name).size(), 1u) << name;
    }
}

TEST(BehindStrength, TheLongestKnownNameIsOne) {
    EXPECT_EQ(parts("ibuprofen 400 mg potassium sparing diuretic"),
              (names{"ibuprofen 400 mg", "potassium sparing diuretic"}));
    EXPECT_EQ(parts("ibuprofen 400 mg losartan potassium 50 mg"),
              (names{"ibuprofen 400 mg", "losartan potassium 50 mg"}));
    EXPECT_EQ(parts("ibuprofen 400 mg sacubitril/valsartan 49/51 mg"),
              (names{"ibuprofen 400 mg", "sacubitril/valsartan"}));
    EXPECT_EQ(parts("rilpivirine 25 mg dolutegravir 50 mg"), names{"dolutegravir/rilpivirine"});
    EXPECT_EQ(parts("Synthroid 100 mcg (levothyroxine)"), names{"Synthroid 100 mcg"});
}

TEST(BehindStrength, AFormAPackOrADirectionIsNoMedicine) {
    for (const char* name : {"omeprazole 20 mg capsules", "Bactrim DS 800", "insulin glargine 100 units pen",
                             "furosemide mg 40 tablets", "omega 3 1000 mg softgels", "GLP 1 receptor agonist",
                             "losartan 50 mg potassium", "atorvastatin 20 mg calcium film coated tablets",
                             "esomeprazole 40 mg magnesium", "senna 15 mg laxative", "Nexium 24hr", "vitamin b-12"}) {
        EXPECT_EQ(parts(name), names{name}) << name;
    }
    EXPECT_EQ(parts("Bactrim DS 800/160 mg"), names{"Bactrim DS 800"});
}

/// Words of labels and prescriptions; none lies a slip away from a medicine.
TEST(BehindStrength, NoWordOfAPrescriptionIsReadAsAMedicine) {
    for (const char* word :
         {"tablet",    "capsule",       "caps",      "softgel",     "pen",         "vial",       "ampoule",
          "injection", "infusion",      "solution",  "syrup",       "drops",       "cream",      "ointment",
          "gel",       "patch",         "inhaler",   "spray",       "powder",      "sachet",     "lozenge",
          "gummies",   "suspension",    "granules",  "suppository", "units",       "micrograms", "millilitre",
          "coated",    "release",       "extended",  "modified",    "prolonged",   "sustained",  "delayed",
          "immediate", "effervescent",  "chewable",  "dispersible", "soluble",     "oral",       "sublingual",
          "enteric",   "gastro",        "resistant", "generic",     "forte",       "retard",     "once",
          "twice",     "three",         "times",     "daily",       "nightly",     "weekly",     "monthly",
          "every",     "other",         "hours",     "morning",     "midday",      "noon",       "evening",
          "night",     "bedtime",       "before",    "after",       "breakfast",   "lunch",      "dinner",
          "meals",     "empty",         "stomach",   "needed",      "required",    "since",      "until",
          "sodium",    "hydrochloride", "succinate", "maleate",     "monohydrate", "pain",       "sleep",
          "pressure",  "reflux",        "thyroid",   "infection",   "headache",    "starter",    "maintenance",
          "halved",    "taken",         "from",      "doctor",      "pharmacy",    "bottle",     "blister",
          "pack"}) {
        const std::string name = std::string("warfarin 5 mg ") + word + " 28";
        EXPECT_EQ(parts(name), names{name});
        EXPECT_EQ(parts(name + " mg"), names{name + " mg"});
    }
}

TEST(Gather, JudgesAMedicineBehindAStrengthAsByItself) {
    const gathered both = with_drugs("\"ibuprofen 400 mg doxycycline 100 mg\"");

    EXPECT_EQ(both.known, with_drugs("\"ibuprofen 400 mg\", \"doxycycline 100 mg\"").known);
    EXPECT_EQ(both.known.words(fact::interactions), names{"tetracyclines"});
    EXPECT_TRUE(both.unrecognised.empty());
}

TEST(Gather, TellsOfANameInNoListBehindAStrengthAsByItself) {
    const gathered both = with_drugs("\"losartan 50 mg frobnizol 20 mg\"");

    EXPECT_EQ(both.known, with_drugs("\"losartan 50 mg\", \"frobnizol 20 mg\"").known);
    EXPECT_EQ(both.unrecognised, names{"frobnizol 20 mg"});
    for (const char* list : {"\"losartan (frobnizol 20 mg)\"", "\"losartan 1x daily frobnizol 20 mg\""}) {
        EXPECT_EQ(with_drugs(list).unrecognised, names{"frobnizol 20 mg"}) << list;
    }
}

/// The name reads as a label of 400 mg, which may be those of the element.
TEST(Gather, NeitherAProductNorAMedicineHidesTheOther) {
    for (const char* name : {"doxycycline 100 mg magnesium oxide 400 mg", "magnesium oxide 400 mg doxycycline 100 mg",
                             "magnesium oxide 400 mg, doxycycline 100 mg"}) {
        const gathered all = with_drugs('"' + std::string(name) + '"');

        EXPECT_EQ(all.known.words(fact::interactions), names{"tetracyclines"}) << name;
        EXPECT_DOUBLE_EQ(all.others_mg, 400) << name;
        EXPECT_TRUE(all.unrecognised.empty()) << name;
    }
    EXPECT_DOUBLE_EQ(with_drugs("\"multivitamin 100 mg magnesium oxide 50 mg\"").others_mg, 250);
    EXPECT_EQ(with_drugs("\"Doctor's zinc 30 mg doxycycline mag 100 mg\"").known.words(fact::interactions),
              (names{"unrecognised", "zinc", "tetracyclines"}));  // looked through as a whole
}

TEST(OneName, DropsNoMedicineBehindAStrength) {
    const auto who = with_one_name_each(
        person_of("age_y = 45\nsex = \"male\"\ndrugs = [\"ibuprofen\", \"ibuprofen 400 mg doxycycline 100 mg\"]"),
        rules_of_the_program());

    EXPECT_EQ(who.is.drugs, (names{"ibuprofen", "ibuprofen 400 mg doxycycline 100 mg"}));
}

/// Whatever stands before it, a known medicine is found, and what is unknown is told. Products are counted, and a
/// number within a name ("omega 3") is read as a strength.
TEST(BehindStrength, LosesNoMedicine) {
    const auto& base = rules_of_the_program();
    for (const evidence::drug& one : base.drugs) {
        if (find_product(base.words, one.name) != nullptr || strength_at(one.name) < one.name.size()) continue;
        const gathered all = with_drugs("\"xyz 5 mg " + one.name + " 500 mg\"");

        EXPECT_EQ(all.unrecognised, names{"xyz 5 mg"}) << one.name;
        names interactions = all.known.words(fact::interactions);
        EXPECT_EQ(std::erase(interactions, "unrecognised"), 1u) << one.name;
        EXPECT_EQ(interactions, one.interactions) << one.name;
    }
}

TEST(BehindStrength, EveryNameOfTheTablesStaysWholeBeforeOne) {
    for (const evidence::drug& one : rules_of_the_program().drugs) {
        for (const std::string& alias : one.aliases) {
            const std::string name = alias + " 10 mg capsules";
            EXPECT_EQ(cut_behind_strength(rules_of_the_program(), name), names{name});
        }
    }
}

}  // namespace
}  // namespace magnesia::safety::behind_strength_test
