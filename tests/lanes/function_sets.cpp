// function_sets.cpp - the sets of functions of the platform, and their calls on vectors of any length.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/function_sets.hpp"

#include <bit>
#include <cmath>
#include <cstdint>
#include <stdexcept>

#include "lanes/isa.hpp"

namespace magnesia::lanes::testing {
namespace {

named_set asked(const char* name, bool is_supported, function_set (*functions)()) {
    return named_set{is_supported ? functions() : function_set{}, name, is_supported};
}

}  // namespace

std::vector<named_set> all_sets() {
    return {
        asked("baseline_x1", true, baseline_in_ones), asked("baseline_x4", true, baseline_in_fours),
#if !defined(MAGNESIA_BASELINE_ONLY)
            asked("avx2_x4", is_supported(isa::avx2{}), avx2_in_fours),
            asked("avx2_x8", is_supported(isa::avx2{}), avx2_in_eights),
            asked("avx512_x8", is_supported(isa::avx512{}), avx512_in_eights),
            asked("avx512_x16", is_supported(isa::avx512{}), avx512_in_sixteens),
#endif
    };
}

std::vector<named_set> all_single_sets() {
    return {
        asked("baseline_x1", true, baseline_singles_in_ones), asked("baseline_x4", true, baseline_singles_in_fours),
#if !defined(MAGNESIA_BASELINE_ONLY)
            asked("avx2_x8", is_supported(isa::avx2{}), avx2_singles_in_eights),
            asked("avx512_x16", is_supported(isa::avx512{}), avx512_singles_in_sixteens),
#endif
    };
}

named_set set_named(const std::string& name) {
    for (const named_set& set : all_sets()) {
        if (set.name == name) {
            return set;
        }
    }
    throw std::runtime_error("no set " + name);
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
    const std::size_t padded = (count + 15) / 16 * 16;
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
