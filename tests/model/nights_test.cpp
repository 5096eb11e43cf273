// nights_test.cpp - nights against timelines made by hand, and their figures against differences made by hand.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/nights.hpp"

#include <gtest/gtest.h>

#include <map>

#include "model/body/layout.hpp"
#include "model/day/routine_events.hpp"
#include "tests/model/support.hpp"

namespace nights_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using tests::adult;
using tests::plain_routine;

scenario::timeline days_of(const scenario::routine& day, int days) {
    return scenario::expand({.who = adult(), .day = day, .doses = {}, .run = {{2026, 3, 2}, days}});
}

TEST(Nights, OfARunThatStartsInBedTakeTheFirstEveningFromTheNext) {
    const auto nights = main_sleeps_of(days_of(plain_routine(), 3));  // bed 23:00, rise 07:00

    ASSERT_EQ(nights.size(), 3u);
    EXPECT_EQ(nights[0].in_run.from_h, 0);
    EXPECT_EQ(nights[0].in_run.until_h, 7);
    EXPECT_EQ(nights[0].evening_before.from_h, 23);
    EXPECT_EQ(nights[0].evening_before.until_h, 24);
    EXPECT_EQ(nights[1].in_run.from_h, 23);
    EXPECT_EQ(nights[1].in_run.until_h, 31);
    EXPECT_EQ(nights[1].evening_before.until_h, 0);
}

TEST(Nights, AfterMidnightAreWholeFromTheFirstOn) {
    scenario::routine late = plain_routine();
    late.bed = {30};
    late.rise = {8 * 60};

    const auto nights = main_sleeps_of(days_of(late, 2));

    ASSERT_EQ(nights.size(), 2u);
    EXPECT_EQ(nights[0].in_run.from_h, 0.5);
    EXPECT_EQ(nights[0].evening_before.until_h, 0);
    EXPECT_EQ(hours_of(nights), (std::vector<double>{0.5, 8, 24.5, 32}));
}

TEST(Nights, FiguresAreGainsOfTheAccumulatorsInMinutes) {
    const main_sleep night{.in_run = {23, 31}, .evening_before = {}};
    const std::map<std::string, double> hours{
        {"sleep.latency", 0.25}, {"sleep.awake_in_bed", 1.25}, {"sleep.asleep", 6.75}, {"sleep.deep", 1.5},
        {"sleep.rem", 1.25},     {"sleep.late_awake", 0.2},    {"sleep.awakenings", 5}};
    const auto gained = [&](std::size_t accumulator, const stretch& of) {
        EXPECT_EQ(of.from_h, 23);
        EXPECT_EQ(of.until_h, 31);
        for (const auto& [id, value] : hours) {
            if (accumulator_index(id) == accumulator) return value;
        }
        return 0.0;
    };

    const night_figures found = read_night(night, gained, gained);

    EXPECT_DOUBLE_EQ(found.latency_min, 15);
    EXPECT_DOUBLE_EQ(found.waso_min, 60);
    EXPECT_DOUBLE_EQ(found.asleep_min, 405);
    EXPECT_DOUBLE_EQ(found.efficiency_percent, 100 * 6.75 / 8);
    EXPECT_DOUBLE_EQ(found.awakenings, 5);
    EXPECT_DOUBLE_EQ(found.deep_min, 90);
    EXPECT_DOUBLE_EQ(found.rem_min, 75);
    EXPECT_DOUBLE_EQ(found.late_awake_min, 12);
}

TEST(Nights, TheFirstEveningComesFromTheRunWithoutTheRegimen) {
    const main_sleep night{.in_run = {0, 7}, .evening_before = {23, 24}};
    const auto with = [](std::size_t, const stretch& of) { return of.from_h == 0 ? 0.5 : 1e9; };
    const auto without = [](std::size_t, const stretch& of) { return of.from_h == 23 ? 0.25 : 1e9; };

    EXPECT_DOUBLE_EQ(read_night(night, with, without).latency_min, 45);
}

/// What an input or pool is set or raised to by the events, hour by hour.
std::map<double, double> values_of(const std::vector<engine::event>& events, engine::event_kind kind,
                                   std::size_t target) {
    std::map<double, double> found;
    for (const engine::event& one : events) {
        if (one.kind == kind && one.target == target) found[one.hour] = one.value;
    }
    return found;
}

TEST(RoutineEvents, PutAPersonToBedAwakeAndGetThemUpAwake) {
    const auto events = routine_events(days_of(plain_routine(), 2));

    const auto in_bed = values_of(events, engine::event_kind::set_input, input_index("sleep.in_bed"));
    const auto awake = values_of(events, engine::event_kind::set_pool, pool_index("sleep.awake"));
    const auto late = values_of(events, engine::event_kind::set_input, input_index("sleep.late"));
    EXPECT_EQ(in_bed, (std::map<double, double>{{0, 1}, {7, 0}, {23, 1}, {31, 0}, {47, 1}}));
    EXPECT_EQ(awake, (std::map<double, double>{{7, 1}, {23, 1}, {31, 1}, {47, 1}}));  // none at 0: the night goes on
    EXPECT_EQ(late, (std::map<double, double>{{6, 1}, {7, 0}, {30, 1}, {31, 0}}));
}

TEST(RoutineEvents, ANapIsTimeInBedAndSaysThatItIsANap) {
    scenario::routine day = plain_routine();
    day.naps = {{.from = {14 * 60}, .until = {14 * 60 + 30}}};
    const auto events = routine_events(days_of(day, 1));

    const auto in_bed = values_of(events, engine::event_kind::set_input, input_index("sleep.in_bed"));
    const auto napping = values_of(events, engine::event_kind::set_input, input_index("sleep.napping"));
    EXPECT_EQ(in_bed.at(14), 1);
    EXPECT_EQ(in_bed.at(14.5), 0);
    EXPECT_EQ(napping, (std::map<double, double>{{14, 1}, {14.5, 0}}));
}

TEST(RoutineEvents, BringDrinksInMmolAndBathsForTheirTime) {
    scenario::routine evening = plain_routine();
    evening.caffeine = {{.at = {15 * 60}, .mg = 194.19}};
    evening.alcohol = {{.at = {20 * 60}, .g = 46.07}};
    evening.glycine = {{.at = {22 * 60}, .g = 3}};
    evening.baths = {{.at = {21 * 60}, .minutes = 30}};

    const auto events = routine_events(days_of(evening, 1));

    const auto caffeine = values_of(events, engine::event_kind::add_to_pool, pool_index("caffeine.gut"));
    const auto alcohol = values_of(events, engine::event_kind::add_to_pool, pool_index("alcohol.gut"));
    const auto bath = values_of(events, engine::event_kind::set_input, input_index("warmth.bath"));
    ASSERT_EQ(caffeine.size(), 1u);
    EXPECT_NEAR(caffeine.at(15), 1, 1e-12);
    ASSERT_EQ(alcohol.size(), 1u);
    EXPECT_NEAR(alcohol.at(20), 1000, 1e-9);
    const auto glycine = values_of(events, engine::event_kind::add_to_pool, pool_index("glycine.stomach"));
    ASSERT_EQ(glycine.size(), 1u);
    EXPECT_NEAR(glycine.at(22), 39.964, 1e-3);  // 3 g of 75.067 g a mole
    EXPECT_EQ(bath, (std::map<double, double>{{21, 1}, {21.5, 0}}));
}

// Two sessions, the second as the first ends: what ends first is taken back first.
TEST(RoutineEvents, SetTheInputsOfASessionAndTakeThemBack) {
    scenario::routine evening = plain_routine();
    evening.training = {{.at = {17 * 60}, .minutes = 60, .kind = "strength", .intensity = 0.8},
                        {.at = {18 * 60}, .minutes = 90, .kind = "cycling", .eccentric = 0.3, .temperature_c = 35}};
    const auto events = routine_events(days_of(evening, 1));
    const auto course = [&](const char* id) {
        return values_of(events, engine::event_kind::set_input, input_index(id));
    };

    EXPECT_EQ(course("muscle.work"), (std::map<double, double>{{17, 0.8}, {18, 0.6}, {19.5, 0}}));
    for (const char* also : {"cramps.work", "kidney.work", "magnesium_pools.work"})
        EXPECT_EQ(course(also), course("muscle.work")) << also;
    EXPECT_EQ(course("muscle.heat"), (std::map<double, double>{{17, 0}, {18, 1}, {19.5, 0}}));
    EXPECT_EQ(course("cramps.heat"), course("muscle.heat"));
    EXPECT_EQ(course("muscle.eccentric").at(17), 0.5);
    EXPECT_NEAR(course("muscle.eccentric").at(18), 0.2, 1e-15);  // 0.3 in an hour and a half
    EXPECT_EQ(course("magnesium_pools.sweating").at(17), scenario::sweat_l_per_h(0.8, 20));
    EXPECT_EQ(course("magnesium_pools.sweating").at(19.5), 0);
}

TEST(RoutineEvents, DarkenTheBedAndLightTheDay) {
    const auto events = routine_events(days_of(plain_routine(), 1));

    const auto light = values_of(events, engine::event_kind::set_input, input_index("clock.light"));
    EXPECT_EQ(light.at(0), 0);
    EXPECT_EQ(light.at(7), 40);     // up before dawn
    EXPECT_EQ(light.at(7.5), 700);  // dawn
    EXPECT_EQ(light.at(16.5), 40);  // dusk
    EXPECT_EQ(light.at(23), 0);
}

}  // namespace
}  // namespace nights_test
