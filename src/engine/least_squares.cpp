// least_squares.cpp - Levenberg-Marquardt steps inside a box, several dampings tried at once.
// SPDX-License-Identifier: Apache-2.0
#include "engine/least_squares.hpp"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/error.hpp"

namespace magnesia::engine {
namespace {

using fit_matrix = Eigen::MatrixXd;
using fit_vector = Eigen::VectorXd;

/// Tried together at each step, times the damping of the step before.
constexpr std::array<double, 8> dampings_tried{1e-3, 1e-2, 1e-1, 1, 1e1, 1e2, 1e3, 1e4};
constexpr double first_damping = 1e-1;
constexpr double least_damping = 1e-6;

fit_vector as_fit_vector(const std::vector<double>& values) {
    return Eigen::Map<const fit_vector>(values.data(), static_cast<Eigen::Index>(values.size()));
}

/// Weights with which squares have the slope of the objective.
fit_vector weights_of(const fit_problem& problem, const std::vector<double>& residuals) {
    fit_vector weights = fit_vector::Ones(static_cast<Eigen::Index>(residuals.size()));
    for (std::size_t i = 0; i < problem.forgiven; ++i) {
        const double size = std::abs(residuals[i]);
        if (size > problem.forgiving_from) weights[static_cast<Eigen::Index>(i)] = problem.forgiving_from / size;
    }
    return weights;
}

/// The same point with one number moved by its step; downwards where the range ends above.
fit_point beside(const fit_problem& problem, fit_point point, std::size_t number) {
    const bool has_room = point[number] + problem.step[number] <= problem.high[number];
    point[number] += has_room ? problem.step[number] : -problem.step[number];
    return point;
}

/// Rows are residuals, columns the numbers; empty after a stop.
std::optional<fit_matrix> derivatives(const fit_problem& problem, const fit_point& at, const fit_vector& here) {
    std::vector<fit_point> points;
    for (std::size_t k = 0; k < at.size(); ++k) points.push_back(beside(problem, at, k));
    const auto there = problem.residuals(points);
    if (!there) return std::nullopt;
    fit_matrix all(here.size(), static_cast<Eigen::Index>(at.size()));
    for (std::size_t k = 0; k < at.size(); ++k) {
        all.col(static_cast<Eigen::Index>(k)) = (as_fit_vector((*there)[k]) - here) / (points[k][k] - at[k]);
    }
    return all;
}

/// Half the slope of the objective and its curvature.
struct local_shape {
    fit_vector slope;
    fit_matrix curvature;
};

/// Whether a number stands at an end of its range and the slope pushes it further.
bool is_held(const fit_problem& problem, const fit_point& at, const fit_vector& slope, std::size_t k) {
    const double s = slope[static_cast<Eigen::Index>(k)];
    return (at[k] <= problem.low[k] && s > 0) || (at[k] >= problem.high[k] && s < 0);
}

fit_point point_moved(const fit_problem& problem, const fit_point& at, const local_shape& shape, double damping) {
    fit_matrix curvature = shape.curvature;
    fit_vector slope = shape.slope;
    for (std::size_t k = 0; k < at.size(); ++k) {
        const auto i = static_cast<Eigen::Index>(k);
        curvature(i, i) += damping * std::max(curvature(i, i), 1e-12);
        if (!is_held(problem, at, shape.slope, k)) continue;
        curvature.row(i).setZero();
        curvature.col(i).setZero();
        curvature(i, i) = 1;
        slope[i] = 0;
    }
    const fit_vector by = curvature.ldlt().solve(-slope);
    fit_point to = at;
    for (std::size_t k = 0; k < at.size(); ++k) {
        to[k] = std::clamp(at[k] + by[static_cast<Eigen::Index>(k)], problem.low[k], problem.high[k]);
    }
    return to;
}

/// Where the fit stands.
struct stand {
    fit_point at;
    std::vector<double> residuals;
    double objective = 0;
};

/// The best of several dampings; empty after a stop.
std::optional<std::pair<stand, double>> best_step(const fit_problem& problem, const stand& from, double damping) {
    const fit_vector here = as_fit_vector(from.residuals);
    const std::optional<fit_matrix> rates = derivatives(problem, from.at, here);
    if (!rates) return std::nullopt;
    const fit_vector weights = weights_of(problem, from.residuals);
    const local_shape shape{rates->transpose() * weights.cwiseProduct(here),
                            rates->transpose() * weights.asDiagonal() * *rates};
    std::vector<fit_point> points;
    for (const double times : dampings_tried) points.push_back(point_moved(problem, from.at, shape, damping * times));
    auto found = problem.residuals(points);
    if (!found) return std::nullopt;
    std::vector<double> objectives;
    for (const auto& residuals : *found) objectives.push_back(fit_objective(problem, residuals));
    const auto best =
        static_cast<std::size_t>(std::min_element(objectives.begin(), objectives.end()) - objectives.begin());
    return std::pair{stand{points[best], std::move((*found)[best]), objectives[best]}, damping * dampings_tried[best]};
}

void check_start(const fit_problem& problem, const fit_point& start) {
    for (std::size_t k = 0; k < start.size(); ++k) {
        if (start[k] < problem.low[k] || start[k] > problem.high[k]) {
            throw internal_error("fit: the start lies outside the ranges");
        }
    }
}

}  // namespace

double fit_objective(const fit_problem& problem, const std::vector<double>& residuals) {
    double sum = 0;
    for (std::size_t i = 0; i < residuals.size(); ++i) {
        const double size = std::abs(residuals[i]);
        const bool is_forgiven = i < problem.forgiven && size > problem.forgiving_from;
        sum += is_forgiven ? problem.forgiving_from * (2 * size - problem.forgiving_from) : size * size;
    }
    return sum;
}

fit_result fit(const fit_problem& problem, const fit_point& start, const fit_options& options) {
    check_start(problem, start);
    fit_result result{.at = start, .end = fit_end::stopped, .steps = {}};
    auto first = problem.residuals({start});
    if (!first) return result;
    result.was_judged = true;
    stand now{start, first->front(), fit_objective(problem, first->front())};
    result.objective = result.objective_before = now.objective;
    double damping = first_damping;
    while (result.steps.size() < options.most_steps) {
        auto step = best_step(problem, now, damping);
        if (!step) return result;
        auto& [to, used] = *step;
        const double gain = now.objective - to.objective;
        result.steps.push_back({to.objective, used, gain > 0, to.at});
        const bool is_settled = gain <= options.least_gain * now.objective;
        if (gain > 0) now = std::move(to);
        result.at = now.at;
        result.objective = now.objective;
        damping = std::max(used, least_damping);
        if (is_settled) {
            result.end = fit_end::settled;
            return result;
        }
    }
    result.end = fit_end::steps_used_up;
    return result;
}

}  // namespace magnesia::engine
