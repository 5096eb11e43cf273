// body_lanes.cpp - which kernels there are, and which of them this machine can run.
// SPDX-License-Identifier: Apache-2.0
#include "model/body/body_lanes.hpp"

#include "lanes/isa.hpp"
#include "model/body/body_dynamics.hpp"
#include "model/body/body_kernel.hpp"
#include "model/body/run_body.hpp"

namespace magnesia::model {
namespace {

engine::lane_kernel described(engine::run_lanes run, std::size_t lanes, std::size_t single_lanes,
                              std::string instruction_set) {
    return {.run = run,
            .pools = body_kernel::pools,
            .accumulators = body_kernel::accumulators,
            .inputs = body_kernel::inputs,
            .parameters = body_kernel::parameters,
            .lanes = lanes,
            .single_lanes = single_lanes,
            .instruction_set = std::move(instruction_set)};
}

std::vector<engine::lane_kernel> kernels_here() {
    std::vector<engine::lane_kernel> all;
#if defined(__x86_64__)
    if (lanes::is_supported(lanes::isa::avx512{})) all.push_back(described(run_body_avx512, 8, 16, "avx512"));
    if (lanes::is_supported(lanes::isa::avx2{})) all.push_back(described(run_body_avx2, 4, 8, "avx2"));
#endif
    all.push_back(described(run_body_baseline, 4, 4, "baseline"));
    return all;
}

}  // namespace

const std::vector<engine::lane_kernel>& body_lanes() {
    static const std::vector<engine::lane_kernel> all = kernels_here();
    return all;
}

const engine::lane_kernel& body_lanes_for(std::size_t runs) {
    const std::vector<engine::lane_kernel>& all = body_lanes();
    const engine::lane_kernel* best = &all.front();
    for (std::size_t i = 1; i + 1 < all.size(); ++i) {
        if (all[i].lanes >= runs && all[i].lanes < best->lanes) best = &all[i];
    }
    return *best;
}

std::string name_non_finite_of(const std::vector<double>& parameters, const std::vector<double>& pools,
                               const std::vector<double>& inputs) {
    return body_dynamics(filled<model::parameters<real>>(parameters)).name_non_finite(pools, inputs);
}

}  // namespace magnesia::model
