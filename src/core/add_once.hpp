// add_once.hpp - a list that holds each thing once, in the order in which it came.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <type_traits>
#include <vector>

namespace magnesia::inline core {

/// Adds `thing` behind the others unless it is there.
template <class T>
void add_once(std::vector<T>& all, const std::type_identity_t<T>& thing) {
    if (std::find(all.begin(), all.end(), thing) == all.end()) all.push_back(thing);
}

/// Adds each of `more` unless it is there.
template <class T>
void add_each_once(std::vector<T>& all, const std::vector<T>& more) {
    for (const T& thing : more) add_once(all, thing);
}

}  // namespace magnesia::inline core
