// read_diet.hpp - the [[diet]] tables, and whether meals that say their magnesium agree with the person's diet.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/table_reader.hpp"
#include "scenario/values/diet.hpp"

namespace magnesia::scenario {

inline constexpr allowed_range phytate_range{0, 20, "mmol", "1 g of phytic acid is 1.5 mmol"};
inline constexpr allowed_range oxalate_range{0, 50, "mmol", "1 g of oxalic acid is 11 mmol"};

/// Reads the phases of a scenario file; none is no change.
std::vector<diet_phase> read_diet(const table_reader& file);

/// Notes meals whose milligrams do not sum to the habitual diet; both must be read without an issue.
void check_meals_sum(const tree& file, const person& who, const routine& day, std::vector<issue>& issues);

}  // namespace magnesia::scenario
