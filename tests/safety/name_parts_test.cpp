// name_parts_test.cpp - one name that holds several medicines is read as each of them, and no part is lost.
// SPDX-License-Identifier: Apache-2.0
#include "safety/name_parts.hpp"

#include <gtest/gtest.h>

#include "safety/names.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::name_parts_test {
namespace {

using namespace magnesia::safety::testing;

std::vector<std::string> parts(const std::string& name) {
    return parts_of(rules_of_the_program(), name);
}

using names = std::vector<std::string>;

gathered with_drugs(const std::string& list) {
    return gather(person_of("age_y = 45\nsex = \"male\"\ndrugs = [" + list + "]"), std::nullopt,
                  rules_of_the_program());
}

TEST(NameParts, CutsAtSignsAndJoiningWords) {
    for (const char* name : {"amlodipine/valsartan", "amlodipine + valsartan", "amlodipine & valsartan",
                             "amlodipine, valsartan", "amlodipine; valsartan", "amlodipine and valsartan",
                             "amlodipine with valsartan", "amlodipine plus valsartan", "amlodipine-valsartan"}) {
        EXPECT_EQ(parts(name), (names{"amlodipine", "valsartan"})) << name;
    }
    EXPECT_EQ(parts("Amlodipine AND Valsartan"), (names{"Amlodipine", "Valsartan"}));
    EXPECT_EQ(parts("amlodipine/valsartan/hydrochlorothiazide"),
              (names{"amlodipine", "valsartan", "hydrochlorothiazide"}));
}

TEST(NameParts, LeavesOneNameWhole) {
    for (const char* name : {"levothyroxine", "Furosemide (Lasix) 40 mg", "a red pill", "l-thyroxine", "Z-Pak", "",
                             "calcium resonium", "multivitamin with minerals", "flurbizol-x", "levothyroxin-sodium"}) {
        EXPECT_EQ(parts(name), names{name}) << name;
    }
}

TEST(NameParts, PassesOverAmounts) {
    EXPECT_EQ(parts("amlodipine/valsartan 5/160 mg"), (names{"amlodipine", "valsartan 5"}));
    EXPECT_EQ(parts("amlodipine 5 mg, 2x daily"), names{"amlodipine 5 mg"});
    EXPECT_EQ(parts("levothyroxine 50mcg/day"), names{"levothyroxine 50mcg"});
    EXPECT_EQ(parts("5 mg/day"), names{"5 mg/day"});  // nothing else is there: the whole is unrecognised
}

TEST(NameParts, LeavesTheCommaOfANumberWhole) {
    EXPECT_EQ(parts("my mag 1,200.5 mg"), names{"my mag 1,200.5 mg"});
    EXPECT_EQ(parts("levothyroxine 0,1 mg"), names{"levothyroxine 0,1 mg"});
    EXPECT_EQ(parts("amlodipine/valsartan, 0,5 mg"), (names{"amlodipine", "valsartan"}));
    EXPECT_EQ(parts("levothyroxine 100,omeprazole 20"), (names{"levothyroxine 100", "omeprazole 20"}));
}

TEST(NameParts, KeepsAPairThatIsKnownAsOneMedicine) {
    EXPECT_EQ(parts("Dolutegravir + Rilpivirine"), names{"dolutegravir/rilpivirine"});
    EXPECT_EQ(parts("rilpivirine 25 mg/dolutegravir 50 mg"), names{"dolutegravir/rilpivirine"});
    EXPECT_EQ(parts("sacubitril/valsarxxn"), (names{"sacubitril", "valsarxxn"}));  // two slips may be another
    EXPECT_EQ(parts("sacubitril/valsartn"), names{"sacubitril/valsartn"});         // a slip, told when it is looked up
}

TEST(NameParts, KeepsAKnownPairBesideOthers) {
    EXPECT_EQ(parts("iron, rilpivirine/dolutegravir and calcium"),
              (names{"iron", "dolutegravir/rilpivirine", "calcium"}));
}

TEST(NameParts, CutsMineralsAtTheirHyphenWhichAreNoSaltsOfEachOther) {
    EXPECT_EQ(parts("iron-calcium"), (names{"iron", "calcium"}));
    EXPECT_EQ(parts("calcium-iron"), (names{"calcium", "iron"}));
    EXPECT_EQ(parts("zinc-calcium"), (names{"zinc", "calcium"}));
    EXPECT_EQ(parts("iron calcium"), names{"iron calcium"});  // not known as iron alone: somebody has to look at it
    EXPECT_EQ(find_drug(rules_of_the_program().drugs, "iron calcium").what, nullptr);
    EXPECT_EQ(find_drug(rules_of_the_program().drugs, "atorvastatin calcium").what,
              find_drug(rules_of_the_program().drugs, "atorvastatin").what);
}

TEST(NameParts, DoesNotCutAKnownNameAtItsHyphen) {
    evidence::safety_base base = rules_of_the_program();
    base.drugs.push_back({"iron zinc", {}, {"iron"}, false, {}});

    EXPECT_EQ(parts_of(base, "iron-zinc"), names{"iron-zinc"});
    EXPECT_EQ(parts("iron-zinc"), (names{"iron", "zinc"}));
}

TEST(NameParts, LooksIntoBracketsAndNamesEachMedicineOnce) {
    EXPECT_EQ(parts("Exforge (amlodipine/valsartan)"), (names{"Exforge", "amlodipine", "valsartan"}));
    EXPECT_EQ(parts("Furosemide (Lasix) 40 mg/day"), names{"Furosemide"});
}

TEST(Gather, ReadsEachMedicineOfOneName) {
    const gathered both = with_drugs("\"amlodipine/valsartan\"");
    const gathered apart = with_drugs("\"amlodipine\", \"valsartan\"");

    EXPECT_EQ(both.known, apart.known);
    EXPECT_EQ(both.known.number(fact::blood_pressure_drugs), 2);
    EXPECT_TRUE(both.unrecognised.empty());
}

TEST(Gather, KeepsTheHoursOfAMedicineInAPairOnceUnderTheNameAsWritten) {
    const gathered all = with_drugs("\"levothyroxine + liothyronine\"");

    EXPECT_EQ(all.hours, (std::vector<hours_apart>{{"levothyroxine + liothyronine", "levothyroxine", 4.0, 4.0}}));
    EXPECT_TRUE(all.unrecognised.empty());
}

TEST(Gather, LosesNothingBehindAStrength) {
    const gathered all = with_drugs("\"atorvastatin 20 mg and ciprofloxacin 500 mg\"");

    EXPECT_EQ(all.known.words(fact::interactions), (names{"ciprofloxacin", "long_qt"}));
}

TEST(Gather, CountsAProductThatStandsBesideAMedicineInOneName) {
    const gathered all = with_drugs("\"ibuprofen and magnesium hydroxide\"");

    EXPECT_DOUBLE_EQ(all.others_mg, 2000);  // milk of magnesia of unknown amount counts with the most of usual use
    EXPECT_EQ(all.known.truth(fact::others_open), true);
    EXPECT_TRUE(all.unrecognised.empty());
}

TEST(Gather, AnUnknownPartIsUnrecognised) {
    const gathered all = with_drugs("\"levothyroxine/flurbizol\"");

    EXPECT_EQ(all.unrecognised, names{"flurbizol"});
    EXPECT_EQ(all.known.words(fact::interactions), (names{"levothyroxine", "unrecognised"}));
}

TEST(Gather, APairWithATimeCollidesAsItsPartsDo) {
    const auto collides = [](const char* time) {
        const scenario::person who =
            person_of(std::string("age_y = 45\nsex = \"male\"\n"
                                  "drug_times = [[\"levothyroxine + liothyronine\", \"07:00\"]]"));
        return gather(who, intake_of_line(std::string("100 mg elemental citrate at ") + time + " daily"),
                      rules_of_the_program())
            .too_close.size();
    };

    EXPECT_EQ(collides("10:59"), 1u);
    EXPECT_EQ(collides("11:00"), 0u);
}

/// Whatever stands beside it, a known medicine is found, and what is unknown is told.
TEST(NameParts, LoseNoMedicine) {
    const names joints{"/", " + ", ", ", " and ", " with ", " & ", "; ", " plus "};
    std::size_t turn = 0;
    for (const evidence::drug& one : rules_of_the_program().drugs) {
        const std::string& joint = joints[turn++ % joints.size()];
        const bool is_first = turn % 3 == 0;
        const std::string both = is_first ? one.name + joint + "xyz" : "xyz" + joint + one.name;
        const gathered all = with_drugs('"' + both + '"');

        EXPECT_EQ(all.unrecognised, names{"xyz"}) << both;
        names interactions = all.known.words(fact::interactions);
        EXPECT_EQ(std::erase(interactions, "unrecognised"), 1u) << both;
        EXPECT_EQ(interactions, one.interactions) << both;
    }
}

}  // namespace
}  // namespace magnesia::safety::name_parts_test
