// guard_words_test.cpp - one sound proposal, broken in one way at a time: what the guard says of it, word by word.
// SPDX-License-Identifier: Apache-2.0
#include "safety/guard.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "tests/safety/day_support.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::guard_words_test {
namespace {

using namespace magnesia::safety::testing;

using breaches = std::vector<std::string>;

scenario::person adult(const std::string& more = "") {
    return person_of("age_y = 45\nsex = \"female\"\negfr_ml_min = 90\nregion = \"us\"\n" + more);
}

/// 100 mg for a week and 200 mg to day 56, at 22:00.
proposal sound() {
    proposal what;
    what.takes = {.product = "citrate_capsule", .form = "citrate", .piece_mg = 100, .with_food = false, .steps = {}};
    what.takes->steps = {{1, 7, {{clock("22:00"), 1}}}, {8, 56, {{clock("22:00"), 2}}}};
    what.timetable = {{clock("22:00"), day_item::dose, "magnesium"}};
    what.days = 56;
    return what;
}

proposal of_pieces(int pieces) {
    proposal what = sound();
    what.takes->steps[1].doses[0].pieces = pieces;
    return what;
}

guarded looked_at(const scenario::person& who, const proposal& what) {
    return guard(who, what, rules_of_the_program());
}

/// "id: sentence" of each breach.
breaches found(const scenario::person& who, const proposal& what) {
    breaches all;
    for (const breach& one : looked_at(who, what).breaches) all.push_back(one.id + ": " + one.sentence);
    return all;
}

breaches ids(const scenario::person& who, const proposal& what) {
    breaches all;
    for (const breach& one : looked_at(who, what).breaches) all.push_back(one.id);
    return all;
}

/// The sound proposal with one change.
template <class Change>
breaches after(Change change) {
    proposal what = sound();
    change(what);
    return found(adult(), what);
}

TEST(GuardWords, LetsASoundProposalThrough) {
    const guarded answer = looked_at(adult(), sound());

    EXPECT_TRUE(answer.holds());
    EXPECT_EQ(answer.result.is, verdict::ok);
    EXPECT_EQ(answer.result.max_supplemental_mg, 350);
    EXPECT_DOUBLE_EQ(most_mg_a_day(sound()), 200);
    EXPECT_DOUBLE_EQ(mg_a_day(*sound().takes, sound().takes->steps[0]), 100);
    EXPECT_DOUBLE_EQ(most_mg_a_day(proposal{}), 0);
}

TEST(GuardWords, CountsEveryDayWithWhatElseIsTaken) {
    EXPECT_TRUE(ids(adult("other_magnesium = [[\"ZMA\", 150]]"), sound()).empty());
    EXPECT_EQ(found(adult("other_magnesium = [[\"ZMA\", 151]]"), sound()),
              (breaches{"over_limit: 351 mg a day with everything else is above the limit of 350 mg.",
                        "gate_missing: The proposal does not ask for the gate clinician_agrees."}));
    EXPECT_EQ(ids(adult(), of_pieces(4)), (breaches{"over_limit", "gate_missing"}));
    proposal first_is_most = of_pieces(1);
    first_is_most.takes->steps[0].doses[0].pieces = 4;
    EXPECT_EQ(ids(adult(), first_is_most), (breaches{"over_limit", "gate_missing"}));
    EXPECT_EQ(looked_at(adult(), first_is_most).result.is, verdict::clinician);
}

TEST(GuardWords, AsksForAllGatesAboveTheUsualLimit) {
    const scenario::person agreed = adult("clinician_agrees = true\n");
    proposal what = of_pieces(4);
    EXPECT_EQ(found(agreed, what), (breaches{"gate_missing: The proposal does not ask for the gate clinician_agrees.",
                                             "gate_missing: The proposal does not ask for the gate kidney_known.",
                                             "gate_missing: The proposal does not ask for the gate end_date."}));
    what.gates = {gate::clinician_agrees, gate::kidney_known, gate::end_date};
    EXPECT_TRUE(looked_at(agreed, what).holds());
    EXPECT_EQ(looked_at(agreed, what).result.max_supplemental_mg, 500);
    EXPECT_EQ(ids(agreed, of_pieces(6)), (breaches{"over_limit", "refused"}));
    what.takes->steps = {{1, 1, {{clock("22:00"), 4}}}};
    what.days = 1;
    EXPECT_TRUE(looked_at(agreed, what).holds());  // a day alone ends, too
}

TEST(GuardWords, AsksForAClinicianAndRefusesWhatRulesRefuse) {
    const scenario::person pregnant = adult("pregnant = true\n");
    EXPECT_EQ(found(pregnant, sound()),
              breaches{"gate_missing: The proposal does not ask for the gate clinician_agrees."});
    proposal asked = sound();
    asked.gates = {gate::clinician_agrees};
    EXPECT_TRUE(looked_at(pregnant, asked).holds());

    EXPECT_EQ(found(adult("dialysis = true\n"), sound()),
              (breaches{"over_limit: 100 mg a day with everything else is above the limit of 0 mg.",
                        "over_limit: 200 mg a day with everything else is above the limit of 0 mg.",
                        "refused: The verdict is refuse: no magnesium."}));
    EXPECT_EQ(ids(adult("symptoms = [\"chest_pain\"]\n"), sound()).back(), "refused");
    EXPECT_TRUE(looked_at(adult("dialysis = true\n"), proposal{}).holds());  // nothing is taken
    EXPECT_EQ(looked_at(adult("dialysis = true\n"), proposal{}).result.is, verdict::refuse);
}

TEST(GuardWords, TellsOfLargeDosesAndAlkalineForms) {
    EXPECT_FALSE(has(looked_at(adult(), sound()).result, "large_single_dose"));
    EXPECT_TRUE(has(looked_at(adult(), of_pieces(3)).result, "large_single_dose"));
    const scenario::person who = adult("drugs = [\"ketoconazole\"]\ndrug_times = [[\"ketoconazole\", \"08:00\"]]\n");
    for (const auto& [form, is_alkaline] : std::vector<std::pair<std::string, bool>>{
             {"citrate", false}, {"oxide", true}, {"carbonate", true}, {"hydroxide", true}}) {
        proposal what = sound();
        what.takes->form = form;
        what.timetable.push_back({clock("08:00"), day_item::medicine, "ketoconazole"});
        EXPECT_EQ(has(looked_at(who, what).result, "alkaline_with_acid_need"), is_alkaline) << form;
    }
}

TEST(GuardWords, KeepsTheHoursOfMedicinesAtTheTimesOfTheTimetable) {
    const auto at = [](const char* time, const char* instead_of) {
        proposal what = sound();
        what.timetable.push_back({clock(time), day_item::medicine, "doxycycline", clock(instead_of)});
        return found(adult("drug_times = [[\"doxycycline\", \"08:00\"]]\n"), what);
    };
    const std::string needs = ": doxycycline needs 2 h before magnesium and 6 h after it.";

    EXPECT_TRUE(at("08:00", "08:00").empty());
    EXPECT_TRUE(at("20:00", "08:00").empty());
    EXPECT_TRUE(at("04:00", "08:00").empty());
    EXPECT_EQ(at("20:01", "08:00"),
              breaches{"too_close: Magnesium at 22:00 is too close to doxycycline at 20:01" + needs});
    EXPECT_EQ(at("03:59", "08:00"),
              breaches{"too_close: Magnesium at 22:00 is too close to doxycycline at 03:59" + needs});
    EXPECT_EQ(at("08:00", "09:00"),
              breaches{"medicine_left_out: The times of doxycycline in the timetable are not those said."});
}

TEST(GuardWords, MissesNoMedicineAndKnowsNoOther) {
    const scenario::person who =
        adult("drug_times = [[\"doxycycline\", \"08:00\"], [\"doxycycline\", \"16:00\"]]\ndrugs = [\"metformin\"]\n");
    proposal what = sound();
    EXPECT_EQ(found(who, what), breaches{"medicine_left_out: doxycycline has to keep hours from magnesium and has no "
                                         "time in the timetable."});
    what.timetable.push_back({clock("08:00"), day_item::medicine, "doxycycline"});
    EXPECT_EQ(ids(who, what), breaches{"medicine_left_out"});  // one of two
    what.timetable.push_back({clock("15:00"), day_item::medicine, "doxycycline", clock("16:00")});
    EXPECT_EQ(found(who, what),
              breaches{"medicine_stretched: The hours between the doses of doxycycline would change."});
    what.timetable[1] = {clock("07:00"), day_item::medicine, "doxycycline", clock("08:00")};
    EXPECT_TRUE(found(who, what).empty());
    what.timetable.push_back({clock("12:00"), day_item::medicine, "metformin"});
    EXPECT_TRUE(found(who, what).empty());
    what.timetable.push_back({clock("12:00"), day_item::medicine, "iron"});
    EXPECT_EQ(found(who, what), breaches{"not_sound: The timetable has iron, which the person does not take."});

    proposal never = sound();
    never.timetable.push_back({clock("08:00"), day_item::medicine, "raltegravir"});
    never.gates = {gate::clinician_agrees};
    EXPECT_EQ(found(adult("drugs = [\"raltegravir\"]\n"), never),
              breaches{"never_together: No hours make magnesium safe with raltegravir."});
}

TEST(GuardWords, JudgesConflictsOfTimesWhereTheTimetablePutsMedicines) {
    const scenario::person who = adult("drug_times = [[\"doxycycline\", \"21:00\"]]\n");
    proposal what = sound();
    what.timetable.push_back({clock("19:00"), day_item::medicine, "doxycycline", clock("21:00")});

    EXPECT_TRUE(looked_at(who, what).holds());
    EXPECT_FALSE(has(looked_at(who, what).result, "times_collide"));
    what.timetable.pop_back();
    EXPECT_TRUE(has(looked_at(who, what).result, "times_collide"));
}

TEST(GuardWords, SaysWhatMakesNoSense) {
    const auto is = [](const std::string& sentence) { return breaches{"not_sound: " + sentence}; };

    EXPECT_EQ(after([](proposal& p) { p.takes->product = "Mg!"; }), is("The product \"Mg!\" is no id."));
    EXPECT_EQ(after([](proposal& p) { p.takes->form = "Ci trate"; }), is("The form \"Ci trate\" is no id."));
    EXPECT_EQ(after([](proposal& p) { p.takes->piece_mg = 0; }), is("A piece has 0 mg; allowed is more than 0."));
    EXPECT_TRUE(after([](proposal& p) { p.takes->piece_mg = 0.5; }).empty());
    EXPECT_EQ(after([](proposal& p) { p.takes->steps[0].doses[0].pieces = 0; }),
              is("A dose has 0 pieces; at least 1."));
    EXPECT_EQ(after([](proposal& p) { p.takes->steps[0].doses.clear(); }), is("The step from day 1 has no dose."));
    EXPECT_EQ(after([](proposal& p) { p.takes->steps[0].doses[0].at.minute_of_day = 1440; }),
              is("A dose is at a time that no clock shows."));
    EXPECT_EQ(after([](proposal& p) { p.takes->steps[0].doses[0].at.minute_of_day = -1; }),
              is("A dose is at a time that no clock shows."));
    EXPECT_TRUE(after([](proposal& p) { p.takes->steps[0].doses[0].at.minute_of_day = 1439; }).empty());
    EXPECT_TRUE(after([](proposal& p) { p.takes->steps[0].doses[0].at.minute_of_day = 0; }).empty());
    EXPECT_EQ(after([](proposal& p) {
                  p.takes->steps[0].doses.push_back({clock("22:00"), 1});
              }),
              is("The step from day 1 has two doses at one time."));
    EXPECT_EQ(after([](proposal& p) { p.takes->steps[1].first_day = 9; }),
              is("A step goes from day 9 to 56; it should begin with day 8 and not end before."));
    EXPECT_EQ(after([](proposal& p) { p.takes->steps[0].first_day = 2; }),
              is("A step goes from day 2 to 7; it should begin with day 1 and not end before."));
    EXPECT_EQ(after([](proposal& p) { p.days = 55; }), is("The last step ends on day 56, the trial on day 55."));
    EXPECT_EQ(after([](proposal& p) { p.timetable[0].at = clock("21:00"); }),
              is("The doses of the timetable are not those of the last step."));
    EXPECT_EQ(after([](proposal& p) {
                  p.timetable.push_back({{1440}, day_item::meal, "meal"});
              }),
              is("The timetable has a time that no clock shows."));
    EXPECT_EQ(after([](proposal& p) {
                  p.timetable.push_back({{600}, day_item::meal, "meal", {{-1}}});
              }),
              is("The timetable has a time that no clock shows."));
    EXPECT_EQ(after([](proposal& p) { p.foods = {{"almonds", 0}}; }), is("0 servings of \"almonds\" make no sense."));
    EXPECT_EQ(after([](proposal& p) { p.foods = {{"", 1}}; }), is("1 servings of \"\" make no sense."));
    EXPECT_TRUE(after([](proposal& p) { p.foods = {{"almonds", 1}}; }).empty());
    EXPECT_EQ(after([](proposal& p) {
                  p.gates = {gate::end_date, gate::end_date};
              }),
              is("The gates are not in their order, each once."));
    proposal nothing;
    EXPECT_TRUE(ids(adult(), nothing).empty());
    nothing.days = -1;
    EXPECT_EQ(ids(adult(), nothing), breaches{"not_sound"});
}

TEST(GuardWords, OrderOfDosesAndLinesIsNone) {
    proposal what = sound();
    what.takes->steps[1].doses = {{clock("22:00"), 1}, {clock("08:00"), 1}};
    what.timetable.push_back({clock("08:00"), day_item::dose, "magnesium"});
    EXPECT_TRUE(found(adult(), what).empty());
    what.takes->steps[1].doses = {{clock("08:00"), 1}, {clock("22:00"), 1}};
    EXPECT_TRUE(found(adult(), what).empty());
    what.takes->steps[1].doses = {{clock("22:00"), 1}, {clock("08:00"), 1}, {clock("22:00"), 1}};
    EXPECT_FALSE(found(adult(), what).empty());
}

TEST(GuardWords, SaysWhenThereAreNoDaysOrDosesOfNothing) {
    proposal empty = sound();
    empty.takes->steps.clear();
    EXPECT_EQ(found(adult(), empty), breaches{"not_sound: The supplement has no days."});
    EXPECT_EQ(looked_at(adult(), empty).result.is, verdict::ok);

    proposal nothing = sound();
    nothing.takes.reset();
    EXPECT_EQ(found(adult(), nothing),
              breaches{"not_sound: The timetable has a dose of magnesium that the proposal does not."});
}

TEST(GuardWords, IsAboveEveryLimitWhereTheAmountIsNoNumber) {
    proposal what = sound();
    what.takes->piece_mg = std::numeric_limits<double>::quiet_NaN();

    EXPECT_EQ(ids(adult(), what), (breaches{"not_sound", "over_limit", "refused"}));
    EXPECT_EQ(looked_at(adult(), what).result.is, verdict::refuse);
}

}  // namespace
}  // namespace magnesia::safety::guard_words_test
