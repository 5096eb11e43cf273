// maths.hpp - the functions equations may call, for every number system, with their value and slope at kinks and ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include "core/primitives.hpp"
#include "core/scalar.hpp"

namespace magnesia::inline core {

// The elementary functions. For double they are the C library's (error under 1 ulp for exp, log, sin, cos; sqrt exact);
// NaN and infinities pass through as the C standard says.
template <class T>
scalar<T> exp(const scalar<T>& x) {
    using std::exp;
    return scalar<T>::wrap(exp(x.raw()));
}
template <class T>
scalar<T> log(const scalar<T>& x) {
    using std::log;
    return scalar<T>::wrap(log(x.raw()));
}
template <class T>
scalar<T> sqrt(const scalar<T>& x) {
    using std::sqrt;
    return scalar<T>::wrap(sqrt(x.raw()));
}
template <class T>
scalar<T> tanh(const scalar<T>& x) {
    using std::tanh;
    return scalar<T>::wrap(tanh(x.raw()));
}
template <class T>
scalar<T> sin(const scalar<T>& x) {
    using std::sin;
    return scalar<T>::wrap(sin(x.raw()));
}
template <class T>
scalar<T> cos(const scalar<T>& x) {
    using std::cos;
    return scalar<T>::wrap(cos(x.raw()));
}

/// 1 / (1 + exp(-x)), without overflow for any x.
template <class T>
scalar<T> logistic(const scalar<T>& x) {
    return scalar<T>::wrap(logistic(x.raw()));
}

/// log(1 + exp(x)), without overflow for any x: a smooth max(x, 0) of width 1.
template <class T>
scalar<T> softplus(const scalar<T>& x) {
    return scalar<T>::wrap(softplus(x.raw()));
}

/// x^n for a whole n >= 0 by repeated squaring; x^0 is 1, also at 0.
template <int n, class T>
constexpr scalar<T> power(const scalar<T>& x) {
    static_assert(n >= 0);
    if constexpr (n == 0) {
        return scalar<T>(1.0);
    } else if constexpr (n == 1) {
        return x;
    } else {
        const scalar<T> half = power<n / 2>(x);
        if constexpr (n % 2 == 0) {
            return half * half;
        } else {
            return half * half * x;
        }
    }
}

/// A number known not to be negative (or NaN): the only thing that may be raised to a power that is not whole.
template <class T>
class nonnegative : public scalar<T> {
 public:
    /// max(x, 0). At x = 0 the slope is 0. NaN stays NaN.
    static constexpr nonnegative part_of(const scalar<T>& x) {
        return nonnegative(select(x <= scalar<T>::zero(), scalar<T>::zero(), x));
    }

 private:
    constexpr explicit nonnegative(const scalar<T>& x) : scalar<T>(x) {}
};

/// max(x, 0). At x = 0 the slope is 0. NaN stays NaN.
template <class T>
constexpr nonnegative<T> positive_part(const scalar<T>& x) {
    return nonnegative<T>::part_of(x);
}

/// x^exponent for x >= 0. At x = 0 the slope by x is 0 (1 for exponent 1) and the slope by the exponent is 0.
template <class T>
scalar<T> real_power(const nonnegative<T>& x, const scalar<T>& exponent) {
    return scalar<T>::wrap(real_power(x.raw(), exponent.raw()));
}

/// The smaller of two. At a tie the value and slope of `b`. NaN in either gives NaN.
template <class T>
constexpr scalar<T> min(const scalar<T>& a, const scalar<T>& b) {
    return select(a < b, a, select(b <= a, b, a + b));
}

/// The larger of two. At a tie the value and slope of `b`. NaN in either gives NaN.
template <class T>
constexpr scalar<T> max(const scalar<T>& a, const scalar<T>& b) {
    return select(b < a, a, select(a <= b, b, a + b));
}

/// numerator / denominator, and `at_zero` where the denominator is exactly 0 (a meal without magnesium has no ratio).
template <class T>
constexpr scalar<T> ratio(const scalar<T>& numerator, const scalar<T>& denominator, const scalar<T>& at_zero) {
    return select(denominator == scalar<T>::zero(), at_zero, numerator / denominator);
}

}  // namespace magnesia::inline core
