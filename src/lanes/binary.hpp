// binary.hpp - the binary form of doubles in packs: sign, nearest whole number, exponent and mantissa, powers of two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>

#include "lanes/pack.hpp"

namespace magnesia::lanes {

template <int W, class Isa>
using doubles = pack<double, W, Isa>;

/// Has this pack the instructions of AVX-512 for exponents? They give the same bits as the arithmetic without them.
template <int W, class Isa>
inline constexpr bool has_exponent_instructions = W == 8 && std::same_as<Isa, isa::avx512>;

// Not std::numeric_limits: its functions would be weak symbols without a tag (decision 0050).
inline constexpr double infinity = __builtin_inf();
inline constexpr double not_a_number = __builtin_nan("");
inline constexpr double smallest_normal = 0x1p-1022;

inline constexpr std::uint64_t sign_bit = 0x8000000000000000U;
inline constexpr std::uint64_t bits_of_one = 0x3ff0000000000000U;

/// Added to a number below 2^51 in magnitude it leaves the nearest whole number in the lowest bits (ties to even).
inline constexpr double whole_shift = 0x1.8p52;

template <class Real, int W, class Isa>
[[gnu::always_inline]] inline pack<Real, W, Isa> abs(pack<Real, W, Isa> x) {
    using word = typename pack<Real, W, Isa>::word;
    constexpr word all_but_sign = static_cast<word>(~word{0}) >> 1;
    return pack<Real, W, Isa>::from_bits(to_bits(x) & all_but_sign);
}

/// The magnitude of `x` with the sign of `sign`.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> copysign(doubles<W, Isa> x, doubles<W, Isa> sign) {
    return doubles<W, Isa>::from_bits((to_bits(x) & ~sign_bit) | (to_bits(sign) & sign_bit));
}

/// The nearest whole number, ties to even; keeps the sign of zero, infinities and NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> round(doubles<W, Isa> x) {
    const doubles<W, Isa> magnitude = abs(x);
    const doubles<W, Isa> whole = (magnitude + 0x1p52) - 0x1p52;
    return copysign(select(magnitude < 0x1p52, whole, magnitude), x);
}

/// `x` held between two bounds; NaN stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> held_between(double low, double high, doubles<W, Isa> x) {
    return lesser(doubles<W, Isa>(high), greater(doubles<W, Isa>(low), x));
}

/// The largest whole number not above x, for |x| < 2^51.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> floor_of_small(doubles<W, Isa> x) {
#if defined(__x86_64__)
    if constexpr (has_exponent_instructions<W, Isa>) {
        return doubles<W, Isa>::wrap(_mm512_roundscale_pd(x.raw, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC));
    } else if constexpr (W == 4 && std::same_as<Isa, isa::avx2>) {
        return doubles<W, Isa>::wrap(_mm256_floor_pd(x.raw));
    } else
#endif
    {
        const doubles<W, Isa> nearest = (x + whole_shift) - whole_shift;
        return select(x < nearest, nearest - 1.0, nearest);
    }
}

/// 2^n for a whole n from -1022 to 1023; exact.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> power_of_two(doubles<W, Isa> n) {
    return doubles<W, Isa>::from_bits(to_bits(n + (whole_shift + 1023.0)) << 52);
}

/// y 2^floor(v), rounded once, for v from -2040 to 1900 and |y| from 1/2 to 4; NaN stays NaN, over- and underflow are
/// as in the C standard. Other y only where y 2^floor(v/2) and the result are exact.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> scaled(doubles<W, Isa> y, doubles<W, Isa> v) {
    using P = doubles<W, Isa>;
#if defined(__x86_64__)
    if constexpr (has_exponent_instructions<W, Isa>) {
        return P::wrap(_mm512_scalef_pd(y.raw, v.raw));
    } else
#endif
    {
        // Two factors of half the exponent each: the first product is exact, so only the second rounds.
        const typename P::bits n = to_bits(floor_of_small(v) + (0x1p52 + 4096.0)) & 0x1fffU;
        const typename P::bits half = n >> 1;
        return y * P::from_bits((half - 1025U) << 52) * P::from_bits((n - half - 1025U) << 52);
    }
}

/// x = mantissa 2^exponent with mantissa from 0.703125 up to below 1.40625, for positive finite x, subnormals included.
template <class P>
struct split {
    P exponent;
    P mantissa;
};

template <int W, class Isa>
[[gnu::always_inline]] inline split<doubles<W, Isa>> split_of(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    constexpr double top = 1.40625;
#if defined(__x86_64__)
    if constexpr (has_exponent_instructions<W, Isa>) {
        const __m512d mantissa = _mm512_getmant_pd(x.raw, _MM_MANT_NORM_1_2, _MM_MANT_SIGN_src);
        const __m512d exponent = _mm512_getexp_pd(x.raw);
        const __mmask8 is_high = _mm512_cmp_pd_mask(mantissa, _mm512_set1_pd(top), _CMP_GE_OQ);
        return {P::wrap(_mm512_mask_add_pd(exponent, is_high, exponent, _mm512_set1_pd(1.0))),
                P::wrap(_mm512_mask_mul_pd(mantissa, is_high, mantissa, _mm512_set1_pd(0.5)))};
    } else
#endif
    {
        constexpr std::uint64_t bits_of_bottom = 0x3fe6800000000000U;  // 0.703125 = top / 2
        const mask<P> is_subnormal = x < smallest_normal;
        const typename P::bits b = to_bits(select(is_subnormal, x * 0x1p54, x));
        const typename P::bits biased = (b + (bits_of_one - bits_of_bottom)) >> 52;  // exponent + 1023
        const P exponent = P::from_bits(biased | 0x4330000000000000U);               // 2^52 + exponent + 1023
        return {exponent - select(is_subnormal, P(0x1p52 + 1023.0 + 54.0), P(0x1p52 + 1023.0)),
                P::from_bits(b - (biased << 52) + bits_of_one)};
    }
}

}  // namespace magnesia::lanes
