// travel_test.cpp - journeys: clock times of another zone, the night before, the date line; hours counted by hand.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/values/nights.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/scenario/sample_scenario.hpp"

namespace magnesia::scenario::travel_test {
namespace {

constexpr clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

/// Four days from 2026-01-05, in bed 23:00 to 07:00, from day 3 on in another zone.
scenario trip(const std::string& from, const std::string& to) {
    scenario what;
    what.who.diet_magnesium_mg = 300;
    what.day = {from, at(23), at(7), routine_defaults{}.meals, {}};
    what.run = {{2026, 1, 5}, 4};
    what.travel = {{3, to}};
    return what;
}

TEST(Travel, WestwardTheLastDayIsLonger) {
    // New York is 6 h behind Berlin in January: midnight of day 3 comes 6 h later.
    const timeline all = expand(trip("Europe/Berlin", "America/New_York"));

    EXPECT_EQ(all.horizon_h, 4 * 24 + 6);
    EXPECT_EQ(all.jumps, (std::vector<clock_jump>{{54, -6}}));
    // The night before the journey is kept by Berlin's clock; then up from 07:00 there, 01:00 here, to 23:00 here.
    EXPECT_EQ(all.bed_h, (std::vector<double>{23, 47, 54 + 23, 54 + 47}));
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 31, 55, 54 + 24 + 7}));
    EXPECT_EQ(print(all.clock.label(54)), "2026-01-07 00:00 EST");
    EXPECT_EQ(print(all.clock.label(53)), "2026-01-07 05:00 CET");
    EXPECT_EQ(all.meals[6].at_h, 54 + 7.5);  // all meals of that day lie awake
    EXPECT_EQ(all.meals.size(), 12u);
}

TEST(Travel, EastwardTheDayOfTheJourneyIsShort) {
    // Nine hours ahead: midnight of day 3 in Berlin is 15:00 of day 2 in Los Angeles, hour 39.
    const timeline all = expand(trip("America/Los_Angeles", "Europe/Berlin"));

    EXPECT_EQ(all.horizon_h, 4 * 24 - 9);
    EXPECT_EQ(all.jumps, (std::vector<clock_jump>{{39, 9}}));
    EXPECT_EQ(all.bed_h, (std::vector<double>{23, 47, 39 + 23, 39 + 47}));
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 31, 55, 39 + 24 + 7}));
    // Up for 7 h, so meals at their part of the way: after 0.5, 5.5 and 12 of 16 h.
    EXPECT_NEAR(all.meals[6].at_h, 55 + 7 * 0.5 / 16, 1e-9);
    EXPECT_NEAR(all.meals[8].at_h, 55 + 7 * 12.0 / 16, 1e-9);
    double last = 0;
    for (const bed_interval& one : all.in_bed) {
        EXPECT_GE(one.from_h, last);
        last = one.until_h;
    }
}

TEST(Travel, LightIsThatOfTheNewClock) {
    const timeline all = expand(trip("Europe/Berlin", "America/New_York"));
    const auto is_dawn = [](const light_change& one) { return one.lux == 700 && one.at_h > 50; };
    const auto first = std::find_if(all.light.begin(), all.light.end(), is_dawn);

    ASSERT_NE(first, all.light.end());
    EXPECT_EQ(first->at_h, 54 + 7.5);
}

TEST(Travel, AcrossTheDateLineWestwardADateAndItsNightFallOut) {
    // Tokyo is 19 h ahead of Honolulu: midnight of day 3 in Tokyo is 05:00 of day 2 in Honolulu.
    const timeline all = expand(trip("Pacific/Honolulu", "Asia/Tokyo"));

    EXPECT_EQ(all.horizon_h, 4 * 24 - 19);
    // Up from 07:00 of day 2 in Honolulu (hour 31) to 23:00 of day 3 in Tokyo (hour 29 + 23).
    EXPECT_EQ(all.rise_h, (std::vector<double>{7, 31, 29 + 24 + 7}));
    EXPECT_EQ(all.bed_h, (std::vector<double>{23, 29 + 23, 29 + 47}));
}

TEST(Travel, AcrossTheDateLineEastwardThereIsANightMore) {
    const timeline all = expand(trip("Asia/Tokyo", "America/Los_Angeles"));

    EXPECT_EQ(all.horizon_h, 4 * 24 + 17);
    EXPECT_EQ(all.bed_h, (std::vector<double>{23, 47, 71, 65 + 23, 65 + 47}));
    EXPECT_EQ(all.rise_h.size(), 5u);
}

TEST(Travel, NoJourneyChangesNothing) {
    scenario what = trip("Europe/Berlin", "Europe/Paris");
    const timeline with = expand(what);
    what.travel.clear();
    const timeline without = expand(what);

    EXPECT_EQ(with.bed_h, without.bed_h);
    EXPECT_EQ(with.meals, without.meals);
    EXPECT_EQ(with.light, without.light);
    EXPECT_EQ(with.jumps, without.jumps);
}

TEST(Travel, ADoseBeforeBedFollowsTheNewBed) {
    scenario what = trip("Europe/Berlin", "America/New_York");
    what.doses = read_text(changed("at 22:00 daily for 56 d, fasting", "60 min before bed daily")).doses;
    const timeline all = expand(what);

    std::vector<double> hours;
    for (const dose_occurrence& one : all.doses) hours.push_back(one.at_h);
    EXPECT_EQ(hours, (std::vector<double>{22, 46, 54 + 22, 54 + 46}));
}

// Tokyo is 16 h ahead of Los Angeles in summer: midnight of day 4 there is 08:00 of day 3 here. One is up from 07:00 of
// day 3 to 23:00 of day 4 there, so that one evening and one dinner follow on two dates.
TEST(Travel, ADateThatFellOutHasNoDoseBeforeBedOrWithAMeal) {
    for (const char* when : {"60 min before bed daily", "with dinner daily"}) {
        scenario what = trip("America/Los_Angeles", "Asia/Tokyo");
        what.run = {{2026, 6, 2}, 8};
        what.travel = {{4, "Asia/Tokyo"}};
        what.doses = read_text(changed("at 22:00 daily for 56 d, fasting", when)).doses;
        const timeline all = expand(what);

        ASSERT_EQ(all.doses.size(), 7u) << when;
        for (std::size_t i = 1; i < all.doses.size(); ++i) {
            EXPECT_GT(all.doses[i].at_h - all.doses[i - 1].at_h, 12) << when << ' ' << i;
        }
    }
}

/// The sample with one journey.
std::string with_travel(const std::string& table, const std::string& light = "") {
    return changed("[[regimen]]", light + "[[travel]]\n" + table + "\n[[regimen]]");
}

issue travel_issue(const std::string& table, const std::string& light = "") {
    const std::vector<issue> all = issues_of(with_travel(table, light));
    EXPECT_EQ(all.size(), 1u) << table << (all.empty() ? "" : "\n" + sentence(all.back()));
    return all.empty() ? issue{} : all[0];
}

TEST(Travel, IsReadFromItsTables) {
    const scenario what = read_text(with_travel("from_day = 8\nzone = \"America/New_York\""));

    EXPECT_EQ(what.travel, (std::vector<journey>{{8, "America/New_York", std::nullopt}}));
}

TEST(Travel, IsCommonToTheArmsOfAComparison) {
    std::string text = with_travel("from_day = 8\nzone = \"America/New_York\"");
    text.replace(text.find("magnesia.scenario"), 17, "magnesia.comparison");
    text.replace(text.find("[[regimen]]\ndose = "), 19, "[[arm]]\nregimen = []\n[[arm]]\n# ");
    const comparison what = read_comparison(evidence::parse_toml(text, "c.toml"), sample_words());

    EXPECT_EQ(scenario_of(what, what.arms[1]).travel, (std::vector<journey>{{8, "America/New_York", std::nullopt}}));
    EXPECT_EQ(bare_scenario_of(what).travel, what.travel);
    EXPECT_EQ(read_comparison(evidence::parse_toml(print_toml(what), "p.toml"), sample_words()), what);
}

TEST(Travel, WhatIsWrongIsSaid) {
    EXPECT_EQ(travel_issue("from_day = 1\nzone = \"UTC\"").key, "travel[1].from_day");
    EXPECT_EQ(travel_issue("from_day = 71\nzone = \"UTC\"").found, "is past the end of the run");
    EXPECT_EQ(travel_issue("from_day = 8\nzone = \"America/New_Yrok\"").nearest, "America/New_York");
    EXPECT_EQ(travel_issue("from_day = 8\nzone = \"UTC\"\n[[travel]]\nfrom_day = 8\nzone = \"UTC\"").found,
              "does not come after day 8");
    EXPECT_EQ(travel_issue("from_day = 8").key, "travel[1].zone");
    EXPECT_EQ(travel_issue("from_day = 8\nzone = \"UTC\"\nlongitude = 3\nlatitude = 4").key, "travel[1].latitude");
}

TEST(Travel, APlaceIsSaidOfAllStaysOrNone) {
    const std::string light = "[routine.light]\nlatitude = 52.5\nlongitude = 13.4\n";

    EXPECT_EQ(issues_of(with_travel("from_day = 8\nzone = \"UTC\"", light)).size(), 2u);  // both are missing
    EXPECT_TRUE(issues_of(with_travel("from_day = 8\nzone = \"UTC\"\nlatitude = 0\nlongitude = 0", light)).empty());
}

TEST(Travel, AJourneyThatLeavesNoDayIsRefused) {
    // Kiritimati keeps the clock of Honolulu a date later: midnight of day 8 there is midnight of day 7 here.
    const std::string text = with_travel("from_day = 8\nzone = \"Pacific/Kiritimati\"");
    std::string from_honolulu = text;
    from_honolulu.replace(from_honolulu.find("Europe/Berlin"), 13, "Pacific/Honolulu");

    ASSERT_EQ(issues_of(from_honolulu).size(), 1u);
    EXPECT_EQ(issues_of(from_honolulu)[0].found, "gives day 7 a length of 0 h");
    EXPECT_TRUE(issues_of(text).empty());
}

}  // namespace
}  // namespace magnesia::scenario::travel_test
