// read_therapy_test.cpp - a therapy of insomnia as people write it, what is refused, and the nights it makes.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/writing/write_routine.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_therapy_test {
namespace {

/// The sample, in bed from 23:00 to 07:00 for 70 days, with a therapy.
std::string with(const std::string& therapy, const std::string& more = "") {
    return changed("[[regimen]]", "insomnia_therapy = " + therapy + "\n" + more + "[[regimen]]");
}

issue issue_of(const std::string& text) {
    const std::vector<issue> all = issues_of(text);
    EXPECT_EQ(all.size(), 1u) << text << (all.empty() ? "" : "\n" + sentence(all.back()));
    return all.empty() ? issue{} : all[0];
}

/// Hours in bed of the nights that end on the days of a run, the first on its first morning.
std::vector<double> hours_in_bed(const scenario& what) {
    std::vector<double> hours;
    for (const night& one : nights_of(clock_in("UTC", what.run.start, what.run.days), what.day)) {
        if (one.day >= 0 && one.day < what.run.days) hours.push_back(one.rise_h - one.bed_h);
    }
    return hours;
}

/// Three weeks of a therapy that begins on the evening of day 2.
scenario three_weeks(const std::vector<int>& minutes_in_bed) {
    scenario what = read_text(with("{ from_day = 2, weeks = 3 }"));
    what.run.days = 24;
    what.day.therapy->minutes_in_bed = minutes_in_bed;
    return what;
}

TEST(ReadTherapy, IsReadAsWrittenAndLastsSixWeeksFromTheFirstDayUnlessSaid) {
    EXPECT_EQ(read_text(with("{ from_day = 8, weeks = 4 }")).day.therapy, (insomnia_therapy{8, 4, {}}));
    EXPECT_EQ(read_text(with("{}")).day.therapy, (insomnia_therapy{1, 6, {}}));
    EXPECT_FALSE(read_text(with("{ weeks = 0 }")).day.therapy);
    EXPECT_FALSE(read_text(std::string{sample_text}).day.therapy);
}

TEST(ReadTherapy, WhatCannotBeIsRefused) {
    EXPECT_EQ(issue_of(with("{ weeks = 13 }")).found, "is out of range");
    EXPECT_EQ(issue_of(with("{ weeks = -1 }")).found, "is out of range");
    EXPECT_EQ(issue_of(with("{ from_day = 0 }")).found, "is out of range");
    EXPECT_EQ(issue_of(with("{ wekes = 4 }")).nearest, "weeks");
    EXPECT_TRUE(issues_of(with("{ from_day = 70 }")).empty());
    const issue late = issue_of(with("{ from_day = 71 }"));
    EXPECT_EQ(late.key, "routine.insomnia_therapy.from_day");
    EXPECT_EQ(late.allowed, "1 to 70");
    EXPECT_FALSE(issues_of(with("6")).empty());
}

TEST(ReadTherapy, BesideNightsOfSomeWeekdaysItIsRefused) {
    const issue beside = issue_of(with("{}", "weekend = { bed = \"01:00\", rise = \"10:00\" }\n"));

    EXPECT_EQ(beside.key, "routine.insomnia_therapy");
    EXPECT_NE(beside.allowed.find("schedule = []"), std::string::npos);
    EXPECT_TRUE(issues_of(with("{ weeks = 0 }", "weekend = { bed = \"01:00\", rise = \"10:00\" }\n")).empty());
}

TEST(ReadTherapy, PrintedItReadsBackEqualAlsoWhereAnArmLeavesItOut) {
    const scenario what = read_text(with("{ from_day = 8, weeks = 4 }"));
    const routine without = read_text(std::string{sample_text}).day;

    EXPECT_NE(routine_text(what.day).find("insomnia_therapy = { from_day = 8, weeks = 4 }"), std::string::npos);
    EXPECT_EQ(changed_routine_text(what.day, without, "arm.routine"),
              "\n[arm.routine]\ninsomnia_therapy = { weeks = 0 }\n");
    EXPECT_EQ(changed_routine_text(without, what.day, "arm.routine"),
              "\n[arm.routine]\ninsomnia_therapy = { from_day = 8, weeks = 4 }\n");
}

TEST(ReadTherapy, NightsOfAWeekHaveItsWindowFromTheFirstEveningOnAndTheLastGoesOn) {
    const std::vector<double> hours = hours_in_bed(three_weeks({360, 390}));

    ASSERT_EQ(hours.size(), 24u);
    for (std::size_t day = 0; day < hours.size(); ++day) {
        EXPECT_DOUBLE_EQ(hours[day], day < 2 ? 8 : day < 9 ? 6 : 6.5) << day;
    }
}

TEST(ReadTherapy, WithoutADiaryNightsAreTheUsualOnesAndNoneIsLongerThanThose) {
    for (const double hours : hours_in_bed(three_weeks({}))) EXPECT_EQ(hours, 8);
    for (const double hours : hours_in_bed(three_weeks({481, 540}))) EXPECT_EQ(hours, 8);
}

TEST(ReadTherapy, RisingAndMealsKeepTheClockWhenBedIsLater) {
    const timeline usual = expand(read_text(std::string{sample_text}));
    const timeline cut = expand([] {
        scenario what = three_weeks({300});
        what.run.days = 70;
        return what;
    }());

    EXPECT_EQ(cut.rise_h, usual.rise_h);
    EXPECT_EQ(cut.caffeine, usual.caffeine);
    ASSERT_EQ(cut.meals.size(), usual.meals.size());
    for (std::size_t i = 0; i < cut.meals.size(); ++i) EXPECT_EQ(cut.meals[i].at_h, usual.meals[i].at_h) << i;
}

TEST(ReadTherapy, APlainDayKnowsNothingOfIt) {
    const scenario what = three_weeks({300});
    scenario bare = what;
    bare.day.therapy.reset();

    EXPECT_EQ(one_day(what.who, what.day).in_bed, one_day(bare.who, bare.day).in_bed);
    EXPECT_TRUE(one_day(what.who, what.day).therapy.empty());
}

}  // namespace
}  // namespace magnesia::scenario::read_therapy_test
