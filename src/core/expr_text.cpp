// expr_text.cpp - expressions as readable infix text.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "core/expr.hpp"
#include "core/text.hpp"

namespace magnesia::inline core {
namespace {

enum binding { loose = 0, comparison = 1, sum = 2, product = 3, prefix = 4, tight = 5 };

struct shape {
    const char* word;
    binding strength;
};

shape shape_of(operation kind) {
    switch (kind) {
        case operation::add:
            return {" + ", sum};
        case operation::subtract:
            return {" - ", sum};
        case operation::multiply:
            return {" * ", product};
        case operation::divide:
            return {" / ", product};
        case operation::negate:
            return {"-", prefix};
        case operation::less:
            return {" < ", comparison};
        case operation::less_or_equal:
            return {" <= ", comparison};
        case operation::equal:
            return {" == ", comparison};
        case operation::exp:
            return {"exp", tight};
        case operation::log:
            return {"log", tight};
        case operation::sqrt:
            return {"sqrt", tight};
        case operation::tanh:
            return {"tanh", tight};
        case operation::sin:
            return {"sin", tight};
        case operation::cos:
            return {"cos", tight};
        case operation::logistic:
            return {"logistic", tight};
        case operation::softplus:
            return {"softplus", tight};
        case operation::real_power:
            return {"power", tight};
        case operation::choose:
            return {"choose", tight};
        default:
            return {"", tight};
    }
}

std::string written(const expr& e, binding around);

std::string call(const expr& e, const char* name) {
    std::string inside;
    for (const expr& argument : e.at().arguments) {
        if (!inside.empty()) inside += ", ";
        inside += written(argument, loose);
    }
    return fmt::format("{}({})", name, inside);
}

std::string infix(const expr& e, shape s) {
    const auto& a = e.at().arguments;
    // a - (b - c) and a / (b * c) keep their parentheses: the right side binds one step tighter.
    const bool is_one_way = e.at().kind == operation::subtract || e.at().kind == operation::divide;
    const auto right = static_cast<binding>(s.strength + (is_one_way ? 1 : 0));
    return fmt::format("{}{}{}", written(a[0], s.strength), s.word, written(a[1], right));
}

std::string written(const expr& e, binding around) {
    if (e.at().kind == operation::constant) {
        const std::string number = shortest(e.at().constant);
        return number[0] == '-' && around > sum ? fmt::format("({})", number) : number;
    }
    if (e.at().kind == operation::symbol) return e.at().name;
    const shape s = shape_of(e.at().kind);
    if (s.strength == tight) return call(e, s.word);
    const std::string inside =
        s.strength == prefix ? fmt::format("{}{}", s.word, written(e.at().arguments[0], prefix)) : infix(e, s);
    return s.strength < around ? fmt::format("({})", inside) : inside;
}

}  // namespace

std::string text(const expr& e) {
    return written(e, loose);
}

}  // namespace magnesia::inline core
