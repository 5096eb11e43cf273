// daily_need.cpp - advice times a factor for training.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/daily_need.hpp"

#include <algorithm>

namespace magnesia::evidence {

life_state life_state_of(const scenario::person& who) {
    if (who.pregnant_weeks.value_or(0) > 0) return life_state::pregnancy;
    return who.lactating.value_or(false) ? life_state::lactation : life_state::none;
}

std::optional<daily_need> daily_need_of(const std::vector<reference_intake>& intakes, const training_need& training,
                                        const scenario::person& who, const scenario::routine& day) {
    const auto rows = intakes_for(intakes, who.age_y, who.sex, life_state_of(who));
    const auto row = std::ranges::find_if(rows, [](const reference_intake& one) { return one.kind != "label"; });
    if (row == rows.end()) return std::nullopt;
    daily_need need{.advice = *row,
                    .advised_mg = *row->advised.of(who.sex),
                    .factor = training.factor(scenario::hard_hours_a_week(day.training)),
                    .needed_mg = 0,
                    .average_mg = row->average.of(who.sex)};
    need.needed_mg = need.factor * need.advised_mg;
    if (need.average_mg) *need.average_mg *= need.factor;
    return need;
}

}  // namespace magnesia::evidence
