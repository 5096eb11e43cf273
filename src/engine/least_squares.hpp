// least_squares.hpp - numbers moved inside their ranges until the squares of what does not fit are smallest.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace magnesia::engine {

/// One value for each number that is moved.
using fit_point = std::vector<double>;

/// What is fitted. A residual is what does not fit, in units of what is tolerated.
struct fit_problem {
    fit_point low;
    fit_point high;
    fit_point step;               ///< for derivatives by differences
    std::size_t forgiven = 0;     ///< the first so many residuals count linearly beyond `forgiving_from`
    double forgiving_from = 1.0;  ///< so that one that cannot be met does not draw all others away
    /// The residuals at each of several points, finite; empty when asked to stop. Points are asked together so that
    /// they can be worked together.
    std::function<std::optional<std::vector<std::vector<double>>>(const std::vector<fit_point>&)> residuals;
};

struct fit_options {
    std::size_t most_steps = 20;
    double least_gain = 1e-3;  ///< ends when a step takes less than this share off the objective
};

/// One step that was tried.
struct fit_step {
    double objective = 0;   ///< after it
    double damping = 0;     ///< the largest damping is the smallest step; of the best of those tried
    bool is_taken = false;  ///< whether it made anything better
    fit_point at;
};

enum class fit_end { settled, steps_used_up, stopped };

struct fit_result {
    fit_point at;
    double objective = 0;
    double objective_before = 0;
    fit_end end = fit_end::settled;
    bool was_judged = false;  ///< the start; without it there is no objective
    std::vector<fit_step> steps;
};

/// The sum that is made small: squares, and beyond `forgiving_from` of the forgiven ones straight lines (Huber 1964).
double fit_objective(const fit_problem& problem, const std::vector<double>& residuals);

/// Levenberg-Marquardt steps with differences as derivatives (Moré 1978); numbers that a step would push out of their
/// range stop at its end. The best point seen is given back, also after a stop.
///   throws  internal_error when `start` lies outside the ranges
fit_result fit(const fit_problem& problem, const fit_point& start, const fit_options& options = {});

}  // namespace magnesia::engine
