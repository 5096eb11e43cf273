// growth.hpp - how cost grows: one table for each thing that can grow, our engine beside the best peer.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "benchmarks/machine.hpp"
#include "benchmarks/measure.hpp"
#include "benchmarks/program.hpp"

namespace magnesia::benchmarks {

struct growth_row {
    std::string at;
    std::optional<double> ours;  ///< microseconds per person and day
    std::optional<double> peer;
};

struct growth_table {
    std::string name;
    std::string of;  ///< what is in the first column
    bool is_wall_time = false;
    std::vector<growth_row> rows;
};

/// An engine at the tolerance where its rms error is 1e-5 in the crowd everything is compared in, or at the loosest of
/// its tolerances where even that is more exact.
struct chosen_engine {
    engine_under_test engine;
    double relative = 0;
    double error = 0;
};

struct growth_report {
    machine where;
    crowd who;  ///< where nothing else is said
    int rounds = 0;
    std::vector<program_cost> program;
    chosen_engine ours;
    std::optional<chosen_engine> peer;
    std::vector<growth_table> tables;
};

growth_report measure_growth(const crowd& who);

std::string text_of(const growth_report& report);
std::string json_of(const growth_report& report);

}  // namespace magnesia::benchmarks
