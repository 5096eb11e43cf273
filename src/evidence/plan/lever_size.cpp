// lever_size.cpp - an effect over the smallest change that matters.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/lever_size.hpp"

namespace magnesia::evidence {
namespace {

/// The change that matters, in the unit of trials.
std::optional<double> that_matters(const outcome& what, const important_changes& by) {
    if (what.id == by.goal.outcome) return by.goal.important;
    if (const auto& least = what.minimal_important_difference; least && least->value) return least->value;
    const instrument* points = find_instrument(by.instruments, what.instrument);
    if (points == nullptr || !points->minimal_important_difference) return std::nullopt;
    return points->minimal_important_difference->value;
}

}  // namespace

std::optional<double> size_of(const lever_effect& effect, const important_changes& by) {
    const outcome* what = find_outcome(by.outcomes, effect.outcome);
    if (what == nullptr || what->direction == better::none || is_ratio(effect.measure)) return std::nullopt;
    const std::optional<double> unit = effect.measure == effect_measure::standardised
                                           ? std::optional(by.weights.important_deviation)
                                           : that_matters(*what, by);
    if (!unit || !(*unit > 0)) return std::nullopt;
    const double for_the_better = what->direction == better::lower ? -effect.value : effect.value;
    return for_the_better / *unit;
}

}  // namespace magnesia::evidence
