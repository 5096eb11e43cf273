// write_patient.cpp - one line for each thing that was said.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/write_patient.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "scenario/food_list.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/toml_text.hpp"
#include "scenario/write_routine.hpp"

namespace magnesia::scenario {
namespace {

std::string line(std::string_view key, const std::optional<bool>& value) {
    return value ? fmt::format("{} = {}\n", key, *value) : std::string{};
}

std::string positive_line(std::string_view key, double value) {
    return value > 0 ? fmt::format("{} = {}\n", key, shortest(value)) : std::string{};
}

std::string list_line(std::string_view key, const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + quoted(word);
    return fmt::format("{} = [{}]\n", key, text);
}

std::string comment(const std::string& remark) {
    return remark.empty() ? std::string{} : "# " + remark + "\n";
}

std::string body_text(const person& who) {
    const bool knows_creatinine = who.creatinine_umol_l.has_value();
    const std::string filtration =
        knows_creatinine
            ? line_if_said("creatinine_umol_l", who.creatinine_umol_l)
            : fmt::format("egfr_ml_min = {}\n", who.egfr_ml_min ? shortest(*who.egfr_ml_min) : "\"unknown\"");
    return fmt::format("age_y = {}\nsex = \"{}\"\n", shortest(who.age_y),
                       who.sex == biological_sex::male ? "male" : "female") +
           positive_line("weight_kg", who.weight_kg) + positive_line("height_cm", who.height_cm) + filtration;
}

std::string diet_text(const person& who, const std::string& remark) {
    const std::string text = who.foods.empty() ? positive_line("diet_magnesium_mg", who.diet_magnesium_mg)
                                               : "foods = " + print(who.foods) + "\n";
    return text.empty() ? text : comment(remark) + text;
}

std::string others_text(const health& is) {
    if (!is.others) return {};
    std::string text;
    for (const other_magnesium& one : *is.others) {
        text += fmt::format("{}[{}, {}]", text.empty() ? "" : ", ", quoted(one.name),
                            one.elemental_mg_a_day ? shortest(*one.elemental_mg_a_day) : "\"unknown\"");
    }
    return "other_magnesium = [" + text + "]\n";
}

std::string drug_times_text(const health& is) {
    if (is.drug_times.empty()) return {};
    std::string text;
    for (const drug_time& one : is.drug_times) {
        text += fmt::format("{}[{}, \"{}\"]", text.empty() ? "" : ", ", quoted(one.name), print(one.at));
    }
    return "drug_times = [" + text + "]\n";
}

std::string insomnia_text(const person& who) {
    if (who.isi || !who.insomnia) return line_if_said("isi", who.isi);
    return fmt::format("insomnia = \"{}\"\n", insomnia_names[static_cast<std::size_t>(*who.insomnia)]);
}

std::string training_text(const person& who) {
    if (!who.training) return {};
    return fmt::format("training_status = \"{}\"\n", training_status_names[static_cast<std::size_t>(*who.training)]);
}

/// Illness, medicines and what a check asks of them.
std::string health_text(const person& who) {
    const health& is = who.is;
    return (is.region.empty() ? "" : fmt::format("region = \"{}\"\n", is.region)) +
           (is.symptoms_are_said ? list_line("symptoms", is.symptoms) : "") +
           (is.conditions ? list_line("conditions", *is.conditions) : "") +
           (is.drugs ? list_line("drugs", *is.drugs) : "") + drug_times_text(is) + others_text(is) +
           (who.pregnant_weeks ? line_if_said("pregnant_weeks", who.pregnant_weeks) : line("pregnant", is.pregnant)) +
           line("lactating", who.lactating) + line("dialysis", is.dialysis) +
           line("surgery_planned", is.surgery_planned) + line("clinician_agrees", is.clinician_agrees) +
           line_if_said("pulse_per_min", is.pulse_per_min) + line_if_said("zinc_mg", is.zinc_mg) +
           line_if_said("vitamin_b6_mg", is.vitamin_b6_mg);
}

/// Scores, measures and complaints.
std::string score_text(const person& who) {
    const health& is = who.is;
    return line_if_said("serum_magnesium_mmol_per_l", who.serum_magnesium_mmol_per_l) +
           line_if_said("systolic_mmhg", who.systolic_mmhg) + line_if_said("diastolic_mmhg", who.diastolic_mmhg) +
           insomnia_text(who) + line_if_said("epworth", is.epworth) + line_if_said("anxiety_gad7", who.anxiety_gad7) +
           line_if_said("low_mood_phq9", who.low_mood_phq9) + line_if_said("pain_0_10", who.pain_0_10) +
           line_if_said("cramps_per_week", who.cramps_per_week) + training_text(who) +
           line_if_said("neck_cm", is.neck_cm) + line_if_said("ppi_years", is.ppi_years) + line("snores", is.snores) +
           line("tired_by_day", is.tired_by_day) + line("waking_unrefreshed", is.waking_unrefreshed) +
           line("racing_thoughts", is.racing_thoughts) + line("sore_often", is.sore_often) +
           line("loose_stools_easily", is.loose_stools_easily) +
           line("avoids_sleeping_pills", is.avoids_sleeping_pills) +
           line_if_said("budget_dollars_per_month", is.budget_dollars_per_month);
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
    return fmt::format("schema = \"{}\"\n\n[person]\n", person_schema) + body_text(who) + diet_text(who, remarks.diet) +
           (who.goals.empty() ? "" : list_line("goals", who.goals)) + health_text(who) + score_text(who) +
           (day ? day_text(*day, remarks.night) : "");
}

}  // namespace magnesia::scenario
