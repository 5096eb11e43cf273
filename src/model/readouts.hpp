// readouts.hpp - what organs tell each other that people ask for, by the ids of data/outcomes.toml.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "model/series.hpp"

namespace magnesia::model {

/// Signals of brain, stress, mood, muscle, heart and metabolism that no pool holds, readable at any instant.
std::vector<series_definition> readouts();

}  // namespace magnesia::model
