// merged_routine.hpp - the routine of an arm: the common one with what the arm says in its place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/tree.hpp"

namespace magnesia::scenario {

/// Puts a value into a table, in place of what stands under its key.
void put(tree::table& all, const std::string& key, const tree& value);

/// The common routine with the keys of an arm in place of its own. `light` and `bedroom` are merged alike; `weekend` or
/// `schedule` replaces both. What is no table stands as the arm says it, for the reader of routines to refuse.
tree merged_routine(const tree& common, const tree& own);

}  // namespace magnesia::scenario
