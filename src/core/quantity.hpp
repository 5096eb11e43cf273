// quantity.hpp - a scalar that carries its unit in its type: mixing units, or mmol with g, does not compile.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/maths.hpp"
#include "core/scalar.hpp"
#include "core/units.hpp"

namespace magnesia::inline core {

/// A number on the carrier T in unit U. Only a quantity of unit `one` converts from a plain number.
template <class T, unit U>
class quantity {
 public:
    constexpr quantity() = default;
    constexpr explicit(U != one) quantity(double value) : number_(value) {}
    constexpr explicit quantity(const scalar<T>& value) : number_(value) {}

    static constexpr quantity zero() { return quantity(scalar<T>::zero()); }
    static constexpr quantity unwritten() { return quantity(scalar<T>::unwritten()); }

    constexpr const scalar<T>& number() const { return number_; }

    friend constexpr quantity operator+(const quantity& a, const quantity& b) {
        return quantity(a.number_ + b.number_);
    }
    friend constexpr quantity operator-(const quantity& a, const quantity& b) {
        return quantity(a.number_ - b.number_);
    }
    friend constexpr quantity operator-(const quantity& a) { return quantity(-a.number_); }
    friend constexpr quantity operator*(double a, const quantity& b) { return quantity(a * b.number_); }
    friend constexpr quantity operator*(const quantity& a, double b) { return quantity(a.number_ * b); }
    friend constexpr quantity operator/(const quantity& a, double b) { return quantity(a.number_ / b); }
    friend constexpr auto operator<(const quantity& a, const quantity& b) { return a.number_ < b.number_; }
    friend constexpr auto operator<=(const quantity& a, const quantity& b) { return a.number_ <= b.number_; }
    friend constexpr auto operator>(const quantity& a, const quantity& b) { return a.number_ > b.number_; }
    friend constexpr auto operator>=(const quantity& a, const quantity& b) { return a.number_ >= b.number_; }
    friend constexpr auto operator==(const quantity& a, const quantity& b) { return a.number_ == b.number_; }

 private:
    scalar<T> number_;
};

template <class T, unit A, unit B>
constexpr quantity<T, A * B> operator*(const quantity<T, A>& a, const quantity<T, B>& b) {
    return quantity<T, A * B>(a.number() * b.number());
}
template <class T, unit A, unit B>
constexpr quantity<T, A / B> operator/(const quantity<T, A>& a, const quantity<T, B>& b) {
    return quantity<T, A / B>(a.number() / b.number());
}
template <class T, unit B>
constexpr quantity<T, one / B> operator/(double a, const quantity<T, B>& b) {
    return quantity<T, one / B>(a / b.number());
}

// Functions of pure numbers only.
template <class T>
quantity<T, one> exp(const quantity<T, one>& x) {
    return quantity<T, one>(exp(x.number()));
}
template <class T>
quantity<T, one> log(const quantity<T, one>& x) {
    return quantity<T, one>(log(x.number()));
}
template <class T>
quantity<T, one> sqrt(const quantity<T, one>& x) {
    return quantity<T, one>(sqrt(x.number()));
}
template <class T>
quantity<T, one> tanh(const quantity<T, one>& x) {
    return quantity<T, one>(tanh(x.number()));
}
template <class T>
quantity<T, one> sin(const quantity<T, one>& x) {
    return quantity<T, one>(sin(x.number()));
}
template <class T>
quantity<T, one> cos(const quantity<T, one>& x) {
    return quantity<T, one>(cos(x.number()));
}
template <class T>
quantity<T, one> logistic(const quantity<T, one>& x) {
    return quantity<T, one>(logistic(x.number()));
}
template <class T>
quantity<T, one> softplus(const quantity<T, one>& x) {
    return quantity<T, one>(softplus(x.number()));
}
/// Below 0 it is that of 0: quantities do not carry `nonnegative`, the plain reading insists on it.
template <class T>
quantity<T, one> real_power(const quantity<T, one>& x, const quantity<T, one>& exponent) {
    return quantity<T, one>(real_power(positive_part(x.number()), exponent.number()));
}

// Functions that keep or transform the unit.
template <int n, class T, unit U>
constexpr quantity<T, power(U, n)> power(const quantity<T, U>& x) {
    return quantity<T, power(U, n)>(power<n>(x.number()));
}
template <class T, unit U>
constexpr quantity<T, U> positive_part(const quantity<T, U>& x) {
    return quantity<T, U>(positive_part(x.number()));
}
template <class T, unit U>
constexpr quantity<T, U> min(const quantity<T, U>& a, const quantity<T, U>& b) {
    return quantity<T, U>(min(a.number(), b.number()));
}
template <class T, unit U>
constexpr quantity<T, U> max(const quantity<T, U>& a, const quantity<T, U>& b) {
    return quantity<T, U>(max(a.number(), b.number()));
}
template <class T, unit A, unit B>
constexpr quantity<T, A / B> ratio(const quantity<T, A>& a, const quantity<T, B>& b,
                                   const quantity<T, A / B>& at_zero) {
    return quantity<T, A / B>(ratio(a.number(), b.number(), at_zero.number()));
}
template <class M, class T, unit U>
constexpr quantity<T, U> select(const mask<M>& where, const quantity<T, U>& yes, const quantity<T, U>& no) {
    return quantity<T, U>(select(where, yes.number(), no.number()));
}

}  // namespace magnesia::inline core
