// scalar.hpp - the number the equations see: arithmetic yes, silent conversion to bool no (contracts.md 2).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <concepts>
#include <limits>
#include <utility>

namespace magnesia::inline core {

/// The result of comparing two numbers. It can be handed to `select` and to nothing else: `if (a < b)` does not
/// compile, because with a dual number, a symbol or a pack of people there is no single answer.
template <class M>
class mask {
 public:
    constexpr explicit mask(M value) : value_(std::move(value)) {}
    constexpr const M& raw() const { return value_; }

 private:
    M value_;
};

/// A number on the carrier T (double, dual or expr). Converts from double, never back by itself.
template <class T>
class scalar {
 public:
    constexpr scalar() : value_(0.0) {}
    constexpr scalar(double value) : value_(value) {}  // NOLINT: literals 0, 1, 2 in equations
    constexpr explicit scalar(T value) requires(!std::same_as<T, double>) : value_(std::move(value)) {}

    static constexpr scalar zero() { return scalar(0.0); }
    /// A value that poisons all it touches: what a signal holds before its module has written it.
    static constexpr scalar unwritten() { return scalar(std::numeric_limits<double>::quiet_NaN()); }

    constexpr const T& raw() const { return value_; }

    friend constexpr scalar operator+(const scalar& a, const scalar& b) { return wrap(a.value_ + b.value_); }
    friend constexpr scalar operator-(const scalar& a, const scalar& b) { return wrap(a.value_ - b.value_); }
    friend constexpr scalar operator*(const scalar& a, const scalar& b) { return wrap(a.value_ * b.value_); }
    friend constexpr scalar operator/(const scalar& a, const scalar& b) { return wrap(a.value_ / b.value_); }
    friend constexpr scalar operator-(const scalar& a) { return wrap(-a.value_); }

    friend constexpr auto operator<(const scalar& a, const scalar& b) { return mask(a.value_ < b.value_); }
    friend constexpr auto operator<=(const scalar& a, const scalar& b) { return mask(a.value_ <= b.value_); }
    friend constexpr auto operator>(const scalar& a, const scalar& b) { return b < a; }
    friend constexpr auto operator>=(const scalar& a, const scalar& b) { return b <= a; }
    friend constexpr auto operator==(const scalar& a, const scalar& b) { return mask(a.value_ == b.value_); }

    static constexpr scalar wrap(T value) {
        if constexpr (std::same_as<T, double>) {
            return scalar(value);
        } else {
            return scalar(std::move(value));
        }
    }

 private:
    T value_;
};

/// `yes` where the mask holds, else `no`; the branch not taken has no influence, not even as NaN.
template <class M, class T>
constexpr scalar<T> select(const mask<M>& where, const scalar<T>& yes, const scalar<T>& no) {
    if constexpr (std::same_as<M, bool>) {
        return where.raw() ? yes : no;
    } else {
        return scalar<T>::wrap(choose(where.raw(), yes.raw(), no.raw()));
    }
}

}  // namespace magnesia::inline core
