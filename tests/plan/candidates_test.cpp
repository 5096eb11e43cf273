// candidates_test.cpp - what is tried: nothing for those who must ask first, and never more than there is room for.
// SPDX-License-Identifier: Apache-2.0
#include "plan/candidates.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "tests/plan/support.hpp"

namespace magnesia::plan::candidates_test {
namespace {

using namespace testing;

bool has_supplement(const std::vector<pick>& picks) {
    return std::any_of(picks.begin(), picks.end(), [](const pick& one) { return one.product != nullptr; });
}

TEST(Candidates, HoldNoSupplementForThoseWhoMustAskFirst) {
    const std::vector<std::pair<const char*, std::function<void(scenario::person&)>>> people{
        {"a child", [](auto& who) { who.age_y = 17.9; }},
        {"pregnant", [](auto& who) { who.is.pregnant = true; }},
        {"weeks of pregnancy", [](auto& who) { who.pregnant_weeks = 20; }},
        {"pregnancy as a condition", [](auto& who) { who.is.conditions = {"pregnant"}; }},
        {"breast-feeding", [](auto& who) { who.lactating = true; }},
        {"breast-feeding as a condition", [](auto& who) { who.is.conditions = {"nursing"}; }},
        {"failing kidneys", [](auto& who) { who.egfr_ml_min = 29; }},
        {"dialysis", [](auto& who) { who.is.dialysis = true; }},
        {"a warning sign", [](auto& who) { who.is.symptoms = {"chest_pain"}; }},
        {"a clot, maybe", [](auto& who) { who.is.symptoms = {"one_sided_leg_swelling"}; }},
        {"a crisis of pressure", [](auto& who) { who.systolic_mmhg = 180; }}};
    ASSERT_TRUE(has_supplement(single_picks(subject_of(healthy()))));
    for (const auto& [what, change] : people) {
        scenario::person who = healthy();
        who.sex = scenario::biological_sex::female;
        change(who);
        const subject of = subject_of(who);
        EXPECT_NE(why_no_supplement(of), "") << what;
        EXPECT_FALSE(has_supplement(single_picks(of))) << what;
    }
}

TEST(Candidates, HoldATherapyOfInsomniaForWhoHasItAndNothingThatLessSleepMayBringOn) {
    const auto is_tried = [](const scenario::person& who) {
        const std::vector<pick> picks = single_picks(subject_of(who));
        return std::any_of(picks.begin(), picks.end(), [](const pick& one) {
            return !one.levers.empty() && one.levers.front()->id == "cbti_person";
        });
    };
    scenario::person who = healthy();
    EXPECT_TRUE(is_tried(who));
    for (const char* condition :
         {"epilepsy", "seizure disorder", "bipolar disorder", "manic depression", "sleep apnea"}) {
        who.is.conditions = {condition};
        EXPECT_FALSE(is_tried(who)) << condition;
        const evidence::lever_caution* caution = held_back(lever_of("cbti_person"), subject_of(who).facts);
        ASSERT_NE(caution, nullptr) << condition;
        EXPECT_NE(caution->sentence.find("clinician"), std::string::npos);
        EXPECT_EQ(held_back(lever_of("dim_evening_light"), subject_of(who).facts), nullptr);
    }
    who.is.conditions = {"depression"};
    EXPECT_TRUE(is_tried(who));
    who = healthy();
    who.isi = 9;
    EXPECT_FALSE(is_tried(who));
}

/// Nights that stress alone makes bad are treated like those of which somebody said it.
TEST(Candidates, HoldATherapyOfInsomniaByTheNightsOfWhoDidNotSayTheirs) {
    scenario::person who = healthy();
    who.isi.reset();
    who.insomnia.reset();
    subject of = subject_of(who);
    const auto is_tried = [&] {
        const std::vector<pick> picks = single_picks(of);
        return std::any_of(picks.begin(), picks.end(),
                           [](const pick& one) { return one == pick{.levers = {&lever_of("cbti_person")}}; });
    };

    EXPECT_FALSE(is_tried());
    of.insomnia_index = 16;
    EXPECT_TRUE(is_tried());
}

TEST(Candidates, HoldAWarmBathForNobodyWhomItMayHarmAndWarnAllOfDizziness) {
    const evidence::plan_lever& bath = lever_of("warm_bath");
    const auto is_tried = [&](const scenario::person& who) {
        const std::vector<pick> picks = single_picks(subject_of(who));
        return std::any_of(picks.begin(), picks.end(), [&](const pick& one) { return one == pick{.levers = {&bath}}; });
    };
    scenario::person who = healthy();
    who.sex = scenario::biological_sex::female;
    EXPECT_TRUE(is_tried(who));
    EXPECT_NE(bath.advice.find("dizzy"), std::string::npos);
    EXPECT_NE(bath.advice.find("Get up slowly"), std::string::npos);
    for (const char* condition : {"heart failure", "aortic stenosis", "angina", "atrial fibrillation", "long QT",
                                  "orthostatic hypotension", "pregnant", "epilepsy"}) {
        who.is.conditions = {condition};
        EXPECT_FALSE(is_tried(who)) << condition;
        EXPECT_NE(held_back(bath, subject_of(who).facts), nullptr) << condition;
    }
    who.is.conditions = {"hypertension"};
    EXPECT_TRUE(is_tried(who));
    who.is.pregnant = true;
    EXPECT_FALSE(is_tried(who));
}

/// The id alone, as the readers of names give it.
TEST(Candidates, HoldNeitherATherapyThatWasNotTriedInDementiaNorABathAlone) {
    subject of = subject_of(healthy());
    of.facts.known.set(safety::fact::conditions, std::vector<std::string>{"dementia"});

    for (const char* id : {"cbti_person", "cbti_guided", "sleep_restriction", "warm_bath"}) {
        EXPECT_NE(held_back(lever_of(id), of.facts), nullptr) << id;
    }
    for (const pick& one : single_picks(of)) {
        for (const evidence::plan_lever* lever : one.levers) EXPECT_NE(lever->id, "cbti_person");
    }
}

TEST(Candidates, FitIntoTheRoomWhateverElseIsTaken) {
    for (const char* region : {"us", "eu", ""}) {
        for (int others = 0; others <= 360; others += 10) {
            scenario::person who = healthy();
            who.is.region = region;
            who.is.others = {{"multivitamin", others}};
            const double limit = std::string{region} == "us" ? 350 : 250;  // docs/safety.md
            std::set<std::pair<std::string, double>> seen;
            for (const pick& one : single_picks(subject_of(who))) {
                if (one.product == nullptr) continue;
                EXPECT_LE(one.pieces * one.product->piece_mg + others, limit);
                EXPECT_GE(one.pieces, 1);
                EXPECT_LE(one.pieces, 4);
                EXPECT_EQ(one.doses, one.pieces > 1 && one.mg() > 200 ? 2 : 1) << one.product->id;
                EXPECT_TRUE(seen.insert({one.product->form, one.mg()}).second) << one.product->id << one.mg();
            }
            std::set<std::string> forms;
            for (const auto& [form, mg] : seen) forms.insert(form);
            for (const auto& product : program().plan.products) {
                EXPECT_EQ(forms.count(product.form) > 0 || product.piece_mg + others > limit, true)
                    << product.id << " fits beside " << others << " mg and its form is not tried";
            }
        }
    }
}

TEST(Candidates, TakeOfAFormTheCheapestMilligramThatFits) {
    scenario::person who = healthy();
    for (const double others : {0.0, 120.0, 230.0}) {
        who.is.others = {{"multivitamin", others}};
        for (const pick& one : single_picks(subject_of(who))) {
            if (one.product == nullptr) continue;
            const auto cents = [](const auto& of) { return (of.price.low + of.price.high) / of.piece_mg; };
            for (const auto& other : program().plan.products) {
                if (other.form != one.product->form || other.piece_mg + others > 350) continue;
                EXPECT_LE(cents(*one.product), cents(other)) << other.id;
            }
        }
    }
}

TEST(Candidates, CostNoMoreThanAPersonWantsToSpend) {
    scenario::person who = healthy();
    who.is.budget_dollars_per_month = 0;
    EXPECT_FALSE(has_supplement(single_picks(subject_of(who))));
    who.is.budget_dollars_per_month = 1.5;
    // One tablet of oxide a day is 30 x (2 to 8) cents, 1.50 dollars in the middle; nothing else is so cheap.
    const std::vector<pick> cheap = single_picks(subject_of(who));
    const auto paid = std::count_if(cheap.begin(), cheap.end(), [](const pick& one) { return one.product != nullptr; });
    EXPECT_EQ(paid, 1);
    EXPECT_TRUE(std::any_of(cheap.begin(), cheap.end(),
                            [](const pick& one) { return one.product == &product_of("oxide_tablet_250"); }));
}

TEST(Candidates, HoldTheLeversThatServeTheGoalAndChangeTheDay) {
    scenario::routine day = tests::plain_routine();
    day.caffeine = {{clock("18:00"), 95}};
    std::set<std::string> found;
    for (const pick& one : single_picks(subject_of(healthy(), day, "sleep"))) {
        for (const auto* lever : one.levers) found.insert(lever->id);
    }

    EXPECT_EQ(found, (std::set<std::string>{"cbti_person", "no_late_caffeine", "dim_evening_light", "warm_bath",
                                            "relaxation", "cool_quiet_room", "morning_daylight"}));
}

TEST(Candidates, HoldNoMagnesiumForNightsWithApnoeaButHabitsBesideIt) {
    scenario::person who = healthy();
    who.is.conditions = {"sleep apnea"};
    for (const auto& [goal, is_beyond] : {std::pair{"sleep", true}, {"pain", true}, {"heart", false}}) {
        const subject of = subject_of(who, tests::plain_routine(), goal);
        EXPECT_EQ(is_beyond_magnesium(of.goal, of.facts), is_beyond) << goal;
        EXPECT_EQ(has_supplement(single_picks(of)), !is_beyond) << goal;
        EXPECT_TRUE(why_no_supplement(of).empty()) << goal;
    }
    EXPECT_FALSE(single_picks(subject_of(who)).empty());
}

TEST(Candidates, HoldFoodsWhereThereIsAGap) {
    scenario::person who = healthy();
    const auto has_foods = [](const std::vector<pick>& picks) {
        return std::any_of(picks.begin(), picks.end(), [](const pick& one) { return one.with_foods; });
    };
    who.diet_magnesium_mg = 200;
    EXPECT_TRUE(has_foods(single_picks(subject_of(who))));
    who.diet_magnesium_mg = 600;
    EXPECT_FALSE(has_foods(single_picks(subject_of(who))));
}

TEST(Candidates, JoinedKeepTheSupplementAndEachLeverOnce) {
    const pick a{.product = &product_of("oxide_tablet_250"), .pieces = 1, .levers = {&lever_of("warm_bath")}};
    const pick b{.levers = {&lever_of("warm_bath"), &lever_of("relaxation")}, .with_foods = true};
    for (const pick& all : {both(a, b), both(b, a)}) {
        EXPECT_EQ(all.product, a.product);
        EXPECT_EQ(all.pieces, 1);
        EXPECT_EQ(all.levers.size(), 2U);
        EXPECT_TRUE(all.with_foods);
    }
}

TEST(Candidates, WhatIsLargeAtOnceGoesToAMeal) {
    // The plan says so itself: above 200 mg with food.
    int large = 0;
    for (const pick& one : single_picks(subject_of(healthy()))) {
        if (one.product == nullptr) continue;
        const double at_once_mg = (one.pieces + one.doses - 1) / one.doses * one.product->piece_mg;
        large += at_once_mg > 200 ? 1 : 0;
        EXPECT_EQ(one.place == safety::dose_place::with_dinner, at_once_mg > 200) << one.product->id;
    }
    EXPECT_GT(large, 0);

    scenario::routine fasting = subject_of(healthy()).day;
    fasting.meals.clear();
    for (const pick& one : single_picks(subject_of(healthy(), fasting, "sleep"))) {
        EXPECT_NE(one.place, safety::dose_place::with_dinner);
    }
}

TEST(Candidates, VariantsAreTheSameMilligramsAtOtherTimes) {
    const subject of = subject_of(healthy());
    const pick best{.product = &product_of("glycinate_tablet_100"), .pieces = 3, .doses = 2};

    const std::vector<pick> variants = variants_of(best, of);

    EXPECT_EQ(variants.size(), 3U);
    for (const pick& one : variants) {
        EXPECT_EQ(one.mg(), 300);
        EXPECT_FALSE(one == best);
    }
    EXPECT_TRUE(variants_of({}, of).empty());
}

}  // namespace
}  // namespace magnesia::plan::candidates_test
