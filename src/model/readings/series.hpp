// series.hpp - what is read off a body at one instant, by the ids of data/outcomes.toml.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "evidence/outcomes/outcomes.hpp"
#include "model/body/body_dynamics.hpp"

namespace magnesia::model {

/// A body at one instant.
struct moment {
    std::span<const double> pools;
    std::span<const double> accumulators;
    signals<real> said;  ///< what the organs tell each other
};

/// One quantity that can be read at any instant.
struct series_definition {
    std::string id;
    std::function<double(const moment&)> read;
};

/// All series: concentrations, rates, cumulative amounts, and every pool that `outcomes` names.
///   throws  data_error when `outcomes` names a pool the body does not have, or leaves one of the body's out
std::vector<series_definition> series_of(const std::vector<evidence::outcome>& outcomes);

}  // namespace magnesia::model
