// function_sets.hpp - the sets of functions of the platform, and their calls on vectors of any length.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/lanes/functions.hpp"

namespace magnesia::lanes::testing {

/// A set by its name; without functions where this machine has no such instructions.
struct named_set : function_set {
    std::string name{};
    bool is_supported = false;
};

/// First the reference, one number at a time without special instructions.
std::vector<named_set> all_sets();

/// The same of floats.
std::vector<named_set> all_single_sets();

/// The set of that name; throws when there is none.
named_set set_named(const std::string& name);

/// The function of that name; throws when there is none.
array_function function_named(const function_set& set, const std::string& name);

/// The results for pairs (x, y), as many as there are.
std::vector<double> results_of(array_function function, std::vector<double> x, std::vector<double> y);

/// The same bits, where all NaN count as one.
bool is_same(double a, double b);

}  // namespace magnesia::lanes::testing
