// lived_body_test.cpp - a body whose health changes within the run, against bodies that have always been so.
// SPDX-License-Identifier: Apache-2.0
#include "model/lived_body.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/run.hpp"
#include "model/accuracy.hpp"
#include "model/follow_many.hpp"
#include "model/steady_start.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::lived_body_test {
namespace {

using namespace tests;

using phases = std::vector<scenario::health_phase>;

question asked(int days, const phases& health, scenario::person who = adult()) {
    return ask(
        {.who = std::move(who), .day = plain_routine(), .doses = {}, .run = {{2026, 3, 2}, days}, .health = health},
        dissolved_products(0.1), usual_options());
}

scenario::health_phase medicines(int from_day, const std::vector<std::string>& drugs) {
    return {.from_day = from_day, .drugs = drugs};
}

parameters<real> typical(const scenario::person& who) {
    return typical_parameters(evidence_base(), who);
}

std::vector<double> mornings(const question& q) {
    const course went = follow_in_lanes(typical, q, {});
    EXPECT_EQ(went.failure, "");
    return went.daily.at(0);  // total plasma magnesium at rise
}

scenario::person taking(const std::vector<std::string>& drugs) {
    scenario::person who = adult();
    who.drugs = drugs;
    return who;
}

TEST(LivedBody, EachStretchHasTheParametersOfItsPerson) {
    const question q = asked(10, {medicines(3, {"thiazide"}), medicines(6, {})});
    const lived_body body(std::make_shared<const body_dynamics>(typical(adult())), q, typical);
    const auto capacity = [&](double hour) { return body.at(hour).bound().kidney.distal_capacity.raw(); };

    EXPECT_EQ(capacity(0), capacity(47.9));
    EXPECT_EQ(capacity(48), typical(taking({"thiazide"})).kidney.distal_capacity.raw());
    EXPECT_LT(capacity(48), 0.8 * capacity(0));
    EXPECT_EQ(capacity(120), capacity(0));
    const std::vector<engine::event> events = body.events();
    ASSERT_EQ(events.size(), 2u);  // one number becomes another, and back
    EXPECT_EQ(events[0].hour, 48);
    EXPECT_EQ(events[0].value, capacity(48));
    EXPECT_EQ(events[1].value, capacity(0));
}

// Oracle: the double reading, which knows no change: it lives up to the midnight with one body and on with the other.
TEST(LivedBody, GoesOnFromWhereItStandsAsTheOtherBodyWould) {
    const question q = asked(6, {{.from_day = 4, .drugs = {{"thiazide", "proton_pump_inhibitor"}}, .egfr_ml_min = 10}});
    ASSERT_EQ(q.changes.size(), 1u);
    const double change_h = q.changes[0].from_h;
    EXPECT_EQ(change_h, 72);
    const body_dynamics before(typical(q.what.who)), after(typical(q.changes[0].who));
    const start from = steady_start(before, habit_of(q.what), steady_options(q.options));
    engine::run_request first = run_request_of(q, q.with, from.pools);
    engine::run_request second = first;
    first.end = change_h;
    std::erase_if(first.events, [&](const engine::event& one) { return one.hour >= change_h; });
    std::erase_if(first.record_hours, [&](double hour) { return hour >= change_h; });
    const engine::trajectory to_change = engine::run(before, first);
    second.start = change_h;
    second.pools = to_change.final_pools;
    second.accumulators = to_change.final_accumulators;
    second.inputs = to_change.final_inputs;
    std::erase_if(second.events, [&](const engine::event& one) { return one.hour < change_h; });
    std::erase_if(second.record_hours, [&](double hour) { return hour < change_h; });
    const engine::trajectory on = engine::run(after, second);

    const std::vector<double> found = mornings(q);
    for (std::size_t day = 0; day < found.size(); ++day) {
        const double hour = q.morning_h[day];
        const engine::trajectory& path = hour < change_h ? to_change : on;
        const body_dynamics& body = hour < change_h ? before : after;
        const auto row = static_cast<std::size_t>(std::ranges::lower_bound(path.hours, hour) - path.hours.begin());
        const double expected =
            body.signals_at(path.pools_at(row), path.inputs_at(row)).magnesium_pools.plasma_total.raw();
        EXPECT_NEAR(found[day], expected, 1e-6) << day;
    }
    EXPECT_GT(found.back() - found.front(), 0.005);  // it is another body
}

TEST(LivedBody, AMedicineWorksFromItsDayOnAndIsGoneAfterIt) {
    const std::vector<double> as_ever = mornings(asked(60, {}));
    const std::vector<double> treated = mornings(asked(60, {medicines(8, {"thiazide"}), medicines(30, {})}));

    for (std::size_t day = 0; day < 7; ++day) EXPECT_NEAR(treated[day], as_ever[day], 1e-7) << day;
    EXPECT_LT(treated[8], as_ever[8] - 0.002);
    EXPECT_LT(*std::ranges::min_element(treated), as_ever[0] - 0.015);
    EXPECT_GT(treated.back(), as_ever.back() - 0.005);
}

TEST(LivedBody, ComesToTheSteadyDayOfSomebodyWhoHasAlwaysBeenSo) {
    const double always = mornings(asked(1, {}, taking({"thiazide"})))[0];
    const std::vector<double> begun = mornings(asked(700, {medicines(1, {"thiazide"})}));

    EXPECT_NEAR(begun.back(), always, 1e-3);
    EXPECT_GT(begun.front(), always + 0.01);
}

// A week of the habit stands for weeks of it, up to the first change and no further.
TEST(LivedBody, DaysLikeTheHabitEndWhereHealthChanges) {
    const std::vector<double> early = mornings(asked(30, {medicines(10, {"thiazide"})}));
    const std::vector<double> late = mornings(asked(60, {medicines(40, {"thiazide"})}));

    for (std::size_t day = 0; day < 20; ++day) EXPECT_NEAR(late[30 + day], early[day], 1e-6) << day;
}

TEST(LivedBody, BothWorldsLiveTheChange) {
    const scenario::dose evening{.amount = scenario::elemental_mg{200},
                                 .form = "citrate",
                                 .when = scenario::at_times{{{22 * 60}}},
                                 .days = scenario::weekday_set().set(),
                                 .extent = {},
                                 .food = scenario::food_state::fasting};
    const question q = ask({.who = adult(),
                            .day = plain_routine(),
                            .doses = {evening},
                            .run = {{2026, 3, 2}, 20},
                            .health = {medicines(2, {"thiazide"})}},
                           dissolved_products(0.1), usual_options());
    const course went = follow_in_lanes(typical, q, {});
    ASSERT_EQ(went.failure, "");

    EXPECT_LT(went.daily_without[0].back(), went.daily_without[0].front() - 0.01);
    EXPECT_GT(went.daily[0].back(), went.daily_without[0].back());
    EXPECT_LT(went.balance_error, 1e-6);
}

}  // namespace
}  // namespace magnesia::model::lived_body_test
