// food_likely.hpp - the foods that people may mean by words that are no whole name.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "evidence/foods/foods.hpp"

namespace magnesia::evidence {

/// Of foods that have the words somewhere in their names, those that are what the words say, likeliest first: `bread`
/// is `White bread` and not a flour for bread. Foods with a short name come first, and alone where there are many
/// others.
std::vector<const food*> likely_foods(const std::vector<const food*>& found, std::string_view words);

/// Whether a food is what the words say: bread, or a kind of it.
bool is_kind_of(const food& what, const std::vector<std::string>& words);

/// Names to choose from with magnesium per 100 g, the first few; a food without a short name also with its number,
/// because a few USDA names stand twice.
std::string names_to_choose(const std::vector<const food*>& likely, std::string_view words, std::size_t found);

}  // namespace magnesia::evidence
