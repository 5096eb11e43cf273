// functions.hpp - the functions of src/lanes on arrays, one set for each instruction set and width.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace magnesia::lanes::testing {

/// Computes function(x[i], y[i]) for i below `count`, a multiple of 16; functions of one number leave y alone.
using array_function = void (*)(const double* x, const double* y, double* result, std::size_t count);

struct named_function {
    const char* name;
    array_function call;
};

/// All functions as compiled for one instruction set and width, in the order of functions_in.hpp.
struct function_set {
    const named_function* functions = nullptr;
    std::size_t count = 0;
    const char* (*wrong_in_pack)() = nullptr;  ///< what a pack of this kind does wrong, or nullptr
};

// Each is defined in a file of its own, compiled with the flags of its instruction set; no other name leaves that file.
// To be called only on a machine that has the instructions.
function_set baseline_in_ones();
function_set baseline_in_fours();
function_set avx2_in_fours();
function_set avx2_in_eights();
function_set avx512_in_eights();
function_set avx512_in_sixteens();

// The functions there are for floats, on the same arrays: each x and y is rounded to a float before.
function_set baseline_singles_in_ones();
function_set baseline_singles_in_fours();
function_set avx2_singles_in_eights();
function_set avx512_singles_in_sixteens();

}  // namespace magnesia::lanes::testing
