// program.hpp - what a call of the program costs: time from start to end, and memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::benchmarks {

struct program_cost {
    std::string words;        ///< behind `magnesia`
    double wall_seconds = 0;  ///< from start to end
    double processor_seconds = 0;
    double peak_megabytes = 0;  ///< resident
};

/// The medians of several calls of the program that was built with this one. To be asked before this program itself
/// grows: Linux counts the memory of the caller at the start of a call as that of the call.
///   throws  std::runtime_error when the program cannot be called or fails
program_cost cost_of_program(const std::vector<std::string>& words, int calls);

}  // namespace magnesia::benchmarks
