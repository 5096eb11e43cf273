// engines.cpp - our engine in every width, one person at a time, and peers.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/engines.hpp"

#include <fmt/format.h>

#include "benchmarks/in_lanes.hpp"
#include "benchmarks/one_person.hpp"
#include "lanes/isa.hpp"
#include "model/body_lanes.hpp"

namespace magnesia::benchmarks {
namespace {

const std::vector<double> ours{1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};
const std::vector<double> theirs{1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

rows follow_one_by_one(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) {
        engine::run_request run = one.run;
        run.options = options_of(engine::method::rodas5p, relative);
        found.push_back(engine::run(one.body, run).pools);
    }
    return found;
}

engine_under_test in_lanes(const engine::lane_kernel& kernel, engine::method by, const std::string& name) {
    return {.name = name,
            .is_peer = false,
            .tolerances = ours,
            .follow = [kernel, by](const std::vector<person>& all, double relative) {
                return follow_in_lanes(kernel, all, options_of(by, relative));
            }};
}

}  // namespace

std::vector<engine_under_test> engines() {
    std::vector<engine_under_test> all;
    for (const engine::lane_kernel& kernel : model::body_lanes()) {
        if (kernel.instruction_set == "baseline") continue;
        for (const engine::method by : {engine::method::rodas5p, engine::method::grk4t, engine::method::tsit5}) {
            all.push_back(in_lanes(
                kernel, by,
                fmt::format("ours, {} lanes, {}, {}", kernel.lanes, kernel.instruction_set, engine::name_of(by))));
        }
    }
    all.push_back({.name = "ours, double reading", .tolerances = ours, .follow = follow_one_by_one});
    if (!lanes::is_supported(lanes::isa::avx2{})) return all;  // what follows is compiled for AVX2
    engine::lane_kernel single = model::body_lanes().back();
    single.run = run_one_lane;
    single.lanes = 1;
    all.push_back(in_lanes(single, engine::method::rodas5p, "ours, 1 lane, avx2, rodas5p"));
    all.push_back({"Boost.Odeint dopri5", true, theirs, follow_with_odeint});
    all.push_back({"CVODE BDF, dense, analytic Jacobian", true, theirs, follow_with_cvode});
    return all;
}

}  // namespace magnesia::benchmarks
