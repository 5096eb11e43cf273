// safety_facts.cpp - the table of facts.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/safety/safety_facts.hpp"

#include <array>

namespace magnesia::evidence {
namespace {

constexpr fact_entry number_fact(fact id, std::string_view name, worse_when worse) {
    return {id, name, fact_kind::number, worse};
}

constexpr fact_entry sound_between(fact id, std::string_view name, double low, double high) {
    return {id, name, fact_kind::number, worse_when::outside, low, high};
}

constexpr fact_entry truth(fact id, std::string_view name, worse_when worse = worse_when::is_true) {
    return {id, name, fact_kind::truth, worse};
}

constexpr fact_entry words_fact(fact id, std::string_view name) {
    return {id, name, fact_kind::words, worse_when::more};
}

/// Sound ranges say only which way is worse; the edges of harm stand in the rules.
constexpr std::array<fact_entry, fact_count> facts{
    {sound_between(fact::age_y, "age_y", 18, 50),
     number_fact(fact::egfr_ml_min, "egfr_ml_min", worse_when::lower),
     sound_between(fact::serum_magnesium_mmol_per_l, "serum_magnesium_mmol_per_l", 0.75, 0.95),
     sound_between(fact::systolic_mmhg, "systolic_mmhg", 90, 130),
     sound_between(fact::diastolic_mmhg, "diastolic_mmhg", 60, 80),
     sound_between(fact::pulse_per_min, "pulse_per_min", 50, 100),
     number_fact(fact::fast_pulse_per_min, "fast_pulse_per_min", worse_when::higher),
     number_fact(fact::hba1c_percent, "hba1c_percent", worse_when::higher),
     sound_between(fact::fasting_glucose_mmol_per_l, "fasting_glucose_mmol_per_l", 4, 6),
     number_fact(fact::calcium_mg, "calcium_mg", worse_when::higher),
     number_fact(fact::epworth, "epworth", worse_when::higher),
     number_fact(fact::phq9, "phq9", worse_when::higher),
     number_fact(fact::gad7, "gad7", worse_when::higher),
     number_fact(fact::isi, "isi", worse_when::higher),
     number_fact(fact::supplemental_mg, "supplemental_mg", worse_when::higher),
     number_fact(fact::over_cap_mg, "over_cap_mg", worse_when::higher),
     number_fact(fact::largest_dose_mg, "largest_dose_mg", worse_when::higher),
     number_fact(fact::zinc_mg, "zinc_mg", worse_when::higher),
     number_fact(fact::vitamin_b6_mg, "vitamin_b6_mg", worse_when::higher),
     number_fact(fact::alcohol_g_a_day, "alcohol_g_a_day", worse_when::higher),
     sound_between(fact::body_mass_index, "body_mass_index", 18.5, 25),
     number_fact(fact::blood_pressure_drugs, "blood_pressure_drugs", worse_when::higher),
     truth(fact::pregnant, "pregnant"),
     truth(fact::lactating, "lactating"),
     truth(fact::dialysis, "dialysis"),
     truth(fact::diabetes_known, "diabetes_known", worse_when::is_false),
     truth(fact::surgery_planned, "surgery_planned"),
     truth(fact::extended_use, "extended_use", worse_when::is_false),
     truth(fact::alkaline_form, "alkaline_form"),
     truth(fact::fasting, "fasting"),
     truth(fact::by_vein, "by_vein"),
     truth(fact::amount_open, "amount_open"),
     truth(fact::others_open, "others_open"),
     truth(fact::unrecognised_drug, "unrecognised_drug"),
     truth(fact::unrecognised_condition, "unrecognised_condition"),
     truth(fact::unrecognised_symptom, "unrecognised_symptom"),
     truth(fact::signs_to_review, "signs_to_review"),
     truth(fact::kidney_stage_disagrees, "kidney_stage_disagrees"),
     truth(fact::condition_by_medicine, "condition_by_medicine"),
     truth(fact::read_as_another, "read_as_another"),
     truth(fact::takes_drugs, "takes_drugs"),
     truth(fact::spacing_conflict, "spacing_conflict"),
     truth(fact::spacing_unknown, "spacing_unknown"),
     truth(fact::nothing_opens, "nothing_opens"),
     truth(fact::clinician_first, "clinician_first"),
     {fact::region, "region", fact_kind::word, worse_when::none},
     words_fact(fact::conditions, "conditions"),
     words_fact(fact::symptoms, "symptoms"),
     words_fact(fact::interactions, "interactions")}};

/// Whether every entry stands where its fact says: `entry_of` looks up by place.
constexpr bool is_in_order() {
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (static_cast<std::size_t>(facts[i].id) != i) return false;
    }
    return true;
}
static_assert(is_in_order());

}  // namespace

std::span<const fact_entry> all_facts() {
    return facts;
}

const fact_entry& entry_of(fact what) {
    return facts[static_cast<std::size_t>(what)];
}

std::optional<fact> fact_from(std::string_view name) {
    for (const fact_entry& entry : facts) {
        if (entry.name == name) return entry.id;
    }
    return std::nullopt;
}

std::vector<std::string> fact_names() {
    std::vector<std::string> names;
    for (const fact_entry& entry : facts) names.emplace_back(entry.name);
    return names;
}

}  // namespace magnesia::evidence
