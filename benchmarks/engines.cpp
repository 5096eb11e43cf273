// engines.cpp - our engine in every width, one person at a time, and peers.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/engines.hpp"

#include <fmt/core.h>

#include "benchmarks/in_lanes.hpp"
#include "benchmarks/one_person.hpp"
#include "benchmarks/work.hpp"
#include "lanes/isa.hpp"
#include "model/body/body_lanes.hpp"

namespace magnesia::benchmarks {
namespace {

using engine::method;

const std::vector<double> theirs{1e-3, 1e-4, 1e-5, 1e-6, 1e-7};

/// From the loosest at which the method loses nobody (src/model/body/accuracy.cpp).
std::vector<double> ours(method by) {
    std::vector<double> all{1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7};
    if (by == method::grk4t) all.insert(all.begin(), 1e-1);
    if (by == method::tsit5) all.erase(all.begin());
    if (by == method::tsit5_single) all = {1e-3, 1e-4, 1e-5, 1e-6};
    return all;
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

engine_under_test in_lanes(const engine::lane_kernel& kernel, method by) {
    const std::size_t lanes = kernel.with(by).at_once();
    return {.name = fmt::format("ours, {} {}, {}, {}", lanes, lanes == 1 ? "lane" : "lanes", kernel.instruction_set,
                                engine::name_of(by)),
            .is_peer = false,
            .tolerances = ours(by),
            .follow = [kernel, by](const std::vector<person>& all,
                                   double relative) { return follow_in_lanes(kernel, all, options_of(by, relative)); },
            .instruction_set = lanes == 1 ? "" : kernel.instruction_set,  // for one at a time it would flatter
            .by = by,
            .counted = run_counted};
}

struct peer {
    std::string name;
    rows (*follow)(const std::vector<person>&, double);  ///< null when this build lacks what it needs
    std::string needs;
};

const std::vector<peer> peers{
    {"Boost.Odeint dopri5", follow_with_odeint, "Boost"},
    {"CVODE BDF, dense, analytic Jacobian", follow_with_cvode, "SUNDIALS"},
#ifdef MAGNESIA_HAS_KLU
    {"CVODE BDF, KLU, analytic Jacobian", follow_with_cvode_klu, "SUNDIALS with KLU"},
#else
    {"CVODE BDF, KLU, analytic Jacobian", nullptr, "SUNDIALS with KLU"},
#endif
#ifdef MAGNESIA_HAS_ARKODE
    {"ARKODE ERK, Dormand-Prince 5(4)", follow_with_arkode, "SUNDIALS ARKODE"},
#else
    {"ARKODE ERK, Dormand-Prince 5(4)", nullptr, "SUNDIALS ARKODE"},
#endif
};

}  // namespace

std::vector<engine_under_test> engines() {
    std::vector<engine_under_test> all;
    const std::vector<engine::lane_kernel> kernels = model::body_lanes();
    for (const engine::lane_kernel& kernel : kernels) {
        if (kernel.instruction_set == "baseline") continue;
        const bool is_widest = kernel.lanes == kernels.front().lanes;
        all.push_back(in_lanes(kernel, method::rodas5p));
        if (is_widest) all.push_back(in_lanes(kernel, method::grk4t));
        if (is_widest) all.push_back(in_lanes(kernel, method::tsit5));
        if (is_widest) all.push_back(in_lanes(kernel, method::tsit5_single));
    }
    all.push_back({.name = "ours, double reading", .tolerances = ours(method::rodas5p), .follow = follow_one_by_one});
    if (!lanes::is_supported(lanes::isa::avx2{})) return all;  // what follows is compiled for AVX2
    engine::lane_kernel single = kernels.back();
    single.run = run_one_lane;
    single.lanes = single.single_lanes = 1;
    single.instruction_set = "avx2";
    all.push_back(in_lanes(single, method::rodas5p));
    all.push_back(in_lanes(single, method::tsit5));
    for (const peer& one : peers) {
        if (one.follow != nullptr) all.push_back({one.name, true, theirs, one.follow});
    }
    return all;
}

std::vector<absent_engine> absent_engines() {
    std::vector<absent_engine> absent;
    const bool has_avx2 = lanes::is_supported(lanes::isa::avx2{});
    for (const peer& one : peers) {
        if (!has_avx2) {
            absent.push_back({one.name, "peers are compiled for AVX2, which this machine lacks"});
        } else if (one.follow == nullptr) {
            absent.push_back({one.name, one.needs + " was not found when this was built"});
        }
    }
    return absent;
}

}  // namespace magnesia::benchmarks
