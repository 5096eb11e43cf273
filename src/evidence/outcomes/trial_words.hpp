// trial_words.hpp - the closed word lists of trial and review files (docs/evidence/trials.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace magnesia::evidence {

/// How people (animals, cells) came to their treatment.
enum class study_kind {
    randomised,
    controlled,
    before_after,
    cohort,
    cross_section,
    single_person,
    animal,
    laboratory
};

/// What an arm is there for. `combination`: magnesium with something that the control did not get. `comparator`:
/// another active treatment, lifestyle included.
enum class arm_role { magnesium, control, combination, comparator };

/// How the people are split over the arms.
enum class grouping { parallel, crossover, one_group };

/// Who knew what was taken.
enum class blinding { double_blind, single_blind, open, unclear };

enum class risk_of_bias { low, some, high };

enum class funding { public_money, industry, mixed, none, unclear };

/// What a study says in words about the treated arm beside its control.
enum class finding { lower, higher, no_difference, not_compared };

/// The scale of an effect between arms. Ratios have 1 for no effect, the others 0.
enum class effect_measure { difference, standardised, risk_ratio, odds_ratio, hazard_ratio, rate_ratio, correlation };

/// Whether a study may be fitted, is compared with and never fitted, or is only read.
enum class trial_role { calibrate, check, none };

std::string_view word(study_kind kind);
std::string_view word(arm_role role);
std::string_view word(grouping groups);
std::string_view word(blinding who_knew);
std::string_view word(risk_of_bias risk);
std::string_view word(funding who_paid);
std::string_view word(finding what);
std::string_view word(effect_measure measure);
std::string_view word(trial_role role);

std::optional<study_kind> study_kind_from(std::string_view text);
std::optional<arm_role> arm_role_from(std::string_view text);
std::optional<grouping> grouping_from(std::string_view text);
std::optional<blinding> blinding_from(std::string_view text);
std::optional<risk_of_bias> risk_of_bias_from(std::string_view text);
std::optional<funding> funding_from(std::string_view text);
std::optional<finding> finding_from(std::string_view text);
std::optional<effect_measure> effect_measure_from(std::string_view text);
std::optional<trial_role> trial_role_from(std::string_view text);

std::vector<std::string_view> study_kind_words();
std::vector<std::string_view> arm_role_words();
std::vector<std::string_view> grouping_words();
std::vector<std::string_view> blinding_words();
std::vector<std::string_view> risk_of_bias_words();
std::vector<std::string_view> funding_words();
std::vector<std::string_view> finding_words();
std::vector<std::string_view> effect_measure_words();
std::vector<std::string_view> trial_role_words();

/// Words that stay words: no arithmetic hangs on them.
std::span<const std::string_view> condition_words();
std::span<const std::string_view> person_quantity_words();
std::span<const std::string_view> control_words();
std::span<const std::string_view> bias_domain_words();
/// The words of GRADE.
std::span<const std::string_view> certainty_words();

/// Whether no effect is a 1 (ratios) instead of a 0.
bool is_ratio(effect_measure measure);

}  // namespace magnesia::evidence
