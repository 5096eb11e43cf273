// people.hpp - the people all engines follow in the benchmark, their plan, and how far an engine is off.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "benchmarks/segments.hpp"
#include "engine/run.hpp"
#include "model/body/body_dynamics.hpp"

namespace magnesia::benchmarks {

/// One person: a drawn body in its steady start, with meals and an evening dose every day.
struct person {
    model::body_dynamics body;
    std::vector<double> parameters;
    engine::run_request run;  ///< hourly rows; tolerance to be set
    segments plan;            ///< the same run cut at its events
};

/// Who is followed, for how long, how closely.
struct crowd {
    std::size_t count = 64;
    int days = 28;
    double hours_between_rows = 1;
    int doses_per_day = 1;  ///< 200 mg of magnesium a day in all, evenly spread; a single one at 22:00
};

/// Drawn people in their steady starts.
std::vector<person> people(const crowd& who);

/// As model::usual_options: the absolute tolerance is a tenth of the relative one.
engine::accuracy tolerance(double relative);

/// Rows of pools of every person, [person][row x pool].
using rows = std::vector<std::vector<double>>;

/// The rows at a tolerance of 1e-12.
rows reference(const std::vector<person>& all);

/// Root mean square over people, rows and pools of the error, each divided by the largest value of that pool of that
/// person in the reference (at least 1e-6). Infinite when a row is missing.
double rms_error(const rows& found, const rows& expected);

}  // namespace magnesia::benchmarks
