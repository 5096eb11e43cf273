// food_list.hpp - what a person eats, as they write it down: foods with amounts and how often.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/table_reader.hpp"

namespace magnesia::scenario {

enum class food_period { day, week, month };

/// How often a food is eaten.
struct food_frequency {
    double times = 1;
    food_period per = food_period::day;
    bool operator==(const food_frequency&) const = default;
};

/// One line of a diary. Name and amount are words still: the food table, which knows them, is a layer above.
struct food_item {
    std::string name;    ///< `oats, cooked`
    std::string amount;  ///< `1 cup`, at each time
    food_frequency how_often;
    bool operator==(const food_item&) const = default;
};

/// `daily`, `2 per day`, `3 per week`, `1 per month`; nothing when it does not read.
std::optional<food_frequency> parse_frequency(std::string_view text);
std::string print(const food_frequency& how_often);

/// What a frequency may be, for messages.
std::string allowed_frequency();

/// Times a day; a month has 365.25 / 12 days.
double times_per_day(const food_frequency& how_often);

/// Reads `foods = [["oats, cooked", "1 cup"], ["brown rice", "1 cup", "3 per week"]]`; faults are noted.
std::vector<food_item> read_food_list(const table_reader& fields);

/// The same list as TOML.
std::string print(const std::vector<food_item>& foods);

}  // namespace magnesia::scenario
