// pick_test.cpp - a pick in a day: one piece more each week, never above the room, at the times of the timetable.
// SPDX-License-Identifier: Apache-2.0
#include "plan/pick.hpp"

#include <gtest/gtest.h>

#include "tests/plan/support.hpp"

namespace magnesia::plan::pick_test {
namespace {

using namespace testing;

placed_pick placed(const pick& what, const scenario::person& who = healthy()) {
    return place_pick(what, subject_of(who));
}

int pieces_of(const safety::proposed_step& step) {
    int sum = 0;
    for (const safety::proposed_dose& one : step.doses) sum += one.pieces;
    return sum;
}

TEST(Pick, OfACourseAloneIsTriedAndJudgedToItsEnd) {
    const pick course{.levers = {&lever_of("cbti_person"), &lever_of("warm_bath")}};
    const pick habit{.levers = {&lever_of("warm_bath")}};
    pick all = course;
    all.product = &product_of("glycinate_tablet_100");
    all.pieces = 1;
    const evidence::plan_goal& goal = subject_of(healthy()).goal;  // sleep: 28 days
    const std::string& own = lever_of("cbti_person").stop;

    EXPECT_EQ(placed(course).what.days, 42);  // six weeks
    EXPECT_EQ(placed(habit).what.days, 28);
    EXPECT_EQ(placed(all).what.days, 28);  // of the doses
    EXPECT_EQ(stop_rule_of(course, goal), own);
    EXPECT_EQ(stop_rule_of(habit, goal), goal.stop);
    EXPECT_EQ(stop_rule_of(all, goal), "Magnesium: " + goal.stop + " The talking therapy for insomnia (CBT-I): " + own);
    EXPECT_EQ(course_days_of(all), 42);
    EXPECT_EQ(course_days_of(habit), 0);
    EXPECT_EQ(stop_rule_of({}, goal), goal.stop);
}

TEST(Pick, BeginsWithOnePieceAndAddsOneEachWeek) {
    for (const int doses : {1, 2}) {
        const placed_pick found = placed({.product = &product_of("threonate_capsule_48"), .pieces = 4, .doses = doses});
        const auto& steps = found.what.takes.value().steps;

        ASSERT_EQ(steps.size(), 4U);
        for (int i = 0; i < 4; ++i) {
            const auto& step = steps[static_cast<std::size_t>(i)];
            EXPECT_EQ(step.first_day, 7 * i + 1);
            EXPECT_EQ(step.last_day, 7 * (i + 1));
            EXPECT_EQ(pieces_of(step), i + 1);
            EXPECT_EQ(step.doses.size(), static_cast<std::size_t>(std::min(doses, i + 1)));
        }
        EXPECT_EQ(found.what.days, 28);
        EXPECT_EQ(step_days(4), 21);
    }
    EXPECT_EQ(step_days(1), 0);
}

TEST(Pick, GivesTheLaterDoseTheOddPiece) {
    const placed_pick found = placed({.product = &product_of("glycinate_tablet_100"), .pieces = 3, .doses = 2});

    const auto& doses = found.what.takes.value().steps.back().doses;
    ASSERT_EQ(doses.size(), 2U);
    EXPECT_EQ(doses[0].pieces, 1);
    EXPECT_EQ(doses[1].pieces, 2);
    EXPECT_LT(way(clock("07:00"), doses[0].at), way(clock("07:00"), doses[1].at));
}

TEST(Pick, TakesDosesAtTheTimesOfItsTimetable) {
    for (const auto place :
         {safety::dose_place::before_bed, safety::dose_place::with_dinner, safety::dose_place::with_breakfast}) {
        const pick from{.product = &product_of("glycinate_tablet_100"), .pieces = 2, .doses = 2, .place = place};
        const placed_pick found = placed(from);
        std::vector<scenario::clock_time> shown;
        std::vector<std::string> labels;
        for (const auto& one : found.what.timetable) {
            if (one.what != safety::day_item::dose) continue;
            shown.push_back(one.at);
            labels.push_back(one.label);
        }
        std::vector<scenario::clock_time> taken;
        for (const auto& one : found.what.takes.value().steps.back().doses) taken.push_back(one.at);
        EXPECT_EQ(shown, taken);
        EXPECT_EQ(labels, (std::vector<std::string>{"1 tablet", "1 tablet"}));
        EXPECT_EQ(found.what.takes->with_food, place != safety::dose_place::before_bed);
    }
}

TEST(Pick, AtDinnerIsAtTheTimeOfDinner) {
    const placed_pick found =
        placed({.product = &product_of("glycinate_tablet_100"), .pieces = 1, .place = safety::dose_place::with_dinner});
    EXPECT_EQ(found.what.takes.value().steps.back().doses.front().at, clock("19:00"));
    EXPECT_EQ(found.name, "100 mg bisglycinate at 19:00");
}

TEST(Pick, OfNothingIsToGoOnAsBefore) {
    const placed_pick found = placed({});

    EXPECT_EQ(found.name, "go on as before");
    EXPECT_FALSE(found.what.takes);
    EXPECT_TRUE(found.what.gates.empty());
    EXPECT_FALSE(found.times.conflict);
    EXPECT_FALSE(found.days.day);
    EXPECT_EQ(found.days.added_diet_mg, 0);
}

TEST(Pick, LaysTheDoseIntoTheDayAsTheLeversChangeIt) {
    const subject of = subject_of(healthy());
    const placed_pick found =
        place_pick({.levers = {&lever_of("warm_bath"), &lever_of("relaxation"), &lever_of("exercise")}}, of);

    ASSERT_TRUE(found.days.day);
    EXPECT_EQ(found.days.day->baths.size(), 1U);
    EXPECT_EQ(found.days.day->relaxation_minutes, 20);
    EXPECT_EQ(found.what.levers, (std::vector<std::string>{"warm_bath", "relaxation", "exercise"}));
}

TEST(Pick, AboveTheRoomHasNoPlace) {
    scenario::person who = healthy();
    who.is.others = {{"multivitamin", 100}};
    ASSERT_DOUBLE_EQ(subject_of(who).room_mg(), 250);
    const auto& tablet = product_of("glycinate_tablet_100");

    EXPECT_FALSE(placed({.product = &tablet, .pieces = 2}, who).times.conflict);
    EXPECT_TRUE(placed({.product = &tablet, .pieces = 3}, who).times.conflict);
}

TEST(Pick, WithAMedicineThatNoHoursMakeSafeHasNoPlaceAndSaysWhich) {
    scenario::person who = healthy();
    who.is.drugs = {"raltegravir"};

    const placed_pick found = placed({.product = &product_of("glycinate_tablet_100"), .pieces = 1}, who);

    ASSERT_TRUE(found.times.conflict);
    EXPECT_NE(found.times.conflict->sentence.find("raltegravir"), std::string::npos);
    EXPECT_FALSE(placed({.levers = {&lever_of("warm_bath")}}, who).times.conflict);
}

TEST(Pick, KeepsFourHoursFromThyroidHormone) {
    scenario::person who = healthy();
    who.is.drugs = {"levothyroxine"};
    for (const char* at : {"06:30", "21:00", "23:30"}) {
        who.is.drug_times = {{"levothyroxine", clock(at)}};
        const placed_pick found =
            placed({.product = &product_of("glycinate_tablet_100"), .pieces = 2, .doses = 2}, who);
        ASSERT_TRUE(found.what.takes) << at;
        for (const auto& entry : found.what.timetable) {
            if (entry.what != safety::day_item::medicine) continue;
            for (const auto& dose : found.what.takes->steps.back().doses) {
                EXPECT_GE(way(entry.at, dose.at), 240);
                EXPECT_GE(way(dose.at, entry.at), 240);
            }
        }
    }
}

/// It may be an antibiotic: 6 hours, as the rule drug_unrecognised asks.
TEST(Pick, KeepsSixHoursFromAMedicineThatNobodyKnows) {
    scenario::person who = healthy();
    who.is.drugs = {"flurbizol"};
    for (const char* at : {"08:00", "13:00", "22:00"}) {
        who.is.drug_times = {{"flurbizol", clock(at)}};
        const placed_pick found = placed({.product = &product_of("glycinate_tablet_100"), .pieces = 1}, who);
        ASSERT_TRUE(found.what.takes) << at;
        const scenario::clock_time dose = found.what.takes->steps.back().doses.front().at;
        EXPECT_GE(way(clock(at), dose), 360) << at;
        EXPECT_GE(way(dose, clock(at)), 360) << at;
    }
}

TEST(Pick, AsksForAClinicianWhereTheRulesDo) {
    scenario::person who = healthy();
    who.low_mood_phq9 = 12;  // docs/safety.md: a clinician first
    const pick one{.product = &product_of("glycinate_tablet_100"), .pieces = 1};

    EXPECT_EQ(placed(one, who).what.gates, std::vector<safety::gate>{safety::gate::clinician_agrees});
    EXPECT_TRUE(placed(one).what.gates.empty());
}

TEST(Gates, OfALargeDoseAreAllThree) {
    safety::judgement with;
    with.is = safety::verdict::caution;
    using safety::gate;

    EXPECT_TRUE(gates_of(with, 350).empty());
    EXPECT_EQ(gates_of(with, 351), (std::vector<gate>{gate::clinician_agrees, gate::kidney_known, gate::end_date}));
    with.is = safety::verdict::clinician;
    EXPECT_EQ(gates_of(with, 100), std::vector<gate>{gate::clinician_agrees});
}

}  // namespace
}  // namespace magnesia::plan::pick_test
