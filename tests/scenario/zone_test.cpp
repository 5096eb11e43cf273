// zone_test.cpp - clock changes by hand: the dates are those of the tz database, the hours counted on paper.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/zone.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "scenario/values/zone_table.hpp"

namespace magnesia::scenario::zone_test {
namespace {

constexpr clock_time at(int hour, int minute = 0) {
    return {hour * 60 + minute};
}

TEST(Zone, ASpringDayInBerlinHas23Hours) {
    // Oracle: on Sunday 2026-03-29 the clocks go from 02:00 CET to 03:00 CEST.
    const local_clock berlin = clock_in("Europe/Berlin", {2026, 3, 29}, 1);

    EXPECT_EQ(berlin.horizon_h(), 23);
    EXPECT_EQ(berlin.elapsed_h(0, at(1, 59)), 1 + 59.0 / 60);
    EXPECT_EQ(berlin.elapsed_h(0, at(3)), 2);
    EXPECT_EQ(berlin.elapsed_h(0, at(22)), 21);
    EXPECT_EQ(berlin.jumps(), (std::vector<clock_jump>{{2, 1}}));
}

TEST(Zone, AnAutumnDayInBerlinHas25Hours) {
    // Oracle: on Sunday 2026-10-25 the clocks go from 03:00 CEST back to 02:00 CET.
    const local_clock berlin = clock_in("Europe/Berlin", {2026, 10, 25}, 1);

    EXPECT_EQ(berlin.horizon_h(), 25);
    EXPECT_EQ(berlin.elapsed_h(0, at(3)), 4);
    EXPECT_EQ(berlin.jumps(), (std::vector<clock_jump>{{3, -1}}));
}

TEST(Zone, ATimeThatDoesNotExistMovesForwardByTheGap) {
    const local_clock berlin = clock_in("Europe/Berlin", {2026, 3, 29}, 1);

    EXPECT_EQ(berlin.elapsed_h(0, at(2)), 2);        // 02:00 does not exist; 03:00 is the same instant
    EXPECT_EQ(berlin.elapsed_h(0, at(2, 30)), 2.5);  // 02:30 is read as 03:30
    EXPECT_EQ(berlin.elapsed_h(0, at(3, 30)), 2.5);
    EXPECT_EQ(print(berlin.label(2.5)), "2026-03-29 03:30 CEST");
}

TEST(Zone, ATimeThatOccursTwiceMeansTheFirst) {
    const local_clock berlin = clock_in("Europe/Berlin", {2026, 10, 25}, 1);

    EXPECT_EQ(berlin.elapsed_h(0, at(2, 30)), 2.5);
    EXPECT_EQ(print(berlin.label(2.5)), "2026-10-25 02:30 CEST");
    EXPECT_EQ(print(berlin.label(3.5)), "2026-10-25 02:30 CET");
}

TEST(Zone, NewYorkChangesOnTheEighthOfMarch2026) {
    const local_clock clock = clock_in("America/New_York", {2026, 3, 7}, 3);

    EXPECT_EQ(clock.horizon_h(), 71);
    EXPECT_EQ(clock.jumps(), (std::vector<clock_jump>{{26, 1}}));
    EXPECT_EQ(clock.elapsed_h(1, at(22)), 45);  // 24 + 22 - 1
    EXPECT_EQ(print(clock.label(0)), "2026-03-07 00:00 EST");
}

TEST(Zone, KolkataNeverChanges) {
    const local_clock clock = clock_in("Asia/Kolkata", {2026, 1, 1}, 365);

    EXPECT_EQ(clock.horizon_h(), 365 * 24);
    EXPECT_TRUE(clock.jumps().empty());
    EXPECT_EQ(print(clock.label(5.75)), "2026-01-01 05:45 IST");
}

TEST(Zone, LordHoweJumpsByHalfAnHour) {
    // Oracle: Lord Howe Island ends summer time on 2026-04-05 at 02:00 (+11) back to 01:30 (+10:30), a day of 24.5 h.
    const local_clock clock = clock_in("Australia/Lord_Howe", {2026, 4, 5}, 1);

    EXPECT_EQ(clock.horizon_h(), 24.5);
    EXPECT_EQ(clock.jumps(), (std::vector<clock_jump>{{2, -0.5}}));
    EXPECT_EQ(clock.elapsed_h(0, at(1, 45)), 1.75);
    EXPECT_EQ(clock.elapsed_h(0, at(2)), 2.5);
}

TEST(Zone, AMidnightThatDoesNotExistStartsTheDayAtOne) {
    // Oracle: in Havana the spring change of 2026-03-08 is at 00:00, so the day begins at 01:00 and has 23 h.
    const local_clock clock = clock_in("America/Havana", {2026, 3, 8}, 1);

    EXPECT_EQ(clock.horizon_h(), 23);
    EXPECT_EQ(print(clock.label(0)), "2026-03-08 01:00 CDT");
    EXPECT_TRUE(clock.jumps().empty());  // the change is at the very start: nothing of the run lies before it
}

TEST(Zone, ASkippedDayHasNoLength) {
    // Oracle: Samoa left out Friday 2011-12-30 when it crossed the date line.
    const local_clock clock = clock_in("Pacific/Apia", {2011, 12, 29}, 3);

    EXPECT_EQ(clock.horizon_h(), 48);
    EXPECT_EQ(clock.jumps(), (std::vector<clock_jump>{{24, 24}}));
}

TEST(Zone, UtcCountsPlainHoursEvenIn2100) {
    const local_clock clock = clock_in("UTC", {2100, 2, 28}, 2);  // 2100 is no leap year

    EXPECT_EQ(clock.horizon_h(), 48);
    EXPECT_EQ(clock.elapsed_h(1, at(0)), 24);
    EXPECT_EQ(print(clock.label(24)), "2100-03-01 00:00 UTC");
}

TEST(Zone, AYearHasOneJumpEachWayThatCancel) {
    const local_clock clock = clock_in("Europe/Berlin", {2026, 1, 1}, 365);

    ASSERT_EQ(clock.jumps().size(), 2u);
    EXPECT_EQ(clock.jumps()[0].size_h + clock.jumps()[1].size_h, 0);
    EXPECT_EQ(clock.horizon_h(), 365 * 24);
}

TEST(Zone, LabelsRoundToTheSecondAndGoBackBeforeTheStart) {
    const local_clock clock = clock_in("UTC", {1970, 1, 1}, 1);

    EXPECT_EQ(print(clock.label(1.0 / 3600)), "1970-01-01 00:00:01 UTC");
    EXPECT_EQ(print(clock.label(-0.5)), "1969-12-31 23:30 UTC");
}

TEST(Zone, EveryExistingMinuteRoundTripsThroughItsLabel) {
    // Oracle: the label of an elapsed hour is the clock time it came from, except inside the gap 02:00-02:59.
    const local_clock clock = clock_in("Europe/Berlin", {2026, 3, 29}, 1);

    for (int minute = 0; minute < 24 * 60; ++minute) {
        if (minute >= 120 && minute < 180) continue;
        EXPECT_EQ(clock.label(clock.elapsed_h(0, clock_time{minute})).time, clock_time{minute});
    }
}

TEST(Zone, AnUnknownZoneNamesTheNearest) {
    try {
        clock_in("Europe/Berlim", {2026, 3, 2}, 1);
        FAIL();
    } catch (const input_error& error) {
        ASSERT_EQ(error.issues().size(), 1u);
        EXPECT_EQ(error.issues()[0].key, "routine.zone");
        EXPECT_EQ(error.issues()[0].nearest, "Europe/Berlin");
    }
}

TEST(Zone, CaseIsKeptButTheRightOneIsNamed) {
    ASSERT_EQ(check_zone("europe/berlin").size(), 1u);
    EXPECT_EQ(check_zone("europe/berlin")[0].nearest, "Europe/Berlin");
    EXPECT_TRUE(check_zone("Europe/Berlin").empty());
}

TEST(Zone, NamesThatDependOnTheMachineOrItsFilesAreRefused) {
    for (const char* name : {"localtime", "Factory", "", "/etc/passwd", "../zoneinfo/Europe/Berlin"}) {
        EXPECT_EQ(check_zone(name).size(), 1u) << name;
    }
}

TEST(Zone, ZonesWithTablesEndIn2037) {
    EXPECT_NO_THROW(clock_in("Europe/Berlin", {2037, 12, 30}, 1));
    EXPECT_THROW(clock_in("Europe/Berlin", {2037, 12, 30}, 2), input_error);
    // Oracle that the limit is needed and not too low: the summer of 2037 is still in the tables.
    EXPECT_EQ(clock_in("Europe/Berlin", {2037, 7, 1}, 1).label(0).abbreviation, "CEST");
}

TEST(Zone, EveryKnownZoneHasADayOfPlausibleLengthAndRoundTrips) {
    // Oracle: the largest change of 2026 is the two hours of Antarctica/Troll, and noon exists everywhere.
    for (const std::string& name : known_zones()) {
        const local_clock clock = clock_in(name, {2026, 3, 1}, 45);

        EXPECT_NEAR(clock.horizon_h(), 45 * 24, 2) << name;
        EXPECT_EQ(clock.label(clock.elapsed_h(44, at(12))).time, at(12)) << name;
    }
}

TEST(Zone, UtcIsAlwaysAmongTheKnownZonesOnce) {
    const std::vector<std::string> names = known_zones();

    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names[0], "UTC");
    EXPECT_EQ(std::count(names.begin(), names.end(), "UTC"), 1);
}

}  // namespace
}  // namespace magnesia::scenario::zone_test
