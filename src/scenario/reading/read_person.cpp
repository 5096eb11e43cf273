// read_person.cpp - reads the [person] table.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_person.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "scenario/reading/read_health.hpp"
#include "scenario/reading/read_names.hpp"
#include "scenario/values/amount.hpp"
#include "scenario/values/build_limits.hpp"
#include "scenario/values/creatinine.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view person_keys[] = {"age_y",
                                            "sex",
                                            "weight_kg",
                                            "height_cm",
                                            "egfr_ml_min",
                                            "creatinine_umol_l",
                                            "creatinine_mg_dl",
                                            "diet_magnesium_mg",
                                            "foods",
                                            "goals",
                                            "serum_magnesium_mmol_per_l",
                                            "serum_magnesium_mg_per_dl",
                                            "albumin_g_per_l",
                                            "calcium_mg",
                                            "vitamin_d_nmol_per_l",
                                            "pregnant_weeks",
                                            "conditions",
                                            "drugs",
                                            "region",
                                            "pregnant",
                                            "lactating",
                                            "dialysis",
                                            "surgery_planned",
                                            "clinician_agrees",
                                            "pulse_per_min",
                                            "zinc_mg",
                                            "vitamin_b6_mg",
                                            "symptoms",
                                            "drug_times",
                                            "other_magnesium",
                                            "epworth",
                                            "neck_cm",
                                            "ppi_years",
                                            "snores",
                                            "tired_by_day",
                                            "waking_unrefreshed",
                                            "racing_thoughts",
                                            "sore_often",
                                            "loose_stools_easily",
                                            "avoids_sleeping_pills",
                                            "budget_dollars_per_month",
                                            "insomnia",
                                            "isi",
                                            "anxiety_gad7",
                                            "low_mood_phq9",
                                            "pain_0_10",
                                            "systolic_mmhg",
                                            "diastolic_mmhg",
                                            "fasting_glucose_mmol_per_l",
                                            "fasting_glucose_mg_per_dl",
                                            "homa_ir",
                                            "hba1c_percent",
                                            "crp_mg_per_l",
                                            "cramps_per_week",
                                            "rmssd_ms",
                                            "gait_speed_m_per_s",
                                            "chair_stand_s",
                                            "training_status"};
constexpr std::string_view sexes[] = {"female", "male"};
constexpr std::string_view filtration_keys[] = {"egfr_ml_min", "creatinine_umol_l", "creatinine_mg_dl"};
constexpr std::string_view glucose_keys[] = {"fasting_glucose_mmol_per_l", "fasting_glucose_mg_per_dl"};
constexpr std::string_view insomnia_keys[] = {"insomnia", "isi"};
constexpr std::string_view serum_keys[] = {"serum_magnesium_mmol_per_l", "serum_magnesium_mg_per_dl"};

/// The first key that stands, of those that say one thing in different ways; any other of them is noted.
std::string_view only_one(const table_reader& fields, std::span<const std::string_view> keys) {
    std::string_view first;
    for (const std::string_view key : keys) {
        if (fields.find(key) == nullptr) continue;
        if (first.empty()) {
            first = key;
        } else {
            fields.note(key, fmt::format("stands beside {}, which says the same", first),
                        fmt::format("one of {}", fmt::join(keys, ", ")));
        }
    }
    return first;
}

/// A number, or the word "unknown", which is a value of its own and not the same as normal.
std::optional<double> read_egfr(const table_reader& fields, const allowed_range& range) {
    const std::string allowed = fmt::format("\"unknown\", or {}", range.text());
    const tree* value = fields.required("egfr_ml_min", allowed + ", or creatinine_umol_l, or creatinine_mg_dl");
    if (value == nullptr) return std::nullopt;
    const std::string* word = value->text();
    if (word == nullptr) return fields.number("egfr_ml_min", range);
    const std::string unknown[] = {"unknown"};
    if (*word == unknown[0]) return std::nullopt;
    fields.note("egfr_ml_min", "is neither a number nor unknown", allowed, nearest_name(*word, unknown));
    return std::nullopt;
}

/// Sets the creatinine and what it says of filtration; needs a person whose age, sex and height are read.
void read_creatinine(const table_reader& fields, std::string_view key, const allowed_range& range, person& who) {
    const bool is_mass = key == "creatinine_mg_dl";
    const auto read = fields.number(key, is_mass ? creatinine_mass_range : creatinine_range);
    if (!read) return;
    who.creatinine_umol_l = *read * (is_mass ? creatinine_umol_l_per_mg_dl : 1);
    if (who.age_y == 0 || (who.height_cm == 0 && who.age_y < first_adult_year)) return;  // refused already
    const double egfr = egfr_from_creatinine(*who.creatinine_umol_l, who);
    if (!range.contains(egfr)) {
        fields.note(key, fmt::format("means an eGFR of {:.1f}", egfr), "an eGFR of " + range.text());
    }
    who.egfr_ml_min = egfr;
}

void read_filtration(const table_reader& fields, const allowed_range& range, person& who) {
    const std::string_view key = only_one(fields, filtration_keys);
    if (key.empty() || key == "egfr_ml_min") {
        who.egfr_ml_min = read_egfr(fields, range);
    } else {
        read_creatinine(fields, key, range, who);
    }
}

std::optional<double> read_serum_magnesium(const table_reader& fields) {
    const std::string_view key = only_one(fields, serum_keys);
    if (key == serum_keys[0]) return fields.number(key, serum_magnesium_range);
    if (key.empty()) return std::nullopt;
    const auto mg_per_dl = fields.number(key, serum_magnesium_mass_range);
    if (!mg_per_dl) return std::nullopt;
    return mmol_per_l_from_mg_per_dl(*mg_per_dl);
}

void read_insomnia(const table_reader& fields, person& who) {
    const std::string_view key = only_one(fields, insomnia_keys);
    if (key == "isi") {
        who.isi = fields.number(key, isi_range);
        if (who.isi) who.insomnia = insomnia_of(*who.isi);
    } else if (key == "insomnia") {
        const auto word = fields.choice(key, insomnia_names);
        if (!word) return;
        const auto index = std::find(std::begin(insomnia_names), std::end(insomnia_names), *word);
        who.insomnia = static_cast<insomnia_class>(index - std::begin(insomnia_names));
    }
}

/// Notes what only a woman of an age to bear children can be.
void check_mother(const table_reader& fields, std::string_view key, const person& who) {
    if (who.sex == biological_sex::male) fields.note(key, "is said of a man", "sex = \"female\"");
    if (who.age_y != 0 && !pregnant_age_range.contains(who.age_y)) {
        fields.note(key, fmt::format("is said at an age of {} years", who.age_y), pregnant_age_range.text());
    }
}

std::optional<double> read_pregnancy(const table_reader& fields, const person& who) {
    const auto weeks = fields.number_if_said("pregnant_weeks", pregnant_range);
    if (weeks) check_mother(fields, "pregnant_weeks", who);
    return weeks;
}

std::optional<bool> read_lactation(const table_reader& fields, const person& who) {
    const auto lactates = read_truth(fields, "lactating");
    if (lactates == true) check_mother(fields, "lactating", who);
    return lactates;
}

void read_pressure(const table_reader& fields, person& who) {
    who.systolic_mmhg = fields.number_if_said("systolic_mmhg", systolic_range);
    who.diastolic_mmhg = fields.number_if_said("diastolic_mmhg", diastolic_range);
    const bool both = who.systolic_mmhg && who.diastolic_mmhg;
    if (!both || *who.systolic_mmhg > *who.diastolic_mmhg) return;
    fields.note("diastolic_mmhg", fmt::format("is not below systolic_mmhg = {}", *who.systolic_mmhg),
                "the lower of the two pressures");
}

std::optional<double> read_glucose(const table_reader& fields) {
    const std::string_view key = only_one(fields, glucose_keys);
    if (key == glucose_keys[0]) return fields.number(key, glucose_range);
    if (key.empty()) return std::nullopt;
    const auto mg_per_dl = fields.number(key, glucose_mass_range);
    if (!mg_per_dl) return std::nullopt;
    return *mg_per_dl / glucose_mg_per_dl_per_mmol_per_l;
}

std::optional<training_status> read_training_status(const table_reader& fields) {
    if (fields.find("training_status") == nullptr) return std::nullopt;
    const auto word = fields.choice("training_status", training_status_names);
    if (!word) return std::nullopt;
    const auto index = std::find(std::begin(training_status_names), std::end(training_status_names), *word);
    return static_cast<training_status>(index - std::begin(training_status_names));
}

/// What a clinic measured or the person counted.
void read_clinic(const table_reader& fields, person& who) {
    read_pressure(fields, who);
    who.fasting_glucose_mmol_per_l = read_glucose(fields);
    who.homa_ir = fields.number_if_said("homa_ir", homa_ir_range);
    who.hba1c_percent = fields.number_if_said("hba1c_percent", hba1c_range);
    who.crp_mg_per_l = fields.number_if_said("crp_mg_per_l", crp_range);
    who.cramps_per_week = fields.number_if_said("cramps_per_week", cramps_range);
    who.rmssd_ms = fields.number_if_said("rmssd_ms", rmssd_range);
    who.gait_speed_m_per_s = fields.number_if_said("gait_speed_m_per_s", gait_speed_range);
    who.chair_stand_s = fields.number_if_said("chair_stand_s", chair_stand_range);
    who.training = read_training_status(fields);
    who.lactating = read_lactation(fields, who);
}

/// One number, or the foods it is to be added up from: two that differ would leave open which is meant.
void read_diet(const table_reader& fields, person& who) {
    if (fields.find("foods") == nullptr) {
        const std::string allowed = habitual_diet_range.text() + ", or foods = [[\"oats, cooked\", \"1 cup\"]]";
        if (fields.required("diet_magnesium_mg", allowed) == nullptr) return;
        who.diet_magnesium_mg = fields.number("diet_magnesium_mg", habitual_diet_range).value_or(0);
    } else if (fields.find("diet_magnesium_mg") != nullptr) {
        fields.note("foods", "stands beside diet_magnesium_mg", "one of the two");
    } else {
        who.foods = read_food_list(fields);
    }
}

/// Each number is possible alone; together they may still be swapped or in other units.
void check_build(const table_reader& fields, const person& who) {
    if (who.weight_kg == 0 || who.height_cm == 0) return;  // one of them was refused already
    const double index = body_mass_index(who.weight_kg, who.height_cm);
    if (body_mass_index_range.contains(index)) return;
    fields.note("weight_kg", fmt::format("with height_cm = {} is a body mass index of {:.1f}", who.height_cm, index),
                body_mass_index_range.text());
}

void read_build(const table_reader& fields, person& who) {
    const auto age = fields.number("age_y", age_range);
    who.age_y = age.value_or(0);
    const build_limits limits = limits_at(age.value_or(first_adult_year));
    who.weight_kg = fields.number("weight_kg", limits.weight_kg).value_or(0);
    who.height_cm = fields.number("height_cm", limits.height_cm).value_or(0);
    check_build(fields, who);
}

/// A table without the keys that say "unknown", which is what leaving them out says too; age and sex must be known.
tree without_unknown(const tree& whole) {
    tree known{tree::table{}, whole.where};
    for (const tree::entry& one : *whole.entries()) {
        const std::string* text = one.second.text();
        const bool must_be_known = one.first == "age_y" || one.first == "sex";
        if (text != nullptr && *text == "unknown" && !must_be_known) continue;
        std::get<tree::table>(known.value).push_back(one);
    }
    return known;
}

/// What a screening asks of a patient besides health: food, aims and complaints. A diet of 0 is one that is not known.
void read_habits(const table_reader& fields, person& who) {
    who.diet_magnesium_mg = fields.number_if_said("diet_magnesium_mg", diet_range).value_or(0);
    if (fields.find("foods") != nullptr) who.foods = read_food_list(fields);
    who.goals = fields.words("goals", known_goals);
    who.pain_0_10 = fields.number_if_said("pain_0_10", pain_range);
    who.cramps_per_week = fields.number_if_said("cramps_per_week", cramps_range);
    who.training = read_training_status(fields);
}

/// What the stage of a kidney disease tells; who is on dialysis has the last one.
std::optional<double> stage_egfr(const names_read& conditions, const person& who, const vocabulary& words) {
    if (who.is.dialysis == true && words.meant.filtration) return words.meant.filtration("dialysis");
    return conditions.egfr_ml_min;
}

}  // namespace

person read_person_table(const table_reader& file, const vocabulary& words) {
    person who;
    const auto fields = file.table("person", person_keys);
    if (!fields) return who;
    who.sex = fields->choice("sex", sexes) == "male" ? biological_sex::male : biological_sex::female;
    read_build(*fields, who);
    read_filtration(*fields, egfr_range, who);
    read_diet(*fields, who);
    who.goals = fields->words("goals", known_goals);
    who.serum_magnesium_mmol_per_l = read_serum_magnesium(*fields);
    who.albumin_g_per_l = fields->number_if_said("albumin_g_per_l", albumin_range);
    who.calcium_mg = fields->number_if_said("calcium_mg", calcium_range);
    who.vitamin_d_nmol_per_l = fields->number_if_said("vitamin_d_nmol_per_l", vitamin_d_range);
    who.pregnant_weeks = read_pregnancy(*fields, who);
    const names_read conditions = read_names(*fields, condition_lists(words));
    const names_read drugs = read_names(*fields, drug_lists(words));
    who.conditions = conditions.ids;
    who.other_conditions = conditions.others;
    who.drugs = drugs.ids;
    who.other_drugs = drugs.others;
    who.misspelt_drugs = drugs.misspelt;
    who.is.dialysis = read_health(*fields, who, words).dialysis;  // the rest is judged here, kept by read_patient_table
    who.stage_egfr_ml_min = stage_egfr(conditions, who, words);
    read_insomnia(*fields, who);
    who.anxiety_gad7 = fields->number_if_said("anxiety_gad7", gad7_range);
    who.low_mood_phq9 = fields->number_if_said("low_mood_phq9", phq9_range);
    who.pain_0_10 = fields->number_if_said("pain_0_10", pain_range);
    read_clinic(*fields, who);
    return who;
}

person read_patient_table(const table_reader& file, const vocabulary& words) {
    person who;
    if (!file.table("person", person_keys) || file.find("person")->entries() == nullptr) return who;
    const tree said = without_unknown(*file.find("person"));
    const table_reader fields{said, file.path_of("person"), file.issues()};
    who.sex = fields.choice("sex", sexes) == "male" ? biological_sex::male : biological_sex::female;
    who.age_y = fields.number("age_y", any_age_range).value_or(0);
    who.weight_kg = fields.number_if_said("weight_kg", {1, weight_range.high, "kg"}).value_or(0);
    who.height_cm = fields.number_if_said("height_cm", {30, 250, "cm"}).value_or(0);
    const bool says_egfr = fields.find("egfr_ml_min") != nullptr;
    const bool says_creatinine = !says_egfr && !only_one(fields, filtration_keys).empty();
    if (says_egfr || says_creatinine) read_filtration(fields, any_egfr_range, who);
    if (says_creatinine && who.age_y < first_adult_year && who.height_cm == 0) {
        static_cast<void>(fields.required("height_cm", "a child's height, which creatinine is read with"));
    }
    who.serum_magnesium_mmol_per_l = read_serum_magnesium(fields);
    who.pregnant_weeks = read_pregnancy(fields, who);
    read_insomnia(fields, who);
    who.anxiety_gad7 = fields.number_if_said("anxiety_gad7", gad7_range);
    who.low_mood_phq9 = fields.number_if_said("low_mood_phq9", phq9_range);
    read_pressure(fields, who);
    who.fasting_glucose_mmol_per_l = read_glucose(fields);
    who.hba1c_percent = fields.number_if_said("hba1c_percent", hba1c_range);
    who.calcium_mg = fields.number_if_said("calcium_mg", calcium_range);
    read_habits(fields, who);
    for (const std::string_view key : {"conditions", "drugs"}) static_cast<void>(are_names(fields, key));
    who.is = read_health(fields, who, words);
    who.lactating = read_lactation(fields, who);
    return who;
}

}  // namespace magnesia::scenario
