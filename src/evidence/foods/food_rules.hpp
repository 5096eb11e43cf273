// food_rules.hpp - where the tables of foods come from, and the few numbers a food diary is judged by.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/files/words.hpp"

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

/// How much more magnesium people need who train hard, as a multiple of what bodies advise.
struct training_need {
    double factor_low = 1;   ///< from `hours_low` on
    double factor_high = 1;  ///< from `hours_high` on
    double hours_low = 0;    ///< hard hours a week, as `scenario::hard_hours_a_week` counts them
    double hours_high = 0;
    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::string source;  ///< id
    std::string note;

    /// 1 without training, then straight up to both ends, and no further.
    double factor(double hard_hours) const;
};

/// Origins, and how a diary is judged.
struct food_rules {
    std::vector<food_table_origin> tables;
    double rich_serving_mg = 0;  ///< from here on a serving is rich in magnesium
    double few_servings = 0;     ///< fewer a day of greens, nuts, seeds, legumes and whole grains are few
    training_need training;
};

/// Reads `data/foods/tables.toml`; faults are appended.
food_rules parse_food_rules(const core::tree& file, std::vector<core::issue>& issues);

/// The rules of the program.
///   throws   data_error
food_rules load_food_rules();

}  // namespace magnesia::evidence
