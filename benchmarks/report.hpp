// report.hpp - what the benchmark of people found, as a table and as JSON (population.schema.json).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "benchmarks/machine.hpp"
#include "benchmarks/measure.hpp"

namespace magnesia::benchmarks {

/// Achieved errors at which engines are compared, and their names in JSON.
inline constexpr std::array<double, 3> errors{1e-4, 1e-5, 1e-6};
inline constexpr std::array<const char*, 3> error_names{"1e-4", "1e-5", "1e-6"};

struct population_report {
    machine where;
    crowd who;
    int rounds = 0;
    std::vector<engine_under_test> engines;
    std::vector<std::vector<measured>> found;  ///< [engine][tolerance]
    std::vector<absent_engine> absent;
    std::vector<kernel_cost> kernels;
};

/// What one engine did at one achieved error.
struct at_one_error {
    std::optional<double> microseconds = {};  ///< nothing where that error was not reached
    std::optional<work> spent = {};           ///< nothing where it is not counted
    std::optional<double> bound = {};         ///< microseconds the flops would take at the peak of its instruction set
    std::optional<double> share = {};         ///< bound / microseconds
};
at_one_error engine_at(const population_report& report, std::size_t engine, std::size_t error);

/// The fastest of ours or of the peers at an error; nothing when none reached it.
std::optional<std::size_t> fastest(const population_report& report, bool is_peer, std::size_t error);

/// How many times as fast as the best peer our fastest engine is.
std::optional<double> ratio(const population_report& report, std::size_t error);

std::string text_of(const population_report& report);
std::string json_of(const population_report& report);

}  // namespace magnesia::benchmarks
