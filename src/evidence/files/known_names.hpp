// known_names.hpp - the one way in which a file is told that nobody knows a name in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/error.hpp"

namespace magnesia::evidence {

/// The ids of a list, in its order.
template <class Item>
std::vector<std::string> ids_of(const std::vector<Item>& all) {
    std::vector<std::string> ids;
    for (const Item& item : all) ids.push_back(item.id);
    return ids;
}

/// Notes a name that is not among the known ones, with the nearest of them; an empty name is none.
///   found   what is wrong then, for example `is no known outcome`
void check_known(const core::place& where, const std::string& key, const std::string& value,
                 const std::vector<std::string>& known, const std::string& found, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
