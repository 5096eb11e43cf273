// peak_avx512.cpp - the loops that measure the peak of AVX-512.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/peak_in.hpp"

namespace magnesia::benchmarks {

peak_loops avx512_peak_loops() {
    return peak_in<lanes::pack<double, 8, lanes::isa::avx512>>::loops();
}

}  // namespace magnesia::benchmarks
