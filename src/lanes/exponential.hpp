// exponential.hpp - exp and expm1 of packs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/binary.hpp"
#include "lanes/tables.hpp"

namespace magnesia::lanes {

/// x = (16 n + j) ln2/16 + remainder, so exp(x) = 2^n head (1 + tail) exp(remainder), with head = 2^(j/16).
template <class P>
struct exp_parts {
    P sixteenths;  ///< n + j/16
    P remainder;   ///< at most ln2/32 in magnitude
    P head;
    P tail;
};

/// For |x| up to 800.
template <int W, class Isa>
[[gnu::always_inline]] inline exp_parts<doubles<W, Isa>> exp_parts_of(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const P shifted = fma(x, P(0x1.71547652b82fep+4), P(whole_shift));  // 16/ln2
    const P k = shifted - whole_shift;
    // ln2/16 in two parts; the first product and difference are exact.
    const P remainder = fma(k, P(-0x1.cf79abc9e3b3ap-44), fma(k, P(-0x1.62e42fefa0000p-5), x));
    const typename P::bits j = to_bits(shifted);
    return {k * 0.0625, remainder, P::lookup(power_table<Isa>::head, j), P::lookup(power_table<Isa>::tail, j)};
}

/// exp(r) - 1 + tail for a remainder, with an absolute error of 2^-56: enough beside the 1 of exp.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> small_exp(doubles<W, Isa> r, doubles<W, Isa> tail) {
    using P = doubles<W, Isa>;
    const P r2 = r * r;
    const P low = fma(r, P(0x1.555555548f729p-3), P(0x1.0000000000005p-1));
    const P high = fma(r2, P(0x1.6c185e3b77064p-10), fma(r, P(0x1.11123abefcd3bp-7), P(0x1.555555545e420p-5)));
    return r + fma(r2, fma(r2, high, low), tail);
}

/// exp(r) (1 + tail) - 1 for a remainder, with a relative error of 2^-60 before rounding: for what stands alone.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> small_expm1(doubles<W, Isa> r, doubles<W, Isa> tail) {
    using P = doubles<W, Isa>;
    const P r2 = r * r;
    const P low = fma(r, P(0x1.5555555555559p-3), P(0x1.0000000000003p-1));
    const P middle = fma(r, P(0x1.111111108f7ddp-7), P(0x1.55555554ad3dfp-5));
    const P high = fma(r, P(0x1.a01b88ddc06aap-13), P(0x1.6c181f4d1b3e3p-10));
    return r + fma(r2, fma(r2, fma(r2, high, middle), low), fma(r, tail, tail));
}

/// exp(x + x_tail) where x is at most 800 in magnitude and x_tail at most a few units in its last place.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> exp_of_sum(doubles<W, Isa> x, doubles<W, Isa> x_tail) {
    const auto part = exp_parts_of(x);
    const doubles<W, Isa> rest = small_exp(part.remainder + x_tail, part.tail);
    return scaled(fma(part.head, rest, part.head), part.sixteenths);
}

/// e^x. Error at most 1 ulp for every x, subnormal results included; 0 and infinity beyond the range of doubles; NaN
/// stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> exp(doubles<W, Isa> x) {
    const auto part = exp_parts_of(held_between(-746.0, 710.0, x));
    const doubles<W, Isa> rest = small_exp(part.remainder, part.tail);
    return scaled(fma(part.head, rest, part.head), part.sixteenths);
}

/// e^x for x that is not above 0: the bits of exp.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> exp_of_negative(doubles<W, Isa> x) {
    const auto part = exp_parts_of(greater(doubles<W, Isa>(-746.0), x));
    const doubles<W, Isa> rest = small_exp(part.remainder, part.tail);
    return scaled(fma(part.head, rest, part.head), part.sixteenths);
}

/// e^x - 1. Error at most 2 ulp for every x; keeps the sign of 0; -1 and infinity at the infinities; NaN stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> expm1(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const auto part = exp_parts_of(held_between(-40.0, 710.0, x));
    const P rest = small_expm1(part.remainder, part.tail);
    // 2^n (head (1 + rest) - 2^-n); the bound keeps 2^-n a normal number where it no longer matters.
    const P n = floor_of_small(part.sixteenths);
    const P one = power_of_two(-lesser(n, P(1000.0)));
    const P difference = fma(part.head, rest, part.head - one);
    return copysign(scaled(difference, part.sixteenths), x);
}

}  // namespace magnesia::lanes
