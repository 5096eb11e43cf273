// clock_hours_test.cpp - differences across midnight, and that every hour of the clock in the registry is one.
// SPDX-License-Identifier: Apache-2.0
#include "model/day/clock_hours.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>

#include "evidence/outcomes/outcomes.hpp"
#include "model/body/layout.hpp"
#include "model/following/course.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::clock_hours_test {
namespace {

/// A run in which the clock is so many hours behind, at every hour that was kept.
engine::trajectory later_by(engine::trajectory path, double hours) {
    const std::size_t rhythm = pool_index("clock.rhythm"), lead = pool_index("clock.rhythm_lead");
    const double angle = hours / 24 * 2 * std::numbers::pi;
    for (std::size_t row = 0; row < path.pools.size(); row += path.pool_count) {
        const double cosine = -path.pools[row + rhythm], sine = path.pools[row + lead];
        path.pools[row + rhythm] = -(cosine * std::cos(angle) + sine * std::sin(angle));
        path.pools[row + lead] = sine * std::cos(angle) - cosine * std::sin(angle);
    }
    return path;
}

double outcome(const course& of, const std::string& id) {
    return of.outcomes.at(static_cast<std::size_t>(std::ranges::find(outcome_ids(), id) - outcome_ids().begin()));
}

// No regimen moves a clock by an hour: the runs are turned after they were made, to 00:30 with it and 23:30 without.
TEST(ClockHours, AnOutcomeChangesTheShorterWayAcrossMidnight) {
    const scenario::scenario what{
        .who = tests::adult(), .day = tests::plain_routine(), .doses = {}, .run = {{2026, 3, 2}, 2}};
    const question asked = ask(what, tests::dissolved_products(0.141), usual_options());
    const auto body = std::make_shared<const body_dynamics>(typical_parameters(tests::evidence_base(), what.who));
    start from = steady_start(*body, habit_of(what), steady_options(asked.options));
    if (const auto evening = evening_request(asked, habit_of(what), from.pools))
        take_evening(engine::run(*body, *evening), from);
    engine::run_request request = run_request_of(asked, asked.without, from.pools);
    request.extremes = {[](std::span<const double>, std::span<const double>) { return 0.0; }};
    const engine::trajectory path = engine::run(*body, request);
    const lived_body lived(body, asked, {});
    const double hour = outcome(read_course(lived, from, asked, {}, path, path), "clock_minimum");

    const course found = read_course(lived, from, asked, {}, later_by(path, 0.5 - hour), later_by(path, 23.5 - hour));

    EXPECT_NEAR(outcome(found, "clock_minimum"), 0.5, 1e-3);
    EXPECT_NEAR(outcome(found, "clock_minimum_change"), 1, 1e-3);
}

TEST(ClockHours, GoTheShorterWayRound) {
    EXPECT_EQ(clock_hours_after(0.5, 23.5), 1);
    EXPECT_EQ(clock_hours_after(23.5, 0.5), -1);
    EXPECT_EQ(clock_hours_after(4.25, 4), 0.25);
    EXPECT_EQ(clock_hours_after(12.5, 0), -11.5);
    EXPECT_EQ(clock_hours_after(36, 11.5), 0.5);  // the noon after a night
    EXPECT_EQ(clock_hours_after(4.1, 3.7), 4.1 - 3.7);
}

TEST(ClockHours, OtherNumbersDifferAsNumbersDo) {
    EXPECT_EQ(difference_of("clock_minimum", 0.5, 23.5), 1);
    EXPECT_EQ(difference_of("total_sleep_time", 480, 420), 60);
}

TEST(ClockHours, AreThoseThatTheRegistryDescribesSo) {
    const std::vector<evidence::outcome> all = evidence::load_outcomes();
    const auto count = std::ranges::count_if(daily_ids(), is_clock_hour);

    EXPECT_EQ(count, 1);
    for (const std::string& id : daily_ids()) {
        const bool is_described_so = evidence::find_computed(all, id)->description.starts_with("Local clock time");
        EXPECT_EQ(is_clock_hour(id), is_described_so) << id;
    }
}

}  // namespace
}  // namespace magnesia::model::clock_hours_test
