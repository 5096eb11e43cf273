// lever_changes_test.cpp - each lever does to a day what its data say, once, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "plan/lever_changes.hpp"

#include <gtest/gtest.h>

#include <set>

#include "core/error.hpp"
#include "tests/plan/support.hpp"

namespace magnesia::plan::lever_changes_test {
namespace {

using namespace testing;
using scenario::routine;

/// A day that every lever finds something to change in.
routine bad_day(const std::string& rise, const std::string& bed) {
    routine day = tests::plain_routine();
    day.rise = clock(rise);
    day.bed = clock(bed);
    const auto ahead = [&](int minutes) {
        return scenario::clock_time{(day.bed.minute_of_day - minutes + 2880) % 1440};
    };
    day.caffeine = {{ahead(10 * 60), 95}, {ahead(9 * 60), 95}, {ahead(9 * 60 - 1), 95}, {ahead(30), 40}};
    day.alcohol = {{ahead(6 * 60), 14}, {ahead(6 * 60 - 1), 14}, {ahead(1), 28}};
    day.light.screens = {{ahead(180), ahead(90), 30},
                         {ahead(120), ahead(10), 31},
                         {ahead(60), ahead(5), 32},
                         {ahead(100), ahead(1440 - 20), 33}};
    day.room = {.temperature_c = 24, .noise = 0.5};
    day.supper = scenario::late_meal::heavy;
    day.naps = {{clock("14:59"), clock("15:10")}, {clock("15:00"), clock("15:20")}};
    day.nights = {{scenario::weekday_set{0b1100000}, clock("02:00"), clock("10:00")}};
    return day;
}

/// The same with one bed for the whole week, so that what a lever does can be read off the clock.
routine bad_plain_day(const std::string& rise, const std::string& bed) {
    routine day = bad_day(rise, bed);
    day.nights.clear();
    return day;
}

routine with(const routine& day, const std::string& id) {
    return with_lever(day, lever_of(id)).value();
}

TEST(LeverChanges, EveryChangeThatEvidenceKnowsIsCarriedOut) {
    const routine day = bad_day("07:00", "23:00");
    std::set<std::string> changed;

    for (const evidence::plan_lever& lever : program().plan.levers) {
        if (lever.change.empty()) continue;
        EXPECT_TRUE(with_lever(day, lever)) << lever.id;
        changed.insert(lever.change);
    }

    for (const std::string_view id : evidence::lever_changes()) EXPECT_EQ(changed.count(std::string{id}), 1U) << id;
}

TEST(LeverChanges, PulledASecondTimeNothingIsLeftToChange) {
    for (const auto& [rise, bed] : {std::pair{"07:00", "23:00"}, {"08:30", "01:15"}, {"16:00", "08:00"}}) {
        for (const evidence::plan_lever& lever : program().plan.levers) {
            const auto once = with_lever(bad_day(rise, bed), lever);
            EXPECT_FALSE(once && with_lever(*once, lever)) << lever.id << " with bed at " << bed;
        }
    }
}

TEST(LeverChanges, AnUnknownChangeIsOurFaultAndAPublishedLeverChangesNothing) {
    evidence::plan_lever lever;
    EXPECT_FALSE(with_lever(bad_day("07:00", "23:00"), lever));
    lever.change = "sleep_more";
    EXPECT_THROW(static_cast<void>(with_lever(bad_day("07:00", "23:00"), lever)), internal_error);
}

TEST(LeverChanges, ADayThatIsLikeThatAlreadyIsLeftAlone) {
    routine day = tests::plain_routine();  // no drinks, screens, naps; 20 degrees
    day.light.evening_lux = 10;
    day.light.day_lux = 2000;
    day.room.temperature_c = 19;
    day.relaxation_minutes = 20;
    day.baths = {{clock("21:00"), 10}};
    day.therapy = scenario::insomnia_therapy{};

    for (const evidence::plan_lever& lever : program().plan.levers) EXPECT_FALSE(with_lever(day, lever)) << lever.id;
}

TEST(LeverChanges, ATherapyOfInsomniaAsksToRiseAtTheSameTimeAndDoesNothingElse) {
    const routine day = bad_day("07:00", "23:00");
    routine expected = day;
    expected.nights.clear();
    expected.therapy = scenario::insomnia_therapy{.from_day = 1, .weeks = 6};
    EXPECT_EQ(with(day, "cbti_person"), expected);

    routine of_shifts = day;
    of_shifts.nights = {{scenario::weekday_set{0b0000110}, clock("08:30"), clock("16:00")}};
    EXPECT_FALSE(with_lever(of_shifts, lever_of("cbti_person")));
}

TEST(LeverChanges, ATherapyOfInsomniaIsMeantForAdultsWhoHaveIt) {
    const evidence::plan_lever& therapy = lever_of("cbti_person");
    for (const auto& [index, meant] : {std::pair{14.9, false}, {15.0, true}, {28.0, true}}) {
        EXPECT_EQ(is_meant_for(therapy, 45, index), meant) << index;
        EXPECT_TRUE(is_meant_for(lever_of("warm_bath"), 45, index));
    }
    EXPECT_FALSE(is_meant_for(therapy, 17.9, 28));
}

TEST(LeverChanges, CaffeineAndAlcoholGoOnlyInTheHoursBeforeBedAlsoAfterMidnight) {
    for (const auto& [rise, bed] : {std::pair{"07:00", "23:00"}, {"08:30", "01:15"}, {"16:00", "08:00"}}) {
        routine day = bad_plain_day(rise, bed);
        day.caffeine.erase(day.caffeine.begin());  // 95 mg exactly 9 h ahead, 95 a minute later, 40 at the end: 14 h
        routine expected = day;
        expected.caffeine.clear();
        EXPECT_EQ(with(day, "no_late_caffeine"), expected) << bed;

        day.caffeine.resize(1);  // a cup exactly 9 hours ahead stays
        EXPECT_FALSE(with_lever(day, lever_of("no_late_caffeine"))) << bed;

        day = bad_plain_day(rise, bed);
        expected = day;
        expected.alcohol.resize(1);  // exactly 6 hours ahead
        EXPECT_EQ(with(day, "no_alcohol_evening"), expected) << bed;
    }
}

/// Light at the eye at a waking minute after dusk, by the meaning of the fields.
double evening_light(const routine& day, scenario::clock_time at) {
    double lux = day.light.evening_lux;
    for (const scenario::screen_time& one : day.light.screens) {
        if (way(one.from, at) < way(one.from, one.until)) lux = std::max(lux, one.lux);
    }
    return lux;
}

TEST(LeverChanges, DimLightDimsTheLastThreeHoursAndNoOther) {
    for (const auto& [rise, bed] : {std::pair{"07:00", "23:00"}, {"08:30", "01:15"}, {"16:00", "08:00"}}) {
        routine day = bad_plain_day(rise, bed);
        day.light.screens.clear();
        const routine dim = with(day, "dim_evening_light");
        const int awake = way(day.rise, day.bed);

        for (int minute = 0; minute < awake; ++minute) {
            const scenario::clock_time at{(day.rise.minute_of_day + minute) % 1440};
            EXPECT_EQ(evening_light(dim, at), awake - minute > 180 ? day.light.evening_lux : 10) << print(at);
        }
        routine back = dim;
        back.light.evening_lux = day.light.evening_lux;
        back.light.screens.clear();
        EXPECT_EQ(back, day);
    }
}

TEST(LeverChanges, NoScreenIsLeftInTheLastHourAndNoneIsShortenedBefore) {
    for (const auto& [rise, bed] : {std::pair{"07:00", "23:00"}, {"08:30", "00:30"}, {"16:00", "08:00"}}) {
        const routine day = bad_plain_day(rise, bed);
        const routine after = with(day, "no_screens");
        const int awake = way(day.rise, day.bed);

        for (int minute = 0; minute < awake; ++minute) {
            const scenario::clock_time at{(day.rise.minute_of_day + minute) % 1440};
            const double expected = awake - minute > 60 ? evening_light(day, at) : day.light.evening_lux;
            EXPECT_EQ(evening_light(after, at), expected) << print(at);
        }
        EXPECT_EQ(after.light.screens.size(), 3U);  // that of the last hour is gone, not empty
        for (const auto& one : after.light.screens) EXPECT_NE(one.from, one.until);
    }
}

TEST(LeverChanges, TheBathIsNinetyMinutesBeforeBedAndLastsAQuarterOfAnHour) {
    for (const auto& [bed, at] : {std::pair{"23:00", "21:30"}, {"00:30", "23:00"}, {"01:30", "00:00"}}) {
        const routine day = bad_plain_day("09:00", bed);
        routine expected = day;
        expected.baths = {{clock(at), 15}};
        EXPECT_EQ(with(day, "warm_bath"), expected);
    }
}

TEST(LeverChanges, TheOthersSetWhatTheySayAndNothingElse) {
    const routine day = bad_day("07:00", "23:00");

    routine expected = day;
    expected.relaxation_minutes = 20;
    EXPECT_EQ(with(day, "relaxation"), expected);

    expected = day;
    expected.room = {.temperature_c = 19, .noise = 0};
    EXPECT_EQ(with(day, "cool_quiet_room"), expected);

    routine lit = day;
    lit.room = {.temperature_c = 18, .noise = 0};
    lit.light.bedroom_lux = 100;
    expected = lit;
    expected.light.bedroom_lux = 0;  // "dark"
    EXPECT_EQ(with(lit, "cool_quiet_room"), expected);

    expected = day;
    expected.supper = scenario::late_meal::none;
    EXPECT_EQ(with(day, "light_supper"), expected);

    expected = day;
    expected.nights.clear();
    EXPECT_EQ(with(day, "regular_rise"), expected);

    expected = day;
    expected.naps.resize(1);
    EXPECT_EQ(with(day, "no_late_nap"), expected);

    expected = day;
    expected.light.screens.push_back({clock("07:30"), clock("08:00"), 2000, scenario::weekday_set{0b0011111}});
    expected.light.screens.push_back({clock("10:30"), clock("11:00"), 2000, scenario::weekday_set{0b1100000}});
    EXPECT_EQ(with(day, "morning_daylight"), expected);  // half an hour after each rise
}

TEST(LeverChanges, ACoolRoomStaysAsCoolAsItIs) {
    routine day = tests::plain_routine();
    day.room = {.temperature_c = 16, .noise = 1};

    const routine quiet = with(day, "cool_quiet_room");

    EXPECT_EQ(quiet.room.temperature_c, 16);
    EXPECT_EQ(quiet.room.noise, 0);
}

/// One amount so long before bed at 23:00, by Gardiner 2023: 107 mg need 8.8 h, 217.5 mg 13.2 h; whole hours.
TEST(LeverChanges, MoreCaffeineIsLateForLonger) {
    struct row {
        double mg;
        const char* last_in_time;
        const char* hours;
    };
    for (const row& one : {row{40, "16:00", "7 hours"},
                           {107, "14:00", "9 hours"},
                           {190, "10:00", "13 hours"},
                           {217.5, "09:00", "14 hours"},
                           {400, "09:00", "14 hours"}}) {
        routine day = tests::plain_routine();
        const evidence::plan_lever& lever = lever_of("no_late_caffeine");
        day.caffeine = {{clock(one.last_in_time), one.mg}};
        EXPECT_FALSE(with_lever(day, lever)) << one.mg;
        EXPECT_EQ(worded_for(lever, day).label, lever.label) << one.mg;

        day.caffeine.front().at.minute_of_day += 1;
        ASSERT_TRUE(with_lever(day, lever)) << one.mg;
        EXPECT_TRUE(with_lever(day, lever)->caffeine.empty()) << one.mg;
        const evidence::plan_lever worded = worded_for(lever, day);
        for (const std::string& text : {worded.label, worded.advice})
            EXPECT_NE(text.find(one.hours), std::string::npos) << text;
    }
}

TEST(LeverChanges, TheSumOfLateCupsCounts) {
    routine day = tests::plain_routine();
    day.caffeine = {{clock("12:00"), 95}};  // alone 9 hours are enough
    EXPECT_FALSE(with_lever(day, lever_of("no_late_caffeine")));
    day.caffeine.push_back({clock("13:30"), 95});  // together 13
    EXPECT_TRUE(with(day, "no_late_caffeine").caffeine.empty());
    day.caffeine.front().at = clock("07:30");  // 15.5 hours ahead
    EXPECT_FALSE(with_lever(day, lever_of("no_late_caffeine")));
}

TEST(LeverChanges, ALightSupperTakesTheLargeMealOutOfTheLastHours) {
    routine day = tests::plain_routine();
    day.meals = {{clock("08:00"), 0.1}, {clock("20:00"), 0.1}, {clock("21:00"), 0.1}, {clock("22:30"), 0.7}};
    day.supper = scenario::late_meal::heavy;

    routine expected = day;  // bed at 23:00: 20:00 has a meal already, 21:00 is a bite
    expected.supper = scenario::late_meal::none;
    expected.meals = {{clock("08:00"), 0.1}, {clock("19:30"), 0.7}, {clock("20:00"), 0.1}, {clock("21:00"), 0.1}};
    EXPECT_EQ(with(day, "light_supper"), expected);

    day.supper = scenario::late_meal::none;
    EXPECT_FALSE(with_lever(day, lever_of("light_supper")));
}

}  // namespace
}  // namespace magnesia::plan::lever_changes_test
