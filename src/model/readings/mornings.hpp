// mornings.hpp - what a person rising could tell: minutes, scores of questionnaires, the hour of the clock.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "model/readings/nights.hpp"
#include "model/readings/series.hpp"

namespace magnesia::model {

/// A morning: the night behind it and the body as it is on rising.
struct morning {
    night_figures night;
    moment rising;
    double hour_of_day = 0;      ///< local, of rising
    double insomnia_beyond = 0;  ///< points of the insomnia index that no night explains
};

/// By id in data/outcomes.toml, in the order of `read_morning`.
const std::vector<std::string>& morning_ids();

std::vector<double> read_morning(const morning& found);

}  // namespace magnesia::model
