// peak.cpp - times the loops of every instruction set this machine has.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/peak.hpp"

#include <algorithm>

#include "benchmarks/measure.hpp"
#include "lanes/isa.hpp"

namespace magnesia::benchmarks {
namespace {

/// Operations per second: the best of several passes, since a peak is what nothing else disturbs.
double rate_of(const peak_loop& loop) {
    constexpr std::size_t rounds = 1'000'000;
    double best = 0;
    for (int pass = 0; pass < 12; ++pass) {
        const double start = processor_seconds();
        volatile double kept = loop.run(rounds);
        static_cast<void>(kept);
        best = std::max(best, loop.per_round * static_cast<double>(rounds) / (processor_seconds() - start));
    }
    return best;
}

}  // namespace

std::vector<peak_rates> measure_peaks() {
    std::vector<peak_rates> found;
    const auto add = [&](const char* name, const peak_loops& loops) {
        found.push_back(
            {.instruction_set = name, .flops = rate_of(loops.fused), .divisions = rate_of(loops.quotients)});
    };
    if (lanes::is_supported(lanes::isa::avx512{})) add("avx512", avx512_peak_loops());
    if (lanes::is_supported(lanes::isa::avx2{})) add("avx2", avx2_peak_loops());
    return found;
}

}  // namespace magnesia::benchmarks
