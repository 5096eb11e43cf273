// safety_facts.hpp - what rules of safety may ask about: each fact, its kind, and the direction in which it is worse.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::evidence {

/// One thing about a person or about what they mean to take. All can be unknown.
enum class fact {
    age_y,
    egfr_ml_min,
    serum_magnesium_mmol_per_l,
    systolic_mmhg,
    diastolic_mmhg,
    pulse_per_min,
    fast_pulse_per_min,  ///< the same, of those old enough that above 100 is fast
    hba1c_percent,
    fasting_glucose_mmol_per_l,
    calcium_mg,
    epworth,
    phq9,
    gad7,
    isi,
    supplemental_mg,
    over_cap_mg,
    largest_dose_mg,
    zinc_mg,
    vitamin_b6_mg,
    alcohol_g_a_day,
    body_mass_index,  ///< kg/m2, of adults
    blood_pressure_drugs,
    pregnant,
    lactating,
    dialysis,
    diabetes_known,  ///< a diagnosis was said: what a number would ask is answered
    surgery_planned,
    extended_use,
    alkaline_form,
    fasting,
    by_vein,
    amount_open,
    others_open,
    unrecognised_drug,
    unrecognised_condition,
    unrecognised_symptom,
    signs_to_review,         ///< several signs at once, or a pattern of them (data/signs.toml)
    kidney_stage_disagrees,  ///< the stage that was said allows no eGFR as high as the one that was
    condition_by_medicine,   ///< a disease was judged that only a medicine told of
    read_as_another,
    takes_drugs,
    spacing_conflict,
    spacing_unknown,
    nothing_opens,    ///< children, the pregnant and the breast-feeding: no gate opens more than the usual limit
    clinician_first,  ///< a rule that is not about an amount asks for a clinician or forbids; found by `judge`
    region,
    conditions,
    symptoms,
    interactions
};

inline constexpr std::size_t fact_count = 49;

/// A number; true or false; one word of a list; any number of words.
enum class fact_kind { number, truth, word, words };

/// In which direction a fact is worse. `outside`: below its sound range and above it, ends excluded. `none`: regions
/// have no order.
enum class worse_when { higher, lower, outside, is_true, is_false, more, none };

struct fact_entry {
    fact id = fact::age_y;
    std::string_view name;
    fact_kind kind = fact_kind::number;
    worse_when worse = worse_when::higher;
    double sound_low = 0;  ///< of `outside` alone
    double sound_high = 0;
};

/// All facts, in the order of `fact`.
std::span<const fact_entry> all_facts();

const fact_entry& entry_of(fact what);

/// The fact of that name, as rules write it.
std::optional<fact> fact_from(std::string_view name);

/// Their names, for messages.
std::vector<std::string> fact_names();

}  // namespace magnesia::evidence
