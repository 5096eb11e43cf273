// write_health.cpp - one line for each thing that was said.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_health.hpp"

#include <fmt/core.h>

#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "scenario/values/toml_text.hpp"

namespace magnesia::scenario {
namespace {

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

/// What a screening asks.
std::string complaints_text(const health& is) {
    return line_if_said("epworth", is.epworth) + line_if_said("neck_cm", is.neck_cm) +
           line_if_said("ppi_years", is.ppi_years) + line_if_said("snores", is.snores) +
           line_if_said("tired_by_day", is.tired_by_day) + line_if_said("waking_unrefreshed", is.waking_unrefreshed) +
           line_if_said("racing_thoughts", is.racing_thoughts) + line_if_said("sore_often", is.sore_often) +
           line_if_said("loose_stools_easily", is.loose_stools_easily) +
           line_if_said("avoids_sleeping_pills", is.avoids_sleeping_pills) +
           line_if_said("budget_dollars_per_month", is.budget_dollars_per_month);
}

}  // namespace

std::string health_text(const health& is, bool says_weeks) {
    return (is.region.empty() ? "" : fmt::format("region = \"{}\"\n", is.region)) +
           (is.symptoms_are_said ? list_line("symptoms", is.symptoms) : "") +
           (is.conditions ? list_line("conditions", *is.conditions) : "") +
           (is.drugs ? list_line("drugs", *is.drugs) : "") + drug_times_text(is) + others_text(is) +
           (says_weeks ? std::string() : line_if_said("pregnant", is.pregnant)) +
           line_if_said("dialysis", is.dialysis) + line_if_said("surgery_planned", is.surgery_planned) +
           line_if_said("clinician_agrees", is.clinician_agrees) + line_if_said("pulse_per_min", is.pulse_per_min) +
           line_if_said("zinc_mg", is.zinc_mg) + line_if_said("vitamin_b6_mg", is.vitamin_b6_mg) + complaints_text(is);
}

}  // namespace magnesia::scenario
