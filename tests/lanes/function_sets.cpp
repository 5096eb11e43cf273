// function_sets.cpp - the sets of functions of the platform, and their calls on vectors of any length.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/function_sets.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

namespace magnesia::lanes::testing {

std::vector<function_set> all_sets() {
#if defined(MAGNESIA_BASELINE_ONLY)
    return {baseline_in_ones(), baseline_in_fours()};
#else
    return {baseline_in_ones(), baseline_in_fours(), avx2_in_fours(), avx512_in_eights()};
#endif
}

array_function function_named(const function_set& set, const std::string& name) {
    for (std::size_t i = 0; i < set.count; ++i) {
        if (set.functions[i].name == name) {
            return set.functions[i].call;
        }
    }
    throw std::runtime_error("no function " + name);
}

std::vector<double> results_of(array_function function, std::vector<double> x, std::vector<double> y) {
    const std::size_t count = x.size();
    const std::size_t padded = (count + 7) / 8 * 8;
    x.resize(padded, 1.0);
    y.resize(padded, 1.0);
    std::vector<double> result(padded);
    function(x.data(), y.data(), result.data(), padded);
    result.resize(count);
    return result;
}

bool is_same(double a, double b) {
    return (std::isnan(a) && std::isnan(b)) || std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

}  // namespace magnesia::lanes::testing
