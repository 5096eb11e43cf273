// kernel_text.hpp - the generated header: every kernel of a system of equations, and what it costs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kernel_generator/elimination_text.hpp"
#include "kernel_generator/equation_system.hpp"
#include "kernel_generator/kernel_plan.hpp"

namespace magnesia::kernel_generator {

/// One header and what its kernels cost.
struct kernel_text {
    std::string header;
    std::string cost;  ///< one line per kernel
};

/// The header with the struct `magnesia::model::NAME`. The same equations give the same bytes.
///   throws  internal_error as `planned` does
kernel_text written(const equation_system& system, const std::string& name, rewriting allowed = {});

}  // namespace magnesia::kernel_generator
