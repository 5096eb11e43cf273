// arms_test.cpp - the days a body is sent through hold the milligrams of the proposal, day by day.
// SPDX-License-Identifier: Apache-2.0
#include "plan/arms.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "tests/plan/support.hpp"

namespace magnesia::plan::arms_test {
namespace {

using namespace testing;

/// Steps without gaps, from day 1 on, each with doses at times of its own.
safety::proposed_supplement anything() {
    safety::proposed_supplement made;
    made.product = "p";
    made.form = "citrate";
    made.piece_mg = 12.5 * *rc::gen::inRange(1, 20);
    made.with_food = *rc::gen::arbitrary<bool>();
    int first = 1;
    for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
        safety::proposed_step step{first, first + *rc::gen::inRange(0, 15), {}};
        for (int at = *rc::gen::inRange(0, 300); at < 1440; at += *rc::gen::inRange(200, 900)) {
            step.doses.push_back({{at}, *rc::gen::inRange(1, 4)});
        }
        first = step.last_day + 1;
        made.steps.push_back(step);
    }
    return made;
}

struct taken {
    double mg = 0;
    std::size_t doses = 0;
};

/// What lines bring on a day, by what their fields mean.
taken on_day(const scenario::regimen& lines, int day) {
    taken sum;
    for (const scenario::dose& one : lines) {
        const int first = std::get<scenario::from_day>(one.begin).day;
        const int days = std::get<scenario::for_days>(one.extent).days;
        if (day < first || day >= first + days || one.days != scenario::every_day) continue;
        const std::size_t times = std::get<scenario::at_times>(one.when).times.size();
        sum.mg += std::get<scenario::elemental_mg>(one.amount).value * static_cast<double>(times);
        sum.doses += times;
    }
    return sum;
}

RC_GTEST_PROP(Arms, BringEachDayWhatItsStepSaysAndNothingBeforeOrAfter, ()) {
    const safety::proposed_supplement what = anything();

    const scenario::regimen lines = regimen_of(what, "capsule");

    for (const safety::proposed_step& step : what.steps) {
        for (int day = step.first_day; day <= step.last_day; ++day) {
            const taken found = on_day(lines, day);
            RC_ASSERT(std::abs(found.mg - safety::mg_a_day(what, step)) < 1e-9);
            RC_ASSERT(found.doses == step.doses.size());
        }
    }
    RC_ASSERT(on_day(lines, 0).doses == 0);
    RC_ASSERT(on_day(lines, what.steps.back().last_day + 1).doses == 0);
    for (const scenario::dose& one : lines) {
        RC_ASSERT(one.form == "citrate");
        RC_ASSERT(one.format == "capsule");
        RC_ASSERT((one.food == scenario::food_state::with_food) == what.with_food);
        RC_ASSERT(std::holds_alternative<scenario::by_mouth>(one.route));
    }
}

TEST(Arms, OfNothingAreTheDaysAsBefore) {
    EXPECT_EQ(arm_of({}, "capsule", {}, healthy()), scenario::arm{});
}

TEST(Arms, AddFoodToTheDietFromTheFirstDayOn) {
    scenario::person who = healthy();
    who.diet_magnesium_mg = 210;

    const scenario::arm arm = arm_of({}, "", {.day = {}, .added_diet_mg = 35.5}, who);

    ASSERT_TRUE(arm.diet);
    ASSERT_EQ(arm.diet->size(), 1U);
    EXPECT_EQ(arm.diet->front().from_day, 1);
    EXPECT_DOUBLE_EQ(arm.diet->front().magnesium_mg, 245.5);
    EXPECT_TRUE(arm.doses.empty());
    EXPECT_FALSE(arm.day);
}

TEST(Arms, KeepTheChangedDay) {
    scenario::routine day = tests::plain_routine();
    day.relaxation_minutes = 20;

    EXPECT_EQ(arm_of({}, "", {.day = day, .added_diet_mg = 0}, healthy()).day, day);
}

}  // namespace
}  // namespace magnesia::plan::arms_test
