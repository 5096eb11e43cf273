// machine.cpp - names the processor and the compiler, and has the peaks measured.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/machine.hpp"

#include <fstream>
#include <thread>

namespace magnesia::benchmarks {
namespace {

std::string processor() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);) {
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    }
    return "unknown processor";
}

}  // namespace

machine this_machine() {
    return {.processor = processor(),
            .cores = static_cast<int>(std::thread::hardware_concurrency()),
            .compiler = "g++ " __VERSION__,
            .peaks = measure_peaks()};
}

}  // namespace magnesia::benchmarks
