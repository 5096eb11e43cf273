// schedule_edges_test.cpp - places, spreads and moves of a day to the minute.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "core/error.hpp"
#include "safety/day_settle.hpp"
#include "safety/schedule.hpp"
#include "tests/safety/day_support.hpp"

namespace magnesia::safety::schedule_edges_test {
namespace {

using namespace magnesia::safety::testing;
using scenario::clock_time;

day_to_fill ordinary() {
    return {plain_day("07:00", "23:00"), {}, {}, {}};
}

std::vector<clock_time> clocks(const std::vector<std::string>& all) {
    std::vector<clock_time> times;
    for (const std::string& one : all) times.push_back(clock(one));
    return times;
}

TEST(ScheduleEdges, EachPlaceCanBeWished) {
    const auto placed = [](dose_place place) { return schedule_of(ordinary(), {.place = place}).doses; };

    EXPECT_EQ(placed(dose_place::before_bed), clocks({"22:00"}));
    EXPECT_EQ(placed(dose_place::with_dinner), clocks({"19:00"}));
    EXPECT_EQ(placed(dose_place::with_breakfast), clocks({"07:30"}));
    EXPECT_EQ(placed(dose_place::with_lunch), clocks({"12:30"}));
    EXPECT_EQ(placed(dose_place::anytime), clocks({"22:00"}));
    EXPECT_TRUE(schedule_of(ordinary(), {.place = dose_place::anytime}).notes.empty());
}

TEST(ScheduleEdges, MoreThanFourDosesAreOurFault) {
    EXPECT_THROW(schedule_of(ordinary(), {.doses = 5}), internal_error);
    EXPECT_THROW(schedule_of(ordinary(), {.doses = -1}), internal_error);
}

TEST(ScheduleEdges, DosesBeforeTheLastLieInEqualPartsOfTheDayFromTheFirstMeal) {
    const day_to_fill fasting{plain_day("07:00", "23:00", {}), {}, {}, {}};

    EXPECT_EQ(schedule_of(ordinary(), {.doses = 3}).doses, clocks({"07:30", "14:45", "22:00"}));
    EXPECT_EQ(schedule_of(fasting, {.doses = 2}).doses, clocks({"07:00", "22:00"}));
}

TEST(ScheduleEdges, TheMealWithTheShortestWayMoves) {
    day_to_fill day{plain_day("07:00", "23:00", {"08:30", "12:30", "15:50"}), {}, {}, {}};
    day.timed = {{"levothyroxine", clock("12:00")}};
    day.hours = {keeps("levothyroxine", 4, 4)};

    EXPECT_EQ(schedule_of(day, {.with_food = true}).doses, clocks({"16:00"}));
}

TEST(ScheduleEdges, MealsMoveUntilDosesAreFarEnoughApartOverNight) {
    const day_to_fill day{plain_day("07:00", "23:00", {"07:30", "22:00"}), {}, {}, {}};
    const dose_wish twice{.doses = 2, .with_food = true, .least_minutes_apart = 600};
    const schedule made = schedule_of(day, twice);

    EXPECT_EQ(made.doses, clocks({"08:00", "22:00"}));  // 10 h over night
    EXPECT_EQ(broken_by(made, day, twice), "");
}

TEST(ScheduleEdges, AMedicineWithoutATimeMakesRoomForAMeal) {
    day_to_fill day{plain_day("07:00", "23:00", {"07:30", "10:00"}), {}, {}, {}};
    day.untimed = {"levothyroxine"};
    day.hours = {keeps("levothyroxine", 4, 4)};
    const schedule made = schedule_of(day, {.with_food = true});

    EXPECT_EQ(times_of(made, day_item::meal), clocks({"07:30", "10:00"}));
    EXPECT_EQ(broken_by(made, day, {.with_food = true}), "");
}

TEST(ScheduleEdges, NothingMovesForFoodOnADayWithoutDoses) {
    const schedule made = schedule_of(ordinary(), {.doses = 0, .with_food = true});

    ASSERT_FALSE(made.conflict);
    EXPECT_EQ(times_of(made, day_item::meal), clocks({"07:30", "12:30", "19:00"}));
    EXPECT_TRUE(made.notes.empty());
}

TEST(ScheduleEdges, ADayWithoutDosesStillNeedsAWakingMinuteForAMedicine) {
    day_to_fill day{plain_day("07:00", "11:00", {}), {}, {"iron"}, {keeps("iron", 2, 2)}};
    day.day.naps = {{clock("07:00"), clock("11:00"), scenario::every_day}};

    EXPECT_EQ(schedule_of(day, {.doses = 0}).conflict.value().between, (std::vector<std::string>{"iron", "sleep"}));
}

TEST(ScheduleEdges, WindingDownDoesNotBeginBeforeRising) {
    const day_to_fill day{plain_day("07:00", "07:30", {}), {}, {}, {}};

    EXPECT_EQ(times_of(schedule_of(day, {.doses = 0}), day_item::wind_down), clocks({"07:00"}));
}

TEST(ScheduleEdges, DosesThatDoNotFitHaveNoPlaces) {
    const day_frame frame = frame_of(ordinary(), {.doses = 2});

    EXPECT_TRUE(place_doses(frame, {single(0), single(60)}, 60));
    EXPECT_FALSE(place_doses(frame, {single(0), single(59)}, 60));
}

TEST(ScheduleEdges, TimesOfAMedicineMayBeSaidInAnyOrderAndTwice) {
    day_to_fill day = ordinary();
    day.timed = {{"doxycycline", clock("20:00")}, {"doxycycline", clock("08:00")}, {"doxycycline", clock("20:00")}};
    day.hours = {keeps("doxycycline", 2, 4)};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(times_of(made, day_item::medicine), clocks({"08:00", "20:00"}));
    EXPECT_EQ(made.doses, clocks({"22:00"}));
}

}  // namespace
}  // namespace magnesia::safety::schedule_edges_test
