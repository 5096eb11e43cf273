// report_charts.hpp - which plots the page shows, each with the table of its numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/simulate/quantity.hpp"
#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// Where the swallowed magnesium went; empty without doses.
std::string flow_figure(const simulate_answer& answer);

/// Morning plasma, 24-h urine, stool water per day, with and without the regimen, and what the regimen changes.
std::string daily_figures(const simulate_answer& answer, display_unit unit);

/// Hour by hour around the first and the last dose: plasma, urine, gut; empty without doses.
std::string close_up_figures(const simulate_answer& answer, display_unit unit);

/// Chance of being awake through the night that is told of, then melatonin and cortisol over its day, hour by hour
/// (with doses only, since it is around them that the answer has hours), then night by night falling asleep, time
/// asleep and insomnia.
std::string night_charts(const simulate_answer& answer);

/// What the regimen changes in the body's stores; empty without doses.
std::string body_charts(const simulate_answer& answer);

std::string store_figures(const simulate_answer& answer);

}  // namespace magnesia::api
