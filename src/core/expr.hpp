// expr.hpp - symbols: the equations as a shared graph of operations that can be printed, evaluated and differentiated.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace magnesia::inline core {

enum class operation {
    constant,
    symbol,
    add,
    subtract,
    multiply,
    divide,
    negate,
    exp,
    log,
    sqrt,
    tanh,
    sin,
    cos,
    logistic,
    softplus,
    real_power,     ///< first argument not negative
    less,           ///< 1 or 0
    less_or_equal,  ///< 1 or 0
    equal,          ///< 1 or 0
    choose,         ///< the second argument where the first is not 0, else the third
};

/// An immutable expression; copies share their graph. Constants fold, and x + 0, x - 0, 1 x, x / 1, 0 x vanish at once.
class expr {
 public:
    struct node {
        operation kind = operation::constant;
        double constant = 0.0;
        std::string name;
        std::vector<expr> arguments;
    };

    expr() : expr(0.0) {}
    expr(double constant);  // NOLINT: a literal in an equation
    static expr symbol(std::string name);
    static expr apply(operation kind, std::vector<expr> arguments);

    const node& at() const { return *node_; }
    const node* id() const { return node_.get(); }
    bool is_constant(double value) const { return node_->kind == operation::constant && node_->constant == value; }

 private:
    explicit expr(std::shared_ptr<const node> n) : node_(std::move(n)) {}
    std::shared_ptr<const node> node_;
};

expr operator+(const expr& a, const expr& b);
expr operator-(const expr& a, const expr& b);
expr operator*(const expr& a, const expr& b);
expr operator/(const expr& a, const expr& b);
expr operator-(const expr& a);
expr operator<(const expr& a, const expr& b);
expr operator<=(const expr& a, const expr& b);
expr operator==(const expr& a, const expr& b);
expr exp(const expr& x);
expr log(const expr& x);
expr sqrt(const expr& x);
expr tanh(const expr& x);
expr sin(const expr& x);
expr cos(const expr& x);
expr logistic(const expr& x);
expr softplus(const expr& x);
expr real_power(const expr& x, const expr& exponent);
expr choose(const expr& condition, const expr& yes, const expr& no);

/// The value of `e` with each symbol's value from `value_of`. Shared parts are evaluated once.
double evaluate(const expr& e, const std::function<double(const std::string&)>& value_of);

/// The derivative of `e` by the symbol `name`. Comparisons have derivative 0; `choose` differentiates its branches.
expr derivative(const expr& e, const std::string& name);

/// The derivative of the operation at the root of `e`, given the derivatives of its arguments by the same symbol: one
/// step of the chain rule. Constants and symbols have no arguments: 0.
expr operation_slope(const expr& e, const std::vector<expr>& slopes);

/// The symbols `e` depends on.
std::unordered_set<std::string> symbols(const expr& e);

/// The name of an operation that is written as a function, `exp` or `power` or `choose`; empty for all others.
std::string_view function_name(operation kind);

/// Readable infix text, for example `vmax * lumen / (half + lumen)`; parentheses only where needed.
std::string text(const expr& e);

}  // namespace magnesia::inline core
