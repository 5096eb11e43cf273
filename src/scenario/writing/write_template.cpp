// write_template.cpp - commented templates, and scenarios printed back as TOML.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_template.hpp"

#include <fmt/core.h>

#include "core/add_once.hpp"
#include "core/text.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/values/toml_text.hpp"
#include "scenario/writing/write_health.hpp"
#include "scenario/writing/write_measures.hpp"
#include "scenario/writing/write_routine.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view person_and_routine_template = R"toml(
[person]
age_y = 45                      # 1 to 90; a child is an adult scaled to its size that takes up more
sex = "female"                  # "female" or "male"
weight_kg = 68                  # 30 to 300
height_cm = 168                 # 120 to 230
egfr_ml_min = "unknown"         # 5 to 200 mL/min per 1.73 m2, or "unknown": unknown is not the same as normal;
                                # or instead creatinine_umol_l = 75, or creatinine_mg_dl = 0.85
diet_magnesium_mg = 230         # magnesium in food and drink per day, without supplements: 1 to 3000
# or, instead of that number, what is eaten: foods = [["oats, cooked", "1 cup"], ["brown rice", "1 cup", "3 per week"]]
goals = ["sleep"]               # may be left out; sleep, stress, mood, muscle, cramps, heart, metabolism,
                                # pain, wellness
# What is known besides; left out is unknown, neither zero nor normal.
# serum_magnesium_mmol_per_l = 0.85   # or serum_magnesium_mg_per_dl
# albumin_g_per_l = 42
# calcium_mg = 900                    # in food and drink per day
# vitamin_d_nmol_per_l = 60           # 25-hydroxyvitamin D
# pregnant_weeks = 20
# conditions = []
# drugs = []
# What only `magnesia check` asks (docs/safety.md), such as
# region = "eu"                       # limits differ: "us", "canada", "eu", "germany", "uk", "australia"...
# symptoms = []                       # warning signs such as "chest_pain"
# drug_times = [["levothyroxine", "07:00"]]
# other_magnesium = [["multivitamin", 100], ["antacid", "unknown"]]   # mg elemental a day; [] is none
# pregnant = false                    # also lactating, dialysis, surgery_planned, clinician_agrees; pulse_per_min = 60
# epworth = 6                         # what a screening asks besides: also neck_cm, ppi_years, snores, tired_by_day,
#   waking_unrefreshed, racing_thoughts, sore_often, loose_stools_easily, avoids_sleeping_pills, budget_dollars_per_month
# insomnia = "none"                   # "none", "mild", "moderate", "severe"; or isi = 4, 0 to 28
# anxiety_gad7 = 3                    # 0 to 21
# low_mood_phq9 = 3                   # 0 to 27
# pain_0_10 = 0
# systolic_mmhg = 128                 # and diastolic_mmhg = 80; both as measured at rest
# fasting_glucose_mmol_per_l = 5.2    # or fasting_glucose_mg_per_dl
# homa_ir = 1.8                       # insulin resistance from fasting glucose and insulin
# hba1c_percent = 5.4
# crp_mg_per_l = 1.5
# cramps_per_week = 0                 # of the legs, at night
# rmssd_ms = 35                       # heart rate variability at rest
# gait_speed_m_per_s = 1.2
# chair_stand_s = 10                  # for five stands
# training_status = "untrained"       # "untrained", "recreational", "athlete"
# lactating = false

[routine]
zone = "Europe/Berlin"          # IANA name; clock changes are taken from it; "UTC" has none
bed = "23:00"
rise = "07:00"
# meals may be left out; shares of the day's diet, summing to 1; up to 24 a day; [] is fasting
# a meal may also say phytate_mmol and oxalate_mmol; all may say magnesium_mg in place of share
meals = [{ at = "07:30", share = 0.25 }, { at = "12:30", share = 0.35 }, { at = "19:00", share = 0.4 }]
# meals_at_night = true         # meals may lie between bed and rise
caffeine = [{ at = "15:30", mg = 95 }]     # a habit may also say days = "sat,sun", the weekdays it is kept on
# What else makes an evening may be left out; shown are the defaults, or after "such as" an example.
# alcohol = []                  # such as [{ at = "20:30", g = 14 }], or drinks = 1, each 14 g of ethanol
# glycine = []                  # such as [{ at = "22:00", g = 3 }], of its own; that of a chelate comes with its dose
# bath = []                     # such as [{ at = "21:30", minutes = 15 }], warm
# relaxation_minutes = 0        # of practice each evening before bed: 0 to 180
# stress = "usual"              # "usual", "raised", "high", "extreme", or 0 to 3
# late_meal = "none"            # "none", "light" or "heavy" in the last hours before bed
# naps = []                     # such as [{ from = "13:30", until = "14:00" }]
# weekend = { bed = "00:30", rise = "08:30", days = "sat,sun" }     # an example; days are those of the rise
# schedule = []                 # other nights, such as [{ days = "mon,tue", bed = "08:30", rise = "16:00" }]
# nights = []                   # of some days of a run, such as [{ from_day = 3, awake = true }] (not in a person file)

# training = []                 # such as [{ at = "18:00", minutes = 60, kind = "strength", days = "mon,wed,fri" }]
#   kind: walking, hiking, running, downhill_running, marathon, cycling, swimming, rowing, strength, eccentric,
#   team_sport, yoga; intensity: easy, moderate, hard, maximal, or a share of the maximal aerobic power, 0.1 to 1;
#   eccentric = 1 is the damaging load of 60 maximal eccentric knee extensions; temperature_c = 20, -30 to 50;
#   on = 2026-04-26 in place of days is a single session (not in a person file)

# [routine.light]               # lux at the eye
# day_lux = 700                 # from dawn to dusk
# evening_lux = 40              # while up outside of them
# bedroom_lux = 0
# dawn = "07:30"                # or latitude = 52.5 and longitude = 13.4, whose sunrise and sunset are taken
# dusk = "16:30"
# screens = []                  # such as [{ from = "21:30", until = "22:45", lux = 32 }]

# [routine.bedroom]
# temperature_c = 20            # 5 to 45
# noise = "quiet"               # "quiet", "some", "loud", or 0 to 1
)toml";

constexpr std::string_view changes_template = R"toml(
# The diet from a day of the run on, one table per change; before the first it is diet_magnesium_mg.
# [[diet]]
# from_day = 15                 # the first day is 1
# magnesium_mg = 12             # per day; phytate_mmol and oxalate_mmol may be added

# What else changes within the run; before the first it is as [person] says, and a list takes the place of the one before.
# [[health]]
# from_day = 8
# drugs = ["omeprazole"]        # conditions and egfr_ml_min likewise; [] ends all

# Journeys: from that local day on clock times are those of another zone.
# [[travel]]
# from_day = 8
# zone = "America/New_York"     # and latitude, longitude when [routine.light] says them
)toml";

/// Of every kind of file with doses.
constexpr std::string_view line_comment = R"toml(# A line of a regimen reads
#   AMOUNT mg elemental | mg compound | mmol  FORM
#   [as FORMAT] [in N sips over N min] [by vein over N h | by vein as bolus] [tracer]
#   at HH:MM[, HH:MM] | N min before bed | with breakfast|lunch|dinner | every N h from HH:MM, M times
#   [daily | on mon,wed | on day N] [from day N | from YYYY-MM-DD] [for N d | until YYYY-MM-DD] [fasting | with food]
# "elemental" counts the magnesium alone, "compound" the whole salt: labels differ, so one of the two must be said;
# mmol always count the magnesium.
)toml";

constexpr std::string_view regimen_template = R"toml(
# One table per line of the regimen; none at all means no supplement.
[[regimen]]
dose = "200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting"
)toml";

constexpr std::string_view run_template = R"toml(
[run]
start = 2026-03-02              # a date without quotes; the run begins at local midnight
days = 70                       # 1 to 3660
display = "mmol/L"              # or "mg/dL"; may be left out
# every_min = 60                    # between values of courses around the first and the last dose: 5 to 60
)toml";

constexpr std::string_view arms_template = R"toml(
# What is compared: one table for each way, 2 to 8. All live by what stands above, with the same people; differences are to
# the first.
[[arm]]
name = "bisglycinate"           # may be left out; an arm is then named by its lines
regimen = ["200 mg elemental bisglycinate at 22:00 daily for 56 d, fasting"]    # any number of lines

[[arm]]
name = "citrate, split"
regimen = ["100 mg elemental citrate with breakfast daily for 56 d", "100 mg elemental citrate with dinner daily for 56 d"]

[[arm]]
name = "nothing, and no late coffee"
regimen = ["none"]
# What differs in an arm alone: keys of [routine] that replace the common ones, and tables that stand in place of the common.
[arm.routine]
caffeine = []
# [[arm.diet]]
# from_day = 1
# magnesium_mg = 430
# [[arm.health]]
# from_day = 8
# drugs = ["omeprazole"]
)toml";

std::string quoted_list(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + quoted(word);
    return text;
}

/// Names with a slip stand beside what they were read as, so that a reader of the file hears of them again.
std::vector<std::string> all_drugs(const person& who) {
    std::vector<std::string> all = who.other_drugs;
    add_each_once(all, who.misspelt_drugs);
    return all;
}

/// One list: the names that the body has numbers for, and those that it has none for.
std::string line_if_any(std::string_view key, std::vector<std::string> ids, const std::vector<std::string>& others) {
    ids.insert(ids.end(), others.begin(), others.end());
    return ids.empty() ? std::string{} : fmt::format("{} = [{}]\n", key, quoted_list(ids));
}

/// The food list a diet was said by, or the diet.
std::string diet_text(const person& who) {
    if (!who.foods.empty()) return "foods = " + print(who.foods);
    return "diet_magnesium_mg = " + shortest(who.diet_magnesium_mg);
}

/// What a clinic measured or the person counted.
std::string clinical_text(const person& who) {
    return line_if_said("systolic_mmhg", who.systolic_mmhg) + line_if_said("diastolic_mmhg", who.diastolic_mmhg) +
           line_if_said("fasting_glucose_mmol_per_l", who.fasting_glucose_mmol_per_l) +
           line_if_said("homa_ir", who.homa_ir) + line_if_said("hba1c_percent", who.hba1c_percent) +
           line_if_said("crp_mg_per_l", who.crp_mg_per_l) + line_if_said("cramps_per_week", who.cramps_per_week) +
           line_if_said("rmssd_ms", who.rmssd_ms) + line_if_said("gait_speed_m_per_s", who.gait_speed_m_per_s) +
           line_if_said("chair_stand_s", who.chair_stand_s) + training_status_text(who) +
           line_if_said("lactating", who.lactating);
}

/// Conditions, medicines and what only a check asks, as they were said; of a person who was not read, the names that
/// the body goes by.
std::string health_text(const person& who, const health* said) {
    if (said != nullptr) return health_text(*said, who.pregnant_weeks.has_value());
    return line_if_any("conditions", who.conditions, who.other_conditions) +
           line_if_any("drugs", who.drugs, all_drugs(who));
}

std::string person_text(const person& who, const health* said = nullptr) {
    return fmt::format(
               "\n[person]\nage_y = {}\nsex = \"{}\"\nweight_kg = {}\nheight_cm = {}\n{}"
               "{}\ngoals = [{}]\n",
               shortest(who.age_y), who.sex == biological_sex::male ? "male" : "female", shortest(who.weight_kg),
               shortest(who.height_cm), filtration_text(who), diet_text(who), quoted_list(who.goals)) +
           line_if_said("serum_magnesium_mmol_per_l", who.serum_magnesium_mmol_per_l) +
           line_if_said("albumin_g_per_l", who.albumin_g_per_l) + line_if_said("calcium_mg", who.calcium_mg) +
           line_if_said("vitamin_d_nmol_per_l", who.vitamin_d_nmol_per_l) +
           line_if_said("pregnant_weeks", who.pregnant_weeks) + health_text(who, said) + insomnia_text(who) +
           line_if_said("anxiety_gad7", who.anxiety_gad7) + line_if_said("low_mood_phq9", who.low_mood_phq9) +
           line_if_said("pain_0_10", who.pain_0_10) + clinical_text(who);
}

std::string diet_text(const diet_phase& phase, std::string_view table = "diet") {
    return fmt::format("\n[[{}]]\nfrom_day = {}\nmagnesium_mg = {}\n", table, phase.from_day,
                       shortest(phase.magnesium_mg)) +
           line_if_said("phytate_mmol", phase.phytate_mmol) + line_if_said("oxalate_mmol", phase.oxalate_mmol);
}

std::string health_text(const health_phase& phase, std::string_view table = "health") {
    const auto list = [](const char* key, const std::optional<std::vector<std::string>>& ids) {
        return ids ? fmt::format("{} = [{}]\n", key, quoted_list(*ids)) : std::string{};
    };
    return fmt::format("\n[[{}]]\nfrom_day = {}\n", table, phase.from_day) + list("conditions", phase.conditions) +
           list("drugs", phase.drugs) + line_if_said("egfr_ml_min", phase.egfr_ml_min);
}

std::string run_text(const run_span& run) {
    const bool is_in_mmol = run.display == concentration_unit::mmol_per_l;
    return fmt::format("\n[run]\nstart = {}\ndays = {}\ndisplay = \"{}\"\n", print(run.start), run.days,
                       is_in_mmol ? "mmol/L" : "mg/dL") +
           (run.every_min == run_span{}.every_min ? "" : fmt::format("every_min = {}\n", run.every_min));
}

std::string hope_text(const hope& said) {
    return fmt::format("expectation = {}\nenrolled = {}\n", shortest(said.expectation), shortest(said.enrolled));
}

/// At the top of a file; somebody outside a trial has none.
std::string hope_text_if_any(const hope& said) {
    return said == hope{} ? "" : "\n" + hope_text(said);
}

std::string arm_text(const arm& one, const routine& usual) {
    std::string text = "\n[[arm]]\n";
    if (!one.name.empty()) text += fmt::format("name = {}\n", quoted(one.name));
    std::vector<std::string> lines;
    for (const dose& line : one.doses) lines.push_back(print(line));
    text += fmt::format("regimen = [{}]\n", quoted_list(lines));
    if (one.hopes) text += hope_text(*one.hopes);
    if (one.diet && one.diet->empty()) text += "diet = []\n";
    if (one.health && one.health->empty()) text += "health = []\n";
    if (one.day) text += changed_routine_text(usual, *one.day, "arm.routine");
    for (const diet_phase& phase : one.diet.value_or(std::vector<diet_phase>{})) text += diet_text(phase, "arm.diet");
    for (const health_phase& phase : one.health.value_or(std::vector<health_phase>{}))
        text += health_text(phase, "arm.health");
    return text;
}

std::string schema_text(std::string_view schema) {
    return fmt::format("schema = \"{}\"\n", schema);
}

}  // namespace

std::string scenario_template() {
    return schema_text(scenario_schema) + std::string{person_and_routine_template} + std::string{changes_template} +
           '\n' + std::string{line_comment} + std::string{regimen_template} + std::string{run_template};
}

std::string comparison_template() {
    return schema_text(comparison_schema) + std::string{person_and_routine_template} + std::string{changes_template} +
           std::string{run_template} + '\n' + std::string{line_comment} + std::string{arms_template};
}

std::string person_template() {
    return schema_text(person_schema) + std::string{person_and_routine_template};
}

namespace {

std::string print_toml(const scenario& what, const health* said) {
    std::string text = schema_text(scenario_schema) + hope_text_if_any(hope_of(what)) + person_text(what.who, said) +
                       routine_text(what.day);
    for (const diet_phase& phase : what.diet) text += diet_text(phase);
    for (const health_phase& phase : what.health) text += health_text(phase);
    text += travel_text(what.travel);
    for (const dose& one : what.doses) text += fmt::format("\n[[regimen]]\ndose = {}\n", quoted(print(one)));
    return text + run_text(what.run);
}

std::string print_toml(const comparison& what, const health* said) {
    std::string text = schema_text(comparison_schema) + hope_text_if_any(what.hopes) + person_text(what.who, said) +
                       routine_text(what.day);
    for (const diet_phase& phase : what.diet) text += diet_text(phase);
    for (const health_phase& phase : what.health) text += health_text(phase);
    text += travel_text(what.travel);
    text += run_text(what.run);
    for (const arm& one : what.arms) text += arm_text(one, what.day);
    return text;
}

}  // namespace

std::string print_toml(const scenario& what) {
    return print_toml(what, nullptr);
}

std::string print_toml(const scenario& what, const health& said) {
    return print_toml(what, &said);
}

std::string print_toml(const person_file& what) {
    return schema_text(person_schema) + person_text(what.who) + routine_text(what.day);
}

std::string print_toml(const comparison& what) {
    return print_toml(what, nullptr);
}

std::string print_toml(const comparison& what, const health& said) {
    return print_toml(what, &said);
}

}  // namespace magnesia::scenario
