// compare_figures.cpp - arms in words, measures in mg and percent.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "api/answers/concerns.hpp"
#include "api/answers/health_words.hpp"
#include "api/answers/routine_words.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/calendar.hpp"

namespace magnesia::api {
namespace {

constexpr const char* nothing_taken = "no supplement";

/// Which concern makes a measure of the body one to tell of; rank 1 is told first where there is little room.
struct body_measure {
    const char* id;
    bool concerns::*of;
    int rank;
};
constexpr body_measure body_measures[] = {{"soreness_24h", &concerns::training, 1},
                                          {"force_deficit", &concerns::training, 3},
                                          {"creatine_kinase_peak", &concerns::training, 2},
                                          {"systolic_pressure", &concerns::pressure, 1},
                                          {"diastolic_pressure", &concerns::pressure, 2},
                                          {"fasting_glucose", &concerns::metabolism, 2},
                                          {"homa_ir", &concerns::metabolism, 1},
                                          {"cramps_per_week", &concerns::cramps, 1},
                                          {"gait_speed", &concerns::walking, 2},
                                          {"chair_stand_time", &concerns::walking, 3},
                                          {"felt_stress", &concerns::mood, 2},
                                          {"anxiety_symptoms", &concerns::mood, 1},
                                          {"depressive_symptoms", &concerns::mood, 1},
                                          {"sleepiness", &concerns::evening, 4},
                                          {"rem_sleep", &concerns::evening, 5},
                                          {"cortisol_serum", &concerns::evening, 5},
                                          {"hba1c", &concerns::metabolism, 3},
                                          {"c_reactive_protein", &concerns::metabolism, 4}};

const body_measure* find_body_measure(const std::string& id) {
    const auto* at = std::find_if(std::begin(body_measures), std::end(body_measures),
                                  [&](const body_measure& one) { return one.id == id; });
    return at == std::end(body_measures) ? nullptr : at;
}

std::string arm_part_in_words(const scenario::diet_phase& phase) {
    return fmt::format("food brings {} mg a day from day {}", shortest(phase.magnesium_mg), phase.from_day);
}

std::string arm_part_in_words(const scenario::hope& said) {
    return fmt::format("hope of being treated {} of 1, return to the mean {} of 1", shortest(said.expectation),
                       shortest(said.enrolled));
}

shown_measure shown_as(const evidence::measure& what, display_unit unit) {
    if (what.id == "supplement_absorbed_share") return {&what, 100, "%"};
    if (what.id == "loose_stools_24h") return {&what, 1, "/d"};
    if (what.unit_text == "points") return {&what, 1, "pt"};
    if (what.id == "soreness_24h") return {&what, 1, "0-10"};
    if (what.id == "homa_ir") return {&what, 1, "index"};
    if (what.id == "cramps_per_week") return {&what, 1, "/week"};
    if (what.unit_text == "mmol") return {&what, scenario::magnesium_mg_per_mmol, "mg"};
    if (!what.id.starts_with("plasma_magnesium_")) return {&what, 1, what.unit_text};
    const shown_unit plasma = plasma_unit(unit);
    return {&what, plasma.factor, std::string(plasma.name)};
}

/// Described, or a fault of ours.
const evidence::measure& described_measure(const compare_answer& answer, const std::string& id) {
    const auto& known = answer.base.measures;
    const auto at = std::find_if(known.begin(), known.end(), [&](const evidence::measure& m) { return m.id == id; });
    if (at == known.end()) throw internal_error(fmt::format("data/measures.toml does not describe `{}`", id));
    return *at;
}

}  // namespace

std::string letter_of(std::size_t arm) {
    return {static_cast<char>('A' + static_cast<char>(arm))};
}

std::vector<std::string> lines_of(const scenario::arm& one, const scenario::routine& usual) {
    std::vector<std::string> lines;
    for (const scenario::dose& line : one.doses) lines.push_back(scenario::print(line));
    if (one.diet) {
        for (const scenario::diet_phase& phase : *one.diet) lines.push_back(arm_part_in_words(phase));
    }
    if (one.health) {
        for (const scenario::health_phase& phase : *one.health) lines.push_back(health_in_words(phase));
    }
    if (one.day) {
        for (const std::string& change : changes_in_words(usual, *one.day)) lines.push_back(change);
    }
    if (one.hopes) lines.push_back(arm_part_in_words(*one.hopes));
    if (lines.empty()) lines.emplace_back(nothing_taken);
    return lines;
}

std::string name_of(const scenario::arm& one, const scenario::routine& usual) {
    if (!one.name.empty()) return one.name;
    std::string name;
    for (const std::string& line : lines_of(one, usual)) name += (name.empty() ? "" : "; ") + line;
    return name;
}

std::vector<shown_measure> shown_measures(const compare_answer& answer, display_unit unit) {
    std::vector<shown_measure> all;
    for (const std::string& id : study::measure_ids()) all.push_back(shown_as(described_measure(answer, id), unit));
    return all;
}

int rank_in_body(std::size_t measure) {
    const body_measure* found = find_body_measure(study::measure_ids()[measure]);
    return found == nullptr ? 0 : found->rank;
}

bool is_told(const compare_answer& answer, std::size_t measure) {
    const body_measure* found = find_body_measure(study::measure_ids()[measure]);
    return found == nullptr || concerns_of(answer.what).*(found->of);
}

study::told told_in(const compare_answer& answer, std::size_t arm, std::size_t measure) {
    const auto& figures = answer.result.arms[arm].measures[measure];
    if (!figures || !figures->to_first) return study::told::nothing;
    return study::told_of(*figures->to_first, described_measure(answer, study::measure_ids()[measure]).worth_telling);
}

bool is_effect(std::size_t measure) {
    return !study::measure_ids()[measure].starts_with("supplement_");
}

doubt doubt_on(const compare_answer& answer, std::size_t measure) {
    return is_effect(measure) ? doubt_on(answer.base, study::measure_ids()[measure]) : doubt{};
}

std::string not_weighed_in_words(const compare_answer& answer) {
    std::string arms;
    for (std::size_t i = 0; i < answer.what.arms.size(); ++i) {
        const scenario::arm& one = answer.what.arms[i];
        if (!scenario::is_regimen_alone(one)) arms += (arms.empty() ? "" : ", ") + letter_of(i);
    }
    return arms.empty() ? "" : fmt::format("Of what is not magnesium in {} no trial is weighed here.", arms);
}

std::string compared_date(const compare_answer& answer) {
    const int first = scenario::day_number(answer.what.run.start);
    return scenario::print(scenario::date_of(first + static_cast<int>(answer.result.when.day)));
}

display_unit wanted_unit(const compare_answer& answer) {
    const bool is_mass = answer.what.run.display == scenario::concentration_unit::mg_per_dl;
    return is_mass ? display_unit::mg_per_dl : display_unit::mmol_per_l;
}

}  // namespace magnesia::api
