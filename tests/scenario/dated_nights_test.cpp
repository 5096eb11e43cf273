// dated_nights_test.cpp - nights of some days of the run: where they lie, what goes on in a night up, what is refused.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/dose_lines/timeline.hpp"
#include "scenario/writing/write_routine.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::dated_nights_test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::SizeIs;

/// The sample, in bed from 23:00 to 07:00 for 70 days from a Monday on in Berlin, with nights.
std::string with(const std::string& nights, const std::string& more = "") {
    return changed("[[regimen]]", "nights = [" + nights + "]\n" + more + "[[regimen]]");
}

issue issue_of(const std::string& text) {
    const std::vector<issue> all = issues_of(text);
    EXPECT_EQ(all.size(), 1u) << text << (all.empty() ? "" : "\n" + sentence(all.back()));
    return all.empty() ? issue{} : all[0];
}

timeline laid_out(const std::string& nights, int days = 5) {
    scenario what = read_text(with(nights));
    what.run.days = days;
    return expand(what);
}

/// "from-until", hours of the run.
std::vector<std::pair<double, double>> in_bed(const timeline& when) {
    std::vector<std::pair<double, double>> all;
    for (const bed_interval& one : when.in_bed) all.emplace_back(one.from_h, one.until_h);
    return all;
}

TEST(DatedNights, StandInPlaceOfTheUsualOnes) {
    const timeline when = laid_out("{ from_day = 3, until_day = 4, bed = \"03:00\", rise = \"06:30\" }");

    using at = std::pair<double, double>;
    EXPECT_THAT(in_bed(when), ElementsAre(at(0, 7), at(23, 31), at(51, 54.5), at(75, 78.5), at(95, 103), at(119, 120)));
    EXPECT_THAT(when.rise_h, ElementsAre(7, 31, 54.5, 78.5, 103));
    EXPECT_THAT(when.bed_h, ElementsAre(23, 51, 75, 95, 119));
}

TEST(DatedNights, ANightUpHasNoBedAndStillAMorning) {
    const timeline when = laid_out("{ from_day = 3, awake = true }");

    using at = std::pair<double, double>;
    EXPECT_THAT(in_bed(when), ElementsAre(at(0, 7), at(23, 31), at(71, 79), at(95, 103), at(119, 120)));
    EXPECT_THAT(when.rise_h, ElementsAre(7, 31, 55, 79, 103));
    EXPECT_THAT(when.bed_h, ElementsAre(23, 71, 95, 119));
    for (const light_change& one : when.light)
        EXPECT_FALSE(one.at_h >= 31 && one.at_h < 71 && one.lux == 0) << one.at_h;
}

TEST(DatedNights, MealsDrinksAndDosesGoOnThroughANightUp) {
    const timeline plain = laid_out("");
    const timeline up = laid_out("{ from_day = 3, awake = true }");
    const auto hours = [](const auto& all) {
        std::vector<double> at;
        for (const auto& one : all) at.push_back(one.at_h);
        return at;
    };
    EXPECT_EQ(hours(up.meals), hours(plain.meals));
    EXPECT_EQ(hours(up.caffeine), hours(plain.caffeine));
    EXPECT_EQ(hours(up.doses), hours(plain.doses));
}

TEST(DatedNights, ADoseBeforeBedComesWhereBedWouldHaveBeen) {
    const std::string before = "200 mg elemental bisglycinate 30 min before bed daily for 56 d";
    std::string text = with("{ from_day = 3, awake = true }");
    const std::string at_22 = "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting";
    text.replace(text.find(at_22), at_22.size(), before);
    scenario what = read_text(text);
    what.run.days = 3;
    std::vector<double> hours;
    for (const dose_occurrence& one : expand(what).doses) hours.push_back(one.at_h);

    EXPECT_THAT(hours, ElementsAre(22.5, 46.5, 70.5));
}

TEST(DatedNights, AreNoHabit) {
    const scenario what = read_text(with("{ from_day = 2, awake = true }"));

    EXPECT_EQ(one_day(what.who, habitual_day(what), what.run.start).in_bed.size(), 2u);
    EXPECT_EQ(in_bed(one_day(what.who, what.day, what.run.start)),
              in_bed(one_day(what.who, read_text(std::string{sample_text}).day, what.run.start)));
}

TEST(DatedNights, AreWrittenAsTheyWereRead) {
    const std::string nights =
        "{ from_day = 3, awake = true }, { from_day = 5, until_day = 9, bed = \"03:00\", rise = \"07:00\" }";
    const routine day = read_text(with(nights)).day;

    EXPECT_NE(routine_text(day).find("nights = [" + nights + "]"), std::string::npos) << routine_text(day);
    EXPECT_NE(changed_routine_text(read_text(std::string{sample_text}).day, day, "arm.routine").find(nights),
              std::string::npos);
}

TEST(DatedNights, WhatCannotBeIsRefused) {
    EXPECT_EQ(issue_of(with("{ from_day = 1, awake = true }")).found, "is out of range");
    EXPECT_EQ(issue_of(with("{ awake = true }")).found, "is missing");
    EXPECT_EQ(issue_of(with("{ from_day = 4, until_day = 3, awake = true }")).found, "is before from_day");
    EXPECT_EQ(issue_of(with("{ from_day = 3, awake = true, bed = \"23:00\" }")).found, "stands beside bed or rise");
    EXPECT_EQ(issue_of(with("{ from_day = 3, until_day = 7, awake = true }")).found, "give 5 nights up on end");
    EXPECT_EQ(
        issue_of(with("{ from_day = 7, until_day = 10, awake = true }, { from_day = 3, until_day = 6, awake = true }"))
            .found,
        "give 8 nights up on end");
    EXPECT_EQ(issue_of(with("{ from_day = 71, awake = true }")).found, "is past the end of the run");
    EXPECT_EQ(issue_of(with("{ from_day = 3, until_day = 5, awake = true }, { from_day = 5, awake = true }")).found,
              "is in the nights from day 3 on, too");
    EXPECT_EQ(issue_of(with("{ from_day = 3, bed = \"18:00\", rise = \"22:30\" }")).key, "routine.nights[1].bed");
    EXPECT_EQ(issue_of(with("{ from_day = 3, awake = true }", "insomnia_therapy = {}\n")).key, "routine.nights");
    EXPECT_EQ(issues_of(with("{ from_dya = 3, awake = true }")).front().nearest, "from_day");
}

TEST(DatedNights, FourNightsUpAreTheMost) {
    EXPECT_TRUE(issues_of(with("{ from_day = 3, until_day = 6, awake = true }")).empty());
    EXPECT_THAT(laid_out("{ from_day = 2, until_day = 5, awake = true }").bed_h, SizeIs(1));
}

}  // namespace
}  // namespace magnesia::scenario::dated_nights_test
