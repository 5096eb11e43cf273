// said_beside_test.cpp - a name in brackets or behind a strength is told, and directions and makers are passed over.
// SPDX-License-Identifier: Apache-2.0
#include "safety/said_beside.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "safety/name_parts.hpp"
#include "safety/names.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::said_beside_test {
namespace {

using namespace magnesia::safety::testing;
using names = std::vector<std::string>;

names parts(const std::string& name) {
    return parts_of(rules_of_the_program(), name);
}

gathered with_drug(const std::string& name) {
    return gather(person_of("age_y = 45\nsex = \"male\"\ndrugs = [\"" + name + "\"]"), std::nullopt,
                  rules_of_the_program());
}

TEST(SaidBeside, AnotherMedicineInBracketsIsAPart) {
    EXPECT_EQ(parts("losartan (doxycycline)"), (names{"losartan (doxycycline)", "doxycycline"}));
    EXPECT_EQ(parts("losartan (doxycyclin) 50 mg"), (names{"losartan (doxycyclin) 50 mg", "doxycyclin"}));
    EXPECT_EQ(parts("losartan (calcium)"), (names{"losartan (calcium)", "calcium"}));
    EXPECT_EQ(with_drug("losartan (doxycycline)").known,
              gather(person_of("age_y = 45\nsex = \"male\"\ndrugs = [\"losartan\", \"doxycycline\"]"), std::nullopt,
                     rules_of_the_program())
                  .known);
}

TEST(SaidBeside, ANameInNoListIsUnrecognised) {
    for (const char* name : {"losartan (frobnizol)", "losartan 50 mg frobnizol", "losartan 50 mg (frobnizol) daily",
                             "losartan 50 mg daily, in the morning Frobnizol"}) {
        const gathered all = with_drug(name);
        EXPECT_EQ(all.unrecognised.size(), 1u) << name;
        EXPECT_EQ(all.known.truth(fact::unrecognised_drug), true) << name;
    }
    EXPECT_EQ(with_drug("losartan 50 mg frobnizol acetate").unrecognised, names{"frobnizol acetate"});
}

TEST(SaidBeside, ABrandAClassASaltADirectionOrAMakerIsNoName) {
    for (const char* name :
         {"losartan (ARB)", "Synthroid (levothyroxine)", "aspirin (low dose)", "ibuprofen (Advil)", "losartan (BID)",
          "losartan 50 mg potassium", "esomeprazole 40 mg magnesium", "metformin (extended release)",
          "Ramipril 5 mg Tabletten", "Ramipril 5 mg Hexal", "Ramipril 5 mg 1-0-1", "losartan (for blood pressure)",
          "omeprazole (antacid)", "losartan 50 mg comprimés par jour", "losartan 50 mg una vez al día"}) {
        EXPECT_EQ(parts(name), names{name}) << name;
    }
}

TEST(SaidBeside, EveryBrandBesideItsNameIsThatMedicine) {
    for (const evidence::drug& one : rules_of_the_program().drugs) {
        for (const std::string& alias : one.aliases) {
            const std::string both = alias + " (" + one.name + ")";
            EXPECT_TRUE(with_drug(both).unrecognised.empty()) << both;
        }
    }
}

TEST(SaidBeside, DirectionsAndMakersAroundANameAreTakenOff) {
    EXPECT_EQ(parts("2x doxycycline"), names{"doxycycline"});
    EXPECT_EQ(parts("1 x doxycycline 100 mg"), names{"doxycycline 100 mg"});
    EXPECT_EQ(parts("100 mg doxycycline"), names{"doxycycline"});
    EXPECT_EQ(parts("1-0-1 doxycycline"), names{"doxycycline"});
    EXPECT_EQ(parts("Ramipril Hexal 5 mg"), names{"Ramipril 5 mg"});
    EXPECT_EQ(parts("Ramipril-ratiopharm 5 mg"), names{"Ramipril 5 mg"});
    EXPECT_EQ(parts("frobnizol-Natrium"), names{"frobnizol-Natrium"});
    EXPECT_EQ(parts("metformin with food"), names{"metformin"});
    EXPECT_EQ(parts("Losartan Kalium 50"), names{"Losartan Kalium 50"});  // a salt
    for (const char* name : {"iron calcium", "thyroid tablets", "a red pill", "my heart tablets"}) {
        EXPECT_EQ(parts(name), names{name}) << name;
    }
}

/// Whatever is said around them, the medicines in a name that is not understood are judged.
TEST(Gather, JudgesTheMedicinesInANameThatIsNotUnderstood) {
    for (const char* name : {"doxycycline against frobs", "frobnizol doxycycline", "losartan doxycycline"}) {
        const names found = with_drug(name).known.words(fact::interactions);
        EXPECT_NE(std::find(found.begin(), found.end(), "tetracyclines"), found.end()) << name;
        EXPECT_EQ(with_drug(name).unrecognised, names{name});
    }
}

}  // namespace
}  // namespace magnesia::safety::said_beside_test
