// food_list.hpp - what a person eats, as they write it down: foods with amounts and how often.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/table_reader.hpp"
#include "scenario/values/food_frequency.hpp"

namespace magnesia::scenario {

/// One line of a diary. Name and amount are words still: the food table, which knows them, is a layer above.
struct food_item {
    std::string name;    ///< `oats, cooked`
    std::string amount;  ///< `1 cup`, at each time
    food_frequency how_often;
    bool operator==(const food_item&) const = default;
};

/// Reads `foods = [["oats, cooked", "1 cup"], ["brown rice", "1 cup", "3 per week"]]`; faults are noted.
std::vector<food_item> read_food_list(const table_reader& fields);

/// The same list as TOML.
std::string print(const std::vector<food_item>& foods);

}  // namespace magnesia::scenario
