// operation_value.cpp - the one table of what each symbolic operation computes.
// SPDX-License-Identifier: Apache-2.0
#include "core/operation_value.hpp"

#include <cmath>

#include "core/error.hpp"
#include "core/primitives.hpp"

namespace magnesia::inline core {

double operation_value(operation kind, std::span<const double> a) {
    switch (kind) {
        case operation::add:
            return a[0] + a[1];
        case operation::subtract:
            return a[0] - a[1];
        case operation::multiply:
            return a[0] * a[1];
        case operation::divide:
            return a[0] / a[1];
        case operation::negate:
            return -a[0];
        case operation::exp:
            return std::exp(a[0]);
        case operation::log:
            return std::log(a[0]);
        case operation::sqrt:
            return std::sqrt(a[0]);
        case operation::tanh:
            return std::tanh(a[0]);
        case operation::sin:
            return std::sin(a[0]);
        case operation::cos:
            return std::cos(a[0]);
        case operation::logistic:
            return logistic(a[0]);
        case operation::softplus:
            return softplus(a[0]);
        case operation::real_power:
            return std::pow(a[0], a[1]);
        case operation::less:
            return a[0] < a[1] ? 1.0 : 0.0;
        case operation::less_or_equal:
            return a[0] <= a[1] ? 1.0 : 0.0;
        case operation::equal:
            return a[0] == a[1] ? 1.0 : 0.0;
        case operation::choose:
            return a[0] != 0.0 ? a[1] : a[2];
        case operation::constant:
        case operation::symbol:
            break;
    }
    throw internal_error("operation_value: a constant or a symbol has no arguments");
}

}  // namespace magnesia::inline core
