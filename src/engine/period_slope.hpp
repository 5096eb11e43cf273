// period_slope.hpp - how the end of a period changes with its start, read off one period that a body lived through.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/dynamics.hpp"
#include "engine/periodic.hpp"
#include "engine/run.hpp"

namespace magnesia::engine {

/// The middles of `parts` equal parts of a period, where slope_of_period wants it recorded.
std::vector<double> slope_hours(double start, double end, int parts);

/// The derivative of the map "live through this period" along `path`, as a periodic search takes it: the product of one
/// implicit Euler step of the linearised body for each part of the period. Rough for pools that change within a part,
/// and near exact for those that decide a search, which take many periods; the search mends the rest.
///   period  the request of that period, recorded at slope_hours()
///   errors  a matrix that is not finite when the linearised body keeps something for ever
periodic_slope slope_of_period(const dynamics& body, const run_request& period, const trajectory& path);

}  // namespace magnesia::engine
