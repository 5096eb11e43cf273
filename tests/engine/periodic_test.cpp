// periodic_test.cpp - the fixed point of one period: linear, slow, nonlinear, absent and not unique.
// SPDX-License-Identifier: Apache-2.0
#include "engine/periodic.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace magnesia::engine::periodic_test {
namespace {

// Oracle: x = a x + b has x = b / (1 - a). With a time scale of 1000 h a day takes off 2.4 %: a small residual is not
// a small error, so the answer itself is asked for.
TEST(PeriodicState, OfASlowPoolIsFoundAndNotMerelyApproached) {
    const double slow = std::exp(-24.0 / 1000);
    const double fast = std::exp(-24.0 / 2);
    const period_map day = [&](std::span<const double> x, std::span<double> after) {
        after[0] = slow * x[0] + 0.3 * (1 - slow) + 0.001 * x[1];
        after[1] = fast * x[1] + 5;
    };
    const std::vector<double> guess{900, 0};
    const periodic_state found = find_periodic_state(day, guess);

    ASSERT_EQ(found.status, periodic_status::found) << found.reason;
    const double x1 = 5 / (1 - fast);
    const double x0 = 0.3 + 0.001 * x1 / (1 - slow);
    EXPECT_NEAR(found.state[1], x1, 1e-8 * x1);
    EXPECT_NEAR(found.state[0], x0, 1e-8 * x0);
    EXPECT_LT(found.map_evaluations, 20u);
}

// Oracle: the Dottie number, cos x = x, known to all digits.
TEST(PeriodicState, OfANonlinearMap) {
    const period_map cosine = [](std::span<const double> x, std::span<double> after) { after[0] = std::cos(x[0]); };
    const std::vector<double> guess{0.2};
    const periodic_state found = find_periodic_state(cosine, guess, {.plain_periods = 0});

    ASSERT_EQ(found.status, periodic_status::found) << found.reason;
    EXPECT_NEAR(found.state[0], 0.73908513321516064, 1e-9);
}

// Oracle: the fixed point 2 of x -> x^2 - 2 is repelling; living through periods would never find it.
TEST(PeriodicState, IsFoundEvenWhereLivingOnLeadsAway) {
    const period_map square = [](std::span<const double> x, std::span<double> after) { after[0] = x[0] * x[0] - 2; };
    const std::vector<double> guess{2.3};
    const periodic_state found = find_periodic_state(square, guess, {.plain_periods = 0});

    ASSERT_EQ(found.status, periodic_status::found) << found.reason;
    EXPECT_NEAR(found.state[0], 2, 1e-8);
}

TEST(PeriodicState, OfAClosedBodyIsRefusedAsNotUnique) {
    const period_map closed = [](std::span<const double> x, std::span<double> after) {
        after[0] = 0.6 * x[0] + 0.2 * x[1];
        after[1] = 0.4 * x[0] + 0.8 * x[1];
    };
    const std::vector<double> guess{1, 0.2};
    const periodic_state found = find_periodic_state(closed, guess, {.plain_periods = 0});

    EXPECT_EQ(found.status, periodic_status::failed);
    EXPECT_NE(found.reason.find("no unique periodic state"), std::string::npos) << found.reason;
}

TEST(PeriodicState, OfABodyThatOnlyGainsDoesNotExist) {
    const period_map gains = [](std::span<const double> x, std::span<double> after) {
        after[0] = x[0] + 3 - 2 * x[0] / (1 + x[0]);  // gives 3 a day, loses at most 2
    };
    const std::vector<double> guess{0};
    EXPECT_EQ(find_periodic_state(gains, guess).status, periodic_status::failed);
}

TEST(PeriodicState, OfABodyThatFailsIsReported) {
    const period_map fails = [](std::span<const double>, std::span<double>) {};
    const std::vector<double> guess{1};
    const periodic_state found = find_periodic_state(fails, guess);

    EXPECT_EQ(found.status, periodic_status::failed);
    EXPECT_EQ(found.reason, "the body cannot be followed through one period");
}

/// Three pools that pass something on, with losses that saturate; `gain` tells bodies apart.
period_map chain(double gain) {
    return [gain](std::span<const double> x, std::span<double> after) {
        after[0] = 0.9 * x[0] + gain - 0.05 * x[0] / (1 + x[0]);
        after[1] = 0.5 * x[1] + 0.1 * x[0] + 0.01 * x[2];
        after[2] = 0.98 * x[2] + 0.2 * x[1] / (2 + x[1]);
    };
}

// Oracle: the search that takes its own derivative.
TEST(PeriodicState, WithTheSlopeOfASimilarBodyIsTheSameAndTakesFewerPeriods) {
    const std::vector<double> guess{1, 1, 1};
    const auto searched = [&](const period_map& map, const periodic_slope* known) {
        periodic_search search(guess, {}, known);
        while (!search.wanted().empty()) {
            periodic_search::states after;
            for (const std::vector<double>& state : search.wanted()) map(state, after.emplace_back(state.size()));
            search.give(after);
        }
        return search;
    };

    const periodic_search pattern = searched(chain(0.4), nullptr);
    const periodic_state alone = searched(chain(0.5), nullptr).found();
    const periodic_slope taken = pattern.slope();
    const periodic_state helped = searched(chain(0.5), &taken).found();

    ASSERT_EQ(alone.status, periodic_status::found) << alone.reason;
    ASSERT_EQ(helped.status, periodic_status::found) << helped.reason;
    for (std::size_t i = 0; i < guess.size(); ++i) EXPECT_NEAR(helped.state[i], alone.state[i], 1e-8 * alone.state[i]);
    EXPECT_LT(helped.map_evaluations, alone.map_evaluations);
}

// A slope that says nothing of this body costs a few periods, not the answer.
TEST(PeriodicState, WithAUselessSlopeIsStillFound) {
    const std::vector<double> guess{1, 1, 1};
    const periodic_slope useless{.scale = {1, 1, 1}, .inverse = {-5, 0, 0, 0, -5, 0, 0, 0, -5}};
    periodic_search search(guess, {}, &useless);
    while (!search.wanted().empty()) {
        periodic_search::states after;
        for (const std::vector<double>& state : search.wanted()) chain(0.5)(state, after.emplace_back(state.size()));
        search.give(after);
    }

    const periodic_state own = find_periodic_state(chain(0.5), guess);
    ASSERT_EQ(search.found().status, periodic_status::found) << search.found().reason;
    for (std::size_t i = 0; i < guess.size(); ++i) EXPECT_NEAR(search.found().state[i], own.state[i], 1e-8);
}

// A slope by which there is nothing to correct would end any search where it stands.
TEST(PeriodicState, ASlopeThatSeesNothingToCorrectIsNotBelieved) {
    const period_map cosine = [](std::span<const double> x, std::span<double> after) { after[0] = std::cos(x[0]); };
    const periodic_slope blind{.scale = {1}, .inverse = {0}};
    periodic_search search(std::vector<double>{0.2}, {.plain_periods = 0}, &blind);
    while (!search.wanted().empty()) {
        periodic_search::states after;
        for (const std::vector<double>& state : search.wanted()) {
            after.emplace_back(1);
            cosine(state, after.back());
        }
        search.give(after);
    }
    ASSERT_EQ(search.found().status, periodic_status::found) << search.found().reason;
    EXPECT_NEAR(search.found().state[0], 0.73908513321516064, 1e-9);
    EXPECT_LE(search.found().residual, 1);
}

// The slope points ten times too far and the wrong way: the first correction makes the drift nine times what it was.
TEST(PeriodicState, MakesADetourOnlyWhereThatIsAllowed) {
    const periodic_slope astray{.scale = {1}, .inverse = {-16}};
    const std::vector<double> guess{3};
    const auto second_kept = [&](double most_growth) {
        periodic_search search(guess, {.plain_periods = 0, .most_growth = most_growth}, &astray);
        std::vector<double> asked;
        while (!search.wanted().empty()) {
            periodic_search::states after;
            for (const std::vector<double>& x : search.wanted()) {
                asked.push_back(x[0]);
                after.push_back({0.5 * x[0] + 0.5});
            }
            search.give(after);
        }
        EXPECT_EQ(search.found().status, periodic_status::found) << search.found().reason;
        EXPECT_NEAR(search.found().state[0], 1, 1e-8);
        return asked.at(2);
    };

    EXPECT_EQ(second_kept(1), 2);  // the period after 3 lived through
    EXPECT_NE(second_kept(10), 2);
}

// Periods on the way are off by a thousandth here, so that they come back to themselves at 1.002: the search gets
// there, and finds that it is not the place.
TEST(PeriodicState, IsNotJudgedByPeriodsOnTheWay) {
    const periodic_slope near{.scale = {1}, .inverse = {1.5}};
    const std::vector<double> guess{3};
    periodic_search search(guess, {.plain_periods = 0}, &near);
    double closest_to_wrong = 1;
    while (!search.wanted().empty()) {
        const double off = search.is_on_the_way() ? 1.001 : 1;
        periodic_search::states after;
        for (const std::vector<double>& x : search.wanted()) {
            closest_to_wrong = std::min(closest_to_wrong, std::abs(x[0] - 0.5005 / 0.4995));
            after.push_back({(0.5 * x[0] + 0.5) * off});
        }
        search.give(after);
    }

    ASSERT_EQ(search.found().status, periodic_status::found) << search.found().reason;
    EXPECT_NEAR(search.found().state[0], 1, 1e-8);
    EXPECT_LT(closest_to_wrong, 1e-9);
}

// The same of a search that knows no slope: what it takes the first one from is as rough as the way there.
TEST(PeriodicState, IsNotJudgedByARoughBeginning) {
    const std::vector<double> guess{3};
    for (const bool begins_roughly : {true, false}) {
        periodic_search search(guess, {.plain_periods = 1, .begins_roughly = begins_roughly});
        std::vector<bool> was_rough;
        while (!search.wanted().empty()) {
            was_rough.push_back(search.is_on_the_way());
            const double off = was_rough.back() ? 1.001 : 1;
            periodic_search::states after;
            for (const std::vector<double>& x : search.wanted()) after.push_back({(0.5 * x[0] + 0.5) * off});
            search.give(after);
        }

        ASSERT_EQ(search.found().status, periodic_status::found) << search.found().reason;
        EXPECT_NEAR(search.found().state[0], 1, 1e-8);
        EXPECT_FALSE(was_rough.back());
        for (const std::size_t living_drift_and_slope : {0U, 1U, 2U})
            EXPECT_EQ(was_rough.at(living_drift_and_slope), begins_roughly);
    }
}

TEST(PeriodicState, OfNoPoolsIsEmpty) {
    EXPECT_EQ(find_periodic_state([](auto, auto) { FAIL(); }, {}).status, periodic_status::found);
}

}  // namespace
}  // namespace magnesia::engine::periodic_test
