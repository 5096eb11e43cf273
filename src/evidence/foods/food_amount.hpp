// food_amount.hpp - how many grams `1 1/2 cups` of a food are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/allowed_range.hpp"
#include "evidence/foods/foods.hpp"

namespace magnesia::evidence {

/// What may be eaten of one food at one time.
inline constexpr core::allowed_range amount_range{0.01, 20'000, "g at a time"};

/// Grams of an amount such as `100 g`, `100g`, `2 oz`, `1/2 cup`, `1 1/2 cups`, `2 tbsp`, `250 ml`, `5 dl`, `0,5 kg`,
/// `1 medium`, `1 serving`, or a bare `2` of a food with one measure that is a piece.
/// Weights are the same for every food. Other words must be one of its measures; a measure by volume (cup, tbsp, tsp,
/// fl oz, ml, l) also gives the others. Nothing when the words are not understood or there is no such measure.
std::optional<double> grams_of(const food& what, std::string_view amount);

/// What is wrong with an amount that grams_of does not read, and what it may be, for messages.
std::string fault_of_amount(const food& what, std::string_view amount);
std::string allowed_amount(const food& what);

}  // namespace magnesia::evidence
