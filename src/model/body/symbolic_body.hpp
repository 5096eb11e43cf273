// symbolic_body.hpp - the body's structs filled with symbols: what the symbolic reading starts from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>

#include "core/expr.hpp"
#include "model/body/body.hpp"

namespace magnesia::model {

using symbolic = plain<expr>;

/// A struct of the body whose members are symbols named `prefix.organ.name`.
template <class S>
S named(const std::string& prefix) {
    S s;
    S::each(s, [&](const char* organ, const char* name, unit, auto& member) {
        member = std::remove_cvref_t<decltype(member)>(expr::symbol(prefix + '.' + organ + '.' + name));
    });
    return s;
}

}  // namespace magnesia::model
