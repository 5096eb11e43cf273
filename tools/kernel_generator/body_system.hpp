// body_system.hpp - the body of src/model as a system of equations in symbols.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "kernel_generator/equation_system.hpp"

namespace magnesia::kernel_generator {

/// The whole body. `observed` are ids of signals, for example `magnesium_pools.plasma_total`.
equation_system body_system(std::vector<std::string> observed);

}  // namespace magnesia::kernel_generator
