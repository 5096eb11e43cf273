// read_person.cpp - reads the [person] table.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/read_person.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::array<std::string_view, 7> person_keys{
    "age_y", "sex", "weight_kg", "height_cm", "egfr_ml_min", "diet_magnesium_mg", "goals"};
constexpr std::array<std::string_view, 2> sexes{"female", "male"};

/// A number, or the word "unknown", which is a value of its own and not the same as normal.
std::optional<double> read_egfr(const table_fields& fields) {
    const std::string allowed = fmt::format("\"unknown\", or {}", text_of(egfr_range));
    const tree* value = fields.required("egfr_ml_min", allowed);
    if (value == nullptr) return std::nullopt;
    const std::string* word = value->text();
    if (word == nullptr) return fields.number("egfr_ml_min", egfr_range);
    if (*word == "unknown") return std::nullopt;
    const std::array<std::string, 1> known{"unknown"};
    fields.note("egfr_ml_min", *value, "is neither a number nor unknown", allowed, nearest_name(*word, known));
    return std::nullopt;
}

void add_goal(const table_fields& fields, const tree& item, std::vector<std::string>& goals) {
    const std::vector<std::string> known{known_goals.begin(), known_goals.end()};
    const std::string allowed = fmt::format("\"{}\"", fmt::join(known, "\", \""));
    const std::string* goal = item.text();
    if (goal == nullptr || std::find(known.begin(), known.end(), *goal) == known.end()) {
        fields.note("goals", item, "is not a known goal", allowed, goal == nullptr ? "" : nearest_name(*goal, known));
    } else if (std::find(goals.begin(), goals.end(), *goal) != goals.end()) {
        fields.note("goals", item, "is said twice", "each goal once");
    } else {
        goals.push_back(*goal);
    }
}

std::vector<std::string> read_goals(const table_fields& fields) {
    std::vector<std::string> goals;
    const tree::list* items = fields.list("goals", "a list such as [\"sleep\"]");
    if (items == nullptr) return goals;
    for (const tree& item : *items) add_goal(fields, item, goals);
    return goals;
}

/// Each number is possible alone; together they may still be swapped or in other units.
void check_build(const table_fields& fields, const person& who) {
    if (who.weight_kg == 0 || who.height_cm == 0) return;  // one of them was refused already
    const double index = body_mass_index(who.weight_kg, who.height_cm);
    if (body_mass_index_range.contains(index)) return;
    fields.note("weight_kg", *fields.optional("weight_kg"),
                fmt::format("with height_cm = {} is a body mass index of {:.1f}", who.height_cm, index),
                text_of(body_mass_index_range));
}

}  // namespace

person read_person_table(const table_fields& file) {
    person who;
    const tree* table = file.required("person", "a table [person]");
    if (table == nullptr) return who;
    const table_fields fields{*table, "person", person_keys, file.issues()};
    who.age_y = fields.number("age_y", age_range).value_or(0);
    const auto sex = fields.choice("sex", sexes);
    who.sex = sex == "male" ? biological_sex::male : biological_sex::female;
    who.weight_kg = fields.number("weight_kg", weight_range).value_or(0);
    who.height_cm = fields.number("height_cm", height_range).value_or(0);
    who.egfr_ml_min = read_egfr(fields);
    who.diet_magnesium_mg = fields.number("diet_magnesium_mg", diet_range).value_or(0);
    who.goals = read_goals(fields);
    check_build(fields, who);
    return who;
}

}  // namespace magnesia::scenario
