// food_rules.cpp - reading tables.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/food_rules.hpp"

#include "core/table_reader.hpp"
#include "evidence/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view file_keys[] = {"schema", "table", "diary"};
constexpr std::string_view table_keys[] = {"file", "rows", "source", "imported", "note"};
constexpr std::string_view diary_keys[] = {"rich_serving_mg", "few_servings"};

food_table_origin read_table(const table_reader& in) {
    return {.file = in.text("file").value_or(""),
            .rows = in.whole_number("rows", {1, 100'000, "rows"}).value_or(0),
            .source = in.text_or("source", ""),
            .imported = in.date("imported", "a date without quotes").value_or(core::date_value{}),
            .note = in.text("note").value_or("")};
}

}  // namespace

food_rules parse_food_rules(const core::tree& file, std::vector<core::issue>& issues) {
    food_rules rules;
    if (!check_schema(file, food_tables_schema, issues)) return rules;
    const table_reader top{file, "", file_keys, issues};
    top.for_each_table("table", table_keys, {.low = 1, .unit = "of [[table]]"},
                       [&](const table_reader& in) { rules.tables.push_back(read_table(in)); });
    if (const auto diary = top.table("diary", diary_keys)) {
        rules.rich_serving_mg = diary->number("rich_serving_mg", {1, 500, "mg"}).value_or(0);
        rules.few_servings = diary->number("few_servings", {0, 20, "servings a day"}).value_or(0);
    }
    return rules;
}

food_rules load_food_rules() {
    return load_embedded("data/foods/tables.toml", parse_food_rules);
}

}  // namespace magnesia::evidence
