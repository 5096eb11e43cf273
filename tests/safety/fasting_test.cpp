// fasting_test.cpp - medicines for an empty stomach: away from meals where the hours allow it, else a note says so.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "safety/day_frame.hpp"
#include "safety/gather.hpp"
#include "safety/schedule.hpp"
#include "tests/safety/day_support.hpp"
#include "tests/safety/support.hpp"

namespace magnesia::safety::fasting_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

/// A day with meals at 07:30, 12:30 and 19:00, and thyroid hormone half an hour before food and four hours after it.
day_to_fill with_hormone() {
    day_to_fill day{plain_day("06:30", "23:00"), {}, {"hormone"}, {keeps("hormone", 4, 4)}};
    day.fasting = {{"hormone", 30, 240}};
    return day;
}

clock_time hormone_at(const schedule& made) {
    return times_of(made, day_item::medicine, "hormone").at(0);
}

TEST(Fasting, AMedicineWithoutATimeIsPutBeforeBreakfastAndNotBesideIt) {
    day_to_fill day = with_hormone();
    EXPECT_EQ(hormone_at(schedule_of(day, {})), clock("07:00"));
    EXPECT_THAT(schedule_of(day, {}).notes, Not(Contains(HasSubstr("empty stomach"))));
    day.fasting.clear();
    EXPECT_EQ(hormone_at(schedule_of(day, {})), clock("07:30"));
}

TEST(Fasting, IsAskedOnlyOfTheMedicineThatIsMadeForIt) {
    day_to_fill day = with_hormone();
    day.untimed.push_back("iron");
    day.hours.push_back(keeps("iron", 2, 2));
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(times_of(made, day_item::medicine, "iron"), std::vector{clock("07:30")});
    EXPECT_THAT(made.notes, Not(Contains(HasSubstr("empty stomach"))));
}

TEST(Fasting, ComesBeforeTheMealAlsoWhereSoonAfterItWouldBeNearer) {
    day_to_fill day = with_hormone();
    day.fasting = {{"hormone", 30, 60}};
    EXPECT_EQ(hormone_at(schedule_of(day, {})), clock("07:00"));
}

TEST(Fasting, WhoHasBreakfastSoonAfterRisingTakesItAfterwards) {
    day_to_fill day = with_hormone();
    day.day = plain_day("07:15", "23:00");
    day.fasting = {{"hormone", 30, 60}};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(hormone_at(made), clock("08:30"));
    EXPECT_THAT(made.notes, Not(Contains(HasSubstr("empty stomach"))));
}

TEST(Fasting, TheOtherTimesThatANoteTellsAreAwayFromFood) {
    // At 07:00, with magnesium at 22:00: until 18:00 the hours would hold, but breakfast is at 07:30.
    EXPECT_THAT(schedule_of(with_hormone(), {}).notes, Contains(HasSubstr("any time from 06:30 to 07:00")));
}

TEST(Fasting, HoldsOnBothSidesOfAMealToTheMinute) {
    medicine_course one;
    one.before_food = 30;
    one.after_food = 240;
    EXPECT_TRUE(is_on_empty_stomach(one, 70, {100}));
    EXPECT_FALSE(is_on_empty_stomach(one, 71, {100}));
    EXPECT_FALSE(is_on_empty_stomach(one, 100, {100}));
    EXPECT_FALSE(is_on_empty_stomach(one, 339, {100}));
    EXPECT_TRUE(is_on_empty_stomach(one, 340, {100}));
    EXPECT_FALSE(is_on_empty_stomach(one, 1430, {5}));  // round the clock
    one.later = {0, 600};
    EXPECT_FALSE(is_on_empty_stomach(one, 340, {100, 950}));  // its second dose is at 940
    EXPECT_TRUE(is_on_empty_stomach(one, 340, {100, 970}));
}

TEST(Fasting, WhatIsTakenWithAMealStaysAndANoteTellsOfIt) {
    day_to_fill day = with_hormone();
    day.untimed.clear();
    day.timed = {{"hormone", clock("07:30")}};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(hormone_at(made), clock("07:30"));
    EXPECT_THAT(made.notes, Contains(HasSubstr("hormone is made for an empty stomach, 30 minutes before food")));
    day.timed = {{"hormone", clock("06:45")}};
    EXPECT_THAT(schedule_of(day, {}).notes, Not(Contains(HasSubstr("empty stomach"))));
}

TEST(Fasting, WhereNoMinuteIsFreeOfFoodTheHoursFromMagnesiumStillHold) {
    day_to_fill day{plain_day("07:00", "23:00", {"07:00", "11:00", "15:00", "19:00", "23:00"}),
                    {},
                    {"hormone"},
                    {keeps("hormone", 4, 4)}};
    day.fasting = {{"hormone", 30, 240}};
    const schedule made = schedule_of(day, {});

    ASSERT_FALSE(made.conflict);
    EXPECT_EQ(broken_by(made, day, {}), "");
    EXPECT_EQ(hormone_at(made), clock("07:00"));  // food does not move it at all
    EXPECT_THAT(made.notes, Contains(HasSubstr("empty stomach")));
}

TEST(Fasting, AMedicineThatMustMoveMovesAwayFromMealsToo) {
    // Magnesium is wanted four times a day, four hours apart, so that the hormone has to leave the evening.
    int moved = 0;
    for (int at = 7 * 60; at < 23 * 60; at += 10) {
        day_to_fill day = with_hormone();
        day.untimed.clear();
        day.timed = {{"hormone", clock_time{at}}};
        const schedule made = schedule_of(day, {.doses = 4});
        ASSERT_FALSE(made.conflict);
        if (hormone_at(made) == clock_time{at}) continue;
        ++moved;
        for (const clock_time meal : times_of(made, day_item::meal)) {
            EXPECT_GE(way(hormone_at(made), meal), 30) << print(clock_time{at});
            EXPECT_GE(way(meal, hormone_at(made)), 240) << print(clock_time{at});
        }
    }
    EXPECT_GT(moved, 80);
}

TEST(Fasting, IsThatOfTheMedicinesAPersonNames) {
    const auto of = [](const std::string& drug) {
        scenario::person who;
        who.is.drugs = {drug};
        return fasting_of(gather(who, std::nullopt, rules_of_the_program()).hours, rules_of_the_program().fasting);
    };
    EXPECT_EQ(of("L-Thyroxine"), (std::vector<empty_stomach>{{"L-Thyroxine", 30, 240}}));  // the maker's leaflet
    EXPECT_EQ(of("Fosamax"), (std::vector<empty_stomach>{{"Fosamax", 30, 480}}));
    EXPECT_TRUE(of("doxycycline").empty());
}

}  // namespace
}  // namespace magnesia::safety::fasting_test
