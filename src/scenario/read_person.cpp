// read_person.cpp - reads the [person] table.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/read_person.hpp"

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view person_keys[] = {
    "age_y", "sex", "weight_kg", "height_cm", "egfr_ml_min", "diet_magnesium_mg", "goals"};
constexpr std::string_view sexes[] = {"female", "male"};

/// A number, or the word "unknown", which is a value of its own and not the same as normal.
std::optional<double> read_egfr(const table_reader& fields) {
    const std::string allowed = fmt::format("\"unknown\", or {}", egfr_range.text());
    const tree* value = fields.required("egfr_ml_min", allowed);
    if (value == nullptr) return std::nullopt;
    const std::string* word = value->text();
    if (word == nullptr) return fields.number("egfr_ml_min", egfr_range);
    const std::string unknown[] = {"unknown"};
    if (*word == unknown[0]) return std::nullopt;
    fields.note("egfr_ml_min", "is neither a number nor unknown", allowed, nearest_name(*word, unknown));
    return std::nullopt;
}

/// Each number is possible alone; together they may still be swapped or in other units.
void check_build(const table_reader& fields, const person& who) {
    if (who.weight_kg == 0 || who.height_cm == 0) return;  // one of them was refused already
    const double index = body_mass_index(who.weight_kg, who.height_cm);
    if (body_mass_index_range.contains(index)) return;
    fields.note("weight_kg", fmt::format("with height_cm = {} is a body mass index of {:.1f}", who.height_cm, index),
                body_mass_index_range.text());
}

}  // namespace

person read_person_table(const table_reader& file) {
    person who;
    const auto fields = file.table("person", person_keys);
    if (!fields) return who;
    who.age_y = fields->number("age_y", age_range).value_or(0);
    who.sex = fields->choice("sex", sexes) == "male" ? biological_sex::male : biological_sex::female;
    who.weight_kg = fields->number("weight_kg", weight_range).value_or(0);
    who.height_cm = fields->number("height_cm", height_range).value_or(0);
    who.egfr_ml_min = read_egfr(*fields);
    who.diet_magnesium_mg = fields->number("diet_magnesium_mg", diet_range).value_or(0);
    who.goals = fields->words("goals", known_goals);
    check_build(*fields, who);
    return who;
}

}  // namespace magnesia::scenario
