// sunlight_test.cpp - sunrise and sunset against published times, and the laws they obey.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/values/sunlight.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace magnesia::scenario::sunlight_test {
namespace {

constexpr double three_minutes_h = 3.0 / 60;

struct published {
    const char* name;
    coordinates place;
    double ahead_of_utc_h;  ///< of the clock there on that day
    double rise_h;
    double set_h;
};

/// Published by timeanddate.com for 9 March 2023, by the local clock.
const published ninth_of_march_2023[] = {{"Berlin", {52.520008, 13.404954}, 1, 6 + 35 / 60.0, 17 + 59 / 60.0},
                                         {"Redwood City", {37.4848, -122.2281}, -8, 6 + 28 / 60.0, 18 + 10 / 60.0},
                                         {"Punta Arenas", {-53.163833, -70.917068}, -3, 7 + 24 / 60.0, 20 + 22 / 60.0},
                                         {"Maputo", {-25.966667, 32.583333}, 2, 5 + 47 / 60.0, 18 + 12 / 60.0},
                                         {"Auckland", {-36.848461, 174.763336}, 13, 7 + 13 / 60.0, 19 + 49 / 60.0}};

TEST(Sunlight, AgreesWithPublishedTimes) {
    for (const published& one : ninth_of_march_2023) {
        const sun_day sun = sun_on({2023, 3, 9}, one.place);

        EXPECT_EQ(sun.course, sun_course::rises_and_sets);
        EXPECT_NEAR(sun.rise_utc_h + one.ahead_of_utc_h, one.rise_h, three_minutes_h) << one.name;
        EXPECT_NEAR(sun.set_utc_h + one.ahead_of_utc_h, one.set_h, three_minutes_h) << one.name;
    }
}

TEST(Sunlight, TheSunOfThePolarSummerNeverSetsAndThatOfItsWinterNeverRises) {
    const coordinates tromso{69.65, 18.96};

    EXPECT_EQ(sun_on({2026, 6, 21}, tromso).course, sun_course::always_up);
    EXPECT_EQ(sun_on({2026, 12, 21}, tromso).course, sun_course::never_up);
    EXPECT_EQ(sun_on({2026, 3, 20}, tromso).course, sun_course::rises_and_sets);
    EXPECT_EQ(sun_on({2026, 12, 21}, {-90, 0}).course, sun_course::always_up);
    EXPECT_EQ(sun_on({2026, 12, 21}, {90, 0}).course, sun_course::never_up);
}

TEST(Sunlight, ADayAtTheEquatorHasALittleMoreThanTwelveHoursAllYear) {
    // Limit: the sun sinks straight down, so half its disc and refraction add 2 * 4 min * 0.833.
    for (unsigned month = 1; month <= 12; ++month) {
        const sun_day sun = sun_on({2026, month, 21}, {0, 0});
        EXPECT_NEAR(sun.set_utc_h - sun.rise_utc_h, 12 + 8 * 0.833 / 60, 1.0 / 60);
    }
}

TEST(Sunlight, NoonMovesByAnHourEveryFifteenDegreesAndWithTheEquationOfTime) {
    // Published extremes of the equation of time: +16.4 min early in November, -14.2 min in mid-February.
    EXPECT_NEAR(sun_on({2026, 11, 3}, {40, 0}).noon_utc_h, 12 - 16.4 / 60, 0.3 / 60);
    EXPECT_NEAR(sun_on({2026, 2, 11}, {40, 0}).noon_utc_h, 12 + 14.2 / 60, 0.3 / 60);
    EXPECT_NEAR(sun_on({2026, 5, 1}, {40, -75}).noon_utc_h - sun_on({2026, 5, 1}, {40, 0}).noon_utc_h, 5, 0.1 / 60);
}

TEST(Sunlight, NorthInSummerIsSouthInWinter) {
    // Symmetry: the sun stands as far north in June as south in December.
    const auto length = [](const sun_day& sun) { return sun.set_utc_h - sun.rise_utc_h; };

    EXPECT_NEAR(length(sun_on({2026, 6, 21}, {50, 0})), length(sun_on({2026, 12, 21}, {-50, 0})), 1.0 / 60);
    EXPECT_GT(length(sun_on({2026, 6, 21}, {50, 0})), length(sun_on({2026, 6, 21}, {40, 0})));
}

}  // namespace
}  // namespace magnesia::scenario::sunlight_test
