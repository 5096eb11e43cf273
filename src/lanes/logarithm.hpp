// logarithm.hpp - log and log1p of packs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/binary.hpp"
#include "lanes/tables.hpp"

namespace magnesia::lanes {

/// x = 2^exponent (1 + remainder) / reciprocal, with -log(reciprocal) from the table:
/// log(x) = head + tail + log(1 + remainder). The remainder is at most 0.0342 in magnitude.
template <class P>
struct log_parts {
    P exponent;
    P reciprocal;
    P remainder;  ///< exact
    P head;       ///< exponent ln2 - log(reciprocal), a multiple of 2^-42
    P tail;       ///< what head left out
};

template <int W, class Isa>
[[gnu::always_inline]] inline log_parts<doubles<W, Isa>> log_parts_of(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const auto [exponent, mantissa] = split_of(x);
    const typename P::bits j = (to_bits(mantissa) + (std::uint64_t{1} << 47)) >> 48;
    const P reciprocal = P::lookup(log_table<Isa>::reciprocal, j);
    return {exponent, reciprocal, fma(mantissa, reciprocal, P(-1.0)),
            fma(exponent, P(ln2_head), P::lookup(log_table<Isa>::head, j)),
            fma(exponent, P(ln2_tail), P::lookup(log_table<Isa>::tail, j))};
}

/// head + tail + log(1 + r), for a remainder r.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> log_sum(doubles<W, Isa> head, doubles<W, Isa> tail, doubles<W, Isa> r) {
    using P = doubles<W, Isa>;
    const P r2 = r * r;
    const P p01 = fma(r, P(0x1.55555555554ccp-2), P(-0x1.0000000000000p-1));
    const P p23 = fma(r, P(0x1.9999999c007f2p-3), P(-0x1.fffffffffbd8ap-3));
    const P p45 = fma(r, P(0x1.24922e32e9f14p-3), P(-0x1.5555559abd3d7p-3));
    const P p67 = fma(r, P(0x1.c80cd3c9847ecp-4), P(-0x1.fffcc34f1900fp-4));
    const P r4 = r2 * r2;
    const P c8 = P(-0x1.a031d64b4c7a4p-4);
    const P polynomial = fma(r4, fma(r4, c8, fma(r2, p67, p45)), fma(r2, p23, p01));
    const P sum = head + r;
    const P lost = (head - sum) + r;  // exact: the head is 0 or larger than r
    return sum + fma(r2, polynomial, lost + tail);
}

/// What log is where its argument is not a positive finite number: -infinity at 0, NaN below, the argument itself at
/// infinity and NaN; elsewhere `inside`.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> log_with_ends(doubles<W, Isa> argument, doubles<W, Isa> inside) {
    using P = doubles<W, Isa>;
#if defined(__x86_64__)
    if constexpr (has_exponent_instructions<W, Isa>) {
        // One answer for each class of number, from the lowest four bits up: quiet NaN, signalling NaN, zero, one,
        // -infinity, +infinity, negative, positive. 0 keeps `inside`, 2 the NaN, 3 is NaN, 4 and 5 the infinities.
        return P::wrap(_mm512_fixupimm_pd(inside.raw, argument.raw, _mm512_set1_epi64(0x03530422), 0));
    } else
#endif
    {
        const P at_zero = select(argument == 0.0, P(-infinity), argument);
        const P outside = select(argument < 0.0, P(not_a_number), at_zero);
        return select((argument > 0.0) & (argument < infinity), inside, outside);
    }
}

/// The natural logarithm. Error at most 1 ulp for every x > 0, subnormals included; -infinity at 0, NaN below 0.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> log(doubles<W, Isa> x) {
    const auto part = log_parts_of(x);
    return log_with_ends(x, log_sum(part.head, part.tail, part.remainder));
}

/// log(sum + lost), for a positive finite sum and what its rounding lost. NaN in `lost` gives NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> log_of_sum(doubles<W, Isa> sum, doubles<W, Isa> lost) {
    using P = doubles<W, Isa>;
    const auto part = log_parts_of(sum);
    const P correction = scaled(lost, -lesser(part.exponent, P(1000.0)));  // exact: far from the smallest numbers
    return log_sum(part.head, part.tail, fma(correction, part.reciprocal, part.remainder));
}

/// log_of_sum for a sum from 1 to 2, to the bit, without taking it apart: halving is all there is to do.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> log_from_one_to_two(doubles<W, Isa> sum, doubles<W, Isa> lost) {
    using P = doubles<W, Isa>;
    const mask<P> is_high = sum >= 1.40625;  // as split_of
    const P mantissa = select(is_high, sum * 0.5, sum);
    const P correction = select(is_high, lost * 0.5, lost);
    const typename P::bits j = (to_bits(mantissa) + (std::uint64_t{1} << 47)) >> 48;
    const P reciprocal = P::lookup(log_table<Isa>::reciprocal, j);
    const P head = P::lookup(log_table<Isa>::head, j);
    const P tail = P::lookup(log_table<Isa>::tail, j);
    return log_sum(select(is_high, head + ln2_head, head), select(is_high, tail + ln2_tail, tail),
                   fma(correction, reciprocal, fma(mantissa, reciprocal, P(-1.0))));
}

/// log(1 + x). Error at most 2 ulp for every x > -1; keeps the sign of 0; -infinity at -1, NaN below -1.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> log1p(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const P sum = 1.0 + x;
    const P share = sum - 1.0;
    const P lost = (1.0 - (sum - share)) + (x - share);  // sum + lost = 1 + x exactly
    return copysign(log_with_ends(sum, log_of_sum(sum, lost)), x);
}

}  // namespace magnesia::lanes
