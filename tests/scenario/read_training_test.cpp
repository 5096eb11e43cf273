// read_training_test.cpp - sessions as people write them, each rule on both sides of its edge, and where they fall.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::read_training_test {
namespace {

constexpr clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

/// The sample with a list of sessions; it is up from 07:00 to 23:00, from Monday 2026-03-02 on for 70 days.
std::string with(const std::string& sessions) {
    return changed("[[regimen]]", "training = [" + sessions + "]\n[[regimen]]");
}

std::vector<training_session> read(const std::string& sessions) {
    return read_text(with(sessions)).day.training;
}

issue issue_of(const std::string& sessions) {
    const std::vector<issue> all = issues_of(with(sessions));
    EXPECT_EQ(all.size(), 1u) << sessions << (all.empty() ? "" : "\n" + sentence(all.back()));
    return all.empty() ? issue{} : all[0];
}

/// A session of an hour of running, with more keys.
std::string hour(const std::string& begin, const std::string& more = "") {
    return "{ at = \"" + begin + "\", minutes = 60, kind = \"running\"" + more + " }";
}

TEST(ReadTraining, ASessionIsReadAsWritten) {
    const auto all = read(
        "{ at = \"18:00\", minutes = 45, kind = \"strength\", intensity = \"hard\", days = \"mon,wed,fri\" }, "
        "{ at = \"09:00\", minutes = 240, kind = \"marathon\", eccentric = 1.5, temperature_c = 28, on = 2026-04-26 }");

    const training_session strength{at(18),      45, "strength", 0.8, std::nullopt, 20, weekday_set{0b0010101},
                                    std::nullopt};
    const training_session marathon{at(9), 240, "marathon",    std::nullopt,
                                    1.5,   28,  weekday_set{}, date_value{2026, 4, 26}};
    EXPECT_EQ(all, (std::vector<training_session>{strength, marathon}));
}

TEST(ReadTraining, NothingSaidIsNoTraining) {
    EXPECT_TRUE(read_text(std::string{sample_text}).day.training.empty());
    EXPECT_TRUE(expand(read_text(std::string{sample_text})).training.empty());
}

TEST(ReadTraining, AnIntensityIsAWordOrAShare) {
    const auto intensity = [](const std::string& said) {
        return read(hour("18:00", ", intensity = " + said))[0].intensity;
    };

    EXPECT_EQ(intensity("\"easy\""), 0.4);
    EXPECT_EQ(intensity("\"moderate\""), 0.6);
    EXPECT_EQ(intensity("\"maximal\""), 0.95);
    EXPECT_EQ(intensity("0.73"), 0.73);
    EXPECT_EQ(issue_of(hour("18:00", ", intensity = 80")).found, "is out of range");
    EXPECT_EQ(issue_of(hour("18:00", ", intensity = \"hart\"")).nearest, "hard");
}

TEST(ReadTraining, WhatNobodyCanDoIsRefused) {
    EXPECT_EQ(issue_of("{ at = \"25:00\", minutes = 60, kind = \"running\" }").key, "routine.training[1].at");
    EXPECT_EQ(issue_of("{ at = \"18:00\", minutes = -5, kind = \"running\" }").found, "is out of range");
    EXPECT_EQ(issue_of("{ at = \"08:00\", minutes = 601, kind = \"running\" }").key, "routine.training[1].minutes");
    EXPECT_EQ(issue_of(hour("18:00", ", temperature_c = 60")).key, "routine.training[1].temperature_c");
    EXPECT_TRUE(issue_of(hour("18:00", ", temperature_c = 60")).allowed.starts_with("-30 to 50 degrees C"));
    EXPECT_EQ(issue_of(hour("18:00", ", eccentric = -1")).key, "routine.training[1].eccentric");
    EXPECT_EQ(issue_of("{ at = \"18:00\", minutes = 60, kind = \"runing\" }").nearest, "running");
    EXPECT_EQ(issue_of("{ at = \"18:00\", minutes = 60 }").key, "routine.training[1].kind");
    EXPECT_EQ(issue_of(hour("18:00", ", minuts = 3")).nearest, "minutes");
    EXPECT_TRUE(issues_of(with(hour("18:00", ", intensity = 0.95"))).empty());
    EXPECT_EQ(issue_of("{ at = \"18:00\", minutes = 61, kind = \"running\", intensity = 0.95 }").key,
              "routine.training[1].minutes");
    EXPECT_TRUE(issues_of(with("{ at = \"08:00\", minutes = 600, kind = \"running\", intensity = 0.9 }")).empty());
}

TEST(ReadTraining, ARefusalIsOneSentenceWithItsPlace) {
    const std::string said = sentence(issue_of("{ at = \"18:00\", minutes = -5, kind = \"running\" }"));

    EXPECT_TRUE(said.starts_with("s.toml:16:")) << said;
    EXPECT_NE(said.find("routine.training[1].minutes = -5 is out of range; allowed: 1 to 600 minutes"), said.npos)
        << said;
}

TEST(ReadTraining, ItLiesOutsideBedTime) {
    EXPECT_TRUE(issues_of(with(hour("07:00"))).empty());
    EXPECT_TRUE(issues_of(with(hour("22:00"))).empty());
    EXPECT_EQ(issue_of(hour("22:01")).key, "routine.training[1].at");
    EXPECT_EQ(issue_of(hour("06:59")).found, "gives a session of 60 min from 06:59, in bed time");
    EXPECT_EQ(issue_of(hour("02:00")).allowed, "outside bed time (23:00 to 07:00)");
}

TEST(ReadTraining, SessionsLieApart) {
    EXPECT_TRUE(issues_of(with(hour("17:00") + ", " + hour("18:00"))).empty());
    EXPECT_EQ(issue_of(hour("17:01") + ", " + hour("18:00")).key, "routine.training[2].at");
    EXPECT_TRUE(issues_of(with(hour("17:30", ", days = \"mon\"") + ", " + hour("18:00", ", days = \"tue\""))).empty());
    // 2026-03-04 is a Wednesday.
    EXPECT_TRUE(
        issues_of(with(hour("17:30", ", days = \"mon,tue\"") + ", " + hour("18:00", ", on = 2026-03-04"))).empty());
    EXPECT_EQ(issue_of(hour("17:30", ", days = \"wed\"") + ", " + hour("18:00", ", on = 2026-03-04")).found,
              "lies in another session");
    EXPECT_TRUE(
        issues_of(with(hour("17:30", ", on = 2026-03-11") + ", " + hour("18:00", ", on = 2026-03-04"))).empty());
    EXPECT_EQ(issues_of(with(hour("17:30", ", on = 2026-03-04") + ", " + hour("18:00", ", on = 2026-03-04"))).size(),
              1u);
    const auto nap = issues_of(changed("[[regimen]]", "naps = [{ from = \"13:30\", until = \"14:00\" }]\ntraining = [" +
                                                          hour("13:00") + "]\n[[regimen]]"));
    ASSERT_EQ(nap.size(), 1u);
    EXPECT_EQ(nap[0].found, "lies in a nap");
}

TEST(ReadTraining, ASingleSessionHasADayOfTheRun) {
    EXPECT_TRUE(
        issues_of(with(hour("18:00", ", on = 2026-03-02") + ", " + hour("18:00", ", on = 2026-05-10"))).empty());
    for (const char* date : {"2026-03-01", "2026-05-11"}) {
        const issue what = issue_of(hour("18:00", std::string{", on = "} + date));
        EXPECT_EQ(what.key, "routine.training[1].on");
        EXPECT_EQ(what.found, "is no day of this run");
        EXPECT_EQ(what.allowed, "a date from 2026-03-02 to 2026-05-10");
    }
    EXPECT_EQ(issue_of(hour("18:00", ", on = 2026-03-04, days = \"mon\"")).key, "routine.training[1].days");
    EXPECT_EQ(issue_of(hour("18:00", ", on = \"2026-03-04\"")).key, "routine.training[1].on");
}

TEST(ReadTraining, APersonFileHasHabitsButNoDates) {
    const std::string text = person_template();
    const std::string place = "\n# training = []";
    ASSERT_NE(text.find(place), std::string::npos);
    const auto said = [&](const std::string& session) {
        std::string changed_text = text;
        return changed_text.replace(changed_text.find(place), place.size(), "\ntraining = [" + session + "] #");
    };

    EXPECT_EQ(read_person(evidence::parse_toml(said(hour("18:00")), "p.toml"), sample_words()).day.training.size(), 1u);
    try {
        read_person(evidence::parse_toml(said(hour("18:00", ", on = 2026-03-04")), "p.toml"), sample_words());
        FAIL();
    } catch (const input_error& error) {
        ASSERT_EQ(error.issues().size(), 1u);
        EXPECT_EQ(error.issues()[0].key, "routine.training[1].on");
        EXPECT_EQ(error.issues()[0].found, "is a date, and a person file has none");
    }
}

TEST(ReadTraining, FallsOnItsDaysInElapsedHours) {
    const timeline all =
        expand(read_text(changed("zone = \"Europe/Berlin\"",
                                 "zone = \"UTC\"\ntraining = [{ at = \"18:00\", minutes = 90, kind = \"running\", "
                                 "intensity = \"hard\", temperature_c = 25, days = \"mon,thu\" }, "
                                 "{ at = \"10:00\", minutes = 60, kind = \"eccentric\", eccentric = 1, "
                                 "on = 2026-03-04 }]")));

    ASSERT_EQ(all.training.size(), 21u);  // two in each of ten weeks, and one
    EXPECT_EQ(all.training[0].at_h, 18);
    EXPECT_EQ(all.training[0].until_h, 19.5);
    EXPECT_EQ(all.training[0].work, 0.8);
    EXPECT_EQ(all.training[0].eccentric_per_h, 0.3);
    EXPECT_NEAR(all.training[0].heat, 1.0 / 3, 1e-15);
    EXPECT_EQ(all.training[0].sweat_l_per_h, sweat_l_per_h(0.8, 25));
    EXPECT_EQ(all.training[1], (training_occurrence{58, 59, 0.3, 1, 0, sweat_l_per_h(0.3, 20)}));  // Wednesday
    EXPECT_EQ(all.training[2].at_h, 3 * 24 + 18);
}

TEST(ReadTraining, AnEarlierBedAndTheEndOfTheRunCutIt) {
    scenario what = read_text(with(hour("21:30")));
    what.day.zone = "UTC";
    what.run.days = 3;
    what.day.nights = {{weekday_set{0b0000010}, at(22), at(7)}};  // the night before Tuesday
    const timeline all = expand(what);

    ASSERT_EQ(all.training.size(), 3u);
    EXPECT_EQ(all.training[0].at_h, 21.5);
    EXPECT_EQ(all.training[0].until_h, 22);
    EXPECT_EQ(all.training[2].until_h, 70.5);
    what.day.nights.clear();
    what.day.bed = at(1);
    what.day.training[0].at = at(23, 30);
    EXPECT_EQ(expand(what).training.back().until_h, 72);
}

TEST(ReadTraining, APlainDayHasEachSessionByItsShareOfTheWeek) {
    const auto plain = [](const std::string& more) {
        const scenario what = read_text(with(hour("18:00", more)));
        return one_day(what.who, what.day).training;
    };
    const auto minutes = [](const training_occurrence& one) { return 60 * (one.until_h - one.at_h); };

    ASSERT_EQ(plain("").size(), 1u);
    EXPECT_NEAR(minutes(plain("")[0]), 60, 1e-9);
    ASSERT_EQ(plain(", days = \"mon,wed,fri\"").size(), 1u);
    EXPECT_NEAR(minutes(plain(", days = \"mon,wed,fri\"")[0]), 60 * 3.0 / 7, 1e-9);
    EXPECT_NEAR(minutes(plain(", days = \"mon,tue,wed,thu\"")[0]), 60 * 4.0 / 7, 1e-9);
    EXPECT_TRUE(plain(", on = 2026-03-04").empty());
    // the load of a session goes with its time, said or usual
    const double whole = plain(", eccentric = 0.7")[0].eccentric_per_h;
    EXPECT_NEAR(plain(", eccentric = 0.7, days = \"mon\"")[0].eccentric_per_h, whole, 1e-12);
}

// The same four hours of a week, said in one line, in two and in four: the reference is the first.
TEST(ReadTraining, APlainDayIsTheSameHoweverTheWeekIsWrittenDown) {
    const auto plain = [](const std::string& sessions) {
        const scenario what = read_text(with(sessions));
        return one_day(what.who, what.day).training;
    };
    const auto on = [](const std::string& days) { return hour("18:00", ", days = \"" + days + "\""); };
    const auto whole = plain(on("mon,tue,wed,thu"));

    ASSERT_EQ(whole.size(), 1u);
    EXPECT_EQ(plain(on("mon,wed") + ", " + on("tue,thu")), whole);
    EXPECT_EQ(plain(on("thu") + ", " + on("mon") + ", " + on("wed") + ", " + on("tue")), whole);
}

TEST(ReadTraining, UnlikeSessionsAtOneHourOfUnlikeDaysKeepTheirTimeOnAPlainDay) {
    const auto cycling = [](const std::string& begin) {
        return "{ at = \"" + begin + "\", minutes = 60, kind = \"cycling\", days = \"tue,thu\" }";
    };
    const auto hours_of_work = [&](const std::string& begin) {
        const scenario what = read_text(with(hour("18:00", ", days = \"mon,wed,fri\"") + ", " + cycling(begin)));
        std::vector<double> hours;
        for (const training_occurrence& one : one_day(what.who, what.day).training) {
            hours.push_back(one.until_h - one.at_h);
        }
        return hours;
    };

    for (const char* begin : {"18:00", "18:20", "17:50", "21:00", "08:00"}) {
        std::vector<double> found = hours_of_work(begin);
        std::ranges::sort(found);
        ASSERT_EQ(found.size(), 2u) << begin;
        EXPECT_NEAR(found[0], 2.0 / 7, 1e-9) << begin;
        EXPECT_NEAR(found[1], 3.0 / 7, 1e-9) << begin;
    }
}

TEST(ReadTraining, AnArmMayTrainOtherwise) {
    const std::string common =
        changed("[[regimen]]\ndose = \"200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting\"\n",
                "training = [" + hour("18:00", ", days = \"mon\"") + "]\n");
    std::string text = common;
    text.replace(text.find("scenario/1"), 10, "comparison/1");
    text += "[[arm]]\nregimen = []\n[[arm]]\nregimen = []\n[arm.routine]\ntraining = [" + hour("07:30") +
            "]\n[[arm]]\nregimen = []\n[arm.routine]\ntraining = []\n";
    const comparison all = read_comparison(evidence::parse_toml(text, "c.toml"), sample_words());

    EXPECT_FALSE(all.arms[0].day.has_value());
    EXPECT_EQ(all.arms[1].day->training[0].at, at(7, 30));
    EXPECT_TRUE(all.arms[2].day->training.empty());
    EXPECT_EQ(read_comparison(evidence::parse_toml(print_toml(all), "c.toml"), sample_words()), all);
}

}  // namespace
}  // namespace magnesia::scenario::read_training_test
