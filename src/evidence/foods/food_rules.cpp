// food_rules.cpp - reading tables.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/food_rules.hpp"

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view food_rules_keys[] = {"schema", "table", "diary", "training"};
constexpr std::string_view table_keys[] = {"file", "rows", "source", "imported", "note"};
constexpr std::string_view diary_keys[] = {"rich_serving_mg", "few_servings"};

constexpr std::string_view training_keys[] = {"factor_low", "factor_high", "hours_low", "hours_high",
                                              "grade",      "provenance",  "source",    "note"};
constexpr allowed_range factor_range{1, 2, "times"};
constexpr allowed_range hours_range{0.5, 100, "hours a week"};

food_table_origin read_table(const table_reader& in) {
    return {.file = in.text("file").value_or(""),
            .rows = in.whole_number("rows", {1, 100'000, "rows"}).value_or(0),
            .source = in.text_or("source", ""),
            .imported = in.date("imported", "a date without quotes").value_or(core::date_value{}),
            .note = in.text("note").value_or("")};
}

training_need read_training(const table_reader& in) {
    training_need need{.factor_low = in.number("factor_low", factor_range).value_or(1),
                       .factor_high = in.number("factor_high", factor_range).value_or(1),
                       .hours_low = in.number("hours_low", hours_range).value_or(0),
                       .hours_high = in.number("hours_high", hours_range).value_or(0),
                       .source = in.text("source", "the id of a source").value_or(""),
                       .note = in.text("note").value_or("")};
    need.grade = grade_from(in.choice("grade", grade_words()).value_or("")).value_or(need.grade);
    need.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(need.known_from);
    if (!in.is_sound()) return need;
    if (need.factor_high < need.factor_low) in.note("factor_high", "is below factor_low");
    if (need.hours_high <= need.hours_low) in.note("hours_high", "is not above hours_low");
    return need;
}

}  // namespace

double training_need::factor(double hard_hours) const {
    if (hard_hours <= hours_low) return 1 + (factor_low - 1) * hard_hours / hours_low;
    const double way = std::min(1.0, (hard_hours - hours_low) / (hours_high - hours_low));
    return factor_low + way * (factor_high - factor_low);
}

food_rules parse_food_rules(const core::tree& file, std::vector<core::issue>& issues) {
    food_rules rules;
    if (!check_schema(file, food_tables_schema, issues)) return rules;
    const table_reader top{file, "", food_rules_keys, issues};
    top.for_each_table("table", table_keys, {.low = 1, .unit = "of [[table]]"},
                       [&](const table_reader& in) { rules.tables.push_back(read_table(in)); });
    if (const auto diary = top.table("diary", diary_keys)) {
        rules.rich_serving_mg = diary->number("rich_serving_mg", {1, 500, "mg"}).value_or(0);
        rules.few_servings = diary->number("few_servings", {0, 20, "servings a day"}).value_or(0);
    }
    if (const auto training = top.table("training", training_keys)) rules.training = read_training(*training);
    return rules;
}

food_rules load_food_rules() {
    return load_embedded("data/foods/tables.toml", parse_food_rules);
}

}  // namespace magnesia::evidence
