// readouts.hpp - what organs tell each other that people ask for, by the ids of data/outcomes.toml.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/readings/series.hpp"

namespace magnesia::model {

/// Signals that no pool holds and that move within a day, readable at any instant.
std::vector<series_definition> readouts();

/// Signals of brain, mood, muscle, heart and metabolism that are told as they are on rising, in the order of
/// `read_on_rising`.
const std::vector<std::string>& rising_ids();

std::vector<double> read_on_rising(const signals<real>& said);

}  // namespace magnesia::model
