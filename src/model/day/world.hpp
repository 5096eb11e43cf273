// world.hpp - a scenario's timeline as events of the body: swallowed doses, meals, and all the rest of a day.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/event.hpp"
#include "model/day/product_facts.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::model {

/// Magnesium that a dose or a meal brings.
struct taken {
    double hour = 0;
    double magnesium_mmol = 0;
    bool by_vein = false;
};

/// The doses of one labelled regimen line.
struct labelled_dose {
    std::size_t line = 0;               ///< index into scenario::doses
    double dose_mmol = 0;               ///< of all its doses
    double first_h = 0;                 ///< when the first is given
    std::vector<engine::event> events;  ///< what they bring of magnesium; the same is in the events of the world
};

/// What the world does to a body over the whole run.
struct world {
    std::vector<engine::event> events;
    std::vector<taken> doses;  ///< from the regimen, ascending
    std::vector<taken> meals;  ///< from the diet, ascending
    std::vector<labelled_dose> labels;
};

/// The events of a run. Without the regimen: the same call with the timeline of a scenario that has no doses.
///   A dose said to be "with food" away from meals brings a meal without magnesium with it.
world lay_out(const scenario::timeline& when, const product_facts& facts);

/// The events of one plain day of 24 hours that starts at midnight, without a regimen.
///   on   the date whose daylight it has, where the light is that of a place
std::vector<engine::event> plain_day(const scenario::person& who, const scenario::routine& day,
                                     const std::optional<date_value>& on = {});

}  // namespace magnesia::model
