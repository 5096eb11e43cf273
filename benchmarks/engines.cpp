// engines.cpp - our engine in every width, one person at a time, and peers.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/engines.hpp"

#include <fmt/format.h>

#include "benchmarks/one_person.hpp"
#include "engine/lane_batch.hpp"
#include "lanes/isa.hpp"
#include "model/body_lanes.hpp"

namespace magnesia::benchmarks {
namespace {

const std::vector<double> ours{1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
const std::vector<double> theirs{1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

/// As model::usual_options: the absolute tolerance is a tenth of the relative one.
engine::accuracy tolerance(double relative) {
    return {.relative = relative, .absolute = relative / 10};
}

rows follow_in_lanes(const engine::lane_kernel& kernel, const std::vector<person>& all, double relative) {
    rows found(all.size());
    engine::run_batch(
        kernel, all.size(),
        [&](std::size_t i) {
            engine::lane_request asked{.parameters = all[i].parameters, .run = all[i].run};
            asked.run.options.tolerance = tolerance(relative);
            return asked;
        },
        [&](std::size_t i, engine::trajectory path) { found[i] = std::move(path.pools); }, model::name_non_finite_of);
    return found;
}

rows follow_one_by_one(const std::vector<person>& all, double relative) {
    rows found;
    for (const person& one : all) {
        engine::run_request run = one.run;
        run.options.tolerance = tolerance(relative);
        found.push_back(engine::run(one.body, run).pools);
    }
    return found;
}

engine_under_test in_lanes(const engine::lane_kernel& kernel, const std::string& name) {
    return {.name = name,
            .is_peer = false,
            .tolerances = ours,
            .follow = [kernel](const std::vector<person>& all, double relative) {
                return follow_in_lanes(kernel, all, relative);
            }};
}

}  // namespace

std::vector<engine_under_test> engines() {
    std::vector<engine_under_test> all;
    for (const engine::lane_kernel& kernel : model::body_lanes()) {
        if (kernel.instruction_set != "baseline")
            all.push_back(in_lanes(kernel, fmt::format("ours, {} lanes, {}", kernel.lanes, kernel.instruction_set)));
    }
    all.push_back({.name = "ours, double reading", .tolerances = ours, .follow = follow_one_by_one});
    if (!lanes::is_supported(lanes::isa::avx2{})) return all;  // what follows is compiled for AVX2
    engine::lane_kernel single = model::body_lanes().back();
    single.run = run_one_lane;
    single.lanes = 1;
    all.push_back(in_lanes(single, "ours, 1 lane, avx2"));
    all.push_back({"Boost.Odeint dopri5", true, theirs, follow_with_odeint});
    all.push_back({"CVODE BDF, dense, analytic Jacobian", true, theirs, follow_with_cvode});
    return all;
}

}  // namespace magnesia::benchmarks
