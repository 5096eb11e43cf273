// naps_test.cpp - how soon and how long people sleep by day, rested and after a night up, against published trials.
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "engine/lane_batch.hpp"
#include "model/body/accuracy.hpp"
#include "model/following/question.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "tests/model/drift.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::naps_test {
namespace {

using namespace tests;

/// Three days from the steady day of the adult of 35, the second of which has these naps; at thirds of an hour.
engine::trajectory three_days(scenario::routine day) {
    const body_dynamics body(typical_parameters(evidence_base(), adult()));
    const start from = steady_start_in_lanes(body, {adult(), plain_routine()}, usual_options());
    EXPECT_EQ(from.failure, "");
    const question asked = ask({.who = adult(), .day = std::move(day), .doses = {}, .run = {{2026, 3, 2}, 3}},
                               dissolved_products(0.1), usual_options());
    engine::run_request request{.start = 0,
                                .end = 72,
                                .pools = from.pools,
                                .accumulators = {},
                                .inputs = plain_inputs(),
                                .events = asked.with.events,
                                .record_hours = {},
                                .extremes = {},
                                .options = usual_options()};
    for (int third = 0; third <= 3 * 72; ++third) request.record_hours.push_back(third / 3.0);
    return run_in_lanes(body, request);
}

/// Minutes that an accumulator of sleep gains between two hours of the run.
double minutes(const engine::trajectory& went, const char* accumulator, double from_h, double until_h) {
    const auto at = [&](double hour) {
        return went.accumulators_at(static_cast<std::size_t>(hour * 3 + 0.5))[accumulator_index(accumulator)];
    };
    return 60 * (at(until_h) - at(from_h));
}

scenario::nap on_tuesday(int from_hour, int minutes_long) {
    return {.from = {60 * from_hour}, .until = {60 * from_hour + minutes_long}, .days = scenario::weekday_set{0b10}};
}

/// Mean latency of five trials of 20 min, at 10:00, 12:00 and so on to 18:00 of the second day.
double mean_latency(scenario::routine day) {
    for (int hour = 10; hour <= 18; hour += 2) day.naps.push_back(on_tuesday(hour, 20));
    const engine::trajectory went = three_days(std::move(day));
    double sum = 0;
    for (int hour = 10; hour <= 18; hour += 2) {
        sum += minutes(went, "sleep.latency", 24 + hour, 24 + hour + 1.0 / 3) / 5;
    }
    return sum;
}

// Iskander 2023, 110 groups of healthy adults: 11.7 min, 10.8 to 12.6.
TEST(Naps, RestedPeopleFallAsleepByDayAsInTheLatencyTest) {
    const double found = mean_latency(plain_routine());

    EXPECT_GT(found, 10.8);
    EXPECT_LT(found, 12.6);
}

// Carskadon 1979: about a minute in the young from the first morning of a night up on. Here a few.
TEST(Naps, AfterANightUpSleepComesWithinMinutes) {
    scenario::routine up = plain_routine();
    up.dated_nights = {{.from_day = 2, .until_day = 2, .is_slept = false}};

    EXPECT_LT(mean_latency(up), 5);
}

TEST(Naps, OfAnHourAndAHalfHoldsMoreThanHalfOfThatOfSleep) {
    scenario::routine day = plain_routine();
    day.naps = {on_tuesday(14, 90)};

    EXPECT_GT(minutes(three_days(day), "sleep.asleep", 38, 39.5), 45);
}

// The clock turns about its usual value in bed, so that by night little is left out.
TEST(Naps, ByNightAreAsFastAsTheNightItself) {
    scenario::routine up = plain_routine(), asleep = plain_routine();
    up.dated_nights = {{.from_day = 2, .until_day = 2, .is_slept = false}};
    up.naps = {{.from = {3 * 60}, .until = {4 * 60}, .days = scenario::weekday_set{0b1}}};  // of the Monday still
    asleep.dated_nights = {{.from_day = 2, .until_day = 2, .bed = {3 * 60}, .rise = {4 * 60}}};

    EXPECT_NEAR(minutes(three_days(up), "sleep.latency", 27, 28), minutes(three_days(asleep), "sleep.latency", 27, 28),
                1.5);
}

}  // namespace
}  // namespace magnesia::model::naps_test
