// trial_words.cpp - each word once, found in both directions.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/trial_words.hpp"

#include "evidence/files/word_list.hpp"

namespace magnesia::evidence {
namespace {

constexpr word_list<study_kind, 8> study_kinds{{{study_kind::randomised, "randomised"},
                                                {study_kind::controlled, "controlled"},
                                                {study_kind::before_after, "before_after"},
                                                {study_kind::cohort, "cohort"},
                                                {study_kind::cross_section, "cross_section"},
                                                {study_kind::single_person, "single_person"},
                                                {study_kind::animal, "animal"},
                                                {study_kind::laboratory, "laboratory"}}};
constexpr word_list<arm_role, 4> arm_roles{{{arm_role::magnesium, "magnesium"},
                                            {arm_role::control, "control"},
                                            {arm_role::combination, "combination"},
                                            {arm_role::comparator, "comparator"}}};
constexpr word_list<grouping, 3> groupings{
    {{grouping::parallel, "parallel"}, {grouping::crossover, "crossover"}, {grouping::one_group, "one_group"}}};
constexpr word_list<blinding, 4> blindings{{{blinding::double_blind, "double"},
                                            {blinding::single_blind, "single"},
                                            {blinding::open, "open"},
                                            {blinding::unclear, "unclear"}}};
constexpr word_list<risk_of_bias, 3> risks{
    {{risk_of_bias::low, "low"}, {risk_of_bias::some, "some"}, {risk_of_bias::high, "high"}}};
constexpr word_list<funding, 5> fundings{{{funding::public_money, "public"},
                                          {funding::industry, "industry"},
                                          {funding::mixed, "mixed"},
                                          {funding::none, "none"},
                                          {funding::unclear, "unclear"}}};
constexpr word_list<finding, 4> findings{{{finding::lower, "lower"},
                                          {finding::higher, "higher"},
                                          {finding::no_difference, "no_difference"},
                                          {finding::not_compared, "not_compared"}}};
constexpr word_list<effect_measure, 7> measures{{{effect_measure::difference, "difference"},
                                                 {effect_measure::standardised, "standardised"},
                                                 {effect_measure::risk_ratio, "risk_ratio"},
                                                 {effect_measure::odds_ratio, "odds_ratio"},
                                                 {effect_measure::hazard_ratio, "hazard_ratio"},
                                                 {effect_measure::rate_ratio, "rate_ratio"},
                                                 {effect_measure::correlation, "correlation"}}};
constexpr word_list<trial_role, 3> trial_roles{
    {{trial_role::calibrate, "calibrate"}, {trial_role::check, "check"}, {trial_role::none, "none"}}};

constexpr std::string_view conditions[] = {"healthy",
                                           "poor_sleep",
                                           "insomnia",
                                           "older_adults",
                                           "stress",
                                           "anxiety",
                                           "depression",
                                           "hypomagnesaemia",
                                           "low_intake",
                                           "overweight",
                                           "hypertension",
                                           "prehypertension",
                                           "prediabetes",
                                           "type_2_diabetes",
                                           "insulin_resistance",
                                           "metabolic_syndrome",
                                           "heart_disease",
                                           "heart_surgery",
                                           "atrial_fibrillation",
                                           "kidney_disease",
                                           "pregnancy",
                                           "polycystic_ovary",
                                           "premenstrual_syndrome",
                                           "postpartum",
                                           "fibromyalgia",
                                           "migraine",
                                           "restless_legs",
                                           "night_cramps",
                                           "exercise_cramps",
                                           "athletes",
                                           "active",
                                           "untrained",
                                           "osteoporosis",
                                           "bowel_disease",
                                           "smokers",
                                           "chronic_pain",
                                           "cognitive_decline",
                                           "adhd",
                                           "general_population",
                                           "animals",
                                           "other"};
constexpr std::string_view quantities[] = {"age_y",
                                           "weight_kg",
                                           "height_cm",
                                           "bmi",
                                           "egfr_ml_min",
                                           "serum_magnesium_mmol_per_l",
                                           "diet_magnesium_mg",
                                           "diet_magnesium_of_requirement",
                                           "insomnia_severity",
                                           "sleep_quality",
                                           "stress_score",
                                           "depression_score",
                                           "anxiety_score",
                                           "systolic_mmhg",
                                           "diastolic_mmhg",
                                           "glucose_mmol_per_l",
                                           "homa_ir",
                                           "cramps_per_week",
                                           "migraine_attacks_per_month",
                                           "caffeine_mg",
                                           "female"};
constexpr std::string_view controls[] = {"placebo", "active", "usual_care", "nothing", "other_dose", "none"};
constexpr std::string_view domains[] = {"randomisation", "deviations", "missing_data",
                                        "measurement",   "reporting",  "overall"};
constexpr std::string_view certainties[] = {"high", "moderate", "low", "very low"};

}  // namespace

std::string_view word(study_kind kind) {
    return text_of(study_kinds, kind);
}
std::string_view word(arm_role role) {
    return text_of(arm_roles, role);
}
std::string_view word(grouping groups) {
    return text_of(groupings, groups);
}
std::string_view word(blinding who_knew) {
    return text_of(blindings, who_knew);
}
std::string_view word(risk_of_bias risk) {
    return text_of(risks, risk);
}
std::string_view word(funding who_paid) {
    return text_of(fundings, who_paid);
}
std::string_view word(finding what) {
    return text_of(findings, what);
}
std::string_view word(effect_measure measure) {
    return text_of(measures, measure);
}
std::string_view word(trial_role role) {
    return text_of(trial_roles, role);
}

std::optional<study_kind> study_kind_from(std::string_view text) {
    return value_of(study_kinds, text);
}
std::optional<arm_role> arm_role_from(std::string_view text) {
    return value_of(arm_roles, text);
}
std::optional<grouping> grouping_from(std::string_view text) {
    return value_of(groupings, text);
}
std::optional<blinding> blinding_from(std::string_view text) {
    return value_of(blindings, text);
}
std::optional<risk_of_bias> risk_of_bias_from(std::string_view text) {
    return value_of(risks, text);
}
std::optional<funding> funding_from(std::string_view text) {
    return value_of(fundings, text);
}
std::optional<finding> finding_from(std::string_view text) {
    return value_of(findings, text);
}
std::optional<effect_measure> effect_measure_from(std::string_view text) {
    return value_of(measures, text);
}
std::optional<trial_role> trial_role_from(std::string_view text) {
    return value_of(trial_roles, text);
}

std::vector<std::string_view> study_kind_words() {
    return texts_of(study_kinds);
}
std::vector<std::string_view> arm_role_words() {
    return texts_of(arm_roles);
}
std::vector<std::string_view> grouping_words() {
    return texts_of(groupings);
}
std::vector<std::string_view> blinding_words() {
    return texts_of(blindings);
}
std::vector<std::string_view> risk_of_bias_words() {
    return texts_of(risks);
}
std::vector<std::string_view> funding_words() {
    return texts_of(fundings);
}
std::vector<std::string_view> finding_words() {
    return texts_of(findings);
}
std::vector<std::string_view> effect_measure_words() {
    return texts_of(measures);
}
std::vector<std::string_view> trial_role_words() {
    return texts_of(trial_roles);
}

std::span<const std::string_view> condition_words() {
    return conditions;
}
std::span<const std::string_view> person_quantity_words() {
    return quantities;
}
std::span<const std::string_view> control_words() {
    return controls;
}
std::span<const std::string_view> bias_domain_words() {
    return domains;
}
std::span<const std::string_view> certainty_words() {
    return certainties;
}

bool is_ratio(effect_measure measure) {
    return measure == effect_measure::risk_ratio || measure == effect_measure::odds_ratio ||
           measure == effect_measure::hazard_ratio || measure == effect_measure::rate_ratio;
}

}  // namespace magnesia::evidence
