// band_of.hpp - the middle and the central 90 % of some values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "study/simulation.hpp"

namespace magnesia::study {

/// The band of at least one value, in any order.
///   has_ends  false: the middle alone, as of a typical person
band band_of(std::vector<double> values, bool has_ends);

}  // namespace magnesia::study
