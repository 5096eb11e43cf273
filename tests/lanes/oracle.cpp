// oracle.cpp - each function in 113 bits by libquadmath, and the error of a double in units in the last place.
// SPDX-License-Identifier: Apache-2.0
#include "tests/lanes/oracle.hpp"

#include <quadmath.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>

namespace magnesia::lanes::testing {

namespace {

quad exact_softplus(quad x) {
    return x > 0 ? x + log1pq(expq(-x)) : log1pq(expq(x));
}
quad exact_logistic(quad x) {
    return x > 0 ? 1 / (1 + expq(-x)) : expq(x) / (1 + expq(x));
}

}  // namespace

quad exact(const std::string& function, double x, double y) {
    static const std::map<std::string, quad (*)(quad)> unary = {{"exp", expq},
                                                                {"expm1", expm1q},
                                                                {"log", logq},
                                                                {"log1p", log1pq},
                                                                {"tanh", tanhq},
                                                                {"sin", sinq},
                                                                {"cos", cosq},
                                                                {"sqrt", sqrtq},
                                                                {"softplus", exact_softplus},
                                                                {"logistic", exact_logistic}};
    if (function == "pow") {
        return powq(x, y);
    }
    const auto found = unary.find(function);
    if (found == unary.end()) {
        throw std::runtime_error("no exact " + function);
    }
    return found->second(x);
}

double error_in_ulp(double computed, quad exact) {
    if (isnanq(exact) || std::isnan(computed)) {
        return isnanq(exact) && std::isnan(computed) ? 0.0 : std::numeric_limits<double>::infinity();
    }
    if (isinfq(exact)) {
        return computed == static_cast<double>(exact) ? 0.0 : std::numeric_limits<double>::infinity();
    }
    const quad largest = scalbnq(1, 1024);
    if (fabsq(exact) >= largest) {  // beyond the range: only infinity is right
        return computed == static_cast<double>(exact) ? 0.0 : std::numeric_limits<double>::infinity();
    }
    const quad value = std::isinf(computed) ? copysignq(largest, computed) : quad{computed};
    int exponent = 0;
    frexpq(exact, &exponent);
    const quad ulp = scalbnq(1, exact == 0 ? -1074 : std::max(exponent - 53, -1074));
    return static_cast<double>(fabsq(value - exact) / ulp);
}

quad exact_log(double x) {
    return logq(x);
}
quad exact_power_of_two(double x) {
    return exp2q(x);
}

}  // namespace magnesia::lanes::testing
