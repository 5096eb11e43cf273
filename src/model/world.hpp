// world.hpp - a scenario's timeline as events of the body: swallowed doses, meals, and changes of the clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/event.hpp"
#include "scenario/scenario.hpp"
#include "scenario/timeline.hpp"

namespace magnesia::model {

/// Magnesium that reaches the stomach at one instant.
struct swallowed {
    double hour = 0;
    double magnesium_mmol = 0;
};

/// What the world does to a body over the whole run.
struct world {
    std::vector<engine::event> events;
    std::vector<swallowed> doses;  ///< from the regimen, ascending
    std::vector<swallowed> meals;  ///< from the diet, ascending
};

/// Mass of magnesium per mass of a form's compound.
using elemental_fraction_of = std::function<double(const std::string& form)>;

/// The events of a run with the regimen. Without it: the same call with `what.doses` empty and its own timeline.
///   A dose said to be "with food" away from meals brings a meal without magnesium with it.
world lay_out(const scenario::scenario& what, const scenario::timeline& when, const elemental_fraction_of& fraction);

/// The events of one plain day of 24 hours that starts at midnight: meals only, and the clock back to 0 at its end.
std::vector<engine::event> plain_day(const scenario::person& who, const scenario::routine& day);

}  // namespace magnesia::model
