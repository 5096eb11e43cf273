// loops.hpp - one timed pass of a function over an array, for each instruction set.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace magnesia::lanes::benchmarks {

using loop = void (*)(const double* x, const double* y, double* result, std::size_t count);

struct named_loop {
    const char* function;
    loop ours;
    loop libmvec;  ///< nullptr where it has none of that name
};

struct loop_list {
    const named_loop* first;
    std::size_t count;
};

loop_list baseline_loops();
loop_list avx2_loops();
loop_list avx512_loops();

}  // namespace magnesia::lanes::benchmarks
