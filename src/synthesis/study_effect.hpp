// study_effect.hpp - one study's effect on one outcome, with its variance, on the scale on which studies are pooled.
// Which numbers of a file are used, and in which order they are preferred: docs/evidence/synthesis.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "evidence/outcomes/outcomes.hpp"
#include "evidence/trials/synthesis_choices.hpp"
#include "evidence/trials/trial.hpp"
#include "statistics/effect_size.hpp"

namespace magnesia::synthesis {

/// What an estimate counts: the outcome's unit; standard deviations of people (Hedges' g); natural logarithms of a
/// ratio.
enum class effect_scale { difference, standardised, log_ratio };

std::string_view word(effect_scale scale);

/// An effect of the treated arm minus (or over) the control.
struct study_effect {
    double estimate = 0;
    double variance = 0;
    int n_treated = 0;  ///< 0 when the file does not say
    int n_control = 0;
    int events = 0;       ///< in both arms together; 0 for what is measured
    std::string from;     ///< which numbers it was computed from, in words
    std::string assumed;  ///< what had to be assumed, in words; empty for nothing
    std::string treated;  ///< ids of the arms
    std::string control;

    statistics::effect of_pooling() const { return {estimate, variance}; }
};

/// Why a result has no effect on a scale, in words.
struct no_effect {
    std::string reason;
};

/// A result of a study, and of which form it is asked; empty for any.
struct asked_result {
    const evidence::trial& of;
    const evidence::trial_result& result;
    std::string form = {};
};

/// The effect of a result on a scale.
///   asked    of the study its first magnesium arm (else combination, else comparator) of that form against its
///            control, unless the published effect names others
///   returns  the effect, or why the file does not carry one: only words, no spread, no p
///   errors   none: what cannot be computed is a reason
std::variant<study_effect, no_effect> effect_of(const asked_result& asked, effect_scale scale,
                                                const evidence::synthesis_choices& choices);

/// The standard error that the difference between the arms has by their people alone, in standard deviations of people;
/// nothing when nobody says how many there were. Arms that do not say share the people of the study.
std::optional<double> error_by_people(const asked_result& asked, const evidence::synthesis_choices& choices);

/// The scale on which an outcome is pooled when its results come from these instruments: logarithms of ratios for
/// events, the outcome's unit when all use one instrument, else standardised.
effect_scale scale_for(const evidence::outcome& what, const std::vector<const evidence::trial_result*>& results);

}  // namespace magnesia::synthesis
