// write_patient.cpp - one line for each thing that was said.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_patient.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "scenario/values/food_list.hpp"
#include "scenario/values/toml_text.hpp"
#include "scenario/writing/write_health.hpp"
#include "scenario/writing/write_measures.hpp"
#include "scenario/writing/write_routine.hpp"

namespace magnesia::scenario {
namespace {

std::string positive_line(std::string_view key, double value) {
    return value > 0 ? fmt::format("{} = {}\n", key, shortest(value)) : std::string{};
}

std::string comment(const std::string& remark) {
    return remark.empty() ? std::string{} : "# " + remark + "\n";
}

std::string body_text(const person& who, const std::string& remark) {
    return fmt::format("age_y = {}\nsex = \"{}\"\n", shortest(who.age_y),
                       who.sex == biological_sex::male ? "male" : "female") +
           positive_line("weight_kg", who.weight_kg) + positive_line("height_cm", who.height_cm) + comment(remark) +
           filtration_text(who);
}

std::string diet_text(const person& who, const std::string& remark) {
    const std::string text = who.foods.empty() ? positive_line("diet_magnesium_mg", who.diet_magnesium_mg)
                                               : "foods = " + print(who.foods) + "\n";
    return text.empty() ? text : comment(remark) + text;
}

/// Scores and measures.
std::string score_text(const person& who) {
    return line_if_said("lactating", who.lactating) + line_if_said("pregnant_weeks", who.pregnant_weeks) +
           line_if_said("serum_magnesium_mmol_per_l", who.serum_magnesium_mmol_per_l) +
           line_if_said("calcium_mg", who.calcium_mg) + line_if_said("systolic_mmhg", who.systolic_mmhg) +
           line_if_said("diastolic_mmhg", who.diastolic_mmhg) +
           line_if_said("fasting_glucose_mmol_per_l", who.fasting_glucose_mmol_per_l) +
           line_if_said("hba1c_percent", who.hba1c_percent) + insomnia_text(who) +
           line_if_said("anxiety_gad7", who.anxiety_gad7) + line_if_said("low_mood_phq9", who.low_mood_phq9) +
           line_if_said("pain_0_10", who.pain_0_10) + line_if_said("cramps_per_week", who.cramps_per_week) +
           training_status_text(who);
}

/// The [routine] table, without its line of meals when none were said: an empty list would mean fasting.
std::string day_text(const said_day& day, const std::string& remark) {
    std::string text = routine_text(day.what);
    const std::size_t at = day.says_meals ? std::string::npos : text.find("\nmeals = ");
    if (at != std::string::npos) text.erase(at, text.find('\n', at + 1) - at);
    const std::size_t table = text.find("[routine]");
    if (!remark.empty() && table != std::string::npos) text.insert(table, comment(remark));
    return text;
}

}  // namespace

std::string print_patient(const person& who, const std::optional<said_day>& day, const patient_remarks& remarks) {
    return fmt::format("schema = \"{}\"\n\n[person]\n", person_schema) + body_text(who, remarks.kidneys) +
           diet_text(who, remarks.diet) + (who.goals.empty() ? "" : list_line("goals", who.goals)) +
           health_text(who.is, who.pregnant_weeks.has_value()) + score_text(who) +
           (day ? day_text(*day, remarks.night) : "");
}

}  // namespace magnesia::scenario
