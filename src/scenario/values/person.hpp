// person.hpp - the person a scenario is about: the facts that may be said, each with the range in which it can be true.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/allowed_range.hpp"
#include "scenario/values/food_list.hpp"
#include "scenario/values/health.hpp"
#include "scenario/values/health_spell.hpp"

namespace magnesia::scenario {

enum class biological_sex { female, male };

/// Trouble falling or staying asleep, by the classes of the Insomnia Severity Index: 0-7, 8-14, 15-21, 22-28.
enum class insomnia_class { none, mild, moderate, severe };

inline constexpr std::string_view insomnia_names[] = {"none", "mild", "moderate", "severe"};

/// How used a person is to training: not at all, for health and pleasure, or as an athlete.
enum class training_status { untrained, recreational, athlete };

inline constexpr std::string_view training_status_names[] = {"untrained", "recreational", "athlete"};

/// What of each said complaint the other said causes bring about by themselves, in the units of the body's inputs.
struct explained_complaints {
    double sleep = 0;     ///< logarithm by which falling asleep is slower
    double anxiety = 0;   ///< standard deviations
    double low_mood = 0;  ///< standard deviations
    bool operator==(const explained_complaints&) const = default;
};

/// One adult or child. Plain data; `read_person` and `read_scenario` are the checked way in.
struct person {
    double age_y = 0;
    biological_sex sex = biological_sex::female;
    double weight_kg = 0;
    double height_cm = 0;
    /// Estimated glomerular filtration, mL/min per 1.73 m2: as said, or from `creatinine_umol_l` when that is there.
    /// Empty means unknown, which is not the same as normal.
    std::optional<double> egfr_ml_min;
    double diet_magnesium_mg = 0;    ///< magnesium in food and drink, mg (elemental) per day, without supplements
    std::vector<std::string> goals;  ///< from `known_goals`
    // What may be left unsaid: empty is neither zero nor normal.
    std::optional<double> creatinine_umol_l = {};           ///< in serum
    std::optional<double> serum_magnesium_mmol_per_l = {};  ///< total
    std::optional<double> albumin_g_per_l = {};             ///< in serum
    std::optional<double> calcium_mg = {};                  ///< in food and drink, mg per day
    std::optional<double> vitamin_d_nmol_per_l = {};        ///< 25-hydroxyvitamin D in serum
    std::optional<double> pregnant_weeks = {};
    std::vector<std::string> conditions = {};     ///< ids from the vocabulary
    std::vector<std::string> drugs = {};          ///< ids from the vocabulary
    std::vector<health_spell> spells = {};        ///< of these two, what began or ended within the run; nobody says it
    std::optional<insomnia_class> insomnia = {};  ///< as said, or the class of `isi`
    std::optional<double> isi = {};               ///< Insomnia Severity Index, 0 to 28
    std::optional<double> anxiety_gad7 = {};      ///< GAD-7, 0 to 21
    std::optional<double> low_mood_phq9 = {};     ///< PHQ-9, 0 to 27
    std::optional<double> pain_0_10 = {};         ///< usual pain, 0 none to 10 worst
    explained_complaints explained = {};          ///< worked out, not said (model)
    /// What was said instead of `diet_magnesium_mg`, which `evidence::resolve_diet` then sets; else empty.
    std::vector<food_item> foods{};
    /// Which of the foods were said by a name that is short for one kind, and what it was taken as; set with the diet.
    std::string foods_taken_as{};
    /// Glycine in food, mg a day, which `evidence::resolve_diet` sets from foods; unknown without them.
    std::optional<double> diet_glycine_mg = {};
    std::optional<double> systolic_mmhg = {};   ///< blood pressure at rest, as treated
    std::optional<double> diastolic_mmhg = {};  ///< below systolic
    std::optional<double> fasting_glucose_mmol_per_l = {};
    std::optional<double> homa_ir = {};  ///< insulin resistance from fasting glucose and insulin
    std::optional<double> hba1c_percent = {};
    std::optional<double> crp_mg_per_l = {};     ///< C-reactive protein
    std::optional<double> cramps_per_week = {};  ///< of the legs, at night
    std::optional<double> rmssd_ms = {};         ///< heart rate variability at rest
    std::optional<double> gait_speed_m_per_s = {};
    std::optional<double> chair_stand_s = {};  ///< for five stands
    std::optional<training_status> training = {};
    std::optional<bool> lactating = {};
    // What was named among conditions and drugs and only the check of safety knows: no equation reads it.
    std::vector<std::string> other_conditions = {};  ///< as written
    std::vector<std::string> other_drugs = {};       ///< as written
    std::vector<std::string> misspelt_drugs = {};    ///< as written; read as the nearest known ones, which stand above
    /// Of a stage of kidney disease among the conditions, or of dialysis, mL/min per 1.73 m2: where no eGFR was said.
    std::optional<double> stage_egfr_ml_min = {};
    health is{};  ///< what only a check of safety or a screening asks; kept by `read_patient_table`, but for dialysis
    bool operator==(const person&) const = default;
};

inline constexpr std::array<std::string_view, 9> known_goals{"sleep", "stress",     "mood", "muscle",  "cramps",
                                                             "heart", "metabolism", "pain", "wellness"};

inline constexpr allowed_range age_range{1, 90, "years", "the oldest that the equations were made for"};
/// Of somebody who is only checked, not simulated.
inline constexpr allowed_range any_age_range{0, 120, "years"};
inline constexpr allowed_range weight_range{30, 300, "kg", "outside this the volumes of an adult body have no data"};
inline constexpr allowed_range height_range{120, 230, "cm", "an adult's height in centimetres"};
inline constexpr allowed_range egfr_range{5, 200, "mL/min per 1.73 m2"};
inline constexpr allowed_range any_egfr_range{0, 200, "mL/min per 1.73 m2"};
inline constexpr allowed_range diet_range{0, 3000, "mg per day"};
/// What a body can be in balance with for good.
inline constexpr allowed_range habitual_diet_range{1, 3000, "mg per day",
                                                   "no body is in balance with none; [[diet]] may take it away"};
inline constexpr allowed_range creatinine_range{8, 2000, "umol/L", "adults have about 50 to 110"};
inline constexpr allowed_range creatinine_mass_range{0.1, 22, "mg/dL", "adults have about 0.6 to 1.2"};
inline constexpr allowed_range serum_magnesium_range{0.1, 6, "mmol/L", "adults have about 0.7 to 1.0"};
inline constexpr allowed_range serum_magnesium_mass_range{0.3, 14.5, "mg/dL", "adults have about 1.7 to 2.4"};
inline constexpr allowed_range albumin_range{5, 70, "g/L", "adults have about 35 to 50"};
inline constexpr allowed_range calcium_range{0, 6000, "mg per day", "in food and drink"};
inline constexpr allowed_range vitamin_d_range{1, 1000, "nmol/L", "25-hydroxyvitamin D; 1 ng/mL is 2.5 nmol/L"};
inline constexpr allowed_range pregnant_range{0, 42, "weeks"};
inline constexpr allowed_range pregnant_age_range{10, 60, "years"};
inline constexpr allowed_range isi_range{0, 28, "points", "Insomnia Severity Index; from 15 on clinical insomnia"};
inline constexpr allowed_range gad7_range{0, 21, "points", "GAD-7; from 10 on moderate anxiety"};
inline constexpr allowed_range phq9_range{0, 27, "points", "PHQ-9; from 10 on moderate low mood"};
inline constexpr allowed_range pain_range{0, 10, "", "0 is none, 10 the worst pain"};
inline constexpr allowed_range systolic_range{60, 260, "mmHg", "adults have about 100 to 140 at rest"};
inline constexpr allowed_range diastolic_range{30, 160, "mmHg", "adults have about 60 to 90 at rest"};
inline constexpr allowed_range glucose_range{2, 40, "mmol/L", "fasting adults have about 4 to 6"};
inline constexpr allowed_range glucose_mass_range{36, 720, "mg/dL", "fasting adults have about 70 to 105"};
inline constexpr allowed_range homa_ir_range{0.1, 60, "", "adults have about 1 to 2"};
inline constexpr allowed_range hba1c_range{3, 20, "%", "adults without diabetes have below 6.5"};
inline constexpr allowed_range crp_range{0, 500, "mg/L", "healthy adults have below about 3"};
inline constexpr allowed_range cramps_range{0, 70, "a week", "ten a night at most"};
inline constexpr allowed_range rmssd_range{1, 300, "ms", "adults have about 15 to 80"};
inline constexpr allowed_range gait_speed_range{0.1, 3, "m/s", "adults walk at about 1.0 to 1.4"};
inline constexpr allowed_range chair_stand_range{3, 120, "s", "for five stands; adults take about 6 to 15"};
/// Weight over height squared: catches pounds for kilograms, metres for centimetres and swapped numbers.
inline constexpr allowed_range body_mass_index_range{10, 90, "kg/m2", "check that weight is in kg and height in cm"};

/// The class of an Insomnia Severity Index: the cut-offs of its authors (Morin 2011).
constexpr insomnia_class insomnia_of(double isi) {
    if (isi < 8) return insomnia_class::none;
    if (isi < 15) return insomnia_class::mild;
    return isi < 22 ? insomnia_class::moderate : insomnia_class::severe;
}

/// The eGFR as said, else that of the stage that was said; empty when neither was.
std::optional<double> known_egfr(const person& who);

/// The index as said, else the middle of the class that was said; empty when neither was.
std::optional<double> insomnia_index(const person& who);

inline constexpr double glucose_mg_per_dl_per_mmol_per_l = 18.0156;  ///< 180.156 g per mol over 10 dL per litre

constexpr double body_mass_index(double weight_kg, double height_cm) {
    return weight_kg / ((height_cm / 100) * (height_cm / 100));
}

}  // namespace magnesia::scenario
