// machine.hpp - what the numbers were measured on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "benchmarks/peak.hpp"

namespace magnesia::benchmarks {

struct machine {
    std::string processor;
    int cores = 0;
    std::string compiler;
    std::vector<peak_rates> peaks;
};

/// This one; measures its peaks, which takes about a second.
machine this_machine();

}  // namespace magnesia::benchmarks
