// saturating.hpp - tanh, logistic and softplus of packs: what levels off at one end or both.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/exponential.hpp"
#include "lanes/logarithm.hpp"

namespace magnesia::lanes {

/// The hyperbolic tangent. Error at most 2 ulp for every x; keeps the sign of 0; -1 and 1 at the infinities; NaN stays
/// NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> tanh(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    // With E = exp(-2|x|) = 2^n head (1 + rest): (2^-n - 2^-n E) / (2^-n + 2^-n E), both with what their sums lost.
    const auto part = exp_parts_of(greater(P(-40.0), abs(x) * -2.0));
    const P one = power_of_two(-floor_of_small(part.sixteenths));
    const P rest = small_expm1(part.remainder, part.tail);
    const P grown = part.head * rest;
    const P grown_lost = fma(part.head, rest, -grown);
    const P difference = one - part.head;
    const P upper = difference - grown;
    const P upper_lost = ((difference - upper) - grown) + (((one - difference) - part.head) - grown_lost);
    const P sum = one + part.head;
    const P lower = sum + grown;
    const P lower_lost = ((sum - lower) + grown) + ((one - sum) + part.head);
    const P reciprocal = 1.0 / lower;
    const P quotient = upper * reciprocal;
    const P missing = fma(-quotient, lower, upper) + fma(-quotient, lower_lost, upper_lost);
    return copysign(fma(missing, reciprocal, quotient), x);
}

/// 1 / (1 + exp(-x)). Error at most 4 ulp for every x; 0 and 1 at the infinities; NaN stays NaN.
template <class Real, int W, class Isa>
[[gnu::always_inline]] inline pack<Real, W, Isa> logistic(pack<Real, W, Isa> x) {
    using P = pack<Real, W, Isa>;
    const P e = exp_of_negative(-abs(x));
    return select(x < P(0), e, P(1)) / (P(1) + e);
}

/// log(1 + exp(x)). Error at most 4 ulp for every x; 0 and infinity at the infinities; NaN stays NaN.
template <int W, class Isa>
[[gnu::always_inline]] inline doubles<W, Isa> softplus(doubles<W, Isa> x) {
    using P = doubles<W, Isa>;
    const P e = exp_of_negative(-abs(x));
    const P sum = 1.0 + e;
    return greater(x, P(0.0)) + log_from_one_to_two(sum, e - (sum - 1.0));
}

}  // namespace magnesia::lanes
