// read_diet.cpp - reads the phases of the diet.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_diet.hpp"

#include <fmt/format.h>

#include <cmath>

#include "scenario/values/regimen.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view diet_keys[] = {"from_day", "magnesium_mg", "phytate_mmol", "oxalate_mmol"};
constexpr allowed_range phase_count{.high = 400, .unit = "of [[diet]]"};
constexpr allowed_range day_range{1, longest_run_days, "", "a day of the run, the first is 1"};
constexpr double sum_tolerance_mg = 0.5;

void add_phase(const table_reader& fields, std::vector<diet_phase>& phases) {
    diet_phase phase;
    phase.from_day = fields.whole_number("from_day", day_range).value_or(0);
    phase.magnesium_mg = fields.number("magnesium_mg", diet_range).value_or(0);
    phase.phytate_mmol = fields.number_if_said("phytate_mmol", phytate_range);
    phase.oxalate_mmol = fields.number_if_said("oxalate_mmol", oxalate_range);
    const bool is_late = phases.empty() || phase.from_day == 0 || phase.from_day > phases.back().from_day;
    if (!is_late) {
        fields.note("from_day", fmt::format("does not come after day {}", phases.back().from_day),
                    "phases in the order of their days, each day once");
    }
    phases.push_back(phase);
}

}  // namespace

std::vector<diet_phase> read_diet(const table_reader& file) {
    std::vector<diet_phase> phases;
    file.for_each_table("diet", diet_keys, phase_count, [&](const table_reader& one) { add_phase(one, phases); });
    return phases;
}

void check_meals_sum(const tree& file, const person& who, const routine& day, std::vector<issue>& issues) {
    if (day.meals.empty() || !day.meals.front().magnesium_mg) return;
    double sum = 0;
    for (const meal& one : day.meals) sum += one.magnesium_mg.value_or(0);
    if (std::abs(sum - who.diet_magnesium_mg) <= sum_tolerance_mg) return;
    const tree& meals = *file.find("routine")->find("meals");
    issues.push_back(
        {meals.where, "routine.meals", "",
         fmt::format("bring {:g} mg of magnesium, but person.diet_magnesium_mg is {:g}", sum, who.diet_magnesium_mg),
         "the same sum, or shares; [[diet]] changes the diet from a day on", ""});
}

}  // namespace magnesia::scenario
