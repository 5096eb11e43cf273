// expr.cpp - building, evaluating and differentiating expressions.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr.hpp"

#include <algorithm>

#include "core/expr_fold.hpp"
#include "core/operation_value.hpp"

namespace magnesia::inline core {
namespace {

/// The expression itself where an identity makes the operation needless; null kind means "keep".
const expr* needless(operation kind, const std::vector<expr>& a) {
    const auto is = [&](std::size_t i, double value) { return a[i].is_constant(value); };
    if (kind == operation::add && is(0, 0)) return &a[1];
    if ((kind == operation::add || kind == operation::subtract) && is(1, 0)) return &a[0];
    if (kind == operation::multiply && (is(0, 1) || is(1, 0))) return &a[1];
    if (kind == operation::multiply && (is(1, 1) || is(0, 0))) return &a[0];
    if (kind == operation::divide && (is(1, 1) || is(0, 0))) return &a[0];
    if (kind == operation::choose && a[1].id() == a[2].id()) return &a[1];
    if (kind == operation::choose && a[0].at().kind == operation::constant) return is(0, 0) ? &a[2] : &a[1];
    return nullptr;
}

bool is_zero(const expr& e) {
    return e.is_constant(0.0);
}

/// The derivative of a function of one argument by that argument; 0 for what is flat.
expr outer_slope(const expr& e) {
    const expr& x = e.at().arguments[0];
    switch (e.at().kind) {
        case operation::exp:
            return e;
        case operation::log:
            return 1.0 / x;
        case operation::sqrt:
            return 0.5 / e;
        case operation::tanh:
            return 1.0 - e * e;
        case operation::sin:
            return cos(x);
        case operation::cos:
            return -sin(x);
        case operation::logistic:
            return e * (1.0 - e);
        case operation::softplus:
            return logistic(x);
        default:
            return 0.0;  // comparisons
    }
}

/// At base 0 the slope by the base is 0 (1 for exponent 1) and by the exponent 0, as for the dual numbers.
expr power_slope(const expr& e, const expr& base_slope, const expr& exponent_slope) {
    const expr& base = e.at().arguments[0];
    const expr& exponent = e.at().arguments[1];
    expr sum = 0.0;
    if (!is_zero(base_slope)) sum = choose(base == 0.0, exponent == 1.0, exponent * e / base) * base_slope;
    if (!is_zero(exponent_slope)) sum = sum + choose(base == 0.0, 0.0, e * log(base)) * exponent_slope;
    return sum;
}

/// a - b without a needless 0.
expr difference(const expr& a, const expr& b) {
    return is_zero(a) ? -b : a - b;
}

}  // namespace

expr::expr(double constant) : node_(std::make_shared<node>(node{operation::constant, constant, {}, {}})) {}

expr expr::symbol(std::string name) {
    return expr(std::make_shared<node>(node{operation::symbol, 0.0, std::move(name), {}}));
}

expr expr::apply(operation kind, std::vector<expr> arguments) {
    if (const expr* simpler = needless(kind, arguments)) return *simpler;
    const auto is_known = [](const expr& e) { return e.at().kind == operation::constant; };
    if (std::all_of(arguments.begin(), arguments.end(), is_known)) {
        std::vector<double> values;
        for (const expr& argument : arguments) values.push_back(argument.at().constant);
        return operation_value(kind, values);
    }
    return expr(std::make_shared<node>(node{kind, 0.0, {}, std::move(arguments)}));
}

expr operator+(const expr& a, const expr& b) {
    return expr::apply(operation::add, {a, b});
}
expr operator-(const expr& a, const expr& b) {
    return expr::apply(operation::subtract, {a, b});
}
expr operator*(const expr& a, const expr& b) {
    return expr::apply(operation::multiply, {a, b});
}
expr operator/(const expr& a, const expr& b) {
    return expr::apply(operation::divide, {a, b});
}
expr operator-(const expr& a) {
    return expr::apply(operation::negate, {a});
}
expr operator<(const expr& a, const expr& b) {
    return expr::apply(operation::less, {a, b});
}
expr operator<=(const expr& a, const expr& b) {
    return expr::apply(operation::less_or_equal, {a, b});
}
expr operator==(const expr& a, const expr& b) {
    return expr::apply(operation::equal, {a, b});
}
expr exp(const expr& x) {
    return expr::apply(operation::exp, {x});
}
expr log(const expr& x) {
    return expr::apply(operation::log, {x});
}
expr sqrt(const expr& x) {
    return expr::apply(operation::sqrt, {x});
}
expr tanh(const expr& x) {
    return expr::apply(operation::tanh, {x});
}
expr sin(const expr& x) {
    return expr::apply(operation::sin, {x});
}
expr cos(const expr& x) {
    return expr::apply(operation::cos, {x});
}
expr logistic(const expr& x) {
    return expr::apply(operation::logistic, {x});
}
expr softplus(const expr& x) {
    return expr::apply(operation::softplus, {x});
}
expr real_power(const expr& x, const expr& exponent) {
    return expr::apply(operation::real_power, {x, exponent});
}
expr choose(const expr& condition, const expr& yes, const expr& no) {
    return expr::apply(operation::choose, {condition, yes, no});
}

double evaluate(const expr& e, const std::function<double(const std::string&)>& value_of) {
    return fold<double>(e, [&](const expr& part, const std::vector<double>& arguments) {
        if (part.at().kind == operation::constant) return part.at().constant;
        if (part.at().kind == operation::symbol) return value_of(part.at().name);
        return operation_value(part.at().kind, arguments);
    });
}

expr operation_slope(const expr& e, const std::vector<expr>& slopes) {
    if (std::all_of(slopes.begin(), slopes.end(), is_zero)) return 0.0;
    const std::vector<expr>& a = e.at().arguments;
    switch (e.at().kind) {
        case operation::add:
            return slopes[0] + slopes[1];
        case operation::subtract:
            return difference(slopes[0], slopes[1]);
        case operation::multiply:
            return slopes[0] * a[1] + a[0] * slopes[1];
        case operation::divide:
            return difference(slopes[0], e * slopes[1]) / a[1];
        case operation::negate:
            return -slopes[0];
        case operation::real_power:
            return power_slope(e, slopes[0], slopes[1]);
        case operation::choose:  // not 1 and 0 times the slopes: the branch not taken may be infinite
            return choose(a[0], slopes[1], slopes[2]);
        default:
            return outer_slope(e) * slopes[0];
    }
}

expr derivative(const expr& e, const std::string& name) {
    return fold<expr>(e, [&](const expr& part, const std::vector<expr>& slopes) -> expr {
        if (part.at().kind == operation::symbol) return part.at().name == name ? 1.0 : 0.0;
        return operation_slope(part, slopes);
    });
}

std::unordered_set<std::string> symbols(const expr& e) {
    std::unordered_set<std::string> found;
    fold<bool>(e, [&](const expr& part, const std::vector<bool>&) {
        if (part.at().kind == operation::symbol) found.insert(part.at().name);
        return true;
    });
    return found;
}

}  // namespace magnesia::inline core
