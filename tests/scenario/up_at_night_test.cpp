// up_at_night_test.cpp - naps and sessions in the plain bed time come where one is up, and nowhere else.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scenario/dose_lines/timeline.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::up_at_night_test {
namespace {

using testing::ElementsAre;

constexpr const char* night_up = "nights = [{ from_day = 3, awake = true }]\n";  // from the Tuesday of the run on
constexpr const char* shifts = "schedule = [{ days = \"tue,wed\", bed = \"08:30\", rise = \"16:00\" }]\n";

std::string with(const std::string& lines) {
    return changed("[[regimen]]", lines + "\n[[regimen]]");
}

std::string nap(const std::string& from, const std::string& until, const std::string& days) {
    return "naps = [{ from = \"" + from + "\", until = \"" + until + "\", days = \"" + days + "\" }]";
}

std::string ride(const std::string& at, const std::string& when) {
    return "training = [{ at = \"" + at + "\", minutes = 60, kind = \"cycling\", " + when + " }]";
}

/// Hours at which naps of the first days begin.
std::vector<double> naps_of(const std::string& lines, int days) {
    scenario what = read_text(with(lines));
    what.run.days = days;
    std::vector<double> hours;
    for (const bed_interval& one : expand(what).in_bed) {
        if (one.is_nap) hours.push_back(one.from_h);
    }
    return hours;
}

std::vector<double> rides_of(const std::string& lines, int days) {
    scenario what = read_text(with(lines));
    what.run.days = days;
    std::vector<double> hours;
    for (const training_occurrence& one : expand(what).training) hours.push_back(one.at_h);
    return hours;
}

std::string found(const std::string& lines) {
    const std::vector<issue> all = issues_of(with(lines));
    return all.size() == 1 ? all[0].key + " " + all[0].found : "";
}

TEST(UpAtNight, ANapLiesInANightUpAndInNoOtherNight) {
    EXPECT_THAT(naps_of(night_up + nap("01:00", "01:50", "mon,tue,wed"), 5), ElementsAre(49));
    EXPECT_THAT(naps_of(shifts + nap("03:00", "03:30", "sun,mon,tue"), 4), ElementsAre(27, 51));
}

TEST(UpAtNight, ASessionLiesInANightUpAndInNoOtherNight) {
    EXPECT_THAT(rides_of(night_up + ride("02:00", "days = \"mon,tue,wed\""), 5), ElementsAre(50));
    EXPECT_THAT(rides_of(night_up + ride("02:00", "on = 2026-03-03"), 5), ElementsAre(50));
    EXPECT_THAT(rides_of(shifts + ride("05:00", "days = \"mon\""), 4), ElementsAre(29));
}

TEST(UpAtNight, WhatNeverComesIsRefused) {
    EXPECT_EQ(found(night_up + nap("01:00", "01:50", "mon")),
              "routine.naps[1].from gives a nap from 01:00 to 01:50, in bed on each of its days");
    EXPECT_EQ(found(shifts + nap("03:00", "03:30", "sat")),
              "routine.naps[1].from gives a nap from 03:00 to 03:30, in bed on each of its days");
    EXPECT_EQ(found(night_up + ride("02:00", "on = 2026-03-04")),
              "routine.training[1].at gives a session of 60 min from 02:00, in bed on each of its days");
    EXPECT_EQ(found(nap("01:00", "01:50", "mon")), "routine.naps[1].from gives a nap from 01:00 to 01:50, in bed time");
}

TEST(UpAtNight, ADayEndsAtTheNextRise) {
    EXPECT_TRUE(issues_of(with(night_up + nap("06:00", "07:00", "tue"))).empty());
    EXPECT_EQ(found(night_up + nap("06:30", "07:30", "tue")),
              "routine.naps[1].from gives a nap from 06:30 to 07:30, in bed time");
}

TEST(UpAtNight, APersonFileIsHeldAgainstAnyWeek) {
    const std::string person = changed("schema = \"magnesia.scenario/1\"", "schema = \"magnesia.person/1\"");
    const auto read = [&](const std::string& lines) {
        std::string text = person.substr(0, person.find("[[regimen]]")) + lines;
        return read_person(evidence::parse_toml(text, "p.toml"), sample_words());
    };

    EXPECT_EQ(read(shifts + nap("03:00", "03:30", "mon")).day.naps.size(), 1U);
    EXPECT_THROW(read(shifts + nap("03:00", "03:30", "sat")), input_error);
}

}  // namespace
}  // namespace magnesia::scenario::up_at_night_test
