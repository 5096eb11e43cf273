// food_rules.hpp - where the tables of foods come from, and the few numbers a food diary is judged by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view food_tables_schema = "magnesia.food_tables/1";

/// One table of `data/foods`.
struct food_table_origin {
    std::string file;
    int rows = 0;
    std::string source;  ///< id; empty when each row has its own
    core::date_value imported;
    std::string note;
};

/// Origins, and how a diary is judged.
struct food_rules {
    std::vector<food_table_origin> tables;
    double rich_serving_mg = 0;  ///< from here on a serving is rich in magnesium
    double few_servings = 0;     ///< fewer a day of greens, nuts, seeds, legumes and whole grains are few
};

/// Reads `data/foods/tables.toml`; faults are appended.
food_rules parse_food_rules(const core::tree& file, std::vector<core::issue>& issues);

/// The rules of the program.
///   throws   data_error
food_rules load_food_rules();

}  // namespace magnesia::evidence
