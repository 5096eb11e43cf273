// expr_infix.hpp - expressions as infix text, in words that each language chooses.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/expr.hpp"

namespace magnesia::inline core {

/// How a language writes what is neither a sum nor a product. What `call` gives must hold together by itself.
struct infix_language {
    std::function<std::string(const std::string&)> symbol;
    std::function<std::string(double)> number;
    /// A function, power or choice; `arguments` are written already.
    std::function<std::string(const expr&, const std::vector<std::string>& arguments)> call;
    /// Keeps every parenthesis that says in which order to add and multiply: a + (b - c). For a reader who computes.
    bool keeps_order = false;
};

/// The expression in that language; parentheses only where needed.
std::string infix_text(const expr& e, const infix_language& language);

}  // namespace magnesia::inline core
