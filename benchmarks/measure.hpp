// measure.hpp - clocks, medians, and time at equal achieved error.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "benchmarks/engines.hpp"
#include "benchmarks/work.hpp"

namespace magnesia::benchmarks {

/// Seconds of the processor spent by this program, and seconds on the wall.
double processor_seconds();
double wall_seconds();

/// The middle one; of an even number the upper middle.
double median(std::vector<double> values);

/// Calls each of the jobs in turn, all of them `rounds` times, and returns the median of what each returned. Taking
/// turns spreads a disturbance over all of them.
std::vector<double> medians_in_turn(const std::vector<std::function<double()>>& jobs, int rounds);

/// One tolerance of one engine.
struct measured {
    double relative = 0;
    double error = 0;
    double microseconds = 0;         ///< of the processor, per person and day
    std::optional<work> spent = {};  ///< where the engine's work can be counted
};

/// Every engine at every tolerance, [engine][tolerance], in interleaved rounds.
std::vector<std::vector<measured>> measure(const std::vector<engine_under_test>& all, const std::vector<person>& people,
                                           double days, int rounds);

/// Time of the processor to follow all people once, microseconds per person and day.
double microseconds_of(const engine_under_test& engine, const std::vector<person>& people, double days,
                       double relative);

/// A quantity at an achieved error, straight in logarithms between two measurements; that of the loosest one when even
/// it is more exact, nothing when none is exact enough.
std::optional<double> at_error(const std::vector<measured>& all, double error,
                               const std::function<double(const measured&)>& quantity);

/// The time at an achieved error.
std::optional<double> time_at(const std::vector<measured>& all, double error);

}  // namespace magnesia::benchmarks
