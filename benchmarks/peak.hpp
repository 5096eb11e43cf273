// peak.hpp - how fast this core does nothing but arithmetic, measured in the same run.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::benchmarks {

/// One instruction set of this core.
struct peak_rates {
    std::string instruction_set;  ///< as in engine::lane_kernel
    double flops = 0;             ///< per second, fused multiply-adds of doubles counted twice
    double divisions = 0;         ///< quotients of doubles per second
};

/// Those this build and this machine have, the widest first.
std::vector<peak_rates> measure_peaks();

/// A pass of `count` rounds over registers; returns a number that depends on all of them, so nothing is left out.
/// Each round is this many operations on single numbers.
struct peak_loop {
    double (*run)(std::size_t count);
    double per_round;
};
struct peak_loops {
    peak_loop fused;
    peak_loop quotients;
};
peak_loops avx2_peak_loops();
peak_loops avx512_peak_loops();

}  // namespace magnesia::benchmarks
