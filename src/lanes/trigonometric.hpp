// trigonometric.hpp - sin and cos of packs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include "lanes/binary.hpp"

namespace magnesia::lanes {

/// Beyond this magnitude a lane is handed to the C library: three parts of pi/2 no longer hold what cancels.
inline constexpr double widest_angle = 1e9;

/// |x| = quarters pi/2 + head + tail, with head + tail at most pi/4 in magnitude.
template <class P>
struct angle {
    typename P::bits quarters;  ///< in the lowest bits
    P head;
    P tail;
};

template <int W, class Isa>
[[gnu::always_inline]] inline angle<doubles<W, Isa>> angle_of(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const P magnitude = abs(x);
    const P shifted = fma(magnitude, P(0x1.45f306dc9c883p-1), P(whole_shift));  // 2/pi
    const P k = shifted - whole_shift;
    const P first = fma(k, P(-0x1.921fb54442d18p+0), magnitude);  // exact: what cancels leaves a short number
    constexpr double second_part = 0x1.1a62633145c07p-54;
    const P second = k * second_part;
    const P second_lost = fma(k, P(second_part), -second);
    // Exact, for `first` is a multiple of the last place of `second`.
    const P head = first - second;
    const P head_lost = (first - head) - second;
    return {to_bits(shifted), head, head_lost - fma(k, P(-0x1.f1976b7ed8fbcp-110), second_lost)};
}

/// sin(head + tail), at most pi/4 in magnitude.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> sine_polynomial(doubles<W, Isa> head, doubles<W, Isa> tail) {
    using P = doubles<W, Isa>;
    const P z = head * head;
    const P z2 = z * z;
    const P p01 = fma(z, P(0x1.111111110f87dp-7), P(-0x1.5555555555549p-3));
    const P p23 = fma(z, P(0x1.71de357815deap-19), P(-0x1.a01a019c1202ap-13));
    const P p45 = fma(z, P(0x1.5d931838a9a14p-33), P(-0x1.ae5e66880661ep-26));
    const P polynomial = fma(z2, fma(z2, p45, p23), p01);
    return head + fma(head * z, polynomial, fma(z * -0.5, tail, tail));
}

/// cos(head + tail), at most pi/4 in magnitude.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> cosine_polynomial(doubles<W, Isa> head, doubles<W, Isa> tail) {
    using P = doubles<W, Isa>;
    const P z = head * head;
    const P z2 = z * z;
    const P p01 = fma(z, P(-0x1.6c16c16c15181p-10), P(0x1.555555555554cp-5));
    const P p23 = fma(z, P(-0x1.27e4f80a33f29p-22), P(0x1.a01a019cb216fp-16));
    const P p45 = fma(z, P(-0x1.8faeb5ff2f563p-37), P(0x1.1ee9ec18c2a89p-29));
    const P polynomial = fma(z2, fma(z2, p45, p23), p01);
    const P down = fma(z, P(-0.5), P(1.0));
    const P down_lost = fma(z, P(-0.5), 1.0 - down);
    return down + (down_lost + fma(z2, polynomial, -(head * tail)));
}

/// The lanes of x beyond widest_angle from the C library, the others as they are; out of line because it is rare.
template <int W, class Isa>
[[gnu::noinline]] void sines_of_wide_angles(const doubles<W, Isa>& x, doubles<W, Isa>& sine) {
    for (int i = 0; i < W; ++i) {
        if (__builtin_fabs(x.get(i)) > widest_angle) sine.set(i, ::sin(x.get(i)));
    }
}
template <int W, class Isa>
[[gnu::noinline]] void cosines_of_wide_angles(const doubles<W, Isa>& x, doubles<W, Isa>& cosine) {
    for (int i = 0; i < W; ++i) {
        if (__builtin_fabs(x.get(i)) > widest_angle) cosine.set(i, ::cos(x.get(i)));
    }
}

/// The sine. Error at most 2 ulp for |x| up to 1e9, zeros included; beyond that the C library's, lane by lane. Keeps
/// the sign of 0; NaN at the infinities.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> sin(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const auto [quarters, head, tail] = angle_of(x);
    const P turned = select(P::has_bit(quarters, 1), cosine_polynomial(head, tail), sine_polynomial(head, tail));
    const typename P::bits sign = ((quarters << 62) ^ to_bits(x)) & sign_bit;
    P sine = P::from_bits(to_bits(turned) ^ sign);
    if (any(abs(x) > widest_angle)) [[unlikely]]
        sines_of_wide_angles(x, sine);
    return sine;
}

/// The cosine, with the range, error and ends of the sine.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> cos(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const auto [quarters, head, tail] = angle_of(x);
    const P turned = select(P::has_bit(quarters, 1), sine_polynomial(head, tail), cosine_polynomial(head, tail));
    const typename P::bits sign = ((quarters + 1U) << 62) & sign_bit;
    P cosine = P::from_bits(to_bits(turned) ^ sign);
    if (any(abs(x) > widest_angle)) [[unlikely]]
        cosines_of_wide_angles(x, cosine);
    return cosine;
}

}  // namespace magnesia::lanes
