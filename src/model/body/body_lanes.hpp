// body_lanes.hpp - the body as the engine works it for many people at once: one kernel for each instruction set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/lane_batch.hpp"

namespace magnesia::model {

/// The kernels this machine can run, the fastest first; the last one runs everywhere. All give the same bits.
const std::vector<engine::lane_kernel>& body_lanes();

/// The one for so few runs at a time that most lanes of the fastest would be empty: the fewest lanes that hold them
/// all, not counting what runs everywhere and is slow; else the fastest. Changes no bit of an answer.
const engine::lane_kernel& body_lanes_for(std::size_t runs);

/// What was not finite in a body with these parameters, pools and inputs; a phrase such as `signal kidney.urine is
/// nan`.
std::string name_non_finite_of(const std::vector<double>& parameters, const std::vector<double>& pools,
                               const std::vector<double>& inputs);

}  // namespace magnesia::model
