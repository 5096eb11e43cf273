// least_squares_test.cpp - known minima: a valley, an end of a range, a residual that cannot be met, a stop.
// SPDX-License-Identifier: Apache-2.0
#include "engine/least_squares.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.hpp"

namespace magnesia::engine::least_squares_test {
namespace {

using residual_function = std::function<std::vector<double>(const fit_point&)>;

/// A problem without forgiveness; `asked` keeps every point.
fit_problem problem_of(residual_function at, fit_point low, fit_point high, std::vector<fit_point>& asked) {
    fit_problem problem{.low = low, .high = high, .step = fit_point(low.size(), 1e-6), .residuals = {}};
    problem.residuals = [at, &asked](const std::vector<fit_point>& points) {
        std::vector<std::vector<double>> all;
        for (const fit_point& point : points) all.push_back(at(point));
        asked.insert(asked.end(), points.begin(), points.end());
        return std::optional(all);
    };
    return problem;
}

std::vector<double> valley(const fit_point& x) {  // Rosenbrock 1960: least at (1, 1)
    return {10 * (x[1] - x[0] * x[0]), 1 - x[0]};
}

TEST(LeastSquares, FindTheEndOfACurvedValley) {
    std::vector<fit_point> asked;

    const fit_result found = fit(problem_of(valley, {-5, -5}, {5, 5}, asked), {-1.2, 1}, {.most_steps = 100});

    EXPECT_EQ(found.end, fit_end::settled);
    EXPECT_NEAR(found.at[0], 1, 1e-5);
    EXPECT_NEAR(found.at[1], 1, 1e-5);
    EXPECT_NEAR(found.objective_before, 10 * 10 * 0.44 * 0.44 + 2.2 * 2.2, 1e-9);
    EXPECT_LT(found.objective, 1e-9);
}

TEST(LeastSquares, StopAtTheEndOfARangeAndNeverAskBeyondIt) {
    // Inside x <= 0.5 the valley is least where its own bottom meets that end: (0.5, 0.25), of height 0.25.
    std::vector<fit_point> asked;

    const fit_result found = fit(problem_of(valley, {-2, -2}, {0.5, 2}, asked), {-1.2, 1}, {.most_steps = 100});

    EXPECT_EQ(found.at[0], 0.5);
    EXPECT_NEAR(found.at[1], 0.25, 1e-5);
    EXPECT_NEAR(found.objective, 0.25, 1e-9);
    for (const fit_point& point : asked) {
        EXPECT_GE(point[0], -2);
        EXPECT_LE(point[0], 0.5);
        EXPECT_GE(point[1], -2);
        EXPECT_LE(point[1], 2);
    }
}

TEST(LeastSquares, OneThatCannotBeMetPullsNoHarderThanALine) {
    // c^2 + (c - 0.2)^2 + 2 (100 - c) - 1 is least at c = 0.6; plain squares would be least at 33.4.
    std::vector<fit_point> asked;
    const auto at = [](const fit_point& c) { return std::vector<double>{c[0], c[0] - 0.2, c[0] - 100}; };
    fit_problem problem = problem_of(at, {-1000}, {1000}, asked);
    problem.forgiven = 3;

    const fit_result found = fit(problem, {5}, {.most_steps = 100, .least_gain = 1e-12});

    EXPECT_NEAR(found.at[0], 0.6, 1e-4);
    EXPECT_NEAR(fit_objective(problem, {0.5, 2, -3}), 0.25 + 3 + 5, 1e-15);
    problem.forgiven = 1;
    EXPECT_NEAR(fit_objective(problem, {0.5, 2, -3}), 0.25 + 4 + 9, 1e-15);
}

TEST(LeastSquares, AStopGivesBackTheBestSoFar) {
    std::vector<fit_point> asked;
    fit_problem problem = problem_of(valley, {-5, -5}, {5, 5}, asked);
    const auto answer = problem.residuals;
    int calls = 0;
    problem.residuals = [&](const std::vector<fit_point>& points) {
        return ++calls > 5 ? std::nullopt : answer(points);
    };

    const fit_result found = fit(problem, {-1.2, 1}, {.most_steps = 100});

    EXPECT_EQ(found.end, fit_end::stopped);
    EXPECT_EQ(found.steps.size(), 2u);
    EXPECT_EQ(found.at, found.steps.back().at);
    EXPECT_LT(found.objective, found.objective_before);
    EXPECT_TRUE(found.was_judged);
    EXPECT_FALSE(fit(problem, {-1.2, 1}).was_judged);
}

TEST(LeastSquares, UsedUpStepsAreSaidAndAStartOutsideIsRefused) {
    std::vector<fit_point> asked;
    const fit_problem problem = problem_of(valley, {-5, -5}, {5, 5}, asked);

    EXPECT_EQ(fit(problem, {-1.2, 1}, {.most_steps = 1}).end, fit_end::steps_used_up);
    EXPECT_EQ(fit(problem, {-1.2, 1}, {.most_steps = 0}).at, (fit_point{-1.2, 1}));
    EXPECT_THROW(fit(problem, {-6, 1}), internal_error);
}

}  // namespace
}  // namespace magnesia::engine::least_squares_test
