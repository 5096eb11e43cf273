// operations_avx2.hpp - what GCC's vector extension has no operator for, in instructions of AVX2 and FMA.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <immintrin.h>

#include <concepts>

#include "lanes/isa.hpp"
#include "lanes/operations_pair.hpp"
#include "lanes/operations_vector.hpp"

namespace magnesia::lanes {

/// Four doubles. Used in a file compiled without -mavx2 -mfma it does not compile, which is meant.
template <std::same_as<isa::avx2> Isa>
struct operations<double, 4, Isa> : operations_in_vectors<double, 4, Isa> {
    using base = operations_in_vectors<double, 4, Isa>;
    using vector = typename base::vector;
    using truth = typename base::truth;
    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) { return _mm256_fmadd_pd(a, b, c); }
    [[gnu::always_inline]] static vector sqrt(vector x) { return _mm256_sqrt_pd(x); }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) { return _mm256_min_pd(a, b); }
    [[gnu::always_inline]] static vector greater(vector a, vector b) { return _mm256_max_pd(a, b); }
    [[gnu::always_inline]] static bool any(truth a) { return _mm256_movemask_pd(reinterpret_cast<vector>(a)) != 0; }
    [[gnu::always_inline]] static bool all(truth a) { return _mm256_movemask_pd(reinterpret_cast<vector>(a)) == 15; }
};

/// Eight floats.
template <std::same_as<isa::avx2> Isa>
struct operations<float, 8, Isa> : operations_in_vectors<float, 8, Isa> {
    using base = operations_in_vectors<float, 8, Isa>;
    using vector = typename base::vector;
    using truth = typename base::truth;
    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) { return _mm256_fmadd_ps(a, b, c); }
    [[gnu::always_inline]] static vector sqrt(vector x) { return _mm256_sqrt_ps(x); }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) { return _mm256_min_ps(a, b); }
    [[gnu::always_inline]] static vector greater(vector a, vector b) { return _mm256_max_ps(a, b); }
    [[gnu::always_inline]] static bool any(truth a) { return _mm256_movemask_ps(reinterpret_cast<vector>(a)) != 0; }
    [[gnu::always_inline]] static bool all(truth a) { return _mm256_movemask_ps(reinterpret_cast<vector>(a)) == 255; }
};

/// Eight doubles.
template <std::same_as<isa::avx2> Isa>
struct operations<double, 8, Isa> : operations_in_pairs<double, 8, Isa> {};

}  // namespace magnesia::lanes
