// machine_json.hpp - the machine in JSON, the same in both answers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include "benchmarks/machine.hpp"

namespace magnesia::benchmarks {

inline nlohmann::ordered_json json_of(const machine& where) {
    nlohmann::ordered_json peaks = nlohmann::ordered_json::object();
    for (const peak_rates& one : where.peaks)
        peaks[one.instruction_set] = {{"flops_per_second", one.flops}, {"quotients_per_second", one.divisions}};
    return {{"processor", where.processor}, {"cores", where.cores}, {"compiler", where.compiler}, {"peak", peaks}};
}

}  // namespace magnesia::benchmarks
