// dual.hpp - forward-mode dual numbers: a value and its derivatives along n directions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "core/primitives.hpp"

namespace magnesia::inline core {

/// value + sum of slope[i] * epsilon_i with epsilon_i * epsilon_j = 0. Comparisons look at the value alone.
template <std::size_t n>
struct dual {
    double value = 0.0;
    std::array<double, n> slope{};

    constexpr dual() = default;
    constexpr dual(double constant) : value(constant) {}  // NOLINT: a constant has no slope
    static constexpr dual variable(double at, std::size_t direction) {
        dual x(at);
        x.slope[direction] = 1.0;
        return x;
    }

    /// The value of a function of `x` at x.value, and its derivative there times the slopes of x.
    static constexpr dual chain(double function, double derivative, const dual& x) {
        dual r(function);
        for (std::size_t i = 0; i < n; ++i) r.slope[i] = derivative * x.slope[i];
        return r;
    }

    friend constexpr dual operator+(const dual& a, const dual& b) {
        dual r(a.value + b.value);
        for (std::size_t i = 0; i < n; ++i) r.slope[i] = a.slope[i] + b.slope[i];
        return r;
    }
    friend constexpr dual operator-(const dual& a, const dual& b) {
        dual r(a.value - b.value);
        for (std::size_t i = 0; i < n; ++i) r.slope[i] = a.slope[i] - b.slope[i];
        return r;
    }
    friend constexpr dual operator*(const dual& a, const dual& b) {
        dual r(a.value * b.value);
        for (std::size_t i = 0; i < n; ++i) r.slope[i] = a.slope[i] * b.value + a.value * b.slope[i];
        return r;
    }
    friend constexpr dual operator/(const dual& a, const dual& b) {
        dual r(a.value / b.value);
        const double inverse = 1.0 / b.value;
        for (std::size_t i = 0; i < n; ++i) r.slope[i] = (a.slope[i] - r.value * b.slope[i]) * inverse;
        return r;
    }
    friend constexpr dual operator-(const dual& a) { return chain(-a.value, -1.0, a); }

    friend constexpr bool operator<(const dual& a, const dual& b) { return a.value < b.value; }
    friend constexpr bool operator<=(const dual& a, const dual& b) { return a.value <= b.value; }
    friend constexpr bool operator==(const dual& a, const dual& b) { return a.value == b.value; }
};

template <std::size_t n>
dual<n> exp(const dual<n>& x) {
    const double e = std::exp(x.value);
    return dual<n>::chain(e, e, x);
}
template <std::size_t n>
dual<n> log(const dual<n>& x) {
    return dual<n>::chain(std::log(x.value), 1.0 / x.value, x);
}
template <std::size_t n>
dual<n> sqrt(const dual<n>& x) {
    const double root = std::sqrt(x.value);
    return dual<n>::chain(root, 0.5 / root, x);
}
template <std::size_t n>
dual<n> tanh(const dual<n>& x) {
    const double t = std::tanh(x.value);
    return dual<n>::chain(t, 1.0 - t * t, x);
}
template <std::size_t n>
dual<n> sin(const dual<n>& x) {
    return dual<n>::chain(std::sin(x.value), std::cos(x.value), x);
}
template <std::size_t n>
dual<n> cos(const dual<n>& x) {
    return dual<n>::chain(std::cos(x.value), -std::sin(x.value), x);
}
template <std::size_t n>
dual<n> logistic(const dual<n>& x) {
    const double s = logistic(x.value);
    return dual<n>::chain(s, s * (1.0 - s), x);
}
template <std::size_t n>
dual<n> softplus(const dual<n>& x) {
    return dual<n>::chain(softplus(x.value), logistic(x.value), x);
}

template <std::size_t n>
dual<n> real_power(const dual<n>& x, const dual<n>& exponent) {
    const double p = std::pow(x.value, exponent.value);
    if (x.value == 0.0) return dual<n>::chain(p, exponent.value == 1.0 ? 1.0 : 0.0, x);
    const dual<n> by_base = dual<n>::chain(p, exponent.value * p / x.value, x);
    const dual<n> by_exponent = dual<n>::chain(0.0, p * std::log(x.value), exponent);
    return by_base + by_exponent;
}

}  // namespace magnesia::inline core
