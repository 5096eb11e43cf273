// body_facts.cpp - measures of a body, each as a rule reads it.
// SPDX-License-Identifier: Apache-2.0
#include "safety/body_facts.hpp"

#include <cmath>
#include <optional>

#include "scenario/values/creatinine.hpp"

namespace magnesia::safety {
namespace {

void set_if_known(facts& known, fact what, const std::optional<double>& value) {
    if (value) known.set(what, *value);
}

void set_if_known(facts& known, fact what, const std::optional<bool>& value) {
    if (value) known.set(what, *value);
}

/// As a laboratory tells it, to a tenth, where it was said as whole milligrams per decilitre, which no tenth of a mmol
/// is: the sentences of the rules name both, and 126 mg/dL is their 7 mmol/L.
std::optional<double> glucose_as_told(const std::optional<double>& mmol_per_l) {
    if (!mmol_per_l) return std::nullopt;
    constexpr double nearly = 1e-6, tenths = 10;
    const double mg_per_dl = *mmol_per_l * scenario::glucose_mg_per_dl_per_mmol_per_l;
    const bool is_whole = std::abs(mg_per_dl - std::round(mg_per_dl)) < nearly;
    return is_whole ? std::round(tenths * *mmol_per_l) / tenths : *mmol_per_l;
}

/// Of those who say both; what is thin in a child hangs on the age.
std::optional<double> index_of_adult(const scenario::person& who) {
    const bool is_said = who.weight_kg > 0 && who.height_cm > 0 && who.age_y >= scenario::first_adult_year;
    if (!is_said) return std::nullopt;
    return scenario::body_mass_index(who.weight_kg, who.height_cm);
}

}  // namespace

void add_body(const scenario::person& who, const evidence::safety_words& words, facts& known) {
    known.set(fact::age_y, who.age_y);
    set_if_known(known, fact::egfr_ml_min, who.egfr_ml_min);
    set_if_known(known, fact::serum_magnesium_mmol_per_l, who.serum_magnesium_mmol_per_l);
    set_if_known(known, fact::phq9, who.low_mood_phq9);
    set_if_known(known, fact::gad7, who.anxiety_gad7);
    set_if_known(known, fact::isi, scenario::insomnia_index(who));
    set_if_known(known, fact::systolic_mmhg, who.systolic_mmhg);
    set_if_known(known, fact::diastolic_mmhg, who.diastolic_mmhg);
    set_if_known(known, fact::pulse_per_min, who.is.pulse_per_min);
    if (who.age_y >= words.pulse.from_age_y) set_if_known(known, fact::fast_pulse_per_min, who.is.pulse_per_min);
    set_if_known(known, fact::hba1c_percent, who.hba1c_percent);
    set_if_known(known, fact::fasting_glucose_mmol_per_l, glucose_as_told(who.fasting_glucose_mmol_per_l));
    set_if_known(known, fact::calcium_mg, who.calcium_mg);
    set_if_known(known, fact::epworth, who.is.epworth);
    set_if_known(known, fact::zinc_mg, who.is.zinc_mg);
    set_if_known(known, fact::vitamin_b6_mg, who.is.vitamin_b6_mg);
    set_if_known(known, fact::alcohol_g_a_day, who.is.alcohol_g_a_day);
    set_if_known(known, fact::body_mass_index, index_of_adult(who));
    set_if_known(known, fact::pregnant, who.is.pregnant);
    set_if_known(known, fact::lactating, who.lactating);
    set_if_known(known, fact::dialysis, who.is.dialysis);
    set_if_known(known, fact::surgery_planned, who.is.surgery_planned);
    if (!who.is.region.empty()) known.set(fact::region, who.is.region);
}

}  // namespace magnesia::safety
