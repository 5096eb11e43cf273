// expr_infix.cpp - strengths of binding and where parentheses are needed.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr_infix.hpp"

#include <fmt/core.h>

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
        default:
            return {"", tight};
    }
}

struct writer {
    const infix_language& language;

    std::string call(const expr& e) const {
        std::vector<std::string> inside;
        for (const expr& argument : e.at().arguments) inside.push_back(written(argument, loose));
        return language.call(e, inside);
    }

    std::string infix(const expr& e, shape s) const {
        const auto& a = e.at().arguments;
        // a - (b - c) and a / (b * c) keep their parentheses: the right side binds one step tighter.
        const bool is_one_way = e.at().kind == operation::subtract || e.at().kind == operation::divide;
        const bool keeps_right = is_one_way || language.keeps_order;
        const auto right = static_cast<binding>(s.strength + (keeps_right ? 1 : 0));
        const auto left = static_cast<binding>(s.strength + (s.strength == comparison && language.keeps_order ? 1 : 0));
        return fmt::format("{}{}{}", written(a[0], left), s.word, written(a[1], right));
    }

    std::string negated(const expr& e) const {
        return '-' + written(e.at().arguments[0], language.keeps_order ? tight : prefix);  // never `--x`
    }

    std::string written(const expr& e, binding around) const {
        if (e.at().kind == operation::constant) {
            const std::string number = language.number(e.at().constant);
            return number[0] == '-' && around > sum ? fmt::format("({})", number) : number;
        }
        if (e.at().kind == operation::symbol) return language.symbol(e.at().name);
        const shape s = shape_of(e.at().kind);
        if (s.strength == tight) return call(e);
        const std::string inside = s.strength == prefix ? negated(e) : infix(e, s);
        return s.strength < around ? fmt::format("({})", inside) : inside;
    }
};

}  // namespace

std::string infix_text(const expr& e, const infix_language& language) {
    return writer{language}.written(e, loose);
}

}  // namespace magnesia::inline core
