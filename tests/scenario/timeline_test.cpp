// timeline_test.cpp - a scenario in elapsed hours; every hour is counted by hand.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/timeline.hpp"

#include <gtest/gtest.h>

#include "scenario/dose_lines/dose_line.hpp"
#include "tests/scenario/sample_words.hpp"

namespace magnesia::scenario::timeline_test {
namespace {

/// A week from Monday 2026-03-02 in UTC, in bed 23:00 to 07:00, meals 07:30, 12:30, 19:00.
scenario week(const std::vector<std::string>& lines) {
    scenario what;
    what.day = {"UTC", {23 * 60}, {7 * 60}, routine_defaults{}.meals, {}};
    what.run = {{2026, 3, 2}, 7};
    for (const std::string& line : lines) what.doses.push_back(parse_dose(line, sample_words()));
    return what;
}

std::vector<double> hours(const timeline& all) {
    std::vector<double> at;
    for (const dose_occurrence& one : all.doses) at.push_back(one.at_h);
    return at;
}

TEST(Timeline, ADailyDoseComesEvery24Hours) {
    const timeline all = expand(week({"200 mg elemental citrate at 22:00 daily for 3 d"}));

    EXPECT_EQ(hours(all), (std::vector<double>{22, 46, 70}));
    EXPECT_EQ(all.doses[0].form, "citrate");
    EXPECT_EQ(std::get<elemental_mg>(all.doses[0].amount).value, 200);
    EXPECT_EQ(all.horizon_h, 168);
}

TEST(Timeline, WithoutDaysADoseIsTakenOnce) {
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00, 20:00"}))), (std::vector<double>{8, 20}));
}

TEST(Timeline, WeekdaysAreThoseOfTheCalendar) {
    // Monday is day 0, Wednesday day 2, Sunday day 6.
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 on wed,sun,mon"}))),
              (std::vector<double>{8, 2 * 24 + 8, 6 * 24 + 8}));
}

// Who lies down at 11:00 on day 1 would have to take it at -1 h.
TEST(Timeline, ADoseBeforeTheRiseOfItsDayIsRefused) {
    scenario what = week({"200 mg elemental citrate 720 min before bed on day 1"});
    what.day.nights = {{weekday_set{0b0000010}, {11 * 60}, {3 * 60}}};  // the night that ends on Tuesday

    try {
        expand(what);
        FAIL();
    } catch (const input_error& error) {
        ASSERT_EQ(error.issues().size(), 1u);
        EXPECT_EQ(error.issues()[0].allowed, "at most 240 min before bed, the time awake on day 1");
    }
}

TEST(Timeline, AnUntilDateIsIncluded) {
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 daily until 2026-03-03"}))).size(), 2u);
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 daily until 2026-03-01"}))).size(), 0u);
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 daily until 2030-01-01"}))).size(), 7u);
}

TEST(Timeline, ALaterBeginMovesTheDaysThatAreCounted) {
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 from day 3 for 2 d"}))),
              (std::vector<double>{2 * 24 + 8, 3 * 24 + 8}));
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 from 2026-03-07"}))),
              (std::vector<double>{5 * 24 + 8, 6 * 24 + 8}));
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 from day 2 until 2026-03-04"}))),
              (std::vector<double>{24 + 8, 2 * 24 + 8}));
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide at 08:00 on mon from day 2"}))), (std::vector<double>{}));
}

TEST(Timeline, ListedDaysAreThoseOfTheRun) {
    EXPECT_EQ(hours(expand(week({"30 mmol by vein over 8 h at 08:00 on day 2, 7, 9"}))),
              (std::vector<double>{24 + 8, 6 * 24 + 8}));
}

TEST(Timeline, AroundTheClockHoursAreReal) {
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide every 4 h from 20:00, 3 times"}))),
              (std::vector<double>{20, 24, 28}));

    scenario what = week({"1 mg elemental oxide every 4 h from 22:00, 3 times"});
    what.day.zone = "Europe/Berlin";
    what.run = {{2026, 3, 28}, 3};  // at hour 26 the clock jumps
    EXPECT_EQ(hours(expand(what)), (std::vector<double>{22, 26, 30}));
}

TEST(Timeline, SipsAreEqualPartsFromTheFirstMomentToTheLast) {
    const timeline all = expand(week({"200 mg elemental citrate as liquid in 4 sips over 30 min at 08:00 fasting"}));

    EXPECT_EQ(hours(all), (std::vector<double>{8, 8 + 10.0 / 60, 8 + 20.0 / 60, 8.5}));
    for (const dose_occurrence& one : all.doses) {
        EXPECT_EQ(std::get<elemental_mg>(one.amount).value, 50);
        EXPECT_EQ(one.format, "liquid");
        EXPECT_EQ(one.food, food_state::fasting);
        EXPECT_EQ(one.way, way_in::mouth);
    }
}

TEST(Timeline, OfSipsWithFoodOnlyTheFirstBringsTheMeal) {
    const timeline all = expand(week({"200 mg elemental citrate in 3 sips over 30 min with dinner"}));

    EXPECT_EQ(all.doses[0].food, food_state::with_food);
    EXPECT_EQ(all.doses[1].food, food_state::unsaid);
    EXPECT_EQ(all.doses[2].food, food_state::unsaid);
}

TEST(Timeline, AVeinHasADurationALabelAndNoFood) {
    const timeline all =
        expand(week({"30 mmol tracer by vein over 90 min with dinner", "8 mmol by vein as bolus at 20:00"}));

    ASSERT_EQ(all.doses.size(), 2u);
    EXPECT_EQ(all.doses[0].way, way_in::vein);
    EXPECT_EQ(all.doses[0].duration_h, 1.5);
    EXPECT_TRUE(all.doses[0].is_tracer);
    EXPECT_EQ(all.doses[0].food, food_state::unsaid);
    EXPECT_EQ(std::get<magnesium_mmol>(all.doses[0].amount).value, 30);
    EXPECT_EQ(all.doses[1].duration_h, 0);
    EXPECT_FALSE(all.doses[1].is_tracer);
}

TEST(Timeline, SipsPastTheEndAreCountedNotSimulated) {
    const timeline all = expand(week({"1 mmol citrate in 3 sips over 2 h at 23:00 on day 7"}));

    EXPECT_EQ(hours(all), (std::vector<double>{167}));
    EXPECT_EQ(all.doses_after_horizon, 2u);
}

TEST(Timeline, BedAndMealsResolveThroughTheRoutine) {
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide 30 min before bed"}))), (std::vector<double>{22.5}));
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide with breakfast"}))), (std::vector<double>{7.5}));
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide with lunch"}))), (std::vector<double>{12.5}));
    EXPECT_EQ(hours(expand(week({"1 mg elemental oxide with dinner"}))), (std::vector<double>{19}));
}

TEST(Timeline, ABedAfterMidnightBelongsToTheDayBefore) {
    scenario what = week({"1 mg elemental oxide 60 min before bed on mon"});
    what.day.bed = {30};  // 00:30: Monday's bed is on Tuesday
    const timeline all = expand(what);

    EXPECT_EQ(hours(all), (std::vector<double>{23.5}));
    EXPECT_EQ(all.bed_h[0], 0.5);  // the night that began on Sunday
    EXPECT_EQ(all.bed_h[1], 24.5);
    EXPECT_FALSE(all.starts_in_bed);
}

TEST(Timeline, ADinnerAfterMidnightBelongsToTheDayBefore) {
    scenario what = week({"1 mg elemental oxide with dinner on mon"});
    what.day = {"UTC", {4 * 60}, {12 * 60}, {{{13 * 60}, 0.5}, {{60}, 0.5}}, {}};

    EXPECT_EQ(hours(expand(what)), (std::vector<double>{25}));
}

TEST(Timeline, ADosePastTheEndIsCountedNotSimulated) {
    scenario what = week({"1 mg elemental oxide 15 min before bed daily"});
    what.day.bed = {30};
    const timeline all = expand(what);

    EXPECT_EQ(all.doses.size(), 6u);  // Sunday's would be on Monday at 00:15
    EXPECT_EQ(all.doses_after_horizon, 1u);
}

TEST(Timeline, FoodIsSaidByTheMealElseByTheLineElseUnsaid) {
    const auto food = [](const std::string& line) { return expand(week({line})).doses.at(0).food; };

    EXPECT_EQ(food("1 mg elemental oxide with dinner"), food_state::with_food);
    EXPECT_EQ(food("1 mg elemental oxide at 8:00 with food"), food_state::with_food);
    EXPECT_EQ(food("1 mg elemental oxide at 8:00 fasting"), food_state::fasting);
    EXPECT_EQ(food("1 mg elemental oxide at 8:00"), food_state::unsaid);
}

TEST(Timeline, DosesAreSortedAndKeepTheOrderOfTheirLinesAtOneInstant) {
    const timeline all = expand(week({"1 mg elemental oxide at 20:00, 8:00", "2 mg compound citrate at 8:00"}));

    EXPECT_EQ(hours(all), (std::vector<double>{8, 8, 20}));
    EXPECT_EQ(all.doses[0].line, 0u);
    EXPECT_EQ(all.doses[1].line, 1u);
    EXPECT_EQ(std::get<compound_mg>(all.doses[1].amount).value, 2);
}

TEST(Timeline, EveryDayHasItsMealsBedAndRise) {
    const timeline all = expand(week({}));

    ASSERT_EQ(all.meals.size(), 21u);
    EXPECT_EQ(all.meals[3], (meal_occurrence{24 + 7.5, 0.25, 0}));
    EXPECT_EQ(all.bed_h, (std::vector<double>{23, 47, 71, 95, 119, 143, 167}));
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 31, 55, 79, 103, 127, 151}));
    EXPECT_TRUE(all.starts_in_bed);
    double shares = 0;
    for (const meal_occurrence& one : all.meals) shares += one.share;
    EXPECT_NEAR(shares, 7, 1e-12);  // one diet a day
}

TEST(Timeline, MealsAfterMidnightAreInOrderOfTime) {
    scenario what = week({});
    what.day = {"UTC", {4 * 60}, {12 * 60}, {{{13 * 60}, 0.5}, {{60}, 0.5}}, {}};
    const timeline all = expand(what);

    EXPECT_EQ(all.meals[0].at_h, 1);
    EXPECT_EQ(all.meals[1].at_h, 13);
}

TEST(Timeline, AcrossASpringChangeTheClockTimeHoldsAndTheIntervalShrinks) {
    scenario what = week({"1 mg elemental oxide at 22:00 daily"});
    what.day.zone = "Europe/Berlin";
    what.run = {{2026, 3, 28}, 3};
    const timeline all = expand(what);

    EXPECT_EQ(hours(all), (std::vector<double>{22, 45, 69}));  // 23 h apart, then 24
    EXPECT_EQ(all.jumps, (std::vector<clock_jump>{{26, 1}}));
    EXPECT_EQ(all.horizon_h, 71);
    EXPECT_EQ(print(all.clock.label(all.doses[1].at_h)), "2026-03-29 22:00 CEST");
}

TEST(Timeline, AcrossAnAutumnChangeTheIntervalGrows) {
    scenario what = week({"1 mg elemental oxide at 22:00 daily"});
    what.day.zone = "Europe/Berlin";
    what.run = {{2026, 10, 24}, 3};

    EXPECT_EQ(hours(expand(what)), (std::vector<double>{22, 47, 71}));
}

TEST(Timeline, ADoseInTheMissingHourIsTakenAfterIt) {
    scenario what = week({"1 mg elemental oxide at 02:30"});
    what.day.zone = "Europe/Berlin";
    what.run = {{2026, 3, 29}, 1};

    EXPECT_EQ(hours(expand(what)), (std::vector<double>{2.5}));  // 03:30 on the new clock
}

TEST(Timeline, ADailyDoseIsStillExactInTheTenthYear) {
    scenario what = week({"1 mg elemental oxide at 08:00 daily"});
    what.run.days = longest_run_days;

    EXPECT_EQ(expand(what).doses.back().at_h, 3659 * 24 + 8);
}

TEST(Timeline, AMealThatIsNotThereIsAnInputError) {
    scenario what = week({"1 mg elemental oxide with lunch"});
    what.day.meals.resize(1);

    EXPECT_THROW(expand(what), input_error);
}

}  // namespace
}  // namespace magnesia::scenario::timeline_test
