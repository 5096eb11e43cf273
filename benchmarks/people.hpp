// people.hpp - the people all engines follow in the benchmark, their plan, and how far an engine is off.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "benchmarks/segments.hpp"
#include "engine/run.hpp"
#include "model/body_dynamics.hpp"

namespace magnesia::benchmarks {

/// One person: a drawn body in its steady start, with meals and an evening dose every day.
struct person {
    model::body_dynamics body;
    std::vector<double> parameters;
    engine::run_request run;  ///< hourly rows; tolerance to be set
    segments plan;            ///< the same run cut at its events
};

/// `count` drawn people over `days` days.
std::vector<person> people(std::size_t count, int days);

/// Rows of pools of every person, [person][row x pool].
using rows = std::vector<std::vector<double>>;

/// The rows at a tolerance of 1e-12.
rows reference(const std::vector<person>& all);

/// Root mean square over people, rows and pools of the error, each divided by the largest value of that pool of that
/// person in the reference (at least 1e-6). Infinite when a row is missing.
double rms_error(const rows& found, const rows& expected);

}  // namespace magnesia::benchmarks
