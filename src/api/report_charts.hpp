// report_charts.hpp - which plots the page shows, each with the table of its numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "api/quantity.hpp"
#include "api/simulate.hpp"

namespace magnesia::api {

/// Where the swallowed magnesium went; empty without doses.
std::string flow_figure(const simulate_answer& answer);

/// Morning plasma, 24-h urine, stool water per day, with and without the regimen, and what the regimen changes.
std::string daily_figures(const simulate_answer& answer, display_unit unit);

/// Hour by hour around the first and the last dose: plasma, urine, gut; empty without doses.
std::string close_up_figures(const simulate_answer& answer, display_unit unit);

/// What the regimen changes in the body's stores; empty without doses.
std::string store_figures(const simulate_answer& answer);

}  // namespace magnesia::api
