// schedule_test.cpp - days made by hand: medicines at fixed hours, shifts, short nights, fasting, and no way.
// SPDX-License-Identifier: Apache-2.0
#include "safety/schedule.hpp"

#include <gtest/gtest.h>

#include "tests/safety/day_support.hpp"

namespace magnesia::safety::schedule_test {
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

TEST(Schedule, PutsOneDoseAnHourBeforeBedOnAnOrdinaryDay) {
    const schedule made = schedule_of(ordinary(), {});

    ASSERT_FALSE(made.conflict);
    EXPECT_EQ(made.doses, clocks({"22:00"}));
    EXPECT_TRUE(made.notes.empty());
}

TEST(Schedule, HoldsTheWholeDayFromRiseToBed) {
    day_to_fill day = ordinary();
    day.day.training = {{clock("18:00"), 60, "running"}};
    day.timed = {{"metformin", clock("08:00")}};
    const schedule made = schedule_of(day, {});

    std::vector<std::string> lines;
    for (const timetable_entry& one : made.entries) lines.push_back(print(one.at) + " " + std::string{word(one.what)});
    const std::vector<std::string> expected{"07:00 rise", "07:30 meal",      "08:00 medicine",
                                            "12:30 meal", "18:00 training",  "19:00 meal",
                                            "22:00 dose", "22:15 wind_down", "23:00 bed"};
    EXPECT_EQ(lines, expected);
    EXPECT_EQ(made.entries[1].label, "breakfast");
    EXPECT_EQ(made.entries[5].label, "dinner");
}

TEST(Schedule, KeepsLevothyroxineAndDoxycyclineAtTheirTimes) {
    // Doxycycline 2 h before and 4 h after magnesium, levothyroxine 4 h each way: 12:00 to 16:00 from the two morning
    // medicines and the evening one, and from 22:00 on.
    day_to_fill day = ordinary();
    day.timed = {{"levothyroxine", clock("07:00")}, {"doxycycline", clock("08:00")}, {"doxycycline", clock("20:00")}};
    day.hours = {keeps("levothyroxine", 4, 4), keeps("doxycycline", 2, 4)};
    const schedule made = schedule_of(day, {});

    ASSERT_FALSE(made.conflict);
    EXPECT_EQ(made.doses, clocks({"22:00"}));
    EXPECT_EQ(times_of(made, day_item::medicine, "doxycycline"), clocks({"08:00", "20:00"}));
    EXPECT_EQ(broken_by(made, day, {}), "");

    const dose_wish at_noon{.place = dose_place::with_lunch, .with_food = true};
    EXPECT_EQ(schedule_of(day, at_noon).doses, clocks({"12:30"}));
}

TEST(Schedule, ShiftsTheDoseByTheMinuteThatAMedicineNeeds) {
    day_to_fill day = ordinary();
    day.timed = {{"doxycycline", clock("20:17")}};
    day.hours = {keeps("doxycycline", 2, 4)};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(made.doses, clocks({"22:17"}));  // exactly two hours are enough, and it is still before bed
    EXPECT_EQ(times_of(made, day_item::medicine), clocks({"20:17"}));
}

TEST(Schedule, TakesDinnerWhenTheTimeBeforeBedIsNotFree) {
    day_to_fill day = ordinary();
    day.timed = {{"iron", clock("22:30")}};
    day.hours = {keeps("iron", 2, 2)};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(made.doses, clocks({"19:00"}));
    ASSERT_EQ(made.notes.size(), 1u);
    EXPECT_NE(made.notes[0].find("19:00"), std::string::npos);
}

TEST(Schedule, KeepsABisphosphonateOnRising) {
    day_to_fill day = ordinary();
    day.timed = {{"alendronate", clock("07:00")}};
    day.hours = {keeps("alendronate", 2, 2)};
    const schedule made = schedule_of(day, {.doses = 2, .with_food = true});

    EXPECT_EQ(made.doses, clocks({"12:30", "19:00"}));  // breakfast at 07:30 is too soon
    EXPECT_EQ(broken_by(made, day, {.doses = 2, .with_food = true}), "");
}

TEST(Schedule, FindsTheOneMinuteThatCiprofloxacinLeaves) {
    // Twice a day with 2 h before and 6 h after: each gap of 12 h leaves 4 h; awake and after 22:00 there is one hour.
    day_to_fill day = ordinary();
    day.timed = {{"ciprofloxacin", clock("08:00")}, {"ciprofloxacin", clock("20:00")}};
    day.hours = {keeps("ciprofloxacin", 2, 6)};
    EXPECT_EQ(schedule_of(day, {}).doses, clocks({"22:00"}));

    day.timed[1].at = clock("20:59");  // 22:59 is the last minute awake
    EXPECT_EQ(schedule_of(day, {}).doses, clocks({"22:59"}));
}

TEST(Schedule, ProvesThatTetracyclineFourTimesADayLeavesNoTimeAwake) {
    day_to_fill day = ordinary();
    day.timed = {{"tetracycline", clock("07:00")},
                 {"tetracycline", clock("12:00")},
                 {"tetracycline", clock("17:00")},
                 {"tetracycline", clock("22:00")}};
    day.hours = {keeps("tetracycline", 2, 4)};
    const schedule made = schedule_of(day, {});

    ASSERT_TRUE(made.conflict);
    EXPECT_EQ(made.conflict->between, (std::vector<std::string>{"tetracycline", "sleep"}));
    EXPECT_NE(made.conflict->sentence.find("tetracycline"), std::string::npos);
    EXPECT_TRUE(made.entries.empty() && made.doses.empty() && made.notes.empty());
}

TEST(Schedule, NamesAMedicineThatNoHoursMakeSafe) {
    day_to_fill day = ordinary();
    day.timed = {{"levothyroxine", clock("07:00")}, {"raltegravir", clock("08:00")}};
    day.hours = {keeps("levothyroxine", 4, 4), keeps("raltegravir", std::nullopt, std::nullopt)};

    EXPECT_EQ(schedule_of(day, {}).conflict.value().between, std::vector<std::string>{"raltegravir"});
    EXPECT_FALSE(schedule_of(day, {.doses = 0}).conflict);  // without magnesium nothing speaks against it
}

TEST(Schedule, NamesDosesThatDoNotFitIntoADay) {
    const auto conflict = schedule_of(ordinary(), {.doses = 4, .least_minutes_apart = 361}).conflict;
    EXPECT_EQ(conflict.value().between, std::vector<std::string>{"doses of a day"});

    const auto awake = schedule_of(ordinary(), {.doses = 4, .least_minutes_apart = 330}).conflict;
    EXPECT_EQ(awake.value().between, (std::vector<std::string>{"sleep", "doses of a day"}));
}

TEST(Schedule, NeedsAMealForADoseWithFood) {
    day_to_fill fasting{plain_day("07:00", "23:00", {}), {}, {}, {}};
    EXPECT_EQ(schedule_of(fasting, {}).doses, clocks({"22:00"}));
    EXPECT_EQ(schedule_of(fasting, {.with_food = true}).conflict.value().between, std::vector<std::string>{"meals"});

    day_to_fill once{plain_day("07:00", "23:00", {"18:00"}), {}, {}, {}};
    EXPECT_EQ(schedule_of(once, {.doses = 2, .with_food = true}).conflict.value().between,
              (std::vector<std::string>{"doses of a day", "meals"}));
}

TEST(Schedule, GoesAroundTheClockForAShiftWorker) {
    day_to_fill day{plain_day("16:30", "09:00", {"17:00", "23:00", "05:00"}), {}, {}, {}};
    day.timed = {{"levothyroxine", clock("16:30")}};
    day.hours = {keeps("levothyroxine", 4, 4)};
    const schedule made = schedule_of(day, {.doses = 2});

    EXPECT_EQ(made.doses, clocks({"20:30", "08:00"}));
    EXPECT_EQ(made.entries.front().at, clock("16:30"));
    EXPECT_EQ(made.entries.back().at, clock("09:00"));
    EXPECT_EQ(broken_by(made, day, {.doses = 2}), "");
}

TEST(Schedule, GoesPastMidnightWhenBedDoes) {
    const day_to_fill day{plain_day("08:30", "01:00", {"09:00", "14:00", "20:00"}), {}, {}, {}};

    EXPECT_EQ(schedule_of(day, {}).doses, clocks({"00:00"}));
    EXPECT_EQ(schedule_of(day, {.minutes_before_bed = 30}).doses, clocks({"00:30"}));
}

TEST(Schedule, TellsAnyTimeForAMedicineWhoseTimeWasNotSaid) {
    day_to_fill day = ordinary();
    day.untimed = {"levothyroxine"};
    day.hours = {keeps("levothyroxine", 4, 4)};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(made.doses, clocks({"22:00"}));
    EXPECT_EQ(times_of(made, day_item::medicine), clocks({"07:30"}));
    ASSERT_EQ(made.notes.size(), 1u);
    EXPECT_NE(made.notes[0].find("from 07:00 to 18:00"), std::string::npos) << made.notes[0];
}

TEST(Schedule, MovesAMealBeforeTheTimeOfAMedicine) {
    // Levothyroxine at noon leaves 07:00-08:00 and from 16:00 on; meals stand outside both.
    day_to_fill day{plain_day("07:00", "23:00", {"08:20", "12:30", "15:40"}), {}, {}, {}};
    day.timed = {{"levothyroxine", clock("12:00")}};
    day.hours = {keeps("levothyroxine", 4, 4)};
    const schedule made = schedule_of(day, {.with_food = true});

    EXPECT_EQ(broken_by(made, day, {.with_food = true}), "");
    EXPECT_EQ(made.doses, clocks({"08:00"}));  // 20 minutes for breakfast, as many as for dinner; the first is kept
    EXPECT_EQ(times_of(made, day_item::medicine), clocks({"12:00"}));
    EXPECT_EQ(made.entries[1].instead_of, clock("08:20"));
}

TEST(Schedule, MovesTheMealThatHasTheShortestWay) {
    day_to_fill day{plain_day("07:00", "23:00", {"08:40", "12:30", "15:50"}), {}, {}, {}};
    day.timed = {{"levothyroxine", clock("12:00")}};
    day.hours = {keeps("levothyroxine", 4, 4)};

    EXPECT_EQ(schedule_of(day, {.with_food = true}).doses, clocks({"16:00"}));  // ten minutes, not forty
}

TEST(Schedule, CallsAnHourAroundTheWishBeforeBed) {
    day_to_fill day = ordinary();
    day.timed = {{"iron", clock("23:00")}};
    day.hours = {keeps("iron", 2, 2)};
    EXPECT_EQ(schedule_of(day, {}).doses, clocks({"21:00"}));

    day.timed[0].at = clock("22:59");  // 20:59 is too far from 22:00: dinner
    EXPECT_EQ(schedule_of(day, {}).doses, clocks({"19:00"}));
}

TEST(Schedule, MovesATimedMedicineLastAndAsksAPharmacist) {
    // Awake 07:00 to 22:50; 10:58 takes 06:59 to 14:57 away and 18:57 the rest; a minute later frees 14:58.
    day_to_fill day{plain_day("07:00", "22:50"), {}, {}, {}};
    day.timed = {{"a", clock("10:58")}, {"b", clock("18:57")}};
    day.hours = {keeps("a", 4, 4), keeps("b", 4, 4)};
    const schedule made = schedule_of(day, {});

    EXPECT_EQ(broken_by(made, day, {}), "");
    EXPECT_EQ(times_of(made, day_item::medicine, "a"), clocks({"10:58"}));
    EXPECT_EQ(times_of(made, day_item::medicine, "b"), clocks({"18:58"}));
    EXPECT_EQ(made.doses, clocks({"14:58"}));
    ASSERT_FALSE(made.notes.empty());
    EXPECT_NE(made.notes[0].find("pharmacist"), std::string::npos);
}

TEST(Schedule, LeavesNapsAlone) {
    day_to_fill day = ordinary();
    day.day.naps = {{clock("21:30"), clock("22:30"), scenario::every_day}};

    EXPECT_EQ(schedule_of(day, {}).doses, clocks({"22:30"}));
}

TEST(Schedule, FindsTimesThatAreAwakeOnEveryKindOfDay) {
    day_to_fill day = ordinary();
    day.day.nights = {{scenario::weekday_set{0b1100000}, clock("21:30"), clock("12:00")}};  // rises at noon on Sat, Sun
    const schedule made = schedule_of(day, {.doses = 2});

    for (const clock_time at : made.doses) {
        EXPECT_GE(at, clock("12:00"));
        EXPECT_LT(at, clock("21:30"));
    }
    ASSERT_FALSE(made.conflict);
    EXPECT_NE(made.notes.back().find("every day"), std::string::npos);
}

TEST(Schedule, NamesSleepWhenNoMinuteIsAwake) {
    day_to_fill day{plain_day("07:00", "11:00", {}), {}, {}, {}};
    day.day.naps = {{clock("07:00"), clock("11:00"), scenario::every_day}};

    EXPECT_EQ(schedule_of(day, {}).conflict.value().between, std::vector<std::string>{"sleep"});
}

TEST(Schedule, SpreadsDosesOverTheDay) {
    EXPECT_EQ(schedule_of(ordinary(), {.doses = 2}).doses, clocks({"07:30", "22:00"}));
    EXPECT_EQ(schedule_of(ordinary(), {.doses = 3, .with_food = true}).doses, clocks({"07:30", "12:30", "19:00"}));
}

}  // namespace
}  // namespace magnesia::safety::schedule_test
