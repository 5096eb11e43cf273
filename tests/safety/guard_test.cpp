// guard_test.cpp - proposals made by hand: each kind of breach, the gates above the usual limit, and failing closed.
// SPDX-License-Identifier: Apache-2.0
#include "safety/guard.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <stdexcept>

#include "safety/guard_checks.hpp"
#include "tests/safety/day_support.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::guard_test {
namespace {

using namespace magnesia::safety::testing;

const std::string adult = "age_y = 45\nsex = \"female\"\nregion = \"us\"\negfr_ml_min = 95\n";

/// Two weeks of capsules of 100 mg: one before bed, then as many as said.
proposal capsules(int pieces) {
    proposal what;
    what.takes = proposed_supplement{"glycinate_capsule", "bisglycinate", 100, false, {}};
    what.takes->steps = {{1, 7, {{clock("22:00"), 1}}}, {8, 14, {{clock("22:00"), pieces}}}};
    what.timetable = {{clock("07:00"), day_item::rise, "rise"}, {clock("22:00"), day_item::dose, "capsules"}};
    what.days = 14;
    return what;
}

guarded look(const std::string& person, const proposal& what) {
    return guard(person_of(person), what, rules_of_the_program());
}

std::vector<std::string> breaches(const std::string& person, const proposal& what) {
    std::vector<std::string> ids;
    for (const breach& one : look(person, what).breaches) ids.push_back(one.id);
    return ids;
}

using ids = std::vector<std::string>;

TEST(Guard, LetsASoundProposalThrough) {
    const guarded answer = look(adult, capsules(2));

    EXPECT_TRUE(answer.holds());
    EXPECT_LE(answer.result.is, verdict::caution);
    EXPECT_EQ(answer.result.max_supplemental_mg, 350);
}

TEST(Guard, JudgesEveryStepAndNotTheLastAlone) {
    proposal what = capsules(1);
    what.takes->steps[0].doses[0].pieces = 4;  // 400 mg in the first week

    EXPECT_EQ(breaches(adult, what), (ids{"over_limit", "gate_missing"}));
}

TEST(Guard, AddsWhatElseThePersonTakes) {
    EXPECT_TRUE(look(adult + "other_magnesium = [[\"multivitamin\", 150]]\n", capsules(2)).holds());
    EXPECT_EQ(breaches(adult + "other_magnesium = [[\"multivitamin\", 151]]\n", capsules(2)),
              (ids{"over_limit", "gate_missing"}));
}

TEST(Guard, HoldsTheLimitOfEachRegionToTheMilligram) {
    proposal what = capsules(1);
    what.takes->piece_mg = 350;
    EXPECT_TRUE(look(adult, what).holds());
    what.takes->piece_mg = 350.01;
    EXPECT_FALSE(look(adult, what).holds());

    const std::string european = "age_y = 45\nsex = \"female\"\nregion = \"eu\"\negfr_ml_min = 95\n";
    what.takes->piece_mg = 250;
    EXPECT_TRUE(look(european, what).holds());
    what.takes->piece_mg = 250.01;
    EXPECT_FALSE(look(european, what).holds());
}

TEST(Guard, AsksForAllThreeGatesAboveTheUsualLimit) {
    const std::string agreed = adult + "clinician_agrees = true\n";
    proposal what = capsules(4);
    EXPECT_EQ(breaches(agreed, what), (ids{"gate_missing", "gate_missing", "gate_missing"}));

    what.gates = {gate::clinician_agrees, gate::kidney_known};
    EXPECT_EQ(breaches(agreed, what), ids{"gate_missing"});

    what.gates.push_back(gate::end_date);
    EXPECT_TRUE(look(agreed, what).holds());
    EXPECT_EQ(look(agreed, what).result.max_supplemental_mg, 500);
    EXPECT_FALSE(look(adult, what).holds());  // the gates open nothing that the person does not say

    what.takes->steps[1].doses[0].pieces = 6;
    EXPECT_EQ(breaches(agreed, what), (ids{"over_limit", "refused"}));
}

TEST(Guard, AsksForAClinicianInPregnancy) {
    const std::string pregnant = adult + "pregnant = true\n";
    proposal what = capsules(2);
    EXPECT_EQ(breaches(pregnant, what), ids{"gate_missing"});

    what.gates = {gate::clinician_agrees};
    EXPECT_TRUE(look(pregnant, what).holds());
}

TEST(Guard, LetsNoGateThroughARefusal) {
    proposal what = capsules(1);
    what.gates = {gate::clinician_agrees, gate::kidney_known, gate::end_date};
    const std::string kidneys = "age_y = 45\nsex = \"female\"\negfr_ml_min = 25\n";

    EXPECT_EQ(breaches(kidneys, what), (ids{"over_limit", "refused"}));
    EXPECT_EQ(breaches(adult + "symptoms = [\"chest_pain\"]\n", what), (ids{"over_limit", "refused"}));
}

TEST(Guard, LetsGoingOnAsBeforeThroughForAnybody) {
    proposal nothing;
    EXPECT_TRUE(look("age_y = 45\nsex = \"female\"\negfr_ml_min = 25\n", nothing).holds());

    nothing.timetable = {{clock("22:00"), day_item::dose, "capsule"}};
    EXPECT_EQ(breaches(adult, nothing), ids{"not_sound"});
}

const std::string on_doxycycline =
    adult + "drugs = [\"doxycycline\"]\ndrug_times = [[\"doxycycline\", \"08:00\"], [\"doxycycline\", \"20:00\"]]\n";

proposal beside_doxycycline(const std::string& evening) {
    proposal what = capsules(1);
    what.timetable.push_back({clock("08:00"), day_item::medicine, "doxycycline"});
    what.timetable.push_back({clock("20:00"), day_item::medicine, "doxycycline"});
    what.timetable[1].at = clock(evening);
    for (proposed_step& step : what.takes->steps) step.doses[0].at = clock(evening);
    return what;
}

TEST(Guard, CountsTheHoursToTheMinute) {
    EXPECT_TRUE(look(on_doxycycline, beside_doxycycline("22:00")).holds());
    EXPECT_EQ(breaches(on_doxycycline, beside_doxycycline("21:59")), ids{"too_close"});
    EXPECT_TRUE(look(on_doxycycline, beside_doxycycline("14:00")).holds());
    EXPECT_EQ(breaches(on_doxycycline, beside_doxycycline("14:01")), ids{"too_close"});
    EXPECT_TRUE(look(on_doxycycline, beside_doxycycline("02:00")).holds());  // over midnight
    EXPECT_EQ(breaches(on_doxycycline, beside_doxycycline("02:01")), ids{"too_close"});
}

TEST(Guard, CountsTheHoursOfTheFirstStep) {
    proposal what = beside_doxycycline("22:00");
    what.takes->steps[0].doses[0].at = clock("19:00");  // the timetable shows the last step alone

    EXPECT_EQ(breaches(on_doxycycline, what), ids{"too_close"});
}

TEST(Guard, NoticesAMedicineThatIsLeftOutMovedInSilenceOrPulledApart) {
    proposal what = beside_doxycycline("22:00");
    what.timetable.pop_back();
    EXPECT_EQ(breaches(on_doxycycline, what), ids{"medicine_left_out"});
    what.timetable.pop_back();
    EXPECT_EQ(breaches(on_doxycycline, what), ids{"medicine_left_out"});

    what = beside_doxycycline("22:00");
    what.timetable.back().at = clock("19:30");
    EXPECT_EQ(breaches(on_doxycycline, what), ids{"medicine_left_out"});
    what.timetable.back().instead_of = clock("20:00");
    EXPECT_EQ(breaches(on_doxycycline, what), ids{"medicine_stretched"});
    what.timetable[2] = {clock("07:30"), day_item::medicine, "doxycycline", clock("08:00")};
    EXPECT_TRUE(look(on_doxycycline, what).holds());
}

TEST(Guard, LetsNoHoursThroughForWhatNoHoursMakeSafe) {
    proposal what = capsules(1);
    what.gates = {gate::clinician_agrees};
    what.timetable.push_back({clock("08:00"), day_item::medicine, "raltegravir"});

    EXPECT_EQ(breaches(adult + "drug_times = [[\"raltegravir\", \"08:00\"]]\n", what), ids{"never_together"});
}

TEST(Guard, LetsNoFormThroughThatTakesAwayTheAcidOfAMedicine) {
    const std::string person = adult + "drug_times = [[\"ketoconazole\", \"08:00\"]]\n";
    proposal what = capsules(1);
    what.timetable.push_back({clock("08:00"), day_item::medicine, "ketoconazole"});
    EXPECT_TRUE(look(person, what).holds());

    for (const char* form : {"oxide", "hydroxide", "carbonate"}) {
        what.takes->form = form;
        EXPECT_EQ(breaches(person, what), (ids{"form_to_avoid", "gate_missing"})) << form;
    }
}

TEST(Guard, LetsNoFormThroughThatARuleWarnsOf) {
    const std::string person = adult + "conditions = [\"ileostomy\"]\n";
    proposal what = capsules(1);
    what.gates = {gate::clinician_agrees};
    EXPECT_TRUE(look(person, what).holds());

    for (const char* form : {"oxide", "citrate", "hydroxide"}) {
        what.takes->form = form;
        EXPECT_EQ(breaches(person, what), ids{"form_to_avoid"}) << form;
    }
    what.takes->form = "";  // it may be any
    EXPECT_NE(std::ranges::count(breaches(person, what), "form_to_avoid"), 0);
}

/// Each change makes no sense.
TEST(Guard, NamesWhatMakesNoSense) {
    const std::vector<void (*)(proposal&)> changes{
        [](proposal& p) { p.takes->product = "Best Magnesium"; },
        [](proposal& p) { p.takes->form = ""; },
        [](proposal& p) { p.takes->piece_mg = 0; },
        [](proposal& p) { p.takes->steps.clear(); },
        [](proposal& p) { p.takes->steps[0].first_day = 0; },
        [](proposal& p) { p.takes->steps[1].first_day = 9; },
        [](proposal& p) { p.takes->steps[1].first_day = 7; },
        [](proposal& p) { p.takes->steps[1].last_day = p.days = 7; },
        [](proposal& p) { p.takes->steps[0].doses[0].pieces = 0; },
        [](proposal& p) { p.takes->steps[0].doses.clear(); },
        [](proposal& p) { p.takes->steps[0].doses.push_back(p.takes->steps[0].doses[0]); },
        [](proposal& p) { p.takes->steps[0].doses[0].at.minute_of_day = 1440; },
        [](proposal& p) { p.takes->steps[0].doses[0].at.minute_of_day = -1; },
        [](proposal& p) { p.timetable[0].at.minute_of_day = 1440; },
        [](proposal& p) { p.timetable[0].instead_of = scenario::clock_time{1440}; },
        [](proposal& p) { p.timetable[1].at = clock("21:00"); },
        [](proposal& p) { p.timetable.pop_back(); },
        [](proposal& p) {
            p.timetable.push_back({clock("08:00"), day_item::medicine, "aspirin"});
        },
        [](proposal& p) { p.days = 15; },
        [](proposal& p) {
            p.gates = {gate::end_date, gate::clinician_agrees};
        },
        [](proposal& p) {
            p.gates = {gate::end_date, gate::end_date};
        },
        [](proposal& p) {
            p.foods = {{"almonds", 0}};
        },
        [](proposal& p) {
            p.foods = {{"", 7}};
        },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        proposal what = capsules(2);
        changes[i](what);
        EXPECT_EQ(breaches(adult, what), ids{"not_sound"}) << i;
    }
}

TEST(Guard, RefusesMilligramsThatAreNoNumber) {
    for (const double mg : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        proposal what = capsules(1);
        what.takes->piece_mg = mg;
        EXPECT_EQ(breaches(adult, what), (ids{"not_sound", "over_limit", "refused"}));
    }
}

TEST(Guard, FailsClosedWithoutRulesAndForAPersonWithoutSense) {
    EXPECT_EQ(guard(person_of(adult), capsules(1), {}).result.is, verdict::refuse);
    EXPECT_FALSE(guard(person_of(adult), capsules(1), {}).holds());

    scenario::person who = person_of(adult);
    who.age_y = std::numeric_limits<double>::quiet_NaN();
    EXPECT_FALSE(guard(who, capsules(1), rules_of_the_program()).holds());
}

TEST(Guard, RefusesWhenNoRuleSetsALimit) {
    evidence::safety_base broken = rules_of_the_program();
    for (evidence::safety_rule& rule : broken.rules) rule.cap_mg.reset();

    EXPECT_EQ(guard(person_of(adult), capsules(1), broken).result.is, verdict::refuse);
    EXPECT_FALSE(guard(person_of(adult), capsules(1), broken).holds());
}

TEST(Guard, TurnsAnExceptionIntoABreach) {
    const auto failed = [](const guarded& answer) {
        return answer.result.is == verdict::refuse && answer.result.max_supplemental_mg == 0 &&
               answer.breaches.size() == 1 && answer.breaches[0].id == "not_checked";
    };

    EXPECT_TRUE(failed(or_not_checked([]() -> guarded { throw std::runtime_error("a disc is full"); })));
    EXPECT_TRUE(failed(or_not_checked([]() -> guarded { throw 7; })));
    EXPECT_TRUE(or_not_checked([] { return look(adult, capsules(1)); }).holds());
}

TEST(Proposal, SumsTheDayWithTheMost) {
    proposal what = capsules(3);
    what.takes->steps[0].doses.push_back({clock("08:00"), 4});

    EXPECT_EQ(mg_a_day(*what.takes, what.takes->steps[0]), 500);
    EXPECT_EQ(most_mg_a_day(what), 500);
    EXPECT_EQ(most_mg_a_day({}), 0);
    EXPECT_EQ(word(gate::end_date), "end_date");
}

}  // namespace
}  // namespace magnesia::safety::guard_test
