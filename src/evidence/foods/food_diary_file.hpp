// food_diary_file.hpp - a food diary or food-frequency list in a file: TOML or CSV.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/tree.hpp"
#include "evidence/foods/food_tally.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view food_diary_schema = "magnesia.food_diary/1";

/// Reads `schema` and `foods = [["oats, cooked", "1 cup"], ["brown rice", "1 cup", "3 per week"]]`.
food_diary parse_food_diary(const core::tree& file, std::vector<core::issue>& issues);

/// Reads a table with the columns food, amount and, when wanted, frequency and day. Where days are named every line
/// names its own, and what is eaten is the mean over days.
food_diary parse_food_diary_csv(std::string_view text, const std::string& file, std::vector<core::issue>& issues);

/// Reads a file of either kind; one whose name ends in `.csv` is a table. Foods are not looked up.
///   throws   input_error with every issue found
food_diary read_food_diary(const std::string& path);

}  // namespace magnesia::evidence
