// one_name_test.cpp - a medicine that is written twice is one medicine: in names, hours, counts and in the guard.
// SPDX-License-Identifier: Apache-2.0
#include "safety/one_name.hpp"

#include <gtest/gtest.h>

#include "safety/guard.hpp"
#include "tests/safety/day_support.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::one_name_test {
namespace {

using namespace magnesia::safety::testing;
using names = std::vector<std::string>;
using times = std::vector<scenario::drug_time>;

scenario::person adult(const std::string& more) {
    return person_of("age_y = 45\nsex = \"female\"\negfr_ml_min = 90\nregion = \"us\"\n" + more);
}

scenario::person named(const std::string& more) {
    return with_one_name_each(adult(more), rules_of_the_program());
}

gathered of(const std::string& more) {
    return gather(adult(more), std::nullopt, rules_of_the_program());
}

TEST(OneName, IsTheFirstOfABrandAStrengthAndAGenericName) {
    const auto who = named(
        "drugs = [\"Synthroid 100 mcg\", \"doxycycline 100 mg\", \"levothyroxine\"]\n"
        "drug_times = [[\"levothyroxine\", \"21:00\"], [\"Doxycycline\", \"09:00\"], [\"vibramycin\", \"19:00\"]]");

    EXPECT_EQ(who.is.drugs, (names{"Synthroid 100 mcg", "doxycycline 100 mg"}));
    EXPECT_EQ(who.is.drug_times, (times{{"Synthroid 100 mcg", clock("21:00")},
                                        {"doxycycline 100 mg", clock("09:00")},
                                        {"doxycycline 100 mg", clock("19:00")}}));
}

TEST(OneName, IsThatOfATimeWhereNoMedicinesAreListed) {
    const auto who = named("drug_times = [[\"doxycycline\", \"09:00\"], [\"doxycycline 100 mg\", \"09:00\"]]");

    EXPECT_EQ(who.is.drugs, std::nullopt);
    EXPECT_EQ(who.is.drug_times, (times{{"doxycycline", clock("09:00")}}));
}

TEST(OneName, OfANameThatHoldsTwoIsThatOfBoth) {
    EXPECT_EQ(named("drugs = [\"amlodipine/valsartan\", \"Norvasc and Diovan\", \"amlodipine\"]").is.drugs,
              (names{"amlodipine/valsartan", "amlodipine"}));
}

TEST(OneName, OfWhatIsNotKnownIsTheSameButForAStrength) {
    EXPECT_EQ(named("drugs = [\"flurbizol 20 mg\", \"Flurbizol tablets\", \"flurbizal\"]").is.drugs,
              (names{"flurbizol 20 mg", "flurbizal"}));
    // Two slips may be another medicine, so it keeps its name.
    EXPECT_EQ(named("drugs = [\"levothyroxxinn\", \"levothyroxine\"]").is.drugs,
              (names{"levothyroxxinn", "levothyroxine"}));
}

TEST(OneName, OfProductsWithMagnesiumStaysAsItIs) {
    EXPECT_EQ(named("drugs = [\"magnesium oxide 400 mg\", \"magnesium oxide 250 mg\"]").is.drugs,
              (names{"magnesium oxide 400 mg", "magnesium oxide 250 mg"}));
}

TEST(OneName, HoursStandOnceAndAreComparedAtTheTimesOfAllNames) {
    const auto all = gather(adult("drugs = [\"Synthroid 100 mcg\"]\ndrug_times = [[\"levothyroxine\", \"21:00\"]]"),
                            intake_of_line("100 mg elemental citrate at 22:00 daily"), rules_of_the_program());

    EXPECT_EQ(all.hours, (std::vector<hours_apart>{{"Synthroid 100 mcg", "levothyroxine", 4.0, 4.0}}));
    ASSERT_EQ(all.too_close.size(), 1u);
    EXPECT_EQ(all.too_close[0].drug_at, clock("21:00"));
    EXPECT_TRUE(all.not_compared.empty());
}

TEST(OneName, BloodPressureMedicinesAreCountedOnce) {
    const auto count = [](const std::string& more) { return of(more).known.number(fact::blood_pressure_drugs); };

    EXPECT_EQ(count("drugs = [\"furosemide 40 mg\"]\ndrug_times = [[\"furosemide\", \"08:00\"]]"), 1);
    EXPECT_EQ(count("drugs = [\"amlodipine\", \"Norvasc\"]"), 1);
    EXPECT_EQ(count("drugs = [\"amlodipine/valsartan\", \"amlodipine\"]"), 2);
    EXPECT_EQ(count("drugs = [\"amlodipine\", \"valsartan\"]"), 2);
}

TEST(OneName, ASlipIsToldThoughAnotherNameIsShown) {
    const auto all = of("drugs = [\"furosemide\"]\ndrug_times = [[\"furosemde\", \"08:00\"]]");

    EXPECT_EQ(all.read_as, (std::vector<reading>{{"furosemde", "furosemide"}}));
    EXPECT_EQ(all.known.truth(fact::read_as_another), true);
}

TEST(OneName, WhatIsNotKnownIsToldOnce) {
    EXPECT_EQ(of("drugs = [\"flurbizol 20 mg\"]\ndrug_times = [[\"flurbizol\", \"08:00\"]]").unrecognised,
              names{"flurbizol 20 mg"});
}

/// The guard knows the medicine of a timetable by its one name, and asks for no second entry.
TEST(OneName, HoldsInTheGuard) {
    const auto who = adult("drugs = [\"Synthroid 100 mcg\"]\ndrug_times = [[\"levothyroxine\", \"07:00\"]]");
    proposal what;
    what.takes = {.product = "citrate_capsule", .form = "citrate", .piece_mg = 100, .with_food = false, .steps = {}};
    what.takes->steps = {{1, 56, {{clock("22:00"), 1}}}};
    what.timetable = {{clock("07:00"), day_item::medicine, "Synthroid 100 mcg"},
                      {clock("22:00"), day_item::dose, "magnesium"}};
    what.days = 56;

    EXPECT_TRUE(guard(who, what, rules_of_the_program()).holds());
    EXPECT_TRUE(guard_of_person(who, rules_of_the_program())(what).holds());

    what.timetable[0].at = clock("20:00");
    EXPECT_FALSE(guard(who, what, rules_of_the_program()).holds());
}

}  // namespace
}  // namespace magnesia::safety::one_name_test
