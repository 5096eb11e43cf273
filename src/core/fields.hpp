// fields.hpp - reading, writing and naming the members of a module's structs through their one `each` list.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/units.hpp"

namespace magnesia::inline core {

/// Name and unit of one member of a struct with an `each` list.
struct field {
    std::string name;
    unit in;
};

/// The members of S in order of declaration, each name behind `prefix`.
template <class S>
std::vector<field> fields(const std::string& prefix = "") {
    std::vector<field> found;
    S empty{};
    S::each(empty, [&](const char* name, unit in, auto&) { found.push_back({prefix + name, in}); });
    return found;
}

/// How many members S lists.
template <class S>
std::size_t field_count() {
    std::size_t n = 0;
    S empty{};
    S::each(empty, [&](const char*, unit, auto&) { ++n; });
    return n;
}

}  // namespace magnesia::inline core
