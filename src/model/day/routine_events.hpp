// routine_events.hpp - a day's light, beds, drinks, baths and burdens as events of the body.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/event.hpp"
#include "scenario/dose_lines/timeline.hpp"

namespace magnesia::model {

inline constexpr double glycine_g_per_mmol = 0.075067;  ///< C2H5NO2

/// The events of everything in a timeline but food and doses, within its horizon.
///   At lights out a person is awake for certain and has not slept yet; in bed chance rules (docs/physiology/sleep.md);
///   at rise the person is awake. A run that starts in bed goes on as the body's own state says.
std::vector<engine::event> routine_events(const scenario::timeline& when);

}  // namespace magnesia::model
