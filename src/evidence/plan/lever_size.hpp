// lever_size.hpp - published effects in one currency, so that levers can be ranked beside each other and magnesium.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "evidence/outcomes/instruments.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/plan/plan_goals.hpp"
#include "evidence/plan/plan_levers.hpp"
#include "evidence/plan/plan_weights.hpp"

namespace magnesia::evidence {

/// What is called an important change, where sizes are compared.
struct important_changes {
    const std::vector<outcome>& outcomes;
    const std::vector<instrument>& instruments;
    const plan_goal& goal;  ///< its own change counts where the effect is on its outcome
    const plan_weights& weights;
};

/// How many changes that matter an effect is worth, for the better: -19 minutes of falling asleep, of which 20 matter,
/// are 0.95; 1 standard deviation, of which half matters, is 2. To be told as a rank, not as a result: the people
/// differ.
///   returns  nothing for ratios and where nobody says what matters
std::optional<double> size_of(const lever_effect& effect, const important_changes& by);

}  // namespace magnesia::evidence
