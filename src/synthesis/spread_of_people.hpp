// spread_of_people.hpp - what one standard deviation of people is in the unit of an outcome.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "synthesis/body_of_evidence.hpp"

namespace magnesia::synthesis {

/// The middle one, or the mean of the middle two; needs one at least.
double median_of(std::vector<double> values);

/// What one SD of people is on the scale of pooling: 1 of standardised effects; of differences the median of the pooled
/// studies, else the middle of the range in the registry of outcomes.
double one_sd(const body_of_evidence& body, const evidence::synthesis_choices& choices);

/// Whether that is known, and not only guessed from standard errors or put to 1.
bool is_sd_known(const body_of_evidence& body);

}  // namespace magnesia::synthesis
