// single.hpp - packs of floats beside packs of doubles: from one to the other, lane by lane.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>

#include "lanes/pack.hpp"

namespace magnesia::lanes {

template <int W, class Isa>
using singles = pack<float, W, Isa>;

/// The pack of floats with the lanes of a pack of doubles.
template <class V>
using single_of = pack<float, V::width, typename V::instruction_set>;

template <int W, class Isa>
inline constexpr bool has_single_instructions = (W == 16 && std::same_as<Isa, isa::avx512>) ||
                                                (W == 8 && std::same_as<Isa, isa::avx2>);

/// Each lane rounded to the nearest float: infinity beyond the range; NaN stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline singles<W, Isa> narrow(const pack<double, W, Isa>& x) {
    using S = singles<W, Isa>;
#if defined(__x86_64__)
    if constexpr (has_single_instructions<W, Isa> && W == 16) {
        const __m512 low = _mm512_castps256_ps512(_mm512_cvtpd_ps(x.raw.low));
        return S::wrap(_mm512_insertf32x8(low, _mm512_cvtpd_ps(x.raw.high), 1));
    } else if constexpr (has_single_instructions<W, Isa>) {
        return S::wrap(_mm256_set_m128(_mm256_cvtpd_ps(x.raw.high), _mm256_cvtpd_ps(x.raw.low)));
    } else
#endif
        if constexpr (W == 1) {
        return S::wrap(static_cast<float>(x.raw));
    } else {
        return S::wrap(__builtin_convertvector(x.raw, typename S::vector));
    }
}

/// Exact.
template <int W, class Isa>
[[gnu::always_inline]] inline pack<double, W, Isa> widen(const singles<W, Isa>& x) {
    using P = pack<double, W, Isa>;
#if defined(__x86_64__)
    if constexpr (has_single_instructions<W, Isa> && W == 16) {
        return P::wrap(
            {_mm512_cvtps_pd(_mm512_castps512_ps256(x.raw)), _mm512_cvtps_pd(_mm512_extractf32x8_ps(x.raw, 1))});
    } else if constexpr (has_single_instructions<W, Isa>) {
        return P::wrap(
            {_mm256_cvtps_pd(_mm256_castps256_ps128(x.raw)), _mm256_cvtps_pd(_mm256_extractf128_ps(x.raw, 1))});
    } else
#endif
        if constexpr (W == 1) {
        return P::wrap(static_cast<double>(x.raw));
    } else {
        return P::wrap(__builtin_convertvector(x.raw, typename P::vector));
    }
}

/// The same answers for packs of floats.
template <int W, class Isa>
[[gnu::always_inline]] inline mask<singles<W, Isa>> narrow(const mask<pack<double, W, Isa>>& where) {
#if defined(__x86_64__)
    if constexpr (has_single_instructions<W, Isa> && W == 16) {
        return {_mm512_kunpackb(where.raw.high, where.raw.low)};
    } else if constexpr (has_single_instructions<W, Isa>) {
        // The lower half of each answer, then the quarters in order.
        const __m256 halves =
            _mm256_shuffle_ps(reinterpret_cast<__m256>(where.raw.low), reinterpret_cast<__m256>(where.raw.high), 0x88);
        return {reinterpret_cast<typename singles<W, Isa>::operations::truth>(
            _mm256_permute4x64_epi64(reinterpret_cast<__m256i>(halves), 0xd8))};
    } else
#endif
        if constexpr (W == 1) {
        return {where.raw};
    } else {
        return {__builtin_convertvector(where.raw, typename singles<W, Isa>::operations::truth)};
    }
}

}  // namespace magnesia::lanes
