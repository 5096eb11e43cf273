// peak_avx2.cpp - the loops that measure the peak of AVX2.
// SPDX-License-Identifier: Apache-2.0
#include "benchmarks/peak_in.hpp"

namespace magnesia::benchmarks {

peak_loops avx2_peak_loops() {
    return peak_in<lanes::pack<double, 4, lanes::isa::avx2>>::loops();
}

}  // namespace magnesia::benchmarks
