// inputs.hpp - numbers on which the functions of packs are judged: dense, random and awkward ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace magnesia::lanes::testing {

struct inputs {
    std::vector<double> x;
    std::vector<double> y;  ///< the exponents of pow; 1 elsewhere
};

/// Zeros, infinities, NaN, the ends of the range, the ends of exp, and other numbers with a meaning of their own.
std::vector<double> special_numbers();

/// For this function: its own range evenly, every magnitude, any bits, subnormals, the neighbours of all powers of two
/// and of the points where its table, branch or reduction changes. `random_count` numbers of each random kind.
inputs inputs_for(const std::string& function, std::size_t random_count);

}  // namespace magnesia::lanes::testing
