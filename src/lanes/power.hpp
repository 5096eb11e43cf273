// power.hpp - x^y of packs for x >= 0, through a logarithm carried in two doubles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/exponential.hpp"
#include "lanes/logarithm.hpp"

namespace magnesia::lanes {

/// A number as the sum of two doubles, the second small beside the first.
template <class P>
struct two_doubles {
    P head;
    P tail;
};

/// log(x) with a relative error near 2^-65, for positive finite x.
template <int W, class Isa>
[[gnu::always_inline]] inline two_doubles<doubles<W, Isa>> log_in_two_doubles(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const auto part = log_parts_of(x);
    const P r = part.remainder;
    const P r2 = r * r;
    const P r2_lost = fma(r, r, -r2);
    const P p01 = fma(r, P(-0x1.ffffffffffe7fp-3), P(0x1.5555555555556p-2));
    const P p23 = fma(r, P(-0x1.555555582640ep-3), P(0x1.9999999993791p-3));
    const P p45 = fma(r, P(-0x1.ffffc7830893bp-4), P(0x1.24924979b0556p-3));
    const P p67 = fma(r, P(-0x1.9a82ce4cf8600p-4), P(0x1.c718ea3ef388dp-4));
    const P r4 = r2 * r2;
    const P c8 = P(0x1.7af9f1128f08cp-4);
    const P cubic = (r2 * r) * fma(r4, fma(r4, c8, fma(r2, p67, p45)), fma(r2, p23, p01));
    // head + r - r^2/2 + cubic, each sum with what it lost; every term is larger than the next, or the sum is exact.
    const P sum = part.head + r;
    const P sum_lost = (part.head - sum) + r;
    const P less = fma(r2, P(-0.5), sum);
    const P less_lost = fma(r2, P(-0.5), sum - less);
    const P rest = cubic + (part.tail + (sum_lost + less_lost + r2_lost * -0.5));
    const P head = less + rest;
    return {head, (less - head) + rest};
}

/// x^y for x >= 0 (-0 counts as 0; NaN below 0 unless y is 0). Error at most 2 ulp for every x and y. As in the C
/// standard x^0 = 1 and 1^y = 1, even with NaN; any other NaN gives NaN; 0^y is infinity for y < 0.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> pow(doubles<W, Isa> x, doubles<W, Isa> y) {
    using P = doubles<W, Isa>;
    const auto log_x = log_in_two_doubles(x);
    const P product = y * log_with_ends(x, log_x.head);
    const P product_tail = fma(y, log_x.tail, fma(y, log_x.head, -product));
    const P held = held_between(-800.0, 800.0, product);
    const P power = exp_of_sum(held, select(held == product, product_tail, P(0.0)));
    return select((x == 1.0) | (y == 0.0), P(1.0), power);
}

/// The same under the name by which core's equations call it.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> real_power(doubles<W, Isa> x, doubles<W, Isa> exponent) {
    return pow(x, exponent);
}

}  // namespace magnesia::lanes
