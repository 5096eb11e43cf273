// single_functions.hpp - exp and softplus of packs of floats; logistic and abs are those of doubles.
// SPDX-License-Identifier: Apache-2.0
// An equation that calls another function in its rates does not compile in single precision; it is then added here.
#pragma once

#include <cstdint>

#include "lanes/saturating.hpp"
#include "lanes/single.hpp"

namespace magnesia::lanes {

/// e^x for x held between -104 and 89: beyond them the result is 0 or infinity.
template <int W, class Isa>
[[gnu::always_inline]] inline singles<W, Isa> exp_of_held(singles<W, Isa> x) {
    using S = singles<W, Isa>;
    constexpr float whole_shift_of_floats = 0x1.8p23F;
    const S shifted = fma(x, S(0x1.715476p+0F), S(whole_shift_of_floats));
    const S k = shifted - whole_shift_of_floats;
    const S r =
        fma(k, S(-0x1.7f7d1cp-20F), fma(k, S(-0x1.62e4p-1F), x));  // ln2 in two parts; the first product is exact
    const S high = fma(r, fma(r, S(0x1.6db4eap-10F), S(0x1.123bdep-7F)), S(0x1.55545ep-5F));
    const S rest = fma(r * r, fma(r, fma(r, high, S(0x1.55548ep-3F)), S(0x1.000000p-1F)), r);
    // Two factors of half the exponent each: the first product is exact, so only the second rounds.
    const typename S::bits n = to_bits(k + (0x1p23F + 512.0F)) & 0x3ffU;
    const typename S::bits half = n >> 1;
    return (1.0F + rest) * S::from_bits((half - 129U) << 23) * S::from_bits((n - half - 129U) << 23);
}

/// e^x. Error at most 2 ulp for every x; 0 and infinity beyond the range of floats; NaN stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline singles<W, Isa> exp(singles<W, Isa> x) {
    using S = singles<W, Isa>;
    return exp_of_held(lesser(S(89.0F), greater(S(-104.0F), x)));
}

/// e^x for x that is not above 0: the bits of exp.
template <int W, class Isa>
[[gnu::always_inline]] inline singles<W, Isa> exp_of_negative(singles<W, Isa> x) {
    return exp_of_held(greater(singles<W, Isa>(-104.0F), x));
}

/// log(1 + exp(x)). Error at most 4 ulp for every x; 0 and infinity at the infinities; NaN stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline singles<W, Isa> softplus(singles<W, Isa> x) {
    using S = singles<W, Isa>;
    const S e = exp_of_negative(-abs(x));
    // log(1 + e) = 2 artanh(s)
    const S s = e / (2.0F + e);
    const S z = s * s;
    const S high = fma(z, fma(z, S(0x1.f1b2c2p-4F), S(0x1.b6d5b2p-4F)), S(0x1.25097cp-3F));
    const S rest = fma(z, fma(z, high, S(0x1.9996a8p-3F)), S(0x1.555558p-2F));
    return greater(x, S(0.0F)) + 2.0F * fma(s * z, rest, s);
}

}  // namespace magnesia::lanes
