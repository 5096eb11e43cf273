// reach.hpp - a number that knows only which of n directions it depends on: the shape of a derivative.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bitset>
#include <cstddef>

namespace magnesia::inline core {

/// The directions along which a number may change. What it is worth is unknown, so both sides of a choice count.
template <std::size_t n>
struct reach {
    std::bitset<n> directions;

    reach() = default;
    reach(double) {}  // NOLINT: a constant depends on nothing
    static reach variable(std::size_t direction) {
        reach x;
        x.directions.set(direction);
        return x;
    }

    /// What is neither known to hold nor known not to.
    struct undecided {};

    static reach both(const reach& a, const reach& b) {
        reach r;
        r.directions = a.directions | b.directions;
        return r;
    }

    friend reach operator+(const reach& a, const reach& b) { return both(a, b); }
    friend reach operator-(const reach& a, const reach& b) { return both(a, b); }
    friend reach operator*(const reach& a, const reach& b) { return both(a, b); }
    friend reach operator/(const reach& a, const reach& b) { return both(a, b); }
    friend reach operator-(const reach& a) { return a; }

    friend undecided operator<(const reach&, const reach&) { return {}; }
    friend undecided operator<=(const reach&, const reach&) { return {}; }
    friend undecided operator==(const reach&, const reach&) { return {}; }
    friend reach choose(undecided, const reach& yes, const reach& no) { return both(yes, no); }

    friend reach exp(const reach& x) { return x; }
    friend reach log(const reach& x) { return x; }
    friend reach sqrt(const reach& x) { return x; }
    friend reach tanh(const reach& x) { return x; }
    friend reach sin(const reach& x) { return x; }
    friend reach cos(const reach& x) { return x; }
    friend reach logistic(const reach& x) { return x; }
    friend reach softplus(const reach& x) { return x; }
    friend reach real_power(const reach& x, const reach& exponent) { return both(x, exponent); }
};

}  // namespace magnesia::inline core
