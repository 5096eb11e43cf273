// expr_text.cpp - expressions as readable infix text.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/expr.hpp"
#include "core/expr_infix.hpp"
#include "core/text.hpp"

namespace magnesia::inline core {
std::string_view function_name(operation kind) {
    switch (kind) {
        case operation::exp:
            return "exp";
        case operation::log:
            return "log";
        case operation::sqrt:
            return "sqrt";
        case operation::tanh:
            return "tanh";
        case operation::sin:
            return "sin";
        case operation::cos:
            return "cos";
        case operation::logistic:
            return "logistic";
        case operation::softplus:
            return "softplus";
        case operation::real_power:
            return "power";
        case operation::choose:
            return "choose";
        default:
            return "";
    }
}

std::string text(const expr& e) {
    return infix_text(e, {.symbol = [](const std::string& name) { return name; },
                          .number = shortest,
                          .call =
                              [](const expr& part, const std::vector<std::string>& arguments) {
                                  return fmt::format("{}({})", function_name(part.at().kind),
                                                     fmt::join(arguments, ", "));
                              },
                          .keeps_order = false});
}

}  // namespace magnesia::inline core
