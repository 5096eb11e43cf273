// write_template.hpp - scenarios as text: commented templates to start from, and a scenario printed back canonically.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "scenario/reading/read_scenario.hpp"
#include "scenario/values/comparison.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::scenario {

/// A commented file of schema "magnesia.scenario/1" that reads back without an issue.
std::string scenario_template();

/// A commented file of schema "magnesia.comparison/1" that reads back without an issue.
std::string comparison_template();

/// A commented file of schema "magnesia.person/1" that reads back without an issue.
std::string person_template();

/// The scenario as TOML without comments, every default written out; reads back equal.
std::string print_toml(const scenario& what);

/// The same with what its file says of health, as written there: a check of safety reads the same person in both.
std::string print_toml(const scenario& what, const health& said);

/// The same for a person file.
std::string print_toml(const person_file& what);

/// The same for a comparison, also with what its file says of health.
std::string print_toml(const comparison& what);
std::string print_toml(const comparison& what, const health& said);

}  // namespace magnesia::scenario
