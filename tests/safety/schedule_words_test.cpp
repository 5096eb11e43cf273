// schedule_words_test.cpp - what a person reads of a day: why no times exist, what moves, and what to ask.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "safety/schedule.hpp"
#include "tests/safety/day_support.hpp"

namespace magnesia::safety::schedule_words_test {
namespace {

using namespace magnesia::safety::testing;

day_to_fill ordinary() {
    return {plain_day("07:00", "23:00"), {}, {}, {}};
}

schedule_conflict conflict(const day_to_fill& day, const dose_wish& wish = {}) {
    return schedule_of(day, wish).conflict.value();
}

TEST(ScheduleWords, OfAMedicineThatNoHoursMakeSafe) {
    day_to_fill day = ordinary();
    day.timed = {{"raltegravir", clock("08:00")}};
    day.hours = {keeps("raltegravir", std::nullopt, std::nullopt)};

    EXPECT_EQ(conflict(day).sentence, "No hours make magnesium safe with raltegravir: ask who prescribes it.");
}

TEST(ScheduleWords, OfMedicinesThatLeaveNoTime) {
    // Doses of one 13 h apart leave magnesium 7 h after the first alone: 14:00 to 16:59 while both are awake. Doses of
    // the other 15 h apart leave it 5 to 6 h after one of them: 12:00 to 13:59 or from 21:00 on.
    day_to_fill day = ordinary();
    day.timed = {
        {"one", clock("07:00")}, {"one", clock("20:00")}, {"other", clock("07:00")}, {"other", clock("22:00")}};
    day.hours = {keeps("one", 7, 6), keeps("other", 5, 9)};

    EXPECT_EQ(conflict(day).between, (std::vector<std::string>{"one", "other", "sleep"}));
    EXPECT_EQ(conflict(day).sentence,
              "No times keep magnesium the hours apart that one and other must have, while you are awake (07:00 to "
              "23:00). Ask a pharmacist or clinician before you change any of this.");
}

TEST(ScheduleWords, OfAMedicineBesideSeveralDoses) {
    // Doses 10 and 14 h apart are the only ones with 7 h on either side of the medicine; 14 h of 13 are not awake, and
    // the medicine in the night is not.
    day_to_fill day{plain_day("07:00", "20:00"), {}, {}, {}};
    day.timed = {{"one", clock("07:00")}};
    day.hours = {keeps("one", 7, 7)};
    const dose_wish twice{.doses = 2, .least_minutes_apart = 600};

    EXPECT_FALSE(schedule_of(day, {}).conflict);
    EXPECT_EQ(conflict(day, twice).between, (std::vector<std::string>{"one", "sleep", "doses of a day"}));
    EXPECT_EQ(conflict(day, twice).sentence,
              "No times keep magnesium the hours apart that one must have, with 2 doses of magnesium, 10 hours apart, "
              "while you are awake (07:00 to 20:00). Ask a pharmacist or clinician before you change any of this.");

    day.hours = {keeps("one", 8, 8)};  // 16 h with the medicine leave 8 of 10, awake or not
    EXPECT_EQ(conflict(day, twice).sentence,
              "No times keep magnesium the hours apart that one must have, with 2 doses of magnesium, 10 hours apart. "
              "Ask a pharmacist or clinician before you change any of this.");
}

TEST(ScheduleWords, OfDosesThatDoNotFit) {
    EXPECT_EQ(conflict(ordinary(), {.doses = 4, .least_minutes_apart = 361}).sentence,
              "4 doses of magnesium, 361 minutes apart, do not fit into a day.");
    EXPECT_EQ(conflict(ordinary(), {.doses = 4, .least_minutes_apart = 360}).sentence,
              "4 doses of magnesium, 6 hours apart, do not fit while you are awake (07:00 to 23:00).");
}

TEST(ScheduleWords, OfMeals) {
    const day_to_fill fasting{plain_day("07:00", "23:00", {}), {}, {}, {}};
    const day_to_fill once{plain_day("07:00", "23:00", {"18:00"}), {}, {}, {}};

    EXPECT_EQ(conflict(fasting, {.with_food = true}).sentence,
              "Magnesium with food needs a meal, and the day has none.");
    EXPECT_EQ(conflict(once, {.doses = 2, .with_food = true}).sentence,
              "Each dose with food needs a meal of its own: the day has 1 for 2 doses.");
}

TEST(ScheduleWords, OfADayWithoutAWakingMinute) {
    day_to_fill day{plain_day("07:00", "11:00", {}), {}, {}, {}};
    day.day.naps = {{clock("07:00"), clock("11:00"), scenario::every_day}};

    EXPECT_EQ(conflict(day).sentence, "No minute of the day is awake on every kind of day that you have.");
}

TEST(ScheduleWords, OfAMealThatMoves) {
    day_to_fill day{plain_day("07:00", "23:00", {"08:20", "12:30", "15:40"}), {}, {}, {}};
    day.timed = {{"levothyroxine", clock("12:00")}};
    day.hours = {keeps("levothyroxine", 4, 4)};
    const schedule made = schedule_of(day, {.with_food = true});

    EXPECT_EQ(made.notes.front(), "Your breakfast moves from 08:20 to 08:00, so that magnesium comes with food.");
    for (const timetable_entry& one : made.entries) EXPECT_EQ(one.instead_of.has_value(), one.label == "breakfast");
}

TEST(ScheduleWords, OfAMedicineThatMoves) {
    day_to_fill day{plain_day("07:00", "22:50"), {}, {}, {}};
    day.timed = {{"a", clock("10:58")}, {"b", clock("18:57")}};
    day.hours = {keeps("a", 4, 4), keeps("b", 4, 4)};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(made.notes.front(), "b would move from 18:57 to 18:58: ask a pharmacist before you change it.");
    for (const timetable_entry& one : made.entries) EXPECT_EQ(one.instead_of.has_value(), one.label == "b");
}

TEST(ScheduleWords, OfAWishThatDoesNotFit) {
    day_to_fill day = ordinary();
    day.timed = {{"iron", clock("22:30")}};
    day.hours = {keeps("iron", 2, 2)};

    EXPECT_EQ(schedule_of(day, {}).notes,
              std::vector<std::string>{"The time that was wished for magnesium does not fit your day; 19:00 does."});
}

TEST(ScheduleWords, OfAMedicineWhoseTimeWasNotSaid) {
    day_to_fill day = ordinary();
    day.untimed = {"levothyroxine"};
    day.hours = {keeps("levothyroxine", 4, 4)};

    EXPECT_EQ(schedule_of(day, {}).notes,
              std::vector<std::string>{"When you take levothyroxine was not said: 07:30 keeps it apart from magnesium, "
                                       "and so does any time from 07:00 to 18:00."});
    EXPECT_TRUE(schedule_of(day, {.doses = 0}).notes.empty());

    day.hours = {keeps("levothyroxine", 15 + 59.0 / 60, 4)};  // one minute is left
    EXPECT_EQ(
        schedule_of(day, {}).notes,
        std::vector<std::string>{"When you take levothyroxine was not said: 07:00 keeps it apart from magnesium."});
    day.hours = {keeps("levothyroxine", 4, 4)};

    const schedule early = schedule_of(day, {.place = dose_place::with_breakfast});
    EXPECT_EQ(early.doses, std::vector{clock("22:00")});  // the medicine is put first, where it is wished
    day.untimed = {"x"};
    day.hours = {keeps("x", 9, 1)};
    EXPECT_EQ(schedule_of(day, {.doses = 2, .least_minutes_apart = 600}).conflict, std::nullopt);
}

TEST(ScheduleWords, OfTrainingOnSomeDaysOrOnADate) {
    day_to_fill day = ordinary();
    day.day.training = {{clock("18:00"), 60, "running"}, {clock("10:00"), 60, "cycling"}};
    day.day.training[0].days = scenario::weekday_set{0b1};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(times_of(made, day_item::training, "running on mon").size(), 1u);
    EXPECT_EQ(times_of(made, day_item::training, "cycling").size(), 1u);
}

}  // namespace
}  // namespace magnesia::safety::schedule_words_test
