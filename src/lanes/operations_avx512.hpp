// operations_avx512.hpp - eight doubles or sixteen floats in instructions of AVX-512, with masks in mask registers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <immintrin.h>

#include <concepts>

#include "lanes/isa.hpp"
#include "lanes/operations_pair.hpp"
#include "lanes/operations_vector.hpp"

namespace magnesia::lanes {

/// Eight doubles. Used in a file compiled without -mavx512f -mavx512dq it does not compile, which is meant.
template <std::same_as<isa::avx512> Isa>
struct operations<double, 8, Isa> : operations_in_vectors<double, 8, Isa> {
    using base = operations_in_vectors<double, 8, Isa>;
    using vector = typename base::vector;
    using bits = typename base::bits;
    using word = typename base::word;
    using truth = __mmask8;

    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) { return _mm512_fmadd_pd(a, b, c); }
    [[gnu::always_inline]] static vector sqrt(vector x) { return _mm512_sqrt_pd(x); }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) { return _mm512_min_pd(a, b); }
    [[gnu::always_inline]] static vector greater(vector a, vector b) { return _mm512_max_pd(a, b); }

    [[gnu::always_inline]] static truth less(vector a, vector b) { return _mm512_cmp_pd_mask(a, b, _CMP_LT_OQ); }
    [[gnu::always_inline]] static truth less_equal(vector a, vector b) { return _mm512_cmp_pd_mask(a, b, _CMP_LE_OQ); }
    [[gnu::always_inline]] static truth equal(vector a, vector b) { return _mm512_cmp_pd_mask(a, b, _CMP_EQ_OQ); }
    [[gnu::always_inline]] static truth has_bit(bits b, word bit) {
        return _mm512_test_epi64_mask(reinterpret_cast<__m512i>(b),
                                      reinterpret_cast<__m512i>(base::broadcast_bits(bit)));
    }
    [[gnu::always_inline]] static truth both(truth a, truth b) { return _kand_mask8(a, b); }
    [[gnu::always_inline]] static truth either(truth a, truth b) { return _kor_mask8(a, b); }
    [[gnu::always_inline]] static truth negation(truth a) { return _knot_mask8(a); }
    [[gnu::always_inline]] static bool any(truth a) { return a != 0; }
    [[gnu::always_inline]] static bool all(truth a) { return a == 255; }
    [[gnu::always_inline]] static bool get_truth(truth a, int lane) { return ((a >> lane) & 1) != 0; }
    [[gnu::always_inline]] static vector choose(truth a, vector yes, vector no) {
        return _mm512_mask_blend_pd(a, no, yes);
    }
    [[gnu::always_inline]] static vector lookup(const double* table, bits index) {
        return _mm512_permutex2var_pd(base::load_aligned(table), reinterpret_cast<__m512i>(index),
                                      base::load_aligned(table + 8));
    }
};

/// Sixteen floats.
template <std::same_as<isa::avx512> Isa>
struct operations<float, 16, Isa> : operations_in_vectors<float, 16, Isa> {
    using base = operations_in_vectors<float, 16, Isa>;
    using vector = typename base::vector;
    using truth = __mmask16;

    [[gnu::always_inline]] static vector fma(vector a, vector b, vector c) { return _mm512_fmadd_ps(a, b, c); }
    [[gnu::always_inline]] static vector sqrt(vector x) { return _mm512_sqrt_ps(x); }
    [[gnu::always_inline]] static vector lesser(vector a, vector b) { return _mm512_min_ps(a, b); }
    [[gnu::always_inline]] static vector greater(vector a, vector b) { return _mm512_max_ps(a, b); }

    [[gnu::always_inline]] static truth less(vector a, vector b) { return _mm512_cmp_ps_mask(a, b, _CMP_LT_OQ); }
    [[gnu::always_inline]] static truth less_equal(vector a, vector b) { return _mm512_cmp_ps_mask(a, b, _CMP_LE_OQ); }
    [[gnu::always_inline]] static truth equal(vector a, vector b) { return _mm512_cmp_ps_mask(a, b, _CMP_EQ_OQ); }
    [[gnu::always_inline]] static truth both(truth a, truth b) { return _kand_mask16(a, b); }
    [[gnu::always_inline]] static truth either(truth a, truth b) { return _kor_mask16(a, b); }
    [[gnu::always_inline]] static truth negation(truth a) { return _knot_mask16(a); }
    [[gnu::always_inline]] static bool any(truth a) { return a != 0; }
    [[gnu::always_inline]] static bool all(truth a) { return a == 0xffff; }
    [[gnu::always_inline]] static bool get_truth(truth a, int lane) { return ((a >> lane) & 1) != 0; }
    [[gnu::always_inline]] static vector choose(truth a, vector yes, vector no) {
        return _mm512_mask_blend_ps(a, no, yes);
    }
};

/// Sixteen doubles.
template <std::same_as<isa::avx512> Isa>
struct operations<double, 16, Isa> : operations_in_pairs<double, 16, Isa> {};

}  // namespace magnesia::lanes
