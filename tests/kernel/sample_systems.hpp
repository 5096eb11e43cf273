// sample_systems.hpp - small systems of equations whose derivatives and factors are known by other means.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "kernel_generator/equation_system.hpp"

namespace magnesia::tests {

/// Every function a kernel may call, each of its own pool: rate i is parameter `size` times function i of pool i.
kernel_generator::equation_system function_system();

/// min, max, positive part, ratio, selection and real powers of pools a, b and parameters p, n.
kernel_generator::equation_system kink_system();

/// Rate i is the sum of weight(i, j) pool j over a web of 12 pools whose elimination fills in.
kernel_generator::equation_system web_system();
inline constexpr std::size_t web_size = 12;
double web_weight(std::size_t row, std::size_t column);  ///< 0 where the web has no edge

/// A chain of `pools` pools with saturable steps: like a body, and as large as asked.
kernel_generator::equation_system chain_system(std::size_t pools);

/// The system of this name: `function_kernel`, `kink_kernel`, `web_kernel`, or `literal_kernel`, the body.
kernel_generator::equation_system sample_system(const std::string& name);

}  // namespace magnesia::tests
