// expr_fold.hpp - walks the shared graph of expressions, children first, each node once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unordered_map>
#include <vector>

#include "core/expr.hpp"

namespace magnesia::inline core {

/// What `fold` found so far. The expressions it walked must live as long: nodes are known by their address.
template <class Value>
using folded = std::unordered_map<const expr::node*, Value>;

/// The value of `root`: visit(part, values of its arguments) for every node of its graph that is not in `done` yet.
/// Iterative: bodies are deep graphs.
template <class Value, class Visit>
const Value& fold(const expr& root, folded<Value>& done, Visit visit) {
    std::vector<expr> open{root};
    while (!open.empty()) {
        const expr current = open.back();
        if (done.contains(current.id())) {
            open.pop_back();
            continue;
        }
        bool is_ready = true;
        for (const expr& argument : current.at().arguments) {
            if (!done.contains(argument.id())) {
                open.push_back(argument);
                is_ready = false;
            }
        }
        if (!is_ready) continue;
        std::vector<Value> arguments;
        for (const expr& argument : current.at().arguments) arguments.push_back(done.at(argument.id()));
        done.emplace(current.id(), visit(current, arguments));
        open.pop_back();
    }
    return done.at(root.id());
}

/// The same for one root alone.
template <class Value, class Visit>
Value fold(const expr& root, Visit visit) {
    folded<Value> done;
    return fold(root, done, visit);
}

}  // namespace magnesia::inline core
