// lane.hpp - a number for kernels that is one double and counts what is done with it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <cstddef>

#include "core/primitives.hpp"

namespace magnesia::tests {

/// What was done since the last reset.
struct lane_work {
    std::size_t arithmetic = 0;  ///< sums, products, fused ones, changes of sign
    std::size_t divisions = 0;
    std::size_t functions = 0;
};

struct lane {
    double value = 0;

    lane() = default;
    explicit lane(double v) : value(v) {}

    static lane_work& work() {
        static lane_work done;
        return done;
    }
    static lane arithmetic(double result) {
        ++work().arithmetic;
        return lane(result);
    }
    static lane function(double result) {
        ++work().functions;
        return lane(result);
    }

    friend lane operator+(const lane& a, const lane& b) { return arithmetic(a.value + b.value); }
    friend lane operator-(const lane& a, const lane& b) { return arithmetic(a.value - b.value); }
    friend lane operator*(const lane& a, const lane& b) { return arithmetic(a.value * b.value); }
    friend lane operator-(const lane& a) { return arithmetic(-a.value); }
    friend lane operator/(const lane& a, const lane& b) {
        ++work().divisions;
        return lane(a.value / b.value);
    }
};

struct lane_mask {
    bool holds = false;
};

inline lane_mask operator<(const lane& a, const lane& b) {
    return {a.value < b.value};
}
inline lane_mask operator<=(const lane& a, const lane& b) {
    return {a.value <= b.value};
}
inline lane_mask operator==(const lane& a, const lane& b) {
    return {a.value == b.value};
}
inline lane select(lane_mask where, const lane& yes, const lane& no) {
    return where.holds ? yes : no;
}
inline lane fma(const lane& a, const lane& b, const lane& c) {
    return lane::arithmetic(std::fma(a.value, b.value, c.value));
}
inline lane exp(const lane& x) {
    return lane::function(std::exp(x.value));
}
inline lane log(const lane& x) {
    return lane::function(std::log(x.value));
}
inline lane sqrt(const lane& x) {
    return lane::function(std::sqrt(x.value));
}
inline lane tanh(const lane& x) {
    return lane::function(std::tanh(x.value));
}
inline lane sin(const lane& x) {
    return lane::function(std::sin(x.value));
}
inline lane cos(const lane& x) {
    return lane::function(std::cos(x.value));
}
inline lane logistic(const lane& x) {
    return lane::function(magnesia::logistic(x.value));
}
inline lane softplus(const lane& x) {
    return lane::function(magnesia::softplus(x.value));
}
inline lane pow(const lane& x, const lane& exponent) {
    return lane::function(std::pow(x.value, exponent.value));
}

}  // namespace magnesia::tests
