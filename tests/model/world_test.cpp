// world_test.cpp - doses, meals and routines reach the right pool at the right hour with the right amount.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "model/body/layout.hpp"
#include "model/following/question.hpp"
#include "tests/model/support.hpp"

namespace world_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using namespace magnesia::tests;

scenario::dose dose_of(scenario::dose_amount amount, scenario::dose_moment when,
                       scenario::food_state food = scenario::food_state::unsaid) {
    return {.amount = amount,
            .form = "bisglycinate",
            .when = std::move(when),
            .days = scenario::weekday_set().set(),
            .extent = {},
            .food = food};
}

question asked(scenario::regimen doses, const std::string& zone = "UTC", date_value from = {2026, 3, 2}, int days = 3) {
    scenario::routine day = plain_routine();
    day.zone = zone;
    return ask({.who = adult(), .day = day, .doses = std::move(doses), .run = {from, days}}, dissolved_products(0.125),
               {});
}

std::vector<engine::event> into(const world& w, const char* pool, double hour) {
    std::vector<engine::event> found;
    for (const engine::event& e : w.events) {
        if (e.target == pool_index(pool) && e.kind == engine::event_kind::add_to_pool && e.hour == hour)
            found.push_back(e);
    }
    return found;
}

/// How many events bring something.
std::ptrdiff_t additions_of(const std::vector<engine::event>& events) {
    return std::count_if(events.begin(), events.end(),
                         [](const engine::event& e) { return e.kind == engine::event_kind::add_to_pool; });
}

TEST(World, MealsBringTheGlycineOfKnownFoodsInTheirShares) {
    scenario::person who = adult();
    const auto brought = [](const std::vector<engine::event>& events) {
        double sum = 0;
        for (const engine::event& e : events) {
            const bool is_glycine = e.kind == engine::event_kind::add_to_pool && e.target == pool_index("glycine.food");
            sum += is_glycine ? e.value : 0;
        }
        return sum;
    };

    EXPECT_EQ(brought(plain_day(who, plain_routine())), 0);  // unknown
    who.diet_glycine_mg = 3002.68;
    EXPECT_NEAR(brought(plain_day(who, plain_routine())), 40, 1e-9);  // 75.067 g/mol
}

TEST(World, OnlyAFormThatIsSaidToReachTheBrainIsMarked) {
    question what = asked({dose_of(scenario::elemental_mg{243.05}, scenario::at_times{{{22 * 60}}})});
    model::product_facts delivers = dissolved_products(0.125);
    delivers.form = [](const std::string&) { return compound{.elemental_fraction = 0.125, .brain_delivery = 0.5}; };
    const scenario::scenario& said = what.what;

    EXPECT_TRUE(into(what.with, "brain_barrier.threonate", 22).empty());
    const question marked = ask(said, delivers, {});
    ASSERT_EQ(into(marked.with, "brain_barrier.threonate", 22).size(), 1u);
    EXPECT_NEAR(into(marked.with, "brain_barrier.threonate", 22)[0].value, 5, 1e-9);
}

TEST(World, WhatIsExpectedOfATrialBeginsWithItInBothWorldsAndNotBefore) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 2}};
    const auto expected_of = [](const std::vector<engine::event>& events) {
        return std::count_if(events.begin(), events.end(), [](const engine::event& e) {
            return e.kind == engine::event_kind::set_input && e.target == input_index("sleep.expectation") &&
                   e.hour == 0 && e.value == 0.7;
        });
    };

    EXPECT_EQ(expected_of(ask(what, dissolved_products(0.1), {}).with.events), 0);
    what.expectation = 0.7;
    const question q = ask(what, dissolved_products(0.1), {});

    EXPECT_EQ(expected_of(q.with.events), 1);
    EXPECT_EQ(expected_of(q.without.events), 1);
    EXPECT_EQ(expected_of(plain_day(adult(), plain_routine())), 0);
}

TEST(World, HopeReachesSleepMoodAndCrampsAndTheReturnToTheMeanSleepAndMood) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 2}};
    what.expectation = 0.7;
    what.enrolled = 0.3;
    const question q = ask(what, dissolved_products(0.1), {});
    const auto set_to = [&](const char* input) {
        for (const engine::event& e : q.with.events) {
            if (e.kind == engine::event_kind::set_input && e.target == input_index(input)) return e.value;
        }
        return 0.0;
    };

    for (const char* input : {"sleep.expectation", "mood.expectation", "cramps.expectation"}) {
        EXPECT_EQ(set_to(input), 0.7) << input;
    }
    for (const char* input : {"sleep.enrolled", "mood.enrolled"}) EXPECT_EQ(set_to(input), 0.3) << input;
}

TEST(World, ATherapyIsPractisedMoreEachWeekFromItsFirstNoonOn) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 15}};
    what.day.therapy = scenario::insomnia_therapy{.from_day = 3, .weeks = 4};
    const question q = ask(what, dissolved_products(0.1), {});
    std::vector<std::pair<double, double>> steps;
    for (const engine::event& e : q.without.events) {
        const bool is_of_therapy = e.kind == engine::event_kind::set_input && e.target == input_index("sleep.therapy");
        if (is_of_therapy) steps.push_back({e.hour, e.value});
    }

    EXPECT_EQ(steps, (std::vector<std::pair<double, double>>{{2 * 24 + 12, 0.25}, {9 * 24 + 12, 0.5}}));
}

TEST(World, ElementalAndCompoundDosesBecomeMillimoles) {
    const question q = asked({dose_of(scenario::elemental_mg{243.05}, scenario::at_times{{{22 * 60}}}),
                              dose_of(scenario::compound_mg{243.05}, scenario::at_times{{{21 * 60}}})});

    ASSERT_EQ(into(q.with, "stomach.dissolved", 22).size(), 1u);
    EXPECT_NEAR(into(q.with, "stomach.dissolved", 22)[0].value, 10.0, 1e-12);
    EXPECT_NEAR(into(q.with, "stomach.dissolved", 21 + 24)[0].value, 10.0 * 0.125, 1e-12);  // an eighth is magnesium
    EXPECT_EQ(q.with.doses.size(), 6u);
    EXPECT_TRUE(q.without.doses.empty());
}

TEST(World, MealsCarryTheirShareOfTheDiet) {
    const question q = asked({});

    const auto breakfast = into(q.with, "stomach.dissolved", 7.5);
    ASSERT_EQ(breakfast.size(), 1u);
    EXPECT_NEAR(breakfast[0].value, 325.0 * 0.25 / 24.305, 1e-12);
    EXPECT_NEAR(into(q.with, "stomach.meal", 7.5)[0].value, 0.75, 1e-12);
    EXPECT_NEAR(into(q.with, "intestine.residue", 7.5)[0].value, breakfast[0].value, 1e-12);
    double total = 0;
    for (const taken& m : q.with.meals) total += m.magnesium_mmol;
    EXPECT_NEAR(total, 3 * 325.0 / 24.305, 1e-9);
}

TEST(World, ADietPhaseChangesWhatMealsBringAndNotTheirSize) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 3}};
    what.diet = {{2, 12, std::nullopt, std::nullopt}};
    const question q = ask(what, dissolved_products(0.125), {});

    EXPECT_NEAR(into(q.with, "stomach.dissolved", 7.5)[0].value, 325.0 * 0.25 / 24.305, 1e-12);
    EXPECT_NEAR(into(q.with, "stomach.dissolved", 31.5)[0].value, 12.0 * 0.25 / 24.305, 1e-12);
    EXPECT_NEAR(into(q.with, "stomach.meal", 31.5)[0].value, 0.75, 1e-12);
    EXPECT_NEAR(into(q.without, "stomach.dissolved", 31.5)[0].value, 12.0 * 0.25 / 24.305, 1e-12);  // both arms eat it
}

TEST(World, MillimolesAndSipsReachTheStomachInParts) {
    auto sipped = dose_of(scenario::magnesium_mmol{10}, scenario::at_times{{{22 * 60}}});
    sipped.route = scenario::by_mouth{4, 30};
    sipped.food = scenario::food_state::with_food;
    const question q = asked({sipped}, "UTC", {2026, 3, 2}, 1);

    ASSERT_EQ(q.with.doses.size(), 4u);
    for (const double hour : {22.0, 22.5}) {
        ASSERT_EQ(into(q.with, "stomach.dissolved", hour).size(), 1u);
        EXPECT_NEAR(into(q.with, "stomach.dissolved", hour)[0].value, 2.5, 1e-12);
    }
    EXPECT_EQ(into(q.with, "stomach.meal", 22).size(), 1u);
    EXPECT_EQ(into(q.with, "stomach.meal", 22.5).size(), 0u);  // one meal, not one a sip
}

TEST(World, ADoseWithFoodAwayFromMealsBringsAMealAndOneAtAMealDoesNot) {
    const question q =
        asked({dose_of(scenario::elemental_mg{100}, scenario::at_times{{{22 * 60}}}, scenario::food_state::with_food),
               dose_of(scenario::elemental_mg{100}, scenario::with_meal{scenario::meal_name::dinner})});

    EXPECT_EQ(into(q.with, "stomach.meal", 22).size(), 1u);
    EXPECT_EQ(into(q.with, "stomach.meal", 19).size(), 1u);  // the dinner itself
    EXPECT_EQ(into(q.with, "stomach.dissolved", 19).size(), 2u);
}

TEST(World, ADoseByVeinRunsAsAnInputAndIsNotSwallowed) {
    auto drip = dose_of(scenario::magnesium_mmol{16}, scenario::at_times{{{9 * 60}}});
    drip.route = scenario::by_vein{4 * 60};
    const question q = asked({drip}, "UTC", {2026, 3, 2}, 1);
    std::vector<engine::event> set;
    std::copy_if(q.with.events.begin(), q.with.events.end(), std::back_inserter(set), [](const engine::event& e) {
        return e.kind == engine::event_kind::set_input && e.target == input_index("magnesium_pools.infusion");
    });

    ASSERT_EQ(set.size(), 2u);
    EXPECT_EQ(set[0].hour, 9);
    EXPECT_NEAR(set[0].value, 4, 1e-12);
    EXPECT_EQ(set[1].hour, 13);
    EXPECT_EQ(set[1].value, 0);
    ASSERT_EQ(q.with.doses.size(), 1u);
    EXPECT_TRUE(q.with.doses[0].by_vein);
    EXPECT_NEAR(q.with.doses[0].magnesium_mmol, 16, 1e-12);
    EXPECT_TRUE(into(q.with, "stomach.dissolved", 9).empty());
}

TEST(World, WhatComesOutAfterTheEndIsLeftOut) {
    model::product_facts late = dissolved_products(0.125);
    late.format = [](const std::string&) {
        return std::vector<release_phase>{{release_site::stomach, 0.5, 0, 0}, {release_site::colon, 0.5, 6, 0}};
    };
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 2}};
    what.doses = {dose_of(scenario::magnesium_mmol{10}, scenario::at_times{{{20 * 60}}})};

    const question q = ask(what, late, {});

    EXPECT_NEAR(into(q.with, "colon.dissolved", 26)[0].value, 5, 1e-12);
    EXPECT_NEAR(into(q.with, "stomach.dissolved", 44)[0].value, 5, 1e-12);
    EXPECT_TRUE(into(q.with, "colon.dissolved", 50).empty());
    for (const engine::event& e : q.with.events) EXPECT_LT(e.hour, 48);
}

TEST(World, PhytateAndOxalateOfAMealReachTheStomachWithIt) {
    scenario::scenario what{.who = adult(), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 1}};
    what.day.meals[0].phytate_mmol = 0.7;
    what.day.meals[2].oxalate_mmol = 1.5;

    const question q = ask(what, dissolved_products(0.125), {});

    EXPECT_EQ(into(q.with, "stomach.phytate", 7.5).at(0).value, 0.7);
    EXPECT_EQ(into(q.with, "stomach.oxalate", 19).at(0).value, 1.5);
    EXPECT_TRUE(into(q.with, "stomach.phytate", 19).empty());
    EXPECT_EQ(additions_of(plain_day(adult(), what.day)), 11);  // 9 as below, and these two
}

TEST(World, AChangeOfClocksMovesTheDayAndLeavesTheBodyClockAlone) {
    // Berlin, 29 March 2026: 02:00 becomes 03:00, two hours after the start at midnight.
    const question q = asked({}, "Europe/Berlin", {2026, 3, 29}, 2);

    for (const engine::event& e : q.with.events) {
        const bool sets_pool = e.kind == engine::event_kind::set_pool;
        if (sets_pool) {
            EXPECT_EQ(columns<state<real>>()[e.target].organ, "sleep") << e.hour;
        }
    }
    EXPECT_EQ(q.midnight_h, (std::vector<double>{0, 23, 47}));
    EXPECT_EQ(q.morning_h, (std::vector<double>{6, 30}));  // 07:00 is six hours after midnight on the short day
}

TEST(World, LooksHourlyAroundTheFirstAndTheLastDoseAndAtEveryMidnightAndMorning) {
    auto once = dose_of(scenario::elemental_mg{100}, scenario::at_times{{{22 * 60}}});
    once.extent = scenario::for_days{6};
    const question q = asked({once}, "UTC", {2026, 3, 2}, 10);
    const auto is_seen = [&](double hour) { return std::binary_search(q.series_h.begin(), q.series_h.end(), hour); };

    EXPECT_TRUE(is_seen(23) && is_seen(5 * 24 + 23) && is_seen(6 * 24 + 13));
    EXPECT_FALSE(is_seen(3 * 24 + 1));
    EXPECT_EQ(q.series_h.back(), 240);
    EXPECT_EQ(q.last_dose_day, 5u);
    EXPECT_EQ(q.record_h[q.record_at(7 * 24 + 7)], 7 * 24 + 7);
}

// Twenty minutes are practice in full; a run that starts within them cuts its first evening, not what is practised.
TEST(World, RelaxationCountsWholeWheneverTheRunStarts) {
    const auto practised = [](const std::vector<engine::event>& events) {
        double value = -1;
        for (const engine::event& e : events) {
            const bool is_practice =
                e.kind == engine::event_kind::set_input && e.hour == 0 && e.target == input_index("stress.relaxation");
            if (is_practice) value = e.value;
        }
        return value;
    };
    for (const int bed : {23 * 60 + 50, 0, 1, 10, 30}) {
        scenario::routine day = plain_routine();
        day.bed = {bed};
        day.rise = {8 * 60 + 1};
        day.relaxation_minutes = 20;
        const scenario::scenario what{.who = adult(), .day = day, .doses = {}, .run = {{2026, 3, 2}, 2}};

        EXPECT_DOUBLE_EQ(practised(ask(what, dissolved_products(0.125), {}).without.events), 1) << bed;
        EXPECT_DOUBLE_EQ(practised(plain_day(adult(), day)), 1) << bed;
    }
}

TEST(World, APlainDayHasItsMealsAndEndsAsItBegan) {
    const auto events = plain_day(adult(), plain_routine());

    EXPECT_EQ(additions_of(events), 9);  // three meals, each with magnesium and residue
    double in_bed = -1;
    for (const engine::event& e : engine::in_order(events)) {
        EXPECT_LT(e.hour, 24);
        if (e.kind == engine::event_kind::set_input && e.target == input_index("sleep.in_bed")) in_bed = e.value;
    }
    EXPECT_EQ(in_bed, 1);  // as at midnight
}

}  // namespace
}  // namespace world_test
