// plan_shift_test.cpp - what a plan says to whoever works at night, breathes badly, eats late or drinks strong coffee.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "api/plan/plan_hours.hpp"
#include "api/plan/plan_words.hpp"
#include "tests/api/first_look.hpp"
#include "tests/api/plan_fixture.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::plan_shift_test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;

plan_answer planned_with(const std::string& person, const std::string& routine) {
    const sample_file file("woman.toml", R"(schema = "magnesia.person/1"
[person]
age_y = 45
sex = "female"
weight_kg = 68
height_cm = 168
region = "us"
egfr_ml_min = 92
diet_magnesium_mg = 180
pregnant = false
goals = ["sleep"]
isi = 16
drugs = []
symptoms = []
other_magnesium = []
)" + person + "\n[routine]\nzone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n" +
                                             routine);
    return planned_for(file.path());
}

const std::string four_day_sleeps = "schedule = [{ days = \"tue,wed,thu,fri\", bed = \"08:30\", rise = \"15:00\" }]\n";

TEST(PlanShift, SaysWhyTheTherapyOfInsomniaWasNotTriedInShifts) {
    const plan_answer shifts = planned_with("conditions = []", four_day_sleeps);
    const plan_answer plain = planned_with("conditions = []", "");

    EXPECT_THAT(short_answer(shifts), Contains(HasSubstr("We could not try the talking therapy for insomnia (CBT-I)")));
    EXPECT_THAT(short_answer(plain), Not(Contains(HasSubstr("We could not try"))));
    EXPECT_EQ(plain.therapy_not_tried, "");
    EXPECT_THAT(shifts.limits, Contains(HasSubstr("screens of a night at work stay")));
    EXPECT_THAT(plain.limits, Not(Contains(HasSubstr("night at work"))));
}

/// Bed at 08:30 is 10.5 hours after 22:00.
TEST(PlanShift, TellsForWhichDaysTheDayStandsAndHowFarFromBedADoseIs) {
    plan_answer answer = full_plan();
    EXPECT_TRUE(shifts_in_words(answer).empty());
    answer.day.nights = {{scenario::weekday_set{0b0011110}, clock(8, 30), clock(15)}};
    answer.timetable.doses = {clock(22)};

    const std::vector<std::string> words = shifts_in_words(answer);

    ASSERT_EQ(words.size(), 2U);
    EXPECT_THAT(words[0], HasSubstr("07:00 to 23:00, is that of sat and sun"));
    EXPECT_THAT(words[1], HasSubstr("On mon, tue, wed and thu you sleep by day"));
    EXPECT_THAT(words[1], HasSubstr("22:00 is no hour before bed but up to 10.5 hours away"));
    for (const std::string& one : words) EXPECT_THAT(short_answer(answer), Contains(one));
}

TEST(PlanShift, NotesOfTheDaySayWhichDaysItIs) {
    const plan_answer shifts = planned_with("conditions = []", four_day_sleeps);
    EXPECT_THAT(shifts.timetable.notes, Contains(HasSubstr("is that of sat and sun")));
}

TEST(PlanShift, LeadsWithKnownApnoeaAndCountsNoMagnesiumForIt) {
    const plan_answer answer = planned_with("conditions = [\"sleep_apnoea\"]", "");

    const std::string first = short_answer(answer).front();
    EXPECT_TRUE(first.starts_with("Your sleep apnoea comes first")) << first;
    EXPECT_THAT(first, HasSubstr("sleep test"));
    EXPECT_THAT(first, HasSubstr("Magnesium does nothing for it"));
    EXPECT_FALSE(answer.best_supplement);
    EXPECT_TRUE(std::ranges::none_of(answer.options, [](const auto& one) { return one.what.takes.has_value(); }));
    EXPECT_GT(answer.options.size(), 1U);  // habits beside it
    EXPECT_THAT(answer.limits, Contains(HasSubstr("Apnoea itself is not simulated")));
}

bool is_offered(const plan_answer& answer, const std::string& lever) {
    return std::ranges::any_of(answer.options, [&](const plan::option& one) {
        return std::ranges::find(one.what.levers, lever) != one.what.levers.end();
    });
}

TEST(PlanShift, ReadsALateMealFromTheMealsUnlessOneWasSaid) {
    const std::string meals = "meals = [{ at = \"08:00\", share = 0.2 }, { at = \"22:30\", share = 0.8 }]\n";
    const plan_answer late = planned_with("conditions = []", meals);
    EXPECT_EQ(late.day.supper, scenario::late_meal::heavy);
    EXPECT_THAT(late.assumptions, Contains(HasSubstr("80 % of the day's food in the 3 hours before bed")));
    EXPECT_TRUE(is_offered(late, "light_supper"));

    const plan_answer said = planned_with("conditions = []", meals + "late_meal = \"none\"\n");
    EXPECT_EQ(said.day.supper, scenario::late_meal::none);
    EXPECT_THAT(said.assumptions, Not(Contains(HasSubstr("late meal"))));
    EXPECT_FALSE(is_offered(said, "light_supper"));
}

TEST(PlanShift, TellsTheHoursOfTheCaffeineThatIsDrunk) {
    const plan_answer answer = planned_with(
        "conditions = []", "caffeine = [{ at = \"13:30\", mg = 400 }]\n[routine.light]\nbedroom_lux = 100\n");
    const auto told = std::ranges::find(answer.levers, "no_late_caffeine", &lever_line::id);
    ASSERT_NE(told, answer.levers.end());
    EXPECT_EQ(told->label, "no caffeine within 14 hours of bed");
    EXPECT_THAT(told->advice, HasSubstr("at least 14 hours before bed"));
    EXPECT_TRUE(is_offered(answer, "cool_quiet_room"));
}

}  // namespace
}  // namespace magnesia::api::plan_shift_test
